import Experiments
import Measures

extension StaffingSearch {
    /// Looks for the plan of so much in all with the greatest smallest margin: how far the worst-served goal lies beyond, or below, its target.
    ///
    /// Begins with the formula's or today's agents, all multiplied alike to what there is, then moves an agent at a time from a place whose goals have most to
    /// spare to one that the worst goal needs, as long as the smallest margin grows. Where agents take different shares, what is left over pays for another
    /// agent, and two make room for one who takes more.
    mutating func spend(_ budget: Double) async throws(SearchStopped) {
        counts = scaled(to: budget)
        found = try await trials.evaluation(of: counts)
        for goal in trials.aims.indices where trials.aims[goal] != nil {
            trials.aims[goal] = trials.goals.all[goal].fraction
        }
        while try await moveOne(budget) {}
    }

    private func scaled(to budget: Double) -> [Int] {
        let places = space.places
        let first = start
        let size = spent(first)
        let factor = size > 0 ? budget / size : 0
        var plan = zip(places, first).map { min(max(Int(Double($1) * factor), $0.least), $0.most) }
        let wanted = first.map { Double($0) * factor }
        func behind(_ place: Int) -> Double { wanted[place] - Double(plan[place]) }
        // First back within the budget, then as far as it goes, those furthest from their share first.
        while spent(plan) > budget + rounding(of: budget) {
            let open = places.indices.filter { plan[$0] > places[$0].least }
            guard let place = open.min(by: { (behind($0), $0) < (behind($1), $1) }) else { break }
            plan[place] -= 1
        }
        while true {
            let left = budget - spent(plan) + rounding(of: budget)
            let open = places.indices.filter { plan[$0] < places[$0].most && places[$0].share <= left }
            guard let place = open.max(by: { (behind($0), $1) < (behind($1), $0) }) else { break }
            plan[place] += 1
        }
        return plan
    }

    private func spent(_ plan: [Int]) -> Double { space.share(of: plan) }

    /// Sums of sevenths, or of money, are as good as equal within this.
    private func rounding(of budget: Double) -> Double { StaffingSearch.rounding * max(1, budget) }

    private static let rounding = 1e-9

    /// Moves an agent so that the smallest margin grows; false where none of the moves tried does.
    private mutating func moveOne(_ budget: Double) async throws(SearchStopped) -> Bool {
        let margins = found.margins(trials.aims)
        let held = margins.indices.filter { margins[$0] != nil }
        guard let worst = held.min(by: { (margins[$0] ?? 0, $0) < (margins[$1] ?? 0, $1) }),
            let least = margins[worst]
        else { return false }
        let places = space.places
        /// The smallest margin of the goals in whose hours the agents of a place are there.
        let spares = places.indices.map { place in
            held.reduce(Double.infinity) { overlap(place, $1) > 0 ? min($0, margins[$1] ?? .infinity) : $0 }
        }
        let receivers = places.indices.filter { reach[$0][worst] && counts[$0] < places[$0].most }
            .sorted { (overlap($1, worst), $0) < (overlap($0, worst), $1) }
        let donors = places.indices.filter { counts[$0] > floors[$0] }
            .sorted { (spares[$1], $0) < (spares[$0], $1) }
        for to in receivers.prefix(StaffingSearch.receivers) {
            for plan in plans(with: to, from: donors.filter { $0 != to }, within: budget) {
                let evaluation = try await trials.evaluation(of: plan)
                let smallest = evaluation.margins(trials.aims).compactMap { $0 }.min() ?? 0
                guard smallest > least else { continue }
                accept(plan, evaluation)
                return true
            }
        }
        return false
    }

    /// The plans within a budget that have an agent more at a place: without one less elsewhere where the budget allows it, otherwise with one less at one of some
    /// places, or where that is not enough with a second one less at the first place that makes it so.
    private func plans(with receiver: Int, from donors: [Int], within budget: Double) -> [[Int]] {
        var more = counts
        more[receiver] += 1
        func fits(_ plan: [Int]) -> Bool { spent(plan) <= budget + rounding(of: budget) }
        if fits(more) { return [more] }
        return donors.prefix(StaffingSearch.donors).compactMap { donor in
            var plan = more
            plan[donor] -= 1
            if fits(plan) { return plan }
            for second in donors where plan[second] > floors[second] {
                var without = plan
                without[second] -= 1
                if fits(without) { return without }
            }
            return nil
        }
    }

    private static let receivers = 3
    private static let donors = 6

    /// How much of a goal's hours a place covers.
    private func overlap(_ place: Int, _ goal: Int) -> Double {
        let hours = trials.goals.all[goal].hours
        return hours.indices.reduce(0) { hours[$1] ? $0 + space.places[place].cover[$1] : $0 }
    }
}
