/// What a run found, and what was seen beside its figures: all that a report with pictures is made of.
public struct RunOutcome: Sendable {
    /// The run's figures.
    public var result: RunResult
    /// The figures of its views, in their order; see ``Run/View``.
    public let views: [RunResult]
    /// How soon callers are answered, by call type.
    public let answerCurves: [AnswerCurve]
    /// Service levels month by month, of a run that was asked for ``Run/View/months(of:)``.
    public let months: [MonthSeries]

    /// An outcome.
    public init(_ result: RunResult, views: [RunResult], answerCurves: [AnswerCurve], months: [MonthSeries] = []) {
        (self.result, self.views, self.answerCurves, self.months) = (result, views, answerCurves, months)
    }

    /// The figures of single months that were observed in the real room too, of a run that was asked for them.
    public var observedMonths: [ResultRow] {
        views.flatMap { view in view.rows.filter { $0.observed != nil && $0.period != FigureName.all } }
    }
}

extension Run {
    /// What the values of all replications say beside the run's result.
    package func outcome(_ result: RunResult, of samples: Samples) -> RunOutcome {
        RunOutcome(result, views: views(of: samples), answerCurves: answerCurves(samples), months: monthSeries(samples))
    }
}
