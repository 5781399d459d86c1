import Texts

/// Every word a user reads about a scenario's problems stands in this file, those about the workforce in `Problem+WorkforceWording`;
/// `TextFault` has those of a file's own form, `Warning` those of warnings.
extension Problem: CustomStringConvertible {
    /// `file:line:column path: expected …, found …; hint`.
    public var description: String {
        located(sentence, at: place, path: path)
    }

    /// The same said of the value of a setting, without the setting's path: where below it, and what is wrong.
    public var descriptionWithinSetting: String {
        let isBelow = !path.isEmpty && path != place?.setting
        return (isBelow ? " " + path : "") + ": " + sentence
    }

    private var sentence: String {
        switch kind {
        case .missingFile(let name, let meant):
            "no file \(quoted(name))" + (meant.map { "; did you mean \(quoted($0))?" } ?? "")
        case .text(let kind): kind.words
        case .more(let count): "and \(count) more problems"
        default: kind.sentenceAboutWorkforce ?? sentenceAboutScenario
        }
    }

    private var sentenceAboutScenario: String {
        switch kind {
        case .extendsCircle(let name): "expected a file that doesn't lead back here, found \(quoted(name))"
        case .extendsTooManyFiles: "expected at most \(Limits.extendsDepth) files extending each other, found more"
        case .cannotBeSet(let key): "\(quoted(key)) can't be set from outside the file"
        case .unknownKey(let key, let known) where known.isEmpty:
            "unknown key \(quoted(key)); nothing stands below this value"
        case .unknownKey(let key, let known): "unknown key \(quoted(key)); " + Problem.hint(key, known)
        case .noSuchPlace(let place, let count):
            "no place \(quoted(place)) in a list of \(count); places are counted from 0"
                + (count > 1 ? ", the last is \(count - 1)" : "")
        case .unknownName(let kind, let name, let known):
            "unknown \(kind.rawValue) \(quoted(name)); " + Problem.hint(name, known)
        case .keyOfOtherKind(let key, let kind, let known, let isInherited):
            "the key \(quoted(key)) doesn't belong to the distribution \(quoted(kind)), which has "
                + (known.isEmpty ? "none" : known.joined(separator: " and "))
                + (isInherited ? "; null removes an inherited key" : "")
        case .missingKey(let key, let example):
            "expected the key \(quoted(key)), such as \(key): \(example); found none"
        case .missingChoice(let keys, let example):
            "expected \(keys.joined(separator: " or ")), such as \(example); found none"
        case .contradiction(let first, let second, let otherFile):
            "expected only one of \(quoted(first)) and \(quoted(second)), found both"
                + (otherFile.map { "; \(quoted(second)) comes from \($0): null removes it" } ?? "")
        case .unexpected(let expectation, let found):
            "expected \(expectation.words), found \(found.words)" + Problem.hint(expectation, found, at: path)
        case .memberCount(let kind, let most, let found):
            "expected from 1 to \(most) \(kind.plural), found \(found)"
        case .needsKey(let needed): "expected \(quoted(needed)) beside this key, found none; add it or remove this key"
        default: sentenceAboutNames
        }
    }

    private var sentenceAboutNames: String {
        switch kind {
        case .invisibleInName(let name, let odd):
            "expected a name whose characters can all be seen, found \(odd.words) in \(quoted(name)); delete it"
        case .twinName(let kind, let name, let twin, let place):
            "expected a name that can be told from the \(kind.rawValue) \(quoted(twin)) at \(place), found \(quoted(name));"
                + " if the same is meant, write \(quoted(twin))\(Problem.difference(of: name, from: twin))"
        case .removesNothing(let key, let twin):
            "expected the name of something to remove, found \(quoted(key)), which isn't there;"
                + " did you mean \(quoted(twin))\(Problem.difference(of: key, from: twin))?"
        default: sentenceAboutSense
        }
    }

