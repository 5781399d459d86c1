import ContactCentre
import MarkovChains
import RoomScripts

/// One agent, one call type and exponential lengths, where callers who have to wait are offered a call-back at once.
///
/// Who waits in which order, on the line or elsewhere, is a Markov chain: only those on the line hang up, and whoever waits
/// elsewhere and isn't reached takes no time.
struct CallBackRoom: ExactRoom {
    var callsPerHour: Double
    var talkSeconds = 300.0
    var patienceSeconds: Double
    var accept: Double
    var reached: Double
    var days: Int
    var seed = 7

    /// So many callers hardly ever wait.
    private static let most = 9

    var script: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, arrivals: { callsPerHour: \(callsPerHour) },
                    talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) },
                    patience: { distribution: 'exponential', meanSeconds: \(patienceSeconds) },
                    callBack: { offerAfterSeconds: 0, accept: \(accept), reached: \(reached), ringSeconds: 0 }
                    """
                )
            ], agents: 1)
        script.days = days
        script.warmUpDays = 1
        script.seed = seed
        return script
    }

    var faults: [(name: String, room: CallBackRoom)] {
        let parts: [(String, WritableKeyPath<CallBackRoom, Double>)] = [
            ("arrivals", \.callsPerHour), ("talk", \.talkSeconds), ("patience", \.patienceSeconds),
            ("accept", \.accept),
        ]
        return parts.map { name, path in
            var room = self
            room[keyPath: path] *= fault
            return (name, room)
        }
    }

    func figures() -> [Figure] {
        let shares = chain.stationary()
        let perSecond = callsPerHour / 3_600
        let offered = callsPerHour * 24 * Double(days)
        func mean(_ value: (Queue) -> Int) -> Double {
            (1..<shares.count).reduce(0) { $0 + Double(value(Queue(state: $1))) * shares[$1] }
        }
        let (holding, elsewhere) = (mean { $0.isElsewhere.count { !$0 } }, mean { $0.isElsewhere.count { $0 } })
        let busy = 1 - shares[0]
        return [
            Figure(measure: .offered, value: offered),
            Figure(measure: .waitedAtAll, value: busy),
            Figure(measure: .occupancy, value: busy),
            Figure(measure: .abandoned, value: offered * holding / patienceSeconds / perSecond),
            Figure(measure: .callBackOffered, value: offered * busy),
            Figure(measure: .callBackAccepted, value: offered * busy * accept),
            Figure(measure: .callBackReached, value: offered * busy * accept * reached),
            // By Little's law, as the two below.
            Figure(measure: .averageCallBackSeconds, value: elsewhere / (perSecond * busy * accept)),
            Figure(measure: .averageWaitSeconds, value: holding / perSecond),
            Figure(measure: .averageQueueLength, value: holding + elsewhere),
        ]
    }

    /// State 0: the agent is idle. Else the number of a queue.
    private var chain: MarkovChain {
        let states = 2 << CallBackRoom.most
        var chain = MarkovChain(states: states, reach: states - 1)
        let (perSecond, ofTalk, ofPatience) = (callsPerHour / 3_600, 1 / talkSeconds, 1 / patienceSeconds)
        chain.add(rate: perSecond, from: 0, to: Queue.empty.state)
        for state in 1..<states {
            let queue = Queue(state: state)
            if queue.isElsewhere.count < CallBackRoom.most {
                chain.add(rate: perSecond * (1 - accept), from: state, to: queue.joined(elsewhere: false).state)
                chain.add(rate: perSecond * accept, from: state, to: queue.joined(elsewhere: true).state)
            }
            for place in queue.isElsewhere.indices where !queue.isElsewhere[place] {
                chain.add(rate: ofPatience, from: state, to: queue.without(place).state)
            }
            // The agent takes the first, or whoever comes after some who aren't reached.
            var (rest, share) = (queue, 1.0)
            while let isElsewhere = rest.isElsewhere.first {
                rest = rest.without(0)
                let isTaken = isElsewhere ? reached : 1
                if share * isTaken > 0 { chain.add(rate: ofTalk * share * isTaken, from: state, to: rest.state) }
                share *= 1 - isTaken
            }
            if share > 0 { chain.add(rate: ofTalk * share, from: state, to: 0) }
        }
        return chain
    }
}

/// The callers who wait while the agent is engaged, in order: which of them wait elsewhere.
private struct Queue {
    var isElsewhere: [Bool]

    static let empty = Queue(isElsewhere: [])

    init(isElsewhere: [Bool]) { self.isElsewhere = isElsewhere }

    /// A one, and then a digit a caller.
    init(state: Int) {
        isElsewhere = String(state, radix: 2).dropFirst().map { $0 == "1" }
    }

    var state: Int { isElsewhere.reduce(1) { 2 * $0 + ($1 ? 1 : 0) } }

    func joined(elsewhere: Bool) -> Queue { Queue(isElsewhere: isElsewhere + [elsewhere]) }

    func without(_ place: Int) -> Queue {
        var queue = self
        queue.isElsewhere.remove(at: place)
        return queue
    }
}
