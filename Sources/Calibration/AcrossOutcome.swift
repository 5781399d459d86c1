package import Experiments
import Statistics

/// What plans come to in the rooms that a fit did not rule out: the uncertainty of the fit beside that of chance.
package struct AcrossOutcome: Sendable {
    /// A figure over rooms.
    package struct Row: Sendable {
        /// Which.
        package let figure: FigureName
        /// The mean over rooms, each of the same weight.
        package let mean: Double
        /// Where 95 of 100 rooms lie: what the fit leaves open.
        package let low: Double
        /// The upper end.
        package let high: Double
        /// The standard error by chance of a room's figure, over its replications.
        package let standardError: Double
        /// The standard deviation by chance of one period in one room, as it could be observed: given how many calls came, where the plan
        /// says so.
        package let deviationOfPeriod: Double
        /// What was observed, where the plan says.
        package let observed: Double?

        /// The interval of 95 in 100 for one period as it could be observed: fit and chance together, taken as independent.
        package var predicted: (low: Double, high: Double) {
            let (below, above) = (mean - low, high - mean)
            let chance = AcrossOutcome.normal95 * deviationOfPeriod
            return (
                mean - (below * below + chance * chance).squareRoot(),
                mean + (above * above + chance * chance).squareRoot()
            )
        }
    }

    /// How far a figure of a plan lies from the base's, over rooms.
    package struct Difference: Sendable {
        /// Which.
        package let figure: FigureName
        /// The place of the plan.
        package let plan: Int
        /// The mean over rooms of other less base.
        package let mean: Double
        /// Where 95 of 100 rooms lie.
        package let low: Double
        /// The upper end.
        package let high: Double
        /// The share of rooms in which it is above 0, and below.
        package let shareAbove: Double
        /// The share of rooms in which it is below 0.
        package let shareBelow: Double
        /// The share of rooms in which chance can't tell it from 0.
        package let shareUnclear: Double
    }

    /// 97.5 of 100 standard normal draws are smaller.
    static let normal95 = 1.959964

    /// The plans' names, the base first.
    package let plans: [String]
    /// Their hashes.
    package let hashes: [String]
    /// By plan: the figures.
    package let rows: [[Row]]
    /// Of every plan but the base.
    package let differences: [Difference]
    /// How many rooms there are.
    package let roomCount: Int
    /// Whether chance is that of periods with the calls that were observed, of some plan.
    package let isChanceGivenCalls: Bool
    /// By call type whose callers were solved for: the factor's mean over rooms, and where 95 of 100 lie.
    package let callers: [(callType: String, mean: Double, low: Double, high: Double)]
    /// The settings of the runs.
    package let settings: Run.Settings
    /// The words of the command that makes it again.
    package var command: [String] = []

    /// - Parameter calls: by plan, the numbers of calls that were observed.
    init(
        plans: [String], hashes: [String], figures: [FigureName], results: [[RoomResult]], observed: [[Double?]],
        calls: [[FigureName]], callers: [[String: Double]], settings: Run.Settings
    ) {
        (self.plans, self.hashes, self.settings) = (plans, hashes, settings)
        roomCount = results.first?.count ?? 0
        isChanceGivenCalls = calls.contains { AcrossOutcome.freedom(settings.replications, given: $0) > 0 }
        rows = results.enumerated().map { plan, rooms in
            figures.enumerated().compactMap { place, figure in
                AcrossOutcome.row(figure, rooms, observed: observed[plan][place], calls[plan])
            }
        }
        differences = results.indices.dropFirst().flatMap { plan in
            figures.compactMap { AcrossOutcome.difference($0, results[plan], results[0], plan) }
        }
        self.callers = Set(callers.flatMap { $0.keys }).sorted().map { name in
            let all = callers.map { $0[name] ?? 1 }.sorted()
            return (name, all.reduce(0, +) / Double(all.count), quantile(0.025, of: all), quantile(0.975, of: all))
        }
    }

    private static func row(
        _ figure: FigureName, _ rooms: [RoomResult], observed: Double?, _ calls: [FigureName]
    ) -> Row? {
        let known = rooms.compactMap { room in room.worths(of: figure).map { (room: room, figure: $0) } }
        guard !known.isEmpty else { return nil }
        let means = known.map { $0.figure.figure }
        let variances = known.compactMap { Tally($0.figure.worths).variance }
        let variance = variances.reduce(0, +) / Double(max(variances.count, 1))
        let sorted = means.sorted()
        return Row(
            figure: figure, mean: means.reduce(0, +) / Double(means.count), low: quantile(0.025, of: sorted),
            high: quantile(0.975, of: sorted),
            standardError: (variance / Double(max(known[0].figure.worths.count, 1))).squareRoot(),
            deviationOfPeriod: (AcrossOutcome.variance(
                of: known.map { $0.figure.worths }, given: calls, in: known.map { $0.room })
                ?? variance).squareRoot(), observed: observed)
    }

    /// How many replications a room has beyond those that a line through them takes; 0 where there is no line to be drawn.
    private static func freedom(_ replications: Int, given calls: [FigureName]) -> Int {
        calls.isEmpty ? 0 : max(0, replications - 1 - calls.count)
    }

    /// The variance of a figure from one replication to the next, as far as the numbers of calls don't make it: along a straight line through the
    /// replications of all rooms, as in a fit. Nil where nothing is known of calls, or replications are too few for the line.
    private static func variance(
        of worths: [[Double]], given calls: [FigureName], in rooms: [RoomResult]
    ) -> Double? {
        let freedom = freedom(worths[0].count, given: calls)
        guard freedom > 0 else { return nil }
        var shares: [[[Double]]] = []
        for room in rooms {
            let own = calls.compactMap { room.worths(of: $0) }
            guard own.count == calls.count, own.allSatisfy({ $0.figure > 0 }) else { return nil }
            shares.append(own.map { calls in calls.worths.map { ($0 - calls.figure) / calls.figure } })
        }
        let deviations = worths.map { worths in
            let mean = worths.reduce(0, +) / Double(worths.count)
            return [worths.map { $0 - mean }]
        }
        let left = PooledChance(figures: deviations, calls: shares).residuals[0][0]
        return max(0, left) / Double(rooms.count * freedom)
    }

    private static func difference(
        _ figure: FigureName, _ own: [RoomResult], _ base: [RoomResult], _ plan: Int
    ) -> Difference? {
        let all = zip(own, base).compactMap { $0.difference(of: figure, from: $1) }
        let means = all.compactMap { $0.mean }
        guard !means.isEmpty else { return nil }
        let count = Double(means.count)
        let unclear = all.count { ($0.low ?? 0) <= 0 && ($0.high ?? 0) >= 0 }
        let sorted = means.sorted()
        return Difference(
            figure: figure, plan: plan, mean: means.reduce(0, +) / count, low: quantile(0.025, of: sorted),
            high: quantile(0.975, of: sorted), shareAbove: Double(means.count { $0 > 0 }) / count,
            shareBelow: Double(means.count { $0 < 0 }) / count, shareUnclear: Double(unclear) / count)
    }
}
