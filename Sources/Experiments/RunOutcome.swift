/// What a run found, and what was seen beside its figures: all that a report with pictures is made of.
public struct RunOutcome: Sendable {
    /// The run's figures.
    public var result: RunResult
    /// The figures of its views, in their order; see ``Run/View``.
    public let views: [RunResult]
    /// How soon callers are answered, by call type.
    public let answerCurves: [AnswerCurve]

    /// An outcome.
    public init(_ result: RunResult, views: [RunResult], answerCurves: [AnswerCurve]) {
        (self.result, self.views, self.answerCurves) = (result, views, answerCurves)
    }
}

extension Run {
    /// What the values of all replications say beside the run's result.
    package func outcome(_ result: RunResult, of samples: Samples) -> RunOutcome {
        RunOutcome(result, views: views(of: samples), answerCurves: answerCurves(samples))
    }
}
