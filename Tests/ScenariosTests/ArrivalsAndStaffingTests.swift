import ContactCentre
import Probability
import Scenarios
import Testing

@Suite("Arrivals and staffing over time")
struct ArrivalsAndStaffingTests {
    /// 168 calls per hour of the only call type.
    private func weekly(period: String = "start: '2017-10-02', days: 7, warmUpDays: 1", _ arrivals: String) throws
        -> [Double]
    {
        let pattern = try scenario(smallScenario(period: period, arrivals: arrivals)).callTypes[0].arrivals.pattern
        guard case .hourOfWeek(let calls) = pattern else { return [] }
        return calls
    }

    private func intervals(_ csv: String, period: String) throws -> [ExpectedCalls] {
        let text = smallScenario(period: period, arrivals: "csv: 'a.csv'")
        let pattern = try scenario(["s.json5": text, "a.csv": csv]).callTypes[0].arrivals.pattern
        guard case .intervals(let intervals) = pattern else { return [] }
        return intervals
    }

    private func isNear(_ first: Double, _ second: Double) -> Bool { abs(first - second) <= 1e-12 * abs(second) }

    @Test("A constant rate is the same in every hour, per hour or per day")
    func constantRate() throws {
        #expect(try weekly("callsPerHour: 30").allSatisfy { isNear($0, 30) })
        #expect(try weekly("callsPerDay: 720").allSatisfy { isNear($0, 30) })
        #expect(try weekly("callsPerDay: 720").count == 168)
    }

    @Test("Shares of hours and days multiply; calls a day are the mean over a week")
    func shares() throws {
        let hours = (0..<24).map { String($0 % 3) }.joined(separator: ", ")
        let calls = try weekly("callsPerDay: 100, hourOfDayShares: [\(hours)], dayOfWeekShares: [2, 1, 1, 1, 1, 1, 0]")
        #expect(isNear(calls.reduce(0, +), 700))
        // Monday has 2/7 of the week's 700 calls, and its hour 1 has 1/24 of them (the shares add to 24).
        #expect(isNear(calls[1], 700 * 2 / 7 / 24))
        #expect(isNear(calls[2], 700 * 2 / 7 * 2 / 24))
        #expect(calls[0] == 0)
        #expect(calls[144...].allSatisfy { $0 == 0 })
    }

    @Test("Calls in a period are spread over its very days, as the calendar has them")
    func callsInPeriod() throws {
        // October 2017 begins on a Sunday: five Sundays, Mondays and Tuesdays, four of the other days.
        let calls = try weekly(
            period: "start: '2017-10-01', days: 31", "callsInPeriod: 3100, dayOfWeekShares: [1, 2, 3, 4, 5, 6, 7]")
        let daily = (0..<7).map { day in calls[day * 24..<(day + 1) * 24].reduce(0, +) }
        let daysInPeriod = [5.0, 5, 4, 4, 4, 4, 5]
        #expect(isNear(zip(daily, daysInPeriod).reduce(0) { $0 + $1.0 * $1.1 }, 3100))
        #expect(isNear(daily[6], 7 * daily[0]))
    }

    @Test("Shares of the hours of a week are weights of the week's calls")
    func hourOfWeekShares() throws {
        let shares = (0..<168).map { $0 == 5 ? "3" : $0 == 100 ? "1" : "0" }.joined(separator: ", ")
        let calls = try weekly("callsPerDay: 4, hourOfWeekShares: [\(shares)]")
        #expect(isNear(calls[5], 21))
        #expect(isNear(calls[100], 7))
    }

    @Test("Rows of a file last until the next, the last as long as the one before; the period cuts them")
    func csv() throws {
        let csv =
            "\u{FEFF}start,calls\r\n2017-10-01T12:00,24\r\n2017-10-02 12:00,\"12\"\r\n\r\n2017-10-03T00:00:00, 6 \r\n"
        let found = try intervals(csv, period: "start: '2017-10-02', days: 1")
        // The day after the period has a row up to noon, where the file ends; then it is like the day before.
        #expect(found.map { $0.start.microseconds } == [0, 12, 24, 36].map { $0 * Interval.hour.microseconds })
        #expect(found.map { $0.length.seconds } == [43_200, 43_200, 43_200, 43_200])
        #expect(found.map(\.calls) == [12, 12, 6, 12])
    }

