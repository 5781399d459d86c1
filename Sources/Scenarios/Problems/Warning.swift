import ContactCentre
public import Texts

/// One thing that is legal in a scenario but odd: where it stands and what it is. `description` is what a user reads.
public struct Warning: Equatable, Sendable, CustomStringConvertible {
    /// What is odd. The words for it are in `Warning+Wording.swift`.
    let kind: Kind
    /// Where; nil where no single place is odd.
    public let place: Place?
    /// The scenario path of the value, or of the one that is absent.
    public let path: String

    init(_ kind: Kind, at place: Place?, path: String) {
        self.kind = kind
        self.place = place
        self.path = path
    }

    /// Whether a setting from outside the file made it so.
    public var isOfSetting: Bool { place?.setting != nil }

    /// `file:line:column path: what is odd`.
    public var description: String { located(sentence, at: place, path: path) }

    enum Kind: Equatable, Sendable {
        // Figures.
        case noWarmUp
        case monthNotWhole(String)
        case targetWithinNoTime
        case noCalls
        case variationLikePercent(Double)
        case unlikelyLength(UnlikelyLength)
        case loadBeyondAgents(load: Double, agents: Double)
        case agentsBeyondLoad(load: Double, agents: Double)
        case queueGrowsWithoutEnd(callTypes: [String], workAgents: Double, agents: Double)

        // Searches for agents.
        case nothingAsked

        // Assumptions.
        case assumptionAboutNothing(subject: String)
        case rangeWithoutValue(subject: String, low: Double, high: Double, value: Double)
        case factorsWithoutOne(subject: String, low: Double, high: Double)

        // Who answers whom.
        case neverStaffed
        case nobodyOnDuty
        case nobodyOnDutyAt(areas: [String], first: Stretch, count: Int, isDaily: Bool)
        case deadlineWithinGap(deadlineHours: Double, gap: Stretch)
        case staffingStartsLate
        case reserveNeverMet
        case interruptedByLessUrgent(callType: String, by: String)
        case neverReached
        case chatsOneAtATime
        case interruptedByChat(String)
        case interruptedByNobody(String)
        case noChatsAnswered
        case neverAway
        case areaNotServed
        case noOwnArea
        case noCallsFromElsewhere
        case preferredToNobody(callType: String)
        case gradeOfNobody(people: Int, isRest: Bool, unanswered: [String])

        // Routing.
        case noRouting
        case stagesNotUsed
        case transferredOutAtOnce
        case everyStageConditional

        // Shifts and people.
        case peopleWithoutShifts
        case outbreakOutsidePeriod
        case nobodyDown
        case shortBreak(seconds: Double)
        case turnsDoNotFit(most: Int, people: Int, needed: Int)
        case groupsTogether
        case awayWithoutAdherence
        case longClosure(hours: Double)
        case movedToClosedTeam(String)

        // Follow-on contacts.
        case followOnNeverAway
        case endlessFollowOns(callTypes: [String], CallEnd)

        // Surges and bursts.
        case surgeOutsideDays(Stretch)
        case surgeOfNobody(callType: String)
        case surgeOfAsMany(callType: String)
        case burstsBringMost(callType: String, calls: Double, others: Double)

        // Prices.
        case payOfYear(Double)
        case onCostsLikePercent(Double)
        case nobodyByTheHour
        case nothingPaidOnce
        case nobodyTutors
        case nobodyJoins

        // Dated changes.
        indirect case later(from: String, Kind)
        indirect case before(String, Kind)

        // Names.
        case oddName(OddCharacter)
        case similarNames(NameKind, String, Place)
        case nameLikeFormula(String)

        // Rows of side files.
        case logOutsideDays(Stretch, rows: Int, firstLine: Int)
        case logWithoutWarmUp(days: Int)
        case gapInRows(RowKind, RowSpacing, until: String)
        case shortRows(RowKind, RowSpacing)
        case unevenRows(shortest: Interval, longest: Interval, rows: Int, calls: Double)
        case logDaysWithoutCalls(first: String, days: Int, calls: Int)
    }

    /// What the rows of a side file are of.
    enum RowKind: String {
        case calls, agents
    }
}