    private var sentenceAboutSense: String {
        switch kind {
        case .duplicateName(let kind, let name): "expected each \(kind.rawValue) once, found \(quoted(name)) again"
        case .reservedName(let name):
            "expected a name other than \(quoted(name)), which stands for everything in results"
        case .noShare: "expected at least one share above 0, found none"
        case .noCallsInPeriod: "expected shares above 0 on some day of the period, found none"
        case .nothingToMultiply(let path):
            "expected the path of a number, or of a list or a group of agents, calls, lengths or shares, to be so many times as large, found "
                + quoted(path)
        case .logMultiplied:
            "expected calls that are drawn, to be so many times as many, found those of a log, which can't be multiplied: they are the calls"
                + " that came; give callsPerDay or csv instead of log"
        case .wrongOrder(let keys): "expected \(keys.joined(separator: ", ")) in rising order, found they are not"
        case .noNumberAtPath(let path):
            "expected the path of a number of the scenario, which low and high are about, or of a list or a group of agents, calls,"
                + " lengths or shares, of which they are factors, found \(quoted(path))"
        case .beyondTimesFactor(let range, let literal, let factor):
            "expected \(Expectation.number(range).words) once multiplied, found \(literal) times \(digits(factor))"
        case .tooManyCallsAnHour(let limit): "expected at most \(digits(limit)) calls in every hour, found more"
        case .tooManyCallsInAll(let limit, let found):
            "expected at most \(digits(limit)) calls in all days together, follow-ons and the busiest days there may be"
                + " included, found up to \(digits(found.rounded())); make the period shorter or the calls fewer"
        case .tooManyAgents(let limit): "expected at most \(digits(limit)) agents in all teams together, found more"
        case .nobodyAnswers(let callType):
            "expected a team that answers \(quoted(callType)), found none; add it to a team's answers"
        case .nobodyEverOnDuty(let callType):
            "expected an agent of a team that answers \(quoted(callType)) on duty at some time of the period, found none;"
                + " give a shift a headcount or put it in a rota"
        case .deadlineNobodyWorks(let callType):
            "expected an agent on duty at some time of the period who may do \(quoted(callType)) by its deadline, found none;"
                + " give a team that answers it agents, or remove the deadline"
        case .moreLikelyThanCertain(let sum):
            "expected probabilities that add up to 1 at most, found \(digits(sum)); at most one follow-on comes of a call"
        case .doesNotAnswer(let callType):
            "expected a call type this team answers, found \(quoted(callType)); add it to the team's answers or remove it"
        case .limitNotAbove(let seconds, let before):
            "expected more than \(digits(before)), the limit of the entry before, found \(digits(seconds)); put the entries in"
                + " rising order"
        case .shareFalls(let fraction, let before):
            "expected at least \(digits(before)), the share of the entry before, found \(digits(fraction)); who hangs up for a shorter"
                + " wait does so for a longer one"
        case .callBackBesideOut:
            "expected no call-back where a stage transfers the call out of the house, found both; whoever waits elsewhere"
                + " can't be transferred: take out this key or the stage"
        case .offerAfterPatience(let seconds, let patience):
            "expected less than \(digits(patience)), as long as any caller waits, found \(digits(seconds)); nobody would ever"
                + " hear the offer"
        case .offerOfNoAnnouncement:
            "expected an 'announcedWait' of the call type, found none; add one, or make the offer by 'offerAfterSeconds'"
        default: sentenceAboutRouting
        }
    }

