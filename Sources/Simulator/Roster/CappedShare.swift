/// How likely each of n people must want to be absent for the share of those who are to be right, if at most k may be.
package struct CappedShare {
    package let people: Int
    package let most: Int

    package init(people: Int, most: Int) {
        self.people = people
        self.most = most
    }

    private static let halvings = 60
    /// Weights below this share of the largest change nothing.
    private static let negligible = 1e-20

    /// The probability w with E min(Bin(n, w), k) = n · share; 1 where even that is not enough.
    ///
    /// The mean grows with w, so that halving finds it.
    package func probability(forShare share: Double) -> Double {
        guard most < people, share > 0 else { return share }
        let wanted = share * Double(people)
        guard wanted < mean(of: 1) else { return 1 }
        var (low, high) = (share, 1.0)
        for _ in 0..<CappedShare.halvings {
            let middle = (low + high) / 2
            if mean(of: middle) < wanted { low = middle } else { high = middle }
        }
        return high
    }

    /// E min(Bin(n, w), k): the binomial weights by their ratios, from the mode to both sides.
    package func mean(of probability: Double) -> Double {
        guard probability < 1 else { return Double(min(people, most)) }
        guard probability > 0 else { return 0 }
        let odds = probability / (1 - probability)
        let mode = min(people, Int(Double(people + 1) * probability))
        var (weights, sum) = (1.0, Double(min(mode, most)))
        var weight = 1.0
        for number in stride(from: mode, to: 0, by: -1) {
            weight *= Double(number) / (Double(people - number + 1) * odds)
            guard weight > CappedShare.negligible else { break }
            weights += weight
            sum += weight * Double(min(number - 1, most))
        }
        weight = 1
        for number in mode..<people {
            weight *= Double(people - number) * odds / Double(number + 1)
            guard weight > CappedShare.negligible else { break }
            weights += weight
            sum += weight * Double(min(number + 1, most))
        }
        return sum / weights
    }
}
