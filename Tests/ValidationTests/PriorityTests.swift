import MarkovChains
import Testing

@Suite("Simulated rooms with priorities and reserves against theory", .enabled(if: isOptimised, needsOptimisation))
struct PriorityTests {
    @Test(
        "Without hang-ups: Cobham, Kella and Yechiali for two and three priorities",
        arguments: [
            PriorityRoom(agents: 1, callsPerHour: [3, 5.4], days: 200),
            PriorityRoom(agents: 5, callsPerHour: [15, 36], days: 50),
            PriorityRoom(agents: 10, callsPerHour: [30, 60, 15], days: 30),
        ])
    func endlessPatience(room: PriorityRoom) async throws { try await validate(room) }

    @Test("Call types of the same priority are answered in order of arrival: Erlang C for each of them")
    func equalPriority() async throws { try await validate(EqualPriorityRoom()) }

    @Test(
        "With hang-ups: a Markov chain of busy agents and both queues",
        arguments: [
            PriorityRoom(agents: 1, callsPerHour: [5, 8], patienceSeconds: [600, 240], days: 150),
            PriorityRoom(agents: 5, callsPerHour: [20, 40], patienceSeconds: [300, 400], days: 40),
            PriorityRoom(agents: 10, callsPerHour: [30, 100], patienceSeconds: [600, 240], days: 20),
        ])
    func limitedPatience(room: PriorityRoom) async throws { try await validate(room) }

    @Test(
        "With agents kept free for the first priority: a Markov chain of busy agents and both queues",
        arguments: [
            ReserveRoom(agents: 3, keepFree: 1, callsPerHour: (12, 18), patienceSeconds: (600, 240), days: 80),
            ReserveRoom(agents: 8, keepFree: 2, callsPerHour: (36, 40), patienceSeconds: (300, 240), days: 30),
        ])
    func reserve(room: ReserveRoom) async throws { try await validate(room) }

    @Test("Without a reserve the chain with a reserve is the chain of two priorities")
    func reserveOfNone() {
        let room = ReserveRoom(agents: 4, keepFree: 0, callsPerHour: (15, 40), patienceSeconds: (500, 200), days: 1)
        let plain = TwoPriorityChain(
            arrivalRates: (15 / 3_600, 40 / 3_600), hangUpRates: (1.0 / 500, 1.0 / 200), answerRate: 1.0 / 300,
            agents: 4, queueLimits: (24, 60))
        let shares = room.solve()
        #expect(abs(shares.firstWaits - plain.waitingProbability) < 1e-9)
        #expect(abs(shares.queues[0] - plain.averageQueueLengths[0]) < 1e-9)
        #expect(abs(shares.queues[1] - plain.averageQueueLengths[1]) < 1e-9)
    }
}
