public import Texts

/// One thing that is wrong with a scenario: where it stands and what it is. `description` is what a user reads.
public struct Problem: Error, Equatable, Sendable {
    /// What is wrong. The words for it are in `Problem+Wording.swift`.
    public enum Kind: Equatable, Sendable {
        // The text of a file.
        case missingFile(String, meant: String? = nil)
        case text(TextFault.Kind)

        // Files that extend others, and settings.
        case extendsCircle(String)
        case extendsTooManyFiles
        case cannotBeSet(String)

        // The form of a scenario.
        case unknownKey(String, known: [String])
        case noSuchPlace(String, count: Int)
        case unknownName(NameKind, String, known: [String])
        case keyOfOtherKind(String, kind: String, known: [String], isInherited: Bool)
        case missingKey(String, example: String)
        case missingChoice([String], example: String)
        case contradiction(String, String, otherFile: String?)
        case unexpected(Expectation, found: Finding)
        case memberCount(NameKind, most: Int, found: Int)
        case needsKey(String)
        case invisibleInName(String, OddCharacter)
        case twinName(NameKind, String, of: String, at: Place)
        case removesNothing(String, twin: String)

        // The sense of a scenario.
        case duplicateName(NameKind, String)
        case reservedName(String)
        case noShare
        case noCallsInPeriod
        case wrongOrder([String])
        case noNumberAtPath(String)
        case nothingToMultiply(String)
        case logMultiplied
        case beyondTimesFactor(NumberRange, literal: String, factor: Double)
        case tooManyCallsAnHour(limit: Double)
        case tooManyCallsInAll(limit: Double, found: Double)
        case tooManyAgents(limit: Double)
        case nobodyAnswers(callType: String)
        case nobodyEverOnDuty(callType: String)
        case deadlineNobodyWorks(callType: String)
        case doesNotAnswer(callType: String)
        case moreLikelyThanCertain(sum: Double)

        // What callers hear.
        case limitNotAbove(seconds: Double, before: Double)
        case shareFalls(fraction: Double, before: Double)
        case callBackBesideOut
        case offerAfterPatience(seconds: Double, patienceSeconds: Double)
        case offerOfNoAnnouncement

        // Routing; stages are named by their paths.
        case firstStageLate(afterSeconds: Double)
        case stageNotInOrder(afterSeconds: Double, before: Double)
        case stageAddsNothing(earlier: String)
        case stageAfterOut(earlier: String)
        case conditionOfOut(String)
        case homeWithoutHomeAgents
        case namedTeamDoesNotAnswer(team: String, callTypes: [String])
        case areaNeverAnswered(area: String, callType: String)
        case stageAfterPatience(afterSeconds: Double, patienceSeconds: Double)

        // Shifts.
        case shiftCalledOff
        case breakOutsideShift(fromHour: Double, untilHour: Double, shiftHours: Double)
        case breakLongerThanWindow(minutes: Double, windowMinutes: Double)
        case breaksLongerThanShift(minutes: Double, shiftMinutes: Double)
        case breaksDoNotFit(minutes: Double, fromHour: Double, untilHour: Double)
        case cycleWithoutShift
        case cycleTooShort(days: Int, needed: Int, groups: Int, daysBetween: Int)
        case groupsNotEven(cycleDays: Int, groups: Int)
        case shiftsOverlap(String, ends: String, next: String, begins: String)

        // People.
        case peopleWithoutShifts
        case absencesTooMany(sum: Double)
        case outbreakTooStrong(sum: Double, date: String)
        case spellsTooShort(days: Double, least: Double)
        case spellsWithCap(part: String)
        case capBelowMean(most: Int, shift: String, team: String, date: String, people: Int, mean: Double)
        case severalRests([String])
        case gradesDoNotAddUp(sum: Double, hasRest: Bool)
        case countWithoutRest
        case countsAboveHeadcount(Int, agents: Double, of: String)
        case gradeDoesNotAnswer(callType: String)
        case noGradeAnswers(callType: String)
        case movesToItself
        case closuresOverlap(earlier: String)
        case closureOutsideDays(Stretch)
        case closuresInCircle([String])

