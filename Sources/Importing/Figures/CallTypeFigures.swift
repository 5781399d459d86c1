package import ContactCentre

/// What the calls of one type say.
package struct CallTypeFigures: Sendable {
    package let name: String
    package let offered: Int
    package let answered: Int
    package let abandoned: Int
    /// Calls that came in each half-hour since midnight of the first day.
    package let byHalfHour: [Int]
    /// Calls by day, with its date.
    package let byDay: [(date: CalendarDate, calls: Int)]
    package let waits: CensoredWaits
    package let talk: ObservedTimes
    package let wrap: ObservedTimes?
    /// How often callers ring again within an hour; nil where callers aren't told apart.
    package let again: ContactsAgain?

    init(_ all: ObservedCalls, callType: Int) {
        let calls = all.calls(ofType: callType)
        name = all.callTypes[callType]
        offered = calls.count
        answered = calls.count { $0.outcome == .answered }
        abandoned = calls.count { $0.outcome == .abandoned }
        var byHalfHour = [Int](repeating: 0, count: all.days * 48)
        for call in calls { byHalfHour[Int(call.arrival / AgentsPresent.halfHour)] += 1 }
        self.byHalfHour = byHalfHour
        byDay = (0..<all.days).map { day in
            (all.start.adding(days: day), byHalfHour[day * 48..<(day + 1) * 48].reduce(0, +))
        }
        waits = CensoredWaits(
            calls.filter { $0.outcome != .blocked }.map { (Double($0.wait) / 1e6, $0.outcome == .abandoned) })
        let answeredCalls = calls.filter { $0.outcome == .answered }
        talk = ObservedTimes(answeredCalls.map { Double($0.talk) / 1e6 })
        wrap = all.hasWrap ? ObservedTimes(answeredCalls.map { Double($0.wrap) / 1e6 }) : nil
        again = all.hasCallers ? ContactsAgain(calls, within: .hour) : nil
    }

    /// How much days differ beyond chance, with weekdays and a trend removed; nil where there are too few days.
    package var busynessVariation: Double? { Busyness.variation(byDay) }
}
