import ContactCentre

// Callers who hang up, keep their place in the queue and are rung back.
extension Engine {
    /// Whether a call's caller has accepted a call-back and waits for it now.
    @inline(__always)
    func waitsElsewhere(_ call: Int, at now: Int64) -> Bool { plan.callsBack && callBacks[call].accepted <= now }

    /// A call begins to wait at a position, last in its line: whether its caller will hear the offer of a call-back and accept it. One
    /// whose patience ends by then won't; one who accepts hangs up no more.
    mutating func offerCallBack(to call: Int, in line: Int, at now: Int64, position: Int32) {
        let callType = plan.callTypeOfLine[line]
        let isHeardNow = plan.callBacks.isOffered(callType, hearing: recentWaits, at: position)
        let offer = isHeardNow ? now : plan.callBacks.offer(ofType: callType, from: now)
        guard offer < lives[call].patienceEnd else { return }
        callBacks[call] = plan.callBacks.fate(of: lives[call], offered: offer)
        if callBacks[call].accepted < .max { lines[line][lines[line].count - 1].patienceEnd = .max }
    }

    /// Those of a call type's waiting calls whose callers wait for a call-back.
    mutating func callersElsewhere(ofType callType: Int, at now: Int64) -> Int {
        var callers = 0
        for line in plan.firstLine[callType]..<plan.firstLine[callType] &+ plan.linesPerCallType {
            for place in 0..<lines[line].count where waitsElsewhere(Int(lines[line][place].call), at: now) {
                callers += 1
            }
        }
        return callers
    }

    /// An agent turns to a call whose caller waits for a call-back, and rings: the caller is there after pick-up, or not.
    @inline(never)
    mutating func ringBack(_ call: Int, in slot: WorkSlot, at now: Int64, breakOff: Int64) {
        let (life, fate) = (lives[call], callBacks[call])
        let isReached = fate.inVain == 0
        let lengths = plan.lengths(of: life, by: Int(agents[slot.agent].grade))
        let start = now &+ breakOff
        let talkEnd = start &+ lengths.pickUp &+ lengths.talk
        records[call] = CallRecord(
            arrival: life.arrival, queued: now &- life.arrival,
            waited: fate.isNextAttempt ? 0 : fate.accepted &- life.arrival,
            talk: isReached ? lengths.talk : 0, wrap: isReached ? lengths.wrap : 0,
            callType: life.callType, area: life.area, answeredBy: isReached ? group(of: slot.agent) : nil,
            outcome: isReached ? .calledBack : .notReached, connectionDelay: life.connectionDelay)
        noteOffer(to: call, by: now)
        if call < placesFromBefore { noteEnd(ofCallFromBefore: call) }
        if isReached {
            noteAftermath(of: call, by: slot.agent, conversationEnd: talkEnd)
            talkAndWrap(life, in: slot, talkEnd: talkEnd, wrap: lengths.wrap)
        } else {
            let end = start &+ fate.ringing
            noteRingingInVain(call, upTo: end)
            engage(slot, until: end)
        }
    }

    private mutating func noteRingingInVain(_ call: Int, upTo end: Int64) {
        noteChain(of: call)
        callOffExpectedContact(of: call)
        let place = aftermaths.place(of: call)
        let next = place < 0 ? .none : aftermaths[place].afterRingingInVain
        guard callBacks[call].goesOn, next != .none else { return }
        records[call].triesAgain = true
        expect(next, ofCall: call, endingAt: end, ringingBack: callBacks[call].afterOneInVain)
    }

    /// Notes in a call's record whether its caller had heard the offer by an instant.
    mutating func noteOffer(to call: Int, by instant: Int64) {
        let fate = callBacks[call]
        records[call].wasOfferedCallBack = !fate.isNextAttempt && fate.offered <= instant
    }

    /// Notes in the record of a further attempt what came before it.
    mutating func noteAttempt(_ call: Int) {
        records[call].isNextAttempt = true
        records[call].firstArrival = callBacks[call].accepted
        records[call].attempt = UInt16(callBacks[call].attempt)
        records[call].connectionDelay = 0
    }

    /// Lets a contact be a further attempt to ring back, if it is: nobody hangs up then.
    mutating func admitAttempt(_ call: Int) {
        callBacks.append(contactToAdmit?.callBack ?? CallBackFate())
        if callBacks[call].isNextAttempt { lives[call].patienceEnd = .max }
    }
}
