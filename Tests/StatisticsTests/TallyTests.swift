import Statistics
import Testing

@Suite("Tallies")
struct TallyTests {
    @Test("A tally of nothing has no mean, no variance and no extremes")
    func empty() {
        let tally = Tally()
        #expect(tally.count == 0 && tally.sum == 0)
        #expect(tally.mean == nil && tally.variance == nil && tally.least == nil && tally.most == nil)
    }

    @Test("One value has a mean and extremes but no variance")
    func single() {
        let tally = Tally([-3])
        #expect(tally.mean == -3 && tally.least == -3 && tally.most == -3 && tally.variance == nil)
    }

    @Test("Mean, sum, sample variance and extremes follow from their definitions")
    func definitions() {
        // Sum 40, deviations -3 -1 -1 -1 0 0 2 4, their squares add to 32.
        let tally = Tally([2, 4, 4, 4, 5, 5, 7, 9])
        #expect(tally.count == 8 && tally.sum == 40 && tally.mean == 5)
        #expect(tally.variance == 32.0 / 7)
        #expect(tally.least == 2 && tally.most == 9)
    }

    @Test("A large mean does not swallow a small variance")
    func largeMean() {
        #expect(Tally([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance == 30)
    }

    @Test("Merged tallies equal one tally of all values, wherever the values are split", arguments: 0...8)
    func merging(split: Int) throws {
        let values = [2, 4, 4, 4, 5, 5, 7, 9].map { $0 * 1.1 - 3 }
        var left = Tally(Array(values[..<split]))
        left.merge(Tally(Array(values[split...])))
        let all = Tally(values)
        #expect(left.count == all.count && left.least == all.least && left.most == all.most)
        #expect(abs(left.sum - all.sum) < 1e-13)
        #expect(abs(try #require(left.mean) - (try #require(all.mean))) < 1e-14)
        #expect(abs(try #require(left.variance) - (try #require(all.variance))) < 1e-13)
    }
}
