public import ContactCentre
import Scenarios

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

    /// Whether it is a figure of answered calls only, which says nothing of callers as long as plans leave different numbers
    /// unanswered: who hangs up leaves the figure of the plan in which they did.
    ///
    /// - Parameter basis: of the call type's target; a service level that leaves abandoned calls out is such a figure.
    func isOfAnsweredCalls(_ basis: Target.Basis?) -> Bool {
        switch self {
        case .measure(.serviceLevel), .daysMissingTarget, .weeksMissingTarget, .monthsMissingTarget:
            basis == .answered || basis == .offeredLessShortAbandons
        case .measure(let measure): measure.isOfWaitsOfAnsweredCalls
        }
    }

    /// The values it can have.
    var range: ClosedRange<Double> { 0...(unit == .fraction ? 1 : .infinity) }
}

/// Which way a figure moves when callers are served better.
public enum GoodDirection: Sendable {
    case up, down
}

extension Measure {
    /// Whether the measure is how long answered calls waited, or their share that waited so long.
    fileprivate var isOfWaitsOfAnsweredCalls: Bool {
        switch self {
        case .averageSpeedOfAnswerSeconds, .medianAnswerSeconds, .p90AnswerSeconds, .p95AnswerSeconds,
            .longestAnswerSeconds, .answeredWithin10, .answeredWithin30, .answeredWithin60, .answeredWithin120,
            .answeredWithin180, .answeredWithin240, .answeredWithin300, .under10, .from10Under60, .from60:
            true
        default: false
        }
    }

    /// Which way the measure moves when callers are served better; nil where a higher figure is neither good nor bad for
    /// callers in itself, as with calls offered, occupancy, talk time or overtime.
    public var goodDirection: GoodDirection? {
        switch self {
        case .answered, .answeredWithinTarget, .serviceLevel, .answeredWithin10, .answeredWithin30, .answeredWithin60,
            .answeredWithin120, .answeredWithin180, .answeredWithin240, .answeredWithin300, .under10:
            .up
        case .abandoned, .abandonedFraction, .averageSpeedOfAnswerSeconds, .averageWaitSeconds, .medianAnswerSeconds,
            .p90AnswerSeconds, .p95AnswerSeconds, .longestAnswerSeconds, .answeredAt120OrLater, .from60, .waitedAtAll,
            .attemptsPerCaller, .callersNeverAnswered, .averageQueueLength, .longestQueue:
            .down
        default: nil
        }
    }
}
