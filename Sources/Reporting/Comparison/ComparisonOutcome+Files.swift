public import Experiments
import ContactCentre
import Scenarios
import Statistics

extension ComparisonOutcome {
    /// The comparison as JSON: a row a line, keys in a fixed order, missing numbers null.
    public func json() -> String {
        """
        {
          "schemaVersion": \(ComparisonOutcome.schemaVersion),
          "program": \(JSONText.string(Program.nameAndVersion)),
          "base": \(base.json()),
          "plans": \(JSONText.lines(others.map { "    " + $0.json() })),
          "seed": \(seed),
          "replications": \(replications),
          "command": \(command.isEmpty ? "null" : JSONText.string(ShellWord.line(command))),
          "replicationsAskedFor": \(plannedReplications),
          "simultaneousDifferences": \(headlineCount),
          "cautions": \(JSONText.lines(cautions.map { "    " + JSONText.string($0) })),
          "rows": \(JSONText.lines(rows.map { "    " + $0.json(replications: replications) }))
        }

        """
    }

    /// The rows as CSV; missing numbers are empty.
    public func csv() -> String {
        CSVText.line(ComparisonOutcome.csvColumns)
            + rows.map { CSVText.line($0.csvFields(replications: replications)) }.joined()
    }

    /// The version of the results' layout.
    private static let schemaVersion = 1

    private static let csvColumns = [
        "plan", "callType", "team", "period", "measure", "unit", "baseMean", "baseLow", "baseHigh", "otherMean",
        "otherLow", "otherHigh", "difference", "low", "high", "confidence", "simultaneousWith", "verdict", "narrowing",
        "target", "replications",
    ]
}

extension ComparedPlan {
    fileprivate func json() -> String {
        JSONText.object([
            "name": JSONText.string(name),
            "hash": JSONText.string(scenario.hash),
            "averageAgents": JSONText.number(averageAgents),
        ])
    }
}

extension ComparisonRow {
    fileprivate func json(replications: Int) -> String {
        JSONText.object([
            "plan": JSONText.string(plan),
            "callType": JSONText.string(callType),
            "team": JSONText.string(team),
            "period": JSONText.string(period),
            "measure": JSONText.string(measure.name),
            "unit": JSONText.string(measure.unit.rawValue),
            "base": json(base),
            "other": json(other),
            "difference": JSONText.number(difference.mean),
            "low": JSONText.number(difference.low),
            "high": JSONText.number(difference.high),
            "confidence": JSONText.number(difference.confidence),
            "simultaneousWith": String(family),
            "verdict": verdict.map { JSONText.string($0.rawValue) } ?? "null",
            "narrowing": JSONText.number(narrowing),
            "target": JSONText.number(target),
            "replications": String(replications),
        ])
    }

    private func json(_ estimate: Estimate) -> String {
        JSONText.object([
            "mean": JSONText.number(estimate.mean),
            "low": JSONText.number(estimate.low),
            "high": JSONText.number(estimate.high),
        ])
    }

    fileprivate func csvFields(replications: Int) -> [String] {
        let numbers = [base, other, difference].flatMap { [$0.mean, $0.low, $0.high] } + [difference.confidence]
        return [plan, callType, team, period, measure.name, measure.unit.rawValue]
            + numbers.map { ExactNumber.text($0) ?? "" }
            + [String(family), verdict?.rawValue ?? ""]
            + [narrowing, target].map { ExactNumber.text($0) ?? "" } + [String(replications)]
    }
}
