import ContactCentre
import MarkovChains
import RoomScripts

/// Web chats of exponential length, several at once with one or two agents of a team.
///
/// With m chats at once an agent ends one at the rate m / (1 + s (m - 1)) of one alone. So what the agents have, and how many chats
/// wait, is a Markov chain: a new chat goes to the agent with the fewest, and one that waits to whoever has room first. With slowing 1 and
/// no limit, one agent is M/M/1 with processor sharing, where a chat takes 1 / (1 - load) times as long as alone; with a limit it is limited processor
/// sharing (Zhang and Zwart, "Steady state approximations of limited processor sharing queues in heavy traffic", 2008).
struct ChatRoom: ExactRoom {
    /// 1 or 2.
    var agents = 1
    var chatsAtOnce: Int
    var slowing = 1.0
    var chatsPerHour: Double
    var talkSeconds = 360.0
    var days: Int
    var seed = 31

    /// So many chats are hardly ever there.
    private static let most = 400

    var script: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "Chat",
                    """
                    chat: true, priority: 1, arrivals: { callsPerHour: \(chatsPerHour) },
                    talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) }
                    """
                )
            ],
            teams: [
                (
                    "Web",
                    "agents: { constant: \(agents) }, chatsAtOnce: \(chatsAtOnce), chatSlowing: \(slowing)"
                )
            ])
        script.days = days
        script.warmUpDays = 1
        script.seed = seed
        return script
    }

    var faults: [(name: String, room: ChatRoom)] {
        var (busier, slower, slowed) = (self, self, self)
        busier.chatsPerHour *= fault
        slower.talkSeconds *= fault
        slowed.slowing *= fault
        return [("arrivals", busier), ("talk", slower)] + (slowing > 0 && chatsAtOnce > 1 ? [("slowing", slowed)] : [])
    }

    /// What the agents have, the one with more first, and how many chats wait for them.
    private struct State: Hashable {
        var more = 0
        var fewer = 0
        var waiting = 0
    }

    private var states: [State] {
        var states: [State] = []
        let limits = (chatsAtOnce, agents > 1 ? chatsAtOnce : 0)
        // In the order of how many there are, so that each leads only to states near in the list.
        for all in 0...limits.0 + limits.1 {
            for fewer in 0...limits.1 where all - fewer >= fewer && all - fewer <= limits.0 {
                states.append(State(more: all - fewer, fewer: fewer))
            }
        }
        let full = State(more: limits.0, fewer: limits.1)
        return states
            + (1..<max(2, ChatRoom.most - states.count)).map { waiting in
                var state = full
                state.waiting = waiting
                return state
            }
    }

    private func afterArrival(_ state: State) -> State {
        var next = state
        if agents > 1, state.fewer < min(state.more, chatsAtOnce) {
            next.fewer += 1
        } else if state.more < chatsAtOnce {
            next.more += 1
        } else {
            next.waiting += 1
        }
        return next
    }

    private func rate(of chats: Int) -> Double {
        chats == 0 ? 0 : Double(chats) / (1 + slowing * Double(chats - 1)) / talkSeconds
    }

    private func shares() -> [(state: State, share: Double)] {
        let states = states
        var places: [State: Int] = [:]
        for (place, state) in states.enumerated() { places[state] = place }
        var chain = MarkovChain(states: states.count, reach: 2 * chatsAtOnce + 2)
        func lead(_ from: Int, to state: State, at rate: Double) {
            let sorted = State(
                more: max(state.more, state.fewer), fewer: min(state.more, state.fewer), waiting: state.waiting)
            if rate > 0, let to = places[sorted] { chain.add(rate: rate, from: from, to: to) }
        }
        for (place, state) in states.enumerated() {
            lead(place, to: afterArrival(state), at: chatsPerHour / 3_600)
            for isMore in [true, false] {
                var next = state
                if state.waiting > 0 {
                    next.waiting -= 1
                } else if isMore {
                    next.more -= 1
                } else {
                    next.fewer -= 1
                }
                lead(place, to: next, at: rate(of: isMore ? state.more : state.fewer))
            }
        }
        return Array(zip(states, chain.stationary()).map { ($0, $1) })
    }

    func figures() -> [Figure] {
        let shares = shares()
        func mean(_ value: (State) -> Double) -> Double { shares.reduce(0) { $0 + value($1.state) * $1.share } }
        let perSecond = chatsPerHour / 3_600
        let waiting = mean { Double($0.waiting) }
        let underWay = mean { Double($0.more + $0.fewer) }
        let busy = mean { ($0.more > 0 ? 1 : 0) + ($0.fewer > 0 ? 1 : 0) }
        let full = mean { $0.more + $0.fewer == agents * chatsAtOnce ? 1 : 0 }
        let figures = [
            Figure(measure: .offered, value: chatsPerHour * 24 * Double(days)),
            Figure(measure: .averageTalkSeconds, callType: "Chat", value: underWay / perSecond),
            Figure(measure: .chatsPerAgent, value: underWay / busy),
            Figure(measure: .occupancy, value: busy / Double(agents)),
        ]
        // Who waits hardly ever has no standard error to go by.
        guard full > 0.001 else { return figures }
        return figures + [
            Figure(measure: .firstReplySeconds, callType: "Chat", value: waiting / perSecond),
            Figure(measure: .averageSpeedOfAnswerSeconds, value: waiting / perSecond),
            Figure(measure: .waitedAtAll, value: full),
            Figure(measure: .averageQueueLength, value: waiting),
        ]
    }
}