    private var sentenceAboutRouting: String {
        switch kind {
        case .firstStageLate(let seconds):
            "expected 0 in the first stage, found \(digits(seconds)); until then nobody could answer"
        case .stageNotInOrder(let seconds, let before):
            "expected at least \(digits(before)), the time of the stage before, found \(digits(seconds));"
                + " put the stages in order of time"
        case .stageAddsNothing(let earlier):
            "expected a stage that adds a team, found one whose teams \(earlier) has added already; it can never apply: remove it"
        case .stageAfterOut(let earlier):
            "expected no stage after \(earlier), which transfers the call out, found one; it can never apply:"
                + " move it before that stage or remove it"
        case .conditionOfOut(let key): "expected 'out' without a condition, found \(quoted(key)); remove it"
        case .homeWithoutHomeAgents:
            "expected teams other than 'home' while no home agent is on duty, found 'home';"
                + " name the teams that stand in, or write \"any\""
        case .namedTeamDoesNotAnswer(let team, let callTypes):
            "expected a team that answers \(callTypes.map(quoted).joined(separator: " or ")), found \(quoted(team));"
                + " add it to the team's answers or leave the team out"
        case .areaNeverAnswered(let area, let callType):
            "expected a team that serves \(quoted(area)) and answers \(quoted(callType)), found none, and the routing has no stage"
                + " but 'home'; add the area to a team's serves, or a stage with teams: \"any\""
        case .stageAfterPatience(let seconds, let patience):
            "expected at most \(digits(patience)), as long as any caller waits, found \(digits(seconds)); the stage can never apply"
        default: sentenceAboutShifts
        }
    }

    private var sentenceAboutShifts: String {
        switch kind {
        case .shiftCalledOff: "expected a name other than 'off', which is a day off in a rota's cycle"
        case .breakOutsideShift(let from, let until, let hours):
            "expected a window within the shift's \(digits(hours)) hours, found \(digits(from)) to \(digits(until));"
                + " it is counted in hours from the shift's start"
        case .breakLongerThanWindow(let minutes, let window):
            "expected at most \(digits(window)) minutes, the length of the window, found \(digits(minutes))"
        case .breaksLongerThanShift(let minutes, let shift):
            "expected breaks that are shorter together than the shift's \(digits(shift)) minutes, found \(digits(minutes)) minutes"
        case .breaksDoNotFit(let minutes, let from, let until):
            "expected breaks that can be taken one after the other, found \(digits(minutes)) minutes of them between hour"
                + " \(digits(from)) and hour \(digits(until)); widen a window or shorten a break"
        case .cycleWithoutShift: "expected at least one shift in the cycle, found only days off"
        case .cycleTooShort(let days, let needed, let groups, let between):
            "expected at least \(needed) days for \(groups) groups \(between) days apart, found \(days), so groups would work"
                + " as one; lengthen the cycle or make daysBetweenGroups smaller"
        case .groupsNotEven(let days, let groups):
            "expected the key 'daysBetweenGroups', since \(days) days of the cycle don't divide evenly among \(groups) groups;"
                + " found none"
        case .shiftsOverlap(let shift, let ends, let next, let begins):
            "expected a shift that begins at \(ends) or later, when \(quoted(shift)) of the day before ends, found"
                + " \(quoted(next)), which begins at \(begins); put a day off or a later shift between them"
        default: sentenceAboutPeople
        }
    }

