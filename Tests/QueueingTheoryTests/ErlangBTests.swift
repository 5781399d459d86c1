import QueueingTheory
import Testing

@Suite("Erlang B")
struct ErlangBTests {
    /// mpmath, 40 digits; the million agents by the closed form with the incomplete gamma function.
    /// 10 erlangs at 10 agents is the 0.2146 of the published tables.
    static let rows: [(offeredLoad: Double, agents: Int, blocking: Double)] = [
        (10.0, 10, 0.21458234310734734), (10, 20, 0.0018690498523543055), (0.5, 1, 1.0 / 3), (2, 3, 4.0 / 19),
        (20, 30, 0.0084574983401947041), (900, 1_000, 5.9298626701462239e-5),
        (1_000, 1_000, 0.024811917646160408), (19_000, 20_000, 1.6480900545851895e-14),
        (20_000, 20_000, 0.0056207314086100842), (25_000, 20_000, 0.20015968146205227),
        (1, 100, 3.9418660600504792e-159), (1_000_000, 1_000_000, 0.00079746030685556101),
    ]

    @Test("The loss formula agrees with values to 17 digits, in rooms of any size", arguments: rows)
    func values(offeredLoad: Double, agents: Int, blocking: Double) {
        let found = ErlangB.blockingProbability(offeredLoad: offeredLoad, agents: agents)
        #expect(abs(found / blocking - 1) < 1e-12)
    }

    @Test("Without agents every call is lost, without calls none is")
    func ends() {
        #expect(ErlangB.blockingProbability(offeredLoad: 3, agents: 0) == 1)
        #expect(ErlangB.blockingProbability(offeredLoad: 0, agents: 3) == 0)
        #expect(ErlangB.blockingProbability(offeredLoad: 1e-300, agents: 3) == 0)
    }

    @Test("Occupancy is the load carried an agent")
    func occupancy() throws {
        // 120 calls an hour of 300 s are 10 erlangs.
        let room = try ErlangB(Traffic(callsPerHour: 120, handleSeconds: 300), agents: 10)
        #expect(abs(room.blockingProbability - 0.21458234310734734) < 1e-14)
        #expect(abs(room.occupancy - 0.78541765689265266) < 1e-14)
    }
}
