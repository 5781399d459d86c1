import ContactCentre
import Experiments
import Measures
import Scenarios

extension StaffingSearch {
    /// The places that may have an agent less, those first whose hours have most to spare for the place's hours, times what an hour there weighs.
    func ordered(_ open: Set<Int>) -> [Int] {
        let goals = trials.goals
        var spare = [Double](repeating: 0, count: 168)
        for (place, callType) in goals.callTypes.enumerated() {
            let target = space.scenario.callTypes[callType.index].target?.fraction ?? 0
            for hour in 0..<168 {
                let count = found.sum.hours[place][hour]
                spare[hour] += Double(count.met) - target * Double(count.counted)
            }
        }
        let slack = space.places.map { place in
            zip(spare, place.cover).reduce(0) { $0 + $1.0 * $1.1 } / place.hoursAWeek
                * (place.weight / place.hoursAWeek)
        }
        return open.filter { counts[$0] > floors[$0] }.sorted { (slack[$1], $0) < (slack[$0], $1) }
    }

    /// Takes agents away as long as every target still holds: everywhere at once at first, then at places so far from each other that each misses
    /// its own goals only, until one less anywhere misses a target.
    mutating func descend() async throws(SearchStopped) {
        var open = Set(space.places.indices)
        var block = ordered(open)
        while !block.isEmpty {
            let plan = without(block)
            let evaluation = try await trials.evaluation(of: plan)
            let missed = trials.missed(evaluation)
            if missed.isEmpty {
                accept(plan, evaluation)
                block = ordered(open)
                continue
            }
            let others = block.filter { !reaches($0, anyOf: missed) }
            // Where all of them are to blame, or none by its hours, half of them are tried.
            let isTelling = !others.isEmpty && others.count < block.count
            block = isTelling ? others : Array(block.prefix(block.count / 2))
        }
        while true {
            let places = ordered(open)
            guard !places.isEmpty else { return }
            open.formIntersection(places)
            try await tryApart(apart(places), &open)
        }
    }

    /// Tries an agent less at places whose goals are each other's nowhere; those that turn out needed are open no more.
    private mutating func tryApart(_ places: [Int], _ open: inout Set<Int>) async throws(SearchStopped) {
        var block = places
        while !block.isEmpty {
            let plan = without(block)
            let evaluation = try await trials.evaluation(of: plan, against: block.count == 1 ? found : nil)
            let missed = trials.missed(evaluation)
            if missed.isEmpty { return accept(plan, evaluation) }
            let needed = block.count == 1 ? block : block.filter { reaches($0, anyOf: missed) }
            if !needed.isEmpty {
                open.subtract(needed)
                block.removeAll { needed.contains($0) }
            } else {
                block = Array(block.prefix(block.count / 2))
            }
        }
    }

    /// Of places in order, those that share no goal with one before.
    private func apart(_ places: [Int]) -> [Int] {
        var taken = trials.aims.map { $0 == nil }
        var chosen: [Int] = []
        for place in places {
            let own = taken.indices.filter { reach[place][$0] && trials.aims[$0] != nil }
            guard chosen.isEmpty || own.allSatisfy({ !taken[$0] }) else { continue }
            chosen.append(place)
            for goal in own { taken[goal] = true }
        }
        return chosen
    }

    /// Tries an agent less at each place by itself, and takes those away that can be.
    ///
    /// - Returns: whether every such trial of the plan at hand missed a target.
    mutating func confirm() async throws(SearchStopped) -> Bool {
        for _ in 0..<StaffingSearch.mostConfirmations {
            var isMinimal = true
            for place in ordered(Set(space.places.indices)) {
                let plan = without([place])
                let evaluation = try await trials.evaluation(of: plan, against: found)
                guard trials.missed(evaluation).isEmpty else { continue }
                accept(plan, evaluation)
                isMinimal = false
            }
            if isMinimal { return true }
        }
        return false
    }

    private static let mostConfirmations = 4
}
