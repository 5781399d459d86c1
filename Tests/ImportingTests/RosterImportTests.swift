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

    @Test func stampsNeedNoDateAndStretchesThatOverlapCountOnce() throws {
        let found = try imported(
            "employee;start;end\nA;2017-11-13 07:00;2017-11-13 09:00\nA;2017-11-13 08:00;2017-11-13 10:00\n")
        #expect(found.hours.present == 3)
        #expect(found.people == 1)
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
                    "roster.csv: does somebody take calls whose activity is 'CX9'? 1 rows have it",
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
        guard case .questions(let columns) = failure("Name,Shift\nAnn,E\nBen,L\n") else {
            Issue.record("no question")
            return
        }
        #expect(columns.count == 2)
    }
}
