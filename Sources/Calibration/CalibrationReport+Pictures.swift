import Charts
import Experiments
import Reporting
import Texts

extension CalibrationReport {
    /// How far each figure lies from what was observed, a picture a scenario.
    func figurePictures() -> [Document.Block] {
        space.scenarios.indices.compactMap { figurePicture(ofScenario: $0).map(Document.Block.picture) }
    }

    private func figurePicture(ofScenario scenario: Int) -> PictureBlock? {
        let rows = rows(ofScenario: scenario)
        let name = OneLine.of(space.scenarios[scenario].name)
        let found = rows.compactMap { row in row.implausibility.map { (row: row, distance: $0) } }
        guard let worst = found.max(by: { $0.distance.magnitude < $1.distance.magnitude }) else { return nil }
        let off = ReadableNumber.fixed(worst.distance.magnitude, decimals: 1)
        let headline =
            "\(name): of \(ReadableNumber.count(rows.count, "figure", "figures")) the furthest is \(off) joint errors off, "
            + self.name(worst.row)
        let limit = CalibrationOutcome.mostImplausibility
        let whole = Array(stride(from: -limit, through: limit, by: 1))
        return PictureBlock(
            headline,
            subtitle:
                "How many joint errors the simulated figures lie above or below the observed ones, in the room that comes nearest. "
                + "A room is ruled out where one lies \(Words.number(limit)) or more off; what lies further is drawn there. Behind each: simulated, observed.",
            IntervalChart(
                headline,
                axis: Axis(
                    "joint errors below or above", from: -limit, to: limit,
                    ticks: whole.map { Axis.Tick($0, ($0 > 0 ? "+" : "") + Words.number($0)) }),
                line: "observed",
                rows: found.map { row, distance in
                    let style = style(of: row)
                    return IntervalChart.Row(
                        self.name(row), distance, range: nil,
                        words: style.text(row.simulated) + ", " + style.text(row.target.observed))
                }
            ).picture(),
            table: figures(ofScenario: scenario),
            fileStem: "fit-\(FileNameWords.safe(space.scenarios[scenario].file))")
    }

    /// What the figures leave of each value's range.
    func valuePictures() -> [Document.Block] {
        guard let most = outcome.values.max(by: { $0.learnt < $1.learnt }) else { return [] }
        let silent = outcome.values.count { $0.learnt < CalibrationReport.leastLearnt }
        let headline =
            "The figures say most of \(name(most.column)): they narrow its range by \(ReadableNumber.percent(most.learnt, decimals: 0))"
            + (silent == 0
                ? "" : "; of \(ReadableNumber.count(silent, "value", "values")) they say next to nothing")
        return [
            .picture(
                PictureBlock(
                    headline,
                    subtitle:
                        "Where each value lies within the range that was asked: the nearest room's (squares), and 95 of 100 rooms' (bars). A bar over "
                        + "the whole range is a value that the figures say nothing of.",
                    IntervalChart(
                        headline,
                        axis: Axis(
                            "the range that was asked", from: 0, to: 1,
                            ticks: [Axis.Tick(0, "lowest"), Axis.Tick(0.5, "middle"), Axis.Tick(1, "highest")]),
                        line: "", rows: outcome.values.map(place)
                    ).picture(),
                    table: values, fileStem: "fit-values"))
        ]
    }

    /// Where a value lies within its range.
    private func place(_ value: CalibrationOutcome.Value) -> IntervalChart.Row {
        let parameter = value.column.parameter
        func part(_ number: Double) -> Double { (number - parameter.low) / (parameter.high - parameter.low) }
        func text(_ number: Double) -> String { significant(number, within: parameter) }
        return IntervalChart.Row(
            name(value.column), part(value.fitted), range: part(value.low)...max(part(value.low), part(value.high)),
            words: "\(text(value.fitted)) (\(text(value.low)) to \(text(value.high)))")
    }
}
