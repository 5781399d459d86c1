import Reporting
import Scenarios
import Testing

@Suite("What callers hear, in words")
struct HearingInWordsTests {
    private func scenario(_ keys: String) throws -> Scenario {
        let text = """
            { schemaVersion: 1, name: 'Words', period: { start: '2017-10-02', days: 7 },
              callTypes: { '101': { priority: 2, arrivals: { callsPerHour: 9 }, talk: { constant: 200 }, \(keys) } },
              teams: { Room: { agents: { constant: 5 } } } }
            """
        return try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }
    }

    @Test(
        "How many may wait is said, and what becomes of the others",
        arguments: [
            ("", [String]()),
            ("queueCapacity: 60", ["At most 60 callers of 101 wait; who finds so many waiting gets the busy tone."]),
            ("queueCapacity: 1", ["At most 1 caller of 101 waits; who finds so many waiting gets the busy tone."]),
            ("queueCapacity: 0", ["No caller of 101 waits: who finds no agent free gets the busy tone."]),
        ])
    func busyTone(keys: String, expected: [String]) throws {
        #expect(try scenario(keys).hearingInWords == expected)
        #expect(expected.allSatisfy(try scenario(keys).sentences.contains))
    }

    @Test("Who hangs up on hearing which wait is said")
    func announcedWait() throws {
        let keys =
            "announcedWait: { balking: [{ aboveSeconds: 60, fraction: 0.1 }, { aboveSeconds: 300, fraction: 0.3 }] }"
        #expect(
            try scenario(keys).hearingInWords == [
                "Callers of 101 who have to wait hear how long it may take: 10% of them hang up at once if it is above 60 s and 30% if it is above 5 min."
            ])
    }

    @Test(
        "Who is offered a call-back is said, and what comes of it",
        arguments: [
            (
                "callBack: { offerAfterSeconds: 60, accept: 0.4, reached: 0.8, attemptsAtMost: 3 }",
                "Callers of 101 who have waited 60 s are offered a call-back, which 40% accept: they hang up, keep their place in the queue and are rung up to 3 times, 15 min on average after an attempt in vain; each attempt reaches 80%."
            ),
            (
                "callBack: { offerAfterSeconds: 0, accept: 0.4, reached: 1 }",
                "Callers of 101 who have to wait are offered a call-back, which 40% accept: they hang up, keep their place in the queue and are rung once; each attempt reaches 100%."
            ),
            (
                "announcedWait: { balking: [{ aboveSeconds: 60, fraction: 0 }] }, callBack: { offerAboveAnnouncedSeconds: 300, accept: 0.5, reached: 0.9 }",
                "Callers of 101 who hear of a wait above 5 min are offered a call-back, which 50% accept: they hang up, keep their place in the queue and are rung once; each attempt reaches 90%."
            ),
        ])
    func callBack(keys: String, expected: String) throws {
        #expect(try scenario(keys).hearingInWords.last == expected)
    }

    @Test("Who gets the busy tone rings again as who hangs up does, and the sentence says so")
    func ringsAgain() throws {
        let keys =
            "queueCapacity: 6, afterAbandoning: [{ callType: '101', probability: 0.4, after: { constant: 300 } }]"
        #expect(
            try scenario(keys).peopleInWords == [
                "40% of 101 callers who hang up or get the busy tone ring again after 5 min on average, 10 times in a row at most."
            ])
    }
}
