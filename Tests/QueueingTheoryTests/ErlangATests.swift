import MarkovChains
import QueueingTheory
import Testing

@Suite("Erlang A")
struct ErlangATests {
    struct Row: Sendable {
        let callsPerHour, handleSeconds: Double
        let agents: Int
        let patienceSeconds, seconds, waiting, abandoned, answerSeconds, serviceLevel: Double

        func room() throws(QueueingTheoryError) -> ErlangA {
            try ErlangA(
                Traffic(callsPerHour: callsPerHour, handleSeconds: handleSeconds), agents: agents,
                patienceSeconds: patienceSeconds)
        }
    }

    /// mpmath, 40 digits, not from the integrals of the room's source but from the birth-death chain: who finds k calls
    /// waiting passes k + 1 exponential stages to an answer; that all are over by t has a negative binomial
    /// probability.
    static let rows = [
        Row(
            callsPerHour: 120, handleSeconds: 300, agents: 10, patienceSeconds: 240, seconds: 10,
            waiting: 0.51707177681867068, abandoned: 0.1319398268851002, answerSeconds: 28.498195549742411,
            serviceLevel: 0.52590705159650888),
        Row(
            callsPerHour: 120, handleSeconds: 300, agents: 10, patienceSeconds: 240, seconds: 600,
            waiting: 0.51707177681867068, abandoned: 0.1319398268851002, answerSeconds: 28.498195549742411,
            serviceLevel: 0.86806014030013884),
        Row(
            callsPerHour: 150, handleSeconds: 300, agents: 10, patienceSeconds: 60, seconds: 20,
            waiting: 0.5688243805531029, abandoned: 0.27754972385355399, answerSeconds: 12.946993327170137,
            serviceLevel: 0.55193419860686261),
        Row(
            callsPerHour: 40, handleSeconds: 300, agents: 10, patienceSeconds: 600, seconds: 10,
            waiting: 0.0024173139728706899, abandoned: 0.00015962889377181155, answerSeconds: 0.089604186193956321,
            serviceLevel: 0.99807615620697408),
        Row(
            callsPerHour: 300, handleSeconds: 240, agents: 15, patienceSeconds: 30, seconds: 5,
            waiting: 0.58858198904009422, abandoned: 0.29912242661011812, answerSeconds: 6.9675162225537347,
            serviceLevel: 0.47213872716297382),
        Row(
            callsPerHour: 12_000, handleSeconds: 300, agents: 1_000, patienceSeconds: 600, seconds: 10,
            waiting: 0.5892600873555515, abandoned: 0.010450542896223951, answerSeconds: 6.2477591183168933,
            serviceLevel: 0.72694504019192262),
        Row(
            callsPerHour: 12_200, handleSeconds: 300, agents: 1_000, patienceSeconds: 120, seconds: 10,
            waiting: 0.55555267330197872, abandoned: 0.025322720541645973, answerSeconds: 3.0087428339535381,
            serviceLevel: 0.89935684377727969),
        Row(
            callsPerHour: 11_500, handleSeconds: 300, agents: 1_000, patienceSeconds: 120, seconds: 10,
            waiting: 0.076712518842281886, abandoned: 0.0021477349552559153, answerSeconds: 0.25207078938342329,
            serviceLevel: 0.99541432462758084),
        Row(
            callsPerHour: 240_000, handleSeconds: 300, agents: 20_000, patienceSeconds: 600, seconds: 10,
            waiting: 0.58656491583424341, abandoned: 0.0023369428913010858, answerSeconds: 1.4010465243292957,
            serviceLevel: 0.99714963682921981),
        Row(
            callsPerHour: 245_000, handleSeconds: 300, agents: 20_000, patienceSeconds: 300, seconds: 10,
            waiting: 0.99829653090685806, abandoned: 0.020411615656428676, answerSeconds: 6.1793673057134515,
            serviceLevel: 0.94431099786155703),
        Row(
            callsPerHour: 180, handleSeconds: 255, agents: 1, patienceSeconds: 5, seconds: 10,
            waiting: 0.94218757071562808, abandoned: 0.92610293563014682, answerSeconds: 1.1349910669281522,
            serviceLevel: 0.07156852336912251),
        Row(
            callsPerHour: 30, handleSeconds: 255, agents: 3, patienceSeconds: 100_000, seconds: 10,
            waiting: 0.50288783675571199, abandoned: 0.001441477106325289, answerSeconds: 143.94473386078717,
            serviceLevel: 0.51419263066242986),
        Row(
            callsPerHour: 120, handleSeconds: 300, agents: 10, patienceSeconds: 1, seconds: 0.5,
            waiting: 0.2200705072996171, abandoned: 0.21308293305283663, answerSeconds: 0.0086649722790407002,
            serviceLevel: 0.78272118654748412),
        Row(
            callsPerHour: 1, handleSeconds: 3_600, agents: 1, patienceSeconds: 86_400, seconds: 3600,
            waiting: 0.86659335065044162, abandoned: 0.13340664934955838, answerSeconds: 11605.981570857877,
            serviceLevel: 0.26318893099275669),
    ]

