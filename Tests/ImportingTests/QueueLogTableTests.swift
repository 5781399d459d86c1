import ContactCentre
import Importing
import Testing

/// Logs of queue events that a database has kept.
struct QueueLogTableTests {
    private let answers = """
        { timeZone: "Europe/London", queues: { police: "101", crime: "Crime desk" },
          callTypes: { "101": { withinSeconds: 30, fraction: 0.9 }, "Crime desk": {} } }
        """
    /// As a log in text has them: one call answered, one handed on, and Ann and Cat there for an hour.
    private let events = [
        "08:00:00|NONE|police|Ann|ADDMEMBER|||||", "08:00:00|NONE|crime|Cat|ADDMEMBER|||||",
        "08:01:40|1.1|police|NONE|ENTERQUEUE||07700900123|1||", "08:01:44|1.1|police|Ann|CONNECT|4|1.2|3||",
        "08:03:24|1.1|police|Ann|COMPLETECALLER|4|100|1||", "08:06:40|2.1|police|NONE|ENTERQUEUE||07700900125|1||",
        "08:06:50|2.1|police|Ann|CONNECT|10|2.2|5||", "08:07:30|2.1|police|Ann|BLINDTRANSFER|8000|internal|10|40|1",
        "08:07:32|2.1|crime|NONE|ENTERQUEUE||07700900125|1||", "08:07:52|2.1|crime|Cat|CONNECT|20|2.3|4||",
        "08:12:52|2.1|crime|Cat|COMPLETEAGENT|20|300|1||", "09:00:00|NONE|police|Ann|REMOVEMEMBER|||||",
    ]

    private func imported(_ text: String, _ map: String) throws(ImportFailure) -> CallsImport {
        try CallsImport(
            [ExportFile(name: "queue_log.csv", bytes: Array(text.utf8))], ImportMap(Array(map.utf8), file: "map.json5"))
    }

    /// A table of the events, each with its time made of the time of day.
    private func table(_ time: (String) -> String) -> [String] {
        events.enumerated().map { place, event in
            let fields = event.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return ([String(place + 1), time(fields[0])] + fields.dropFirst()).map { "\"\($0)\"" }.joined(
                separator: ",")
        }
    }

    private let header = "id,time,callid,queuename,agent,event,data1,data2,data3,data4,data5"

    private func check(_ found: CallsImport) throws {
        #expect(found.calls.callTypes == ["101", "Crime desk"])
        #expect(found.calls.start.text == "2017-11-13")
        #expect(found.figures.map { $0.offered } == [2, 1])
        // (100 + 40) / 2 and 300.
        #expect(found.figures.map { $0.talk.mean } == [70, 300])
        #expect(found.figures[0].handOns.map { $0.meanAfter } == [2])
        // At 08:00 by the clock of the room.
        #expect(found.figures[0].byHalfHour[16] == 2)
        let agents = try found.files(named: "Log", from: ["queue_log.csv"]).first { $0.name == "agents.csv" }
        #expect(agents?.text.contains("T08:00,2\r\n2017-11-13T08:30,2\r\n2017-11-13T09:00,0\r\n") == true)
    }

    @Test(arguments: ["2017-11-13 ", "2017-11-13T", "13/11/2017 "])
    func tableIsReadAsTheLogInTextIs(_ date: String) throws {
        try check(imported(([header] + table { date + $0 + ".000000" }).joined(separator: "\n") + "\n", answers))
    }

    @Test func newestEventsMayComeFirst() throws {
        try check(
            imported(([header] + table { "2017-11-13 " + $0 }.reversed()).joined(separator: "\n") + "\n", answers))
    }

    @Test func timesMayHaveAnOffsetAndBecomeThoseOfTheRoom() throws {
        // An hour ahead of London in November.
        let text = ([header] + table { "2017-11-13 " + ($0.hasPrefix("08") ? "09" : "10") + $0.dropFirst(2) + "+01" })
            .joined(separator: "\n")
        try check(imported(text + "\n", answers))
    }

    @Test func secondsSince1970AreThoseOfUTC() throws {
        // 08:00 of 13 November 2017 is 1510560000.
        let text =
            ([header]
            + table { time in
                let parts = time.split(separator: ":").compactMap { Int($0) }
                return String(1_510_560_000 + (parts[0] - 8) * 3_600 + parts[1] * 60 + parts[2])
            }).joined(separator: "\n")
        try check(imported(text + "\n", answers))
    }

    @Test func dataMayStandInOneColumnWithBars() throws {
        let rows = events.map { event in
            let fields = event.split(separator: "|", maxSplits: 5, omittingEmptySubsequences: false)
            return "2017-11-13 " + fields.joined(separator: ",")
        }
        let text = (["time,callid,queuename,agent,event,data"] + rows).joined(separator: "\n")
        try check(imported(text + "\n", answers))
    }

    @Test func mapThatIsLeftGivesTheSameFilesWithoutAQuestion() throws {
        let text = ([header] + table { "2017-11-13 " + $0 }).joined(separator: "\n") + "\n"
        let files = try imported(text, answers).files(named: "Log", from: ["queue_log.csv"])
        let map = try #require(files.first { $0.name == "map.json5" }?.text)
        let again = try imported(text, map).files(named: "Log", from: ["queue_log.csv"])
        for (one, other) in zip(files, again) where one.name != "import.md" { #expect(one == other) }
        for file in files { #expect(!file.text.contains("0770") && !file.text.contains("Ann"), "\(file.name)") }
    }

    @Test func dateThatIsTwoDatesIsAsked() {
        let text = ([header] + table { "03/11/2017 " + $0 }).joined(separator: "\n") + "\n"
        do throws(ImportFailure) {
            _ = try imported(text, answers)
            Issue.record("no question")
        } catch {
            guard case .questions(let questions) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(
                questions.map { $0.words } == [
                    "queue_log.csv: is '03/11/2017 08:00:00' in column 'time' the day first or the month first? All 12 dates are dates both ways"
                ])
        }
    }
}
