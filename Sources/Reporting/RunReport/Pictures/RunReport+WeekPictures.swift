import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics

extension RunReport {
    /// The week, hour by hour: where calls are not answered in time.
    func weekPictures() -> [Document.Block] {
        guard let details else { return [] }
        let week = WeekMap(details.hoursOfWeek)
        let maps = picturedCallTypes.compactMap { callType in
            targetWords(of: callType).flatMap { missesOfWeek(callType, $0, week) }
        }
        let all = maps + [shortOfWeek(week)].compactMap { $0 }
        return all.isEmpty ? [] : [.heading("The week, hour by hour")] + all.map(Document.Block.picture)
    }

    private func shortOfWeek(_ week: WeekMap) -> PictureBlock? {
        guard let planned else { return nil }
        let present = week.estimates(.averageAgents, Figures.Subject())
        let short = AgentsShort.of(planned.hoursOfWeek, present)
        guard !AgentsShort.isNothing(short) else { return nil }
        let most = short.reduce(0) { max($0, $1?.mean ?? 0) }
        let style = FigureStyle(.agents, for: [most])
        let worst = week.worst(short).map { "\($0.period) (\(style.text($0.mean)))" }
        let cells = short.map { short -> HeatMap.Cell? in
            short?.mean.map { mean in
                let words = ReadableNumber.fixed(mean, decimals: most < RunReport.fewShort ? 1 : 0)
                return HeatMap.Cell(words, strength: mean / most)
            }
        }
        return week.block(
            "Most agents are short in the hour from \(Words.list(worst))",
            subtitle: "\(AgentsShort.definition) Mean over such hours of the period. "
                + week.width(of: short, in: "agents", times: 1),
            cells,
            tables: [
                ("Agents short", short.map { style.text($0?.mean) }),
                ("Planned", planned.hoursOfWeek.map(style.text)), ("Present", present.map { style.text($0?.mean) }),
            ], fileStem: "week-agents-short")
    }

    /// Fewer are written with a decimal.
    private static let fewShort = 10.0

    private func missesOfWeek(_ callType: String, _ target: TargetWords, _ week: WeekMap) -> PictureBlock? {
        let subject = Figures.Subject(callType: callType)
        let chances = week.estimates(.hoursMissingTarget, subject)
        guard chances.contains(where: { $0?.mean != nil }) else { return nil }
        let means = week.estimates(.serviceLevel, subject)
        let worst = week.worst(chances, then: means).map {
            "\($0.period) (\(ReadableNumber.percent($0.mean, decimals: 0)))"
        }
        let headline =
            worst.isEmpty
            ? "\(callType) meets its target in every hour of every week simulated"
            : "\(callType) is likeliest to miss its target in the hour from \(Words.list(worst))"
        let cells = chances.map { chance -> HeatMap.Cell? in
            chance?.mean.map { mean in
                let words = ReadableNumber.fixed(mean * 100, decimals: 0)
                return HeatMap.Cell(words, strength: words == "0" ? 0 : mean)
            }
        }
        let percent = { (value: Estimate?) in
            value?.mean.map { ReadableNumber.percent($0, decimals: 1) } ?? ReadableNumber.missing
        }
        return week.block(
            headline,
            subtitle:
                "The chance, in percent, that the hour misses the target: of all such hours of the period, in all replications, the "
                + "share in which less than \(ReadableNumber.shortPercent(target.fraction)) were \(target.achievement). An hour with few calls may miss it by one late answer. "
                + week.width(of: chances, in: "points", times: 100),
            cells,
            tables: [
                ("Hours that miss the target", chances.map(percent)), ("Calls answered in time", means.map(percent)),
            ], fileStem: "week-\(FileNameWords.safe(callType))")
    }
}

/// The hours of a week: days in rows, hours in columns.
struct WeekMap {
    private let figures: Figures
    /// "Monday" and so on.
    private let days: [String]
    /// "00" to "23".
    private let hours: [String]

    /// Of figures by hour of the week, "Monday 00:00" and so on.
    init(_ figures: Figures) {
        self.figures = figures
        var days: [String] = []
        var hours: [String] = []
        for period in figures.periods {
            let parts = period.split(separator: " ")
            guard let day = parts.first, let clock = parts.last else { continue }
            if days.last != String(day) { days.append(String(day)) }
            if days.count == 1 { hours.append(String(clock.prefix(2))) }
        }
        (self.days, self.hours) = (days, hours)
    }

    /// A figure hour by hour, from Monday's first.
    func estimates(_ measure: Measure, _ subject: Figures.Subject) -> [Estimate?] {
        figures.estimates(measure, subject)
    }

    /// The hours with the highest figures, highest first; none of those at nought.
    ///
    /// - Parameter second: of hours with the same figure the one with less of this comes first.
    func worst(_ values: [Estimate?], then second: [Estimate?] = []) -> [(period: String, mean: Double)] {
        let known = figures.periods.indices.filter { values[$0]?.mean ?? 0 > 0 }
        let key = { (place: Int) in
            (-(values[place]?.mean ?? 0), place < second.count ? second[place]?.mean ?? 1 : 0, place)
        }
        return known.sorted { key($0) < key($1) }.prefix(RunReport.worstNamed).map {
            (figures.periods[$0], values[$0]?.mean ?? 0)
        }
    }

    /// How wide the intervals of figures are, in words.
    func width(of values: [Estimate?], in unit: String, times factor: Double) -> String {
        let reaches = values.compactMap { value -> Double? in
            guard let value, let mean = value.mean, let low = value.low, let high = value.high else { return nil }
            return max(high - mean, mean - low) * factor
        }
        guard let most = reaches.max() else { return "One replication: no intervals." }
        return
            "95% intervals reach at most \(ReadableNumber.fixed(most, decimals: 1)) \(unit) from the figures."
    }

    /// The map with its words, and a table of figures below each other.
    func block(
        _ headline: String, subtitle: String, _ cells: [HeatMap.Cell?], tables: [(name: String, words: [String])],
        fileStem: String
    ) -> PictureBlock {
        let rows = days.indices.map { day in Array(cells[day * hours.count..<(day + 1) * hours.count]) }
        return PictureBlock(
            headline, subtitle: subtitle, HeatMap(headline, rows: days, columns: hours, cells: rows).picture(),
            table: table(tables), fileStem: fileStem)
    }

    /// Figures below each other, a column a day.
    func table(_ tables: [(name: String, words: [String])]) -> Table {
        var table = Table(columns: [.words("Hour from")] + days.map(Table.Column.figures))
        for part in tables {
            if tables.count > 1 { table.rows.append(.group(part.name)) }
            for (place, hour) in hours.enumerated() {
                table.rows.append(
                    .cells([hour + ":00"] + days.indices.map { part.words[$0 * hours.count + place] }))
            }
        }
        return table
    }
}
