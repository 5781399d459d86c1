import Importing
import Probability
import Testing

struct IntervalsImportTests {
    private let map =
        "{ labels: \"start\", timeZone: \"asWritten\", callTypes: { calls: {} }, handlingIncludes: \"talk\" }"

    private func imported(_ text: String, _ map: String) throws(ImportFailure) -> IntervalsImport {
        try IntervalsImport(
            [ExportFile(name: "hours.csv", bytes: Array(text.utf8))], ImportMap(Array(map.utf8), file: "map.json5"))
    }

    private func problems(_ text: String) -> [String] {
        do throws(ImportFailure) {
            _ = try imported(text, map)
            return []
        } catch {
            return error.lines
        }
    }

    private let hours = """
        Date;Interval;Offered;Answered;Abandoned;ASA;AHT
        13/11/2017;08:00;1.010;900;110;10;200
        13/11/2017;08:30;100;100;0;20;300
        13/11/2017;09:00;0;0;0;;-
        Total;;1.110;1.000;110;;
        """

    @Test func averagesAreWeighedByAnsweredCallsAndTotalsAreHeldAgainstTheSum() throws {
        let found = try imported(hours, map.dropLast() + ", decimalComma: true }")
        let queue = found.queues[0]
        #expect(queue.offered == 1_110)
        #expect(queue.answered == 1_000)
        let files = try found.files(named: "Hours", from: ["hours.csv"])
        let scenario = try #require(files.first?.text)
        // (900 x 10 + 100 x 20) / 1000 and (900 x 200 + 100 x 300) / 1000.
        #expect(scenario.contains("averageSpeedOfAnswerSeconds: 11,"))
        #expect(scenario.contains("averageHandleSeconds: 210,"))
        #expect(files.last?.text.contains("the sum of the others") == true)
        #expect(found.map.document.contains("\"intervalMinutes\": 30"))
    }

    @Test func endLabelsMoveIntervalsToWhereTheyBegan() throws {
        let found = try imported(
            "Date,Interval,Offered,Answered\n14/11/2017,00:00,5,5\n14/11/2017,00:30,7,7\n",
            map.replacingStart)
        // What ended at midnight began at 23:30 of the day before.
        #expect(found.queues[0].intervals.map { $0.start / 1_800_000_000 } == [47, 48])
        #expect(found.days == 2)
    }

    @Test(arguments: [
        (
            "13/11/2017,08:00,x,1",
            "hours.csv:3: column 'Offered': expected a number from 0 to 10,000,000 or nothing, found 'x'"
        ),
        (
            "13/11/2017,08:00,-5,1",
            "hours.csv:3: column 'Offered': expected a number from 0 to 10,000,000 or nothing, found '-5'"
        ),
        (
            "13/11/2017,08:00,5,999999999999999999999999",
            "hours.csv:3: column 'Answered': expected a number from 0 to 10,000,000 or nothing, found '999999999999999999999999'"
        ),
        (
            "13/11/2017,07:07,5,1",
            "hours.csv:3: expected intervals of 5, 15, 30 or 60 minutes; found a row 7 minutes after that of hours.csv:2"
        ),
        ("13/11/2077,07:30,5,1", "hours.csv: expected intervals of at most 3653 days"),
    ])
    func rowsThatAreWrongAreNamed(_ row: String, _ words: String) {
        let found = problems("Date,Interval,Offered,Answered\n13/11/2017,07:00,5,4\n\(row)\n")
        #expect(found.first?.hasPrefix(words) == true, "\(found)")
    }

