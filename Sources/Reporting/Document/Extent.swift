/// How much a report says.
public enum Extent: Int, Comparable, Sendable {
    /// The answer alone.
    case brief
    /// The answer, the figures it rests on and what was asked for besides.
    case usual
    /// Every figure.
    case full

    /// Less comes before more.
    public static func < (one: Extent, other: Extent) -> Bool { one.rawValue < other.rawValue }
}
