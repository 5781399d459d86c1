/// Stretches of one person's time that don't overlap, in order.
struct Stretches {
    private(set) var spans: [Range<Int64>] = []

    init(_ all: [Range<Int64>]) {
        for span in all.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = spans.last, span.lowerBound <= last.upperBound {
                spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                spans.append(span)
            }
        }
    }

    var length: Int64 { spans.reduce(0) { $0 + $1.upperBound - $1.lowerBound } }

    /// What is left of them without others.
    func without(_ others: [Range<Int64>]) -> Stretches {
        var left: [Range<Int64>] = []
        let others = Stretches(others).spans
        for span in spans {
            var from = span.lowerBound
            for other in others where other.upperBound > from && other.lowerBound < span.upperBound {
                if other.lowerBound > from { left.append(from..<other.lowerBound) }
                from = min(max(from, other.upperBound), span.upperBound)
            }
            if from < span.upperBound { left.append(from..<span.upperBound) }
        }
        return Stretches(left)
    }
}
