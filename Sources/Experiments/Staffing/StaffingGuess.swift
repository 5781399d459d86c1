package import ContactCentre
package import Scenarios

/// The agents that a formula asks for, hour by hour: where a search begins.
///
/// By hour of the week, the fewest agents of ``FormulaRoom`` for the calls expected in such an hour, all call types in one queue. A call takes its
/// agent on into the next hour, so a share of each hour's calls counts there: half of the mean time an agent spends on a call, over an hour.
package struct StaffingGuess: Sendable {
    /// Monday's first; nil for those of a weekday that the period doesn't have, and where the formula has no say.
    package let hoursOfWeek: [Double?]

    package init(_ scenario: Scenario) {
        let period = scenario.period
        let calls = scenario.callTypes.indices.map {
            period.hoursOfWeek(of: scenario.expectedCallsByHour(of: CallTypeID($0)))
        }
        let handleSeconds = FormulaRoom(scenario)?.handleSeconds ?? 0
        let later = min(StaffingGuess.mostLater, handleSeconds / Interval.hour.seconds / 2)
        hoursOfWeek = (0..<168).map { hour in
            guard calls.allSatisfy({ $0[hour] != nil }) else { return nil }
            let felt = calls.map { ofType in
                let own = ofType[hour] ?? 0
                return own * (1 - later) + (ofType[(hour + 167) % 168] ?? own) * later
            }
            return FormulaRoom.fewestAgents(for: felt, in: scenario).map { Double($0) }
        }
    }

    /// No more than so much of an hour's calls counts in the next.
    private static let mostLater = 0.5
}

extension Scenario {
    /// The calls of a type expected in each hour of the period; contacts that follow on others left out.
    package func expectedCallsByHour(of callType: CallTypeID) -> [Double] {
        var hours = [Double](repeating: 0, count: period.days * 24)
        let hour = Double(Interval.hour.microseconds)
        for day in 0..<period.days {
            let arrivals = asOf(day: day).callTypes[callType.index].arrivals
            for piece in arrivals.pieces(ofDay: day, in: period) {
                let (start, end) = (Double(piece.start), Double(piece.end))
                var place = Int(start / hour)
                while place < hours.count, Double(place) * hour < end {
                    let overlap = min(end, Double(place + 1) * hour) - max(start, Double(place) * hour)
                    hours[place] += piece.amount * max(0, overlap) / (end - start)
                    place += 1
                }
            }
        }
        return hours
    }
}
