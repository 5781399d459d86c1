import ContactCentre

/// What is legal in a scenario but odd; worded here, for people.
enum Warning: Equatable, CustomStringConvertible {
    case noWarmUp
    case assumptionAboutNothing(path: String, subject: String)
    case rangeWithoutValue(path: String, subject: String, low: Double, high: Double, value: Double)
    case targetWithinNoTime(path: String)
    case noCalls(path: String)
    case variationLikePercent(path: String, variation: Double)
    case neverStaffed(team: String)
    case nobodyOnDuty(callType: String)
    case staffingStartsLate(team: String)
    case reserveNeverMet(team: String, callType: String)
    case interruptedByLessUrgent(callType: String, by: String)
    case everyStageConditional(path: String)
    case stagesNotUsed(path: String)
    case noRouting(path: String)
    case transferredOutAtOnce(path: String)
    case neverReached(team: String)
    case neverAway(callType: String)
    case areaNotServed(area: String)
    case nobodyOnDutyAt(callType: String, areas: [String], first: Stretch, count: Int, isDaily: Bool)
    case peopleWithoutShifts
    case outbreakOutsidePeriod(path: String)
    case nobodyDown(path: String)
    case shortBreak(path: String, seconds: Double)
    case groupsTogether(path: String)
    case awayWithoutAdherence(path: String)
    case preferredToNobody(path: String, callType: String)
    case longClosure(path: String, hours: Double)
    case movedToClosedTeam(path: String, team: String)
    case followOnNeverAway(path: String)
    case endlessFollowOns(callTypes: [String], CallEnd)
    case queueGrowsWithoutEnd(callTypes: [String], workAgents: Double, agents: Double)

    var description: String {
        switch self {
        case .noWarmUp: "period.warmUpDays: 0 days, so the room is empty when measuring begins"
        case .assumptionAboutNothing(let path, let subject):
            "\(path): \(quoted(subject)) leads to nothing in the scenario"
        case .rangeWithoutValue(let path, let subject, let low, let high, let value):
            "\(path): \(subject) is \(digits(value)), which is not between \(digits(low)) and \(digits(high))"
        case .targetWithinNoTime(let path):
            "\(path).withinSeconds: 0, so only calls answered at once are within the target"
        case .noCalls(let path): "\(path): no calls are expected in the period"
        case .variationLikePercent(let path, let variation):
            "\(path): \(digits(variation)) times the mean is a great deal; as much as the mean, 100%, is written 1"
        case .neverStaffed(let team): "teams.\(team).agents: the team is never staffed"
        case .nobodyOnDuty(let callType): "callTypes.\(callType): no team that answers it is ever staffed"
        case .staffingStartsLate(let team):
            "teams.\(team).agents.csv: the first row starts after the simulation does; its agents are there before it too"
        case .reserveNeverMet(let team, let callType):
            "teams.\(team).keepFree.\(callType): the team never has enough agents to take such a call"
        case .interruptedByLessUrgent(let callType, let other):
            "callTypes.\(callType).wrap.interruptibleBy: \(other) is less urgent than \(callType) itself"
        case .everyStageConditional(let path):
            "\(path): every stage has a condition, so a caller may wait for ever while none holds"
        case .stagesNotUsed(let path): "\(path): every call type has stages of its own, so these are not used"
        case .noRouting(let path):
            "\(path): absent, so any team answers callers of any area at once, although teams serve different areas;"
                + " say [{ afterSeconds: 0, teams: \"any\" }] if that is meant"
        case .transferredOutAtOnce(let path): "\(path): every call is transferred out at once"
        case .neverReached(let team):
            "teams.\(team): no stage of the routing opens a call to the team, so it never answers"
        case .neverAway(let callType):
            "callTypes.\(callType).handlingAwayFactor: every team serves every area, so no call is answered away from home"
        case .areaNotServed(let area):
            "areas.\(area): no team serves it, so all its callers are answered away from home"
        case .queueGrowsWithoutEnd(let callTypes, let work, let agents):
            "callTypes: callers of \(callTypes.joined(separator: ", ")) never hang up and need \(digits(rounded(work)))"
                + " agents on average, of \(digits(rounded(agents))) there are: the queue grows without end"
        default: aboutPeople
        }
    }

    private var aboutPeople: String {
        switch self {
        case .nobodyOnDutyAt(let callType, let areas, let first, let count, let isDaily):
            "callTypes.\(callType): nobody who may answer "
                + (areas.isEmpty ? "it" : "its callers from \(areas.joined(separator: ", "))")
                + " is on duty from \(first.from) to \(first.to)" + Warning.repetition(count, isDaily: isDaily)
        case .peopleWithoutShifts:
            "people: no team has shifts, so nobody is absent or on a break; numbers of agents are those on duty"
        case .outbreakOutsidePeriod(let path): "\(path): it touches no day of the period"
        case .nobodyDown(let path): "\(path): it has no headcount and is in no rota, so nobody works it"
        case .shortBreak(let path, let seconds):
            "\(path).minutes: \(digits(seconds)) s is a short break; its length is in minutes, its window in hours"
        case .groupsTogether(let path): "\(path): 0, so all groups work the same shifts on the same days"
        case .awayWithoutAdherence(let path): "\(path): adherence is 1, so nobody steps away"
        case .preferredToNobody(let path, let callType):
            "\(path): no other grade of the team that answers \(callType) is less preferred, so it has no effect"
        case .longClosure(let path, let hours):
            "\(path).hours: \(digits(hours)) hours are \(digits(hours / Interval.day.hours)) days; a length of hours is asked"
        case .movedToClosedTeam(let path, let team): "\(path).moveTo: \(team) is closed too at some time meanwhile"
        case .followOnNeverAway(let path):
            "\(path): every team serves every area, so no call is answered away from home"
        case .endlessFollowOns(let callTypes, let end):
            "callTypes: a contact of \(callTypes.joined(separator: ", ")) that \(end.rawValue) always leads to another;"
                + " only timesAtMost ends the chain"
        default: ""
        }
    }

    private static func repetition(_ count: Int, isDaily: Bool) -> String {
        if count == 1 { return "" }
        return isDaily ? ", and so for \(count) days" : ", and at \(count - 1) other times"
    }

    private func rounded(_ agents: Double) -> Double { (agents * 10).rounded() / 10 }
}
