import ContactCentre
import MarkovChains
import RoomScripts

/// Callers who hang up and try again after a while: a Markov chain of those in the room and those about to ring again.
///
/// Solved on (ringing again later, present); each of the former rings after an exponential time.
struct RedialRoom: ExactRoom {
    let agents: Int
    var callsPerHour: Double
    var talkSeconds = 300.0
    var patienceSeconds: Double
    /// The probability that a caller who hung up tries again, each time.
    var redialProbability: Double
    var redialSeconds: Double
    let days: Int

    private static let mostPresent = 40
    private static let mostToRedial = 30

    var script: RoomScript {
        let calls = """
            priority: 1, arrivals: { callsPerHour: \(callsPerHour) },
            talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) },
            patience: { distribution: 'exponential', meanSeconds: \(patienceSeconds) },
            afterAbandoning: [{
              callType: 'calls', probability: \(redialProbability), timesAtMost: 100,
              after: { distribution: 'exponential', meanSeconds: \(redialSeconds) },
            }]
            """
        var script = RoomScript(callTypes: [("calls", calls)], agents: Double(agents))
        script.days = days
        script.warmUpDays = 1
        script.seed = 41
        return script
    }

    var faults: [(name: String, room: RedialRoom)] {
        var (more, slower, patient, keener) = (self, self, self, self)
        more.callsPerHour *= fault
        slower.talkSeconds *= fault
        patient.patienceSeconds *= fault
        keener.redialProbability *= fault
        return [("arrivals", more), ("talk", slower), ("patience", patient), ("redials", keener)]
    }

    func figures() -> [Figure] {
        let row = RedialRoom.mostToRedial + 1
        var chain = MarkovChain(states: row * (RedialRoom.mostPresent + 1), reach: row + 1)
        let arrivals = callsPerHour / 3_600
        for present in 0...RedialRoom.mostPresent {
            for redialling in 0...RedialRoom.mostToRedial {
                let here = present * row + redialling
                let answers = Double(min(present, agents)) / talkSeconds
                let hangUps = Double(max(0, present - agents)) / patienceSeconds
                if present < RedialRoom.mostPresent {
                    chain.add(rate: arrivals, from: here, to: here + row)
                    if redialling > 0 {
                        chain.add(rate: Double(redialling) / redialSeconds, from: here, to: here + row - 1)
                    }
                }
                guard present > 0 else { continue }
                chain.add(rate: answers, from: here, to: here - row)
                let goesOn = redialling < RedialRoom.mostToRedial ? redialProbability : 0
                chain.add(rate: hangUps * (1 - goesOn), from: here, to: here - row)
                if goesOn > 0 { chain.add(rate: hangUps * goesOn, from: here, to: here - row + 1) }
            }
        }
        var (queue, redials, waitingCalls, busy) = (0.0, 0.0, 0.0, 0.0)
        for (state, probability) in chain.stationary().enumerated() {
            let (present, redialling) = (state / row, state % row)
            let redialRate = Double(redialling) / redialSeconds
            queue += probability * Double(max(0, present - agents))
            busy += probability * Double(min(present, agents))
            redials += probability * redialRate
            if present >= agents { waitingCalls += probability * (arrivals + redialRate) }
        }
        let offered = arrivals + redials
        return [
            Figure(measure: .offered, callType: "calls", value: offered * 86_400 * Double(days)),
            Figure(measure: .attemptsPerCaller, callType: "calls", value: offered / arrivals),
            Figure(measure: .waitedAtAll, callType: "calls", value: waitingCalls / offered),
            Figure(measure: .abandonedFraction, callType: "calls", value: queue / patienceSeconds / offered),
            Figure(measure: .averageWaitSeconds, callType: "calls", value: queue / offered),
            Figure(measure: .averageQueueLength, callType: "calls", value: queue),
            Figure(
                measure: .callersNeverAnswered, callType: "calls",
                value: queue / patienceSeconds * (1 - redialProbability) * 86_400 * Double(days)),
            Figure(measure: .occupancy, value: busy / Double(agents)),
        ]
    }
}
