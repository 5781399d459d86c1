public import Experiments
import ContactCentre
import Scenarios
import Statistics

extension BreakEvenOutcome {
    /// The ties as JSON, with every value looked at.
    public func json() -> String {
        let rows = others.flatMap { plan, rows in rows.map { "    " + json($0, plan) } }
        return """
            {
              "schemaVersion": \(BreakEvenOutcome.schemaVersion),
              "program": \(JSONText.string(Program.nameAndVersion)),
              "base": \(json(base)),
              "plans": \(JSONText.lines(others.map { "    " + json($0.plan) })),
              "varied": \(JSONText.string(subject.name)),
              "range": \(JSONText.object(["low": JSONText.number(range.lowerBound), "high": JSONText.number(range.upperBound)])),
              "seed": \(seed),
              "replications": \(replications),
              "command": \(command.isEmpty ? "null" : JSONText.string(ShellWord.line(command))),
              "isFinished": \(isFinished),
              "rows": \(JSONText.lines(rows))
            }

            """
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

    private func json(_ plan: ComparedPlan) -> String {
        JSONText.object([
            "name": JSONText.string(plan.name), "hash": JSONText.string(plan.scenario.hash),
            "averageAgents": JSONText.number(plan.averageAgents),
        ])
    }

    private func json(_ row: BreakEvenRow, _ plan: ComparedPlan) -> String {
        let tie = row.tie.numbers
        let points = row.points.map { point in
            JSONText.object([
                "value": JSONText.number(point.value), "figure": JSONText.number(point.figure.mean),
                "difference": JSONText.number(point.difference.mean), "low": JSONText.number(point.difference.low),
                "high": JSONText.number(point.difference.high),
            ])
        }
        return JSONText.object([
            "plan": JSONText.string(plan.name), "callType": JSONText.string(row.figure.callType),
            "team": JSONText.string(row.figure.team), "measure": JSONText.string(row.figure.measure.rawValue),
            "outcome": JSONText.string(row.tie.name), "breakEven": JSONText.number(tie.value),
            "low": JSONText.number(tie.low), "high": JSONText.number(tie.high),
            "confidence": JSONText.number(row.asItIs.confidence), "simultaneousWith": String(row.family),
            "isMonotone": row.isMonotone ? "true" : "false",
            "differenceAsItIs": JSONText.number(row.asItIs.mean),
            "points": "[" + points.joined(separator: ", ") + "]",
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
