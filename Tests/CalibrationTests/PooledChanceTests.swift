import Calibration
import Testing

@Suite("Chance that comes with the number of calls")
struct PooledChanceTests {
    /// Each figure is so many times the calls' deviation and something at right angles to it, so that the line is that multiple, and what it leaves
    /// is the rest: in two rooms 0.25 (1 + 4 + 1) and 0.04 (1 + 4 + 1), 1.74 together.
    @Test("is told apart by straight lines through the replications of all rooms")
    func lines() {
        let calls = [[-0.1, 0, 0.1], [-0.2, 0, 0.2]]
        let rests = [[0.5, -1, 0.5], [0.2, -0.4, 0.2]]
        let figures = zip(calls, rests).map { calls, rest in
            [zip(calls, rest).map { 3 * $0 + $1 }, zip(calls, rest).map { -7 * $0 + 2 * $1 }]
        }
        let chance = PooledChance(figures: figures, calls: calls.map { [$0] })
        let (slopes, residuals) = (chance.slopes, chance.residuals)
        #expect(abs(slopes[0][0] - 3) < 1e-6 && abs(slopes[1][0] + 7) < 1e-6)
        #expect(abs(residuals[0][0] - 1.74) < 1e-6 && abs(residuals[1][1] - 4 * 1.74) < 1e-6)
        #expect(abs(residuals[0][1] - 2 * 1.74) < 1e-6 && residuals[0][1] == residuals[1][0])
    }

    @Test("is all of it where no numbers of calls are known")
    func none() {
        let chance = PooledChance(figures: [[[1, -1]], [[2, -2]]], calls: [[], []])
        #expect(chance.residuals == [[10]])
        #expect(chance.slopes == [[]])
    }
}
