import ContactCentre
import MarkovChains
import Measures
import QueueingTheory
import Testing

@Suite("A simulated day against the forward equations, hour by hour", .enabled(if: isOptimised, needsOptimisation))
struct VaryingDayTests {
    /// A night valley and an evening peak, as in a control room.
    static let callsPerHour: [Double] = [
        60, 48, 40, 32, 30, 36, 60, 90, 120, 140, 150, 150, 144, 140, 150, 160, 170, 180, 175, 160, 140, 120, 100, 80,
    ]

    @Test("Staffing that only rises within the day")
    func risingStaffing() async throws {
        let agents = [5, 5, 5, 5, 5, 6, 6, 7, 9, 11, 11, 12, 12, 12, 12, 12, 12, 14, 16, 16, 16, 16, 16, 16]
        try await validate(
            VaryingDayRoom(
                callsPerHour: VaryingDayTests.callsPerHour, agents: agents, patienceSeconds: 240, replications: 3_000),
            by: .hour)
    }

    private static let falling = [8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 13, 13, 13, 13, 9, 9, 9, 15, 15, 15, 15, 11, 11, 6]

    @Test(
        "Staffing that falls: agents who are free leave, then who finishes next; or those whose shift ends",
        arguments: [VaryingDayRoom.Leaving.whoIsFree, .whoseShiftEnds])
    func fallingStaffing(leaving: VaryingDayRoom.Leaving) async throws {
        try await validate(
            VaryingDayRoom(
                callsPerHour: VaryingDayTests.callsPerHour, agents: VaryingDayTests.falling, talkSeconds: 240,
                patienceSeconds: 300, leaving: leaving, replications: 3_000),
            by: .hour)
    }

    @Test(
        "Numbers that fall and rise again before those who are to go have finished: long calls, quarter of the room each hour"
    )
    func fallingAndRisingAgain() async throws {
        let agents = (0..<24).map { $0 < 12 ? [12, 9, 12, 6][$0 % 4] : [12, 5, 8, 6][$0 % 4] }
        try await validate(
            VaryingDayRoom(
                callsPerHour: VaryingDayTests.callsPerHour.map { $0 / 4 }, agents: agents, talkSeconds: 1_500,
                patienceSeconds: 900, replications: 3_000),
            by: .hour)
    }

    @Test("The two ways of leaving differ by far more than the comparison sees")
    func leavingMatters() {
        var room = VaryingDayRoom(
            callsPerHour: VaryingDayTests.callsPerHour, agents: VaryingDayTests.falling, talkSeconds: 240,
            patienceSeconds: 300, replications: 1)
        let free = VaryingDay(room).solve()
        room.leaving = .whoseShiftEnds
        let ended = VaryingDay(room).solve()
        // From 15 to 11 agents at 21:00, and from 8 to 4 at 03:00: who finishes work adds capacity where the busy go.
        for hour in [3, 14, 21, 23] {
            #expect(ended[hour].abandoned < free[hour].abandoned)
            #expect(ended[hour].present > free[hour].present)
        }
    }

    @Test("A day that never changes ends in Erlang A")
    func steadyDay() throws {
        let room = VaryingDayRoom(
            callsPerHour: [Double](repeating: 120, count: 24), agents: [Int](repeating: 10, count: 24),
            patienceSeconds: 240, replications: 1)
        let exact = try ErlangA(
            Traffic(callsPerHour: 120, handleSeconds: 300), agents: 10, patienceSeconds: 240)
        let last = try #require(VaryingDay(room).solve().last)
        #expect(abs(last.waited / last.calls - exact.waitingProbability) < 1e-7)
        #expect(abs(last.abandoned / last.calls - exact.abandonedFraction) < 1e-7)
        #expect(abs(last.queue - exact.averageQueueLength) < 1e-6)
        #expect(abs(last.answeredInTime / last.calls - (try exact.serviceLevel(withinSeconds: 20))) < 1e-7)
        #expect(abs(last.busy / 10 - exact.occupancy) < 1e-7)
    }

    @Test("Steps of a second agree with uniformisation of the same chain over the first hours")
    func againstUniformisation() {
        let agents = [Int](repeating: 5, count: 24)
        let room = VaryingDayRoom(
            callsPerHour: VaryingDayTests.callsPerHour, agents: agents, patienceSeconds: 240, replications: 1)
        let hours = VaryingDay(room).solve()
        var state = [Double](repeating: 0, count: 66)
        state[0] = 1
        for hour in 0..<3 {
            let chain = MarkovChain(
                states: 66, up: { _ in room.callsPerHour[hour] / 3_600 },
                down: { Double(min($0, 5)) / 300 + Double(max(0, $0 - 5)) / 240 })
            let (end, average) = chain.advance(state, by: 3_600)
            let queue = average.enumerated().reduce(0) { $0 + Double(max(0, $1.offset - 5)) * $1.element }
            #expect(abs(hours[hour].queue - queue) < 1e-6)
            state = end
        }
    }
}
