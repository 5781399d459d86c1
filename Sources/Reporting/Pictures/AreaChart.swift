import Charts
import ContactCentre
import Experiments
import Statistics

/// How many callers of each area are answered in time, beside the target: area by area, of several plans each.
struct AreaChart {
    /// Callers of an area under a plan.
    struct Row {
        let area: String
        /// Empty where there is one plan.
        let plan: String
        let serviceLevel: Estimate

        fileprivate var name: String { plan.isEmpty ? area : "\(area), \(plan)" }
    }

    let callType: String
    let target: TargetWords
    let rows: [Row]

    /// The picture; nil where no area has a value.
    var block: PictureBlock? {
        let known = rows.compactMap { row in row.serviceLevel.mean.map { (row: row, mean: $0) } }
        guard let headline = headline(known) else { return nil }
        let aim = ReadableNumber.shortPercent(target.fraction)
        // The chart's common line is at 0.
        let ticks = (0...5).map { Double($0) / 5 }.filter { $0 != target.fraction }
        let axis = Axis(
            "answered in time", from: -target.fraction, to: 1 - target.fraction,
            ticks: [Axis.Tick(0, "")]
                + ticks.map { Axis.Tick($0 - target.fraction, ReadableNumber.shortPercent($0)) })
        let drawn = known.map { row, mean in
            IntervalChart.Row(
                row.name, mean - target.fraction,
                range: row.serviceLevel.low.flatMap { low in
                    row.serviceLevel.high.map { low - target.fraction...max(low, $0) - target.fraction }
                }, words: percent(mean))
        }
        return PictureBlock(
            headline,
            subtitle:
                "Share of \(callType) calls \(target.achievement), by the area that callers ring from, whoever answers them "
                + "(squares, bars their 95% intervals); target: \(aim).",
            IntervalChart(headline, axis: axis, line: "target \(aim)", rows: drawn).picture(), table: table,
            fileStem: "areas-\(FileNameWords.safe(callType))")
    }

    /// From which area to which the share reaches.
    private func headline(_ known: [(row: Row, mean: Double)]) -> String? {
        guard let least = known.min(by: { $0.mean < $1.mean }), let most = known.max(by: { $0.mean < $1.mean }) else {
            return nil
        }
        let start = "\(callType) \(target.achievement): "
        guard percent(least.mean) != percent(most.mean) else {
            return start + "\(percent(most.mean)) of the callers of every area"
        }
        return start + "from \(percent(least.mean)) (\(least.row.name)) to \(percent(most.mean)) (\(most.row.name))"
    }

    private func percent(_ share: Double) -> String { ReadableNumber.percent(share, decimals: 1) }

    private var table: Table {
        let areSeveral = rows.contains { !$0.plan.isEmpty }
        return Table(
            columns: [.words("Callers of")] + (areSeveral ? [.words("Plan")] : [])
                + [.figures("In time"), .figures("95% interval")],
            rows: rows.map { row in
                let style = FigureStyle(.fraction, for: [row.serviceLevel.mean])
                return .cells(
                    [row.area] + (areSeveral ? [row.plan] : [])
                        + [style.text(row.serviceLevel.mean), style.interval(row.serviceLevel)])
            })
    }
}
