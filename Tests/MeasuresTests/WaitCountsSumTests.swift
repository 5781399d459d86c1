import Measures
import Testing

@Suite("Counts of waits added up")
struct WaitCountsSumTests {
    /// Waits of which bins and shortest waits are often shared.
    private static let few: [Int64] = [0, 1, 1_000, 1_024, 5_000_000, 5_000_001, 90_000_000]

    /// Counts of a few such waits, or of none, and of so many more.
    private func counts(_ more: Int, _ dice: inout Dice) throws -> WaitCounts {
        var sum = WaitCounts()
        for _ in 0..<Int.random(in: 0...4, using: &dice) {
            sum.add(try single(try #require(WaitCountsSumTests.few.randomElement(using: &dice))))
        }
        for _ in 0..<more { sum.add(try single(Int64.random(in: 0...100_000_000, using: &dice))) }
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

    @Test("are the same all at once as one after the other", arguments: 0..<60, [0, 200])
    func sums(number: Int, more: Int) throws {
        var dice = Dice(seed: UInt64(number))
        let several = try (0..<number).map { _ in try counts(more, &dice) }
        var expected = WaitCounts()
        for counts in several { expected.add(counts) }
        #expect(WaitCounts(sumOf: several) == expected)
    }
}
