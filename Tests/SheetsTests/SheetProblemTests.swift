import Foundation
import Scenarios
import Sheets
import Testing

@Suite("Sheets that are wrong")
struct SheetProblemTests {
    /// The rows of the small room, the header first.
    private let rows: [[String]]

    init() throws {
        rows = try fields(of: sheet(of: room))
    }

    /// The room's sheet with one cell changed.
    private func with(_ path: String, _ value: String) -> String {
        csv(rows.map { $0[0] == path ? [path, value] : $0 })
    }

    /// The line of a path in the room's sheet.
    private func line(_ path: String) throws -> Int {
        try #require(rows.firstIndex { $0[0] == path }) + 1
    }

    @Test(
        "What is no sheet is refused with what a sheet is",
        arguments: [
            (
                "",
                "sheet.csv:1: expected a header with the columns path and value, found nothing; 'export SCENARIO --csv' writes such a sheet"
            ),
            (
                ",,,\r\n;;\r\n",
                "sheet.csv:2: expected a header with the columns path and value, found ';;'; 'export SCENARIO --csv' writes such a sheet"
            ),
            (
                "path,number\r\nname,Room\r\n",
                "sheet.csv:1: expected a header with the columns path and value, found 'path, number'; 'export SCENARIO --csv' writes such a sheet"
            ),
            (
                "name,Room\r\n",
                "sheet.csv:1: expected a header with the columns path and value, found 'name, Room'; 'export SCENARIO --csv' writes such a sheet"
            ),
            ("path,value\r\n,,\r\n", "sheet.csv:1: expected rows below the header, found none"),
        ])
    func noSheet(text: String, words: String) {
        #expect(problems(text) == [words])
    }