/// One agent with calls and chats, where calls take the agent out of chats: to calls the chats are not there, and with exponential lengths
/// calls and chats are M/M/1 with preemptive priority, whichever chats share what is left.
struct CallsBeforeChatsRoom: ExactRoom {
    var callsPerHour: Double
    var chatsPerHour: Double
    var talkSeconds = (240.0, 360.0)
    var days: Int

    var script: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    """
                    priority: 1, arrivals: { callsPerHour: \(callsPerHour) },
                    talk: { distribution: 'exponential', meanSeconds: \(talkSeconds.0) }
                    """
                ),
                (
                    "Chat",
                    """
                    chat: true, interruptibleBy: ['999'], priority: 2, arrivals: { callsPerHour: \(chatsPerHour) },
                    talk: { distribution: 'exponential', meanSeconds: \(talkSeconds.1) }
                    """
                ),
            ],
            teams: [("Room", "agents: { constant: 1 }, chatsAtOnce: 100")])
        script.days = days
        script.warmUpDays = 1
        script.seed = 33
        return script
    }

    var faults: [(name: String, room: CallsBeforeChatsRoom)] {
        var (busier, slower) = (self, self)
        busier.callsPerHour *= fault
        slower.talkSeconds.0 *= fault
        return [("calls", busier), ("talk", slower)]
    }

    private var loads: (calls: Double, chats: Double) {
        (callsPerHour * talkSeconds.0 / 3_600, chatsPerHour * talkSeconds.1 / 3_600)
    }

    func figures() -> [Figure] {
        let (calls, chats) = loads
        let wait = calls / (1 - calls) * talkSeconds.0
        return [
            Figure(measure: .averageSpeedOfAnswerSeconds, callType: "999", value: wait),
            Figure(measure: .waitedAtAll, callType: "999", value: calls),
            Figure(measure: .averageQueueLength, callType: "999", value: wait * callsPerHour / 3_600),
            // Chats that are held while the agent is with a call keep nobody from being occupied.
            Figure(measure: .occupancy, value: calls + chats),
        ]
    }

    /// How long chats take on average from their arrival to their end: preemptive-resume priority, with R the mean work of what is in
    /// service, (s (1 - a - b) + R) / ((1 - a) (1 - a - b)) (Cobham; Kleinrock, Queueing Systems II, section 3.6).
    var chatSeconds: Double {
        let (calls, chats) = loads
        let work = calls * talkSeconds.0 + chats * talkSeconds.1
        return (talkSeconds.1 * (1 - calls - chats) + work) / ((1 - calls) * (1 - calls - chats))
    }
}
