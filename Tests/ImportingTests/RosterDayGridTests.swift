import Importing
import Testing

/// Grids with a row a person and a column a day.
struct RosterDayGridTests {
    private let grid = """
        Roster of the control room
        Name;13/11/2017;14/11/2017;15/11/2017
        ;Mon;Tue;Wed
        Ann;E;E;AL
        Ben;L;N;N
        Cat;R;;L
        Total;2;2;2
        """
    private let codes =
        "{ shiftCodes: { E: \"07:00-15:00\", L: \"15:00-23:00\", N: \"23:00-07:00\", R: \"off\", AL: \"off\" } }"

    private func imported(_ text: String, _ map: String) throws(ImportFailure) -> RosterImport {
        try RosterImport(
            [ExportFile(name: "roster.csv", bytes: Array(text.utf8))], ImportMap(Array(map.utf8), file: "map.json5"))
    }

    private func failure(_ text: String, _ map: String = "{}") -> ImportFailure? {
        do throws(ImportFailure) {
            _ = try imported(text, map)
            return nil
        } catch {
            return error
        }
    }

    @Test func codesAreShiftsOfTheirHoursAndNightsEndOnTheNextDay() throws {
        let found = try imported(grid, codes)
        // The night of 15 November ends on the 16th.
        #expect(found.days == 4)
        #expect(found.people == 3)
        // Two early, two late and two night shifts of eight hours.
        #expect(found.hours.present == 48)
        #expect(found.hours.away == 0)
        func agents(_ day: Int, _ hour: Int) -> Double { found.byHalfHour[day * 48 + hour * 2] }
        #expect([6, 7, 14, 15, 22, 23].map { agents(0, $0) } == [0, 1, 1, 1, 1, 0])
        #expect([6, 7, 14, 15, 22, 23].map { agents(1, $0) } == [0, 1, 1, 0, 0, 1])
        // The night before, until seven, and Cat's late shift until Ben's night begins.
        #expect([0, 6, 7, 14, 15, 22, 23].map { agents(2, $0) } == [1, 1, 0, 0, 1, 1, 1])
        #expect([0, 6, 7, 23].map { agents(3, $0) } == [1, 1, 0, 0])
        #expect(found.findings.first { $0.subject == "Rows left out" }?.found == "2")
    }

    @Test func codesThatTheMapDoesNotHaveAreAskedAndItsAnswersGiveTheSameBytes() throws {
        let asked = failure(grid, "{ shiftCodes: { E: \"07:00-15:00\", AL: \"off\" } }")
        guard case .questions(let questions) = asked else {
            Issue.record("\(String(describing: asked))")
            return
        }
        let hours = "\"07:00-15:00\" }   // or off, or without breaks: 07:00-11:00, 11:45-15:00"
        #expect(
            questions == [
                Question(
                    "roster.csv: from when to when is a shift with the code 'L'? 2 cells have it",
                    line: "shiftCodes: { \"L\": \(hours)"),
                Question(
                    "roster.csv: from when to when is a shift with the code 'N'? 2 cells have it",
                    line: "shiftCodes: { \"N\": \(hours)"),
                Question(
                    "roster.csv: from when to when is a shift with the code 'R'? 1 cell has it",
                    line: "shiftCodes: { \"R\": \(hours)"),
            ])
        #expect(
            Question.map(of: questions)[1]
                == "  shiftCodes: { \"L\": \"07:00-15:00\", \"N\": \"07:00-15:00\", \"R\": \"07:00-15:00\" },")
        let found = try imported(grid, codes)
        #expect(try imported(grid, found.map.document).byHalfHour == found.byHalfHour)
        #expect(try imported(grid, found.map.document).map == found.map)
    }

    @Test func cellsMayHaveHoursOrPartsOfAShiftAndWordsForAbsenceAreOff() throws {
        let found = try imported(
            "Name,2017-11-13,2017-11-14\nAnn,0700-1100,Annual leave\nBen,S,07:00-15:00\n",
            "{ shiftCodes: { S: \"07:00-11:00, 11:45-15:00\" } }")
        // 4, 4 + 3.25 and 8 hours.
        #expect(found.hours.present == 19.25)
        #expect(found.map.document.contains("\"Annual leave\": \"off\""))
        #expect(found.findings.first { $0.subject == "Hours of shifts" }?.found == "in 2 cells")
    }

    /// Read month first, the headings would be days a month apart.
    @Test func daysThatFollowOneAnotherDecideTheOrderOfDates() throws {
        let found = try imported("Name,01/11/2017,02/11/2017,03/11/2017\nAnn,E,E,E\n", codes)
        #expect(found.days == 3)
        #expect(found.hours.present == 24)
        guard case .questions(let questions) = failure("Name,01/11/2017,03/11/2017\nAnn,E,E\n", codes) else {
            Issue.record("no question")
            return
        }
        #expect(
            questions.map { $0.words } == [
                "roster.csv: is '01/11/2017' in the header the day first or the month first?"
            ])
    }

    @Test(arguments: [
        "Name,Mon,Tue,Wed,Thu,Fri,Mon", "Name,13,14,15,16,17,20", "Name,13 Nov,14 Nov,15 Nov,16 Nov,17 Nov,20 Nov",
        "Name,Mon 13/11,Tue 14/11,Wed 15/11,Thu 16/11,Fri 17/11,Mon 20/11",
    ])
    func daysWithoutAYearFollowOnTheFirst(_ header: String) throws {
        let found = try imported(header + "\nAnn,E,,,,,E\n", codes.dropLast() + ", from: \"2017-11-13\" }")
        // 13 and 20 November, the weekend between them has no column.
        #expect(found.days == 8)
        #expect(found.byHalfHour[7 * 48 + 14] == 1)
        guard case .questions(let questions) = failure(header + "\nAnn,E,,,,,E\n", codes) else {
            Issue.record("no question")
            return
        }
        #expect(questions.map { $0.line } == ["from: \"2017-11-13\""])
    }

    @Test(arguments: [
        (
            "{ shiftCodes: { E: \"7 to 3\" } }",
            "map.json5:1:20: shiftCodes.E: expected hours such as \"07:00-15:00\" or \"07:00-11:00, 11:45-15:00\", or \"off\""
        ),
        (
            "{ from: \"2017-11-14\" }",
            "from: expected the date of column 'Mon' in roster.csv, found 2017-11-14, which is another day"
        ),
        (
            "{ from: \"2017-11-13\" }",
            "roster.csv:1: expected days that follow one another, found 'Fri 30 Feb' after 2017-11-16"
        ),
    ])
    func whatIsWrongIsNamed(_ map: String, _ words: String) {
        #expect(failure("Name,Mon,Tue,Wed,Thu,Fri 30 Feb\nAnn,E,E,E,E,E\n", map) == .wrong([words]))
    }
}
