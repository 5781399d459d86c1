import ContactCentre

extension Engine {
    /// Notes the contact that follows if a caller hangs up, or hears the busy tone, at an instant.
    @inline(__always)
    mutating func expectAbandoning(of call: Int, at end: Int64) {
        let place = aftermaths.place(of: call)
        if place >= 0 { expectRedial(place, at: end) }
    }

    @inline(never)
    private mutating func expectRedial(_ place: Int, at end: Int64) {
        let contact = aftermaths[place].afterAbandoning
        guard contact != .none, !contacts.isRedialExpected(of: place) else { return }
        let instant = end &+ contact.delay
        if plan.callsBack {
            // What becomes of such a caller may change more than once.
            contacts.expect(redial(of: place, at: instant), ifHangingUp: place)
        } else {
            let arrival = lives[Int(aftermaths.calls[place])].arrival
            contacts.expectRedial(
                of: place, at: instant, parentArrival: arrival, parent: aftermaths[place].key)
        }
        nextRareInstant = min(nextRareInstant, instant)
    }

    /// The contact that comes at an instant since the caller of an aftermath's call has hung up.
    mutating func redial(of place: Int, at instant: Int64) -> FutureContacts.Expected {
        let call = Int(aftermaths.calls[place])
        return FutureContacts.Expected(
            due: due(aftermaths[place].afterAbandoning, ofCall: call, at: instant, isRedial: true),
            parentArrival: lives[call].arrival, chain: chain(of: call), isHandedOn: false)
    }

    /// A call was connected: either the contact follows that comes after an answer, or the caller hung up meanwhile.
    ///
    /// Most calls have come of nothing and bring nothing.
    @inline(__always)
    mutating func noteAftermath(of call: Int, by agent: Int, conversationEnd: Int64?) {
        let place = aftermaths.place(of: call)
        if place >= 0 { noteAftermath(at: place, of: call, by: agent, conversationEnd: conversationEnd) }
    }

    @inline(never)
    private mutating func noteAftermath(at place: Int, of call: Int, by agent: Int, conversationEnd: Int64?) {
        guard let conversationEnd else {
            expectAbandoning(of: call, at: lives[call].patienceEnd)
            noteAftermath(ofUnanswered: call, .abandoned)
            return
        }
        noteAnswer(of: call)
        guard aftermaths[place].afterAnswerAtHome != .none || aftermaths[place].afterAnswerAway != .none else { return }
        expectAnswered(call, isHome: plan.isHome(Int(agents[agent].grade), for: lives[call]), conversationEnd)
    }

    /// A call was answered: no contact follows that comes if the caller hangs up.
    @inline(__always)
    mutating func noteAnswer(of call: Int) {
        let place = aftermaths.place(of: call)
        guard place >= 0 else { return }
        if !isFirst(call) || aftermaths[place].isRedial { noteChain(of: call) }
        callOffExpectedContact(of: call)
    }

    /// Notes the contact that follows the end of a conversation.
    mutating func expectAnswered(_ call: Int, isHome: Bool, _ conversationEnd: Int64) {
        let place = aftermaths.place(of: call)
        guard place >= 0 else { return }
        let contact = isHome ? aftermaths[place].afterAnswerAtHome : aftermaths[place].afterAnswerAway
        guard contact != .none else { return }
        expect(contact, ofCall: call, endingAt: conversationEnd)
    }

    /// A call ended unanswered.
    @inline(__always)
    mutating func noteAftermath(ofUnanswered call: Int, _ outcome: CallOutcome) {
        let place = aftermaths.place(of: call)
        if place >= 0 { noteAftermath(at: place, ofUnanswered: call, outcome) }
    }

    @inline(never)
    private mutating func noteAftermath(at place: Int, ofUnanswered call: Int, _ outcome: CallOutcome) {
        noteChain(of: call)
        if outcome == .abandoned || outcome == .blocked {
            records[call].triesAgain = aftermaths[place].afterAbandoning != .none
        } else {
            callOffExpectedContact(of: call)
        }
    }

