import Experiments

extension StaffingSearch {
    /// By place, the fewest agents with whom the targets hold if there are the most everywhere else: no plan that holds can have fewer there, as long as an
    /// agent more never makes the service worse.
    mutating func fewestAlone() async throws(SearchStopped) -> [Int] {
        var fewest: [Int] = []
        for (place, bounds) in space.places.enumerated() {
            // The plan at hand holds, so its number does; one less mostly doesn't.
            var (enough, tooFew) = (counts[place], bounds.least - 1)
            var next = enough - 1
            while enough - tooFew > 1 {
                var plan = space.places.map { $0.most }
                plan[place] = next
                let evaluation = try await trials.evaluation(of: plan, against: plenty)
                if trials.missed(evaluation).isEmpty { enough = next } else { tooFew = next }
                next = tooFew + (enough - tooFew) / 2
            }
            fewest.append(enough)
        }
        return fewest
    }
}
