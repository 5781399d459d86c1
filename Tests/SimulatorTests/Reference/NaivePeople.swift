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

/// An agent of the naive room.
struct NaiveAgent {
    let team: Int
    var isPresent = false
    var isOnDuty = false
    /// The task in hand and those that come after it.
    var toDo: [NaiveTask] = []
    /// Since when the agent has been idle or at the task in hand.
    var since: Int64 = 0
    /// The place among all beginnings of idleness and of wraps.
    var turn = 0

    init(team: Int) { self.team = team }

    var isIdle: Bool { isPresent && toDo.isEmpty }
    var isInWrap: Bool { toDo.first?.kind == .wrap }
    /// When the task in hand is done.
    var taskEnds: Int64 { since + (toDo.first?.left ?? 0) }
}

/// A caller of the naive room.
struct NaiveCaller {
    enum State: Equatable {
        case notYetHere
        case waiting
        case ringing(agent: Int)
        case answered
        case hungUp
    }

    let life: CallLife
    var state = State.notYetHere
    /// When an agent was chosen or the caller hung up without.
    var chosen: Int64 = 0
    /// When the caller was answered or hung up.
    var waitEnd: Int64 = 0
    var team = CallRecord.noTeam
    var foundFreeAgent = false

    init(life: CallLife) { self.life = life }

    mutating func hangUp(at instant: Int64, chosen: Int64) {
        state = .hungUp
        self.chosen = chosen
        waitEnd = instant
    }

    /// Break-off and pick-up would be over at an instant: the caller has been answered then, or has hung up before.
    mutating func endRinging(at instant: Int64, team: Int) {
        if instant <= life.patienceEnd {
            state = .answered
            waitEnd = instant
            self.team = UInt16(team)
        } else {
            hangUp(at: life.patienceEnd, chosen: chosen)
        }
    }

    var record: CallRecord {
        let hasSpoken = state == .answered
        return CallRecord(
            arrival: life.arrival,
            queued: state == .waiting ? 0 : chosen - life.arrival,
            waited: state == .waiting ? 0 : waitEnd - life.arrival,
            talk: hasSpoken ? life.talk : 0, wrap: hasSpoken ? life.wrap : 0,
            callType: life.callType, area: life.area, team: team,
            outcome: hasSpoken ? .answered : state == .hungUp ? .abandoned : .stillThere,
            foundFreeAgent: foundFreeAgent)
    }
}
