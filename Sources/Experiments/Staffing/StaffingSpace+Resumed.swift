import ContactCentre
public import Scenarios

extension StaffingSpace {
    /// The same space, to be searched from the agents that a plan found before has at its places; fractions are rounded up.
    ///
    /// - Parameters:
    ///   - plan: the scenario of the plan, which differs in its agents alone.
    ///   - file: what the plan's file is called.
    public func resumed(from plan: Scenario, _ file: String) throws(StaffingProblem) -> StaffingSpace {
        if let difference = UnfairDifference.all(between: scenario, and: plan).first {
            throw .otherScenario(file, difference: difference)
        }
        var unit = StaffingQuestion(question.unit)
        unit.most = question.most
        func names(_ space: StaffingSpace) -> [[String]] {
            space.places.map { [space.scenario.teams[$0.team.index].name, $0.name] }
        }
        guard let other = try? StaffingSpace(plan, unit), names(other) == names(self),
            scenario.teams.map({ $0.hasShifts }) == plan.teams.map({ $0.hasShifts })
        else { throw .otherPlaces(file, unit: question.unit) }
        var question = question
        question.startAgents = other.places.map { Int($0.now.rounded(.up)) }
        return try StaffingSpace(scenario, question)
    }
}
