import ContactCentre
import Texts

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
    case turnsDoNotFit(path: String, most: Int, people: Int, needed: Int)
    case groupsTogether(path: String)
    case awayWithoutAdherence(path: String)
    case preferredToNobody(path: String, callType: String)
    case longClosure(path: String, hours: Double)
    case movedToClosedTeam(path: String, team: String)
    case followOnNeverAway(path: String)
    case endlessFollowOns(callTypes: [String], CallEnd)
    case oddName(at: Place, path: String, OddCharacter)
    case similarNames(at: Place, path: String, NameKind, String, Place)
    case gapInRows(at: Place, path: String, RowKind, RowSpacing, until: String)
    case shortRows(at: Place, path: String, RowKind, RowSpacing)
    case unlikelyLength(at: Place?, path: String, UnlikelyLength)
    case loadBeyondAgents(at: Place?, load: Double, agents: Double)
    case agentsBeyondLoad(at: Place?, load: Double, agents: Double)
    case nameLikeFormula(path: String, name: String)
    case queueGrowsWithoutEnd(callTypes: [String], workAgents: Double, agents: Double)

    /// What the rows of a side file are of.
    enum RowKind: String {
        case calls, agents
    }

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
        case .nameLikeFormula(let path, let name):
            "\(path): a spreadsheet reads \(quoted(name)) as a formula; in CSV it gets an apostrophe before it"
        case .queueGrowsWithoutEnd(let callTypes, let work, let agents):
            "callTypes: callers of \(callTypes.joined(separator: ", ")) never hang up and need \(digits(rounded(work)))"
                + " agents on average, of \(digits(rounded(agents))) there are: the queue grows without end"
        default: aboutPeople
        }
    }

    private var aboutNames: String {
        switch self {
        case .oddName(let place, let path, let odd):
            Warning.start(place, path) + "the name has \(odd.words) in it; write it \(odd.remedy), unless it is meant:"
                + " then whatever mentions the name must have it too"
        case .similarNames(let place, let path, let kind, let twin, let other):
            Warning.start(place, path)
                + "it differs only by capitals or spaces from the \(kind.rawValue) \(quoted(twin)) at \(other);"
                + " write both alike if they are the same, or choose another name"
        default: aboutRows
        }
    }

    private var aboutRows: String {
        switch self {
        case .gapInRows(let place, let path, let kind, let spacing, let until):
            Warning.start(place, path) + Warning.gap(kind, spacing, until: until)
        case .shortRows(let place, let path, let kind, let spacing):
            Warning.start(place, path)
                + "this row lasts \(words(spacing.short[0].length)), where rows last \(words(spacing.usual)) as a rule"
                + Warning.others(spacing.short.count) + "; its \(kind.rawValue) are those of that time only"
        default: aboutFigures
        }
    }

    private var aboutFigures: String {
        switch self {
        case .unlikelyLength(let place, let path, let unlikely): Warning.start(place, path) + unlikely.words
        case .loadBeyondAgents(let place, let load, let agents):
            Warning.start(place, "teams") + "calls need \(digits(Warning.rounded(load))) agents on average, of"
                + " \(digits(Warning.rounded(agents))) there are; look at the numbers of calls (in the period, a day or an"
                + " hour?), at lengths, which are in seconds, and at the agents"
        case .agentsBeyondLoad(let place, let load, let agents):
            Warning.start(place, "teams")
                + "there are \(digits(Warning.rounded(agents))) agents on average, for calls that need"
                + " \(digits(Warning.rounded(load))); look at the agents (those on duty at once are meant), the numbers of"
                + " calls and their lengths, which are in seconds"
        default: ""
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
        case .turnsDoNotFit(let path, let most, let people, let needed):
            "\(path).mostAtOnce: \(most), but when all \(people) people are in, \(needed) must be due at once to fit into the window;"
                + " widen the window, shorten the break or raise the number"
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
        default: aboutNames
        }
    }

    /// Where a warning begins: the place and the path, which a setting's place has in it.
    private static func start(_ place: Place?, _ path: String) -> String {
        guard let place, place != Place(setting: path) else { return (place?.description ?? path) + ": " }
        return "\(place) \(path): "
    }

    private static func gap(_ kind: RowKind, _ spacing: RowSpacing, until: String) -> String {
        let first = spacing.gaps[0]
        let number = digits(first.number)
        let effect = kind == .calls ? "its \(number) calls are spread over" : "its \(number) agents are on duty for"
        let read =
            kind == .calls ? "\(spacing.rows) rows with \(digits(rounded(spacing.sum))) calls" : "\(spacing.rows) rows"
        return
            "this row lasts \(words(first.length)), until \(until), where rows last \(words(spacing.usual)) as a rule"
            + others(spacing.gaps.count) + ": \(effect) all that time (\(read) were read);"
            + " add the rows that are missing, or a row with the word \(SideFileTable.closed) where the room closes"
    }

    private static func others(_ count: Int) -> String {
        count == 1 ? "" : count == 2 ? ", and so does 1 other" : ", and so do \(count - 1) others"
    }

    private static func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

    private static func repetition(_ count: Int, isDaily: Bool) -> String {
        if count == 1 { return "" }
        return isDaily ? ", and so for \(count) days" : ", and at \(count - 1) other times"
    }

    private func rounded(_ agents: Double) -> Double { Warning.rounded(agents) }
}

/// A length of time in the largest unit that isn't too large: "30 minutes", "1.5 hours", "4 days".
private func words(_ length: Interval) -> String {
    let (number, unit) =
        if length < .hour {
            (length.minutes, "minute")
        } else if length < .day || length.microseconds % Interval.day.microseconds != 0 {
            (length.hours, "hour")
        } else {
            (length.hours / Interval.day.hours, "day")
        }
    return digits(number) + " " + unit + (number == 1 ? "" : "s")
}

extension UnlikelyLength {
    /// "4.5 s is very short for a conversation; …".
    fileprivate var words: String {
        let found = digits(length)
        switch subject {
        case .away:
            return
                "\(found) minutes is very long for \(subject.rawValue); it is in minutes: \(found) s are \(digits(length / 60))"
        case .fullTime:
            return
                "\(found) hours is very \(isShort ? "short" : "long") for \(subject.rawValue); hours a week are asked"
        default: break
        }
        let other =
            isShort ? "\(found) minutes are \(digits(length * 60))" : "\(found) ms are \(digits(length / 1_000))"
        return
            "\(found) s is very \(isShort ? "short" : "long") for \(subject.rawValue); lengths are in seconds: \(other)"
    }
}
