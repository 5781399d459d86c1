import Simulator
import Testing

/// Two things that happen at one instant, a room that shows which of them happens first, and what must become of its calls.
struct EventPair: Sendable, CustomTestStringConvertible {
    var first: Happening
    var second: Happening
    /// Whether any room could show it if the order were the other one; where none could, this room shows as much.
    var matters = true
    var floor: Floor
    var table: String
    /// What some agents must have done.
    var agents = ""

    var testDescription: String { "\(first), \(second)" }

    /// The table of all pairs.
    static let all = changesAmongThemselves + changesBeforeEvents + eventsAmongThemselves
}

@Suite("Two things at the same instant, pair by pair")
struct EventPairTests {
    @Test("The engine's order is the order of the rules in words")
    func order() {
        #expect(Happening.inOrder == NaiveRoom.order)
    }

    @Test("Every pair of things that may happen has its row, in the engine's order")
    func rows() {
        // Rules change between two days, and a floor has one: for its pairs stand random worlds that tick in whole seconds.
        let order = Happening.inOrder.filter { $0 != .change(.rulesChange) }
        let pairs = order.indices.flatMap { first in order[(first + 1)...].map { [order[first], $0] } }
        let rows = EventPair.all.map { [$0.first, $0.second] }
        #expect(Set(rows) == Set(pairs))
        #expect(rows.count == pairs.count)
    }

    @Test("The first thing happens first", arguments: EventPair.all)
    func happensFirst(pair: EventPair) {
        pair.floor.expect(pair.table, agents: pair.agents)
    }

    @Test("The other order would show, or could show nowhere", arguments: EventPair.all)
    func otherOrder(pair: EventPair) {
        let world = pair.floor.world(FloorRow.rows(of: pair.table))
        let other = NaiveRoom.simulate(world, order: NaiveRoom.order.moving(pair.first, behind: pair.second))
        #expect((NaiveRoom.simulate(world) != other) == pair.matters)
    }
}
