import ContactCentre
import Experiments
import Scenarios
import Statistics

extension RunReport {
    /// The Erlang formulas beside the simulation as tables with bars; nothing where that was not asked for.
    func formulaSection() -> [Document.Block] {
        formulaSection { [.subheading($0.headline), .table($0.tableWithBars)] }
    }

    /// The same as pictures.
    func formulaPictures() -> [Document.Block] { formulaSection { [.picture($0.picture)] } }

    private func formulaSection(_ blocks: (StepWaterfall) -> [Document.Block]) -> [Document.Block] {
        guard let formulas else { return [] }
        let waterfalls = figures.callTypes.compactMap { waterfall(of: $0, formulas) }
        return [.heading("Formulas beside the simulation"), .paragraph(roomWords(formulas.room))]
            + waterfalls.flatMap(blocks) + [.remarks(formulas.agreements.map(words) + formulaNotes(formulas))]
    }

    private func waterfall(of callType: String, _ formulas: FormulaOutcome) -> StepWaterfall? {
        let agreements = formulas.agreements.filter { $0.callType == callType }
        guard let target = targetWords(of: callType), let changes = formulas.way.rows(of: callType),
            !agreements.isEmpty,
            let simulated = figures.row(.serviceLevel, Figures.Subject(callType: callType))?.estimate.mean
        else { return nil }
        let subject = scenario.words(for: .serviceLevel, of: callType)
        let style = FigureStyle(.fraction, for: [Optional(simulated)] + agreements.map { Optional($0.value) })
        let said = agreements.map { "\(style.text($0.value)) by \($0.formula.words)" }
        var headline = "\(subject): \(style.text(simulated)) simulated, \(Words.list(said))"
        let rows = zip(formulas.stepNames, changes).map {
            (name: StepWords.name($0), inTurn: $1.inTurn, byItself: $1.byItself)
        }
        let largest = rows.max {
            ($0.inTurn.difference.mean ?? 0).magnitude < ($1.inTurn.difference.mean ?? 0).magnitude
        }
        if let largest, largest.inTurn.difference.isShown {
            let changes = ChangeStyle(.fraction, for: rows.map { $0.inTurn.difference })
            headline +=
                "; most of the gap lies in \"\(largest.name)\" (\(changes.meanText(largest.inTurn.difference)) points)"
        }
        let subtitle =
            "Share of \(callType) calls \(target.achievement). From the scenario as it is, what formulas leave out is taken away one "
            + "thing after the other and simulated; lines across the ends of bars are 95% intervals. Where nothing is left to take "
            + "away the simulation must say what the formula says."
        return StepWaterfall(
            subject: subject, base: FormulaOutcome.baseName, plan: FormulaOutcome.planName, rows: rows,
            level: simulated, words: (headline, subtitle),
            references: agreements.map {
                StepWaterfall.Reference(name: $0.formula.words, steps: $0.steps, value: $0.value)
            }, fileStem: "formulas-\(FileNameWords.safe(callType))")
    }

    private func roomWords(_ room: FormulaRoom) -> String {
        let patience = room.patienceSeconds.map { ", who hang up after \(Words.length(seconds: $0)) on average" } ?? ""
        return
            "Formulas take the scenario for one queue of \(ReadableNumber.fixed(room.callsPerHour, decimals: 1)) calls an hour\(patience), "
            + "each taking \(Words.length(seconds: room.handleSeconds)) of "
            + "\(ReadableNumber.count(room.agents, "agent", "agents")): a load of "
            + "\(ReadableNumber.fixed(room.offeredLoad, decimals: 1)) erlangs."
    }

    private func words(_ agreement: FormulaOutcome.Agreement) -> String {
        let style = FigureStyle(
            .fraction,
            for: [agreement.value, agreement.simulated.mean, agreement.simulated.low, agreement.simulated.high])
        let subject = scenario.words(for: .serviceLevel, of: agreement.callType)
        let beginning =
            "\(subject): \(agreement.formula.words) says \(style.text(agreement.value)), simulated as it assumes are "
            + "\(style.text(agreement.simulated.mean))"
        return switch agreement.agrees {
        case nil: beginning + "; one replication does not say how sure that is."
        case true?: beginning + " (\(style.interval(agreement.simulated))): they agree."
        case false?:
            beginning
                + " (\(style.interval(agreement.simulated))): the formula lies outside the interval, as one of twenty does by "
                + "chance; with few days it may also be the room that was empty at first."
        }
    }

    private func formulaNotes(_ formulas: FormulaOutcome) -> [String] {
        var notes = [
            "What each thing changes hangs on the order in which they are taken away. Agents are the average, to the nearest "
                + "whole number; lengths and patience are averages over all calls."
        ]
        if !formulas.agreements.contains(where: { $0.formula == .erlangC }) {
            notes.append(
                "Erlang C has no answer: with as much work as agents, callers who never hang up would wait for ever.")
        }
        return notes
    }
}

extension FormulaRoom.Formula {
    /// What it is called.
    var words: String {
        switch self {
        case .erlangA: "Erlang A"
        case .erlangC: "Erlang C"
        }
    }
}
