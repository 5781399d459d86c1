/// How results are broken down over time.
public enum Breakdown: String, CaseIterable, Sendable {
    /// The whole period only.
    case period
    /// Each calendar month.
    case month
    /// Each day.
    case day
    /// The seven days of the week, Monday first.
    case weekday
    /// The 24 hours of the day.
    case hour
    /// The 48 half-hours of the day.
    case halfHour
    /// The 168 hours of the week, those of Monday first.
    case hourOfWeek

    /// Whether its stretches of time come again and again: a weekday, a time of day, an hour of the week. Counts of calls and callers and
    /// hours of agents are then those of one day, the mean over the days of the period that have the stretch; of a
    /// stretch that comes once they are totals. A weekday that the period does not have has no figures.
    public var comesAgain: Bool {
        switch self {
        case .weekday, .hour, .halfHour, .hourOfWeek: true
        case .period, .month, .day: false
        }
    }
}
