import Charts
import ContactCentre
import Statistics

/// A line of a day.
struct DayLine {
    let name: String
    /// By stretch of the day.
    let values: [Estimate?]
    /// Whether it is drawn without intervals: what is known without a simulation, and plans, of which the difference's interval counts.
    let hasNoIntervals: Bool

    init(_ name: String, _ values: [Estimate?]) { (self.name, self.values, hasNoIntervals) = (name, values, false) }

    /// A line without intervals.
    init(_ name: String, withoutIntervals values: [Double?]) {
        self.name = name
        self.values = values.map { $0.map { Estimate(mean: $0, low: nil, high: nil, confidence: 0) } }
        hasNoIntervals = true
    }

    var hasValues: Bool { values.contains { ($0?.mean ?? 0) > 0 } }
}

/// Lines over a day.
struct DayChart {
    /// The stretches of the day, equally long, by when they begin.
    let periods: [String]
    /// Figures that the scale has room for, though they may stand in another picture.
    var alsoOnScale: [Double] = []

    /// A picture of lines over the day with its table.
    func block(
        _ headline: String, subtitle: String, axis: String, _ unit: Measure.Unit, _ lines: [DayLine], fileStem: String
    ) -> PictureBlock {
        let hoursOfPeriod = 24 / Double(max(1, periods.count))
        let series = lines.enumerated().map { number, line in
            // The last value holds up to midnight.
            let held = line.values + [line.values.last ?? nil]
            return LineChart.Series(
                line.name, number: number + 1, points: held.enumerated().map { (Double($0) * hoursOfPeriod, $1?.mean) },
                band: line.hasNoIntervals
                    ? []
                    : held.map { value in value?.low.flatMap { low in value?.high.map { (low: low, high: $0) } } },
                isStepped: true)
        }
        let values = lines.flatMap { line in line.values.flatMap { [$0?.mean, $0?.high] } }
        let vertical =
            unit == .fraction
            ? Axis.percent(axis)
            : Axis(axis, upTo: values.compactMap { $0 } + alsoOnScale) {
                ReadableNumber.fixed($0, decimals: $0 == $0.rounded() ? 0 : 1)
            }
        let chart = LineChart(headline, x: .timeOfDay, y: vertical, series: series)
        let columns = lines.flatMap { line in
            [Table.Column.figures(line.name)] + (line.hasNoIntervals ? [] : [.figures("95% interval")])
        }
        var table = Table(columns: [.words("From")] + columns)
        let style = FigureStyle(unit, for: values)
        for (place, period) in periods.enumerated() {
            table.rows.append(
                .cells(
                    [period]
                        + lines.flatMap { line -> [String] in
                            let value = line.values[place]
                            return [style.text(value?.mean)]
                                + (line.hasNoIntervals ? [] : [value.map(style.interval) ?? ReadableNumber.missing])
                        }))
        }
        return PictureBlock(headline, subtitle: subtitle, chart.picture(), table: table, fileStem: fileStem)
    }
}

extension Axis {
    /// From midnight to midnight.
    static var timeOfDay: Axis {
        Axis(
            "time of day", from: 0, to: 24,
            ticks: stride(from: 0, through: 24, by: 3).map { hour in
                Tick(Double(hour), (hour < 10 ? "0" : "") + String(hour) + ":00")
            })
    }

    /// From nothing to all.
    static func percent(_ name: String) -> Axis {
        Axis(
            name, from: 0, to: 1,
            ticks: stride(from: 0, through: 100, by: 20).map { Tick(Double($0) / 100, String($0) + "%") })
    }
}
