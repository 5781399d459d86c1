import Charts
import ContactCentre
import Measures
import Scenarios
import Statistics

extension RunReport {
    /// A picture of all days with the same of each weekday, hour by hour.
    ///
    /// - Parameters:
    ///   - lines: what is in the picture, with intervals: a call type or more.
    ///   - words: what is measured.
    ///   - block: the picture of a day's figures.
    func withWeekdays(
        _ whole: PictureBlock?, _ lines: [WeekdayLine], _ words: String, _ block: (DayFigures) -> PictureBlock?
    ) -> PictureBlock? {
        guard var whole, let details, let unit = lines.first?.measure.unit else { return whole }
        let week = WeekMap(details.hoursOfWeek)
        let figures = lines.map { (name: $0.name, values: week.estimates($0.measure, $0.subject)) }
            .filter { $0.values.contains { $0?.mean != nil } }
        let all = figures.flatMap { $0.values }
        let highest = all.compactMap { $0?.high ?? $0?.mean }.max()
        let parts = TimeBuckets.weekdays.enumerated().compactMap { weekday, name -> PictureParts.Part? in
            block(DayFigures(details.hoursOfWeek, weekday: weekday, upTo: highest)).map { block in
                PictureParts.Part(name, headline: "\(name): \(block.headline)", block.picture)
            }
        }
        guard parts.count > 1 else { return whole }
        let style = FigureStyle(unit, for: all.map { $0?.mean })
        let width =
            switch unit {
            case .fraction: week.width(of: all, in: "points", times: 100)
            case .agents: week.width(of: all, in: "agents", times: 1)
            default: week.width(of: all, in: "calls", times: 1)
            }
        let subtitle = "\(words) in each hour, on average over such days. \(width)"
        whole.parts = PictureParts(
            "Day", whole: "All days", parts, subtitle: subtitle,
            table: week.table(figures.map { ($0.name, $0.values.map { style.text($0?.mean) }) }),
            fileStem: whole.fileStem + "-by-weekday")
        return whole
    }
}

/// A line of a picture that has weekdays.
struct WeekdayLine {
    let name: String
    let measure: Measure
    let subject: Figures.Subject

    init(_ name: String, _ measure: Measure, _ subject: Figures.Subject = Figures.Subject()) {
        (self.name, self.measure, self.subject) = (name, measure, subject)
    }
}

/// The figures of a day: of all days by half-hour, or of one weekday by hour.
struct DayFigures {
    /// "00:00", "00:30" and so on.
    let periods: [String]
    /// What a stretch of the day is called.
    let stretch: (one: String, many: String, oneOfIt: String)
    private let figures: Figures
    /// Where the day stands among the figures.
    private let places: Range<Int>
    private let alsoOnScale: [Double]
    private let isOfWeekday: Bool

    /// All days by half-hour.
    init(_ figures: Figures) {
        self.figures = figures
        periods = figures.periods
        places = figures.periods.indices
        stretch = ("half-hour", "half-hours", "half an hour")
        alsoOnScale = []
        isOfWeekday = false
    }

    /// A weekday of figures by hour of the week.
    ///
    /// - Parameter highest: what the scale has room for.
    init(_ figures: Figures, weekday: Int, upTo highest: Double?) {
        self.figures = figures
        let hours = TimeBuckets.hours
        let first = min(weekday * hours.count, figures.periods.count)
        places = first..<min(first + hours.count, figures.periods.count)
        periods = Array(hours.prefix(places.count))
        stretch = ("hour", "hours", "an hour")
        alsoOnScale = highest.map { [$0] } ?? []
        isOfWeekday = true
    }

    var chart: DayChart { DayChart(periods: periods, alsoOnScale: alsoOnScale) }

    func estimates(_ measure: Measure, _ subject: Figures.Subject) -> [Estimate?] {
        Array(figures.estimates(measure, subject)[places])
    }

    /// Who should be at the desk on the day.
    func agents(_ planned: PlannedAgents) -> [Double?] {
        isOfWeekday ? Array(planned.hoursOfWeek[places]) : planned.halfHours.map { Optional($0) }
    }
}
