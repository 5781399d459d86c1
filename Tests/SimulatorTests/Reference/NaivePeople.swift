import ContactCentre
import Simulator

/// A piece of an agent's work.
struct NaiveTask {
    enum Kind {
        /// Break-off and pick-up.
        case ringing
        case talk
        case wrap
    }

    let kind: Kind
    /// The call it is for: a place in the table.
    let call: Int
    /// How much of it is left.
    var left: Int64
}

/// A break that an agent is to take, or an unplanned step away from the desk.
struct NaiveBreak {
    let length: Int64
    /// The last instant at which it is kept.
    let latest: Int64
    let isScheduled: Bool

    var isToBeKept: Bool { isScheduled && latest != DutyChange.begunBefore }
}

/// A chat that an agent has in hand.
struct NaiveChat {
    /// A place in the table.
    let call: Int
    let began: Int64
    /// How long it would go on still if the agent had no other, as of the last change of their number.
    var left: Int64
}

/// An agent of the naive room.
struct NaiveAgent {
    /// The team the agent is rostered in.
    let roster: Int
    /// The grade the agent works in now, over the grades of all teams.
    var grade: Int
    /// The grade to work in as soon as no work is in hand; nil for no team.
    var assigned: Int?
    var isPresent = false
    var isOnDuty = false
    /// The break being taken.
    var pause: NaiveBreak?
    /// The breaks that have fallen due and not begun, in that order.
    var breaksDue: [NaiveBreak] = []
    /// The task in hand and those that come after it.
    var toDo: [NaiveTask] = []
    /// Since when the agent has been idle or at the task in hand.
    var since: Int64 = 0
    /// The place among all beginnings of idleness and of wraps.
    var turn = 0

    init(grade: Int) {
        roster = grade
        self.grade = grade
        assigned = grade
    }

    /// The chats in hand, in the order in which they began.
    var chats: [NaiveChat] = []
    /// Up to when what has been done of them is taken off.
    var chatsUpTo: Int64 = 0
    /// Whether they are held for a call.
    var areChatsHeld = false

    var hasNothingInHand: Bool { toDo.isEmpty && chats.isEmpty && pause == nil }
    /// Free for callers.
    var isIdle: Bool { isPresent && hasNothingInHand && assigned == grade }
    var isInWrap: Bool { toDo.first?.kind == .wrap }
    /// When the task in hand, or the break, is done.
    var taskEnds: Int64 { since + (pause?.length ?? toDo.first?.left ?? 0) }
}

/// A caller of the naive room.
struct NaiveCaller {
    enum State: Equatable {
        case notYetHere
        case waiting
        case ringing(agent: Int)
        case inChat
        case answered
        case hungUp
        case leftTheHouse
        case heardBusyTone
        case calledBack
        case notReached
    }

    let life: CallLife
    let aftermath: Aftermath
    var state = State.notYetHere
    /// When an agent was chosen, or the caller hung up or left the house without.
    var chosen: Int64 = 0
    /// When the caller was answered, hung up or left the house.
    var waitEnd: Int64 = 0
    /// The grade that answered, and its team.
    var answeredBy: (grade: GradeID, team: TeamID)?
    var foundFreeAgent = false
    /// How many times as long conversation and wrap take with the agent chosen.
    var handlingFactor = 1.0
    /// Whether the team that turned to the call was at home in its area, and whether anybody could break into its wrap then.
    var isAnsweredAtHome = false
    var hasOpenWrap = false
    /// How many times as long picking up takes with that agent.
    var pickUpFactor = 1.0
    /// The last instant up to which the caller's stages have opened.
    var openedUpTo: Int64

    /// What came before: whether the caller is handed on, and the calls of the chain before this one, with their attempts.
    var isHandedOn = false
    var before: [(type: UInt16, arrival: Int64)] = []
    var attempt: UInt16 = 1
    /// The place in the queue with which the caller heard a wait announced and stayed, and whether one left for it.
    var placeHeard: Int?
    var hasBalked = false
    /// When the caller hears the offer of a call-back, or heard it; and what comes of it if the caller accepts.
    var offered = Int64.max
    var callBack: NaiveCallBack?
    /// How long a chat lasted.
    var chatted: Int64?

    init(life: CallLife, aftermath: Aftermath) {
        self.life = life
        self.aftermath = aftermath
        openedUpTo = life.arrival - 1
    }

    var pickUp: Int64 { Int64(Double(life.pickUp) * pickUpFactor + 0.5) }
    var talk: Int64 { Int64(Double(life.talk) * handlingFactor + 0.5) }
    var wrap: Int64 { Int64(Double(life.wrap) * handlingFactor + 0.5) }

    mutating func hangUp(at instant: Int64, chosen: Int64) {
        state = .hungUp
        self.chosen = chosen
        waitEnd = instant
    }

    mutating func leaveTheHouse(at instant: Int64) {
        state = .leftTheHouse
        chosen = instant
        waitEnd = instant
    }

    mutating func hearBusyTone(at instant: Int64) {
        state = .heardBusyTone
        chosen = instant
        waitEnd = instant
    }

    /// Break-off and pick-up would be over at an instant: the caller has been answered then, or has hung up before.
    mutating func endRinging(at instant: Int64, by group: (grade: GradeID, team: TeamID)) {
        if let callBack, waitsElsewhere(at: chosen) {
            state = callBack.isReached ? .calledBack : .notReached
            answeredBy = callBack.isReached ? group : nil
        } else if instant <= life.patienceEnd {
            state = .answered
            waitEnd = instant
            answeredBy = group
        } else {
            hangUp(at: life.patienceEnd, chosen: chosen)
        }
    }

    var record: CallRecord {
        let hasSpoken = state == .answered
        var record = CallRecord(
            arrival: life.arrival,
            queued: state == .waiting ? 0 : chosen - life.arrival,
            waited: state == .waiting || state == .inChat ? 0 : waitEnd - life.arrival,
            talk: hasSpoken ? chatted ?? talk : 0, wrap: hasSpoken && chatted == nil ? wrap : 0,
            callType: life.callType, area: life.area,
            answeredBy: state == .inChat ? nil : answeredBy, outcome: outcome,
            foundFreeAgent: state != .inChat && foundFreeAgent)
        record.wasUnderWay = state == .inChat
        record.firstArrival = before.first?.arrival ?? life.arrival
        record.attempt = attempt
        record.hasTriedTypeBefore = before.contains { $0.type == life.callType }
        record.isHandedOn = isHandedOn
        record.connectionDelay = isHandedOn ? 0 : life.connectionDelay
        record.isRedial = aftermath.isRedial
        record.triesAgain = [.hungUp, .heardBusyTone].contains(state) && aftermath.afterAbandoning != .none
        record.hasBalked = hasBalked
        record.wasOfferedCallBack = state != .waiting && offered <= chosen
        completeCallBack(&record)
        return record
    }

    private var outcome: CallOutcome {
        switch state {
        case .answered: .answered
        case .hungUp: .abandoned
        case .leftTheHouse: .transferredOut
        case .heardBusyTone: .blocked
        case .calledBack: .calledBack
        case .notReached: .notReached
        case .notYetHere, .waiting, .ringing, .inChat: .stillThere
        }
    }
}
