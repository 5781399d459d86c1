/// Looks for the value of one parameter at which another plan ties with the base, on the same callers throughout.
public struct BreakEven: Sendable {
    let base: ComparedPlan
    let other: ComparedPlan
    let subject: BreakEvenSubject
    let range: ClosedRange<Double>
    let isWhole: Bool
    let figures: [FigureName]
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
        figures: [FigureName], settings: Run.Settings
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
