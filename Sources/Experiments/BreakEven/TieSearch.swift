/// Finds the value of a parameter at which the difference of two plans is zero, one evaluation after the other.
///
/// Five values spread over the range come first: they show whether there is a tie at all, and whether there are several.
/// Then the bracket of the tie is narrowed by false position, every third step by halving. The ends of the interval are
/// found in the same way: they are where the difference's own interval begins and ends to contain zero (the interval
/// inverted, as Fieller's is). So the set of values contains the true tie as often as the difference's interval at the
/// true tie contains zero, whatever the shape of the difference, as long as it is monotone.
package struct TieSearch {
    /// The difference at one value.
    package struct Point: Equatable {
        package let value: Double
        /// Other less base.
        package let difference: Double
        /// Half of the difference's interval; 0 without one.
        package let halfWidth: Double

        package init(value: Double, difference: Double, halfWidth: Double) {
            self.value = value
            self.difference = difference
            self.halfWidth = halfWidth
        }
    }

    /// What was found.
    package enum Finding: Equatable {
        /// The difference changes its sign here; an end is nil where the interval goes on beyond the range.
        case tie(value: Double, between: ClosedRange<Double>, low: Double?, high: Double?)
        /// It keeps its sign all over the range.
        case none
        /// It changes its sign more than once, and not by chance.
        case several
        /// It is the same at every value, and not zero.
        case noEffect
        /// It is zero at every value.
        case everywhere
    }

    private let range: ClosedRange<Double>
    private let isWhole: Bool
    private(set) var points: [Point] = []

    /// The values looked at first, the ends of the range among them.
    static let firstLooks = 5
    /// Brackets are narrow enough at this fraction of the range,
    private static let tolerance = 1e-3
    /// or where the difference is this small beside its half-width: the tie is then known far better than chance allows.
    private static let negligible = 0.05
    /// A step of false position keeps this fraction of the bracket away from its ends.
    private static let margin = 0.05

    /// A search; with whole numbers only, both ends of the range are whole.
    package init(over range: ClosedRange<Double>, isWhole: Bool) {
        self.range = range
        self.isWhole = isWhole
    }

    package mutating func add(_ point: Point) {
        guard !points.contains(where: { $0.value == point.value }) else { return }
        points.insert(point, at: points.firstIndex { $0.value > point.value } ?? points.endIndex)
    }

    /// The values looked at first.
    var grid: [Double] {
        let steps = Double(TieSearch.firstLooks - 1)
        var values = (0..<TieSearch.firstLooks).map { place in
            let value = range.lowerBound + (range.upperBound - range.lowerBound) * Double(place) / steps
            return isWhole ? value.rounded() : value
        }
        values[values.count - 1] = range.upperBound
        return values.enumerated().filter { $0.offset == 0 || values[$0.offset - 1] < $0.element }.map(\.element)
    }

    /// The value to look at next; nil when all is known.
    package var next: Double? {
        for value in grid where !points.contains(where: { $0.value == value }) { return value }
        guard signChanges < 2, let tie = tieBracket else { return nil }
        return [tie, lowBracket, highBracket].compactMap { $0 }.first { !isSettled($0) }.map(proposal)
    }

    /// What is known by now; final when there is nothing to look at next.
    package var finding: Finding {
        if points.allSatisfy({ $0.difference == 0 && $0.halfWidth == 0 }) { return .everywhere }
        if signChanges > 1 { return .several }
        guard let bracket = tieBracket else {
            let isFlat = points.allSatisfy { $0.difference == points[0].difference }
            return isFlat && points.count > 1 ? .noEffect : .none
        }
        let value = bracket.root
        let hasInterval = points.contains(where: canBeZero) && points.contains { $0.halfWidth > 0 }
        return .tie(
            value: value, between: bracket.first.value...bracket.second.value,
            low: hasInterval ? lowBracket.map { min($0.root, value) } : value,
            high: hasInterval ? highBracket.map { max($0.root, value) } : value)
    }

    /// How often the difference changes its sign, counting only values at which it is more than chance.
    private var signChanges: Int {
        let signs = points.filter { !canBeZero($0) }.map { $0.difference > 0 }
        return zip(signs, signs.dropFirst()).count { $0 != $1 }
    }

    /// Whether the difference's interval contains zero.
    private func canBeZero(_ point: Point) -> Bool { abs(point.difference) <= point.halfWidth }
}

extension TieSearch {
    /// Two neighbouring values between which something crosses zero, and how high it stands at each.
    private struct Bracket {
        let first: Point
        let second: Point
        let firstHeight: Double
        let secondHeight: Double

        var width: Double { second.value - first.value }

        /// Where a straight line between the two crosses zero.
        var root: Double {
            let sum = abs(firstHeight) + abs(secondHeight)
            return sum > 0 ? first.value + width * abs(firstHeight) / sum : first.value
        }
    }

    /// The first two neighbours between which the difference changes its sign.
    private var tieBracket: Bracket? {
        for (first, second) in zip(points, points.dropFirst()) {
            let (before, after) = (first.difference, second.difference)
            let isChange = (before <= 0 && after > 0) || (before >= 0 && after < 0) || (after == 0 && before != 0)
            guard isChange else { continue }
            return Bracket(first: first, second: second, firstHeight: before, secondHeight: after)
        }
        return nil
    }

    /// Where the values begin at which the difference can be zero; nil if from the low end of the range on.
    private var lowBracket: Bracket? {
        guard let inside = points.firstIndex(where: canBeZero), inside > 0 else { return nil }
        return edge(points[inside - 1], points[inside])
    }

    /// Where they end; nil if not before the high end.
    private var highBracket: Bracket? {
        guard let inside = points.lastIndex(where: canBeZero), inside + 1 < points.count else { return nil }
        return edge(points[inside], points[inside + 1])
    }

    /// What crosses zero at an edge is how far the difference is from containing zero.
    private func edge(_ first: Point, _ second: Point) -> Bracket {
        Bracket(
            first: first, second: second, firstHeight: abs(first.difference) - first.halfWidth,
            secondHeight: abs(second.difference) - second.halfWidth)
    }

    private func isSettled(_ bracket: Bracket) -> Bool {
        if isWhole { return bracket.width <= 1 }
        if bracket.width <= TieSearch.tolerance * (range.upperBound - range.lowerBound) { return true }
        return abs(bracket.firstHeight) <= TieSearch.negligible * bracket.first.halfWidth
            || abs(bracket.secondHeight) <= TieSearch.negligible * bracket.second.halfWidth
    }

    private func proposal(_ bracket: Bracket) -> Double {
        let (first, second) = (bracket.first.value, bracket.second.value)
        let halves = points.count % 3 == 0
        let margin = TieSearch.margin * bracket.width
        let value = halves ? first + bracket.width / 2 : min(max(bracket.root, first + margin), second - margin)
        return isWhole ? min(max(value.rounded(), first + 1), second - 1) : value
    }
}
