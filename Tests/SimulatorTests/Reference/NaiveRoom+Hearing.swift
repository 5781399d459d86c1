import ContactCentre
import Scenarios
import Simulator

extension NaiveRoom {
    // MARK: What a caller hears on arrival who has to wait (rules 22, 23 and 28)

    mutating func letHear(_ call: Int) {
        // Whoever is rung back hears nothing any more.
        guard callers[call].callBack?.attempt ?? 1 == 1 else { return }
        let ofType = waiting.filter { type(of: $0) == type(of: call) }
        let onTheLine = ofType.filter { !callers[$0].waitsElsewhere(at: now) }
        let rules = room.callTypes[type(of: call)]
        if let most = rules.queueCapacity, onTheLine.count > most {
            waiting.removeAll { $0 == call }
            callers[call].hearBusyTone(at: now)
            expectContact(callers[call].aftermath.afterAbandoning, of: call, isRedial: true)
            return
        }
        let announced = announcedWait(atPlace: ofType.count, ofType: type(of: call))
        if let offer = rules.callBack { offerCallBack(offer, to: call, announced) }
        if !rules.balking.isEmpty { hearWait(call, place: ofType.count, announced) }
    }

    /// In microseconds.
    private func announcedWait(atPlace place: Int, ofType type: Int) -> Double? {
        let last = waitsHeard[type].suffix(10)
        let waits = last.reduce(0) { $0 + Double($1.wait) }
        let places = last.reduce(0) { $0 + Double($1.place) }
        return last.isEmpty ? nil : Double(place) * waits / places
    }

    private mutating func hearWait(_ call: Int, place: Int, _ announced: Double?) {
        let share = room.callTypes[type(of: call)].balking.last { step in
            announced.map { $0 > Double(step.above.microseconds) } ?? false
        }
        if let share, !callers[call].waitsElsewhere(at: now),
            Double(callers[call].life.balkingPoint) / 4_294_967_296 < share.fraction
        {
            waiting.removeAll { $0 == call }
            callers[call].hangUp(at: now, chosen: now)
            callers[call].hasBalked = true
            expectContact(callers[call].aftermath.afterAbandoning, of: call, isRedial: true)
        } else {
            callers[call].placeHeard = place
        }
    }

    // MARK: Call-backs (rule 28)

    private mutating func offerCallBack(_ rules: CallBack, to call: Int, _ announced: Double?) {
        let instant: Int64
        switch rules.offer {
        case .afterWaiting(let wait): instant = now + wait.microseconds
        case .aboveAnnounced(let limit):
            guard let announced, announced > Double(limit.microseconds) else { return }
            instant = now
        }
        guard callers[call].life.patienceEnd > instant else { return }
        callers[call].offered = instant
        let point = Double(callers[call].life.callBackPoint) / 4_294_967_296
        guard point < rules.accept else { return }
        var (tried, isReached) = (1, false)
        while true {
            var missed = 1.0
            for _ in 0..<tried { missed *= 1 - rules.reached }
            isReached = point < rules.accept * (1 - missed)
            if isReached || tried == rules.attemptsAtMost { break }
            tried += 1
        }
        callers[call].callBack = NaiveCallBack(
            accepted: instant, last: tried, isReachedAtLast: isReached, ringing: rules.ringing.microseconds)
    }

    /// An agent rang in vain: the next attempt comes, if another is to be made.
    mutating func expectNextAttempt(after call: Int) {
        guard callers[call].isRungAgain else { return }
        let next = callers[call].aftermath.afterRingingInVain
        contacts.append(
            NaiveContact(
                instant: now + next.delay, parent: call, rule: next.rule, isRedial: false, isHandedOn: false,
                isNextAttempt: true))
    }

    /// An agent turns to a call, whose wait is over.
    mutating func noteWaitHeard(_ call: Int) {
        guard let place = callers[call].placeHeard else { return }
        waitsHeard[type(of: call)].append((now - callers[call].life.arrival, place))
    }
}

/// What a caller who accepted a call-back will have: attempts up to the last, which alone may reach the caller.
struct NaiveCallBack {
    let accepted: Int64
    let last: Int
    let isReachedAtLast: Bool
    let ringing: Int64
    var attempt = 1

    var isReached: Bool { attempt == last && isReachedAtLast }
}

extension NaiveCaller {
    func waitsElsewhere(at instant: Int64) -> Bool { (callBack?.accepted ?? .max) <= instant }

    /// When the caller hangs up who waits.
    var patienceInQueue: Int64 { callBack == nil ? life.patienceEnd : .max }

    /// Whether another attempt follows one in vain.
    var isRungAgain: Bool {
        guard let callBack else { return false }
        return callBack.attempt < callBack.last && aftermath.afterRingingInVain != .none
    }

    /// What a call-back's record says otherwise than a call's.
    func completeCallBack(_ record: inout CallRecord) {
        guard let callBack else { return }
        if [.calledBack, .notReached].contains(state) {
            record.waited = callBack.attempt == 1 ? callBack.accepted - life.arrival : 0
            record.talk = state == .calledBack ? talk : 0
            record.wrap = state == .calledBack ? wrap : 0
            record.triesAgain = state == .notReached && isRungAgain
        }
        guard callBack.attempt > 1 else { return }
        record.isNextAttempt = true
        record.attempt = UInt16(callBack.attempt)
        record.firstArrival = callBack.accepted
        record.connectionDelay = 0
        (record.hasTriedTypeBefore, record.isHandedOn, record.isRedial) = (false, false, false)
        record.wasOfferedCallBack = false
    }
}
