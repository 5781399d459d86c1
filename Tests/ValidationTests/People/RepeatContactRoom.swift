import ContactCentre
import QueueingTheory
import RoomScripts

/// Callers who wait for ever and of whom a share rings again some time after having been answered.
///
/// An open network of two stations (J. R. Jackson, Jobshop-like queueing systems, 1963): the room is as if fresh calls came
/// at the rate divided by 1 - share, an M/M/n queue, and calls of either kind find it so.
struct RepeatContactRoom: ExactRoom {
    let agents: Int
    var callsPerHour: Double
    var talkSeconds = 300.0
    /// The probability that an answered caller rings again, each time.
    var repeatProbability: Double
    let repeatSeconds: Double
    let days: Int

    var script: RoomScript {
        let calls = """
            priority: 1, arrivals: { callsPerHour: \(callsPerHour) },
            talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) },
            afterAnswer: [{
              callType: 'calls', probability: \(repeatProbability), timesAtMost: 100,
              after: { distribution: 'exponential', meanSeconds: \(repeatSeconds) },
            }]
            """
        var script = RoomScript(callTypes: [("calls", calls)], agents: Double(agents))
        script.days = days
        script.warmUpDays = 1
        script.seed = 42
        return script
    }

    var faults: [(name: String, room: RepeatContactRoom)] {
        var (more, slower, keener) = (self, self, self)
        more.callsPerHour *= fault
        slower.talkSeconds *= fault
        keener.repeatProbability *= fault
        return [("arrivals", more), ("talk", slower), ("repeat contacts", keener)]
    }

    func figures() throws -> [Figure] {
        let calls = callsPerHour / (1 - repeatProbability)
        let queue = try ErlangC(
            Traffic(callsPerHour: calls, handleSeconds: talkSeconds), agents: agents)
        return [
            Figure(measure: .offered, callType: "calls", value: calls * 24 * Double(days)),
            Figure(measure: .waitedAtAll, callType: "calls", value: queue.waitingProbability),
            Figure(measure: .averageSpeedOfAnswerSeconds, callType: "calls", value: queue.averageWaitSeconds ?? .nan),
            Figure(measure: .averageQueueLength, callType: "calls", value: queue.averageQueueLength ?? .nan),
            Figure(measure: .attemptsPerCaller, callType: "calls", value: 1),
        ]
    }
}
