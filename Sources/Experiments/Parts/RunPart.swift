import Measures
import Texts

/// One of several parts of a run, each a stretch of its replications: the third of sixteen is 3/16.
public struct RunPart: Equatable, Sendable {
    /// Which part, from 1.
    public let number: Int
    /// How many parts there are.
    public let count: Int

    /// The most parts a run may be split into: as many as it may have replications.
    public static let mostParts = 1_000_000

    /// A part; nil unless 1 <= number <= count <= `mostParts`.
    public init?(number: Int, count: Int) {
        guard number >= 1, count >= number, count <= RunPart.mostParts else { return nil }
        self.number = number
        self.count = count
    }

    /// A part written `3/16`; nil for anything else.
    public init?(_ words: String) {
        let numbers = words.split(separator: "/", omittingEmptySubsequences: false)
        guard numbers.count == 2, let number = wholeNumber(numbers[0].utf8), let count = wholeNumber(numbers[1].utf8),
            count <= RunPart.mostParts, number <= count
        else { return nil }
        self.init(number: Int(number), count: Int(count))
    }

    /// The part as it is written.
    public var words: String { "\(number)/\(count)" }

    /// The numbers of its replications, from 0, out of so many in all.
    ///
    /// Part i of n has those from ⌊(i - 1) · total / n⌋ up to ⌊i · total / n⌋: all parts together have each once, and their sizes
    /// differ by 1 at most. Where there are more parts than replications, some have none.
    public func replications(of total: Int) -> Range<Int> {
        (number - 1) * total / count..<number * total / count
    }
}
