public import Experiments
import ContactCentre
import Statistics
import Texts

extension RunResult {
    /// The result's rows as CSV, the columns named as the keys of the JSON rows; missing numbers are empty.
    public func csv() -> String {
        CSVText.line(RunResult.csvColumns) + rows.map { CSVText.line($0.csvFields()) }.joined()
    }

    private static let csvColumns = [
        "callType", "team", "period", "measure", "unit", "mean", "low", "high", "confidence", "target", "observed",
    ]
}

extension ResultRow {
    /// The row's fields, as the columns of a run's CSV have them.
    func csvFields() -> [String] {
        let numbers = [estimate.mean, estimate.low, estimate.high, estimate.confidence, target, observed]
        return [callType, team, period, measure.rawValue, measure.unit.rawValue]
            + numbers.map { ExactNumber.text($0) ?? "" }
    }
}
