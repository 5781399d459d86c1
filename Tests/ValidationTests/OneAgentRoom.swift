import ContactCentre
import Probability
import QueueingTheory
import RoomScripts

/// A length of time by a law of given mean and variation.
struct Length: Sendable {
    enum Law: Sendable { case constant, exponential, gamma(variation: Double), lognormal(variation: Double) }
    let law: Law
    var meanSeconds: Double

    var members: String {
        switch law {
        case .constant: "constant: \(meanSeconds)"
        case .exponential: "distribution: 'exponential', meanSeconds: \(meanSeconds)"
        case .gamma(let variation): "distribution: 'gamma', meanSeconds: \(meanSeconds), variation: \(variation)"
        case .lognormal(let variation):
            "distribution: 'lognormal', meanSeconds: \(meanSeconds), variation: \(variation)"
        }
    }

    var variation: Double {
        switch law {
        case .constant: 0
        case .exponential: 1
        case .gamma(let variation), .lognormal(let variation): variation
        }
    }

    /// The mean of the square, in seconds squared.
    var secondMoment: Double { meanSeconds * meanSeconds * (1 + variation * variation) }

    /// The mean of the square of the sum of independent lengths.
    static func secondMoment(of lengths: Length...) -> Double {
        let mean = lengths.reduce(0) { $0 + $1.meanSeconds }
        return lengths.reduce(mean * mean) { $0 + $1.secondMoment - $1.meanSeconds * $1.meanSeconds }
    }
}

/// One agent, callers who never hang up, any law of pick-up, talk and wrap: Pollaczek and Khinchine's M/G/1.
struct OneAgentRoom: ExactRoom {
    var callsPerHour: Double
    var talk: Length
    var pickUp = Length(law: .constant, meanSeconds: 0)
    var wrap = Length(law: .constant, meanSeconds: 0)
    let days: Int

    private static let targetSeconds = 30.0

    var script: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, target: { withinSeconds: \(OneAgentRoom.targetSeconds), fraction: 0.8 },
                    arrivals: { callsPerHour: \(callsPerHour) }, pickUp: { \(pickUp.members) },
                    talk: { \(talk.members) }, wrap: { \(wrap.members) }
                    """
                )
            ], agents: 1)
        script.days = days
        script.warmUpDays = 3
        script.seed = 21
        return script
    }

    var faults: [(name: String, room: OneAgentRoom)] {
        var (busier, slower) = (self, self)
        busier.callsPerHour *= fault
        slower.talk.meanSeconds *= fault
        return [("arrivals", busier), ("talk", slower)]
    }

    func figures() throws -> [Figure] {
        let handleSeconds = pickUp.meanSeconds + talk.meanSeconds + wrap.meanSeconds
        let square = Length.secondMoment(of: pickUp, talk, wrap) / (handleSeconds * handleSeconds)
        let room = try PollaczekKhinchine(
            Traffic(callsPerHour: callsPerHour, handleSeconds: handleSeconds),
            variation: max(0, square - 1).squareRoot())
        let wait = room.averageWaitSeconds ?? .infinity
        let figures = [
            Figure(measure: .waitedAtAll, value: room.waitingProbability),
            Figure(measure: .occupancy, value: room.waitingProbability),
            Figure(measure: .averageSpeedOfAnswerSeconds, value: wait + pickUp.meanSeconds),
            Figure(measure: .averageWaitSeconds, value: wait + pickUp.meanSeconds),
            Figure(measure: .averageQueueLength, value: callsPerHour / 3_600 * wait),
            Figure(measure: .averageHandleSeconds, value: talk.meanSeconds + wrap.meanSeconds),
            Figure(measure: .abandonedFraction, value: 0),
        ]
        return figures + constantHandlingFigures(handleSeconds)
    }

    /// The law of the wait where handling is constant and begins at once.
    private func constantHandlingFigures(_ handleSeconds: Double) -> [Figure] {
        guard case .constant = talk.law, pickUp.meanSeconds == 0, wrap.variation == 0 else { return [] }
        func within(_ seconds: Double) -> Double {
            ConstantHandling.waitCDF(seconds, callsPerSecond: callsPerHour / 3_600, handleSeconds: handleSeconds)
        }
        return [
            Figure(
                measure: .serviceLevel, callType: "calls", value: within(OneAgentRoom.targetSeconds)),
            Figure(measure: .answeredWithin10, value: within(10)),
            Figure(measure: .answeredWithin60, value: within(60)),
            Figure(measure: .answeredWithin180, value: within(180)),
            Figure(measure: .from60, value: 1 - within(60)),
        ]
    }
}

/// M/D/1.
enum ConstantHandling {
    /// The probability of a wait of at most so many seconds at one agent:
    /// (1 - λD) · Σ over k with kD ≤ t of exp(λ(t - kD)) · (-λ(t - kD))ᵏ / k!.
    ///
    /// Source: Erlang (1909); Tijms, A First Course in Stochastic Models (2003), section 9.6.
    static func waitCDF(_ seconds: Double, callsPerSecond: Double, handleSeconds: Double) -> Double {
        var sum = 0.0
        var factorial = 1.0
        var k = 0.0
        while k * handleSeconds <= seconds {
            let load = callsPerSecond * (seconds - k * handleSeconds)
            var power = 1.0
            for _ in 0..<Int(k) { power *= -load }
            sum += RealFunctions.exp(load) * power / factorial
            k += 1
            factorial *= k
        }
        return (1 - callsPerSecond * handleSeconds) * sum
    }
}
