import Texts

extension FormulaResult {
    /// The result as JSON: a figure a line, keys in a fixed order, missing numbers null.
    public func json() -> String {
        let asked = JSONValue.object([
            ("callsPerHour", .number(question.callsPerHour)),
            ("handleSeconds", .number(question.handleSeconds)),
            ("offeredLoad", .number(question.offeredLoad)),
            ("patienceSeconds", .number(question.patienceSeconds)),
            ("withinSeconds", .number(question.withinSeconds)),
            ("agents", JSONValue(question.agents)),
            ("target", .number(question.target)),
        ])
        let fewest = (sizing?.fewestAgents ?? []).map { fewest in
            JSONValue.object([("formula", .text(fewest.formula.rawValue)), ("agents", JSONValue(fewest.agents))])
        }
        return JSONValue.members([
            ("schemaVersion", .count(FormulaResult.schemaVersion)),
            ("program", .text(Program.nameAndVersion)),
            ("question", asked),
            ("fewestAgents", .lines(fewest)),
            ("rows", .lines(allFigures.map { $0.json })),
        ]).document
    }

    /// The figures as CSV, the columns named as the keys of the JSON rows.
    public func csv() -> String {
        let lines = allFigures.map { figure in
            CSVText.line([
                figure.formula.rawValue, String(figure.agents), figure.measure.rawValue,
                ExactNumber.text(figure.value) ?? "",
            ])
        }
        return CSVText.line(["formula", "agents", "measure", "value"]) + lines.joined()
    }

    /// Every figure once: those asked for, then those of the sizing.
    private var allFigures: [FormulaFigure] {
        figures + (sizing?.figures ?? []).filter { !figures.contains($0) }
    }

    private static let schemaVersion = 1
}

extension FormulaFigure {
    fileprivate var json: JSONValue {
        .object([
            ("formula", .text(formula.rawValue)),
            ("agents", .count(agents)),
            ("measure", .text(measure.rawValue)),
            ("value", .number(value)),
        ])
    }
}
