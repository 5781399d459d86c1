import ContactCentre
import QueueingTheory
import RoomScripts

/// One call type, exponential talk and patience: Erlang A, or Erlang C where patience never ends.
struct PlainRoom: ExactRoom {
    var agents: Int
    var callsPerHour: Double
    var talkSeconds = 300.0
    /// Nil: callers never hang up.
    var patienceSeconds: Double?
    /// The days measured, chosen so that each room sees some ten million calls.
    var days: Int
    var warmUpDays = 1
    var seed = 1
    var targetSeconds = 20.0

    var script: RoomScript {
        let patience = patienceSeconds.map { "{ distribution: 'exponential', meanSeconds: \($0) }" }
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, target: { withinSeconds: \(targetSeconds), fraction: 0.8 },
                    arrivals: { callsPerHour: \(callsPerHour) },
                    talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) },
                    patience: \(patience ?? "{ distribution: 'never' }")
                    """
                )
            ], agents: Double(agents))
        script.days = days
        script.warmUpDays = warmUpDays
        script.seed = seed
        return script
    }

    var faults: [(name: String, room: PlainRoom)] {
        var busier = self
        busier.callsPerHour *= fault
        var slower = self
        slower.talkSeconds *= fault
        guard let patienceSeconds else { return [("arrivals", busier), ("talk", slower)] }
        var morePatient = self
        morePatient.patienceSeconds = patienceSeconds * fault
        return [("arrivals", busier), ("talk", slower), ("patience", morePatient)]
    }

    func figures() throws -> [Figure] {
        let traffic = try Traffic(callsPerHour: callsPerHour, handleSeconds: talkSeconds)
        return try patienceSeconds.map { try limitedPatience(traffic, $0) } ?? endlessPatience(traffic)
    }

    private func limitedPatience(_ traffic: Traffic, _ patienceSeconds: Double) throws -> [Figure] {
        let room = try ErlangA(traffic, agents: agents, patienceSeconds: patienceSeconds)
        let answered = 1 - room.abandonedFraction
        return try common(
            waiting: room.waitingProbability, abandoned: room.abandonedFraction, occupancy: room.occupancy,
            speedOfAnswer: room.averageSpeedOfAnswerSeconds, wait: room.averageWaitSeconds,
            queue: room.averageQueueLength)
            + serviceLevels(answered: answered) { try room.serviceLevel(withinSeconds: $0) }
    }

    private func endlessPatience(_ traffic: Traffic) throws -> [Figure] {
        let room = try ErlangC(traffic, agents: agents)
        let wait = room.averageWaitSeconds ?? .infinity
        return try common(
            waiting: room.waitingProbability, abandoned: 0, occupancy: room.occupancy, speedOfAnswer: wait,
            wait: wait, queue: room.averageQueueLength ?? .infinity)
            + serviceLevels(answered: 1) { try room.serviceLevel(withinSeconds: $0) }
    }

    private func common(
        waiting: Double, abandoned: Double, occupancy: Double, speedOfAnswer: Double, wait: Double, queue: Double
    ) -> [Figure] {
        [
            Figure(measure: .offered, value: callsPerHour * 24 * Double(days)),
            Figure(measure: .abandoned, value: callsPerHour * 24 * Double(days) * abandoned),
            Figure(measure: .waitedAtAll, value: waiting),
            Figure(measure: .abandonedFraction, value: abandoned),
            Figure(measure: .averageSpeedOfAnswerSeconds, value: speedOfAnswer),
            Figure(measure: .averageWaitSeconds, value: wait),
            Figure(measure: .averageQueueLength, value: queue),
            Figure(measure: .occupancy, value: occupancy),
            Figure(measure: .averageTalkSeconds, value: talkSeconds),
            Figure(measure: .averageAgents, value: Double(agents)),
            Figure(measure: .callsPerAgentHour, value: callsPerHour * (1 - abandoned) / Double(agents)),
        ]
    }

    /// - Parameter level: the fraction of the calls offered that are answered within so many seconds.
    private func serviceLevels(answered: Double, level: (Double) throws -> Double) rethrows -> [Figure] {
        let figures = [
            Figure(measure: .serviceLevel, callType: "calls", value: try level(targetSeconds)),
            Figure(measure: .answeredWithin10, value: try level(10) / answered),
            Figure(measure: .answeredWithin60, value: try level(60) / answered),
            Figure(measure: .from60, value: 1 - (try level(60)) / answered),
            Figure(measure: .answeredWithin300, value: try level(300) / answered),
            Figure(measure: .answeredAt120OrLater, value: answered - (try level(120))),
        ]
        // A fraction of next to none or next to all of the calls has no standard error to go by.
        return figures.filter { (PlainRoom.rarest...1 - PlainRoom.rarest).contains($0.value) }
    }

    private static let rarest = 0.001
}
