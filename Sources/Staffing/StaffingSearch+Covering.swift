import ContactCentre
import Experiments
import Measures

/// So many people of a team, who are wanted in an hour of the day.
private struct HourDemand {
    let hour: Int
    /// By place, the share of the week's days on which its people are down then.
    let cover: [Double]
    var people: Double

    /// How many of a plan are down then, on average over the week.
    func down(_ plan: [Int]) -> Double { zip(cover, plan).reduce(0) { $0 + $1.0 * Double($1.1) } }
}

extension StaffingSearch {
    /// Looks for a lighter plan of shifts: that which covers as lightly as can be what each hour of the day needs by itself, with more people wanted in the
    /// hours in which targets are missed, until they hold. Then as any other plan.
    ///
    /// Taking away and exchanging a few people never leaves the neighbourhood of a plan, and where shifts stand in for each other there are many such ends;
    /// here all shifts are chosen anew for what the hours ask for.
    ///
    /// - Parameter needs: see ``needsOfHours()``.
    /// - Returns: nil where no lighter plan was found, and the plan at hand is what it was; else whether every trial of one agent less
    ///   missed a target.
    mutating func cover(_ needs: [StaffingNeed]) async throws(SearchStopped) -> Bool? {
        guard !needs.isEmpty else { return nil }
        let before = (counts: counts, found: found)
        var isMinimal = false
        do throws(SearchStopped) {
            let least = demands(needs)
            guard try await raiseCover(least) else { return nil }
            repeat {
                try await descend()
                isMinimal = try await confirm()
            } while try await lowerCover(least)
        } catch {
            keepLighter(before)
            throw error
        }
        return keepLighter(before) ? isMinimal : nil
    }

    /// Goes back to a plan unless the one at hand is lighter. Returns whether it is.
    @discardableResult
    private mutating func keepLighter(_ before: (counts: [Int], found: StaffingEvaluation)) -> Bool {
        guard weight(of: counts) >= weight(of: before.counts) - StaffingSearch.leastSaving else { return true }
        accept(before.counts, before.found)
        return false
    }

    private func demands(_ needs: [StaffingNeed]) -> [HourDemand] {
        Set(needs.map { $0.team }).sorted().flatMap { team in
            (0..<24).map { hour in
                let cover = space.places.map { place in
                    place.team.index == team
                        ? stride(from: hour, to: place.cover.count, by: 24).reduce(0) { $0 + place.cover[$1] } / 7 : 0
                }
                let fewest = needs.first { $0.team == team && $0.hour == hour }?.fewest ?? 0
                return HourDemand(hour: hour, cover: cover, people: Double(fewest))
            }
        }
    }

    /// Raises demands until the lightest plan that covers them holds, and takes that. Returns false where none does.
    private mutating func raiseCover(_ first: [HourDemand]) async throws(SearchStopped) -> Bool {
        var demands = first
        for round in 0..<StaffingSearch.mostCovers {
            guard let plan = lightest(demands) else { return false }
            let evaluation = try await trials.evaluation(of: plan)
            let missed = trials.missed(evaluation)
            if missed.isEmpty {
                accept(plan, evaluation)
                return true
            }
            let (misses, calls) = StaffingRaise.shortage(self, missed, evaluation, round: round, aims: trials.aims)
            for place in demands.indices {
                let hours = stride(from: demands[place].hour, to: misses.count, by: 24)
                let short = hours.reduce(0.0) { calls[$1] > 0 ? max($0, misses[$1] / calls[$1]) : $0 }
                guard short > 0 else { continue }
                let down = demands[place].down(plan)
                let step = max(1, (down * short * StaffingRaise.eagerness).rounded())
                demands[place].people = max(demands[place].people, down + step)
            }
        }
        return false
    }

    private static let mostCovers = 60

    private func lightest(_ demands: [HourDemand]) -> [Int]? {
        CoveringPlan(
            weights: space.places.map { $0.weight }, least: floors, most: space.places.map { $0.most },
            stretches: demands.map { ($0.cover, $0.people) }
        ).counts
    }

    /// Tries the lightest plans that cover what the plan at hand has in each hour but for one person in one hour, or in up to twelve that follow each
    /// other; takes the first that holds. Returns whether one did.
    private mutating func lowerCover(_ least: [HourDemand]) async throws(SearchStopped) -> Bool {
        var demands = least
        for place in demands.indices { demands[place].people = max(demands[place].people, least[place].down(counts)) }
        let lowered = (1...12).flatMap { length in
            demands.indices.map { first in (first..<first + length).map { first - first % 24 + $0 % 24 } }
        }
        for places in lowered {
            var fewer = demands
            for place in places { fewer[place].people = max(least[place].people, fewer[place].people - 1) }
            guard let plan = lightest(fewer), weight(of: plan) < weight(of: counts) - StaffingSearch.leastSaving,
                trials.known(plan) == nil
            else { continue }
            let evaluation = try await trials.evaluation(of: plan)
            guard trials.missed(evaluation).isEmpty else { continue }
            accept(plan, evaluation)
            return true
        }
        return false
    }
}
