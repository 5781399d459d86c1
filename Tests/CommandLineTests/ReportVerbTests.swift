import Foundation
import Testing

@Suite("The verb report, and opening pages")
struct ReportVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(smallScenario, to: "small.json5")
        try folder.write(
            "{ extends: \"small.json5\", name: \"Six agents\", teams: { Room: { agents: { constant: 6 } } } }",
            to: "six.json5")
    }

    /// The text between the ends of marks.
    private func headings(_ page: String, _ tag: String) -> [String] {
        page.components(separatedBy: "<\(tag)").dropFirst().map { part in
            String(part.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
        }
    }

    @Test("Of one scenario it is the page of a run")
    func one() throws {
        let outcome = try folder.controlroom("report", "small.json5", "--output", "r.html")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output == "")
        _ = try folder.controlroom("run", "small.json5", "--output", "run.html")
        #expect(folder.text(of: "r.html") != nil)
        #expect(folder.text(of: "r.html") == folder.text(of: "run.html"))
    }

    @Test("Of several it compares, then has each plan's page, then says what vouches for it; threads don't matter")
    func several() throws {
        let pages = try ["1", "2"].map {
            let outcome = try folder.controlroom(
                "report", "small.json5", "six.json5", "--output", "r.html", "--force", "--threads", $0)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            return folder.text(of: "r.html") ?? ""
        }
        #expect(pages[0] == pages[1])
        #expect(headings(pages[0], "h1") == ["Plans compared: Six agents against A small room"])
        #expect(
            headings(pages[0], "h2").suffix(4) == ["A small room", "Six agents", "Assurance", "What if?"])
        // Two of the comparison, ten of each plan, four of them of single weekdays.
        #expect(pages[0].ranges(of: "<svg ").count == 22)
        #expect(pages[0].contains("controlroom report small.json5 six.json5 --seed 7 --replications 4 --output r.html"))
        #expect(pages[0].contains("controlroom run six.json5 --seed 7 --replications 4"))
        let alone = try folder.controlroom("run", "six.json5", "--output", "six.html")
        #expect(alone.exitCode == 0)
        // The same verdict as by itself.
        let row = "<tr><th scope=\"row\">Answered within 10 s, target 90%</th>"
        let its = try #require(folder.text(of: "six.html")?.components(separatedBy: row).dropFirst().first)
        #expect(pages[0].contains(row + its.prefix { !$0.isNewline }))
    }

    @Test("A break-even stands beside the comparison, with the sentences of compare and a picture a figure")
    func ties() throws {
        let question = ["small.json5", "six.json5", "--agents-saved", "--range", "0.8..4"]
        let outcome = try ControlRoomProcess(["report"] + question + ["--output", "r.html"], in: folder).outcome()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let page = try #require(folder.text(of: "r.html"))
        #expect(headings(page, "h2").contains("What it takes to serve alike"))
        let compared = try ControlRoomProcess(["compare"] + question + ["--format", "markdown"], in: folder).outcome()
        let sentence = try #require(compared.output.split(separator: "\n").first { $0.hasPrefix("- 999 answered") })
        #expect(page.contains(sentence.dropFirst(2)))
        #expect(
            page.contains(
                "controlroom report small.json5 six.json5 --seed 7 --replications 4 --agents-saved --range 0.8..4 --output r.html"
            ))
        // One more than the page has without it.
        #expect(page.ranges(of: "<svg ").count == 23)
    }

    @Test(
        "A tornado of the scenario, or of the base, stands before what vouches for the page, with the changes of sweep")
    func tornado() throws {
        let path = "callTypes.999.talk.meanSeconds"
        try folder.write(
            "{ extends: \"small.json5\", assumptions: [{ path: \"\(path)\", evidence: \"assumed\", low: 200, high: 280 }] }",
            to: "assumed.json5")
        let question = ["--tornado", "--measure", "999.serviceLevel"]
        let swept = try ControlRoomProcess(
            ["sweep", "assumed.json5", "--format", "html"] + question, in: folder
        ).outcome()
        let changes = try #require(swept.output.firstMatch(of: /<table>.*?<\/table>/.dotMatchesNewlines())).output
        for (plans, headings) in [
            (["assumed.json5"], ["Notes", "What matters most", "Assurance", "What if?"]),
            (
                ["assumed.json5", "six.json5"],
                ["Six agents", "What matters most: the tornado of A small room", "Assurance", "What if?"]
            ),
        ] {
            _ = try ControlRoomProcess(["report"] + plans + ["--output", "plain.html", "--force"], in: folder).outcome()
            let outcome = try ControlRoomProcess(
                ["report"] + plans + question + ["--output", "r.html", "--force"], in: folder
            ).outcome()
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            let page = try #require(folder.text(of: "r.html"))
            #expect(self.headings(page, "h2").suffix(4) == headings)
            #expect(page.contains(changes))
            let plain = try #require(folder.text(of: "plain.html"))
            #expect(page.ranges(of: "<svg ").count == plain.ranges(of: "<svg ").count + 1)
            let options = "--seed 7 --replications 4 --tornado --measure 999.serviceLevel --output r.html"
            #expect(page.contains("controlroom report \(plans.joined(separator: " ")) \(options)<"))
        }
    }

    @Test(
        "What can't be a report is refused before any work",
        arguments: [
            ("report small.json5", "--output FILE.html is missing", 64),
            (
                "report small.json5 --output r.pdf",
                "a report is a page, so the name of its file ends in .html; found --output r.pdf", 64
            ),
            ("report --output r.html", "SCENARIO is missing", 64),
            (
                "report small.json5 --agents-saved --output r.html",
                "--agents-saved is about a plan's tie with another; give a second SCENARIO", 64
            ),
            (
                "report small.json5 six.json5 --range 1..2 --output r.html",
                "--range goes with --break-even or --agents-saved", 64
            ),
            (
                "report small.json5 --tornado --range 1..2 --output r.html",
                "--range is about a plan's tie with another; give a second SCENARIO", 64
            ),
            (
                "report small.json5 --tornado --output r.html",
                "--tornado: expected assumptions with 'low' and 'high' in the scenario, found none; "
                    + "write { path: \"…\", evidence: \"assumed\", low: 270, high: 310 } under assumptions", 64
            ),
            (
                "run small.json5 --open", "--open needs a page to open in the browser: add --output FILE.html", 64
            ),
            (
                "compare small.json5 six.json5 --open --output r.csv",
                "--open needs a page to open in the browser: add --output FILE.html", 64
            ),
            (
                "run small.json5 --part 1/2 --output p.html",
                "--output p.html says html by its ending, but --part writes a part file, which has a layout of its own; "
                    + "call it something like 1.part, and give --output p.html to merge", 64
            ),
        ])
    func refused(line: String, words: String, code: Int) throws {
        let outcome = try ControlRoomProcess(line.split(separator: " ").map(String.init), in: folder).outcome()
        #expect(Int(outcome.exitCode) == code)
        #expect(outcome.errors.hasPrefix("controlroom: \(words)\n"))
        #expect(try folder.names() == ["six.json5", "small.json5"])
    }

    @Test("Plans that differ in more than the plan are refused unless they may; a missing file is named")
    func unfair() throws {
        try folder.write("{ extends: \"small.json5\", name: \"Long\", period: { days: 3 } }", to: "long.json5")
        let outcome = try folder.controlroom("report", "small.json5", "long.json5", "--output", "r.html")
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("long.json5: period.days: expected 2 as in small.json5, found 3"))
        #expect(try folder.controlroom("report", "small.json5", "no.json5", "--output", "r.html").exitCode == 66)
        #expect(folder.text(of: "r.html") == nil)
        let allowed = try folder.controlroom(
            "report", "small.json5", "long.json5", "--allow-different", "--output", "r.html")
        #expect(allowed.exitCode == 0)
        #expect(folder.text(of: "r.html")?.contains("Not a fair comparison: period.days is 3 in Long") == true)
    }

    @Test("--open hands the written file to the system's opener, and says plainly where that can't")
    func opening() throws {
        let opener = "#!/bin/sh\nprintf '%s' \"$1\" > opened\ntest -s \"$1\" || exit 9\n"
        for name in ["xdg-open", "open"] { try folder.write(opener, to: name) }
        let outcome = try folder.shell(
            "chmod +x xdg-open open; PATH=\"$PWD:$PATH\" \"$CONTROLROOM\" report small.json5 --quiet --output r.html --open"
        )
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let opened = try #require(folder.text(of: "opened"))
        #expect(opened.hasPrefix("/") && opened.hasSuffix("/r.html"))
        let absent = try folder.shell("PATH=/nowhere \"$CONTROLROOM\" run small.json5 --quiet --output s.html --open")
        #expect(absent.exitCode == 1)
        #expect(absent.errors.hasPrefix("controlroom: 's.html' is written but can't be opened here: there is no '"))
        #expect(folder.text(of: "s.html")?.hasPrefix("<!DOCTYPE html>") == true)
        for name in ["xdg-open", "open"] { try folder.write("#!/bin/sh\nexit 3\n", to: name) }
        let failing = try folder.shell("PATH=\"$PWD:$PATH\" \"$CONTROLROOM\" run small.json5 --output t.html --open")
        #expect(failing.exitCode == 1)
        #expect(failing.errors.contains("found no browser (exit code 3). Open the file in a browser yourself\n"))
    }
}
