import Importing
import Testing

struct RosterImportTests {
    private let rows = """
        Name,Date,Start,End,Activity
        Ann,13/11/2017,07:00,15:00,Shift
        Ann,13/11/2017,11:00,11:45,Lunch
        Ben,13/11/2017,22:00,06:00,Shift
        Cat,13/11/2017,08:15,09:00,Shift
        """

    private func imported(_ text: String, _ map: String = "{}") throws(ImportFailure) -> RosterImport {
        try RosterImport(
            [ExportFile(name: "roster.csv", bytes: Array(text.utf8))], ImportMap(Array(map.utf8), file: "map.json5"))
    }

    @Test func peopleArePresentHalfHourByHalfHourAndLunchIsTakenOff() throws {
        let found = try imported(rows)
        #expect(found.people == 3)
        #expect(found.days == 2)
        #expect(found.byHalfHour[13] == 0)
        #expect(found.byHalfHour[14] == 1)
        // From 08:00 Ann, and Cat for the second half of it.
        #expect(found.byHalfHour[16] == 1.5)
        #expect(found.byHalfHour[17] == 2)
        #expect(found.byHalfHour[22] == 0)
        // Back at 11:45.
        #expect(found.byHalfHour[23] == 0.5)
        // Ben from 22:00 past midnight until 06:00.
        #expect(found.byHalfHour[44...47].allSatisfy { $0 == 1 })
        #expect(found.byHalfHour[48..<60].allSatisfy { $0 == 1 })
        #expect(found.byHalfHour[60] == 0)
        #expect(found.hours.present == 8 - 0.75 + 8 + 0.75)
        #expect(found.hours.away == 0.75)
    }

    /// Intervals don't say who was there, so their scenario has a constant number of agents; calls with a column of agents have a file.
    @Test(arguments: ["{ constant: 3 }", "{ csv: \"agents.csv\" }"])
    func agentsOfTheScenarioGiveWayToTheRoster(_ agents: String) throws {
        let scenario = """
            { schemaVersion: 1, name: "Room", period: { start: "2017-11-13", days: 1 },
              callTypes: { "101": { priority: 1, arrivals: { callsPerDay: 100 }, talk: { constant: 60 }, patience: { constant: 60 } } },
              teams: { Agents: { agents: \(agents) } } }
            """
        let files = try imported(rows).files(from: ["roster.csv"]) { path in
            switch path {
            case "scenario.json5": Array(scenario.utf8)
            case "agents.csv": Array("start,agents\n2017-11-13T00:00,3\n2017-11-13T12:00,3\n".utf8)
            default: nil
            }
        }
        #expect(files.map { $0.name } == ["rostered.json5", "agents-rostered.csv", "roster-map.json5", "roster.md"])
    }

    @Test func stampsNeedNoDateAndStretchesThatOverlapCountOnce() throws {
        let found = try imported(
            "employee;start;end\nA;2017-11-13 07:00;2017-11-13 09:00\nA;2017-11-13 08:00;2017-11-13 10:00\n")
        #expect(found.hours.present == 3)
        #expect(found.people == 1)
    }

    private let grid = """
        Roster of the control room
        Name;Date;22:00;22:30;23:00;23:30;00:00;00:30
        Ann;13/11/2017;P;P;P;L;P;
        Ben;13/11/2017;;P;P;P;P;P
        Ann;14/11/2017;HOL;HOL;HOL;HOL;HOL;HOL
        Total;13/11/2017;1;2;2;1;2;1
        """

    @Test func gridOfPeopleByHalfHourIsCountedColumnByColumnPastMidnight() throws {
        let found = try imported(grid, "{ activities: { P: \"present\", L: \"away\", HOL: \"away\" } }")
        #expect(found.people == 2)
        #expect(found.days == 3)
        #expect(Array(found.byHalfHour[43..<51]) == [0, 1, 2, 2, 1, 2, 1, 0])
        #expect(found.byHalfHour[51...].allSatisfy { $0 == 0 })
        #expect(found.hours.present == 4.5)
        // Lunch, and three hours of holiday.
        #expect(found.hours.away == 3.5)
    }

    @Test(arguments: [
        "Person,2017-11-13 07:00,2017-11-13 08:00,2017-11-13 09:00,2017-11-13 10:00\nA,shift,shift,,\nB,,lunch,shift,\n",
        "Person,0700,0800-0900,09:00,10:00\nA,shift,shift,,\nB,,lunch,shift,\n",
    ])
    func headingsMayBeStampsOrStretchesAndHours(_ text: String) throws {
        let found = try imported(text, "{ from: \"2017-11-13\" }")
        #expect(Array(found.byHalfHour[13..<21]) == [0, 1, 1, 1, 1, 1, 1, 0])
        #expect(found.hours.present == 3)
        #expect(found.hours.away == 1)
    }

    @Test func codesAndDaysOfAGridThatAreNotKnownAreAsked() {
        func questions(_ text: String) -> [String] {
            do throws(ImportFailure) {
                _ = try imported(text)
                return []
            } catch {
                guard case .questions(let questions) = error else { return ["\(error)"] }
                return questions.map { $0.words }
            }
        }
        #expect(
            questions(grid) == [
                "roster.csv: does somebody take calls whose activity is 'P'? 9 cells have it",
                "roster.csv: does somebody take calls whose activity is 'HOL'? 6 cells have it",
                "roster.csv: does somebody take calls whose activity is 'L'? 1 cell has it",
            ])
        #expect(
            questions("Name,07:00,07:30,08:00,08:30\nA,shift,shift,,\n") == [
                "roster.csv: which day is the roster of? Neither its header nor a column says it"
            ])
        #expect(
            questions("Name,03/11/2017 07:00,03/11/2017 08:00,03/11/2017 09:00,03/11/2017 10:00\nA,shift,,,\n") == [
                "roster.csv: is '03/11/2017 07:00' in the header the day first or the month first?"
            ])
    }

    @Test func whatIsNotKnownIsAskedAndWhatIsWrongIsNamed() {
        func failure(_ text: String) -> ImportFailure? {
            do throws(ImportFailure) {
                _ = try imported(text)
                return nil
            } catch {
                return error
            }
        }
        guard case .questions(let questions) = failure(rows.split(separator: "Lunch").joined(separator: "CX9")) else {
            Issue.record("no question")
            return
        }
        #expect(
            questions == [
                Question(
                    "roster.csv: does somebody take calls whose activity is 'CX9'? 1 row has it",
                    line: "activities: { \"CX9\": \"away\" }   // or present, or ignore")
            ])
        #expect(
            failure("Name,Date,Start,End\nAnn,13/11/2017,07:00,late\nBen,13/11/2017,07:00,15:00\n")
                == .wrong(["roster.csv:2: expected a stretch of up to a day, found '13/11/2017', '07:00', 'late'"]))
        #expect(
            failure("Name,Date,Start,End\nAnn,13/11/2017,07:00,08:00\nBen,13/11/2077,07:00,15:00\n")
                == .wrong([
                    "roster.csv: expected a roster of at most 3653 days, found some on 2017-11-13 and some on 2077-11-13; is one of these dates "
                        + "a slip?"
                ]))
        #expect(
            failure(
                "Name,Date,07:00,07:30,08:00,08:30\nA,13/11/2017,shift,,,\nB,x,shift,,,\nC,14/11/2017,shift,,,\n")
                == .wrong(["roster.csv:3: expected a date in column 'Date', found 'x'"]))
        guard case .questions(let columns) = failure("Name,Shift\nAnn,E\nBen,L\n") else {
            Issue.record("no question")
            return
        }
        #expect(columns.count == 2)
    }
}