    private var sentenceAboutPeople: String {
        switch kind {
        case .peopleWithoutShifts:
            "expected a team with shifts, found one whose agents are those on duty; give it shifts or remove its people"
        case .absencesTooMany(let sum):
            "expected shares that add up to less than 1, found \(digits(sum)); somebody must be there"
        case .outbreakTooStrong(let sum, let date):
            "expected absences of less than 1 in all on every day, found \(digits(sum)) on \(date); make the factor smaller"
        case .spellsTooShort(let days, let least):
            "expected at least \(digits(least)) days, the mean where every day is by itself, found \(digits(days));"
                + " make the spells longer, or leave them out"
        case .spellsWithCap(let part):
            "expected spells or a cap, found both for \(quoted(part)); remove one of them"
        case .capBelowMean(let most, let shift, let team, let date, let people, let mean):
            "expected room for those absent on average, found at most \(most) where \(people) are down for \(quoted(shift)) of"
                + " \(quoted(team)) on \(date), of whom \(digits(mean)) are absent; raise the cap or lower the share"
        case .severalRests(let grades):
            "expected at most one grade without share or count, found \(grades.map(quoted).joined(separator: " and "));"
                + " only one can be the rest"
        case .gradesDoNotAddUp(let sum, hasRest: true):
            "expected shares that add up to 1 at most, found \(digits(sum)); nobody is left for the rest"
        case .gradesDoNotAddUp(let sum, hasRest: false):
            "expected shares that add up to 1, found \(digits(sum)); or leave one grade's share out: it is the rest"
        case .countWithoutRest:
            "expected one grade without share or count beside a count, found none; it has the agents the others leave"
        case .countsAboveHeadcount(let count, let agents, let whose):
            "expected at most \(digits(agents)) agents in counts, as many as \(whose) has, found \(count)"
        case .gradeDoesNotAnswer(let callType):
            "expected a call type this grade answers, found \(quoted(callType)); add it to the grade's answers or remove it"
        case .noGradeAnswers(let callType):
            "expected a grade that answers \(quoted(callType)), as the team does, found none; add it to a grade's answers"
        case .movesToItself: "expected another team, found the one that is closed; without moveTo its agents are idle"
        case .closuresOverlap(let earlier):
            "expected closures one after the other, found one that begins within \(earlier)"
        case .closureOutsideDays(let days):
            "expected a time within the days simulated, \(days.from) to \(days.to), found one outside"
        case .closuresInCircle(let teams):
            "expected agents to end up somewhere, found closures that move them in a circle: \(teams.joined(separator: ", "))"
        default: sentenceAboutChanges
        }
    }

    private var sentenceAboutChanges: String {
        switch kind {
        case .surgeWithoutTime(let from, let until):
            "expected a time after \(from), when it begins, found \(until); over midnight it ends on the next day's date"
        case .unpriced(let names):
            "expected the pay of everybody who works, found none of \(names.map(quoted).joined(separator: ", ")); add"
                + " \(quoted(Costs.everyoneElse)), which is the pay of whoever is not named"
        case .enhancementWithoutTime(let hour):
            "expected another hour than \(digits(hour)), when it begins, found the same; the whole day is from 0 to 24"
        case .changeOutsidePeriod(let days, let found):
            "expected a day of the period, \(days.from) to \(days.to), found \(found)"
        case .changedTwice(let earlier):
            "expected each value to change once a day, found one that \(earlier) changes on the same day;"
                + " put both into one, or make one of them a day later"
        case .staysForAllDays(let path, let changing):
            "expected a path below \(changing.joined(separator: ", ")), found \(quoted(path)); the rest of a scenario"
                + " is the same on all days"
        case .differsLater(let what, let found):
            "expected the same \(what) as before the change, found \(found); what is measured must be one thing over the period"
        case .later(let from, let inner):
            "from \(from) on: " + Problem(inner, at: place, path: path).sentence
        default: sentenceAboutSideFile
        }
    }

    private var sentenceAboutSideFile: String {
        switch kind {
        case .header(let expected, let found):
            "expected the header \(quoted(expected)), found \(quoted(found))" + Problem.hintAboutHeader(found)
        case .fieldCount(let expected, let found):
            "expected \(expected) field\(expected == 1 ? "" : "s"), found \(found)"
        case .notAfterRowBefore: "expected a start after that of the row before, found one that is not"
        case .logHeader(let found):
            "expected a header with the column arrival and any of callType, area, talkSeconds, wrapSeconds and patienceSeconds, each"
                + " once, found \(quoted(found))"
        case .beforeRowBefore:
            "expected an arrival no earlier than that of the row before, found an earlier one; put the rows in order of time, those of"
                + " the hour that comes twice when clocks are put back too"
        case .severalReplications(let found):
            "expected the calls of one replication, found those of replication \(quoted(found)) too; keep the rows of one, or write"
                + " them with --replications 1"
        case .furtherRows(let count):
            count == 1 ? "the same in this row" : "the same in \(count) further rows, this the last"
        case .tooFewRows(let count):
            "expected at least \(count) \(count == 1 ? "row" : "rows") below the header, found fewer"
        case .tooManyRows(let limit): "expected at most \(limit) rows, found more"
        case .arrivalsDoNotCover(let wanted, let found):
            "expected rows from \(wanted.from) to \(wanted.to), found rows from \(found.from) to \(found.to)"
        default: ""
        }
    }
}

