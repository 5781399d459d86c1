import ContactCentre
import Probability
public import Scenarios

/// A scenario made ready to run: shared by all replications and never changed.
public struct SimulationPlan: Sendable {
    /// The room's rules as they stand at first.
    public var room: Room { eras[0].floor.room }
    /// What holds from the first day on, and from each day with changes.
    let eras: [SimulationEra]
    let period: Period
    /// The people over months; nil where the agents are as planned throughout.
    let workforce: WorkforcePlan?
    /// What they are paid for; nil where nothing has a price.
    let pay: WorkforcePay?
    /// By call type and number: the rules by which contacts follow on its calls, those of all eras.
    private let followOnRules: [[FollowOnRule]]

    struct FollowOnRule {
        /// What its streams are keyed by.
        let key: UInt64
        /// The call type it leads to.
        let callType: Int
    }

    /// Prepares a scenario.
    public init(_ scenario: Scenario) {
        period = scenario.period
        let all = scenario.eras
        let workforce = scenario.workforce.map { WorkforcePlan($0, scenario.period) }
        self.workforce = workforce
        pay = workforce.flatMap { WorkforcePay($0, scenario) }
        let names = scenario.callTypes.map { $0.name }
        let callsBack = scenario.hasCallBacks
        let followsOn = scenario.hasFollowOns || callsBack
        var rules: [[FollowOnRule]] = names.map { _ in [] }
        var sources: [[CallSource]] = []
        for era in all {
            let before = sources.last
            sources.append(
                era.scenario.callTypes.enumerated().map { index, callType in
                    // Who accepted a call-back while there was one is rung as often as was said then.
                    let ringingBack = callType.callBack ?? before?[index].aftermaths.ringingBack
                    let isAsBefore =
                        before?[index].aftermaths.rules == callType.followOnRules(CallTypeID(index), ringingBack)
                    let source = CallSource(
                        callType, index: index, names: names, period: scenario.period, ringingBack: ringingBack,
                        firstRule: isAsBefore ? before?[index].aftermaths.firstRule ?? 0 : rules[index].count)
                    if !isAsBefore {
                        rules[index] += source.aftermaths.rulesWithKeys.map {
                            FollowOnRule(key: $1, callType: $0.callType.index)
                        }
                    }
                    return source
                })
        }
        followOnRules = rules
        let rosters = SimulationPlan.rosters(of: all.map { $0.scenario }, workforce)
        eras = all.indices.map { place in
            let room = Room(all[place].scenario, rosters[place], followsOn: followsOn, callsBack: callsBack)
            let callTypes = all[place].scenario.callTypes
            return SimulationEra(
                firstDay: all[place].firstDay, floor: FloorTables(room), sources: sources[place],
                everySource: zip(callTypes, sources[place]).flatMap { callType, source in
                    [source] + source.further(callType, names: names, period: scenario.period)
                },
                rosters: rosters[place])
        }
    }

    /// By era and team, who comes and goes when. An agent has the same number in all eras.
    private static func rosters(of eras: [Scenario], _ workforce: WorkforcePlan?) -> [[TeamRoster]] {
        let firstGrade = eras[0].teams.indices.map { eras[0].grades(of: TeamID($0)).lowerBound }
        var rosters: [[TeamRoster]] = eras.map { _ in [] }
        var firstAgent = 0
        for team in eras[0].teams.indices {
            let fillings = eras.map { TeamFilling(workforce, TeamID(team), of: $0) }
            let crews = zip(eras, fillings).map { $1?.crewGrades ?? $0.teams[team].crewGrades }
            let numbers = AgentNumbers(eras.map { $0.teams[team] }, crews, firstAgent: firstAgent)
            for (era, scenario) in eras.enumerated() {
                rosters[era].append(
                    TeamRoster(
                        team, of: scenario, filling: fillings[era], agents: numbers.agents[era],
                        ofGrade: numbers.agentsOfGrade, firstAgent: firstAgent, firstGrade: firstGrade))
            }
            firstAgent += numbers.agentsOfGrade.reduce(0, +)
        }
        return rosters
    }

    /// The place of the era of a day.
    func era(of day: Int) -> Int { eras.lastIndex { $0.firstDay <= day } ?? 0 }

    /// The place of the era of an instant, in microseconds since the start of the period.
    func era(at instant: Int64) -> Int {
        eras.dropFirst().lastIndex { Int64($0.firstDay) * Interval.day.microseconds <= instant } ?? 0
    }
}

/// A scenario from a day on, made ready to run.
struct SimulationEra: Sendable {
    let firstDay: Int
    let floor: FloorTables
    /// By call type, its ordinary calls.
    let sources: [CallSource]
    /// In the order of the call types, the ordinary calls of each and then those that come beside them.
    let everySource: [CallSource]
    let rosters: [TeamRoster]
}

extension SimulationPlan {
    /// The rule by which a follow-on contact comes.
    func rule(of contact: DueContact) -> FollowOnRule { followOnRules[Int(contact.parentType)][Int(contact.rule)] }

    /// Draws a follow-on contact's life, and what may come of it in turn. Its streams are those of the contact it comes of and
    /// the rule; its lengths are those of the day on which it comes.
    func draw(_ contact: DueContact, _ streams: Streams) -> (CallLife, Aftermath) {
        draw(contact, rule(of: contact), era: era(at: contact.instant), streams)
    }

    /// The same of a contact of which it is known by which rule and in which era it comes.
    func draw(
        _ contact: DueContact, _ rule: FollowOnRule, era: Int, _ streams: Streams
    ) -> (CallLife, Aftermath) {
        let parent = streams.family(of: contact.parent, day: 0)
        let key = parent.part(rule.key).seed(.contactKey).firstBits
        return eras[era].sources[rule.callType].draw(
            contact, ofType: rule.callType, streams.family(of: key, day: 0))
    }
}

extension Room {
    init(_ scenario: Scenario, _ rosters: [TeamRoster], followsOn: Bool, callsBack: Bool) {
        self.init(
            callTypes: scenario.callTypes.map { Room.CallTypeRules($0) },
            teams: zip(scenario.teams, rosters).map { team, roster in
                Room.TeamRules(
                    serves: team.serves.map { $0.index },
                    grades: zip(team.grades, roster.agentsOfGrade).map { Room.GradeRules($0, agents: $1) },
                    chats: ChatRules(atOnce: team.chatsAtOnce, slowing: team.chatSlowing))
            },
            areas: scenario.areas.count,
            followsOn: followsOn,
            callsBack: callsBack,
            freedAgentTakes: scenario.freedAgentTakes)
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
            routing: callType.routing, handlingAwayFactor: callType.handlingAwayFactor,
            queueCapacity: callType.queueCapacity, balking: callType.balking,
            callBack: callType.callBack, isChat: callType.isChat)
    }
}
