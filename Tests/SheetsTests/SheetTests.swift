import Foundation
import Scenarios
import Sheets
import Templates
import Testing
import Texts

@Suite("Sheets")
struct SheetTests {
    @Test(
        "Every shipped scenario comes back from its sheet value by value, and with the same hash",
        arguments: shippedScenarios)
    func shipped(name: String) throws {
        let draft = try ScenarioDraft(path: name, load: shippedFile)
        let sheet = Sheet.text(of: draft.tree)
        let back = try Sheet.scenario(Array(sheet.utf8), file: "sheet.csv", load: shippedFile)
        #expect(bare(back.tree) == bare(draft.tree))
        #expect(back.scenario.hash == draft.scenario.hash)
        #expect(try readAgain(back).hash == draft.scenario.hash)
    }

    @Test("Every template comes back from its sheet value by value", arguments: Template.all.map(\.name))
    func templates(name: String) throws {
        let text = try #require(Template.named(name)).text
        let draft = try ScenarioDraft(path: name) { $0 == name ? Array(text.utf8) : nil }
        let back = try Sheet.scenario(Array(Sheet.text(of: draft.tree).utf8), file: "sheet.csv") { _ in nil }
        #expect(bare(back.tree) == bare(draft.tree))
        #expect(try readAgain(back).hash == draft.scenario.hash)
    }

    @Test(
        "What spreadsheets do to files changes nothing: separators, byte order marks, line ends, quotes, empty columns and rows, capitals"
    )
    func spreadsheets() throws {
        let plain = try fields(of: sheet(of: room))
        let hash = try scenario(csv(plain)).hash
        let tailed = plain.map { $0 + ["", ""] } + [["", "", "", "", "", ""], ["", "", "", "", "", ""]]
        let quoted = plain.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
        let capitals = plain.map { row in row.map { ["true", "false"].contains($0) ? $0.uppercased() : $0 } }
        let shuffled = [plain[0]] + plain.dropFirst().map { [$0[3], $0[1], "a note of mine", $0[0]] }
        let variants = [
            csv(plain, separator: ";"), csv(plain, separator: "\t"), "\u{FEFF}" + csv(plain),
            "\u{FEFF}" + csv(plain, separator: ";"),
            csv(plain, end: "\n"), csv(plain, end: "\r"), csv(tailed), quoted.joined(separator: "\r\n"), csv(capitals),
            csv([["NOTE", "Value", "mine", " PATH "]] + shuffled.dropFirst()),
            "\r\n\r\n" + csv(plain), csv(plain.map { Array($0.prefix(2)) }),
            csv([plain[0], ["", "", "", "My own heading"]] + plain.dropFirst()),
        ]
        for variant in variants { #expect(try scenario(variant).hash == hash, "\(variant.prefix(60))") }
    }

    @Test(
        "Every shipped scenario comes back from a spreadsheet that reads dates, times, numbers and truths into cells and writes them its own way",
        arguments: shippedScenarios)
    func rewritten(name: String) throws {
        let draft = try ScenarioDraft(path: name, load: shippedFile)
        let rows = try fields(of: Sheet.text(of: draft.tree)).map { $0.map(asSpreadsheetsWrite) }
        let sheet = csv(rows, separator: ";")
        let back = try Sheet.scenario(Array(sheet.utf8), file: "sheet.csv", load: shippedFile)
        #expect(bare(back.tree) == bare(draft.tree))
    }

    @Test(
        "Names and texts of any kind come back as they were, and none of them is a formula in a spreadsheet",
        arguments: oddTexts)
    func oddText(text: String) throws {
        let quoted = JSONValue.text(text).text
        let source = room.replacing("\"A room\"", with: quoted).replacing(
            "teams: {", with: "description: \(quoted), teams: {")
        let draft = try ScenarioDraft(path: "room") { _ in Array(source.utf8) }
        let sheet = Sheet.text(of: draft.tree)
        for row in try fields(of: sheet) { #expect(row.allSatisfy { !SpreadsheetFormula.isLike($0) }) }
        let back = try Sheet.scenario(Array(sheet.utf8), file: "sheet.csv") { _ in nil }
        #expect(bare(back.tree) == bare(draft.tree))
        #expect(try readAgain(back).name == text)
    }

    @Test(
        "Names of teams may have dots, quotes, blanks and digits in them",
        arguments: [
            "St. Annes", "a.b.c", "7", "007", "1.5", "The \"Annex\"", "2027-03-01", "TRUE", "A;B", "A,B", "März",
            "callTypes", "x y",
        ])
    func names(name: String) throws {
        let source = room.replacing("Room:", with: JSONValue.text(name).text + ":")
        let draft = try ScenarioDraft(path: "room") { _ in Array(source.utf8) }
        let back = try Sheet.scenario(Array(Sheet.text(of: draft.tree).utf8), file: "sheet.csv") { _ in nil }
        #expect(back.scenario.teams.map(\.name) == [name])
        #expect(bare(back.tree) == bare(draft.tree))
    }

    @Test(
        "A text that a spreadsheet would rewrite has an apostrophe before it, and others have none",
        arguments: [
            ("2027-03-01", true), ("07:00", true), ("1/2", true), ("1e5", true), ("50%", true), ("007", true),
            ("1.50", true),
            ("1234567890123456", true), ("=A1", true), ("-", true), ("@x", true), ("'quoted'", true), (" blank", true),
            ("March 7", true),
            ("true", true), ("FALSE", true), ("£5", true), ("(5)", true), ("999", false), ("Room", false),
            ("Main room 2", false),
            ("Marching", false), ("truest", false),
        ])
    func apostrophe(text: String, has: Bool) throws {
        let source = room.replacing("\"A room\"", with: JSONValue.text(text).text)
        let draft = try ScenarioDraft(path: "room") { _ in Array(source.utf8) }
        let row = try #require(try fields(of: Sheet.text(of: draft.tree)).first { $0[0] == "name" })
        #expect(row[1] == (has ? "'" : "") + text)
    }

    @Test("Each value has its unit and what it is, as the schema knows them")
    func units() throws {
        let rows = try fields(of: sheet(of: room))
        func row(_ path: String) throws -> [String] { try #require(rows.first { $0[0] == path }) }
        #expect(rows[0] == ["path", "value", "unit", "note"])
        #expect(rows[1].prefix(2) == ["schemaVersion", "1"])
        #expect(
            try row("period.start") == [
                "period.start", "'2027-03-01", "date, year-month-day", "The first day measured.",
            ])
        #expect(try row("callTypes.999.talk.meanSeconds")[2] == "seconds")
        #expect(try row("callTypes.999.pickUp.constant")[2] == "seconds")
        #expect(try row("callTypes.999.target.fraction")[2] == "fraction, 0 to 1")
        #expect(try row("callTypes.999.arrivals.hourOfDayShares.0")[2] == "share, hour 00-01")
        #expect(
            try row("callTypes.999.arrivals.hourOfDayShares.0")[3] == "Weights of the hours of the day, from midnight.")
        #expect(
            try row("callTypes.999.arrivals.hourOfDayShares.23") == [
                "callTypes.999.arrivals.hourOfDayShares.23", "2", "share, hour 23-24", "",
            ])
        #expect(try row("callTypes.999.arrivals.dayOfWeekShares.6")[2] == "share, Sunday")
        #expect(try row("teams.Room.agents.constant")[2] == "agents")
    }

