import ContactCentre

extension FormulaResult {
    /// The result for people: what was asked, the figures side by side, then what the target takes.
    public func document(_ extent: Extent = .usual) -> Document {
        var blocks: [Document.Block] = [.title("Erlang formulas"), .paragraph(questionWords)]
        if let agents = question.agents, !figures.isEmpty {
            blocks += [.heading("With " + ReadableNumber.count(agents, "agent", "agents")), .table(figureTable)]
        }
        if let sizing, let target = question.target {
            let aim = "\(ReadableNumber.shortPercent(target)) answered within \(limit)"
            blocks += [
                .heading("Fewest agents for \(aim)"), .table(table(of: sizing.fewestAgents)),
                .heading("Some more, some fewer"), .table(table(of: sizing, extent)),
            ]
        }
        return Document(extent > .brief ? blocks + [.heading("Notes"), .remarks(notes)] : blocks)
    }

    private var limit: String { ReadableNumber.limit(seconds: question.withinSeconds) }

    private var questionWords: String {
        let patience = question.patienceSeconds.map { ", patience \(FormulaResult.plain($0)) s" } ?? ""
        return
            "\(FormulaResult.plain(question.callsPerHour)) calls an hour, handling \(FormulaResult.plain(question.handleSeconds)) s"
            + "\(patience): a load of \(ReadableNumber.fixed(question.offeredLoad, decimals: 2)) erlangs."
    }

    /// A line a figure, a column a formula.
    private var figureTable: Table {
        let formulas = Formula.allCases.filter { formula in figures.contains { $0.formula == formula } }
        var table = Table(columns: [.words("")] + formulas.map { .figures($0.words) })
        for measure in FormulaMeasure.allCases {
            let row = formulas.map { formula in figures.first { $0.formula == formula && $0.measure == measure } }
            guard row.contains(where: { $0 != nil }) else { continue }
            let cells = row.map { figure in
                figure.map { measure.style(for: row.map { $0?.value }).text($0.value) } ?? ""
            }
            table.rows.append(.cells([measure.words(limit: limit)] + cells))
        }
        return table
    }

    private func table(of fewest: [Fewest]) -> Table {
        let columns: [Table.Column] = [.words("Formula"), .figures("Fewest agents")]
        return Table(
            columns: columns,
            rows: fewest.map {
                let agents = $0.agents.map { ReadableNumber.fixed(Double($0), decimals: 0) }
                return .cells([$0.formula.words, agents ?? "none is enough"])
            })
    }

    /// A line a number of agents, a column a formula and figure; in full all figures.
    private func table(of sizing: Sizing, _ extent: Extent) -> Table {
        var shown: [(measure: FormulaMeasure, words: String)] = [
            (.serviceLevel, "in time"), (.averageSpeedOfAnswerSeconds, "answer"), (.abandonedFraction, "hung up"),
            (.occupancy, "busy"),
        ]
        if extent == .full {
            shown += [(.waitedAtAll, "must wait"), (.averageWaitSeconds, "wait"), (.averageQueueLength, "waiting")]
        }
        let columns = Formula.allCases.flatMap { formula in
            shown.filter { column in
                sizing.figures.contains { $0.formula == formula && $0.measure == column.measure }
            }.map { (formula: formula, measure: $0.measure, title: "\(formula.letter): \($0.words)") }
        }
        var table = Table(
            columns: [.words("Agents")] + columns.map { .figures($0.title) })
        for agents in Set(sizing.figures.map { $0.agents }).sorted() {
            let cells = columns.map { column in
                let figure = sizing.figures.first {
                    $0.formula == column.formula && $0.measure == column.measure && $0.agents == agents
                }
                return figure.map { column.measure.style(for: [$0.value]).text($0.value) } ?? ""
            }
            table.rows.append(.cells([ReadableNumber.fixed(Double(agents), decimals: 0)] + cells))
        }
        return table
    }

    private var notes: [String] {
        var notes = [
            "The formulas take calls at a steady rate, one kind of call, and no pauses. A day has peaks: size the peak "
                + "hour, or simulate the day.",
            "Erlang B: no queue; who finds nobody free is turned away. Erlang C: everyone waits for as long as it takes.",
        ]
        if let agents = question.agents, question.offeredLoad >= Double(agents) {
            notes.append(
                "With so few agents the queue of Erlang C grows without end: nobody is answered in time, and there is no "
                    + "average wait.")
        }
        if question.patienceSeconds != nil {
            notes.append("Erlang A: callers hang up when their patience, exponential with this mean, runs out.")
        } else {
            notes.append("Give --patience-seconds for Erlang A, where callers hang up.")
        }
        return notes
    }

    private static func plain(_ number: Double) -> String {
        let whole = number == number.rounded()
        return ReadableNumber.fixed(number, decimals: whole ? 0 : 2)
    }
}

extension Formula {
    fileprivate var letter: String { String(words.suffix(1)) }
}

extension FormulaMeasure {
    fileprivate func words(limit: String) -> String {
        switch self {
        case .serviceLevel: "Answered within \(limit), of all calls"
        case .averageSpeedOfAnswerSeconds: "Average speed of answer"
        case .averageWaitSeconds: "Average wait of all calls"
        case .waitedAtAll: "Find no agent free"
        case .abandonedFraction: "Abandoned (caller hung up)"
        case .blockedFraction: "Turned away"
        case .occupancy: "Occupancy"
        case .averageQueueLength: "Average number of calls waiting"
        }
    }

    fileprivate func style(for values: [Double?]) -> FigureStyle {
        switch self {
        case .averageSpeedOfAnswerSeconds, .averageWaitSeconds: FigureStyle(.seconds, for: values)
        case .averageQueueLength: FigureStyle(.attempts, for: values)
        default: FigureStyle(.fraction, for: values)
        }
    }
}
