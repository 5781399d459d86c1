public import Experiments
import ContactCentre
import Measures

/// A run's replications seen closer: what pictures are drawn from.
public struct RunDetails: Sendable {
    /// The figures by half-hour of the day.
    let halfHours: Figures
    /// The figures by hour of the week.
    let hoursOfWeek: Figures
    /// How soon callers are answered, by call type.
    let answerCurves: [AnswerCurve]

    /// What a run or a comparison has to measure beside its own figures for them.
    public static let views: [Run.View] = [Breakdown.halfHour, .hourOfWeek].map { Run.View(by: $0, of: measures) }

    private static let measures: [Measure] = [
        .offered, .serviceLevel, .hoursMissingTarget, .averageAgents, .averageAgentsOnCalls, .occupancy,
    ]

    /// The same replications broken down by ``Breakdown/halfHour`` and by ``Breakdown/hourOfWeek``, and how soon their callers were
    /// answered.
    public init(halfHours: RunResult, hoursOfWeek: RunResult, answerCurves: [AnswerCurve]) {
        self.halfHours = Figures(halfHours.rows)
        self.hoursOfWeek = Figures(hoursOfWeek.rows)
        self.answerCurves = answerCurves
    }

    /// What was seen in a run that measured the ``views``; nil of one that didn't.
    public init?(_ outcome: RunOutcome) {
        guard outcome.views.count == RunDetails.views.count else { return nil }
        self.init(
            halfHours: outcome.views[0], hoursOfWeek: outcome.views[1], answerCurves: outcome.answerCurves)
    }
}
