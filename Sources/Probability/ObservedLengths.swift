/// Observed lengths in seconds, of which one is drawn: at least one, so that there is always one to draw.
public struct ObservedLengths: Sendable, Equatable {
    /// The lengths in the order given; never empty.
    public private(set) var seconds: [Double]

    /// The lengths of a list; nil where it is empty.
    public init?(_ seconds: [Double]) {
        guard !seconds.isEmpty else { return nil }
        self.seconds = seconds
    }

    /// A length and any further ones.
    public init(_ first: Double, _ others: Double...) {
        seconds = [first] + others
    }

    /// Each length so many times.
    func times(_ factor: Double) -> ObservedLengths {
        var scaled = self
        scaled.seconds = seconds.map { $0 * factor }
        return scaled
    }

    /// How many there are, 1 at least.
    public var count: Int { seconds.count }
}
