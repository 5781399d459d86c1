public import Experiments
import ContactCentre
import Scenarios
import Statistics
import Texts

extension BreakEvenOutcome {
    /// The ties as JSON, with every value looked at.
    public func json() -> String {
        JSONValue.members([
            ("schemaVersion", .count(BreakEvenOutcome.schemaVersion)),
            ("program", .text(Program.nameAndVersion)),
            ("base", json(base)),
            ("plans", .lines(others.map { json($0.plan) })),
            ("varied", .text(subject.name)),
            ("range", .object([("low", .number(range.lowerBound)), ("high", .number(range.upperBound))])),
            ("seed", .seed(seed)),
            ("replications", .count(replications)),
            ("command", command.isEmpty ? .null : .text(ShellWord.line(command))),
            ("isFinished", .flag(isFinished)),
            ("rows", .lines(others.flatMap { plan, rows in rows.map { json($0, plan) } })),
        ]).document
    }

    /// The ties as CSV, a line a figure; missing numbers are empty.
    public func csv() -> String {
        CSVText.line(BreakEvenOutcome.csvColumns)
            + others.flatMap { plan, rows in rows.map { CSVText.line(csvFields($0, plan)) } }.joined()
    }

    private static let schemaVersion = 1
    private static let csvColumns = [
        "plan", "callType", "team", "measure", "varied", "outcome", "breakEven", "low", "high", "confidence",
        "simultaneousWith", "isMonotone", "differenceAsItIs", "replications",
    ]

    private func json(_ plan: ComparedPlan) -> JSONValue {
        .object([
            ("name", .text(plan.name)), ("hash", .text(plan.scenario.hash)),
            ("averageAgents", .number(plan.averageAgents)),
        ])
    }

    private func json(_ row: BreakEvenRow, _ plan: ComparedPlan) -> JSONValue {
        let tie = row.tie.numbers
        let points = row.points.map { point in
            JSONValue.object([
                ("value", .number(point.value)), ("figure", .number(point.figure.mean)),
                ("difference", .number(point.difference.mean)), ("low", .number(point.difference.low)),
                ("high", .number(point.difference.high)),
            ])
        }
        return JSONValue.object([
            ("plan", .text(plan.name)), ("callType", .text(row.figure.callType)),
            ("team", .text(row.figure.team)), ("measure", .text(row.figure.measure.rawValue)),
            ("outcome", .text(row.tie.name)), ("breakEven", .number(tie.value)),
            ("low", .number(tie.low)), ("high", .number(tie.high)),
            ("confidence", .number(row.asItIs.confidence)), ("simultaneousWith", .count(row.family)),
            ("isMonotone", .flag(row.isMonotone)),
            ("differenceAsItIs", .number(row.asItIs.mean)),
            ("points", .list(points)),
        ])
    }

    private func csvFields(_ row: BreakEvenRow, _ plan: ComparedPlan) -> [String] {
        let tie = row.tie.numbers
        return [
            plan.name, row.figure.callType, row.figure.team, row.figure.measure.rawValue, subject.name, row.tie.name,
        ] + [tie.value, tie.low, tie.high, row.asItIs.confidence].map { ExactNumber.text($0) ?? "" } + [
            String(row.family), row.isMonotone ? "true" : "false", ExactNumber.text(row.asItIs.mean) ?? "",
            String(replications),
        ]
    }
}

extension BreakEvenSubject {
    /// What files call it.
    fileprivate var name: String {
        switch self {
        case .path(let path): path
        case .agentsOfOther: "agents of the plan, as a multiple"
        case .agentsOfBase: "agents of the base, as a multiple"
        case .handlingAtHome: "handling at home in the plan, as a multiple"
        }
    }
}

extension BreakEvenRow.Tie {
    fileprivate var name: String {
        switch self {
        case .at: "tie"
        case .notInRange: "no tie in the range"
        case .several: "several ties"
        case .noEffect: "no effect"
        case .everywhere: "the same at every value"
        case .unknown: "no calls"
        }
    }

    fileprivate var numbers: (value: Double?, low: Double?, high: Double?) {
        if case .at(let value, _, let low, let high) = self { (value, low, high) } else { (nil, nil, nil) }
    }
}
