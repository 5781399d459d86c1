import Experiments
import Testing

@Suite("The least that covers every need")
struct CoveringBoundTests {
    /// The least of whole numbers, by trying all.
    private func exhaustive(_ weights: [Double], _ floors: [Int], _ needs: [StaffingNeed], most: Int) -> Double {
        var least = Double.infinity
        var numbers = floors
        func fill(_ place: Int) {
            guard place < weights.count else {
                let isEnough = needs.allSatisfy { need in
                    need.places.reduce(0) { $0 + numbers[$1] } >= need.fewest
                }
                if isEnough { least = min(least, zip(weights, numbers).reduce(0) { $0 + $1.0 * Double($1.1) }) }
                return
            }
            for number in floors[place]...max(most, floors[place]) {
                numbers[place] = number
                fill(place + 1)
            }
        }
        fill(0)
        return least
    }

    private func need(_ places: [Int], _ fewest: Int) -> StaffingNeed {
        StaffingNeed(team: 0, hour: 0, places: places, fewest: fewest)
    }

    @Test("is the sum of the floors where nothing more is needed")
    func floors() {
        #expect(CoveringBound(weights: [7, 7], floors: [2, 3], needs: []).least == 35)
        #expect(CoveringBound(weights: [7, 7], floors: [2, 3], needs: [need([0, 1], 4)]).least == 35)
    }

    @Test("falls on the cheapest place that covers a need, and on the greatest of needs of the same places")
    func cheapest() {
        let bound = CoveringBound(weights: [5, 4], floors: [0, 1], needs: [need([0, 1], 3), need([0, 1], 2)])
        #expect(bound.least == 12)
    }

    @Test("is the exact least for shifts that cover hours one after the other", arguments: 0..<40)
    func consecutive(seed: Int) {
        // A matrix of consecutive ones is totally unimodular, so fractions can't do better than whole numbers.
        var random = Sequence(seed)
        let weights = (0..<5).map { _ in Double(1 + random.next(9)) }
        let spans = (0..<5).map { _ in
            let from = random.next(6)
            return from..<from + 1 + random.next(4)
        }
        let needs = (0..<9).compactMap { hour -> StaffingNeed? in
            let places = spans.indices.filter { spans[$0].contains(hour) }
            return places.isEmpty ? nil : need(places, random.next(4))
        }
        let floors = (0..<5).map { _ in random.next(2) }
        let bound = CoveringBound(weights: weights, floors: floors, needs: needs).least
        #expect(abs(bound - exhaustive(weights, floors, needs, most: 3)) < 1e-9)
    }

    @Test("is never more than the exact least, whatever the places", arguments: 0..<40)
    func anyPlaces(seed: Int) {
        var random = Sequence(seed)
        let weights = (0..<5).map { _ in Double(random.next(10)) / 2 }
        let needs = (0..<6).map { _ in
            need((0..<5).filter { _ in random.next(2) == 0 } + [5], random.next(5))
        }
        let all = weights + [20]
        let floors = [Int](repeating: 0, count: 6)
        let (bound, least) = (
            CoveringBound(weights: all, floors: floors, needs: needs).least,
            exhaustive(all, floors, needs, most: 4)
        )
        #expect(bound <= least + 1e-9)
        // Of six places and needs, fractions save less than half.
        #expect(bound >= least / 2)
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
