import ContactCentre

extension Engine {
    /// Notes the contact that follows if a caller hangs up, or hears the busy tone, at an instant.
    @inline(never)
    mutating func expectAbandoning(of call: Int, at end: Int64) {
        let contact = aftermaths[call].afterAbandoning
        guard contact != .none, expectedContact[call] < 0 else { return }
        expectedContact[call] = expect(contact, ofCall: call, endingAt: end, isRedial: true)
    }

    /// A call was connected: either the contact follows that comes after an answer, or the caller hung up meanwhile.
    ///
    /// Most calls are answered ones that have come of nothing and bring nothing.
    @inline(__always)
    mutating func noteAftermath(of call: Int, by agent: Int, conversationEnd: Int64?) {
        if conversationEnd != nil, isFirst(call), expectedContact[call] < 0, aftermaths[call].bringsNothingAnswered {
            return
        }
        noteAftermathApart(of: call, by: agent, conversationEnd: conversationEnd)
    }

    @inline(never)
    private mutating func noteAftermathApart(of call: Int, by agent: Int, conversationEnd: Int64?) {
        guard let conversationEnd else {
            expectAbandoning(of: call, at: lives[call].patienceEnd)
            noteAftermath(ofUnanswered: call, .abandoned)
            return
        }
        noteAnswer(of: call)
        guard aftermaths[call].afterAnswerAtHome != .none || aftermaths[call].afterAnswerAway != .none else { return }
        expectAnswered(call, isHome: plan.isHome(Int(agents[agent].grade), for: lives[call]), conversationEnd)
    }

    /// A call was answered: no contact follows that comes if the caller hangs up.
    @inline(__always)
    mutating func noteAnswer(of call: Int) {
        if !isFirst(call) || aftermaths[call].isRedial { noteChain(of: call) }
        callOffExpectedContact(of: call)
    }

    /// Notes the contact that follows the end of a conversation.
    mutating func expectAnswered(_ call: Int, isHome: Bool, _ conversationEnd: Int64) {
        let contact = isHome ? aftermaths[call].afterAnswerAtHome : aftermaths[call].afterAnswerAway
        guard contact != .none else { return }
        expect(contact, ofCall: call, endingAt: conversationEnd, isRedial: false)
    }

    /// A call ended unanswered.
    @inline(never)
    mutating func noteAftermath(ofUnanswered call: Int, _ outcome: CallOutcome) {
        noteChain(of: call)
        if outcome == .abandoned || outcome == .blocked {
            records[call].triesAgain = aftermaths[call].afterAbandoning != .none
        } else {
            callOffExpectedContact(of: call)
        }
    }

    /// Whether a call is one of the day's that follow on nothing.
    @inline(__always)
    private func isFirst(_ call: Int) -> Bool { call >= placesFromBefore && call < callsFromTheStart }

    /// What came before a call.
    ///
    @inline(__always)
    mutating func chain(of call: Int) -> CallerChain {
        isFirst(call) ? CallerChain(arrival: lives[call].arrival, callType: lives[call].callType) : chains[call]
    }

    /// Notes in a call's record what came before it.
    mutating func noteChain(of call: Int) {
        if plan.callsBack, callBacks[call].isNextAttempt { return noteAttempt(call) }
        records[call].isRedial = aftermaths[call].isRedial
        // A record is made as one of a caller's first call.
        guard !isFirst(call) else { return }
        let chain = chain(of: call)
        records[call].firstArrival = chain.firstArrival
        records[call].attempt = chain.attempt
        records[call].hasTriedTypeBefore = chain.hasTriedTypeBefore
        records[call].isHandedOn = chain.isHandedOn
        // Who is handed on is connected already.
        if chain.isHandedOn { records[call].connectionDelay = 0 }
    }

    mutating func callOffExpectedContact(of call: Int) {
        guard expectedContact[call] >= 0 else { return }
        contacts.callOff(expectedContact[call])
        expectedContact[call] = -1
        findNextRareInstant()
    }

    @discardableResult
    mutating func expect(
        _ contact: Aftermath.Contact, ofCall call: Int, endingAt end: Int64, isRedial: Bool,
        ringingBack callBack: CallBackFate? = nil
    ) -> Int32 {
        let due = DueContact(
            instant: end &+ contact.delay, parent: aftermaths[call].key, parentDepth: aftermaths[call].depth,
            rule: contact.rule, area: lives[call].area, parentType: lives[call].callType, isRedial: isRedial,
            isNextAttempt: callBack != nil)
        let place = contacts.expect(
            due, parentArrival: lives[call].arrival, after: chain(of: call),
            isHandedOn: !isRedial && callBack == nil && contact.delay == 0, ringingBack: callBack)
        findNextRareInstant()
        return place
    }

    /// The follow-on contact for which `advance` stopped.
    public mutating func takeDueContact() -> DueContact {
        let contact = contacts.removeEarliest()
        contactToAdmit = contact
        findNextRareInstant()
        return contact.due
    }

    /// Lets a follow-on contact arrive.
    ///
    /// Precondition: it arrives when the contact taken last is due.
    public mutating func admit(_ life: CallLife, _ aftermath: Aftermath) {
        let call = lives.count
        lives.append(life)
        aftermaths.append(aftermath)
        chains.resize(to: lives.count)
        if plan.callsBack { admitAttempt(call) }
        chains[call] = chainOfAdmitted(life)
        expectedContact.append(-1)
        records.resize(to: lives.count)
        latestContact = Int32(truncatingIfNeeded: call)
        latestContactArrival = life.arrival
        arriveApart(call, at: life.arrival)
    }

    private mutating func chainOfAdmitted(_ life: CallLife) -> CallerChain {
        guard let contact = contactToAdmit else { return CallerChain(arrival: life.arrival, callType: life.callType) }
        contactToAdmit = nil
        if contact.due.isNextAttempt { return contact.chain }
        return contact.chain.followed(
            by: life.callType, at: life.arrival, isRedial: contact.due.isRedial, isHandedOn: contact.isHandedOn)
    }

    /// Lines up the day's records in order of arrival; a follow-on contact comes after the other calls of its instant.
    mutating func orderRecords() {
        orderedRecords.removeAll()
        guard lives.count > callsFromTheStart else { return }
        let first = placesFromBefore - endedFromBefore.count
        // Follow-on contacts are few: what lies between two of them is copied at once.
        var next = first
        for followOn in callsFromTheStart..<records.count {
            let before = next
            while next < callsFromTheStart, arrival(at: next) <= lives[followOn].arrival { next += 1 }
            orderedRecords.append(before..<next, of: records)
            orderedRecords.append(records[followOn])
        }
        orderedRecords.append(next..<callsFromTheStart, of: records)
    }

    /// When a call arrived whose record stands at a place before the day's follow-on contacts.
    private func arrival(at place: Int) -> Int64 {
        place < placesFromBefore ? records[place].arrival : lives[place].arrival
    }
}

extension Aftermath {
    /// Whether an answered call leaves nothing to note: it is no redial, and no contact follows it wherever it is answered.
    @inline(__always)
    fileprivate var bringsNothingAnswered: Bool {
        !isRedial && afterAnswerAtHome.delay == .max && afterAnswerAway.delay == .max
    }
}
