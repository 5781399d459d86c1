import Reporting
import Scenarios
import Testing

@Suite("Routing in words")
struct RoutingInWordsTests {
    private static let areas = "areas: { South: {}, East: {}, West: {} },"
    private static let pods = """
        'South pod': { serves: ['South'], agents: { constant: 2 } }, 'East pod': { serves: ['East'], agents: { constant: 2 } },
        'West pod': { serves: ['West'], agents: { constant: 2 } }
        """
    private static let room = "Room: { agents: { constant: 5 } }"

    /// Two call types among areas, teams and stages.
    private func words(areas: String = areas, teams: String = pods, routing: String) throws -> [String] {
        let text = """
            { schemaVersion: 1, name: 'Words', period: { start: '2017-10-02', days: 7 }, \(areas)
              callTypes: { '999': { priority: 1, arrivals: { callsPerHour: 9 }, talk: { constant: 200 } },
                           '101': { priority: 2, arrivals: { callsPerHour: 9 }, talk: { constant: 200 } } },
              teams: { \(teams) }, \(routing) }
            """
        return try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }.routingInWords
    }

    @Test("Areas of which each has its own team get a sentence each, stage by stage")
    func stages() throws {
        #expect(
            try words(
                routing: """
                    routing: { all: [
                      { afterSeconds: 0, teams: 'home' }, { afterSeconds: 20, teams: 'any' }, { afterSeconds: 120, teams: 'out' }] }
                    """) == [
                    "South callers are answered by South pod; after 20 s by any team; after 2 min transferred out.",
                    "East callers are answered by East pod; after 20 s by any team; after 2 min transferred out.",
                    "West callers are answered by West pod; after 20 s by any team; after 2 min transferred out.",
                ])
    }

    @Test("That agents take their own area's callers first is said after the stages")
    func ownAreaFirst() throws {
        #expect(
            try words(
                routing: "routing: { all: [{ afterSeconds: 0, teams: 'any' }] }, freedAgentTakes: 'ownAreaFirst'") == [
                    "All callers are answered by any team.",
                    "An agent who becomes free takes callers from the team's own areas before others of the same priority, however long these have waited.",
                ])
    }

    @Test("Conditions and named teams are said")
    func conditions() throws {
        let teams = "Main: { serves: ['East', 'West'], agents: { constant: 5 } }, " + Self.pods
        #expect(
            try words(
                teams: teams,
                routing: """
                    routing: { all: [
                      { afterSeconds: 0, teams: 'home' }, { afterSeconds: 0, teams: 'any', whileNoHomeAgentOnDuty: true },
                      { afterSeconds: 12.5, teams: ['South pod', 'Main'], whileHomeQueueAtLeast: 3 }] }
                    """) == [
                    "South callers are answered by South pod; at once by any team while no home agent is on duty;"
                        + " after 12.5 s by Main and South pod while 3 or more callers of the area wait.",
                    "East callers are answered by Main and East pod; at once by any team while no home agent is on duty;"
                        + " after 12.5 s by Main and South pod while 3 or more callers of the area wait.",
                    "West callers are answered by Main and West pod; at once by any team while no home agent is on duty;"
                        + " after 12.5 s by Main and South pod while 3 or more callers of the area wait.",
                ])
    }

    @Test("Areas with the same rules share a sentence; call types with different rules are told apart")
    func shared() throws {
        let teams =
            "South: { serves: ['South'], agents: { constant: 2 } }, Main: { serves: ['East', 'West'], agents: { constant: 5 } }"
        #expect(
            try words(
                teams: teams,
                routing: """
                    routing: { '999': [{ afterSeconds: 0, teams: 'any' }, { afterSeconds: 0, teams: 'out' }],
                               '101': [{ afterSeconds: 0, teams: 'home' }] }
                    """) == [
                    "999: All callers are answered by any team; transferred out at once if nobody is free.",
                    "101: South callers are answered by South.", "101: East and West callers are answered by Main.",
                ])
    }

    @Test("Stages that open a call to no further team are left out, and who has no home team waits")
    func withoutEffect() throws {
        let overflow = "routing: { all: [{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 20, teams: 'any' }] }"
        #expect(try words(teams: Self.room, routing: overflow) == ["All callers are answered by Room."])
        #expect(
            try words(teams: "Room: { serves: ['South', 'East'], agents: { constant: 5 } }", routing: overflow) == [
                "South and East callers are answered by Room.",
                "West callers are answered by nobody at first; after 20 s by Room.",
            ])
        #expect(
            try words(areas: "", teams: Self.room, routing: "routing: { all: [{ afterSeconds: 0, teams: 'out' }] }")
                == ["Callers are transferred out at once."])
    }

    @Test("Where there are more rules than anyone reads, that is said")
    func tooMany() throws {
        func members(_ member: (Int) -> String) -> String { (1...21).map(member).joined(separator: ", ") }
        let found = try words(
            areas: "areas: { \(members { "A\($0): {}" }) },",
            teams: members { "T\($0): { serves: ['A\($0)'], agents: { constant: 1 } }" },
            routing:
                "routing: { '999': [{ afterSeconds: 0, teams: 'any' }], '101': [{ afterSeconds: 0, teams: 'home' }] }")
        #expect(
            found == [
                "999: All callers are answered by any team.", "There are further rules, too many to be listed here.",
            ])
    }

    @Test("One area and any team at once go without saying; several areas don't")
    func byDefault() throws {
        #expect(try words(areas: "", teams: Self.room, routing: "") == [])
        #expect(try words(routing: "") == ["All callers are answered by any team."])
    }
}
