import ContactCentre
import MarkovChains
import RoomScripts

/// An experienced agent who is asked first, and a slower one: a Markov chain that tells which of them is busy.
struct TwoGradesRoom: ExactRoom {
    var callsPerHour: Double
    var talkSeconds = 300.0
    /// How many times as long the slower agent takes.
    var slowness: Double
    var patienceSeconds: Double
    let days: Int

    private static let states = 60

    var script: RoomScript {
        let calls = """
            priority: 1, arrivals: { callsPerHour: \(callsPerHour) },
            talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) },
            patience: { distribution: 'exponential', meanSeconds: \(patienceSeconds) }
            """
        let team = """
            agents: { constant: 2 }, grades: {
              trainee: { count: 1, handlingFactor: \(slowness) }, experienced: { preferredFor: ['calls'] },
            }
            """
        var script = RoomScript(callTypes: [("calls", calls)], teams: [("Room", team)])
        script.days = days
        script.warmUpDays = 1
        script.seed = 43
        return script
    }

    var faults: [(name: String, room: TwoGradesRoom)] {
        var (more, slower, patient, slow) = (self, self, self, self)
        more.callsPerHour *= fault
        slower.talkSeconds *= fault
        patient.patienceSeconds *= fault
        slow.slowness *= fault
        return [("arrivals", more), ("talk", slower), ("patience", patient), ("handling factor", slow)]
    }

    /// States: nobody busy; the experienced agent; the slower one; from 3 on both, with state - 3 callers waiting.
    func figures() -> [Figure] {
        var chain = MarkovChain(states: TwoGradesRoom.states, reach: 2)
        let arrivals = callsPerHour / 3_600
        let (quick, slow) = (1 / talkSeconds, 1 / (talkSeconds * slowness))
        chain.add(rate: arrivals, from: 0, to: 1)
        chain.add(rate: arrivals, from: 1, to: 3)
        chain.add(rate: arrivals, from: 2, to: 3)
        chain.add(rate: quick, from: 1, to: 0)
        chain.add(rate: slow, from: 2, to: 0)
        chain.add(rate: quick, from: 3, to: 2)
        chain.add(rate: slow, from: 3, to: 1)
        for state in 4..<TwoGradesRoom.states {
            chain.add(rate: arrivals, from: state - 1, to: state)
            chain.add(rate: quick + slow + Double(state - 3) / patienceSeconds, from: state, to: state - 1)
        }
        let probabilities = chain.stationary()
        let both = probabilities[3...].reduce(0, +)
        let queue = probabilities.enumerated().reduce(0) { $0 + Double(max(0, $1.offset - 3)) * $1.element }
        let (quickBusy, slowBusy) = (probabilities[1] + both, probabilities[2] + both)
        let answered = quickBusy * quick + slowBusy * slow
        return [
            Figure(measure: .waitedAtAll, callType: "calls", value: both),
            Figure(measure: .abandonedFraction, callType: "calls", value: queue / patienceSeconds / arrivals),
            Figure(measure: .averageQueueLength, callType: "calls", value: queue),
            Figure(measure: .occupancy, value: (quickBusy + slowBusy) / 2),
            Figure(measure: .occupancy, team: "Room: experienced", value: quickBusy),
            Figure(measure: .occupancy, team: "Room: trainee", value: slowBusy),
            Figure(
                measure: .averageTalkSeconds, callType: "calls", value: (quickBusy + slowBusy) / answered),
        ]
    }
}
