/// Whole numbers at places, as light as they are found, with which each of some stretches has what it needs.
///
/// The covering problem min Σ w x, Σ aⱼ x >= dⱼ for every stretch j, within bounds. It is small, solved often and followed by a search of its own, so it is
/// solved nearly: one at a time where most is covered for its weight, then one or two for none to two others as long as that is lighter.
package struct CoveringPlan {
    /// By place; nil where even the most at every place don't cover.
    package private(set) var counts: [Int]?
    private let weights: [Double]
    private let least: [Int]
    private let most: [Int]
    private let stretches: [(cover: [Double], need: Double)]
    /// By stretch, what is covered beyond what is needed.
    private var spare: [Double]
    private var numbers: [Int]

    /// - Parameters:
    ///   - weights: by place, above 0.
    ///   - stretches: by place, how much of the stretch one there covers; and what it needs.
    package init(weights: [Double], least: [Int], most: [Int], stretches: [(cover: [Double], need: Double)]) {
        (self.weights, self.least, self.most, self.stretches) = (weights, least, most, stretches)
        numbers = least
        spare = stretches.map { stretch in
            zip(stretch.cover, least).reduce(0) { $0 + $1.0 * Double($1.1) } - stretch.need
        }
        guard fill() else { return }
        while lighten() {}
        counts = numbers
    }

    /// Adds one at a time where most of what is missing is covered for its weight.
    private mutating func fill() -> Bool {
        while spare.contains(where: { $0 < -CoveringPlan.nothing }) {
            var best: (place: Int, score: Double)?
            for place in numbers.indices where numbers[place] < most[place] {
                var covered = 0.0
                for (stretch, spare) in zip(stretches, spare) where spare < -CoveringPlan.nothing {
                    covered += min(stretch.cover[place], -spare)
                }
                let score = covered / weights[place]
                if score > best?.score ?? 0 { best = (place, score) }
            }
            guard let best else { return false }
            change(best.place, by: 1)
        }
        return true
    }

    /// Takes one or two away for none, one or two elsewhere, wherever that is lighter. Returns whether anything was.
    private mutating func lighten() -> Bool {
        let places = numbers.indices
        let pairs: [[Int]] = places.flatMap { one in [[one]] + (one..<places.endIndex).map { [one, $0] } }
        let others = [[]] + (places.count > CoveringPlan.mostForPairs ? places.map { [$0] } : pairs)
        let weightOfOthers = others.map { $0.reduce(0) { $0 + weights[$1] } }
        var hasLightened = false
        for away in pairs {
            let saved = away.reduce(0) { $0 + weights[$1] } - StaffingSearch.leastSaving
            for (place, to) in others.enumerated() where weightOfOthers[place] < saved && fits(away, to) {
                for place in away { change(place, by: -1) }
                for place in to { change(place, by: 1) }
                hasLightened = true
            }
        }
        return hasLightened
    }

    private func fits(_ away: [Int], _ to: [Int]) -> Bool {
        for (stretch, spare) in zip(stretches, spare) {
            var left = spare
            for place in away { left -= stretch.cover[place] }
            for place in to { left += stretch.cover[place] }
            if left < -CoveringPlan.nothing { return false }
        }
        return (away + to).allSatisfy { place in
            let number = numbers[place] + to.count(where: { $0 == place }) - away.count(where: { $0 == place })
            return (least[place]...most[place]).contains(number)
        }
    }

    private mutating func change(_ place: Int, by step: Int) {
        numbers[place] += step
        for stretch in spare.indices { spare[stretch] += Double(step) * stretches[stretch].cover[place] }
    }

    private static let nothing = 1e-9
    /// With more places than this, pairs are put nowhere: there are too many of them.
    private static let mostForPairs = 24
}
