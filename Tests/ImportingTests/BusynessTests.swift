import ContactCentre
import Importing
import Testing

struct BusynessTests {
    /// Counts 90 and 110 in turn: mean 100, variance 100, all of it chance. With 80 and 120 the variance is 400, so 300 are more than
    /// chance: a variation of square root of 300 over 100.
    @Test func variationIsWhatChanceDoesNotExplain() throws {
        let none = try #require(Busyness.variation([90, 110, 90, 110]))
        #expect(none.magnitude < 1e-9)
        let some = try #require(Busyness.variation([80, 120, 80, 120]))
        #expect((some - 300.0.squareRoot() / 100).magnitude < 1e-12)
    }

    /// Weekdays of quite different levels, a tenth more or less by weeks in an order that has no trend: with the levels it would be over 0.5.
    @Test func levelsOfWeekdaysAreNoVariation() throws {
        let monday = CalendarDate(serialNumber: 4)
        let days = (0..<56).map { day -> (date: CalendarDate, calls: Int) in
            let level = [1_000, 1_200, 900, 1_100, 1_300, 400, 300][day % 7] * 100
            return (monday.adding(days: day), level + [1, -1, -1, 1, 1, -1, -1, 1][day / 7] * level / 10)
        }
        let variation = try #require(Busyness.variation(days))
        // 56 days less 8 numbers fitted; counts so large that chance is next to nothing.
        #expect((variation - 0.1 * (56.0 / 48).squareRoot()).magnitude < 0.002)
    }

    @Test func tooFewDaysSayNothing() {
        #expect(Busyness.variation([Int]()) == nil)
        #expect(Busyness.variation([(date: CalendarDate(serialNumber: 0), calls: 5)]) == nil)
    }
}