    @Test("Which file a scenario extends, and where its schema is, is not in a sheet")
    func whole() throws {
        let files = ["base": room, "heir": "{ extends: \"base\", $schema: \"x.json\", name: \"Heir\" }"]
        let draft = try ScenarioDraft(path: "heir") { files[$0].map { Array($0.utf8) } }
        let rows = try fields(of: Sheet.text(of: draft.tree))
        #expect(!rows.contains { ["extends", "$schema"].contains($0[0]) })
        #expect(rows.contains { $0.prefix(2) == ["name", "Heir"] })
    }

    @Test("A byte order mark is there only where it says something")
    func mark() throws {
        #expect(!Sheet.text(of: try ScenarioDraft(path: "room") { _ in Array(room.utf8) }.tree).hasPrefix("\u{FEFF}"))
        let source = room.replacing("A room", with: "Où")
        #expect(Sheet.text(of: try ScenarioDraft(path: "room") { _ in Array(source.utf8) }.tree).hasPrefix("\u{FEFF}"))
    }

    @Test("Names of CSV files lead to the same files from elsewhere, those in dated changes too")
    func sideFiles() throws {
        let source = """
            { callTypes: { "999": { arrivals: { csv: "a.csv" }, talk: { csv: "b/c.csv" } }, csv: { priority: 1 } },
              changes: [{ set: { "callTypes.999.arrivals.csv": "d.csv", "x.log": { log: "e" }, name: "a.csv" } }] }
            """
        let tree = try JSON5Reader.read(Array(source.utf8), file: "folder/room.json5", atMost: 1_000)
        var seen: [String] = []
        let renamed = tree.namingSideFiles { name, folder in
            seen.append(folder + name)
            return "../" + name
        }
        #expect(seen == ["a.csv", "b/c.csv", "d.csv", "e"].map { "folder/" + $0 })
        #expect(renamed["callTypes"]?["999"]?["arrivals"]?["csv"]?.text == "../a.csv")
        #expect(renamed["changes"]?.elements?.first?["set"]?["name"]?.text == "a.csv")
    }
}
