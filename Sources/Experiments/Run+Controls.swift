import ContactCentre
import Measures
import Scenarios
import Statistics

extension Run {
    /// The calls offered of each type in the first replications, as controls: their means are known from the scenario.
    ///
    /// Where there are so many call types that a fifth of the replications' degrees of freedom would go on them, all calls
    /// together are the one control. That is decided from the settings, not from what the replications are like.
    func controls(_ samples: Samples, upTo count: Int) -> ControlVariates? {
        // With follow-on contacts the mean of the calls offered is not known.
        guard settings.usesControlVariates, !scenario.hasFollowOns, count <= samples.replications else { return nil }
        let planned = settings.precision?.pilotReplications(asked: settings.replications) ?? settings.replications
        let isOfEachType = scenario.callTypes.count * Run.leastReplicationsAControl <= planned
        let subjects: [CallTypeID?] = isOfEachType ? scenario.callTypes.indices.map { CallTypeID($0) } : [nil]
        return ControlVariates(
            subjects.compactMap { callType in
                let figure = measurement.keys.firstIndex {
                    $0.measure == .offered && $0.callType == callType && $0.team == nil && $0.bucket == nil
                }
                guard let figure else { return nil }
                let values = samples.values.prefix(count).map { $0[figure].value ?? 0 }
                return (values: values, mean: expectedCalls(callType))
            })
    }

    /// A figure's true value where it is a number of calls offered over the whole period; nil for any other figure.
    func expectedCalls(_ key: MeasurementPlan.Key) -> Double? {
        guard key.measure == .offered, key.team == nil, key.bucket == nil else { return nil }
        return expectedCalls(key.callType)
    }

    private func expectedCalls(_ callType: CallTypeID?) -> Double {
        let callTypes = callType.map { [scenario.callTypes[$0.index]] } ?? scenario.callTypes.filter { !$0.isWork }
        return callTypes.reduce(0) { $0 + $1.arrivals.expectedCalls(in: scenario.period) }
    }

    /// So many replications for every control.
    private static let leastReplicationsAControl = 5
}

extension Arrivals {
    /// The calls expected in the days measured.
    func expectedCalls(in period: Period) -> Double {
        switch pattern {
        case .hourOfWeek(let callsPerHour):
            return (0..<period.days).reduce(0) { sum, day in
                let monday = period.start.adding(days: day).weekday * 24
                return sum + callsPerHour[monday..<monday + 24].reduce(0, +)
            }
        case .intervals(let intervals):
            let end = Int64(period.days) * Interval.day.microseconds
            return intervals.reduce(0) { sum, interval in
                let from = max(0, interval.start.microseconds)
                let until = min(end, (interval.start + interval.length).microseconds)
                return sum + interval.calls * Double(max(0, until - from)) / Double(interval.length.microseconds)
            }
        }
    }
}
