public import Experiments
import ContactCentre
import Measures
public import Scenarios

/// A run's replications seen closer: what pictures are drawn from.
public struct RunDetails: Sendable {
    /// The figures by half-hour of the day.
    let halfHours: Figures
    /// The figures by hour of the week.
    let hoursOfWeek: Figures
    /// How soon callers are answered, by call type.
    let answerCurves: [AnswerCurve]
    /// Service levels month by month; none where the period has few months.
    let months: [MonthSeries]
    /// The figures of single months that were observed too.
    let observedMonths: [ResultRow]
    /// The figures by month, those of the workforce among them; nil where the period has few months.
    let byMonth: Figures?

    /// What a run or a comparison has to measure beside its own figures for them.
    public static let views: [Run.View] = [Breakdown.halfHour, .hourOfWeek].map { Run.View(by: $0, of: measures) }

    /// The same, and the months where the scenario has enough of them or something observed in one.
    public static func views(of scenario: Scenario) -> [Run.View] {
        views + (Run.View.months(of: scenario).map { [$0] } ?? [])
    }

    private static let measures: [Measure] = [
        .offered, .serviceLevel, .hoursMissingTarget, .backlog, .averageAgents, .averageAgentsOnCalls, .occupancy,
    ]

    /// The same replications broken down by ``Breakdown/halfHour``, by ``Breakdown/hourOfWeek`` and maybe by month, and how soon their
    /// callers were answered.
    public init(
        halfHours: RunResult, hoursOfWeek: RunResult, answerCurves: [AnswerCurve], months: [MonthSeries] = [],
        observedMonths: [ResultRow] = [], byMonth: RunResult? = nil
    ) {
        self.byMonth = byMonth.map { Figures($0.rows) }
        self.months = months
        self.observedMonths = observedMonths
        self.halfHours = Figures(halfHours.rows)
        self.hoursOfWeek = Figures(hoursOfWeek.rows)
        self.answerCurves = answerCurves
    }

    /// What was seen in a run that measured the ``views``; nil of one that didn't.
    public init?(_ outcome: RunOutcome) {
        guard outcome.views.count >= RunDetails.views.count else { return nil }
        self.init(
            halfHours: outcome.views[0], hoursOfWeek: outcome.views[1], answerCurves: outcome.answerCurves,
            months: outcome.months, observedMonths: outcome.observedMonths,
            byMonth: outcome.views.dropFirst(RunDetails.views.count).first)
    }
}
