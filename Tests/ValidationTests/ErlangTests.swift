import ContactCentre
import Experiments
import Parallel
import QueueingTheory
import RoomScripts
import Testing

@Suite("Simulated rooms against Erlang A, B and C", .enabled(if: isOptimised, needsOptimisation))
struct ErlangTests {
    @Test(
        "Erlang A: rooms of 1, 10 and 100 agents with little, just enough and too much to do",
        arguments: [
            PlainRoom(agents: 1, callsPerHour: 6, patienceSeconds: 240, days: 250),
            PlainRoom(agents: 1, callsPerHour: 12, patienceSeconds: 240, days: 150),
            PlainRoom(agents: 1, callsPerHour: 18, patienceSeconds: 900, days: 100),
            PlainRoom(agents: 10, callsPerHour: 90, patienceSeconds: 240, days: 25),
            PlainRoom(agents: 10, callsPerHour: 120, patienceSeconds: 240, days: 15),
            PlainRoom(agents: 10, callsPerHour: 156, patienceSeconds: 60, days: 15),
            PlainRoom(agents: 100, callsPerHour: 1_176, patienceSeconds: 240, days: 3),
            PlainRoom(agents: 100, callsPerHour: 1_200, patienceSeconds: 240, days: 2),
            PlainRoom(agents: 100, callsPerHour: 1_380, patienceSeconds: 600, days: 2),
        ])
    func limitedPatience(room: PlainRoom) async throws { try await validate(room) }

    @Test(
        "Erlang C: callers who never hang up",
        arguments: [
            PlainRoom(agents: 1, callsPerHour: 8.4, days: 200, warmUpDays: 3, seed: 2),
            PlainRoom(agents: 10, callsPerHour: 102, days: 30, warmUpDays: 2, seed: 2),
            PlainRoom(agents: 100, callsPerHour: 1_128, days: 4, seed: 2),
        ])
    func endlessPatience(room: PlainRoom) async throws { try await validate(room) }

    @Test("A service level within no time is the fraction of calls that find an agent free")
    func withinNoTime() async throws {
        var room = PlainRoom(agents: 10, callsPerHour: 120, patienceSeconds: 240, days: 2, seed: 3)
        room.targetSeconds = 0
        try await validate(room)
        let result = try await room.script.run()
        let atOnce = result.mean(.serviceLevel, callType: "calls")
        #expect(abs(atOnce + result.mean(.waitedAtAll, callType: "calls") - 1) < 1e-12)
    }

    @Test("The 50th, 90th and 95th percentiles of the wait are those of Erlang A and C", arguments: [240.0, nil])
    func percentiles(patienceSeconds: Double?) async throws {
        let room = PlainRoom(agents: 10, callsPerHour: 108, patienceSeconds: patienceSeconds, days: 20, seed: 4)
        let result = try await room.script.run()
        let traffic = try Traffic(callsPerHour: room.callsPerHour, handleSeconds: room.talkSeconds)
        let limited = try patienceSeconds.map { try ErlangA(traffic, agents: 10, patienceSeconds: $0) }
        let endless = try ErlangC(traffic, agents: 10)
        for (measure, share) in [
            (Measure.medianAnswerSeconds, 0.5), (.p90AnswerSeconds, 0.9), (.p95AnswerSeconds, 0.95),
        ] {
            let exact = try quantile(share) { seconds in
                guard let limited else { return try endless.serviceLevel(withinSeconds: seconds) }
                return try limited.serviceLevel(withinSeconds: seconds) / (1 - limited.abandonedFraction)
            }
            let agreement = try #require(
                try agreements(of: result, with: [Figure(measure: measure, value: exact)]).first)
            // A quantile is read from bins whose ends differ by 1/128; a mean of quantiles of 55,000 calls each is
            // off by far less than that.
            let gap = abs(agreement.found - exact)
            #expect(gap <= Agreement.limit * agreement.standardError + exact / 128, "\(agreement)")
            #expect(agreement.standardError < 0.02 * max(1, exact), "\(agreement)")
        }
    }

    private func quantile(_ share: Double, of distribution: (Double) throws -> Double) rethrows -> Double {
        guard try distribution(0) < share else { return 0 }
        var (low, high) = (0.0, 100_000.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if try distribution(middle) < share { low = middle } else { high = middle }
        }
        return high
    }

    @Test(
        "Erlang B: callers who won't wait are lost as the loss formula says, whatever the law of talk and wrap",
        arguments: [
            LossRoom(agents: 1, callsPerHour: 9, talk: "distribution: 'exponential'", days: 100),
            LossRoom(agents: 10, callsPerHour: 84, talk: "distribution: 'lognormal', variation: 1", days: 20),
            LossRoom(agents: 10, callsPerHour: 180, talk: "distribution: 'gamma', variation: 0.5", days: 10),
            LossRoom(agents: 100, callsPerHour: 1_200, talk: "distribution: 'weibull', shape: 0.8", days: 2),
        ])
    func loss(room: LossRoom) async throws { try await validate(room) }

    @Test("With an agent always free, callers wait for the pick-up and may hang up during it")
    func ringing() async throws { try await validate(RingingRoom()) }

    @Test("A connection delay comes on top on the national clock")
    func nationalClock() async throws { try await validate(NationalClockRoom()) }
}

/// Callers hang up unless an agent is free at once; talk of any law and a wrap of a minute.
struct LossRoom: ExactRoom {
    var agents: Int
    var callsPerHour: Double
    /// The law of the talk, its mean aside.
    let talk: String
    var talkSeconds = 240.0
    let days: Int

    private static let wrapSeconds = 60.0

    var script: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, target: { withinSeconds: 20, fraction: 0.8 },
                    arrivals: { callsPerHour: \(callsPerHour) },
                    talk: { \(talk), meanSeconds: \(talkSeconds) },
                    wrap: { distribution: 'exponential', meanSeconds: \(LossRoom.wrapSeconds) },
                    patience: { constant: 0 }
                    """
                )
            ], agents: Double(agents))
        script.days = days
        script.warmUpDays = 1
        script.seed = 5
        return script
    }

    var faults: [(name: String, room: LossRoom)] {
        var busier = self
        busier.callsPerHour *= fault
        var slower = self
        slower.talkSeconds *= fault
        return [("arrivals", busier), ("talk", slower)]
    }

    func figures() throws -> [Figure] {
        let handleSeconds = talkSeconds + LossRoom.wrapSeconds
        let room = try ErlangB(Traffic(callsPerHour: callsPerHour, handleSeconds: handleSeconds), agents: agents)
        let lost = room.blockingProbability
        return [
            Figure(measure: .offered, value: callsPerHour * 24 * Double(days)),
            Figure(measure: .abandonedFraction, value: lost),
            Figure(measure: .waitedAtAll, value: lost),
            Figure(measure: .serviceLevel, callType: "calls", value: 1 - lost),
            Figure(measure: .occupancy, value: room.occupancy),
            Figure(measure: .averageHandleSeconds, value: handleSeconds),
            Figure(measure: .averageWaitSeconds, value: 0),
            Figure(measure: .averageQueueLength, value: 0),
            Figure(measure: .longestQueue, value: 0),
        ]
    }
}
