public import Experiments

extension WorkEstimate {
    /// From here on somebody should know before waiting: an hour, and 4 GB.
    private static let longSeconds = 3_600.0
    private static let muchMemory = 4e9

    /// What is to be said before so much work is begun; nothing where it is little.
    ///
    /// - Parameter threads: how many the estimate is for.
    public func warnings(threads: Int) -> [String] {
        var warnings: [String] = []
        if seconds >= WorkEstimate.longSeconds {
            warnings.append(
                "this may take about \(ReadableDuration.words(seconds)) on "
                    + ReadableNumber.count(threads, "thread", "threads")
                    + ": \(ReadableNumber.fixed(calls, decimals: 0)) calls are simulated, "
                    + "and a result has \(ReadableNumber.fixed(figures, decimals: 0)) figures; "
                    + "a shorter period, fewer replications or a coarser --by take less")
        }
        if bytes >= WorkEstimate.muchMemory {
            warnings.append(
                "this may need about \(ReadableNumber.fixed((bytes / 1e9).rounded(.up), decimals: 0)) GB of memory; "
                    + "fewer calls a day, fewer threads or a coarser --by need less")
        }
        return warnings
    }

    /// Why a result is refused whose rows alone would fill a machine; nil where it isn't.
    public var refusal: String? {
        guard figures > WorkEstimate.mostFigures else { return nil }
        return
            "expected a result of at most \(ReadableNumber.fixed(WorkEstimate.mostFigures, decimals: 0)) figures, found "
            + "\(ReadableNumber.fixed(figures, decimals: 0)); choose a coarser --by, or merge call types, teams or grades"
    }
}
