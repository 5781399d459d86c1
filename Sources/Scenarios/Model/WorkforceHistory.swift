public import ContactCentre

/// What became of a workforce's people in one replication.
public struct WorkforceHistory: Sendable {
    /// Who belongs to the room on each day of the period.
    public let days: [WorkforceDay]
    /// By grade, in the order of ``Scenario/gradeNames``, what is paid for in the period; nil for grades of other teams. Empty where nothing
    /// has a price.
    public let paid: [PaidTime?]

    /// A history.
    public init(days: [WorkforceDay] = [], paid: [PaidTime?] = []) {
        (self.days, self.paid) = (days, paid)
    }
}
