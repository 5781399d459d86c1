import ContactCentre
import Probability
public import Scenarios

/// A scenario made ready to run: shared by all replications and never changed.
public struct SimulationPlan: Sendable {
    /// The room's rules.
    public var room: Room { floor.room }
    let floor: FloorTables
    let sources: [CallSource]
    let rosters: [TeamRoster]
    let period: Period

    /// Prepares a scenario.
    public init(_ scenario: Scenario) {
        period = scenario.period
        let names = scenario.callTypes.map { $0.name }
        sources = scenario.callTypes.enumerated().map { index, callType in
            CallSource(callType, index: index, names: names, period: scenario.period)
        }
        let firstGrade = scenario.teams.indices.map { scenario.grades(of: TeamID($0)).lowerBound }
        var rosters: [TeamRoster] = []
        var firstAgent = 0
        for team in scenario.teams.indices {
            let roster = TeamRoster(team, of: scenario, firstAgent: firstAgent, firstGrade: firstGrade)
            firstAgent += roster.agentCount
            rosters.append(roster)
        }
        self.rosters = rosters
        let room = Room(
            callTypes: scenario.callTypes.map { Room.CallTypeRules($0) },
            teams: zip(scenario.teams, rosters).map { team, roster in
                Room.TeamRules(
                    serves: team.serves.map { $0.index },
                    grades: zip(team.grades, roster.agentsOfGrade).map { Room.GradeRules($0, agents: $1) })
            },
            areas: scenario.areas.count,
            followsOn: scenario.hasFollowOns)
        floor = FloorTables(room)
    }
}

extension SimulationPlan {
    /// Draws a follow-on contact's life, and what may come of it in turn. Its streams are those of the contact it comes of and
    /// the rule.
    func draw(_ contact: DueContact, _ streams: Streams) -> (CallLife, Aftermath) {
        let rule = Int(contact.rule)
        let callType = sources[Int(contact.parentType)].aftermaths.rules[rule].callType.index
        let parent = streams.family(of: contact.parent, day: 0)
        var keys = parent.part(sources[Int(contact.parentType)].aftermaths.keyOfRule[rule]).stream(.contactKey)
        return sources[callType].draw(contact, ofType: callType, streams.family(of: keys.next(), day: 0))
    }
}

extension Room.GradeRules {
    init(_ grade: Grade, agents: Int) {
        self.init(
            agents: agents, answers: grade.answers.map { $0.index }, keepFree: grade.keepFree,
            handlingFactor: grade.handlingFactor, pickUpFactor: grade.pickUpFactor,
            preferredFor: grade.preferredFor.map { $0.index })
    }
}

extension Room.CallTypeRules {
    init(_ callType: CallType) {
        self.init(
            priority: callType.priority, interruptibleBy: callType.wrap.interruptibleBy.map { $0.index },
            routing: callType.routing, handlingAwayFactor: callType.handlingAwayFactor)
    }
}