    @Test(
        "Where a file goes on after the period its rows hold there; where it ends, the day is like that of the last week"
    )
    func dayAfterThePeriod() throws {
        let rows = (2...12).map { "2017-10-\($0 < 10 ? "0" : "")\($0)T00:00,\($0)" }.joined(separator: "\n")
        func last(_ days: Int) throws -> [ExpectedCalls] {
            let found = try intervals("start,calls\n" + rows, period: "start: '2017-10-02', days: \(days)")
            return found.filter { $0.start.microseconds >= Int64(days) * Interval.day.microseconds }
        }
        #expect(try last(10).map(\.calls) == [12])
        #expect(try last(11).map(\.calls) == [6])
        #expect(try last(11).map { $0.start.microseconds } == [11 * Interval.day.microseconds])
        #expect(try last(1).map(\.calls) == [3])
        let single = try intervals(
            "start,calls\n2017-10-02T00:00,1\n2017-10-02T18:00,2\n2017-10-03T00:00,5\n",
            period: "start: '2017-10-02', days: 1")
        // The last row lasts six hours, as the one before; then 12 of the 18 hours of the first row's like are left.
        #expect(single.map(\.calls) == [1, 2, 5, 12.0 / 18, 2])
        #expect(single.map { $0.start.microseconds / Interval.hour.microseconds } == [0, 18, 24, 30, 42])
        let ends = try intervals(
            "start,calls\n2017-10-02T00:00,1\n2017-10-02T12:00,2\n", period: "start: '2017-10-02', days: 1")
        #expect(ends.map(\.calls) == [1, 2, 1, 2])
        #expect(ends.map { $0.start.microseconds / Interval.hour.microseconds } == [0, 12, 24, 36])
    }

    @Test("A warm-up day a file begins in is like the same weekday up to there")
    func warmUpDayBegunInTheFile() throws {
        let found = try intervals(
            "start,calls\n2017-10-01T18:00,7\n2017-10-02T00:00,1\n2017-10-02T12:00,2\n2017-10-03T00:00,4\n",
            period: "start: '2017-10-02', days: 1, warmUpDays: 1")
        #expect(found.map(\.calls) == [1, 1, 7, 1, 2, 4, 2])
        #expect(found.map { $0.start.microseconds / Interval.hour.microseconds } == [-24, -12, -6, 0, 12, 24, 36])
        #expect(found.map { $0.length.seconds / 3_600 } == [12, 6, 6, 12, 12, 12, 12])
    }

    @Test("Warm-up days a file lacks are like the same weekday of the first week")
    func warmUp() throws {
        let rows = (0..<14).map { "2017-10-\($0 < 8 ? "0" : "")\($0 + 2)T00:00,\($0)" }.joined(separator: "\n")
        let found = try intervals("start,calls\n" + rows, period: "start: '2017-10-02', days: 14, warmUpDays: 9")
        #expect(found.map(\.calls) == [5, 6, 0, 1, 2, 3, 4, 5, 6] + (0..<14).map(Double.init) + [7])
        #expect(found.map { $0.start.microseconds / Interval.day.microseconds } == (-9..<15).map(Int64.init))
        let later = try intervals("start,calls\n" + rows, period: "start: '2017-10-04', days: 12, warmUpDays: 3")
        // The two days before are in the file; the third is like the Sunday after.
        #expect(later.prefix(3).map(\.calls) == [6, 0, 1])
        let short = try intervals("start,calls\n" + rows, period: "start: '2017-10-02', days: 2, warmUpDays: 7")
        #expect(short.prefix(7).map(\.calls) == [0, 1, 0, 0, 0, 0, 0])
    }

    @Test(
        "A file is read as spreadsheets of other countries write it: the scenario is the same",
        arguments: [
            "\u{FEFF}start;calls\r\n2017-10-02 00:00;1.5\r\n2017-10-09 00:00;closed\r\n",
            "start\tcalls\n\"2017-10-02 00:00\"\t\"1.5\"\n2017-10-09 00:00\tclosed\n",
        ])
    func otherSeparators(text: String) throws {
        let plain = "start,calls\n2017-10-02 00:00,1.5\n2017-10-09 00:00,closed\n"
        let files = ["s.json5": smallScenario(arrivals: "csv: 'a.csv'"), "a.csv": plain]
        let expected = try scenario(files)
        let found = try scenario(files.merging(["a.csv": text]) { $1 })
        #expect(found.hash == expected.hash)
        let capitals = try scenario(
            files.merging(["a.csv": plain.replacing("start,calls", with: "Start,CALLS")]) { $1 })
        #expect("\(capitals.callTypes)" == "\(expected.callTypes)")
    }

