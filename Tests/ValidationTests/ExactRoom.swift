import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Statistics
import Testing

/// What theory says of one row of the results.
struct Figure: Sendable {
    let measure: Measure
    var callType = "all"
    var team = "all"
    var period = "all"
    let value: Double

    /// Whether the figure is about waiting: what a room is judged by, and what a fault has to show in.
    var isOfWaiting: Bool {
        switch measure {
        case .waitedAtAll, .abandonedFraction, .averageSpeedOfAnswerSeconds, .averageWaitSeconds, .serviceLevel,
            .averageQueueLength, .nationalUnder10, .nationalAverageSeconds, .doneByDeadline,
            .firstReplySeconds:
            true
        default: false
        }
    }
}

/// A room that theory knows as well as the simulator does.
protocol ExactRoom: Sendable {
    /// The room in words.
    var script: RoomScript { get }
    /// What theory says of it.
    func figures() throws -> [Figure]
    /// The same room with one rate 5 per cent off, a room a rate: faults the comparison has to notice.
    var faults: [(name: String, room: Self)] { get }
}

/// How much slower or faster a rate is made that the comparison has to notice.
let fault = 1.05

/// Whether the compiler optimises, so that millions of calls take seconds.
#if DEBUG
    let isOptimised = false
#else
    let isOptimised = true
#endif

/// Why the suites of millions of calls are left out of a debug build.
let needsOptimisation: Comment = "simulates millions of calls: swift test -c release"

/// One figure beside what theory says.
struct Agreement: CustomStringConvertible {
    let figure: Figure
    let found: Double
    let standardError: Double

    /// The distance in standard errors; figures that can't vary may differ by rounding only.
    var distance: Double {
        let gap = abs(found - figure.value)
        return gap <= 1e-9 * max(1, abs(figure.value)) ? 0 : gap / standardError
    }

    var description: String {
        let name = "\(figure.measure) of \(figure.callType), \(figure.team) in \(figure.period)"
        return "\(name): \(found) ± \(standardError), exact \(figure.value), distance \(distance)"
    }

    /// Comparisons fail beyond this many standard errors.
    ///
    /// From 200 replications a sound figure does so once in 11,000 (Student's t, 199 degrees of freedom), from
    /// thousands once in 16,000. All suites together make fewer than 1,200 such comparisons, many of them of the same
    /// calls: with other seeds, fewer than one sound program in ten would fail anywhere. The seeds are fixed, so a
    /// program that has passed goes on passing until its draws or its figures change.
    static let limit = 4.0
    /// A fault has to move some figure by this many standard errors: it is then missed less often than once in 40.
    static let leastShift = 6.0
}

/// Finds each figure of a theory in the results, with the standard error its interval says.
///
/// The half-width is t standard errors; an end of the interval cut at 0 or 1 leaves the other one. A figure without an interval
/// was the same in every replication, so it has to be what theory says.
func agreements(of result: RunResult, with figures: [Figure]) throws -> [Agreement] {
    let t = StudentT.quantile(0.975, degreesOfFreedom: Double(result.replications - 1))
    return try figures.map { figure in
        let row = result.row(
            figure.measure, callType: figure.callType, team: figure.team, period: figure.period)
        let estimate = try #require(row, "no row for \(figure)").estimate
        let mean = try #require(estimate.mean)
        let halfWidth = estimate.low.flatMap { low in estimate.high.map { max($0 - mean, mean - low) } }
        return Agreement(figure: figure, found: mean, standardError: (halfWidth ?? 0) / t)
    }
}

/// Simulates a room and compares every figure; makes sure that each fault would have been seen.
func validate(_ room: some ExactRoom, by breakdown: Breakdown = .period) async throws {
    let result = try await room.script.run(by: breakdown)
    let agreements = try agreements(of: result, with: room.figures())
    #expect(!agreements.isEmpty)
    for agreement in agreements {
        #expect(agreement.distance <= Agreement.limit, "\(agreement)")
    }
    for (name, faulty) in room.faults {
        let shifts = zip(agreements, try faulty.figures()).map { agreement, figure in
            figure.isOfWaiting ? abs(figure.value - agreement.figure.value) / agreement.standardError : 0
        }
        let largest = shifts.filter { $0.isFinite }.max() ?? 0
        #expect(largest > Agreement.leastShift, "\(name) 5 per cent off: \(largest) standard errors")
    }
}
