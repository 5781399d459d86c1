import ContactCentre
import MarkovChains
import QueueingTheory
import RoomScripts

/// Calls of several priorities, all with the same exponential talk; callers who never hang up, or two priorities of
/// callers who do.
struct PriorityRoom: ExactRoom {
    var agents: Int
    /// By priority.
    var callsPerHour: [Double]
    var talkSeconds = 300.0
    /// By priority; nil if callers never hang up.
    var patienceSeconds: [Double]?
    let days: Int
    /// Enough for any queue seen: the exact solution is cut there.
    var queueLimits = (30, 60)

    private static let targetSeconds = 30.0

    func name(_ priority: Int) -> String { "priority \(priority + 1)" }

    var script: RoomScript {
        let callTypes = callsPerHour.indices.map { priority in
            let patience = patienceSeconds.map { "{ distribution: 'exponential', meanSeconds: \($0[priority]) }" }
            return (
                name(priority),
                """
                priority: \(priority + 1), target: { withinSeconds: \(PriorityRoom.targetSeconds), fraction: 0.8 },
                arrivals: { callsPerHour: \(callsPerHour[priority]) },
                talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) },
                patience: \(patience ?? "{ distribution: 'never' }")
                """
            )
        }
        var script = RoomScript(callTypes: callTypes, agents: Double(agents))
        script.days = days
        script.warmUpDays = 2
        script.seed = 11
        return script
    }

    var faults: [(name: String, room: PriorityRoom)] {
        var faults: [(name: String, room: PriorityRoom)] = []
        for priority in callsPerHour.indices {
            var busier = self
            busier.callsPerHour[priority] *= fault
            faults.append(("arrivals of \(name(priority))", busier))
            guard let patienceSeconds else { continue }
            var morePatient = self
            morePatient.patienceSeconds?[priority] = patienceSeconds[priority] * fault
            faults.append(("patience of \(name(priority))", morePatient))
        }
        var slower = self
        slower.talkSeconds *= fault
        return faults + [("talk", slower)]
    }

    func figures() throws -> [Figure] {
        try patienceSeconds.map { try limitedPatience($0) } ?? endlessPatience()
    }

    /// Cobham's and Kella and Yechiali's waits. Only calls of its own priority and the end of a conversation stand
    /// before a caller of the first priority who waits, so that wait is exponential with rate n / AHT - λ.
    private func endlessPatience() throws -> [Figure] {
        let all = try ErlangC(
            Traffic(callsPerHour: callsPerHour.reduce(0, +), handleSeconds: talkSeconds), agents: agents)
        let waits = try NonPreemptivePriority.averageWaitSeconds(
            callsPerHour: callsPerHour, handleSeconds: talkSeconds, agents: agents)
        var figures = [Figure(measure: .occupancy, value: all.occupancy)]
        for (priority, wait) in waits.enumerated() {
            let (name, wait) = (name(priority), wait ?? .infinity)
            let calls = callsPerHour[priority] / 3_600
            figures += [
                Figure(measure: .waitedAtAll, callType: name, value: all.waitingProbability),
                Figure(measure: .averageWaitSeconds, callType: name, value: wait),
                Figure(measure: .averageSpeedOfAnswerSeconds, callType: name, value: wait),
                Figure(measure: .averageQueueLength, callType: name, value: calls * wait),
            ]
        }
        let first = try ErlangC(Traffic(callsPerHour: callsPerHour[0], handleSeconds: talkSeconds), agents: agents)
        let late = try 1 - first.serviceLevel(withinSeconds: PriorityRoom.targetSeconds)
        let level = 1 - all.waitingProbability * late / first.waitingProbability
        return figures + [Figure(measure: .serviceLevel, callType: name(0), value: level)]
    }

    /// The stationary law of busy agents and both queues. While all agents are busy, those waiting with the first
    /// priority come and go as if they were alone, so their wait, if any, is that of Erlang A with their calls only.
    private func limitedPatience(_ patience: [Double]) throws -> [Figure] {
        let calls = callsPerHour.map { $0 / 3_600 }
        let chain = TwoPriorityChain(
            arrivalRates: (calls[0], calls[1]), hangUpRates: (1 / patience[0], 1 / patience[1]),
            answerRate: 1 / talkSeconds, agents: agents, queueLimits: queueLimits)
        let queues = chain.averageQueueLengths
        let alone = try ErlangA(
            Traffic(callsPerHour: callsPerHour[0], handleSeconds: talkSeconds), agents: agents,
            patienceSeconds: patience[0])
        let notInTime = try 1 - alone.serviceLevel(withinSeconds: PriorityRoom.targetSeconds)
        let level = 1 - chain.waitingProbability * notInTime / alone.waitingProbability
        let answered = (0...1).reduce(0) { $0 + calls[$1] - queues[$1] / patience[$1] }
        return [
            Figure(measure: .serviceLevel, callType: name(0), value: level),
            Figure(measure: .occupancy, value: answered * talkSeconds / Double(agents)),
        ] + [0, 1].flatMap { waitFigures(name($0), calls[$0], patience[$0], chain.waitingProbability, queues[$0]) }
    }

    private func waitFigures(
        _ name: String, _ calls: Double, _ patience: Double, _ waiting: Double, _ queue: Double
    ) -> [Figure] {
        [
            Figure(measure: .waitedAtAll, callType: name, value: waiting),
            Figure(measure: .abandonedFraction, callType: name, value: queue / patience / calls),
            Figure(measure: .averageWaitSeconds, callType: name, value: queue / calls),
            Figure(measure: .averageQueueLength, callType: name, value: queue),
        ]
    }
}