    @Test func moreCallsThanAScenarioMayHaveAreRefusedByTheFile() {
        let rows = (0..<201).map { "\(13 + $0 / 48)/11/2017,\($0 / 2 % 24):\($0 % 2 == 0 ? "00" : "30"),10000000,1" }
        #expect(
            problems("Date,Interval,Offered,Answered\n" + rows.joined(separator: "\n") + "\n") == [
                "hours.csv: expected at most 2,000,000,000 calls in all, found 2,010,000,000; import the file in parts"
            ])
    }

    @Test func rowsThatAreWrongAreCountedBeyondThoseThatAreNamed() throws {
        let rows = (0..<24).map { "13/11/2017,\($0):00,x,1" }.joined(separator: "\n")
        do throws(ImportFailure) {
            _ = try imported("Date,Interval,Offered,Answered\n\(rows)\n", map)
            Issue.record("no failure")
        } catch {
            guard case .several(nil, let lines, 24) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(lines.count == 21)
            #expect(lines.last == "and 4 more")
        }
    }

    private let day = "Date,Interval,Offered,Answered\n13/11/2017,00:00,10,9\n"

    @Test func singleIntervalOfADayIsSpreadOverItAndHowLongItIsIsAsked() throws {
        do throws(ImportFailure) {
            _ = try imported(day, map)
            Issue.record("no question")
        } catch {
            #expect(
                error
                    == .questions([
                        Question(
                            "hours.csv:2: how long is an interval? All rows of the file are of the same one",
                            line: "intervalMinutes: 30   // or another number of minutes, 1440 for a day")
                    ]))
        }
        let found = try imported(day, map.dropLast() + ", intervalMinutes: 1440 }")
        let files = try found.files(named: "Day", from: ["hours.csv"])
        #expect(found.days == 1)
        // Half of ten calls in each half of the day.
        #expect(files[1].text == "start,calls\r\n2017-11-13T00:00,5\r\n2017-11-13T12:00,5\r\n")
        #expect(files.last?.text.contains("When callers rang within 24 hours") == true)
    }

    @Test(arguments: [
        (
            "13/11/2017,00:30,5,4", "1440",
            "hours.csv:3: expected rows at least 1440 minutes apart, as intervalMinutes in the map says; found this one 30 minutes after that of "
                + "hours.csv:2; write intervalMinutes: 30, or leave it out of the map"
        ),
        (
            "13/11/2017,00:07,5,4", "30",
            "hours.csv:3: expected rows at least 30 minutes apart, as intervalMinutes in the map says; found this one 7 minutes after that of "
                + "hours.csv:2; is one of these times a slip?"
        ),
        (
            "13/11/2017,00:30,5,4", "7",
            "intervalMinutes: expected minutes that a day is a multiple of, such as 15, 30 or 60, found 7"
        ),
    ])
    func lengthInTheMapThatTheRowsDenyIsRefused(_ row: String, _ minutes: String, _ words: String) {
        do throws(ImportFailure) {
            _ = try imported(day + row + "\n", map.dropLast() + ", intervalMinutes: \(minutes) }")
            Issue.record("no failure")
        } catch {
            #expect(error.lines == [words])
        }
    }

    /// Calls come evenly, a hundred a half-hour. Counted by event with waits of 90 s a twentieth is answered in the next half-hour; counted by
    /// end with calls of 360 s after them a quarter is.
    @Test(arguments: [(0.0, ImportMap.CountedBy.arrival), (0.05, .event), (0.25, .end)])
    func lagTellsAtWhichEventCallsAreCounted(_ late: Double, _ expected: ImportMap.CountedBy) {
        let half: Int64 = 1_800_000_000
        let count = 40
        let intervals = (0..<count).map { place -> ObservedInterval in
            // Busier in the middle, so that more are answered than offered when it ebbs.
            func offered(_ place: Int) -> Double { place < 0 || place >= count - 1 ? 0 : place % 8 < 4 ? 120 : 80 }
            var interval = ObservedInterval(start: Int64(place) * half)
            interval.offered = offered(place)
            interval.answered = (1 - late) * offered(place) + late * offered(place - 1)
            return interval
        }
        let evidence = CountingEvidence(intervals, length: half)
        #expect((evidence.lag - late * 1_800).magnitude < 0.5)
        #expect(evidence.countedBy(wait: 90, handling: 360) == expected)
    }

    @Test func patienceIsOfTheWaitsOfThoseWhoGaveUpWhereTheFileHasThem() throws {
        // 100 x 20 s + 50 x 5 s answered and 10 x 40 s abandoned, over 10 who gave up.
        let found = try imported(
            "Date,Interval,Offered,Answered,Abandoned,ASA,Avg Abandon Time (s)\n13/11/2017,08:00,110,100,10,20,40\n"
                + "13/11/2017,08:30,50,50,0,5,\n", map)
        #expect(found.queues[0].patience?.patience == .exponential(mean: 265))
        let files = try found.files(named: "Hours", from: ["hours.csv"])
        #expect(files[0].text.contains("patience: { distribution: \"exponential\", meanSeconds: 265 },"))
        let without = try imported(
            "Date,Interval,Offered,Answered,Abandoned,ASA\n13/11/2017,08:00,110,100,10,20\n13/11/2017,08:30,9,9,0,5\n",
            map)
        #expect(without.queues[0].patience == nil)
        let account = try #require(without.files(named: "Hours", from: ["hours.csv"]).last?.text)
        #expect(account.contains("Calibrate it once talk and agents are right"))
    }

    @Test func lengthsThatAreNoneAreNamed() {
        let found = problems(
            "Date,Interval,Offered,Answered,Abandoned,ASA (s)\n13/11/2017,08:00,9,8,1,20\n13/11/2017,08:30,9,9,0,999999999999\n"
                + "13/11/2017,09:00,9,9,0,1\n13/11/2017,09:30,9,9,0,-1\n")
        #expect(
            found == [
                "hours.csv:3: column 'ASA (s)': expected a length from 0 to 30 days or nothing, found '999999999999'",
                "hours.csv:5: column 'ASA (s)': expected a length from 0 to 30 days or nothing, found '-1'",
            ])
    }

    @Test func bandsOfWhoGaveUpGiveTheirPatience() throws {
        // Together 60 answered and 40 given up of 200 within 10 s: half are left. Two more bands and the open one.
        let text = """
            When,999_10,999_20,999_60,999_61,999_AB_10,999_AB_20,999_AB_60,999_AB,999_T
            13/11/2017 08:00,30,0,0,50,20,0,0,20,100
            13/11/2017 09:00,30,0,0,50,20,0,0,20,100
            """
        let found = try imported(
            text,
            "{ labels: \"start\", timeZone: \"asWritten\", queues: { \"999\": \"999\" }, columns: { interval: \"When\" }, "
                + "callTypes: { \"999\": {} } }")
        #expect(found.queues.count == 1)
        #expect(found.queues[0].abandoned == 40)
        // 2^-0.4 of them would wait longer than 10 s.
        #expect(((found.queues[0].bandedWaits?.share(longerThan: 10) ?? 0) - 0.757858).magnitude < 1e-6)
    }

    @Test func widthOfBandsIsReadFromTheirHeadings() throws {
        let text = """
            When,999_10,999_30,999_31,999_AB,999_T,999_PCT_10
            13/11/2017 08:00,6,3,1,2,12,0.6
            13/11/2017 09:00,8,2,0,0,10,0.8
            """
        let found = try imported(
            text,
            "{ labels: \"start\", timeZone: \"asWritten\", queues: { \"999\": \"999\" }, columns: { interval: \"When\" }, "
                + "callTypes: { \"999\": { withinSeconds: 10, fraction: 0.9 } } }")
        #expect(found.queues[0].answeredWithin(10) == 0.7)
        #expect(found.queues[0].answeredWithin(30) == 0.95)
        #expect(found.queues[0].answeredWithin(60) == nil)
        let definition = found.findings.first { $0.subject.hasPrefix("Percentage") }
        #expect(definition?.found == "answered within the time / answered")
        #expect(definition?.evidence == "it gives 2 of 2 of the file's own percentages")
    }
}

extension String {
    fileprivate var replacingStart: String { split(separator: "start").joined(separator: "end") }
}
