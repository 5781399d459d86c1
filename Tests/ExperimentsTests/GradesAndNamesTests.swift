import ContactCentre
import RoomScripts
import Scenarios
import Testing

/// Places where a name becomes a number, with grades before, between and after: a team is not a grade.
@Suite("Teams are found by name, whatever grades there are")
struct GradesAndNamesTests {
    /// Two teams of two grades around two of one.
    private static func room(routing: String = "", keys: [String: String] = [:]) -> RoomScript {
        let grades = "grades: { old: {}, new: { share: 0.5 } }"
        func team(_ name: String, _ members: String) -> RoomScript.Part {
            (name, "agents: { constant: 2 }" + members + (keys[name].map { ", " + $0 } ?? ""))
        }
        var script = RoomScript(
            callTypes: [
                (
                    "101",
                    "priority: 1, arrivals: { callsPerHour: 20 }, origins: { N: 0.5, S: 0.5, W: 0 }, "
                        + "talk: { constant: 60 }, patience: { constant: 600 }"
                )
            ],
            teams: [
                team("A", ", " + grades), team("B", ""), team("C", ", " + grades), team("D", ""),
            ])
        script.areas = ["N", "S", "W"]
        script.routing = routing
        return script
    }

    private func answering(_ script: RoomScript, where counts: (CallRecord) -> Bool = { _ in true }) throws -> Set<
        String
    > {
        let scenario = try script.scenario()
        let calls = ReplicationRecords(of: scenario).calls.filter(counts)
        #expect(!calls.isEmpty)
        #expect(
            calls.allSatisfy { call in
                call.grade.map { call.team.map(scenario.grades)?.contains($0.index) ?? false } ?? true
            })
        return Set(calls.compactMap(\.team).map { scenario.teams[$0.index].name })
    }

    @Test("Routing to named teams reaches these teams only", arguments: ["A", "B", "C", "D"])
    func named(team: String) throws {
        let script = GradesAndNamesTests.room(routing: "all: [ { afterSeconds: 0, teams: ['\(team)'] } ]")
        #expect(try answering(script) == [team])
    }

    @Test("Home is the team that serves the area")
    func home() throws {
        let script = GradesAndNamesTests.room(
            routing: "all: [ { afterSeconds: 0, teams: 'home' } ]",
            keys: ["A": "serves: ['W']", "B": "serves: ['N']", "C": "serves: ['W']", "D": "serves: ['S']"])
        #expect(try answering(script) { $0.area == 0 } == ["B"])
        #expect(try answering(script) { $0.area == 1 } == ["D"])
    }

    @Test("Agents of a closed team help the team named", arguments: ["A", "B", "C"])
    func moved(team: String) throws {
        let script = GradesAndNamesTests.room(
            routing: "all: [ { afterSeconds: 0, teams: ['\(team)'] } ]",
            keys: [
                "D": "closed: [ { from: '2018-01-01T00:00', hours: 24, moveTo: '\(team)' } ]",
                team: "agents: { constant: 0 }",
            ].mapValues { $0 })
        var moved = script
        let place = try #require(moved.teams.firstIndex { $0.name == team })
        moved.teams[place].members = moved.teams[place].members
            .replacing("agents: { constant: 2 }, ", with: "").replacing("agents: { constant: 2 }", with: "")
        #expect(try answering(moved) == [team])
    }

    @Test("Eight agents of two grades that are alike do what eight agents of one grade do")
    func alike() throws {
        func fates(_ grades: String) throws -> [String] {
            var script = RoomScript(
                callTypes: [
                    (
                        "999",
                        "priority: 1, arrivals: { callsPerHour: 20 }, talk: { distribution: 'exponential', meanSeconds: 300 }, "
                            + "patience: { distribution: 'exponential', meanSeconds: 200 }"
                    ),
                    (
                        "101",
                        "priority: 2, arrivals: { callsPerHour: 60 }, talk: { distribution: 'exponential', meanSeconds: 300 }, "
                            + "patience: { distribution: 'exponential', meanSeconds: 300 }"
                    ),
                ],
                teams: [("Room", "agents: { constant: 8 }, keepFree: { '101': 2 }" + grades)])
            script.days = 3
            return ReplicationRecords(of: try script.scenario()).calls.map {
                "\($0.arrival) \($0.callType) \($0.outcome) \($0.queued) \($0.waited)"
            }
        }
        let one = try fates("")
        #expect(one.count > 5_000)
        #expect(try fates(", grades: { a: {}, b: { share: 0.5 } }") == one)
        #expect(try fates(", grades: { a: {}, b: { share: 0.3 }, c: { share: 0.2 } }") == one)
    }
}
