import Experiments
import Measures

/// Where a plan that misses targets gets more agents, and how many.
///
/// Misses are the calls, by hour of the week, that would have to be answered in time for the missed goals to be met. The place that covers most of them for its
/// weight comes first, and gets agents in proportion to how far short its hours are; then the place that covers most of what is left, and so on.
/// From the third round on, the hours before count too, since calls left over from them are in the way.
struct StaffingRaise {
    /// The plan with more agents; nil where every place in question has the most.
    private(set) var plan: [Int]?

    init(_ search: StaffingSearch, _ missed: [Int], round: Int) {
        self.init(
            search, missed, from: search.counts, search.found, round: round, aims: search.trials.aims)
    }

    init(
        _ search: StaffingSearch, _ missed: [Int], from counts: [Int], _ found: StaffingEvaluation, round: Int,
        aims: [Double?]
    ) {
        let (misses, calls) = StaffingRaise.shortage(search, missed, found, round: round, aims: aims)
        choose(search, counts, misses, calls)
    }

    /// By hour of the week, the calls that would have to be answered in time for the missed goals to be met, and all calls of those goals.
    static func shortage(
        _ search: StaffingSearch, _ missed: [Int], _ found: StaffingEvaluation, round: Int, aims: [Double?]
    ) -> (misses: [Double], calls: [Double]) {
        let goals = search.trials.goals
        var (misses, calls) = ([Double](repeating: 0, count: 168), [Double](repeating: 0, count: 168))
        for goal in missed {
            guard let aim = aims[goal], let level = found.sum.goals[goal].level, level < 1,
                let callType = goals.callTypes.firstIndex(of: goals.all[goal].callType)
            else { continue }
            let share = min(1, (aim - level) / (1 - level))
            for hour in 0..<168 where goals.all[goal].hours[hour] {
                let count = found.sum.hours[callType][hour]
                misses[hour] += Double(count.counted - count.met) * share
                calls[hour] += Double(count.counted)
            }
        }
        if round >= StaffingRaise.roundsForOwnHour { lookBack(&misses, &calls) }
        return (misses, calls)
    }

    /// Half of what is missed counts in the hour before too.
    private static func lookBack(_ misses: inout [Double], _ calls: inout [Double]) {
        let (own, ownCalls) = (misses, calls)
        for hour in 0..<168 {
            misses[(hour + 167) % 168] += own[hour] / 2
            calls[(hour + 167) % 168] += ownCalls[hour]
        }
    }

    private mutating func choose(_ search: StaffingSearch, _ counts: [Int], _ misses: [Double], _ calls: [Double]) {
        let places = search.space.places
        var (rest, open) = (misses, places.indices.filter { counts[$0] < places[$0].most })
        var plan = counts
        let enough = misses.reduce(0, +) * StaffingRaise.negligible
        while true {
            var best: (place: Int, score: Double, covered: Double)?
            for place in open {
                let covered = zip(rest, places[place].cover).reduce(0) { $0 + $1.0 * $1.1 }
                let score = covered / places[place].weight
                if score > best?.score ?? 0 { best = (place, score, covered) }
            }
            guard let best, best.covered > enough else { break }
            let cover = places[best.place].cover
            let short = zip(misses, zip(calls, cover)).reduce(0.0) {
                $1.1.1 > 0 && $1.1.0 > 0 ? max($0, $1.0 / $1.1.0) : $0
            }
            let step = max(1, Int((Double(counts[best.place]) * short * StaffingRaise.eagerness).rounded()))
            plan[best.place] = min(places[best.place].most, counts[best.place] + step)
            for hour in 0..<168 { rest[hour] *= 1 - cover[hour] * places[best.place].shareOfTeam }
            open.removeAll { $0 == best.place }
        }
        self.plan = plan == counts ? nil : plan
    }

    private static let roundsForOwnHour = 2
    /// Misses so few of all are left to the next round.
    private static let negligible = 0.02
    /// A tenth of the calls short asks for about this share of a tenth of the agents more.
    static let eagerness = 0.6
}
