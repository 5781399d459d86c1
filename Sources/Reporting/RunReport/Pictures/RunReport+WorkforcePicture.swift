import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics

extension RunReport {
    /// Who is in post and who of them takes calls, month by month; nothing without a workforce, or where the period has few months.
    func workforcePictures() -> [Document.Block] {
        guard let months = details?.byMonth, months.periods.count > 1 else { return [] }
        let lines = RunReport.linesOfPosts.compactMap { line -> (name: String, rows: [ResultRow])? in
            let rows = months.periods.compactMap { months.row(line.measure, Figures.Subject(period: $0)) }
            return rows.count == months.periods.count ? (line.name, rows) : nil
        }
        guard let onFloor = lines.last(where: { $0.rows[0].measure == .onFloor }) else { return [] }
        let headline = headline(ofPosts: onFloor.rows)
        return [
            .picture(
                PictureBlock(
                    headline,
                    subtitle:
                        "Full-time posts, on average over the days of each calendar month. What lies between those in post and those on the "
                        + "floor is in training. Bands: the 95% interval of the mean.",
                    chart(headline, lines, months.periods).picture(), table: table(ofPosts: lines, months.periods),
                    fileStem: "workforce"))
        ]
    }

    private static let linesOfPosts: [(measure: Measure, name: String)] = [
        (.establishment, "Establishment"), (.inPost, "In post"), (.onFloor, "On the floor"),
        (.experienced, "Experienced"),
    ]

    /// "On the floor: 272.9 posts in January 2017 and 343.1 in March 2019, fewest 269.2 in February 2017".
    private func headline(ofPosts rows: [ResultRow]) -> String {
        let (style, months) = (FigureStyle(rows[0]), scenario.period.wholeMonths)
        func words(_ row: ResultRow) -> String {
            let month = months.first { $0.month == row.period }.map(DateWords.month) ?? row.period
            return "\(style.text(row.estimate.mean)) in \(month)"
        }
        let fewest = rows.min { ($0.estimate.mean ?? .infinity) < ($1.estimate.mean ?? .infinity) } ?? rows[0]
        let ends = [rows[0], rows[rows.count - 1]]
        return "On the floor: \(words(ends[0])) and \(words(ends[1]))"
            + (ends.contains { $0.period == fewest.period } ? "" : ", fewest \(words(fewest))")
    }

    private func chart(
        _ headline: String, _ lines: [(name: String, rows: [ResultRow])], _ months: [String]
    ) -> LineChart {
        let everyNth = max(1, (months.count + RunReport.mostMonthsWritten - 1) / RunReport.mostMonthsWritten)
        let series = lines.enumerated().map { number, line in
            LineChart.Series(
                line.name, number: number + 1, points: line.rows.enumerated().map { (Double($0), $1.estimate.mean) },
                band: line.rows.map { row in
                    row.estimate.low.flatMap { low in row.estimate.high.map { (low: low, high: $0) } }
                })
        }
        let values = lines.flatMap { $0.rows.flatMap { [$0.estimate.mean, $0.estimate.low, $0.estimate.high] } }
        return LineChart(
            headline,
            x: Axis(
                "month", from: 0, to: Double(months.count - 1),
                ticks: stride(from: 0, to: months.count, by: everyNth).map { Axis.Tick(Double($0), months[$0]) }),
            y: Axis("full-time posts", around: values.compactMap { $0 }) { ReadableNumber.fixed($0, decimals: 0) },
            series: series)
    }

    private func table(ofPosts lines: [(name: String, rows: [ResultRow])], _ months: [String]) -> Table {
        var table = Table(columns: [.words("Month")])
        for line in lines { table.columns += [.figures(line.name), .figures("95% interval")] }
        table.rows = months.indices.map { month in
            .cells(
                [months[month]]
                    + lines.flatMap { line -> [String] in
                        let row = line.rows[month]
                        let isCertain = row.estimate.low == row.estimate.high
                        return [FigureStyle(row).text(row.estimate.mean), isCertain ? "" : interval(row)]
                    })
        }
        return table.withoutEmptyColumns()
    }
}
