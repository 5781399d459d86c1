import ContactCentre
import Experiments
import Statistics

extension ComparisonReport {
    /// The figures that decide, in the order a manager asks.
    static let headlines: [Measure] = [.serviceLevel, .abandonedFraction, .averageSpeedOfAnswerSeconds]

    /// Sentences to quote, a headline figure each, plan by plan; then what pairing gained.
    func sentences() -> [Document.Block] {
        var blocks: [Document.Block] = []
        for other in result.others {
            let remarks = callTypes.flatMap { callType in
                ComparisonReport.headlines.compactMap { measure in
                    row(other, measure, callType: callType).flatMap { sentence($0, label(other)) }
                }
            }
            guard !remarks.isEmpty else { continue }
            blocks += [.heading("\(label(other)) against \(label(result.base))"), .remarks(remarks)]
            if let gain = pairingGain(of: other) { blocks.append(.paragraph(gain)) }
        }
        return blocks
    }

    /// "999 answered within 10 s: 6.1 points lower with three pods, between 5.7 and 6.5 (66.9% against 73.0%)."
    private func sentence(_ row: ComparisonRow, _ plan: String) -> String? {
        guard let difference = row.difference.mean else { return nil }
        let numbers = DifferenceNumbers(row.difference, unit: row.measure.unit)
        let subject = result.base.scenario.words(for: row.measure, of: row.callType)
        let style = FigureStyle(row.measure.unit, for: [row.base.mean, row.other.mean])
        let levels = "(\(style.text(row.other.mean)) against \(style.text(row.base.mean)))"
        let way = numbers.way(difference)
        guard let low = row.difference.low, let high = row.difference.high else {
            let why =
                result.replications > 1
                ? "too little differed to say how sure that is" : "one replication says nothing of how sure"
            return difference == 0
                ? "\(subject): no difference seen with \(plan) \(levels); \(why)."
                : "\(subject): \(numbers.size(difference)) \(way) with \(plan) \(levels); \(why)."
        }
        if low <= 0, high >= 0 {
            if low == 0, high == 0 { return "\(subject): the same with \(plan) \(levels)." }
            return "\(subject): no difference shown with \(plan) \(levels); it lies between \(numbers.size(low)) "
                + "\(numbers.way(low)) and \(numbers.size(high)) \(numbers.way(high))."
        }
        let ends = [low.magnitude, high.magnitude].sorted()
        return "\(subject): \(numbers.size(difference)) \(way) with \(plan), between \(numbers.bare(ends[0])) and "
            + "\(numbers.bare(ends[1])) \(levels)."
    }

    /// How much the same callers narrowed the intervals of the headline figures.
    private func pairingGain(of other: ComparedPlan) -> String? {
        let gains = callTypes.flatMap { callType in
            ComparisonReport.headlines.compactMap { row(other, $0, callType: callType)?.narrowing }
        }
        guard let least = gains.min(), let most = gains.max() else { return nil }
        let (low, high) = (ReadableNumber.fixed(least, decimals: 1), ReadableNumber.fixed(most, decimals: 1))
        return
            "Because both plans meet the same callers, these intervals are \(low == high ? low : low + " to " + high) times "
            + "narrower than with callers of their own."
    }
}
