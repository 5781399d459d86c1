import Importing
import Probability
import Testing

/// A log of queue events made by hand, so that every figure can be counted.
struct QueueLogTests {
    private let answers = """
        { timeZone: "Europe/London", queues: { police: "101", crime: "Crime desk" },
          callTypes: { "101": { withinSeconds: 30, fraction: 0.9 }, "Crime desk": {} } }
        """
    /// 08:00 by the clock of 13 November 2017 is 1510560000.
    private let log = """
        1510560000|NONE|NONE|NONE|QUEUESTART|
        1510560000|NONE|police|Ann|ADDMEMBER|
        1510560000|NONE|police|Ben|ADDMEMBER|
        1510560000|NONE|crime|Cat|ADDMEMBER|
        1510560100|1510560100.1|police|NONE|ENTERQUEUE||07700900123|1
        1510560104|1510560100.1|police|Ann|CONNECT|4|1510560101.2|3
        1510560204|1510560100.1|police|Ann|COMPLETECALLER|4|100|1
        1510560300|1510560300.1|police|NONE|ENTERQUEUE||07700900124|1
        1510560315|1510560300.1|police|Ben|RINGNOANSWER|15000
        1510560330|1510560300.1|police|NONE|ABANDON|1|1|30
        1510560400|1510560400.1|police|NONE|ENTERQUEUE||07700900125|1
        1510560410|1510560400.1|police|Ben|CONNECT|10|1510560401.2|5
        1510560450|1510560400.1|police|Ben|BLINDTRANSFER|8000|internal|10|40|1
        1510560452|1510560400.1|crime|NONE|ENTERQUEUE||07700900125|1
        1510560472|1510560400.1|crime|Cat|CONNECT|20|1510560401.3|4
        1510560772|1510560400.1|crime|Cat|COMPLETEAGENT|20|300|1
        1510560800|1510560800.1|police|NONE|ENTERQUEUE||07700900126|1
        1510560860|1510560800.1|police|NONE|EXITWITHTIMEOUT|1|1|60
        1510560861|1510560800.1|crime|NONE|ENTERQUEUE||07700900126|1
        1510560871|1510560800.1|crime|Cat|CONNECT|10|1510560801.3|4
        1510560900|1510560800.1|crime|Cat|ATTENDEDTRANSFER|BRIDGE|abc|10|29|1
        1510560900|NONE|police|Ben|PAUSE|lunch
        1510562700|NONE|police|Ben|UNPAUSE|
        1510563600|1510550000.9|police|Ann|COMPLETEAGENT|4|9000|1
        1510567200|NONE|police|Ben|REMOVEMEMBER|

        """

    private func imported(_ texts: [String], _ map: String) throws(ImportFailure) -> CallsImport {
        let files = texts.enumerated().map { ExportFile(name: "queue_log.\($0)", bytes: Array($1.utf8)) }
        return try CallsImport(files, ImportMap(Array(map.utf8), file: "map.json5"))
    }

    private func problems(_ texts: [String], _ map: String) -> [String] {
        do throws(ImportFailure) {
            _ = try imported(texts, map)
            return []
        } catch {
            return error.lines
        }
    }

    @Test func eventsMakeCallsWithTheirWaitsConversationsAndOutcomes() throws {
        let found = try imported([log], answers)
        #expect(found.calls.callTypes == ["101", "Crime desk"])
        #expect(found.figures.map { $0.offered } == [4, 2])
        #expect(found.figures.map { $0.answered } == [2, 2])
        #expect(found.figures.map { $0.abandoned } == [1, 0])
        // (100 + 40) / 2 and (300 + 29) / 2.
        #expect(found.figures.map { $0.talk.mean } == [70, 164.5])
        // All waits, 4 + 30 + 10 + 60, over the one who gave up.
        #expect(found.figures[0].waits.exponential.patience == .exponential(mean: 104))
        let evidence = found.findings.first { $0.subject == "Waits and conversations" }?.evidence
        #expect(evidence == "of 2 calls with lengths of the log's own 2 agree with these within a second")
        #expect(found.findings.contains { $0.found == "1 time, 15 s on average" })
        #expect(found.findings.contains { $0.subject == "Calls that began before the log" })
    }

