import ContactCentre
import Texts

/// Every word a user reads about what is odd in a scenario stands in this file.
extension Warning {
    /// What is odd, without where.
    package var sentence: String {
        switch kind {
        case .later(let from, let inner):
            "from \(from) on: " + Warning(inner, at: place, path: path).sentence
        case .before(let date, let inner):
            "before \(date): " + Warning(inner, at: place, path: path).sentence
        case .monthNotWhole(let month):
            "not every day of \(month) is simulated, so nothing is held against what was observed in it"
        case .noWarmUp: "0 days, so the room is empty when measuring begins"
        case .targetWithinNoTime: "0, so only calls answered at once are within the target"
        case .noCalls: "no calls are expected in the period"
        case .variationLikePercent(let variation):
            "\(digits(variation)) times the mean is a great deal; as much as the mean, 100%, is written 1"
        case .unlikelyLength(let unlikely): unlikely.words
        case .loadBeyondAgents(let load, let agents):
            "calls need \(Warning.tenths(load)) agents on average, of \(Warning.tenths(agents)) there are; look at the numbers"
                + " of calls (in the period, a day or an hour?), at lengths, which are in seconds, and at the agents"
        case .agentsBeyondLoad(let load, let agents):
            "there are \(Warning.tenths(agents)) agents on average, for calls that need \(Warning.tenths(load)); look at the"
                + " agents (those on duty at once are meant), the numbers of calls and their lengths, which are in seconds"
        case .queueGrowsWithoutEnd(let callTypes, let work, let agents):
            "callers of \(callTypes.joined(separator: ", ")) never hang up and need \(Warning.tenths(work)) agents on average,"
                + " of \(Warning.tenths(agents)) there are: the queue grows without end"
        case .nothingAsked:
            "it has no target, so nothing is asked for it: look at what a run with the agents found does to it"
        case .assumptionAboutNothing(let subject): "\(quoted(subject)) leads to nothing in the scenario"
        case .rangeWithoutValue(let subject, let low, let high, let value):
            "\(subject) is \(digits(value)), which is not between \(digits(low)) and \(digits(high))"
        case .factorsWithoutOne(let subject, let low, let high):
            "of \(subject), a list or a group, low and high are factors, and 1, as it stands, is not between \(digits(low)) and"
                + " \(digits(high)); write 0.9 and 1.1 for a tenth less and more"
        case .noRouting:
            "absent, so any team answers callers of any area at once, although teams serve different areas;"
                + " say [{ afterSeconds: 0, teams: \"any\" }] if that is meant"
        case .stagesNotUsed: "every call type has stages of its own, so these are not used"
        case .transferredOutAtOnce: "every call is transferred out at once"
        case .everyStageConditional: "every stage has a condition, so a caller may wait for ever while none holds"
        case .followOnNeverAway: "every team serves every area, so no call is answered away from home"
        case .endlessFollowOns(let callTypes, let end):
            "a contact of \(callTypes.joined(separator: ", ")) that \(end.rawValue) always leads to another;"
                + " only timesAtMost ends the chain"
        case .surgeOutsideDays(let days):
            "no moment of it lies in the days simulated, \(days.from) to \(days.to), so it changes nothing"
        case .surgeOfNobody(let callType):
            "no \(callType) caller comes from these areas at that time, so this factor changes nothing"
        case .surgeOfAsMany(let callType): "1, so as many \(callType) calls come as otherwise"
        case .burstsBringMost(let callType, let calls, let others):
            "incidents bring \(Warning.tenths(calls)) \(callType) calls a day on average, and all else \(Warning.tenths(others)); is the"
                + " number of incidents that of a day?"
        case .payOfYear(let pay):
            "\(digits(pay)) an hour is a great deal; pay of a year over the hours paid in it, some 1,900, is pay an hour"
        case .onCostsLikePercent(let share): "\(digits(share)) times the pay is a great deal; 28% is written 0.28"
        case .nobodyByTheHour:
            "every team's paid hours are known from its shifts or its people's contracts, so this changes nothing"
        case .nothingPaidOnce: "nothing is paid once, so this changes nothing"
        case .nobodyTutors: "nobody tutors, so this changes nothing"
        case .nobodyJoins: "there is no workforce that somebody could join, so this changes nothing"
        case .oddName(let odd):
            "the name has \(odd.words) in it; write it \(odd.remedy), unless it is meant:"
                + " then whatever mentions the name must have it too"
        case .similarNames(let kind, let twin, let other):
            "it differs only by capitals or spaces from the \(kind.rawValue) \(quoted(twin)) at \(other);"
                + " write both alike if they are the same, or choose another name"
        case .nameLikeFormula(let name):
            "a spreadsheet reads \(quoted(name)) as a formula; in CSV it gets an apostrophe before it"
        case .gapInRows(let kind, let spacing, let until): Warning.gap(kind, spacing, until: until)
        case .shortRows(let kind, let spacing):
            "this row lasts \(words(spacing.short[0].length)), where rows last \(words(spacing.usual)) as a rule"
                + Warning.others(spacing.short.count) + "; its \(kind.rawValue) are those of that time only"
                + " (\(Warning.read(kind, spacing)) were read)"
        case .unevenRows(let shortest, let longest, let rows, let calls):
            "rows last from \(words(shortest)) to \(words(longest)), no length is the rule; \(rows) rows with"
                + " \(Warning.tenths(calls)) calls were read: each row's calls are spread over the time until the next, so look whether"
                + " rows are missing"
        case .logDaysWithoutCalls(let first, let days, let calls):
            "no call comes on \(first)" + (days == 1 ? "" : " and \(days - 1) further \(days == 2 ? "day" : "days")")
                + ", though calls come on other days (\(calls) calls were read); if they are missing, add them: as it is nobody rings on"
                + " such a day"
        case .logOutsideDays(let days, let rows, let line):
            (rows == 1 ? "1 row is" : "\(rows) rows are")
                + " left out, the first in line \(line): simulated is from \(days.from) to \(days.to), warm-up and the day after the"
                + " period included"
        case .logWithoutWarmUp(let days):
            "it has no calls on the \(days == 1 ? "warm-up day" : "\(days) warm-up days"), so the room has none of them when"
                + " measuring begins; add the calls of the days before the period"
        case .neverStaffed: "the team is never staffed"
        case .nobodyOnDuty: "no team that answers it is ever staffed"
        case .nobodyOnDutyAt(let areas, let first, let count, let isDaily):
            "nobody who may answer " + (areas.isEmpty ? "it" : "its callers from \(areas.joined(separator: ", "))")
                + " is on duty from \(first.from) to \(first.to)" + Warning.repetition(count, isDaily: isDaily)
        case .deadlineWithinGap(let hours, let gap):
            "\(digits(hours)), but nobody who may do it is on duty from \(gap.from) to \(gap.to): what arrives as that begins"
                + " can't be done in time; staff those hours or set a later deadline"
        case .staffingStartsLate:
            "the first row starts after the simulation does; its agents are there before it too"
        case .reserveNeverMet: "the team never has enough agents to take such a call"
        case .interruptedByLessUrgent(let callType, let other): "\(other) is less urgent than \(callType) itself"
        case .chatsOneAtATime:
            "no team that answers it has chatsAtOnce, so an agent has one chat at a time"
        case .interruptedByChat(let callType): "\(callType) is web chat, which takes no agent out of anything"
        case .interruptedByNobody(let callType):
            "every team that could keeps agents free from \(callType) calls (keepFree), and such calls take nobody out of anything"
        case .noChatsAnswered: "the team answers no web chat, so this changes nothing"
        case .neverReached: "no stage of the routing opens a call to the team, so it never answers"
        case .neverAway: "every team serves every area, so no call is answered away from home"
        case .areaNotServed: "no team serves it, so all its callers are answered away from home"
        case .noOwnArea: "every team serves every area, so ownAreaFirst changes nothing"
        case .noCallsFromElsewhere:
            "no stage opens a call to a team away from home, so ownAreaFirst changes nothing"
        case .preferredToNobody(let callType):
            "no other grade of the team that answers \(callType) is less preferred, so it has no effect"
        case .gradeOfNobody(let people, let isRest, let unanswered):
            "of the team's \(people) agents nobody has this grade"
                + (unanswered.isEmpty ? "" : ", and nobody else answers \(unanswered.joined(separator: ", "))")
                + (isRest
                    ? "; lower the other grades' shares, or have more agents"
                    : "; raise its share, give it a count instead, or have more agents")
        case .peopleWithoutShifts:
            "no team has shifts, so nobody is absent or on a break; numbers of agents are those on duty"
        case .outbreakOutsidePeriod: "it touches no day of the period"
        case .nobodyDown: "it has no headcount and is in no rota, so nobody works it"
        case .shortBreak(let seconds):
            "\(digits(seconds)) s is a short break; its length is in minutes, its window in hours"
        case .turnsDoNotFit(let most, let people, let needed):
            "\(most), but when all \(people) people are in, \(needed) must be due at once to fit into the window;"
                + " widen the window, shorten the break or raise the number"
        case .groupsTogether: "0, so all groups work the same shifts on the same days"
        case .awayWithoutAdherence: "adherence is 1, so nobody steps away"
        case .longClosure(let hours):
            "\(digits(hours)) hours are \(digits(hours / Interval.day.hours)) days; a length of hours is asked"
        case .movedToClosedTeam(let team): "\(team) is closed too at some time meanwhile"
        }
    }

