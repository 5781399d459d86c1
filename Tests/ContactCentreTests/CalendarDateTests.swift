import ContactCentre
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(
        "A date's serial number counts days since 1 January 1970",
        arguments: [
            // Known from the Unix epoch: 2000-03-01 is second 951868800, 2017-10-01 is second 1506816000.
            (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 3, 1, 951_868_800 / 86_400),
            (2017, 10, 1, 1_506_816_000 / 86_400),
        ])
    func serialNumbers(year: Int, month: Int, day: Int, serial: Int) {
        #expect(CalendarDate(year: year, month: month, day: day)?.serialNumber == serial)
    }

    @Test(
        "Weekdays count from Monday", arguments: [(2017, 10, 1, 6), (2017, 10, 2, 0), (1970, 1, 1, 3), (1900, 1, 1, 0)])
    func weekdays(year: Int, month: Int, day: Int, weekday: Int) {
        #expect(CalendarDate(year: year, month: month, day: day)?.weekday == weekday)
    }

    @Test("Every day of four centuries has components that lead back to it, one after the other")
    func roundTrip() throws {
        let first = try #require(CalendarDate(year: 1800, month: 1, day: 1))
        var expected = (year: 1800, month: 1, day: 1)
        for offset in 0..<146_097 {
            let date = first.adding(days: offset)
            #expect(date.components == expected)
            #expect(CalendarDate(year: expected.year, month: expected.month, day: expected.day) == date)
            expected.day += 1
            if expected.day > CalendarDate.days(inMonth: expected.month, of: expected.year) {
                expected =
                    expected.month == 12
                    ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
        }
        #expect(expected == (2200, 1, 1))
    }

    @Test(
        "Days the calendar lacks are refused",
        arguments: [(2017, 2, 29), (1900, 2, 29), (2017, 13, 1), (2017, 4, 31), (2017, 1, 0)])
    func missingDays(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test("A date is written year, month, day")
    func text() {
        #expect(CalendarDate(year: 2017, month: 3, day: 9)?.text == "2017-03-09")
    }
}
