/// A point on the local clock, in whole microseconds since midnight at the start of the period's first day.
///
/// Days have 24 hours: the local clock is never put forward or back. Instants before the period (warm-up) are negative.
public struct Instant: Hashable, Comparable, Sendable {
    /// Microseconds since midnight at the start of the period's first day.
    public var microseconds: Int64

    /// The instant this many microseconds after the start of the period.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Midnight at the start of the period's first day.
    public static let periodStart = Instant(microseconds: 0)

    /// Whether the first instant comes before the second.
    public static func < (earlier: Instant, later: Instant) -> Bool {
        earlier.microseconds < later.microseconds
    }

    /// The instant an interval later.
    public static func + (instant: Instant, interval: Interval) -> Instant {
        Instant(microseconds: instant.microseconds + interval.microseconds)
    }

    /// The time from the second instant to the first.
    public static func - (later: Instant, earlier: Instant) -> Interval {
        Interval(microseconds: later.microseconds - earlier.microseconds)
    }
}

/// A length of time in whole microseconds.
public struct Interval: Hashable, Comparable, Sendable {
    /// The length in microseconds.
    public var microseconds: Int64

    /// An interval of this many microseconds.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The interval nearest to this many seconds; half a microsecond rounds up.
    ///
    /// Precondition: the seconds lie between 0 and `Interval.longest.seconds`.
    public init(seconds: Double) {
        self.microseconds = Int64(seconds * Double(Interval.microsecondsPerSecond) + 0.5)
    }

    /// The length in seconds.
    public var seconds: Double {
        Double(microseconds) / Double(Interval.microsecondsPerSecond)
    }

    /// The length in hours.
    public var hours: Double { seconds / Interval.hour.seconds }

    /// Microseconds in a second.
    public static let microsecondsPerSecond: Int64 = 1_000_000
    /// No time at all.
    public static let zero = Interval(microseconds: 0)
    /// One hour.
    public static let hour = Interval(microseconds: 3_600 * microsecondsPerSecond)
    /// One day of 24 hours.
    public static let day = Interval(microseconds: 24 * hour.microseconds)
    /// The longest interval anything in a control room may take: 50 years. "Never" is this long.
    public static let longest = Interval(microseconds: 18_262 * day.microseconds)

    /// Whether the first interval is shorter than the second.
    public static func < (shorter: Interval, longer: Interval) -> Bool {
        shorter.microseconds < longer.microseconds
    }

    /// The two intervals one after the other.
    public static func + (first: Interval, second: Interval) -> Interval {
        Interval(microseconds: first.microseconds + second.microseconds)
    }
}
