public import ContactCentre
import Measures
import Scenarios

extension Run {
    /// What calls that really came are worth to every measure: one replication that nobody drew, measured as simulated ones are.
    ///
    /// There is one value a figure and so no interval. The scenario gives the period, the call types with their targets, and the team that
    /// answered.
    ///
    /// - Parameters:
    ///   - calls: in order of arrival, in microseconds since the start of the scenario's period.
    ///   - spans: what agents did, where that is known.
    public func result(observed calls: [CallRecord], spans: [AgentSpan] = []) -> RunResult {
        var fold = fold
        let day = Interval.day.microseconds
        let days = max(scenario.period.days, 1)
        var first = 0
        for date in 0..<days {
            var behind = first
            while behind < calls.count, date == days - 1 || calls[behind].arrival < Int64(date + 1) * day {
                behind += 1
            }
            let isLast = date == days - 1
            calls[first..<behind].withUnsafeBufferPointer { calls in
                (isLast ? spans : []).withUnsafeBufferPointer { fold.add(calls: calls, spans: $0, isLast: isLast) }
            }
            first = behind
        }
        var samples = samples()
        samples.add(fold.sample)
        return result(of: samples)
    }
}
