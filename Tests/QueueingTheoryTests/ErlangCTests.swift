import QueueingTheory
import Testing

@Suite("Erlang C")
struct ErlangCTests {
    struct Row: Sendable {
        let callsPerHour, handleSeconds: Double
        let agents: Int
        let seconds, waiting, averageWait, serviceLevel, wait90: Double
    }

    /// mpmath, 40 digits, from the definitions: probability of waiting, mean wait, service level, 90 per cent quantile.
    static let rows = [
        Row(
            callsPerHour: 120, handleSeconds: 300, agents: 11, seconds: 20, waiting: 0.68211820468933237,
            averageWait: 204.63546140679971, serviceLevel: 0.36187365489590277, wait90: 576.00983324877779),
        Row(
            callsPerHour: 120, handleSeconds: 300, agents: 12, seconds: 10, waiting: 0.44938822429827087,
            averageWait: 67.40823364474063, serviceLevel: 0.57959417717801224, wait90: 225.40754553843188),
        Row(
            callsPerHour: 30, handleSeconds: 255, agents: 3, seconds: 10, waiting: 0.50462202136400986,
            averageWait: 147.06127479751145, serviceLevel: 0.51239973016885827, wait90: 471.71779437292505),
        Row(
            callsPerHour: 12_000, handleSeconds: 300, agents: 1_010, seconds: 10, waiting: 0.66052114546784321,
            averageWait: 19.815634364035296, serviceLevel: 0.52671591797622581, wait90: 56.635768553885959),
        Row(
            callsPerHour: 12_000, handleSeconds: 300, agents: 1_050, seconds: 5, waiting: 0.074401774037428377,
            averageWait: 0.44641064422457026, serviceLevel: 0.96766512229358518, wait90: 0),
        Row(
            callsPerHour: 240_000, handleSeconds: 300, agents: 20_100, seconds: 5, waiting: 0.36722315517806916,
            averageWait: 1.1016694655342075, serviceLevel: 0.93064050518983067, wait90: 3.9023985886017867),
        Row(
            callsPerHour: 240_000, handleSeconds: 300, agents: 20_300, seconds: 1, waiting: 0.020135109640794658,
            averageWait: 0.020135109640794658, serviceLevel: 0.99259270711741874, wait90: 0),
        Row(
            callsPerHour: 3, handleSeconds: 600, agents: 1, seconds: 600, waiting: 0.5, averageWait: 600,
            serviceLevel: 0.69673467014368329, wait90: 1931.3254949209207),
    ]

    @Test("Figures agree with values to 17 digits, in rooms of any size", arguments: rows)
    func values(row: Row) throws {
        let room = try ErlangC(
            Traffic(callsPerHour: row.callsPerHour, handleSeconds: row.handleSeconds), agents: row.agents)
        #expect(abs(room.waitingProbability / row.waiting - 1) < 1e-11)
        #expect(abs(try #require(room.averageWaitSeconds) / row.averageWait - 1) < 1e-11)
        #expect(abs(try room.serviceLevel(withinSeconds: row.seconds) / row.serviceLevel - 1) < 1e-11)
        #expect(abs(try #require(try room.waitQuantileSeconds(0.9)) - row.wait90) < 1e-10 * max(1, row.wait90))
        #expect(try room.serviceLevel(withinSeconds: 0) == 1 - room.waitingProbability)
        let queued = row.averageWait * row.callsPerHour / 3_600
        #expect(abs(try #require(room.averageQueueLength) / queued - 1) < 1e-11)
    }

    @Test("A room that cannot keep up has no steady waits", arguments: [1, 9, 10])
    func overloaded(agents: Int) throws {
        let room = try ErlangC(Traffic(callsPerHour: 120, handleSeconds: 300), agents: agents)
        #expect(!room.isSteady && room.waitingProbability == 1 && room.occupancy == 1)
        #expect(room.averageWaitSeconds == nil && room.averageQueueLength == nil)
        #expect(try room.waitQuantileSeconds(0.5) == nil)
        #expect(try room.serviceLevel(withinSeconds: 1_000) == 0)
    }
}
