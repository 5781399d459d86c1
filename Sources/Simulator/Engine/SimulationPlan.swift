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
        let firstUnit = scenario.teams.indices.map { team in
            scenario.teams[..<team].reduce(0) { $0 + $1.grades.count }
        }
        var rosters: [TeamRoster] = []
        var firstAgent = 0
        for team in scenario.teams.indices {
            let roster = TeamRoster(team, of: scenario, firstAgent: firstAgent, firstUnit: firstUnit)
            firstAgent += roster.agentCount
            rosters.append(roster)
        }
        self.rosters = rosters
        room = Room(
            callTypes: scenario.callTypes.map { Room.CallTypeRules($0) },
            teams: zip(scenario.teams, rosters).flatMap { team, roster in
                zip(team.grades, roster.agentsOfGrade).map { grade, agents in
                    Room.TeamRules(grade, of: team, agents: agents)
                }
            },
            areas: scenario.areas.count,
            followsOn: scenario.hasFollowOns)
    }
}

extension Room.TeamRules {
    init(_ grade: Grade, of team: Team, agents: Int) {
        self.init(
            agents: agents, answers: grade.answers.map { $0.index }, keepFree: grade.keepFree,
            serves: team.serves.map { $0.index }, handlingFactor: grade.handlingFactor,
            pickUpFactor: grade.pickUpFactor, preferredFor: grade.preferredFor.map { $0.index })
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
