import Charts
import ContactCentre
import Experiments
import Statistics

extension RunReport {
    /// The week, hour by hour: in which hours the calls of a type are not answered in time.
    func weekPictures() -> [Document.Block] {
        guard let details else { return [] }
        let maps = picturedCallTypes.compactMap { callType in
            targetWords(of: callType).flatMap { weekMap(of: callType, $0, details.hoursOfWeek) }
        }
        guard !maps.isEmpty else { return [] }
        return [.heading("The week, hour by hour")] + maps.map(Document.Block.picture)
    }

    private func weekMap(of callType: String, _ target: TargetWords, _ week: Figures) -> PictureBlock? {
        let shares = week.periods.map { period in
            week.row(.serviceLevel, Figures.Subject(callType: callType, period: period))?.estimate.mean
        }
        let hours = WeekHours(week.periods)
        let known = zip(week.periods, shares).compactMap { period, share in share.map { (period: period, share: $0) } }
        guard !known.isEmpty else { return nil }
        let short = known.filter { $0.share < target.fraction }
        let worst = short.min { $0.share < $1.share }
        let headline =
            worst.map { worst in
                "\(callType) misses its target in \(short.count) of \(known.count) hours of the week, "
                    + "most on \(worst.period) (\(ReadableNumber.percent(worst.share, decimals: 0)) in time)"
            } ?? "\(callType) meets its target in every hour of the week, on average"
        let cells = shares.map { share -> HeatMap.Cell? in
            share.map { share in
                // A share just below the target must not read as the target.
                let isRoundedUp = share < target.fraction && (share * 100).rounded() >= target.fraction * 100
                return HeatMap.Cell(
                    ReadableNumber.fixed(share * 100, decimals: isRoundedUp ? 1 : 0),
                    strength: share < target.fraction ? (target.fraction - share) / max(target.fraction, 0.01) : 0)
            }
        }
        let words = shares.map { $0.map { ReadableNumber.percent($0, decimals: 1) } ?? ReadableNumber.missing }
        var table = Table(columns: [.words("Hour from")] + hours.days.map(Table.Column.figures))
        for (place, hour) in hours.hours.enumerated() {
            table.rows.append(
                .cells([hour + ":00"] + hours.days.indices.map { words[$0 * hours.hours.count + place] }))
        }
        return PictureBlock(
            headline,
            subtitle: "Share of calls answered in time, in percent, by weekday and the hour from which; target: "
                + "\(target.aim). Hours below it are bold and coloured, the stronger the further below.",
            HeatMap(headline, rows: hours.days, columns: hours.hours, cells: hours.rows(of: cells)).picture(),
            table: table, fileStem: "week-\(FileNameWords.safe(callType))")
    }
}

/// The hours of a week as rows and columns.
private struct WeekHours {
    /// "Monday" and so on.
    let days: [String]
    /// "00" to "23".
    let hours: [String]

    /// From their names: "Monday 00:00" and so on.
    init(_ periods: [String]) {
        var days: [String] = []
        var hours: [String] = []
        for period in periods {
            let parts = period.split(separator: " ")
            guard let day = parts.first, let clock = parts.last else { continue }
            if days.last != String(day) { days.append(String(day)) }
            if days.count == 1 { hours.append(String(clock.prefix(2))) }
        }
        (self.days, self.hours) = (days, hours)
    }

    func rows<Cell>(of cells: [Cell]) -> [[Cell]] {
        days.indices.map { day in Array(cells[day * hours.count..<(day + 1) * hours.count]) }
    }
}
