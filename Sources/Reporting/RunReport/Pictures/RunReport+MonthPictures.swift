import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics
import Texts

extension RunReport {
    /// The months as XmR charts, a call type with a target each; nothing where the period has few of them.
    func monthPictures() -> [Document.Block] {
        let pictures = (details?.months ?? []).compactMap(monthPicture)
        return pictures.isEmpty ? [] : [.heading("Month by month")] + pictures.map(Document.Block.picture)
    }

    private func monthPicture(of series: MonthSeries) -> PictureBlock? {
        guard let target = targetWords(of: series.callType), let history = series.serviceLevels.first,
            history.allSatisfy({ $0 != nil }), let chart = XmRChart(history.compactMap { $0 })
        else { return nil }
        let values = history.compactMap { $0 }
        let months = series.months.indices.map { series.month(at: $0) }
        let headline = headline(series, chart)
        return PictureBlock(
            headline,
            subtitle:
                "Share of \(series.callType) calls \(target.achievement), by calendar month. One history is the first replication: what a "
                + "room like this might note down. Limits: its mean (\(ReadableNumber.percent(chart.mean, decimals: 1))) ± 2.66 "
                + "times the mean difference of neighbouring months. A month stands out that lies outside them, or in a row of seven "
                + "or more on one side of the mean, or that rise or fall."
                + (changes(in: series).isEmpty ? "" : " Lines mark what changes from a day on.")
                + (result.replications > 1
                    ? " The faint band is where 95% of single months lie, over all replications." : "")
                + (series.hasObserved ? " Squares: what was observed in the real room." : ""),
            monthChart(headline, series, values, months, chart).picture(),
            table: monthTable(series, values, months, chart), fileStem: "months-\(FileNameWords.safe(series.callType))")
    }

    private func headline(_ series: MonthSeries, _ chart: XmRChart) -> String {
        let simulated = headlineOfHistory(series, chart)
        let places = series.observed.indices.filter { series.observed[$0] != nil && series.month(at: $0).low != nil }
        guard !places.isEmpty else { return simulated }
        let within = places.count { place in
            let month = series.month(at: place)
            return (series.observed[place]).map { observed in
                (month.low ?? 0) <= observed && observed <= (month.high ?? 1)
            } ?? false
        }
        return simulated
            + "; \(within) of \(ReadableNumber.count(places.count, "month", "months")) observed \(within == 1 ? "lies" : "lie") "
            + "where 95% of simulated ones do"
    }

    private func headlineOfHistory(_ series: MonthSeries, _ chart: XmRChart) -> String {
        let flagged = series.months.indices.filter { !chart.signals[$0].isEmpty }
        guard !flagged.isEmpty else {
            return
                "\(series.callType): in one simulated history none of \(series.months.count) months stands out; "
                + (scenario.changes.isEmpty
                    ? "they differ by their own noise alone" : "what changes meanwhile is no larger than their noise")
        }
        let named = flagged.prefix(RunReport.mostMonthsNamed).map {
            "\(series.months[$0]) (\(RunReport.words(chart.signals[$0])))"
        }
        let more = flagged.count - named.count
        return
            "\(series.callType): in one simulated history \(flagged.count) of \(series.months.count) months stand out: "
            + (more > 0 ? named.joined(separator: ", ") + " and \(more) more" : Words.list(named))
    }

    private static func words(_ signals: [XmRChart.Signal]) -> String {
        Words.list(
            signals.map {
                switch $0 {
                case .outside: "outside the limits"
                case .sameSide: "seven on one side"
                case .trend: "seven in a trend"
                }
            })
    }

    private func monthChart(
        _ headline: String, _ series: MonthSeries, _ values: [Double], _ months: [Estimate], _ chart: XmRChart
    ) -> LineChart {
        let count = series.months.count
        let everyNth = max(1, (count + RunReport.mostMonthsWritten - 1) / RunReport.mostMonthsWritten)
        let limits = [chart.limits.upperBound, chart.limits.lowerBound].map { min(max($0, 0), 1) }
        let ends = [0, Double(count - 1)]
        let bands = months.map { month in month.low.flatMap { low in month.high.map { (low: low, high: $0) } } }
        let lines =
            [
                LineChart.Series(
                    "All months simulated", number: 1,
                    points: months.enumerated().map { (Double($0), $1.mean) }, band: bands),
                LineChart.Series("One history", number: 2, points: values.enumerated().map { (Double($0), $1) }),
            ]
            + zip(["Upper limit", "Lower limit"], limits).map { name, limit in
                LineChart.Series(name, number: 3, points: ends.map { ($0, limit) })
            }
        let observed = series.observed.enumerated().map { (x: Double($0), y: $1) }
        let observedSeries =
            series.hasObserved ? [LineChart.Series("Observed", number: 4, points: observed, isOfPoints: true)] : []
        let all =
            values + limits + series.observed.compactMap { $0 }
            + months.flatMap { [$0.mean, $0.low, $0.high].compactMap { $0 } }
        return LineChart(
            headline,
            x: Axis(
                "month", from: 0, to: Double(count - 1),
                ticks: stride(from: 0, to: count, by: everyNth).map { Axis.Tick(Double($0), series.months[$0]) }),
            y: Axis("answered in time", around: all) { ReadableNumber.shortPercent($0) },
            series: lines + observedSeries,
            landmarks: landmarks(series, chart))
    }

    /// What changes from a day on; where nothing does, the months outside the limits, which are named in the headline and the table too.
    private func landmarks(_ series: MonthSeries, _ chart: XmRChart) -> [LineChart.Landmark] {
        guard scenario.changes.isEmpty else {
            return changes(in: series).map { LineChart.Landmark($0.place, $0.name) }
        }
        return series.months.indices.filter { chart.signals[$0].contains(.outside) }.map {
            LineChart.Landmark(Double($0), "outside")
        }
    }

    /// What changes from a day on, where it lies among the months; of several on one day the first name.
    private func changes(in series: MonthSeries) -> [(place: Double, name: String)] {
        let dates = scenario.laterEras.map { scenario.period.start.adding(days: $0.firstDay) }
        return dates.compactMap { date in
            let month = String(date.text.prefix(7))
            guard let place = series.months.firstIndex(of: month) else { return nil }
            let names = scenario.changes.filter { $0.firstDate == date }.map { $0.name }
            let name = names.first { !$0.isEmpty } ?? "change"
            // A month's mark stands in the middle of it.
            let partOfMonth = Double(date.components.day - 1) / Self.daysOfMonth - 0.5
            return (Double(place) + partOfMonth, OneLine.of(name))
        }.filter { $0.place >= 0 && $0.place <= Double(series.months.count - 1) }
    }

    private static let daysOfMonth = 30.5

    private func monthTable(
        _ series: MonthSeries, _ values: [Double], _ months: [Estimate], _ chart: XmRChart
    ) -> Table {
        var table = Table(columns: [
            .words("Month"), .figures("One history"), .words("Stands out"), .figures("Mean of all"),
            .figures("95% of single months"), .figures("Observed"),
        ])
        let style = FigureStyle(.fraction, for: values.map { Optional($0) })
        table.rows = series.months.indices.map { place in
            .cells([
                series.months[place], style.text(values[place]), RunReport.words(chart.signals[place]),
                style.text(months[place].mean), style.interval(months[place]),
                series.observed[place].map { style.text($0) } ?? "",
            ])
        }
        return table.withoutEmptyColumns()
    }

    private static let mostMonthsNamed = 3
    static let mostMonthsWritten = 10
}
