import Staffing
import Testing

@Suite("A plan that covers what stretches need")
struct CoveringPlanTests {
    /// The least that covers, by trying all numbers up to 4; nil where none does.
    private func exhaustive(_ weights: [Double], _ stretches: [(cover: [Double], need: Double)]) -> Double? {
        var least: Double?
        var numbers = weights.map { _ in 0 }
        func fill(_ place: Int) {
            guard place == weights.count else {
                for number in 0...4 {
                    numbers[place] = number
                    fill(place + 1)
                }
                return
            }
            guard covers(numbers, stretches) else { return }
            let weight = zip(weights, numbers).reduce(0) { $0 + $1.0 * Double($1.1) }
            least = min(least ?? weight, weight)
        }
        fill(0)
        return least
    }

    private func covers(_ numbers: [Int], _ stretches: [(cover: [Double], need: Double)]) -> Bool {
        stretches.allSatisfy { stretch in
            zip(stretch.cover, numbers).reduce(0) { $0 + $1.0 * Double($1.1) } >= stretch.need - 1e-9
        }
    }

    /// Shifts of two to five hours out of ten, some of them on half of the days: the numbers come within the bounds and cover, and weigh little more
    /// than the least there is, by exhaustive search.
    @Test("covers everything and weighs hardly more than the least")
    func random() {
        var (all, leastOfAll, found) = (0.0, 0.0, 0)
        for seed in 0..<60 {
            var random = Sequence(seed)
            let weights = (0..<5).map { _ in Double(4 + random.next(6)) }
            let spans = (0..<5).map { _ in
                let from = random.next(8)
                return (hours: from..<from + 2 + random.next(4), share: random.next(3) == 0 ? 0.5 : 1)
            }
            let stretches = (0..<10).map { hour in
                (
                    cover: spans.map { $0.hours.contains(hour) ? $0.share : 0 },
                    need: spans.contains { $0.hours.contains(hour) } ? Double(random.next(4)) : 0
                )
            }
            let plan = CoveringPlan(
                weights: weights, least: [0, 0, 0, 0, 0], most: [4, 4, 4, 4, 4], stretches: stretches)
            guard let least = exhaustive(weights, stretches) else {
                #expect(plan.counts == nil)
                continue
            }
            guard let counts = plan.counts else {
                Issue.record("Nothing covers in \(seed)")
                continue
            }
            #expect(counts.allSatisfy { (0...4).contains($0) } && covers(counts, stretches))
            let weight = zip(weights, counts).reduce(0) { $0 + $1.0 * Double($1.1) }
            #expect(weight >= least)
            (all, leastOfAll, found) = (all + weight, leastOfAll + least, found + 1)
        }
        #expect(found > 30)
        #expect(all < 1.02 * leastOfAll)
    }

    @Test("has no fewer than the least, and nothing where the most do not cover")
    func bounds() {
        let stretches = [(cover: [1.0, 1.0], need: 3.0)]
        #expect(CoveringPlan(weights: [2, 1], least: [1, 0], most: [4, 4], stretches: stretches).counts == [1, 2])
        #expect(CoveringPlan(weights: [2, 1], least: [0, 0], most: [1, 1], stretches: stretches).counts == nil)
    }

    /// A few arbitrary numbers, the same each time.
    private struct Sequence {
        private var state: UInt64
        init(_ seed: Int) { state = UInt64(seed) &* 7919 &+ 12345 }
        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
    }
}
