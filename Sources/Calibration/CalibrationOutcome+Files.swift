import Experiments
import ContactCentre
import Reporting
import Scenarios
import Texts

extension CalibrationOutcome {
    /// The fit as JSON: every value, every figure, what trades off, and what it took. The rooms themselves stand in ``roomsFile()``.
    package func json() -> String {
        JSONValue.members(
            headJSON + [
                ("isFit", .flag(isFit)),
                ("values", .lines(values.map(json))),
                ("callers", .lines(space.demands.indices.map(callersJSON))),
                ("rows", .lines(rows.map(json))),
                ("tradeOffs", .lines(tradeOffs.map(json))),
                (
                    "rooms",
                    .object([
                        ("ensemble", .count(ensembleCount)), ("ofEnsembleNotRuledOut", .count(rooms.count)),
                        ("tried", .count(triedCount)), ("notRuledOut", .count(notRuledOutCount)),
                        ("scenariosSimulated", .count(simulations)),
                    ])
                ),
            ]
        ).document
    }

    /// Whether in the room that comes nearest no figure lies further off than rules a room out.
    package var isFit: Bool {
        rows.allSatisfy { ($0.implausibility ?? .infinity).magnitude < CalibrationOutcome.mostImplausibility }
    }

    private func file(_ scenario: Int?) -> JSONValue { scenario.map { .text(space.scenarios[$0].file) } ?? .null }

    private func json(_ value: Value) -> JSONValue {
        .object([
            ("path", .text(value.column.parameter.path)), ("scenario", file(value.column.scenario)),
            ("form", .text(value.column.parameter.form.word)), ("askedLow", .number(value.column.parameter.low)),
            ("askedHigh", .number(value.column.parameter.high)), ("fitted", .number(value.fitted)),
            ("low", .number(value.low)), ("high", .number(value.high)),
            ("leastNotRuledOut", .number(value.leastNotRuledOut)), ("mostNotRuledOut", .number(value.mostNotRuledOut)),
            ("learnt", .number(value.learnt)),
        ])
    }

    private func callersJSON(_ place: Int) -> JSONValue {
        let demand = space.demands[place]
        return .object([
            ("path", .text(demand.path)), ("scenario", file(demand.scenario)),
            ("times", .number(nearest.callers[place])),
        ])
    }

    private func json(_ row: Row) -> JSONValue {
        .object([
            ("scenario", file(row.target.scenario)), ("callType", .text(row.target.figure.callType)),
            ("period", .text(row.target.figure.period)), ("measure", .text(row.target.figure.measure.rawValue)),
            ("unit", .text(row.target.figure.measure.unit.rawValue)), ("observed", .number(row.target.observed)),
            ("simulated", .number(row.simulated)), ("standardError", .number(row.standardError)),
            ("implausibility", .number(row.implausibility)),
        ])
    }

    private func json(_ pair: TradeOff) -> JSONValue {
        let (first, second) = (values[pair.columns.0].column, values[pair.columns.1].column)
        return .object([
            ("first", .text(first.parameter.path)), ("firstScenario", file(first.scenario)),
            ("second", .text(second.parameter.path)), ("secondScenario", file(second.scenario)),
            ("correlation", .number(pair.correlation)), ("firstStep", .number(pair.step.first)),
            ("secondStep", .number(pair.step.second)),
        ])
    }

    /// The fit as CSV: a row a value, then a row a figure; missing numbers are empty.
    package func csv() -> String {
        var text: [UInt8] = []
        CSVText.write(
            [
                "scenario", "kind", "name", "unit", "observed", "fitted", "low", "high", "leastNotRuledOut",
                "mostNotRuledOut",
                "standardError", "implausibility",
            ], to: &text)
        func number(_ value: Double?) -> String { ExactNumber.text(value) ?? "" }
        func file(_ scenario: Int?) -> String { scenario.map { space.scenarios[$0].file } ?? FigureName.all }
        for value in values {
            let column = value.column
            CSVText.write(
                [
                    file(column.scenario), "value", column.parameter.path, column.parameter.form.word, "",
                    number(value.fitted), number(value.low), number(value.high), number(value.leastNotRuledOut),
                    number(value.mostNotRuledOut), "", "",
                ], to: &text)
        }
        for row in rows {
            CSVText.write(
                [
                    file(row.target.scenario), "figure", row.target.figure.written.words,
                    row.target.figure.measure.unit.rawValue,
                    number(row.target.observed), number(row.simulated), "", "", "", "", number(row.standardError),
                    number(row.implausibility),
                ], to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
