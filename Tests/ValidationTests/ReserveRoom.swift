import ContactCentre
import MarkovChains
import RoomScripts

/// Two priorities, where calls of the second are taken only if so many agents are still free afterwards.
///
/// Solved as a Markov chain on (agents busy + first calls waiting, second calls waiting).
struct ReserveRoom: ExactRoom {
    var agents: Int
    let keepFree: Int
    /// By priority.
    var callsPerHour: (Double, Double)
    var talkSeconds = 300.0
    var patienceSeconds: (Double, Double)
    let days: Int
    var queueLimits = (24, 60)

    private static let names = ["urgent", "other"]

    var script: RoomScript {
        let calls = [callsPerHour.0, callsPerHour.1]
        let patience = [patienceSeconds.0, patienceSeconds.1]
        let callTypes = (0...1).map { priority in
            (
                ReserveRoom.names[priority],
                """
                priority: \(priority + 1), arrivals: { callsPerHour: \(calls[priority]) },
                talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) },
                patience: { distribution: 'exponential', meanSeconds: \(patience[priority]) }
                """
            )
        }
        let team = "agents: { constant: \(agents) }, keepFree: { other: \(keepFree) }"
        var script = RoomScript(callTypes: callTypes, teams: [("Room", team)])
        script.days = days
        script.warmUpDays = 1
        script.seed = 12
        return script
    }

    var faults: [(name: String, room: ReserveRoom)] {
        var (urgent, other, slower, patient) = (self, self, self, self)
        urgent.callsPerHour.0 *= fault
        other.callsPerHour.1 *= fault
        slower.talkSeconds *= fault
        patient.patienceSeconds.1 *= fault
        return [("urgent arrivals", urgent), ("other arrivals", other), ("talk", slower), ("patience", patient)]
    }

    /// Time shares: all busy, too busy for second calls, the queues' mean lengths and the mean of the busy agents.
    struct Shares {
        var firstWaits = 0.0
        var secondWaits = 0.0
        var queues = [0.0, 0.0]
        var busy = 0.0
    }

    func solve() -> Shares {
        let row = agents + queueLimits.0 + 1
        let probabilities = chain(row: row).stationary()
        var shares = Shares()
        for (state, probability) in probabilities.enumerated() {
            let (second, present) = (state / row, state % row)
            if present >= agents { shares.firstWaits += probability }
            if present >= agents - keepFree { shares.secondWaits += probability }
            shares.queues[0] += probability * Double(max(0, present - agents))
            shares.queues[1] += probability * Double(second)
            shares.busy += probability * Double(min(present, agents))
        }
        return shares
    }

    private func chain(row: Int) -> MarkovChain {
        var chain = MarkovChain(states: row * (queueLimits.1 + 1), reach: row)
        let (first, other) = (callsPerHour.0 / 3_600, callsPerHour.1 / 3_600)
        let lastToTakeSecond = agents - keepFree
        for second in 0...queueLimits.1 {
            for present in 0..<row {
                let here = second * row + present
                if present + 1 < row { chain.add(rate: first, from: here, to: here + 1) }
                if present < lastToTakeSecond {
                    chain.add(rate: other, from: here, to: here + 1)
                } else if second < queueLimits.1 {
                    chain.add(rate: other, from: here, to: here + row)
                }
                if second > 0 { chain.add(rate: Double(second) / patienceSeconds.1, from: here, to: here - row) }
                guard present > 0 else { continue }
                let answers = Double(min(present, agents)) / talkSeconds
                let hangUps = Double(max(0, present - agents)) / patienceSeconds.0
                // Whoever becomes free takes a second call at once if the reserve is there.
                let takesSecond = second > 0 && present == lastToTakeSecond
                chain.add(rate: answers, from: here, to: takesSecond ? here - row : here - 1)
                chain.add(rate: hangUps, from: here, to: here - 1)
            }
        }
        return chain
    }

    func figures() -> [Figure] {
        let shares = solve()
        let calls = [callsPerHour.0 / 3_600, callsPerHour.1 / 3_600]
        let patience = [patienceSeconds.0, patienceSeconds.1]
        let waits = [shares.firstWaits, shares.secondWaits]
        return [Figure(measure: .occupancy, value: shares.busy / Double(agents))]
            + (0...1).flatMap { priority in
                let (name, queue) = (ReserveRoom.names[priority], shares.queues[priority])
                return [
                    Figure(measure: .waitedAtAll, callType: name, value: waits[priority]),
                    Figure(
                        measure: .abandonedFraction, callType: name, value: queue / patience[priority] / calls[priority]
                    ),
                    Figure(measure: .averageWaitSeconds, callType: name, value: queue / calls[priority]),
                    Figure(measure: .averageQueueLength, callType: name, value: queue),
                ]
            }
    }
}
