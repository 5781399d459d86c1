import ContactCentre
public import Scenarios
import Measures

/// How long a run may take and how much memory it may need, reckoned before it begins.
///
/// Rough: meant to tell a cup of tea from a night, and a laptop's memory from more. Each constant was measured with the
/// release build on a busy machine with two cores; Decisions says on what.
public struct WorkEstimate: Equatable, Sendable {
    /// On so many threads as were asked for.
    public private(set) var seconds: Double
    /// The most at one time, in bytes.
    public private(set) var bytes: Double
    /// Calls simulated, in millions of millions if need be.
    public private(set) var calls: Double
    /// Figures of a result.
    public let figures: Double

    /// Reckons with a scenario run with these settings.
    ///
    /// - Parameter times: how many scenarios like it are run.
    public init(_ scenario: Scenario, _ settings: Run.Settings, times: Int = 1) {
        let counts = CallCounts(scenario)
        let waiting = counts.waiting(for: scenario)
        let size = ResultSize(scenario, by: settings.breakdown, byArea: settings.byArea)
        let replications = Double(settings.replications)
        let threads = Double(max(1, min(settings.threads, settings.replications)))
        figures = size.figures
        calls = counts.expected * replications * Double(times)
        let ofReplication =
            counts.expected * Costs.secondsACall + waiting.atTheEnd * Costs.secondsAFollowedCall + size.figures
            * Costs.secondsAFigure
        seconds =
            Double(times)
            * (ofReplication * replications / threads + size.figures * replications * Costs.secondsAFigureInEstimates)
        let table =
            counts.expectedOnBusiestDay * Costs.bytesACall + waiting.most * Costs.bytesAWaitingCall
        let answerTimes = MeasurementPlan.bytesOfAnswerTimes(calls: counts.expected / size.cells)
        let cells = size.cells * Costs.bytesACell + min(size.cells, counts.expected) * answerTimes
        bytes = threads * (table + cells) + size.figures * (Costs.bytesAFigure + replications * Costs.bytesAValue)
    }

    /// A result with more figures than this is refused: the names of its rows alone would fill a machine.
    public static let mostFigures = 20_000_000.0

    private enum Costs {
        /// A room with shifts, breaks and overflow; plain ones take less than half.
        static let secondsACall = 175e-9
        /// A caller who still waits when the period ends.
        static let secondsAFollowedCall = 0.4e-6
        /// A figure folded in a replication, and its part in the estimates, which one thread makes.
        static let secondsAFigure = 3.5e-6
        static let secondsAFigureInEstimates = 1e-6
        static let bytesACall = 220.0
        static let bytesAWaitingCall = 300.0
        /// A call type, grade and stretch of time, without its answer times.
        static let bytesACell = 250.0
        /// A figure's row, and its value in a replication on the way to the estimates.
        static let bytesAFigure = 500.0
        static let bytesAValue = 10.0
    }
}

/// How large a result is, without making it.
private struct ResultSize {
    /// Rows.
    let figures: Double
    /// Sums by call type, grade and stretch of time.
    let cells: Double

    init(_ scenario: Scenario, by breakdown: Breakdown, byArea: Bool) {
        let buckets = Double(TimeBuckets(breakdown, over: scenario.period).count)
        let grades = scenario.teams.reduce(0) { $0 + $1.grades.count }
        let teams = scenario.teams.reduce(1) { $0 + ($1.grades.count > 1 ? $1.grades.count + 1 : 1) }
        let callTypes = Double(scenario.callTypes.count)
        let areas = byArea ? Double(scenario.areas.count) : 0
        cells = callTypes * Double(grades + 1) * buckets * (1 + areas)
        // A team has the figures of answered calls, and those of agents beside all call types.
        let subjects = Measure.allCases.map { $0.definition.subject }
        let ofAnsweredCalls = Double(subjects.count { $0 == .answeredCalls || $0 == .waitsOfAnsweredCalls })
        let ofAgents = Double(subjects.count { $0 == .agents })
        let others = Double(subjects.count { $0 == .calls })
        let everywhere =
            (callTypes + 1) * (Double(teams) * ofAnsweredCalls + others) + Double(teams) * ofAgents
            + areas * (callTypes + 1) * (ofAnsweredCalls + others)
        figures = everywhere * (breakdown == .period ? 1 : buckets + 1)
    }
}
