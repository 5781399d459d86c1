import Measures
import Testing

@Suite("Counts of waits added up")
struct WaitCountsSumTests {
    /// Counts of waits drawn from few, so that bins and shortest waits are often shared, or of none.
    private func counts(_ dice: inout Dice) throws -> WaitCounts {
        var sum = WaitCounts()
        for _ in 0..<Int.random(in: 0...4, using: &dice) {
            let wait = try #require([0, 1, 1_000, 1_024, 5_000_000, 5_000_001, 90_000_000].randomElement(using: &dice))
            sum.add(try single(wait))
        }
        return sum
    }

    /// The counts of one call.
    private func single(_ wait: Int64) throws -> WaitCounts {
        // Bins are 1.024 ms wide at first, then 128 to an octave.
        var (width, number): (Int64, Int64) = (1_024, 0)
        while wait / width >= 256 { (width, number) = (2 * width, number + 128) }
        let bin = try #require(WaitCounts.Bin(number: Int(number + wait / width), calls: 1, wait: wait))
        return try #require(WaitCounts(bins: [bin], least: wait, atLeast: 1, most: wait))
    }

    @Test("are the same all at once as one after the other", arguments: 0...100)
    func sums(number: Int) throws {
        var dice = Dice(seed: UInt64(number))
        let several = try (0..<number % 12).map { _ in try counts(&dice) }
        var expected = WaitCounts()
        for counts in several { expected.add(counts) }
        #expect(WaitCounts(sumOf: several) == expected)
    }
}