    @Test(
        "Mistakes in a file of arrivals are reported with its lines",
        arguments: [
            ("", ["a.csv:1 callTypes.999.arrivals.csv: expected the header 'start,calls', found ''"]),
            (
                "time,calls\n",
                ["a.csv:1 callTypes.999.arrivals.csv: expected the header 'start,calls', found 'time,calls'"]
            ),
            (
                "start|calls\n",
                [
                    "a.csv:1 callTypes.999.arrivals.csv: expected the header 'start,calls', found 'start|calls'; columns are separated by commas or semicolons"
                ]
            ),
            (
                "start,calls\n2017-10-02T00:00,\"1,900\"\n2017-10-09T00:00,0\n",
                [
                    "a.csv:2 callTypes.999.arrivals.csv: expected a number from 0 to 8766000000000, found 1,900; a number has a point and no comma, and stands alone: write 1900"
                ]
            ),
            (
                "start,calls\n2017-10-02T00:00,1\n",
                ["a.csv callTypes.999.arrivals.csv: expected at least 2 rows below the header, found fewer"]
            ),
            (
                "start,calls\n2017-10-02T00:00,1\n2017-10-02T00:00,x\n2017-13-02T00:00,1\n1,2,3\n2017-10-01T00:00,-1\n2017-10-02T00:00,1\n",
                [
                    "a.csv:3 callTypes.999.arrivals.csv: expected a number from 0 to 8766000000000, found x; hours without any are written closed",
                    "a.csv:4 callTypes.999.arrivals.csv: expected a local date and time, year-month-day first, such as 2017-10-01T13:30, found the text '2017-13-02T00:00'",
                    "a.csv:5 callTypes.999.arrivals.csv: expected 2 fields, found 3",
                    "a.csv:6 callTypes.999.arrivals.csv: expected a number from 0 to 8766000000000, found -1",
                    "a.csv:7 callTypes.999.arrivals.csv: expected a start after that of the row before, found one that is not",
                ]
            ),
            (
                "start,calls\n" + String(repeating: "2017-10-02T00:00,x\n", count: 2_000),
                [2, 3, 4].map {
                    "a.csv:\($0) callTypes.999.arrivals.csv: expected a number from 0 to 8766000000000, found x; hours without any are written closed"
                } + ["a.csv:2001 callTypes.999.arrivals.csv: the same in 1997 further rows, this the last"]
            ),
            (
                "start,calls\n\"2017",
                ["a.csv:2 callTypes.999.arrivals.csv: expected a closing quote, found the end of the file"]
            ),
            (
                "start,calls\n\"2017\"5,1",
                [
                    "a.csv:2 callTypes.999.arrivals.csv: expected the next field or the end of the line after the closing quote, found more text"
                ]
            ),
            (
                "start,calls\n2017-10-02T00:00,1\n2017-10-03T00:00,1\n",
                [
                    "s.json5:3:55 callTypes.999.arrivals.csv: expected rows from 2017-10-02T00:00 to 2017-10-09T00:00, found rows from 2017-10-02T00:00 to 2017-10-04T00:00"
                ]
            ),
            (
                "start,calls\n2017-10-02T00:00,1\n2017-10-02T00:01,200000\n2017-10-10T00:00,0\n",
                []
            ),
            (
                "start,calls\n2017-10-02T00:00,1\n2017-10-02T23:59,200000\n2017-10-03T00:00,0\n2017-10-10T00:00,0\n",
                ["a.csv:3 callTypes.999.arrivals.csv: expected at most 10000000 calls in every hour, found more"]
            ),
        ])
    func csvMistakes(csv: String, expected: [String]) {
        #expect(problems(in: ["s.json5": smallScenario(arrivals: "csv: 'a.csv'"), "a.csv": csv]) == expected)
    }

    @Test("Agents by hour of day repeat each day; by hour of week stand as they are")
    func staffingByHour() throws {
        let hours = (0..<24).map(Double.init)
        let byDay = try scenario(smallScenario(agents: "byHourOfDay: \(hours)"))
        #expect(byDay.teams[0].staffing == .hourOfWeek((0..<7).flatMap { _ in hours }))
        let week = (0..<168).map { Double($0) / 2 }
        let byWeek = try scenario(smallScenario(agents: "byHourOfWeek: \(week)"))
        #expect(byWeek.teams[0].staffing == .hourOfWeek(week))
    }

    @Test("Agents from a file are steps in time; a side file stands beside the file that names it")
    func staffingFromFile() throws {
        let scenario = try scenario([
            "s.json5": "{ extends: 'base/b.json5' }",
            "base/b.json5": smallScenario(agents: "csv: 'agents.csv'"),
            "base/agents.csv": "start,agents\n2017-10-01T00:00,3\n2017-10-02T06:30,5.5\n",
        ])
        guard case .steps(let steps) = scenario.teams[0].staffing else {
            Issue.record("no steps")
            return
        }
        #expect(steps.map(\.agents) == [3, 5.5])
        #expect(steps.map(\.start.microseconds) == [-86_400_000_000, 23_400_000_000])
    }

    @Test("Observed lengths are read from a file with or without a header")
    func empirical() throws {
        let text = smallScenario(talk: "distribution: 'empirical', csv: 'talk.csv'")
        for csv in ["seconds\n30\n45.5\n", "30\r\n\"45.5\""] {
            let scenario = try scenario(["s.json5": text, "talk.csv": csv])
            #expect(scenario.callTypes[0].talk == .empirical(ObservedLengths(30, 45.5)))
        }
        #expect(
            problems(in: ["s.json5": text, "talk.csv": "seconds\n"]) == [
                "talk.csv callTypes.999.talk.csv: expected at least 1 row below the header, found fewer"
            ])
        #expect(
            problems(in: ["s.json5": text, "talk.csv": "length\n-5\n,\n1e9\n"]) == [
                "talk.csv:1 callTypes.999.talk.csv: expected a number from 0 to 2592000, found length",
                "talk.csv:2 callTypes.999.talk.csv: expected a number from 0 to 2592000, found -5",
                "talk.csv:3 callTypes.999.talk.csv: expected 1 field, found 2",
                "talk.csv:4 callTypes.999.talk.csv: expected a number from 0 to 2592000, found 1e9",
            ])
    }
}
