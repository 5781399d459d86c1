public import ContactCentre
import Measures
public import Scenarios
import Statistics

/// Looks for the value of one parameter at which another plan ties with the base, on the same callers throughout.
public struct BreakEven: Sendable {
    let base: ComparedPlan
    let other: ComparedPlan
    let subject: BreakEvenSubject
    let range: ClosedRange<Double>
    let isWhole: Bool
    let figures: [BreakEvenFigure]
    package let settings: Run.Settings

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - base: the plan the other is held against.
    ///   - other: the other plan.
    ///   - subject: what is varied, in which of the two.
    ///   - range: the values looked at.
    ///   - isWhole: whether only whole numbers make sense.
    ///   - figures: the figures to tie on, each by itself; their intervals hold together.
    ///   - settings: for both plans; a precision and a breakdown are not pursued.
    public init(
        base: ComparedPlan, other: ComparedPlan, subject: BreakEvenSubject, range: ClosedRange<Double>, isWhole: Bool,
        figures: [BreakEvenFigure], settings: Run.Settings
    ) {
        self.base = base
        self.other = other
        self.subject = subject
        self.range = range
        self.isWhole = isWhole
        self.figures = figures
        self.settings = settings
    }
}

/// A figure to tie on: a measure of one call type or all, one team or all, over the whole period.
public struct BreakEvenFigure: Hashable, Sendable {
    /// The call type's name, or "all".
    public let callType: String
    /// The team's name, or "all".
    public let team: String
    /// Which measure.
    public let measure: Measure

    /// A figure.
    public init(callType: String, team: String = "all", measure: Measure) {
        self.callType = callType
        self.team = team
        self.measure = measure
    }

    var compared: ComparedFigure {
        ComparedFigure(callType: callType, team: team, period: ComparedFigure.all, measure: .measure(measure))
    }
}

extension BreakEvenFigure {
    /// A figure as requirements name it, `999.serviceLevel`, `teams.Main room.occupancy` or `all.occupancy`.
    public init(_ words: String, in scenario: Scenario) throws(RequirementProblem) {
        guard words.contains("."), !words.contains(where: { "<>=".contains($0) }) else {
            throw .unknownSubject(words, known: scenario.callTypes.map { $0.name } + ["all"])
        }
        let requirement = try Requirement(words + " >= 0", of: scenario)
        self.init(callType: requirement.callType, team: requirement.team, measure: requirement.measure)
    }
}
