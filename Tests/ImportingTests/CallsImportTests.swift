import ContactCentre
import Importing
import Probability
import Testing

/// Files of calls made by hand, so that every figure can be counted.
struct CallsImportTests {
    private let answers = """
        { queues: { "Police 999": "999", Gen: "101" },
          callTypes: { "999": { withinSeconds: 10, fraction: 0.9, bound: "atMost" }, "101": {} },
          timeZone: "asWritten" }
        """
    private let rows = """
        Calls of the week
        Call ID,Call start,Queue,Wait time (s),Talk time (s),Result,Agent,Caller ID
        1,13/11/2017 09:00:00,Police 999,4,100,Answered,Ann,07700
        2,13/11/2017 09:00:30,Gen,120,,Abandoned,,07701
        3,13/11/2017 09:02:35,Gen,30,200,Answered,Ben,07701
        4,13/11/2017 09:10:00,Police 999,16,300,Answered,Ann,07702
        4,13/11/2017 09:10:00,Police 999,16,300,Answered,Ann,07702
        5,14/11/2017 10:00:00,Gen,60,90,Answered,Ben,07703
        """

    private func imported(_ text: String, _ map: String) throws(ImportFailure) -> CallsImport {
        try CallsImport([file(text)], ImportMap(Array(map.utf8), file: "map.json5"))
    }

    private func file(_ text: String) -> ExportFile { ExportFile(name: "calls.csv", bytes: Array(text.utf8)) }

    private func questions(_ text: String, _ map: String = "{}") -> [Question] {
        do throws(ImportFailure) {
            _ = try imported(text, map)
            return []
        } catch {
            if case .questions(let questions) = error { return questions }
            Issue.record("no questions but \(error)")
            return []
        }
    }

    private func problems(_ text: String, _ map: String) -> [String] {
        do throws(ImportFailure) {
            _ = try imported(text, map)
            return []
        } catch {
            return error.lines
        }
    }

    @Test func callsAreCountedByTypeAndTheOneThatCameTwiceOnce() throws {
        let found = try imported(rows, answers)
        #expect(found.calls.callTypes == ["101", "999"])
        #expect(found.figures.map { $0.offered } == [3, 2])
        #expect(found.figures.map { $0.answered } == [2, 2])
        #expect(found.figures.map { $0.abandoned } == [1, 0])
        // (200 + 90) / 2 and (100 + 300) / 2.
        #expect(found.figures.map { $0.talk.mean } == [145, 200])
        #expect(found.calls.days == 2)
        // The first half-hour of 13 November that has calls is 09:00 to 09:30.
        #expect(found.figures[0].byHalfHour[18] == 2)
        #expect(found.figures[1].byHalfHour[18] == 2)
        #expect(found.figures[0].byHalfHour[48 + 20] == 1)
    }

    /// 07701 gave up at 09:02:30 and rang again five seconds later.
    @Test func whoRingsAgainIsFoundWithoutTheNumberBeingWritten() throws {
        let found = try imported(rows, answers)
        let again = try #require(found.figures[0].again)
        #expect(again.gaveUp == 1)
        #expect(again.gaveUpAgain == 1)
        #expect(again.meanSecondsUntilAgain == 5)
        let files = try found.files(named: "Week", from: ["calls.csv"])
        for file in files {
            #expect(!file.text.contains("0770"), "\(file.name)")
            #expect(!file.text.contains("Ann") && !file.text.contains("Ben"), "\(file.name)")
        }
    }