    @Test("A file that is no text, and quotes that are not closed, are said as they are of other files")
    func noText() {
        #expect(
            problems("path,value\r\nname,\"Room\r\n") == [
                "sheet.csv:2: expected a closing quote, found the end of the file"
            ])
        do throws(SheetProblems) {
            _ = try Sheet.scenario([0xFF, 0xFE, 0x70, 0x00], file: "sheet.csv") { _ in nil }
            Issue.record("it was read")
        } catch {
            #expect(error.count == 1)
            #expect(
                error.lines == [
                    "sheet.csv:1:1: expected a text file in UTF-8, found the byte 255; save it as UTF-8 rather than UTF-16"
                ])
        }
        do throws(SheetProblems) {
            _ = try Sheet.scenario(Array("path,value\nname,Caf".utf8) + [0xE9, 0x0A], file: "sheet.csv") { _ in nil }
            Issue.record("it was read")
        } catch {
            #expect(
                error.lines == [
                    "sheet.csv:2:9: expected a text file in UTF-8, found the byte 233; save it as CSV UTF-8"
                ])
        }
    }

    @Test("A value of the wrong kind is said with its line, as a scenario's checks say it")
    func wrongKind() throws {
        let talk = "callTypes.999.talk.meanSeconds"
        let place = "sheet.csv:\(try line(talk)) \(talk): expected a number above 0 and at most 2592000, found "
        #expect(
            problems(with(talk, "0,8")) == [
                place + "the text '0,8'; a number has a point and no comma, and stands alone: write 0.8"
            ])
        #expect(problems(with(talk, "4 min")) == [place + "the text '4 min'; 4 min are 240 seconds: write 240"])
        #expect(
            problems(with(talk, "long")) == [place + "the text 'long'"])
        #expect(problems(with(talk, "-240")) == [place + "-240"])
        let days = problems(with("period.start", "31/03/2027"))
        #expect(
            days == [
                "sheet.csv:\(try line("period.start")) period.start: expected a date of the calendar, year-month-day, such as \"2017-10-01\", found the text '31/03/2027'; did you mean \"2027-03-31\"? An apostrophe before it keeps a spreadsheet from rewriting it"
            ])
    }

    @Test("A cell where values below it are expected says where they go")
    func noParts() throws {
        let text = csv(rows.filter { !$0[0].hasPrefix("areas") } + [["areas", "South"]])
        #expect(
            problems(text) == [
                "sheet.csv:\(rows.count + 1) areas: expected an object in { }, found the text 'South'; in a sheet the values below it have a row each"
            ])
        let list = csv(rows.filter { !$0[0].hasPrefix("teams.Room.answers") } + [["teams.Room.answers", "999"]])
        #expect(
            problems(list).contains {
                $0.hasSuffix("; write it in a list: [\"999\"]; in a sheet the values below it have a row each")
            })
    }

    @Test("A path that nobody knows gets the one that was meant")
    func unknownPath() throws {
        let path = "callTypes.999.target.withinSeconds"
        let text = csv(rows.map { $0[0] == path ? ["callTypes.999.target.withinSecond", "10"] : $0 })
        #expect(
            problems(text).first
                == "sheet.csv:\(try line(path)) callTypes.999.target.withinSecond: unknown key 'withinSecond'; did you mean 'withinSeconds'?"
        )
    }

    @Test(
        "A path twice, a value with values below it, an empty cell and a value without a path are all said at once, in order"
    )
    func several() throws {
        let last = rows.count
        let text = csv(
            rows + [
                ["callTypes.999.priority", "2"], ["callTypes.999.talk", "240"], ["description", ""], ["", "7"],
                ["callTypes..priority", "1"], ["extends", "base.json5"],
            ])
        #expect(
            problems(text) == [
                "sheet.csv:\(try line("callTypes.999.talk.distribution")): 'callTypes.999.talk': expected a value, or values below it, found both; the first below it is on line \(try line("callTypes.999.talk.distribution"))",
                "sheet.csv:\(last + 1): 'callTypes.999.priority': expected each path once, found it again; first on line \(try line("callTypes.999.priority"))",
                "sheet.csv:\(last + 3): 'description': expected a value, found an empty cell; delete the row to leave the value out, or write one apostrophe for a text without characters",
                "sheet.csv:\(last + 4): expected a path beside the value '7', found none; name the value's path or empty the row",
                "sheet.csv:\(last + 5): expected a path such as callTypes.999.priority, found 'callTypes..priority'; a name with a dot stands in double quotes",
                "sheet.csv:\(last + 6): extends: expected a whole scenario, found one that stands on another; delete the row, or change values in the scenario file itself",
            ])
    }

    @Test("The places of a list are counted from 0 without a gap, in whatever order they stand")
    func lists() throws {
        let shares = "callTypes.999.arrivals.dayOfWeekShares"
        let third = try line(shares + ".3")
        let gap = problems(csv(rows.filter { $0[0] != shares + ".2" }))
        #expect(
            gap.contains(
                "sheet.csv:\(third - 1): '\(shares)': expected every place of the list once, counted from 0, found 6 without place 2"
            ))
        let word = problems(csv(rows.map { $0[0] == shares + ".3" ? [shares + ".Thursday", "4"] : $0 }))
        #expect(
            word.contains(
                "sheet.csv:\(third): '\(shares)': expected a place in the list below it, counted from 0, found 'Thursday'"
            ))
        #expect(problems(csv([rows[0]] + rows.dropFirst().reversed())) == [])
        let inOneCell = rows.filter { !$0[0].hasPrefix(shares) } + [[shares, "[1, 2, 3, 4, 5, 6, 7]"]]
        #expect(try scenario(csv(inOneCell)).hash == scenario(csv(rows)).hash)
    }

    @Test("A row that is left out leaves the value out, where a scenario needs none; where it does, it says so")
    func leftOut() throws {
        #expect(problems(csv(rows.filter { $0[0] != "period.warmUpDays" })) == [])
        let missing = problems(csv(rows.filter { $0[0] != "callTypes.999.priority" }))
        #expect(
            missing == [
                "sheet.csv:\(try line("callTypes.999.target.withinSeconds") - 1) callTypes.999: expected the key 'priority', such as priority: 1; found none"
            ])
    }

    @Test("A sheet of many mistakes lists some and counts all")
    func many() {
        do throws(SheetProblems) {
            let text = "path,value\r\n" + (0..<1_000).map { ",\($0)\r\n" }.joined()
            _ = try Sheet.scenario(Array(text.utf8), file: "sheet.csv") { _ in nil }
            Issue.record("it was read")
        } catch {
            #expect(error.count == 1_000)
            #expect(error.lines.count == 201)
            #expect(error.lines.last == "and 800 more problems")
        }
    }

    @Test(
        "Nonsense is refused in words and never crashes",
        arguments: [
            "path,value\r\n" + String(repeating: "a.", count: 10_000) + "a,1\r\n", "path,value\r\n.,1\r\n",
            "path,value\r\n\",1\r\n",
            "path,value\r\n\"\"\"\",1\r\n", "path,value\r\na.\"\"b,1\r\n", "path,value\r\n\"\"\"a\"\"b\",1\r\n",
            "path,value\r\n0,1\r\n", "path,value\r\nsources.99999999999999999999,1\r\n",
            "path,value\r\nsources.-1,1\r\n",
            "path,value\r\nsources.01,1\r\n", "path,value\r\nname.x.y,1\r\n",
            "path,value\r\ncallTypes,\"{ a: { b: [\"\r\n",
            "path,value\r\nchanges.0.set.a.b,1\r\n", "path;value\r\nname;\"a\";\"b\r\n",
            "path\tvalue\r\nname\t=1+1\r\n",
        ])
    func nonsense(text: String) {
        let found = problems(text)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.hasPrefix("sheet.csv") && $0.utf8.count < 1_000 })
    }
}
