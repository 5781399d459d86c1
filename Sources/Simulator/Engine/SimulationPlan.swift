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
            callTypes: scenario.callTypes.map { Room.CallTypeRules($0) },
            teams: zip(scenario.teams, rosters).map { team, roster in
                Room.TeamRules(
                    agents: roster.agentCount, answers: team.answers.map { $0.index }, keepFree: team.keepFree,
                    serves: team.serves.map { $0.index })
            },
            areas: scenario.areas.count)
    }
}

extension Room.CallTypeRules {
    init(_ callType: CallType) {
        self.init(
            priority: callType.priority, interruptibleBy: callType.wrap.interruptibleBy.map { $0.index },
            routing: callType.routing.map { Room.Stage($0) }, handlingAwayFactor: callType.handlingAwayFactor)
    }
}

extension Room.Stage {
    init(_ stage: RoutingStage) {
        let teams: Teams =
            switch stage.teams {
            case .home: .home
            case .any: .any
            case .named(let teams): .named(teams.map { $0.index })
            case .out: .out
            }
        let condition: Condition? =
            switch stage.condition {
            case .homeQueueAtLeast(let callers): .homeQueueAtLeast(callers)
            case .noHomeAgentOnDuty: .noHomeAgentOnDuty
            case nil: nil
            }
        self.init(after: stage.after.microseconds, teams: teams, condition: condition)
    }
}
