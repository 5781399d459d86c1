package import ContactCentre

/// What the calls of one type say.
package struct CallTypeFigures: Sendable {
    package let name: String
    package let offered: Int
    package let answered: Int
    package let abandoned: Int
    /// Calls that came of themselves in each half-hour since midnight of the first day: those that agents handed on are left out, and those
    /// that went on to another call type unanswered.
    package let byHalfHour: [Int]
    /// Calls by day, with its date.
    package let byDay: [(date: CalendarDate, calls: Int)]
    package let waits: CensoredWaits
    package let talk: ObservedTimes
    package let wrap: ObservedTimes?
    /// How often callers ring again within an hour; nil where callers aren't told apart.
    package let again: ContactsAgain?
    /// To which call types its answered calls were handed on.
    package let handOns: [HandOns]
    /// Calls that left its queues unanswered for one of another call type.
    package let passedOn: Int

    /// Answered calls that were handed on to another call type.
    package struct HandOns: Sendable {
        package let callType: String
        package let count: Int
        /// The average time between the end of the conversation and the next part, in seconds.
        package let meanAfter: Double
    }

    init(_ all: ObservedCalls, callType: Int) {
        let calls = all.calls(ofType: callType)
        name = all.callTypes[callType]
        offered = calls.count
        answered = calls.count { $0.outcome == .answered }
        abandoned = calls.count { $0.outcome == .abandoned }
        var byHalfHour = [Int](repeating: 0, count: all.days * 48)
        for call in calls where call.isArrival { byHalfHour[Int(call.arrival / AgentsPresent.halfHour)] += 1 }
        self.byHalfHour = byHalfHour
        byDay = (0..<all.days).map { day in
            (all.start.adding(days: day), byHalfHour[day * 48..<(day + 1) * 48].reduce(0, +))
        }
        waits = CensoredWaits(
            calls.filter { $0.outcome != .blocked }.map { (Double($0.wait) / 1e6, $0.outcome == .abandoned) })
        let answeredCalls = calls.filter { $0.outcome == .answered }
        talk = ObservedTimes(answeredCalls.map { Double($0.talk) / 1e6 })
        wrap = all.hasWrap ? ObservedTimes(answeredCalls.map { Double($0.wrap) / 1e6 }) : nil
        passedOn = calls.count { $0.isPassedOn }
        handOns = all.callTypes.indices.compactMap { other in
            let parts = all.calls.filter {
                $0.callType == other && $0.handOn?.callType == callType && !$0.isPassedOn
            }
            guard !parts.isEmpty else { return nil }
            let after = parts.reduce(0.0) { $0 + Double($1.handOn?.after ?? 0) / 1e6 }
            return HandOns(
                callType: all.callTypes[other], count: parts.count, meanAfter: after / Double(parts.count))
        }
        again = all.hasCallers ? ContactsAgain(calls, within: .hour) : nil
    }

    /// How much days differ beyond chance, with weekdays and a trend removed; nil where there are too few days.
    package var busynessVariation: Double? { Busyness.variation(byDay) }
}