    @Test func whoWasHandedOnFollowsFromTheCallBeforeAndIsNoArrivalOfItsOwn() throws {
        let found = try imported([log], answers)
        // The caller whose time in the queue was over is no arrival here but where he went on to; the one of the transfer isn't there.
        #expect(found.figures.map { $0.byHalfHour.reduce(0, +) } == [3, 1])
        #expect(found.figures.map { $0.passedOn } == [1, 0])
        let handOns = found.figures[0].handOns
        #expect(handOns.map { $0.callType } == ["Crime desk"])
        #expect(handOns.map { $0.count } == [1])
        #expect(handOns.map { $0.meanAfter } == [2])
        let files = try found.files(named: "Log", from: ["queue_log"])
        #expect(
            files[0].text.contains(
                "afterAnswer: [{ callType: \"Crime desk\", probability: 0.5, after: { constant: 2 } }],"))
        for file in files { #expect(!file.text.contains("0770") && !file.text.contains("Ann"), "\(file.name)") }
    }

    /// From 08:00 until the log ends at 10:00 Ann and Cat; Ben too, but for half an hour from 08:15.
    @Test func agentsAreThereWhileTheyAreMembersAndNotPaused() throws {
        let found = try imported([log], answers)
        let files = try found.files(named: "Log", from: ["queue_log"])
        let agents = try #require(files.first { $0.name == "agents.csv" }?.text)
        for row in ["T07:30,0\r\n", "T08:00,2.5\r\n", "T08:30,2.5\r\n", "T09:00,3\r\n", "T09:30,3\r\n", "T10:00,0\r\n"]
        {
            #expect(agents.contains(row), "\(row)")
        }
        let others = ["Ann|ADD": "SIP1|ADD", "Ben|ADD": "SIP2|ADD", "Cat|ADD": "SIP3|ADD"].reduce(log) {
            $0.replacing($1.key, with: $1.value)
        }.replacing("Ben|PAUSE", with: "SIP2|PAUSE").replacing("Ben|UNP", with: "SIP2|UNP").replacing(
            "Ben|REM", with: "SIP2|REM")
        let byCalls = try imported([others], answers)
        #expect(
            byCalls.findings.first { $0.subject == "Who was there" }?.evidence
                == "of 3 agents who answered only 0 go by a name that was made a member of a queue")
    }

    @Test func callsThatARotationCutInTwoAreOneWhicheverFileIsNamedFirst() throws {
        let lines = log.split(separator: "\n", omittingEmptySubsequences: false)
        let parts = [lines[..<11], lines[11...]].map { $0.joined(separator: "\n") + "\n" }
        let whole = try imported([log], answers)
        for order in [parts, parts.reversed()] {
            let found = try imported(order, answers)
            #expect(found.figures.map { $0.talk.mean } == whole.figures.map { $0.talk.mean })
            #expect(found.figures.map { $0.offered } == [4, 2])
        }
    }

    @Test func mapThatIsLeftGivesTheSameFilesWithoutAQuestion() throws {
        let files = try imported([log], answers).files(named: "Log", from: ["queue_log"])
        let map = try #require(files.first { $0.name == "map.json5" }?.text)
        let again = try imported([log], map).files(named: "Log", from: ["queue_log"])
        for (one, other) in zip(files, again) where one.name != "import.md" { #expect(one == other) }
    }

    @Test func whatIsNoEventIsCountedAndTooMuchOfItStopsTheImport() {
        let unfinished = log + "1510567200|1510567200.1|police|NONE|ENTERQUEUE||07700900127|1\n"
        #expect(
            problems([unfinished], answers) == [
                "queue_log.0: 1 of 7 rows can't be used, more than the 2% that may be left out",
                "1 × the outcome is missing: queue_log.0:26",
            ])
        let cut = log + "15105672"
        #expect(
            problems([cut], answers) == [
                "queue_log.0: 1 of 26 lines is no event of a queue, more than the 2% that may be left out; the first is line 26"
            ])
        #expect(
            problems([log, "Call start,Wait\n13/11/2017 09:00,5\n"], answers) == [
                "queue_log.1: expected a log of queue events, as queue_log.0 is; found none; import files of different layouts one by one"
            ])
        let noCalls = log.split(separator: "\n").prefix(4).joined(separator: "\n")
        #expect(
            problems([noCalls], answers) == [
                "queue_log.0: expected calls that come into a queue (ENTERQUEUE), found none"
            ])
    }
}

extension String {
    fileprivate func replacing(_ words: String, with others: String) -> String {
        guard let range = firstRange(of: words) else { return self }
        return String(self[..<range.lowerBound]) + others + self[range.upperBound...]
    }
}
