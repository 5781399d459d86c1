import Charts
import ContactCentre
import Experiments
import Reporting
import Testing

@Suite("The pictures of a run")
struct RunPicturesTests {
    private let halfHours = (0..<48).map { number in
        (number < 20 ? "0" : "") + String(number / 2) + (number % 2 == 0 ? ":00" : ":30")
    }
    private let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    private func result(_ rows: [ResultRow]) throws -> RunResult { try OctoberResult(rows).result }

    /// A day with most calls from 12:30, fewest 999 calls in time from 03:00 and 23:30; a week that is bad on Friday at 17:00.
    private func blocks() throws -> [Document.Block] { try report().page().blocks }

    private func report() throws -> RunReport {
        let october = try OctoberResult()
        let day = halfHours.enumerated().flatMap { place, period in
            [
                OctoberResult.row("999", period: period, .offered, place == 25 ? 40 : 10, give: 1),
                OctoberResult.row("101", period: period, .offered, 30, give: 1),
                OctoberResult.row("all", period: period, .offered, place == 25 ? 70 : 40),
                OctoberResult.row(
                    "999", period: period, .serviceLevel, place == 6 ? 0.5 : place == 47 ? 0.75 : 0.95, give: 0.01),
                OctoberResult.row("all", period: period, .averageAgents, 12),
                OctoberResult.row(
                    "all", period: period, .averageAgentsOnCalls, place == 4 ? 10.8 : 6, give: 0.1),
                OctoberResult.row("all", period: period, .occupancy, place == 4 ? 0.9 : 0.5, give: 0.01),
            ]
        }
        let week = weekdays.enumerated().flatMap { day, name in
            (0..<24).flatMap { hour in
                let (isBad, isUnknown) = (day == 4 && hour == 17, day == 6 && hour == 3)
                let period = name + (hour < 10 ? " 0" : " ") + String(hour) + ":00"
                return [
                    OctoberResult.row("all", period: period, .offered, isBad ? 90 : 20),
                    OctoberResult.row("999", period: period, .offered, isBad ? 90 : 20, give: 2),
                    OctoberResult.row("999", period: period, .serviceLevel, isUnknown ? nil : isBad ? 0.45 : 0.95),
                    OctoberResult.row(
                        "999", period: period, .hoursMissingTarget,
                        isUnknown ? nil : isBad ? 0.9 : day == 2 && hour < 4 ? 0.25 : 0, give: isBad ? 0.1 : 0.03),
                ]
            }
        }
        let curve = AnswerCurve(
            callType: CallTypeID(0),
            steps: [
                .init(seconds: 2, answeredFraction: 0.5), .init(seconds: 9.5, answeredFraction: 0.7),
                .init(seconds: 30, answeredFraction: 0.98),
            ])
        let details = RunDetails(
            halfHours: try result(day), hoursOfWeek: try result(week), answerCurves: [curve])
        return RunReport(october.result, of: october.scenario, details: details)
    }

    private func pictures() throws -> [PictureBlock] {
        try blocks().compactMap { if case .picture(let block) = $0 { block } else { nil } }
    }

