import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics

extension RunReport {
    /// How far the simulated figures lie from those observed in the real room; nothing where the scenario has none.
    func observedPictures() -> [Document.Block] {
        guard details != nil, let picture = observedPicture else { return [] }
        return [.heading("Does it match the real room?"), .picture(picture)]
    }

    private var observedPicture: PictureBlock? {
        let ofPeriod = figures.callTypes.flatMap { callType in
            MeasureGroup.ofCalls.flatMap { $0.measures }.compactMap { measure in
                figures.row(measure, Figures.Subject(callType: callType))
            }
        }
        let rows = (ofPeriod + (details?.observedMonths ?? [])).compactMap { Residual($0, of: scenario) }
        guard let farthest = rows.max(by: { $0.middle.magnitude < $1.middle.magnitude }) else { return nil }
        let near = rows.count { $0.middle.magnitude <= RunReport.nearby }
        let most = "the furthest, \(farthest.name), by \(farthest.relativeWords)"
        let headline =
            near == rows.count
            ? "All \(rows.count) figures simulated lie within 5% of what was observed; \(most)"
            : "\(near) of \(rows.count) figures simulated lie within 5% of what was observed; \(most)"
        let drawn = RunReport.farthest(rows)
        let ends = drawn.flatMap { [$0.middle, $0.range?.lowerBound, $0.range?.upperBound].compactMap { $0 } }
        let reach = min(max(ends.map { $0.magnitude }.max() ?? 0, RunReport.nearby), 1)
        var table = Table(columns: [
            .words(""), .figures("Observed"), .figures("Simulated"), .figures("95% interval"), .figures("Difference"),
            .figures("of observed"),
        ])
        table.rows = rows.map { .cells([$0.name] + $0.cells) }
        return PictureBlock(
            headline,
            subtitle:
                "How far the simulated figures (squares, bars their 95% intervals) lie from the observed ones, as a share of these."
                + (reach < (ends.map { $0.magnitude }.max() ?? 0) ? " What lies further than 100% is drawn there." : "")
                + (drawn.count < rows.count ? " Drawn are the \(drawn.count) furthest." : "")
                + " Intervals are of the simulation's mean; a single real month varies by more.",
            IntervalChart(
                headline,
                axis: Axis("less or more than observed", around: [-reach, reach]) { RunReport.signedPercent($0) },
                line: "observed", rows: drawn.map { $0.drawn }
            ).picture(),
            table: table, fileStem: "observed")
    }

    private static func signedPercent(_ share: Double) -> String {
        (share > 0 ? "+" : "") + ReadableNumber.shortPercent(share)
    }

    /// The rows that lie furthest from what was observed, as many as a picture has room for, in their order.
    private static func farthest(_ rows: [Residual]) -> [Residual] {
        let byDistance = rows.indices.sorted {
            let (one, other) = (rows[$0].middle.magnitude, rows[$1].middle.magnitude)
            return one == other ? $0 < $1 : one > other
        }
        return byDistance.prefix(mostDrawn).sorted().map { rows[$0] }
    }

    private static let mostDrawn = 40

    /// Figures so near to those observed are called near, as a share of them.
    private static let nearby = 0.05
}

/// How far a simulated figure lies from the one observed, as a share of that.
private struct Residual {
    let name: String
    let middle: Double
    let range: ClosedRange<Double>?
    let cells: [String]
    private let words: String

    init?(_ row: ResultRow, of scenario: Scenario) {
        guard let observed = row.observed, observed > 0, let mean = row.estimate.mean else { return nil }
        func share(_ value: Double) -> Double { value / observed - 1 }
        let style = FigureStyle(row)
        name = scenario.words(for: row)
        middle = share(mean)
        range = row.estimate.low.flatMap { low in row.estimate.high.map { share(low)...max(share(low), share($0)) } }
        words = "\(style.text(mean)), observed \(style.text(observed))"
        cells =
            [
                style.text(observed), style.text(mean), style.interval(row.estimate),
                style.difference(mean, from: observed),
            ]
            + [Residual.percent(middle)]
    }

    var relativeWords: String { Residual.percent(middle) }

    var drawn: IntervalChart.Row { IntervalChart.Row(name, middle, range: range, words: words) }

    private static func percent(_ share: Double) -> String {
        (share > 0 ? "+" : "") + ReadableNumber.percent(share, decimals: 1)
    }
}
