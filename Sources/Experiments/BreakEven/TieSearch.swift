import Statistics

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
        /// How far the difference's interval reaches from it towards zero, or at zero to the further end; 0 without one.
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
    /// Brackets are narrow enough at this fraction of their values,
    private static let tolerance = 1e-3
    /// or, near 0, of the range; ranges may be far wider than what is looked for,
    private static let toleranceOfRange = 1e-6
    /// or where the difference is this small beside its half-width: the tie is then known far better than chance allows.
    private static let negligible = 0.05
    /// Beyond so many half-widths a difference is not zero, however often one looks.
    private static let clearly = 2.0
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
        return values.enumerated().filter { $0.offset == 0 || values[$0.offset - 1] < $0.element }.map { $0.element }
    }

    /// The value to look at next; nil when all is known.
    package var next: Double? {
        for value in grid where !points.contains(where: { $0.value == value }) { return value }
        guard !isSeveral, let tie = tieBracket else { return nil }
        // A difference of exactly zero is a tie, whatever its neighbours.
        let isExact = tie.firstHeight == 0 || tie.secondHeight == 0
        return [isExact ? nil : tie, lowBracket, highBracket].compactMap { $0 }.first { !isSettled($0) }.map(proposal)
    }

    /// What is known by now; final when there is nothing to look at next.
    package var finding: Finding {
        if points.allSatisfy({ $0.difference == 0 }) { return .everywhere }
        if isSeveral { return .several }
        guard let bracket = tieBracket else {
            let isFlat = points.allSatisfy { $0.difference == points[0].difference }
            return isFlat && points.count > 1 ? .noEffect : .none
        }
        let value = bracket.root
        let hasInterval = zeroRun != nil && points.contains { $0.halfWidth > 0 }
        return .tie(
            value: value, between: bracket.first.value...bracket.second.value,
            low: hasInterval ? lowBracket.map { min(end($0), value) } : value,
            high: hasInterval ? highBracket.map { max(end($0), value) } : value)
    }

    /// Whether there are ties that a difference beyond chance lies between.
    private var isSeveral: Bool {
        if signChanges > 1 { return true }
        guard let run = zeroRun else { return false }
        return isTieAgain(points[..<run.lowerBound].reversed()) || isTieAgain(points[(run.upperBound + 1)...])
    }

    /// Whether among points further and further from a tie one can be zero beyond one that clearly isn't.
    private func isTieAgain(_ outwards: some Sequence<Point>) -> Bool {
        var isLeft = false
        for point in outwards {
            if abs(point.difference) > TieSearch.clearly * point.halfWidth {
                isLeft = true
            } else if isLeft, canBeZero(point) {
                return true
            }
        }
        return false
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

    /// The neighbouring points at the tie at which the difference can be zero; nil if there is none.
    private var zeroRun: ClosedRange<Int>? {
        guard let tie = tieBracket, let first = points.firstIndex(where: { $0.value == tie.first.value }) else {
            return nil
        }
        guard let inside = [first, first + 1].first(where: { canBeZero(points[$0]) }) else { return nil }
        var (low, high) = (inside, inside)
        while low > 0, canBeZero(points[low - 1]) { low -= 1 }
        while high + 1 < points.count, canBeZero(points[high + 1]) { high += 1 }
        return low...high
    }

    /// Where the values begin at which the difference can be zero; nil if from the low end of the range on.
    private var lowBracket: Bracket? {
        guard let run = zeroRun, run.lowerBound > 0 else { return nil }
        return edge(points[run.lowerBound - 1], points[run.lowerBound])
    }

    /// Where they end; nil if not before the high end.
    private var highBracket: Bracket? {
        guard let run = zeroRun, run.upperBound + 1 < points.count else { return nil }
        return edge(points[run.upperBound], points[run.upperBound + 1])
    }

    /// What crosses zero at an edge is how far the difference is from containing zero.
    private func edge(_ first: Point, _ second: Point) -> Bracket {
        Bracket(
            first: first, second: second, firstHeight: abs(first.difference) - first.halfWidth,
            secondHeight: abs(second.difference) - second.halfWidth)
    }

    private func isSettled(_ bracket: Bracket) -> Bool {
        if isWhole { return bracket.width <= 1 }
        let size = max(abs(bracket.first.value), abs(bracket.second.value))
        let span = range.upperBound - range.lowerBound
        if bracket.width <= max(TieSearch.tolerance * size, TieSearch.toleranceOfRange * span) { return true }
        return isNegligible(bracket.firstHeight, at: bracket.first)
            || isNegligible(bracket.secondHeight, at: bracket.second)
    }

    /// Where the interval ends: at a point that is as good as its end, else where a straight line crosses zero.
    private func end(_ bracket: Bracket) -> Double {
        if isNegligible(bracket.firstHeight, at: bracket.first) { return bracket.first.value }
        if isNegligible(bracket.secondHeight, at: bracket.second) { return bracket.second.value }
        return bracket.root
    }

    private func isNegligible(_ height: Double, at point: Point) -> Bool {
        // Where the plans are the very same, nothing varies, and chance says nothing of what is near enough.
        point.halfWidth > 0 && abs(height) <= TieSearch.negligible * point.halfWidth
    }

    private func proposal(_ bracket: Bracket) -> Double {
        let (first, second) = (bracket.first.value, bracket.second.value)
        let halves = points.count % 3 == 0
        let margin = TieSearch.margin * bracket.width
        let value = halves ? first + bracket.width / 2 : min(max(bracket.root, first + margin), second - margin)
        return isWhole ? min(max(value.rounded(), first + 1), second - 1) : value
    }
}

extension TieSearch.Point {
    /// A point from a difference's estimate; nil where it has none.
    init?(value: Double, _ estimate: Estimate) {
        guard let mean = estimate.mean else { return nil }
        let (below, above) = (mean - (estimate.low ?? mean), (estimate.high ?? mean) - mean)
        self.init(
            value: value, difference: mean, halfWidth: mean > 0 ? below : mean < 0 ? above : max(below, above))
    }
}
