import ContactCentre
import Simulator
import Testing

@Suite("The engine in random worlds")
struct RandomWorldsTests {
    #if DEBUG
        private static let worldsPerSeed = 100
    #else
        private static let worldsPerSeed = 10_000
    #endif

    @Test("agrees with the naive room on every record and every span", arguments: [1, 2, 3, 4] as [UInt64])
    func agreesWithTheNaiveRoom(seed: UInt64) { agrees(seed: seed, isWide: false) }

    @Test("agrees with it where there are many areas and teams", arguments: [5, 6] as [UInt64])
    func agreesInWideRooms(seed: UInt64) { agrees(seed: seed, isWide: true) }

    private func agrees(seed: UInt64, isWide: Bool) {
        var dice = Dice(seed: seed)
        for number in 0..<RandomWorldsTests.worldsPerSeed {
            let world = World.random(&dice, isWide: isWide)
            if world.disagreement != nil {
                Issue.record("world \(number): \(world.withoutIrrelevantEvents.disagreement ?? "")")
                return
            }
        }
    }
}
