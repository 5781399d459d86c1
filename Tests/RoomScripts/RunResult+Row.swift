public import ContactCentre
public import Experiments
internal import Statistics

extension RunResult {
    /// The row of a figure; of all call types, all teams and the whole period unless it says otherwise.
    public func row(
        _ measure: Measure, callType: String = "all", team: String = "all", period: String = "all"
    ) -> ResultRow? {
        rows.first {
            $0.measure == measure && $0.callType == callType && $0.team == team && $0.period == period
        }
    }

    /// The mean of a figure; not a number where there is none, so that no comparison holds.
    public func mean(
        _ measure: Measure, callType: String = "all", team: String = "all", period: String = "all"
    ) -> Double {
        row(measure, callType: callType, team: team, period: period)?.estimate.mean ?? .nan
    }
}
