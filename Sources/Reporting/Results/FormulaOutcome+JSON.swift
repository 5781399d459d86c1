import Experiments
import Scenarios
import Statistics
import Texts

extension FormulaOutcome {
    /// What formulas take the scenario for, what they say, and what each thing they leave out changes.
    var json: JSONValue {
        .members([
            (
                "room",
                .object([
                    ("callsPerHour", .number(room.callsPerHour)), ("handleSeconds", .number(room.handleSeconds)),
                    ("agents", .count(room.agents)), ("patienceSeconds", .number(room.patienceSeconds)),
                ])
            ), ("figures", .lines(agreements.map { $0.json })), ("steps", .lines(stepLines)),
        ])
    }
}

extension FormulaOutcome.Agreement {
    fileprivate var json: JSONValue {
        .object([
            ("formula", .text(formula.rawValue)), ("callType", .text(callType)), ("measure", .text("serviceLevel")),
            ("value", .number(value)), ("afterSteps", .count(steps)), ("simulated", .number(simulated.mean)),
            ("low", .number(simulated.low)), ("high", .number(simulated.high)),
            ("confidence", .number(simulated.confidence)),
        ])
    }
}

extension FormulaOutcome {
    fileprivate var stepLines: [JSONValue] {
        zip(way.steps, stepNames).enumerated().flatMap { place, step -> [JSONValue] in
            let (step, names) = step
            return step.inTurn.map { row in
                .object([
                    ("step", .count(place + 1)), ("changes", .text(names.joined(separator: " and "))),
                    ("callType", .text(row.callType)), ("before", .number(row.base.mean)),
                    ("after", .number(row.other.mean)), ("difference", .number(row.difference.mean)),
                    ("low", .number(row.difference.low)), ("high", .number(row.difference.high)),
                ])
            }
        }
    }
}
