public import ContactCentre
public import Experiments

/// A run's replications seen closer: what pictures are drawn from.
public struct RunDetails: Sendable {
    /// The figures by half-hour of the day.
    let halfHours: Figures
    /// The figures by hour of the week.
    let hoursOfWeek: Figures
    /// How soon callers are answered, by call type.
    let answerCurves: [AnswerCurve]

    /// The measures that pictures broken down over time are drawn of.
    public static let measures: [Measure] = [.offered, .serviceLevel, .averageAgents, .occupancy]

    /// The same replications broken down by ``Breakdown/halfHour`` and by ``Breakdown/hourOfWeek``, and how soon their callers were
    /// answered.
    public init(halfHours: RunResult, hoursOfWeek: RunResult, answerCurves: [AnswerCurve]) {
        self.halfHours = Figures(halfHours.rows)
        self.hoursOfWeek = Figures(hoursOfWeek.rows)
        self.answerCurves = answerCurves
    }
}
