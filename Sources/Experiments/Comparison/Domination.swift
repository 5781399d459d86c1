import ContactCentre
import Statistics

/// A plan that is dearer than another and is not shown to serve callers better: its cost a year is shown to be higher, no headline figure is shown
/// to be better, and one at least is shown to be worse. Both have the same callers, calls and prices.
///
/// Headline figures without a verdict, those of answered calls where the plans leave different numbers unanswered, decide nothing.
public struct Domination: Equatable, Sendable {
    /// The plan that nobody should choose.
    public let plan: String
    /// The plan that is to be preferred to it.
    public let by: String

    /// A plan and the one that is to be preferred.
    public init(plan: String, by: String) { (self.plan, self.by) = (plan, by) }

    /// Which of two plans dominates the other, if one does.
    ///
    /// - Parameter rows: the cost a year and the headline figures of the other less the one.
    static func between(_ one: String, _ other: String, _ rows: [ComparisonRow]) -> [Domination] {
        guard let cost = rows.first(where: { $0.measure == .costAYear })?.difference, let low = cost.low,
            let high = cost.high
        else { return [] }
        let verdicts = rows.compactMap { $0.verdict }
        let (isBetter, isWorse) = (verdicts.contains(.better), verdicts.contains(.worse))
        if low > 0, isWorse, !isBetter { return [Domination(plan: other, by: one)] }
        if high < 0, isBetter, !isWorse { return [Domination(plan: one, by: other)] }
        return []
    }
}
