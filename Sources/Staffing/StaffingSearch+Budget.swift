import Experiments
import Measures

extension StaffingSearch {
    /// Looks for the plan of so much in all with the greatest smallest margin: how far the worst-served goal lies beyond, or below, its target.
    ///
    /// Begins with the formula's or today's agents, all multiplied alike to what there is, then moves an agent at a time from a place whose goals have most to
    /// spare to one that the worst goal needs, as long as the smallest margin grows.
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
        let size = zip(places, first).reduce(0) { $0 + $1.0.share * Double($1.1) }
        let factor = size > 0 ? budget / size : 0
        var plan = zip(places, first).map { min(max(Int(Double($1) * factor), $0.least), $0.most) }
        let wanted = first.map { Double($0) * factor }
        func behind(_ place: Int) -> Double { wanted[place] - Double(plan[place]) }
        // First back within the budget, then as far as it goes, those furthest from their share first.
        while spent(plan) > budget + StaffingSearch.rounding {
            let open = places.indices.filter { plan[$0] > places[$0].least }
            guard let place = open.min(by: { (behind($0), $0) < (behind($1), $1) }) else { break }
            plan[place] -= 1
        }
        while true {
            let left = budget - spent(plan) + StaffingSearch.rounding
            let open = places.indices.filter { plan[$0] < places[$0].most && places[$0].share <= left }
            guard let place = open.max(by: { (behind($0), $1) < (behind($1), $0) }) else { break }
            plan[place] += 1
        }
        return plan
    }

    private func spent(_ plan: [Int]) -> Double {
        zip(space.places, plan).reduce(0) { $0 + $1.0.share * Double($1.1) }
    }

    /// Sums of sevenths are as good as equal within this.
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
            for from in donors.filter({ $0 != to }).prefix(StaffingSearch.donors) {
                var plan = counts
                plan[to] += 1
                plan[from] -= 1
                guard spent(plan) <= budget + StaffingSearch.rounding else { continue }
                let evaluation = try await trials.evaluation(of: plan)
                let smallest = evaluation.margins(trials.aims).compactMap { $0 }.min() ?? 0
                guard smallest > least else { continue }
                accept(plan, evaluation)
                return true
            }
        }
        return false
    }

    private static let receivers = 3
    private static let donors = 6

    /// How much of a goal's hours a place covers.
    private func overlap(_ place: Int, _ goal: Int) -> Double {
        let hours = trials.goals.all[goal].hours
        return hours.indices.reduce(0) { hours[$1] ? $0 + space.places[place].cover[$1] : $0 }
    }
}