    /// Whether a call is one of the day's that follow on nothing.
    @inline(__always)
    private func isFirst(_ call: Int) -> Bool { call >= placesFromBefore && call < callsFromTheStart }

    /// What came before a call of which something may come.
    mutating func chain(of call: Int) -> CallerChain {
        isFirst(call)
            ? CallerChain(arrival: lives[call].arrival, callType: lives[call].callType)
            : chains[aftermaths.place(of: call)]
    }

    /// Notes in a call's record what came before it.
    mutating func noteChain(of call: Int) {
        if plan.callsBack, callBacks[call].isNextAttempt { return noteAttempt(call) }
        // A record is made as one of a caller's first call, and so are all of which nothing may come.
        let place = aftermaths.place(of: call)
        guard place >= 0 else { return }
        records[call].isRedial = aftermaths[place].isRedial
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
        let place = aftermaths.place(of: call)
        guard place >= 0, contacts.isRedialExpected(of: place) else { return }
        contacts.callOffRedial(of: place)
        findNextRareInstant()
    }

    /// Notes a contact that follows the end of a conversation, or of ringing a caller back in vain.
    mutating func expect(
        _ contact: Aftermath.Contact, ofCall call: Int, endingAt end: Int64, ringingBack callBack: CallBackFate? = nil
    ) {
        let instant = end &+ contact.delay
        contacts.expect(
            FutureContacts.Expected(
                due: due(
                    contact, ofCall: call, at: instant, isRedial: false, isNextAttempt: callBack != nil),
                parentArrival: lives[call].arrival, chain: chain(of: call),
                isHandedOn: callBack == nil && contact.delay == 0, callBack: callBack))
        nextRareInstant = min(nextRareInstant, instant)
    }

    private mutating func due(
        _ contact: Aftermath.Contact, ofCall call: Int, at instant: Int64, isRedial: Bool, isNextAttempt: Bool = false
    ) -> DueContact {
        let aftermath = aftermaths[aftermaths.place(of: call)]
        return DueContact(
            instant: instant, parent: aftermath.key, parentDepth: aftermath.depth, rule: contact.rule,
            area: lives[call].area, parentType: lives[call].callType, isRedial: isRedial,
            isNextAttempt: isNextAttempt)
    }

    /// The follow-on contact for which `advance` stopped.
    public mutating func takeDueContact() -> DueContact {
        let turn = contacts.removeEarliest()
        let contact =
            turn.place < 0 ? redial(of: Int(~turn.place), at: turn.instant) : contacts.take(turn.place)
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
        if plan.callsBack { admitAttempt(call) }
        chains.append(chainOfAdmitted(life))
        contacts.resize(to: aftermaths.all.count)
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

    /// Lines up the day's records in order of arrival; a follow-on contact comes after the other calls of its instant. From the last
    /// one on, so that nothing moves of what came before the first of them.
    mutating func orderRecords() {
        guard lives.count > callsFromTheStart else { return }
        let first = placesFromBefore - endedFromBefore.count
        followOnRecords.removeAll()
        followOnRecords.append(callsFromTheStart..<records.count, of: records)
        var (place, next) = (records.count, callsFromTheStart)
        for followOn in stride(from: followOnRecords.count - 1, through: 0, by: -1) {
            let instant = lives[callsFromTheStart + followOn].arrival
            while next > first, arrival(at: next - 1) > instant {
                next &-= 1
                place &-= 1
                records[place] = records[next]
            }
            place &-= 1
            records[place] = followOnRecords[followOn]
        }
    }

    /// When a call arrived whose record stands at a place before the day's follow-on contacts.
    private func arrival(at place: Int) -> Int64 {
        place < placesFromBefore ? records[place].arrival : lives[place].arrival
    }
}
