import ContactCentre
import Importing
import Testing

struct WallClockTests {
    private func stamp(_ text: String, _ order: DateOrder) -> String? {
        WallClock.stamp(Array(text.utf8)[...], order).map { time in
            let seconds = Double(time.time) / 1e6
            let zone = time.minutesAheadOfUTC.map { " \($0)" } ?? ""
            return "\(time.date.text) \(seconds)\(zone)"
        }
    }

    @Test(
        arguments: [
            ("2017-10-06 13:30:05", DateOrder.yearMonthDay, "2017-10-06 48605.0"),
            ("2017-10-06T13:30:05.25", .yearMonthDay, "2017-10-06 48605.25"),
            ("06/10/2017 13:30", .dayMonthYear, "2017-10-06 48600.0"),
            ("10/06/2017 1:30 PM", .monthDayYear, "2017-10-06 48600.0"),
            ("12:05 AM", .yearMonthDay, nil),
            ("06-Oct-2017 00:00", .dayMonthYear, "2017-10-06 0.0"),
            ("Fri 6 October 2017 23:59:59", .dayMonthYear, "2017-10-06 86399.0"),
            ("990201", .yearMonthDay, "1999-02-01 0.0"),
            ("20171006", .yearMonthDay, "2017-10-06 0.0"),
            ("2017-10-06T12:00:00+01:00", .yearMonthDay, "2017-10-06 43200.0 60"),
            ("2017-10-06 12:00:00Z", .yearMonthDay, "2017-10-06 43200.0 0"),
            // 1507291200 s are 17445 days and 43200 s; 17445 days after 1 January 1970 are 6 October 2017.
            ("1507291200", .epochSeconds, "2017-10-06 43200.0 0"),
            ("1507291200500", .epochMilliseconds, "2017-10-06 43200.5 0"),
            // Systems whose day ends later count on: half past midnight, and half past one.
            ("06/10/2017 24:30", .dayMonthYear, "2017-10-07 1800.0"),
            ("2017-10-31 25:30", .yearMonthDay, "2017-11-01 5400.0"),
        ] as [(String, DateOrder, String?)])
    func dateAndTimeAreReadAsExportsWriteThem(_ text: String, _ order: DateOrder, _ expected: String?) {
        #expect(stamp(text, order) == expected)
    }

    @Test(arguments: [
        // The thirteenth is no month.
        ("13/10/2017", DateOrder.monthDayYear), ("10/13/2017", .dayMonthYear), ("31/09/2017", .dayMonthYear),
        // 6 October 2017 was a Friday.
        ("Mon 06/10/2017", .dayMonthYear), ("2017-10-06 13:60", .yearMonthDay), ("2017-10-06 30:00", .yearMonthDay),
        ("06/10/17 13:00 XM", .dayMonthYear), ("total", .dayMonthYear), ("", .yearMonthDay), ("6 10", .dayMonthYear),
    ])
    func whatIsNoDateIsNone(_ text: String, _ order: DateOrder) {
        #expect(stamp(text, order) == nil)
    }
}

struct AmountTests {
    private func seconds(_ text: String, _ form: DurationForm) -> Double? {
        Amount.seconds(Array(text.utf8)[...], form)
    }

    @Test(arguments: [
        ("1:02:03", DurationForm.hoursMinutesSeconds, 3_723.0), ("62:03", .minutesSeconds, 3_723),
        ("0:08:00", .hoursMinutesMeaningMinutesSeconds, 8), ("0:08", .hoursMinutesMeaningMinutesSeconds, 8),
        ("90.5", .seconds, 90.5), ("1,500", .milliseconds, 1.5), ("2", .minutes, 120), ("-57", .seconds, -57),
        ("-0:01:00", .hoursMinutesSeconds, -60),
    ])
    func lengthIsReadInItsForm(_ text: String, _ form: DurationForm, _ expected: Double) {
        #expect(seconds(text, form) == expected)
    }

    @Test func numberMayHaveCommasBetweenThousandsOrAPercentSign() {
        func number(_ text: String, decimalComma: Bool = false) -> Double? {
            Amount.number(Array(text.utf8)[...], decimalComma: decimalComma)
        }
        #expect(number("1,234") == 1_234)
        #expect(number("1,234.5") == 1_234.5)
        #expect(number("52.5%") == 0.525)
        #expect(number("52.5 %") == 0.525)
        #expect(number("1.234,5", decimalComma: true) == 1_234.5)
        #expect(number("12,34") == nil)
        #expect(number("abc") == nil)
        #expect(number("") == nil)
    }

    @Test(arguments: ["", "-", "--", "n/a", "N/A", "NULL", "#DIV/0!"])
    func blanksAndDashesAreMissingAndNotNought(_ text: String) {
        #expect(Amount.isMissing(Array(text.utf8)[...]))
    }
}