        // Surges.
        case surgeWithoutTime(from: String, until: String)

        // The people over months.
        case joinsBeforePeriod(start: String, found: String)
        case learningStartsLate(weeks: Double)
        case learningNotInOrder(weeks: Double, before: Double)
        case leavingStartsLate(years: Double)
        case leavingNotInOrder(years: Double, before: Double)
        case gradesBesideWorkforce
        case lossBeforePeriod(start: String, found: String)
        case shareWithoutShifts(team: String)
        case joinsNobody(String)
        case lossAboveEverybody(Int)
        case recoveryWithoutTarget(callType: String)
        case nobodyPlanned

        // Prices.
        case unpriced([String])
        case enhancementWithoutTime(hour: Double)

        // Dated changes.
        case changeOutsidePeriod(Stretch, found: String)
        case changedTwice(earlier: String)
        case staysForAllDays(String, changing: [String])
        case differsLater(String, found: String)
        /// What is wrong from a day on, that was right before.
        indirect case later(from: String, Kind)

        // Side files.
        case header(expected: String, found: String)
        case fieldCount(expected: Int, found: Int)
        case notAfterRowBefore
        case beforeRowBefore
        case logHeader(found: String)
        case severalReplications(found: String)
        case furtherRows(Int)
        case tooFewRows(Int)
        case tooManyRows(limit: Int)
        case arrivalsDoNotCover(Stretch, found: Stretch)

        /// So many problems that these were left out.
        case more(Int)
    }

    /// What is wrong.
    public let kind: Kind
    /// Where; nil where no single place is to blame.
    public let place: Place?
    /// The scenario path of the value, such as `callTypes.101.patience.meanSeconds`; empty where there is none.
    public let path: String

    init(_ kind: Kind, at place: Place?, path: String = "") {
        self.kind = kind
        self.place = place
        self.path = path
    }

    /// What is wrong with a text, as a problem of the scenario.
    package init(_ fault: TextFault) {
        self.init(.text(fault.kind), at: fault.place)
    }
}

/// A stretch of local time, written as it is in files.
public struct Stretch: Equatable, Sendable {
    /// When it begins.
    public let from: String
    /// When it ends.
    public let to: String
}

/// Everything that is wrong with a scenario, in the order of the files.
public struct ScenarioProblems: Error, Equatable, Sendable {
    /// The problems; at least one.
    public let problems: [Problem]
}

/// What something in a scenario is the name of.
public enum NameKind: String, Sendable {
    case area
    case callType = "call type"
    case team
    case measure
    case part
    case shift
    case group
    case grade
    case weekday = "day of the week"
    case path
    case month
    case surge
    case burst
    case payGroup = "team or grade"
    case amount
    case enhancement
    case crew = "team, shift or group"
    case intake
    case loss
}

/// What a value should have been.
public enum Expectation: Equatable, Sendable {
    case object
    case text
    case name
    case currency
    case date
    case month
    case moment
    case timeOfDay
    case trueOrFalse
    case onlyTrue
    case number(NumberRange)
    case choice([String])
    case wordOrNames([String], elements: String)
    case list(of: String, count: ListCount)
}

/// How many elements a list has.
public enum ListCount: Equatable, Sendable {
    case exactly(Int)
    case atLeast(Int)
    case from(Int, to: Int)
}

/// The numbers allowed in some place.
public struct NumberRange: Equatable, Sendable {
    /// The least number.
    public let least: Double
    /// Whether the least number itself is allowed.
    public let includesLeast: Bool
    /// The greatest number; it is allowed.
    public let most: Double
    /// Whether only whole numbers are allowed.
    public let isWhole: Bool

    /// Whether a number is allowed.
    func contains(_ number: Double) -> Bool {
        guard number.isFinite, includesLeast ? number >= least : number > least, number <= most else { return false }
        return !isWhole || number.rounded(.down) == number
    }
}

/// What stands where something else was expected.
public enum Finding: Equatable, Sendable {
    case number(literal: String)
    case text(String)
    case boolean(Bool)
    case null
    case object
    case list(count: Int)
}
