import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics
import Texts

extension BreakEvenReport {
    /// The part of a page about several plans: what was varied, where plans tie in a sentence a figure, pictures and notes.
    func section() -> [Document.Block] {
        [.heading("What it takes to serve alike"), .paragraph(setting)] + pictures() + [.remarks(notes)]
    }

    /// How each figure moves with what is varied, and where it meets that of the other plan.
    func pictures() -> [Document.Block] {
        outcome.others.flatMap { plan, rows in rows.compactMap { picture($0, plan).map(Document.Block.picture) } }
    }

    private func picture(_ row: BreakEvenRow, _ plan: ComparedPlan) -> PictureBlock? {
        guard row.points.contains(where: { $0.figure.mean != nil }), let steady = row.steady.mean else { return nil }
        let (base, other) = (names.label(outcome.base.name), names.label(plan.name))
        let (varied, fixed) = outcome.subject.isInBase ? (base, other) : (other, base)
        let headline = sentence(row, plan)
        let unit = row.figure.measure.unit
        let axis = figureWords(row.figure)
        let values = row.points.compactMap { $0.figure.mean } + [steady]
        let vertical =
            unit == .fraction
            ? Axis.percent(axis)
            : Axis(axis, upTo: values) { ReadableNumber.fixed($0, decimals: $0 == $0.rounded() ? 0 : 1) }
        let range = outcome.range
        let ends = [range.lowerBound, range.upperBound]
        let ticks = (row.firstLooks.isEmpty ? ends : row.firstLooks).map { Axis.Tick($0, number($0)) }
        var landmarks: [LineChart.Landmark] = []
        if case .at(let value, _, _, _) = row.tie { landmarks = [LineChart.Landmark(value, number(value))] }
        let chart = LineChart(
            headline,
            x: Axis(axisWords(varied), from: range.lowerBound, to: range.upperBound, ticks: ticks), y: vertical,
            series: [
                LineChart.Series(fixed + " as it is", number: 1, points: ends.map { ($0, steady) }),
                LineChart.Series(varied, number: 2, points: row.points.map { ($0.value, $0.figure.mean) }),
            ],
            landmarks: landmarks)
        return PictureBlock(
            headline,
            subtitle:
                "\(axis), means of all replications: \(varied) at values of what is varied, \(fixed) as it is. The table has the "
                + "difference at each value with its paired interval."
                + (landmarks.isEmpty ? "" : " The dashed line stands at the tie."),
            chart.picture(), table: table(row, plan),
            fileStem: "tie-\(FileNameWords.safe(plan.name))-\(FileNameWords.safe(row.figure.title))")
    }

    /// What is varied, along the axis.
    private func axisWords(_ varied: String) -> String {
        switch outcome.subject {
        case .path(let path): OneLine.of(path)
        case .agentsOfOther, .agentsOfBase: "agents of \(varied), as a multiple of those it has"
        case .handlingAtHome: "talk and wrap in home teams of \(varied), as a multiple of what they are"
        }
    }
}
