/// What a person who waits is told: how far the work is, and for how long it will go on.
public enum ProgressWords {
    /// The line, such as "3 of 20 replications, 17% of the days, about 40 s left".
    ///
    /// - Parameters:
    ///   - done: finished things.
    ///   - total: things to be finished.
    ///   - things: what they are.
    ///   - days: the days simulated so far, and the days of all things together; nil where they aren't counted.
    ///   - seconds: since the beginning.
    public static func line(
        _ done: Int, of total: Int, _ things: String, days: (done: Int, all: Int)?, after seconds: Double
    ) -> String {
        let whole = "\(done) of \(total) \(things)"
        guard let days, days.all > 0 else { return whole + timeLeft(Double(done) / Double(max(total, 1)), seconds) }
        let share = min(1, Double(days.done) / Double(days.all))
        let percent = Int((share * 100).rounded(.down))
        return whole + ", \(percent)% of the days" + timeLeft(share, seconds)
    }

    /// The time that is left where a share of the work took so many seconds; nothing where that can't be said.
    private static func timeLeft(_ share: Double, _ seconds: Double) -> String {
        guard share > 0, share < 1 else { return "" }
        return ", about \(ReadableDuration.words(seconds * (1 - share) / share)) left"
    }
}

/// Lengths of time for people.
package enum ReadableDuration {
    /// "80 s", "35 min", "7 hours", "12 days": never less than it is.
    package static func words(_ seconds: Double) -> String {
        let most = 1e9
        let whole = Int(min(seconds, most).rounded(.up))
        return switch whole {
        case ..<120: "\(max(whole, 1)) s"
        case ..<7_200: "\((whole + 59) / 60) min"
        case ..<172_800: "\((whole + 3_599) / 3_600) hours"
        default: "\((whole + 86_399) / 86_400) days"
        }
    }
}
