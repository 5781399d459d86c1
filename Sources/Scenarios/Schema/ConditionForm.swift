import ContactCentre

/// What must hold for a stage besides the waiting time, as a scenario file says it. A further condition is a further row of the
/// table below, which the reader, its messages and the schema go by.
struct ConditionForm: Sendable {
    let key: Key
    /// Whether it says something of a stage that opens calls to home teams.
    let isOfHomeTeams: Bool
    /// The condition that the value under the key is; nil where it is none.
    let condition: @Sendable (Fields) -> WaitStep.Condition?

    static let all = [
        ConditionForm(
            key: Key(
                "whileHomeQueueAtLeast", .number(.whole(1, Limits.homeQueue)),
                "It holds only while so many callers of the call type wait in the caller's area, this one included.",
                "3"), isOfHomeTeams: true
        ) { $0.wholeNumber.map { .homeQueueAtLeast($0) } },
        ConditionForm(
            key: Key(
                "whileNoHomeAgentOnDuty", .onlyTrue,
                "It holds only while nobody is on duty who answers the call type in a team that serves the caller's area.",
                "true"), isOfHomeTeams: false
        ) { _ in .noHomeAgentOnDuty },
    ]

    /// A stage has one condition.
    static var pairs: [(String, String)] {
        all.indices.flatMap { first in all[(first + 1)...].map { (all[first].key.name, $0.key.name) } }
    }
}
