/// What figures are like in rooms that exist. Beyond these bounds a figure is legal, but more likely a slip of unit (minutes or
/// milliseconds for seconds, a day's figure for an hour's), so it is warned of.
enum Likely {
    /// Seconds of a conversation, on average: below, not even a greeting and a question fit; most figures in minutes are.
    /// Above, every call would be a meeting; figures in milliseconds are.
    static let talk = 10.0...7_200
    /// Seconds of work after a conversation, on average. Closing a record takes a few seconds; a wrap of half a shift is another
    /// piece of work.
    static let wrap = 2.0...14_400
    /// Seconds of work without a conversation, on average: at most a day and a night of one agent's.
    static let work = 2.0...86_400
    /// Seconds that an agent takes to pick up, on average: nobody lets it ring for more than a minute.
    static let pickUp = 0.0...60
    /// Seconds until a call that was handed over arrives, on average: an operator's legs are a matter of seconds.
    static let connectionDelay = 0.0...60
    /// Seconds to break off a wrap, on average.
    static let breakOff = 0.0...600
    /// Seconds of patience, on average: callers listen at least to the first ring and an announcement, and nobody holds the
    /// line for a day. (Those who hang up at once have a key of their own.)
    static let patience = 10.0...86_400
    /// Seconds of patience of those who hang up at once, on average.
    static let hangUpAtOnce = 0.0...60
    /// Seconds of a target: nobody promises to answer faster than a telephone rings, nor after hours on the line.
    static let target = 2.0...7_200
    /// Seconds of a target for work.
    static let targetOfWork = 2.0...Limits.lengthSeconds
    /// Seconds within which an abandoned call is a short one.
    static let shortAbandon = 1.0...300
    /// Seconds of waiting after which a stage holds.
    static let stage = 1.0...7_200
    /// Minutes of an unplanned absence from the desk, on average.
    static let awayMinutes = 0.0...120
    /// Hours of a full-time post a week; those of a day are below.
    static let fullTimeHours = 16.0...80

    /// Pay an hour of the best-paid in a control room, in any currency that is not counted in thousands.
    static let mostPayAnHour = 1_000.0

    /// Agents needed for each there is. Rooms are overloaded by a half or twice in a bad hour, not five times on average.
    static let mostLoad = 5.0

    /// The most agents that a load of so many may have: small rooms need several for hardly any calls, since somebody must be
    /// there; large ones a tenth or a half more than the load.
    static func mostAgents(forLoad load: Double) -> Double { 10 * load + 20 }
}
