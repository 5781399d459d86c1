import ContactCentre
import Scenarios
import Testing

@Suite("Turns for breaks")
struct BreakTurnsTests {
    private func rest(minutes: Int, window: Int, mostAtOnce: Int? = nil) throws -> Break {
        let cap = mostAtOnce.map { ", mostAtOnce: \($0)" } ?? ""
        let text = smallScenario(
            agents: "shifts: { day: { start: '00:00', hours: 24, headcount: 5, "
                + "breaks: [{ minutes: \(minutes), fromHour: 3, untilHour: \(3 + Double(window) / 60)\(cap) }] } }")
        return try #require(try shiftPlan(of: try scenario(text)).shifts[0].breaks.first)
    }

    private func minutes(_ rest: Break, people: Int) -> [Double] {
        (0..<people).map { rest.due(turn: $0, of: people).seconds / 60 }
    }

    @Test("Without a cap turns are even: i/n of the way to the last moment that fits")
    func even() throws {
        #expect(minutes(try rest(minutes: 30, window: 180), people: 5) == [0, 30, 60, 90, 120])
        #expect(minutes(try rest(minutes: 40, window: 60), people: 4) == [0, 5, 10, 15])
    }

    @Test("A cap that even turns keep anyway leaves them as they are")
    func keptAnyway() throws {
        #expect(minutes(try rest(minutes: 30, window: 180, mostAtOnce: 1), people: 5) == [0, 30, 60, 90, 120])
        #expect(minutes(try rest(minutes: 30, window: 180, mostAtOnce: 5), people: 4) == [0, 37.5, 75, 112.5])
    }

    @Test("Under a cap of one, one goes as another comes back, and what is left of the window is shared out")
    func one() throws {
        // Six breaks of 30 minutes in 180 just fit; even turns would be 25 minutes apart.
        #expect(minutes(try rest(minutes: 30, window: 180, mostAtOnce: 1), people: 6) == [0, 30, 60, 90, 120, 150])
        // Five of 40 minutes in 210 leave 10 minutes: 2 more after each.
        #expect(minutes(try rest(minutes: 40, window: 210, mostAtOnce: 1), people: 5) == [0, 42, 84, 126, 168])
    }

    @Test("Under a cap of two, the first two go within what is left, the next two a break's length later")
    func two() throws {
        // Two rows of 30 minutes in 66 leave 6 minutes for four people: 1.5 each.
        #expect(minutes(try rest(minutes: 30, window: 66, mostAtOnce: 2), people: 4) == [0, 1.5, 33, 34.5])
    }

    @Test("Where a cap can't be kept, as few more at once as fit")
    func raised() throws {
        // Seven breaks of 30 minutes in 90: three rows, so three at once.
        let rest = try rest(minutes: 30, window: 90, mostAtOnce: 1)
        #expect(rest.leastAtOnce(1, of: 7) == 3)
        #expect(minutes(rest, people: 7) == [0, 0, 0, 30, 30, 30, 60])
    }

    @Test("Every break fits into its window, and no more are due at once than may be")
    func all() throws {
        for (length, window) in [(30, 240), (15, 35), (45, 60), (30, 30)] {
            for most in 1...4 {
                let rest = try rest(minutes: length, window: window, mostAtOnce: most)
                for people in 1...24 {
                    let due = (0..<people).map { rest.due(turn: $0, of: people).microseconds }
                    let atOnce = rest.leastAtOnce(most, of: people)
                    let last = rest.until.microseconds - rest.from.microseconds - rest.length.microseconds
                    #expect(due.allSatisfy { 0 <= $0 && $0 <= last })
                    for instant in due {
                        let count = due.count { $0 <= instant && instant < $0 + rest.length.microseconds }
                        #expect(count <= atOnce, "\(length) in \(window), \(people) people, at most \(most)")
                    }
                }
            }
        }
    }
}
