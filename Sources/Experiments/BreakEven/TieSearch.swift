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
    private static let negligible = 0.02
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
        guard signChanges == 1 || bracket(.zero) != nil, signChanges < 2 else { return nil }
        for edge in Edge.allCases {
            if let bracket = bracket(edge), !isSettled(bracket, edge) { return proposal(bracket, edge) }
        }
        return nil
    }

    package var finding: Finding {
        if points.allSatisfy({ $0.difference == 0 && $0.halfWidth == 0 }) { return .everywhere }
        if signChanges > 1 { return .several }
        guard let bracket = bracket(.zero) else {
            let isFlat = points.allSatisfy { $0.difference == points[0].difference }
            return isFlat && points.count > 1 ? .noEffect : .none
        }
        let value = root(bracket, .zero)
        let ends = [Edge.below, .above].compactMap { edge in self.bracket(edge).map { root($0, edge) } }
        let hasInterval = points.contains { $0.halfWidth > 0 }
        return .tie(
            value: value, between: bracket.first.value...bracket.second.value,
            low: hasInterval ? ends.filter { $0 <= value }.min() : value,
            high: hasInterval ? ends.filter { $0 >= value }.max() : value)
    }

    // MARK: Brackets

    /// Which line is to cross zero: the difference, or an end of its interval.
    private enum Edge: Double, CaseIterable {
        case zero = 0
        case below = -1
        case above = 1
    }

    private typealias Bracket = (first: Point, second: Point)

    private func height(_ point: Point, _ edge: Edge) -> Double {
        point.difference + edge.rawValue * point.halfWidth
    }

    /// The first two neighbours between which the line crosses zero.
    private func bracket(_ edge: Edge) -> Bracket? {
        for (first, second) in zip(points, points.dropFirst()) {
            let (before, after) = (height(first, edge), height(second, edge))
            if (before <= 0 && after > 0) || (before >= 0 && after < 0) { return (first, second) }
            if after == 0, before != 0 { return (first, second) }
        }
        return nil
    }

    /// How often the difference changes its sign, counting only values at which it is more than chance.
    private var signChanges: Int {
        let signs = points.filter { abs($0.difference) > $0.halfWidth }.map { $0.difference > 0 }
        return zip(signs, signs.dropFirst()).count { $0 != $1 }
    }

    private func isSettled(_ bracket: Bracket, _ edge: Edge) -> Bool {
        let width = bracket.second.value - bracket.first.value
        if isWhole { return width <= 1 }
        if width <= TieSearch.tolerance * (range.upperBound - range.lowerBound) { return true }
        return [bracket.first, bracket.second].contains {
            abs(height($0, edge)) <= TieSearch.negligible * $0.halfWidth
        }
    }

    /// Where a straight line between the ends of the bracket crosses zero.
    private func root(_ bracket: Bracket, _ edge: Edge) -> Double {
        let (before, after) = (abs(height(bracket.first, edge)), abs(height(bracket.second, edge)))
        guard before + after > 0 else { return bracket.first.value }
        return bracket.first.value + (bracket.second.value - bracket.first.value) * before / (before + after)
    }

    private func proposal(_ bracket: Bracket, _ edge: Edge) -> Double {
        let (first, second) = (bracket.first.value, bracket.second.value)
        let width = second - first
        let halves = points.count % 3 == 0
        let margin = TieSearch.margin * width
        let value = halves ? first + width / 2 : min(max(root(bracket, edge), first + margin), second - margin)
        return isWhole ? min(max(value.rounded(), first + 1), second - 1) : value
    }
}