    /// Call 7 is handed on from the switchboard to 101, and call 8 from one 101 queue to another; call 9 gives up there.
    @Test func partsOfACallAreJoinedWithinATypeAndFollowFromAnAnswerInAnother() throws {
        let text = """
            Call ID,Call start,Queue,Wait time (s),Talk time (s),Result
            7,13/11/2017 09:00:00,Board,10,20,Answered
            7,13/11/2017 09:00:33,Gen,40,200,Answered
            8,13/11/2017 09:10:00,Gen,30,60,Answered
            8,13/11/2017 09:11:40,Crime,50,300,Answered
            9,13/11/2017 09:20:00,Board,5,15,Answered
            9,13/11/2017 09:20:25,Gen,90,,Abandoned
            10,13/11/2017 09:30:00,Board,5,15,Answered
            """
        let map = """
            { queues: { Board: "Switchboard", Gen: "101", Crime: "101" }, timeZone: "asWritten",
              callTypes: { "Switchboard": {}, "101": {} } }
            """
        let found = try imported(text, map)
        #expect(found.calls.callTypes == ["101", "Switchboard"])
        #expect(found.figures.map { $0.offered } == [3, 3])
        // 200 and 60 + 300 s.
        #expect(found.figures[0].talk.mean == 280)
        // Only call 8 rang 101 of itself.
        #expect(found.figures.map { $0.byHalfHour.reduce(0, +) } == [1, 3])
        let handOn = try #require(found.figures[1].handOns.first)
        #expect(handOn.count == 2)
        // 3 s and 5 s after the conversation.
        #expect(handOn.meanAfter == 4)
        let files = try found.files(named: "Week", from: ["calls.csv"])
        #expect(
            files[0].text.contains(
                "afterAnswer: [{ callType: \"101\", probability: 0.666666, after: { constant: 4 } }],"))
        #expect(
            found.findings.first { $0.subject == "Calls of several parts" }?.found
                == "1 part joined to the part before, 2 that came on to another call type")
        let lines = text.split(separator: "\n")
        let newestFirst = try imported(([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n"), map)
        #expect(newestFirst.figures.map { $0.byHalfHour } == found.figures.map { $0.byHalfHour })
        #expect(newestFirst.figures[0].talk.mean == 280)
        #expect(newestFirst.figures[1].handOns.map { $0.count } == [2])
    }

    @Test func mapThatAnImportLeavesGivesTheSameFilesWithoutAQuestion() throws {
        let files = try imported(rows, answers).files(named: "Week", from: ["calls.csv"])
        let map = try #require(files.first { $0.name == "map.json5" }?.text)
        let again = try imported(rows, map).files(named: "Week", from: ["calls.csv"])
        // What shows a finding is now the map; all else is the same.
        for (one, other) in zip(files, again) where one.name != "import.md" { #expect(one == other) }
        #expect(try imported(rows, map).files(named: "Week", from: ["calls.csv"]) == again)
    }

    /// A call of the first hour of the next day, as a system writes it whose day ends at two.
    @Test func hoursFrom24OnAreOfTheNextDayAndTheFirstDayWithCallsIsTheFirst() throws {
        let text = """
            Date,Time,Wait,Talk
            13/11/2017,24:10,5,60
            13/11/2017,25:30,5,60
            14/11/2017,09:00,5,60
            """
        let found = try imported(
            text, "{ columns: { arrival: [\"Date\", \"Time\"] }, callTypes: { calls: {} }, timeZone: \"asWritten\" }")
        #expect(found.calls.start.text == "2017-11-14")
        #expect(found.calls.days == 1)
        // 00:10, 01:30 and 09:00.
        #expect([0, 3, 18].map { found.figures[0].byHalfHour[$0] } == [1, 1, 1])
    }

    private let twoWaits = """
        Call start,Wait,Talk,Wait
        13/11/2017 09:00,5,60,7
        13/11/2017 09:10,9,60,11
        """

    @Test func whichOfTwoColumnsWithOneHeadingIsReadIsAskedAndTheMapMayNameEither() throws {
        #expect(
            questions(twoWaits, "{ callTypes: { calls: {} } }") == [
                Question(
                    "calls.csv: which column says how long callers waited? 'Wait' (column 2) and 'Wait (2)' (column 4) have the same heading, but "
                        + "not the same in all rows", line: "columns: { wait: \"Wait\" }   // or \"Wait (2)\"")
            ])
        // (5 + 9) / 2 and (7 + 11) / 2.
        for (name, mean) in [("Wait", "7"), ("Wait (2)", "9")] {
            let found = try imported(twoWaits, "{ columns: { wait: \"\(name)\" }, callTypes: { calls: {} } }")
            let files = try found.files(named: "Two", from: ["calls.csv"])
            #expect(files[0].text.contains("averageSpeedOfAnswerSeconds: \(mean),"))
            let map = try #require(files.first { $0.name == "map.json5" }?.text)
            #expect(try imported(twoWaits, map).files(named: "Two", from: ["calls.csv"])[0] == files[0])
        }
        let second = try imported(twoWaits, "{ columns: { wait: \"Wait (2)\" }, callTypes: { calls: {} } }")
        #expect(
            second.findings.first { $0.found == "Wait (2)" }?.evidence
                == "the map says so; 'Wait' (column 2) has the same heading and no part in it")
        let alike = try imported(
            twoWaits.replacing("60,7", with: "60,5").replacing("60,11", with: "60,9"), "{ callTypes: { calls: {} } }")
        #expect(
            alike.findings.first { $0.subject == "Column of how long callers waited" }?.evidence
                == "its heading; 'Wait (2)' (column 4) has it too, and the same in all rows")
    }

    /// Call 1 left 101 unanswered and was answered at the desk. Call 2 was answered at 101, left the desk unanswered and was answered on
    /// the board: the board's call follows from 101's answer, 2 + 60 + 1 s after it.
    @Test func whoWentOnUnansweredIsAnArrivalWhereTheCallWentOnToAlone() throws {
        let text = """
            Call ID,Call start,Queue,Wait time (s),Talk time (s),Result
            1,13/11/2017 09:00:00,Gen,60,,Overflow
            1,13/11/2017 09:01:01,Desk,10,200,Answered
            2,13/11/2017 09:10:00,Gen,30,70,Answered
            2,13/11/2017 09:11:42,Desk,60,,Overflow
            2,13/11/2017 09:12:43,Board,5,100,Answered
            3,13/11/2017 09:20:00,Gen,5,80,Answered
            """
        let map = """
            { queues: { Gen: "101", Desk: "Desk", Board: "Board" }, timeZone: "asWritten",
              callTypes: { "101": {}, Desk: {}, Board: {} } }
            """
        let found = try imported(text, map)
        #expect(found.calls.callTypes == ["101", "Board", "Desk"])
        #expect(found.figures.map { $0.offered } == [3, 1, 2])
        #expect(found.figures.map { $0.byHalfHour.reduce(0, +) } == [2, 0, 1])
        #expect(found.figures.map { $0.passedOn } == [1, 0, 1])
        #expect(found.figures[0].handOns.map { $0.callType } == ["Board"])
        #expect(found.figures[0].handOns.map { $0.meanAfter } == [63])
        #expect(found.figures[2].handOns.isEmpty)
        let files = try found.files(named: "Week", from: ["calls.csv"])
        // One of the two that 101 answered.
        #expect(
            files[0].text.contains(
                "afterAnswer: [{ callType: \"Board\", probability: 0.5, after: { constant: 63 } }],"))
        #expect(
            files.last?.text.contains(
                "1 call left unanswered for a queue of another call type. Offered in both, as the file has it, each is an arrival where it went on "
                    + "to alone") == true)
    }

    @Test func serviceLevelIsMeasuredAsSimulatedCallsAre() throws {
        let files = try imported(rows, answers).files(named: "Week", from: ["calls.csv"])
        let scenario = try #require(files.first { $0.name == "scenario.json5" }?.text)
        // One of two 999 calls within 10 s; (4 + 16) / 2 s.
        #expect(scenario.contains("serviceLevel: 0.5,"))
        #expect(scenario.contains("averageSpeedOfAnswerSeconds: 10,"))
        #expect(scenario.contains("abandonedFraction: 0.333333,"))
    }

    @Test func whatOnlyAPersonKnowsIsAskedWithTheLineForTheMap() {
        let queues = questions(rows, "{ timeZone: \"asWritten\" }")
        #expect(
            queues == [
                Question(
                    "calls.csv: which call type is each queue? 'Gen' has 3 rows. Several may be one; 'ignore' leaves calls out, such as "
                        + "outbound ones", line: "queues: { \"Gen\": \"101\" }")
            ])
        let dates = questions(
            rows.replacing("13/11", with: "03/11").replacing("14/11", with: "04/11"), answers)
        #expect(
            dates.map { $0.words } == [
                "calls.csv: is '03/11/2017 09:00:00' in column 'Call start' the day first or the month first? All 6 dates are dates both "
                    + "ways"
            ])
        let outcomes = questions(rows.replacing("Answered", with: "AX7"), answers)
        #expect(outcomes.map { $0.words } == ["calls.csv: what does the outcome 'AX7' mean? 5 rows have it"])
        let targets = questions(rows, "{ queues: { Gen: \"101\" }, timeZone: \"asWritten\" }")
        #expect(targets.count == 2)
        let clock = questions(rows.replacing("13/11", with: "28/10").replacing("14/11", with: "30/10"), "{}")
        #expect(clock.contains { $0.words.contains("clocks change on 2017-10-29") })
    }

    @Test func minutesThatASpreadsheetTookForHoursAreAskedFor() {
        let text = rows.replacing("Police 999,4,", with: "Police 999,0:04:00,").replacing(",120,", with: ",2:00:00,")
            .replacing(",30,200", with: ",0:30:00,200").replacing(",16,", with: ",0:16:00,").replacing(
                "Gen,60,", with: "Gen,1:00:00,")
        #expect(questions(text, answers).contains { $0.words.contains("Has a spreadsheet read minutes and seconds") })
    }

    @Test func daysWithoutACallAreAskedForAndNeverStretchedOver() {
        #expect(
            questions(rows.replacing("14/11", with: "15/11"), answers).map { $0.words } == [
                "calls.csv: there is no call on 1 day between others, 2017-11-14. Was the room closed, or are calls missing?"
            ])
        let text = rows.replacing("14/11", with: "17/11")
        #expect(
            questions(text, answers).map { $0.line } == ["emptyDays: \"closed\"   // or missing"])
        let missing = answers.replacing("timeZone", with: "emptyDays: \"missing\", timeZone")
        #expect(problems(text, missing).first?.contains("what is missing is never stretched over") == true)
    }

    @Test func rowsThatAreWrongAreNamedAndTooManyStopTheImport() {
        let wrong = rows.replacing(",120,,", with: ",-5,,")
        #expect(
            problems(wrong, answers) == [
                "calls.csv: 1 of 6 rows can't be used, more than the 2% that may be left out",
                "1 × a length of time is below 0: calls.csv:4",
                "1 × the same call again; the row that came last is kept: calls.csv:7",
            ])
    }

    @Test(arguments: [
        ("", "calls.csv: expected a table with a header, found an empty file"),
        ("Call start,Wait\n", "calls.csv: expected rows below the header in line 1, found none"),
        ("\u{1}\u{2},x\n1,2\n", "calls.csv: expected a text file, found bytes that no text has"),
        (
            "Call start,Wait,Talk\n13/11/2017 09:00,5,9\n13/11/2077 09:00,5,9\n",
            "calls.csv: expected calls of at most 3653 days"
        ),
        (
            "Call start,Wait,Result\n13/11/2017 09:00,5,lost\n",
            "calls.csv: expected calls that were answered, found none"
        ),
        ("Call start,Wait,Result\n13/11/2017 09:00,5,ans\n", "calls.csv: no answered call of 'calls' has a length"),
        ("words alone\nand more\n", "calls.csv: expected rows with at least two fields"),
        ("Call start,Wait\n13/11/2017 09:00,\"5\n", "calls.csv: a field begins with a quote that is never closed"),
    ])
    func whatIsNoTableIsRefused(_ text: String, _ beginning: String) {
        #expect(problems(text, answers).first?.hasPrefix(beginning) == true)
    }

    @Test(arguments: [
        ("{ colums: {} }", "map.json5:1:3: unknown key 'colums'; did you mean 'columns'?"),
        ("{ encoding: \"latin\" }", "map.json5:1:13: encoding: expected one of UTF-8, "),
        ("{ columns: { wait: 5 } }", "map.json5:1:20: columns.wait: expected a column's name"),
        ("[]", "map.json5:1:1: expected a map { … }"),
        ("{ headerLine: -1 }", "map.json5:1:15: headerLine: expected a whole number from 1 to 1000"),
        ("{ from: \"1 May\" }", "map.json5:1:9: from: expected a date, YYYY-MM-DD"),
        ("{", "map.json5:1:2: expected "),
        (
            "{ columns: { wait: \"Wartezeit\" } }",
            "columns.wait: there is no column 'Wartezeit' in calls.csv; there are Call ID, "
        ),
        ("{ timeZone: \"Mars/Olympus\" }", "timeZone: expected a name of the tz database, such as Europe/London"),
    ])
    func mapThatIsWrongIsRefused(_ map: String, _ beginning: String) {
        #expect(problems(rows, map).first?.hasPrefix(beginning) == true, "\(problems(rows, map))")
    }
}

extension String {
    fileprivate func replacing(_ words: String, with others: String) -> String {
        var text = ""
        var rest = self[...]
        while let range = rest.firstRange(of: words) {
            text += rest[..<range.lowerBound] + others
            rest = rest[range.upperBound...]
        }
        return text + rest
    }
}
