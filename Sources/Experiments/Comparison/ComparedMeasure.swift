public import ContactCentre

/// A figure by which plans are compared: a measure of a run, or how often a stretch of time misses its target.
public enum ComparedMeasure: Hashable, Sendable {
    /// A measure as `run` has it.
    case measure(Measure)
    /// The fraction of days, midnight to midnight, whose service level is below the target's fraction.
    case daysMissingTarget
    /// The same of weeks, Monday to Sunday; only whole ones.
    case weeksMissingTarget
    /// The same of calendar months; only whole ones.
    case monthsMissingTarget

    /// What files call it.
    public var name: String {
        switch self {
        case .measure(let measure): measure.rawValue
        case .daysMissingTarget: "daysMissingTarget"
        case .weeksMissingTarget: "weeksMissingTarget"
        case .monthsMissingTarget: "monthsMissingTarget"
        }
    }

    /// What it is counted in.
    public var unit: Measure.Unit {
        if case .measure(let measure) = self { measure.unit } else { .fraction }
    }

    /// Which way is good; nil where neither is.
    var goodDirection: GoodDirection? {
        if case .measure(let measure) = self { measure.goodDirection } else { .down }
    }

    /// The values it can have.
    var range: ClosedRange<Double> { 0...(unit == .fraction ? 1 : .infinity) }
}

/// Which way a figure moves when callers are served better.
public enum GoodDirection: Sendable {
    case up, down
}

extension Measure {
    /// Which way the measure moves when callers are served better; nil where a higher figure is neither good nor bad in
    /// itself, as with calls offered, occupancy or talk time.
    public var goodDirection: GoodDirection? {
        switch self {
        case .answered, .answeredWithinTarget, .serviceLevel, .answeredWithin10, .answeredWithin30, .answeredWithin60,
            .answeredWithin120, .answeredWithin180, .answeredWithin240, .answeredWithin300, .under10:
            .up
        case .abandoned, .abandonedFraction, .averageSpeedOfAnswerSeconds, .averageWaitSeconds, .medianAnswerSeconds,
            .p90AnswerSeconds, .p95AnswerSeconds, .longestAnswerSeconds, .answeredAt120OrLater, .from60, .waitedAtAll,
            .attemptsPerCaller, .callersNeverAnswered, .averageQueueLength, .longestQueue, .overtimeHours:
            .down
        default: nil
        }
    }
}
