public import Experiments
import ContactCentre

extension RunReport {
    /// What was reached of the precision asked for, figure by figure; nothing where none was asked for.
    func precisionSection() -> [Document.Block] {
        guard let precision = result.precision else { return [] }
        var table = Table(columns: [
            .words("Headline figure"), .figures("Half-width"), .figures("Of its mean"), .words("As asked?"),
        ])
        table.rows = precision.figures.map { figure in
            let isTime = figure.name.measure.unit != .fraction
            let isNarrow = figure.isNarrow(precision.goal)
            return .cells([
                figure.name.title, halfWidth(figure),
                isTime ? figure.relativeHalfWidth.map(percent) ?? ReadableNumber.missing : "",
                isNarrow ? "yes" : "no",
            ])
        }
        return [.heading("Precision"), .paragraph(words(precision)), .table(table.withoutEmptyColumns())]
    }

    private func words(_ precision: PrecisionOutcome) -> String {
        let asked = percent(precision.goal.halfWidth)
        let pilot = ReadableNumber.count(precision.pilotReplications, "replication", "replications")
        let all = ReadableNumber.count(result.replications, "replication", "replications")
        let limit = ReadableNumber.fixed(Double(precision.goal.mostReplications), decimals: 0)
        return
            "Asked for: half-widths of \(asked.dropLast()) points, and for times \(asked) of the mean. A pilot of \(pilot) "
            + "gave a first idea of the variances; \(all) were run in all"
            + (precision.isReached ? "." : ", the most allowed (\(limit)), which was not enough.")
    }

    private func halfWidth(_ figure: PrecisionOutcome.Figure) -> String {
        guard let halfWidth = figure.halfWidth else { return ReadableNumber.missing }
        return figure.name.measure.unit == .fraction
            ? percent(halfWidth).dropLast() + " points" : ReadableNumber.fixed(halfWidth, decimals: 2) + " s"
    }

    private func percent(_ fraction: Double) -> String { ReadableNumber.percent(fraction, decimals: 2) }
}

extension RunResult {
    /// That the precision asked for was not reached, if so.
    public var missedPrecisionInWords: String? {
        guard let precision, !precision.isReached else { return nil }
        let after =
            "The precision asked for was not reached: after "
            + "\(ReadableNumber.count(replications, "replication", "replications")) "
        guard let widest = precision.widest, precision.figures.allSatisfy({ $0.halfWidth != nil }) else {
            return after + "some headline figures have no interval, since too few calls were seen."
        }
        return after + "the widest headline interval is still ±\(ReadableNumber.fixed(widest, decimals: 4)) "
            + "(points of a fraction, or in proportion for a time)."
    }
}