    @Test("Figures agree with values to 17 digits, in rooms of any size", arguments: rows)
    func values(row: Row) throws {
        let room = try row.room()
        #expect(abs(room.waitingProbability / row.waiting - 1) < 1e-11)
        #expect(abs(room.abandonedFraction / row.abandoned - 1) < 1e-11)
        #expect(abs(room.averageSpeedOfAnswerSeconds / row.answerSeconds - 1) < 1e-11)
        #expect(abs(try room.serviceLevel(withinSeconds: row.seconds) / row.serviceLevel - 1) < 1e-11)
    }

    @Test("Wait, queue and occupancy follow from the abandoned fraction", arguments: rows)
    func balances(row: Row) throws {
        let room = try row.room()
        let wait = row.abandoned * row.patienceSeconds
        let queued = wait * row.callsPerHour / 3_600
        let busy = row.callsPerHour / 3_600 * row.handleSeconds * (1 - row.abandoned)
        #expect(abs(room.averageWaitSeconds / wait - 1) < 1e-11)
        #expect(abs(room.averageQueueLength / queued - 1) < 1e-11)
        #expect(abs(room.occupancy / (busy / Double(row.agents)) - 1) < 1e-11)
    }

    @Test("The service level runs from the calls answered at once to all calls answered", arguments: rows)
    func serviceLevelEnds(row: Row) throws {
        let room = try row.room()
        #expect(try room.serviceLevel(withinSeconds: 0) == 1 - room.waitingProbability)
        #expect(abs(try room.serviceLevel(withinSeconds: 1e9) - (1 - room.abandonedFraction)) < 1e-11)
        var last = 0.0
        for seconds in stride(from: 0, through: 4 * row.handleSeconds, by: row.handleSeconds / 16) {
            let level = try room.serviceLevel(withinSeconds: seconds)
            #expect(level >= last - 1e-15)
            last = level
        }
    }

    @Test(
        "A Markov chain solved by elimination has the same waits and queue",
        arguments: [1, 3, 14],
        [(20.0, 0.5), (20, 1.4), (150, 0.95), (150, 1.4), (4_000, 0.5), (4_000, 0.95), (4_000, 1.4)])
    func chain(agents: Int, room: (patienceSeconds: Double, loadAnAgent: Double)) throws {
        let (patienceSeconds, loadAnAgent) = room
        let handleSeconds = 280.0
        let arrivals = loadAnAgent * Double(agents) / handleSeconds
        let probabilities = MarkovChain(
            states: agents + 700, up: { _ in arrivals },
            down: { Double(min($0, agents)) / handleSeconds + Double(max(0, $0 - agents)) / patienceSeconds }
        ).stationary()
        let queued = probabilities.enumerated().reduce(0) { $0 + Double(max(0, $1.offset - agents)) * $1.element }
        let room = try ErlangA(
            Traffic(callsPerHour: arrivals * 3_600, handleSeconds: handleSeconds), agents: agents,
            patienceSeconds: patienceSeconds)
        #expect(abs(room.waitingProbability / probabilities[agents...].reduce(0, +) - 1) < 1e-11)
        #expect(abs(room.averageQueueLength / queued - 1) < 1e-11)
        #expect(abs(room.abandonedFraction / (queued / patienceSeconds / arrivals) - 1) < 1e-11)
    }

    @Test("Endless patience is Erlang C", arguments: [12, 1_010, 20_100])
    func endlessPatience(agents: Int) throws {
        let traffic = try Traffic(callsPerHour: Double(agents) * 11.6, handleSeconds: 300)
        let patient = try ErlangC(traffic, agents: agents)
        let room = try ErlangA(traffic, agents: agents, patienceSeconds: 1e9)
        let wait = try #require(patient.averageWaitSeconds)
        #expect(abs(room.waitingProbability / patient.waitingProbability - 1) < 1e-4)
        #expect(abs(room.averageSpeedOfAnswerSeconds / wait - 1) < 1e-4)
        #expect(abs(room.averageWaitSeconds / wait - 1) < 1e-4)
        #expect(room.abandonedFraction < 1e-6)
        let gap = try room.serviceLevel(withinSeconds: 20) - patient.serviceLevel(withinSeconds: 20)
        #expect(abs(gap) < 1e-4)
    }

    @Test("No patience is Erlang B", arguments: [1, 10, 1_000, 20_000])
    func noPatience(agents: Int) throws {
        let traffic = try Traffic(callsPerHour: Double(agents) * 12, handleSeconds: 300)
        let blocking = try ErlangB(traffic, agents: agents).blockingProbability
        let room = try ErlangA(traffic, agents: agents, patienceSeconds: 1e-8)
        #expect(abs(room.abandonedFraction / blocking - 1) < 1e-5)
        #expect(abs(room.waitingProbability / blocking - 1) < 1e-5)
        #expect(abs(try room.serviceLevel(withinSeconds: 1) - (1 - blocking)) < 1e-5)
    }

    @Test("Patience as long as the handling makes the calls present Poisson")
    func patienceAsLongAsHandling() throws {
        // Every call present leaves at the same rate, agent or not: M/M/∞ with mean 10, of whom those above 10 wait.
        // scipy.stats.poisson(10): P(N >= 10) = 0.5420702855281478, E[(N - 10)+] = 1.2511003572113363.
        let room = try ErlangA(Traffic(callsPerHour: 120, handleSeconds: 300), agents: 10, patienceSeconds: 300)
        #expect(abs(room.waitingProbability - 0.5420702855281478) < 1e-12)
        #expect(abs(room.averageQueueLength - 1.2511003572113363) < 1e-12)
    }
}
