import ContactCentre
public import Scenarios

/// A scenario made ready to run: shared by all replications and never changed.
public struct SimulationPlan: Sendable {
    /// The room's rules.
    public let room: Room
    let sources: [CallSource]
    let rosters: [TeamRoster]
    let period: Period

    /// Prepares a scenario.
    public init(_ scenario: Scenario) {
        period = scenario.period
        sources = scenario.callTypes.map { CallSource($0, period: scenario.period) }
        var rosters: [TeamRoster] = []
        var firstAgent = 0
        for team in scenario.teams {
            let roster = TeamRoster(team, firstAgent: firstAgent, period: scenario.period)
            firstAgent += roster.agentCount
            rosters.append(roster)
        }
        self.rosters = rosters
        room = Room(
            callTypes: scenario.callTypes.map {
                Room.CallTypeRules(priority: $0.priority, interruptibleBy: $0.wrap.interruptibleBy.map { $0.index })
            },
            teams: zip(scenario.teams, rosters).map { team, roster in
                Room.TeamRules(
                    agents: roster.agentCount, answers: team.answers.map { $0.index }, keepFree: team.keepFree)
            })
    }
}
