import Experiments
import Measures

/// Agents taken away at one or two places for one put at another.
private struct Exchange: Hashable {
    let away: [Int]
    let to: Int
}

extension StaffingSearch {
    /// Tries exchanges that save: one or two agents away and one put elsewhere near by, of less weight together. Which are worth a trial is told by what
    /// an agent less at each place alone does to the goals; an agent more is taken to mend a part of what an agent less there spoils.
    ///
    /// - Returns: whether any saved.
    mutating func exchange() async throws(SearchStopped) -> Bool {
        let losses = lossesOfOneLess()
        var tried: Set<Exchange> = []
        var (left, before) = (max(StaffingSearch.leastExchanges, space.places.count), exchanges.saved)
        while left > 0 {
            let next = promising(losses, tried)
            guard !next.isEmpty else { break }
            var hasSaved = false
            for exchange in next.prefix(left) {
                tried.insert(exchange)
                left -= 1
                exchanges.tried += 1
                var plan = without(exchange.away)
                plan[exchange.to] += 1
                let evaluation = try await trials.evaluation(of: plan)
                guard trials.missed(evaluation).isEmpty else { continue }
                accept(plan, evaluation)
                exchanges.saved += 1
                hasSaved = true
                break
            }
            if !hasSaved { break }
        }
        return exchanges.saved > before
    }

    private static let leastExchanges = 12

    /// By place and goal, how much less is reached with an agent less there; nothing where none can go.
    private func lossesOfOneLess() -> [[Double]?] {
        space.places.indices.map { place in
            guard counts[place] > floors[place], let less = trials.known(without([place])) else {
                return nil
            }
            // A trial that ended early is held against as many replications of the plan at hand.
            return less.levelsLost(from: found)
        }
    }

    private func promising(_ losses: [[Double]?], _ tried: Set<Exchange>) -> [Exchange] {
        let places = space.places
        let held = trials.aims.indices.filter { trials.aims[$0] != nil }
        let margins = found.margins(trials.aims)
        var all: [(exchange: Exchange, saving: Double, margin: Double)] = []
        func consider(_ away: [Int], _ to: Int) {
            let saving = away.reduce(0) { $0 + places[$1].weight } - places[to].weight
            let exchange = Exchange(away: away, to: to)
            guard saving > StaffingSearch.leastSaving, counts[to] < places[to].most, !tried.contains(exchange),
                let gain = losses[to]
            else { return }
            var worst = Double.infinity
            // One for one, most hours keep who they had.
            let mended = away.count == 1 ? 1 : StaffingSearch.mended
            for goal in held {
                guard let margin = margins[goal] else { continue }
                let lost = away.reduce(0) { $0 + (losses[$1]?[goal] ?? 0) }
                let predicted = margin - lost + mended * gain[goal]
                worst = min(worst, predicted)
                if worst < -StaffingSearch.hopeful { return }
            }
            all.append((exchange, saving, worst))
        }
        for to in places.indices {
            let near = places.indices.filter { place in
                // Exchanges before may have taken the last that could go.
                losses[place] != nil && counts[place] > floors[place] && place != to
                    && held.contains { reach[place][$0] && reach[to][$0] }
            }
            for (position, first) in near.enumerated() {
                consider([first], to)
                for second in near[position...] {
                    let canGo = first != second || counts[first] > floors[first] + 1
                    if canGo { consider([first, second], to) }
                }
            }
        }
        return all.sorted { ($1.saving, $1.margin) < ($0.saving, $0.margin) }.map { $0.exchange }
    }

    /// Savings of less weight are none.
    static let leastSaving = 1e-9
    /// An agent more mends so much of what an agent less at the same place spoils, where two go.
    private static let mended = 0.8
    /// Exchanges that are foretold to miss a goal by no more than this are tried.
    private static let hopeful = 0.003
}

extension StaffingEvaluation {
    /// By goal, how much less is reached than in another plan, in the replications that both have.
    func levelsLost(from other: StaffingEvaluation) -> [Double] {
        let count = min(replications.count, other.replications.count)
        return sum.goals.indices.map { goal in
            var (own, others) = (TargetCount(), TargetCount())
            for replication in 0..<count {
                own += replications[replication][goal]
                others += other.replications[replication][goal]
            }
            return (others.level ?? 0) - (own.level ?? 0)
        }
    }
}
