/// How busy it is for every call type at once: what moves their calls together, day by day and within a day.
///
/// Each factor has a gamma law with mean 1, so none changes how many calls are expected. They multiply the rate of all areas' calls
/// alike, beside each call type's own ``Arrivals/busynessVariation``.
public struct CommonBusyness: Sendable, Equatable {
    /// The coefficient of variation of a day's factor; 0 for none.
    public let variation: Double
    /// How the day's factors of two call types are correlated, 0...1: they share a part of so much of the variance. With k =
    /// 1/variation², a factor is (S + P)/k, S of the law Gamma(correlation · k) and the same for all call types, P of the law
    /// Gamma((1 - correlation) · k) and each call type's own.
    public let correlation: Double
    /// The coefficient of variation of a factor that drifts from hour to hour, the same for all call types; 0 for none.
    public let driftVariation: Double
    /// How many hours the drift remembers: an hour's factor is the mean of so many independent numbers, one for each of the hours up to it,
    /// so that factors a hours apart are correlated by max(0, 1 - a/hours), across midnight too.
    public let driftHours: Int

    /// Nothing in common.
    public static let none = CommonBusyness(variation: 0, correlation: 1, driftVariation: 0, driftHours: 1)
}