    private static func gap(_ kind: RowKind, _ spacing: RowSpacing, until: String) -> String {
        let first = spacing.gaps[0]
        let number = digits(first.number)
        let effect = kind == .calls ? "its \(number) calls are spread over" : "its \(number) agents are on duty for"
        return
            "this row lasts \(words(first.length)), until \(until), where rows last \(words(spacing.usual)) as a rule"
            + others(spacing.gaps.count) + ": \(effect) all that time (\(read(kind, spacing)) were read);"
            + " add the rows that are missing, or a row with the word \(SideFileTable.closed) where the room closes"
    }

    private static func read(_ kind: RowKind, _ spacing: RowSpacing) -> String {
        kind == .calls ? "\(spacing.rows) rows with \(tenths(spacing.sum)) calls" : "\(spacing.rows) rows"
    }

    private static func others(_ count: Int) -> String {
        count == 1 ? "" : count == 2 ? ", and so does 1 other" : ", and so do \(count - 1) others"
    }

    private static func tenths(_ number: Double) -> String { digits((number * 10).rounded() / 10) }

    private static func repetition(_ count: Int, isDaily: Bool) -> String {
        if count == 1 { return "" }
        return isDaily ? ", and so for \(count) days" : ", and at \(count - 1) other times"
    }
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
