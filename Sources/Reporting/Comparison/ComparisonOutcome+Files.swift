public import Experiments
import ContactCentre
import Scenarios
import Statistics
import Texts

extension ComparisonOutcome {
    /// The comparison as JSON: a row a line, keys in a fixed order, missing numbers null.
    public func json() -> String {
        JSONValue.members([
            ("schemaVersion", .count(ComparisonOutcome.schemaVersion)),
            ("program", .text(Program.nameAndVersion)),
            ("base", base.json),
            ("plans", .lines(others.map { $0.json })),
            ("seed", .seed(seed)),
            ("replications", .count(replications)),
            ("command", command.isEmpty ? .null : .text(ShellWord.line(command))),
            ("replicationsAskedFor", .count(plannedReplications)),
            ("simultaneousDifferences", .count(headlineCount)),
            ("cautions", .lines(cautions.map { .text($0) })),
            ("rows", .lines(rows.map { $0.json(replications: replications) })),
        ]).document
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
    fileprivate var json: JSONValue {
        .object([
            ("name", .text(name)),
            ("hash", .text(scenario.hash)),
            ("averageAgents", .number(averageAgents)),
        ])
    }
}

extension ComparisonRow {
    fileprivate func json(replications: Int) -> JSONValue {
        .object([
            ("plan", .text(plan)),
            ("callType", .text(callType)),
            ("team", .text(team)),
            ("period", .text(period)),
            ("measure", .text(measure.rawValue)),
            ("unit", .text(measure.unit.rawValue)),
            ("base", json(base)),
            ("other", json(other)),
            ("difference", .number(difference.mean)),
            ("low", .number(difference.low)),
            ("high", .number(difference.high)),
            ("confidence", .number(difference.confidence)),
            ("simultaneousWith", .count(family)),
            ("verdict", JSONValue(verdict?.rawValue)),
            ("narrowing", .number(narrowing)),
            ("target", .number(target)),
            ("replications", .count(replications)),
        ])
    }

    private func json(_ estimate: Estimate) -> JSONValue {
        .object([
            ("mean", .number(estimate.mean)),
            ("low", .number(estimate.low)),
            ("high", .number(estimate.high)),
        ])
    }

    fileprivate func csvFields(replications: Int) -> [String] {
        let numbers = [base, other, difference].flatMap { [$0.mean, $0.low, $0.high] } + [difference.confidence]
        return [plan, callType, team, period, measure.rawValue, measure.unit.rawValue]
            + numbers.map { ExactNumber.text($0) ?? "" }
            + [String(family), verdict?.rawValue ?? ""]
            + [narrowing, target].map { ExactNumber.text($0) ?? "" } + [String(replications)]
    }
}
