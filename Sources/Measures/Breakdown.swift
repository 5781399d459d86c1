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
}
