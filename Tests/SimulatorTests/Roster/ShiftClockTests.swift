import Simulator
import Testing

@Suite("The clock of a shift")
struct ShiftClockTests {
    @Test("stands still during breaks that fall due before the time is up, in whatever order they are added")
    func breaks() {
        var clock = ShiftClock()
        clock.begin(at: 100)
        clock.add(breakDue: 150, length: 30)
        clock.add(breakDue: 120, length: 5)
        clock.advance(by: 20)
        // A break that is due just then begins afterwards.
        #expect(clock.instant == 120)
        clock.advance(by: 26)
        #expect(clock.instant == 100 + 20 + 26 + 5 + 30)
        clock.begin(at: 0)
        clock.advance(by: 1_000)
        #expect(clock.instant == 1_000)
    }

    @Test("is as far on as looking at every break again at every step says", arguments: 1...200)
    func random(number: UInt64) {
        var dice = Dice(seed: number)
        let breaks = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
            (due: Int64.random(in: 1_000...1_060, using: &dice), length: Int64.random(in: 1...20, using: &dice))
        }
        var clock = ShiftClock()
        clock.begin(at: 1_000)
        for pause in breaks { clock.add(breakDue: pause.due, length: pause.length) }
        var expected: Int64 = 1_000
        for _ in 0..<12 {
            let length = Int64.random(in: 0...15, using: &dice)
            let start = expected
            expected += length
            for pause in breaks.sorted(by: { $0.due < $1.due }) where pause.due >= start && pause.due < expected {
                expected += pause.length
            }
            clock.advance(by: length)
            #expect(clock.instant == expected)
        }
    }
}
