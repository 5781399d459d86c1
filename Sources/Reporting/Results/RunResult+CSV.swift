public import Experiments
import ContactCentre
import Statistics
import Texts

extension RunResult {
    /// The result's rows as CSV, the columns named as the keys of the JSON rows; missing numbers are empty.
    public func csv() -> String {
        var text: [UInt8] = []
        let byArea = rows.haveAreas
        CSVText.write(FigureName.csvColumns(byArea: byArea) + RunResult.csvColumns, to: &text)
        for row in rows { CSVText.write(row.csvWords(byArea: byArea), row.csvNumbers, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    private static let csvColumns = ["unit", "mean", "low", "high", "confidence", "target", "observed"]
}

extension ResultRow {
    /// The row's words, in the columns that a run's CSV has first.
    ///
    /// - Parameter byArea: whether areas are told apart.
    func csvWords(byArea: Bool) -> [String] { name.csvWords(byArea: byArea) + [measure.unit.rawValue] }

    /// The row's numbers, in the columns after them.
    var csvNumbers: [Double?] {
        [estimate.mean, estimate.low, estimate.high, estimate.confidence, target, observed]
    }
}
