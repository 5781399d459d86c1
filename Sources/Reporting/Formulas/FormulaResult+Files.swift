extension FormulaResult {
    /// The result as JSON: a figure a line, keys in a fixed order, missing numbers null.
    public func json() -> String {
        let question = JSONText.object([
            "callsPerHour": JSONText.number(question.callsPerHour),
            "handleSeconds": JSONText.number(question.handleSeconds),
            "offeredLoad": JSONText.number(question.offeredLoad),
            "patienceSeconds": JSONText.number(question.patienceSeconds),
            "withinSeconds": JSONText.number(question.withinSeconds),
            "agents": question.agents.map(String.init) ?? "null",
            "target": JSONText.number(question.target),
        ])
        let fewest = (sizing?.fewestAgents ?? []).map { fewest in
            "    "
                + JSONText.object([
                    "formula": JSONText.string(fewest.formula.rawValue),
                    "agents": fewest.agents.map(String.init) ?? "null",
                ])
        }
        let rows = allFigures.map { "    " + $0.json() }
        return """
            {
              "schemaVersion": \(FormulaResult.schemaVersion),
              "program": \(JSONText.string(Program.nameAndVersion)),
              "question": \(question),
              "fewestAgents": \(JSONText.lines(fewest)),
              "rows": \(JSONText.lines(rows))
            }

            """
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
    fileprivate func json() -> String {
        JSONText.object([
            "formula": JSONText.string(formula.rawValue),
            "agents": String(agents),
            "measure": JSONText.string(measure.rawValue),
            "value": JSONText.number(value),
        ])
    }
}
