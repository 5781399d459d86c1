public import ContactCentre
public import Statistics

/// A new result held against a stored one.
public struct ResultCheck: Equatable, Sendable {
    /// Figures that do not agree by the rule.
    public let differences: [FigureDifference]
    /// Figures that were stored and are not there any more.
    public let missing: [WrittenFigureName]
    /// Figures that are there and were not stored.
    public let new: [WrittenFigureName]
    /// How many figures were judged.
    public let judged: Int

    /// Whether the result agrees.
    public var passes: Bool { differences.isEmpty && missing.isEmpty && new.isEmpty }

    /// Holds a result against a stored one, row by row.
    ///
    /// - Parameters:
    ///   - stored: the stored result, of the same scenario.
    ///   - now: the new one.
    ///   - rule: when they agree.
    ///   - familySize: how many figures the whole check judges, over all results; at least as many as this result has.
    public init(_ stored: StoredResult, against now: RunResult, by rule: CheckRule, familySize: Int) {
        var rows: [WrittenFigureName: ResultRow] = [:]
        for row in now.rows { rows[row.name.written] = row }
        let names = Set(stored.rows.map { $0.name })
        missing = stored.rows.map { $0.name }.filter { rows[$0] == nil }
        new = now.rows.map { $0.name.written }.filter { !names.contains($0) }
        var differences: [FigureDifference] = []
        var judged = 0
        for storedRow in stored.rows {
            guard rule == .exact || CheckRule.judges(storedRow.name), let row = rows[storedRow.name] else { continue }
            judged += 1
            let counts = (stored.replications, now.replications)
            // The same number from the same chance needs no proof.
            let isSame = stored.seed == now.seed && storedRow.estimate == row.estimate
            let disagreement =
                rule == .exact
                ? ResultCheck.inequality(storedRow, row)
                : isSame
                    ? nil : ResultCheck.disagreement(storedRow.estimate, row, counts, by: rule, familySize: familySize)
            if let disagreement {
                differences.append(
                    FigureDifference(
                        name: storedRow.name, measure: row.measure, stored: storedRow.estimate, now: row.estimate,
                        disagreement: disagreement))
            }
        }
        self.differences = differences
        self.judged = judged
    }

    /// The first number of a row that is another.
    private static func inequality(_ stored: StoredResult.Row, _ now: ResultRow) -> FigureDifference.Disagreement? {
        let pairs: [(String, Double?, Double?)] = [
            ("mean", stored.estimate.mean, now.estimate.mean), ("low", stored.estimate.low, now.estimate.low),
            ("high", stored.estimate.high, now.estimate.high),
            ("confidence", stored.estimate.confidence, now.estimate.confidence), ("target", stored.target, now.target),
            ("observed", stored.observed, now.observed),
        ]
        return pairs.first { $0.1 != $0.2 }.map { .number($0.0, stored: $0.1, now: $0.2) }
    }

    private static func disagreement(
        _ stored: Estimate, _ now: ResultRow, _ replications: (Int, Int), by rule: CheckRule, familySize: Int
    ) -> FigureDifference.Disagreement? {
        if stored.mean == nil, now.estimate.mean == nil { return nil }
        let welch = WelchDifference(
            stored, replications: replications.0, now.estimate, replications: replications.1)
        guard let welch, let mean = stored.mean else { return .noEstimate }
        switch rule {
        case .exact: return nil
        case .chance:
            let allowed = welch.reach(CheckRule.falseAlarmRate / 2 / Double(max(familySize, 1)))
            return abs(welch.difference) > allowed ? .beyondChance(welch.difference, allowed: allowed) : nil
        case .within(let margin):
            let allowed = now.measure.unit == .fraction ? margin : margin * abs(mean)
            let reach = welch.reach(CheckRule.wrongPassRate)
            let (low, high) = (welch.difference - reach, welch.difference + reach)
            // Where nothing varies and nothing differs, rounding alone must not fail.
            if low >= -allowed - welch.rounding, high <= allowed + welch.rounding { return nil }
            return .notWithin(margin: allowed, low: low, high: high)
        }
    }
}

/// A figure that does not agree with the stored one.
public struct FigureDifference: Equatable, Sendable {
    /// How it disagrees.
    public enum Disagreement: Equatable, Sendable {
        /// A number of its row is another.
        case number(String, stored: Double?, now: Double?)
        /// It lies further from the stored one than chance explains.
        case beyondChance(Double, allowed: Double)
        /// It is not shown to lie within the margin: the difference's 90% interval reaches out of it.
        case notWithin(margin: Double, low: Double, high: Double)
        /// One of the two has no value or no interval.
        case noEstimate
    }

    /// Which figure.
    public let name: WrittenFigureName
    /// Its measure.
    public let measure: Measure
    /// What was stored.
    public let stored: Estimate
    /// What it is now.
    public let now: Estimate
    /// How it disagrees.
    public let disagreement: Disagreement
}

extension StoredResult {
    /// How many figures a rule judges.
    public func judgedFigures(by rule: CheckRule) -> Int {
        rows.count { rule == .exact || (CheckRule.judges($0.name) && $0.estimate.mean != nil) }
    }

    /// Whether a rule can be applied to it: the statistical ones need the intervals of two replications or more.
    public func canBeJudged(by rule: CheckRule) -> Bool {
        rule == .exact || replications > 1
    }
}