    @Test("Headlines say what the figures say")
    func headlines() throws {
        #expect(
            try pictures().map(\.headline) == [
                "Most calls come from 12:30: 70 in half an hour, all call types together",
                "Agents are busiest from 02:00: on calls 90.0% of their time",
                "999 misses its target in 2 half-hours of the day, worst from 03:00 (50%) and 23:30 (75%)",
                "999 is likeliest to miss its target in the hour from Friday 17:00 (90%), Wednesday 00:00 (25%) and Wednesday 01:00 (25%)",
                "70.0% of 999 callers are answered within 10 s",
                "10 of 11 figures simulated lie within 5% of what was observed; the furthest, 999 at 2 min or later, of "
                    + "offered, by +7.1%",
            ])
    }

    @Test("Tables hold the figures of the pictures")
    func tables() throws {
        let pictures = try pictures()
        #expect(pictures[0].table.rows[25] == .cells(["12:30", "40", "39 to 41", "30", "29 to 31"]))
        // 20 calls of 263 s and 60 of 291 s an hour; 10 agents answer 88.4% of them within 10 s by Erlang C, 11 answer 94.3%.
        #expect(pictures[1].table.rows[4] == .cells(["02:00", "12.0", "12.0 to 12.0", "10.8", "10.7 to 10.9", "11.0"]))
        #expect(pictures[2].table.rows[6] == .cells(["03:00", "50.0%", "49.0% to 51.0%"]))
        #expect(
            pictures[3].table.rows[18]
                == .cells(["17:00", "0.0%", "0.0%", "0.0%", "0.0%", "90.0%", "0.0%", "0.0%"]))
        #expect(pictures[3].table.rows[25] == .group("Calls answered in time"))
        #expect(
            pictures[3].table.rows[43]
                == .cells(["17:00", "95.0%", "95.0%", "95.0%", "95.0%", "45.0%", "95.0%", "95.0%"]))
        #expect(
            pictures[3].table.rows[29] == .cells(["03:00"] + [String](repeating: "95.0%", count: 6) + ["-"]))
        #expect(pictures[3].subtitle.hasSuffix("95% intervals reach at most 10.0 points from the figures."))
        #expect(pictures[4].table.rows.contains(.cells(["10 s", "70.0%"])))
        #expect(pictures[4].table.rows.contains(.cells(["30 s", "98.0%"])))
        #expect(
            pictures[4].subtitle.hasSuffix(
                "Dashed lines stand at the targets and at the ends of the national bands (10 s and 60 s; those count from the moment "
                    + "BT hands the call over)."))
    }

    @Test("A reader may choose a weekday, for calls and for the share answered in time; all days are there too")
    func byWeekday() throws {
        let pictures = try pictures()
        #expect(pictures.map { $0.parts != nil } == [true, false, true, false, false, false])
        let calls = try #require(pictures[0].parts)
        #expect(calls.whole == "All days" && calls.parts.map(\.name) == weekdays)
        #expect(calls.parts[4].headline == "Friday: Most calls come from 17:00: 90 in an hour, all call types together")
        #expect(
            calls.subtitle
                == "Calls offered in each hour, on average over such days. 95% intervals reach at most 2.0 calls from the figures."
        )
        #expect(calls.table.rows[17] == .cells(["17:00", "20", "20", "20", "20", "90", "20", "20"]))
        let inTime = try #require(pictures[2].parts)
        #expect(
            inTime.parts[4].headline == "Friday: 999 misses its target in 1 hour of the day, worst from 17:00 (45%)")
        #expect(inTime.parts[0].headline == "Monday: 999 meets its target in every hour of the day, on average")
    }

    @Test("The answer comes first, in a sentence a call type with a target")
    func verdict() throws {
        let expected = [
            "999: 68.8% (68.0% to 69.6%) answered within 10 s. The target is not met: 90% answered within 10 s.",
            "101: 39.8% (39.2% to 40.4%) answered in under 40 s. Whether the target is met is too close to say: 40% answered in under 40 s.",
        ]
        #expect(try blocks().dropFirst(2).first == .remarks(expected))
    }

    @Test("Each picture is a file of its own, with a name that every system takes")
    func files() throws {
        let october = try OctoberResult()
        #expect(RunReport(october.result, of: october.scenario).pictureFiles().isEmpty)
        #expect(
            try report().pictureFiles().map(\.name) == [
                "calls-of-a-day.svg", "agents-of-a-day.svg", "in-time-of-a-day.svg", "week-999.svg", "waits.svg",
                "observed.svg",
            ])
    }

    @Test("A page without details has no pictures, and the same tables")
    func withoutDetails() throws {
        let october = try OctoberResult()
        let plain = RunReport(october.result, of: october.scenario).page().blocks
        let tables = try blocks().filter { if case .table = $0 { true } else { false } }
        #expect(plain.filter { if case .table = $0 { true } else { false } } == tables)
        #expect(!plain.contains { if case .picture = $0 { true } else { false } })
    }

    @Test("What decides stands first, figure by figure with interval, target and whether it is met")
    func verdictTable() throws {
        let table = try #require(
            try blocks().compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
        #expect(table.columns.map(\.title) == ["", "Simulated", "95% interval", "Target met?"])
        #expect(table.rows.first == .group("999"))
        #expect(
            table.rows.contains(
                .cells(["Answered within 10 s, target 90%", "68.8%", "68.0% to 69.6%", "not met"])))
        #expect(
            table.rows.contains(
                .cells([
                    "Answered in under 40 s, target 40%", "39.8%", "39.2% to 40.4%", "too close to say",
                ])))
        #expect(table.rows.contains(.group("Agents")))
    }

    @Test("Months that stand out are named; the months' table and picture stand after the week's")
    func months() throws {
        let october = try OctoberResult()
        // Seven below the mean of 0.5, then five above.
        let history = [0.4, 0.48, 0.4, 0.48, 0.4, 0.48, 0.4, 0.62, 0.56, 0.62, 0.56, 0.62]
        let names = (1...12).map { "2018-" + ($0 < 10 ? "0" : "") + String($0) }
        // Half a point from the mean, where 95% of months lie within 12.706 · 0.001 / √2 · √1.5, which is 1.1 points; and far from it.
        let observed: [Double?] = [0.405, 0.99] + [Double?](repeating: nil, count: 10)
        let series = MonthSeries(
            callType: "999", months: names, serviceLevels: [history, history.map { $0 + 0.001 }], observed: observed)
        let details = RunDetails(
            halfHours: try result([]), hoursOfWeek: try result([]), answerCurves: [], months: [series])
        let report = RunReport(october.result, of: october.scenario, details: details)
        let block = try #require(
            report.page().blocks.lazy.compactMap { if case .picture(let block) = $0 { block } else { nil } }.first)
        #expect(
            block.headline
                == "999: in one simulated history 7 of 12 months stand out: 2018-01 (seven on one side), 2018-02 (seven on one "
                + "side), 2018-03 (seven on one side) and 4 more; 1 of 2 months observed lies where 95% of simulated ones do"
        )
        #expect(block.table.rows.count == 12)
        guard case .cells(let cells) = block.table.rows[0] else { return }
        #expect(cells.prefix(3) == ["2018-01", "40.0%", "seven on one side"] && cells.last == "40.5%")
        #expect(report.pictureFiles().map(\.name).contains("months-999.svg"))
    }
}