extension Expectation {
    var words: String {
        switch self {
        case .object: "an object in { }"
        case .text: "a text in quotes"
        case .name: "a name of 1 to \(Limits.nameBytes) bytes without control characters"
        case .currency: "the three capital letters of a currency, such as \"GBP\""
        case .month: "a month, year-month, such as \"2017-10\""
        case .date: "a date of the calendar, year-month-day, such as \"2017-10-01\""
        case .moment: "a local date and time, year-month-day first, such as 2017-10-01T13:30"
        case .timeOfDay: "a time of day from \"00:00\" to \"23:59\""
        case .trueOrFalse: "true or false"
        case .onlyTrue: "true"
        case .number(let range): range.words
        case .choice(let choices): choices.map(quoted).joined(separator: " or ")
        case .wordOrNames(let words, let elements):
            words.map(quoted).joined(separator: " or ") + " or a list of at least 1 \(elements)"
        case .list(let element, .from(let least, let most)): "a list of \(least) to \(most) \(element)"
        case .list(let element, .exactly(let count)): "a list of exactly \(count) \(element)"
        case .list(let element, .atLeast(0)): "a list of \(element)"
        case .list(let element, .atLeast(let count)): "a list of at least \(count) \(element)"
        }
    }
}

extension NumberRange {
    var words: String {
        if least == most { return digits(least) }
        let kind = isWhole ? "a whole number" : "a number"
        return includesLeast
            ? "\(kind) from \(digits(least)) to \(digits(most))"
            : "\(kind) above \(digits(least)) and at most \(digits(most))"
    }
}

extension Finding {
    var words: String {
        switch self {
        case .number(let literal): cut(literal)
        case .text(let text): "the text " + quoted(text)
        case .boolean(let value): value ? "true" : "false"
        case .null: "null"
        case .object: "an object"
        case .list(let count): "a list of \(count)"
        }
    }
}

extension NameKind {
    var plural: String {
        switch self {
        case .area, .team, .measure, .part, .shift, .group, .grade, .callType, .path, .month, .surge, .burst, .amount,
            .enhancement, .intake:
            rawValue + "s"
        case .crew: "teams, shifts and groups"
        case .loss: "losses"
        case .payGroup: "teams and grades"
        case .weekday: "days of the week"
        }
    }
}

// MARK: Small words

/// A text in single quotes, cut if it is long.
func quoted(_ text: String) -> String { "'" + cut(text) + "'" }

/// A text, cut if it is long.
func cut(_ text: String) -> String {
    guard text.utf8.count > Limits.quotedBytes else { return text }
    var kept = ""
    for character in text.unicodeScalars where kept.utf8.count < Limits.quotedBytes {
        kept.unicodeScalars.append(character)
    }
    return kept + "…"
}

/// More is not told apart: 9 million million million.
private let mostDigits = 9e18

/// A number from 0 on to six decimals, without Foundation.
func digits(_ number: Double) -> String {
    let millionths = (number * 1_000_000).rounded()
    guard number.rounded() != number, millionths < 0x1p53 else {
        return String(Int64(min(number.rounded(), mostDigits)))
    }
    let (whole, rest) = Int64(millionths).quotientAndRemainder(dividingBy: 1_000_000)
    guard rest > 0 else { return String(whole) }
    var fraction = String(1_000_000 + rest).utf8.dropFirst().map { $0 }
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    return String(whole) + "." + String(decoding: fraction, as: UTF8.self)
}

/// `file:line:column path: sentence`; a setting says its path by itself.
func located(_ sentence: String, at place: Place?, path: String) -> String {
    var position = place.map { $0.description } ?? ""
    if !path.isEmpty, place?.setting != path { position += position.isEmpty ? path : " " + path }
    return position.isEmpty ? sentence : position + ": " + sentence
}
