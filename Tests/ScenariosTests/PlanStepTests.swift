import ContactCentre
import Probability
import Scenarios
import Testing

@Suite("The way from a scenario to a plan")
struct PlanStepTests {
    private func steps(
        from base: String, to plan: String, files: [String: String] = [:]
    ) throws -> [PlanStep] {
        let drafts = try [base, plan].map { text in
            try ScenarioDraft(path: "s.json5") { name in
                (name == "s.json5" ? text : files[name]).map { Array($0.utf8) }
            }
        }
        let steps = drafts[0].steps(to: drafts[1])
        if let last = steps.last { #expect(last.inTurn.hash == drafts[1].scenario.hash) }
        return steps
    }

    @Test("A step a key of a call type and a team, in the order of the file, each on top of those before it")
    func order() throws {
        let plan = twoTypes.replacing("meanSeconds: 263", with: "meanSeconds: 250")
            .replacing("constant: 14", with: "constant: 15").replacing("constant: 2.5", with: "constant: 3")
            .replacing("callsPerDay: 1600", with: "callsPerDay: 1700")
        let steps = try steps(from: twoTypes, to: plan)
        #expect(
            steps.map(\.paths) == [
                ["callTypes.999.talk"], ["callTypes.101.arrivals"], ["teams.Main room"], ["teams.Night"],
            ])
        #expect(
            steps[0].details == [
                PlanStep.Detail(path: "callTypes.999.talk.meanSeconds", before: .value("263"), after: .value("250"))
            ])
        #expect(steps[1].inTurn.callTypes[0].talk == .lognormal(mean: 250, variation: 1))
        #expect(steps[1].inTurn.teams[0].staffing == .hourOfWeek([Double](repeating: 14, count: 168)))
        let alone = try #require(steps[2].byItself)
        #expect(alone.callTypes[0].talk == .lognormal(mean: 263, variation: 1))
        #expect(alone.teams[0].staffing == .hourOfWeek([Double](repeating: 15, count: 168)))
        #expect(alone.teams[1].staffing == .hourOfWeek([Double](repeating: 2.5, count: 168)))
    }

    @Test("What is not simulated is no step, nor is another way to write the same")
    func notSimulated() throws {
        let same = twoTypes.replacing("Two queues", with: "Queues").replacing(
            "serviceLevel: 0.6880", with: "abandoned: 3"
        )
        .replacing("low: 10", with: "low: 11").replacing("seed: 7", with: "seed: 8")
        .replacing("fraction: 0.90", with: "fraction: 0.9")
        #expect(try steps(from: twoTypes, to: same).isEmpty)
    }

    @Test("Other teams than the base's are one step, all at once")
    func otherTeams() throws {
        let plan = twoTypes.replacing("\"Night\": {", with: "\"Late\": {").replacing(
            "constant: 14", with: "constant: 15"
        )
        .replacing("teams: \"any\"", with: "teams: \"home\"")
        let steps = try steps(from: twoTypes, to: plan)
        #expect(steps.map(\.paths) == [["teams"], ["routing"]])
        #expect(
            steps[0].details == [
                PlanStep.Detail(
                    path: "teams.Main room.agents.constant", before: .value("14"), after: .value("15")),
                PlanStep.Detail(path: "teams.Night", before: .several, after: .nothing),
                PlanStep.Detail(path: "teams.Late", before: .nothing, after: .several),
            ])
    }

    @Test("A change that makes no scenario by itself is made together with the next")
    func joined() throws {
        let plan = twoTypes.replacing(
            "areas: { South: {}, East: {}, West: {} }", with: "areas: { South: {}, East: {} }"
        )
        .replacing("origins: { South: 0.36, East: 0.32, West: 0.32 }", with: "origins: { South: 0.5, East: 0.5 }")
        .replacing("serves: [\"South\", \"East\", \"West\"]", with: "serves: [\"South\", \"East\"]")
        .replacing("callsPerDay: 1600", with: "callsPerDay: 1700")
        let steps = try steps(from: twoTypes, to: plan)
        // Without West there are neither its callers nor its team.
        #expect(
            steps.map(\.paths) == [
                ["areas", "callTypes.999.origins", "callTypes.101.arrivals", "teams.Main room"]
            ])
        #expect(steps[0].byItself?.hash == steps[0].inTurn.hash)
    }

    @Test("More than eight changes are put together by call type")
    func many() throws {
        var plan = twoTypes
        for (before, after) in [
            ("withinSeconds: 10", "withinSeconds: 12"), ("shortAbandonSeconds: 5", "shortAbandonSeconds: 6"),
            ("callsInPeriod: 21357", "callsInPeriod: 21000"), ("South: 0.36, East: 0.32", "South: 0.35, East: 0.33"),
            ("meanSeconds: 2 }", "meanSeconds: 3 }"), ("meanSeconds: 263", "meanSeconds: 250"),
            ("meanSeconds: 600", "meanSeconds: 500"), ("meanSeconds: 60,", "meanSeconds: 50,"),
            ("callsPerDay: 1600", "callsPerDay: 1700"), ("constant: 14", "constant: 15"),
        ] {
            #expect(plan.contains(before))
            plan = plan.replacing(before, with: after)
        }
        let steps = try steps(from: twoTypes, to: plan)
        #expect(steps.map(\.paths) == [["callTypes.999"], ["callTypes.101"], ["teams.Main room"]])
        #expect(steps[0].details.count == 9)
    }

    @Test("A side file of the plan is read from where it stands; the same rows in another file are no change")
    func sideFiles() throws {
        let files = [
            "a.csv": "start,agents\n2017-10-02T00:00,3\n", "b.csv": "start,agents\n2017-10-02T00:00,3\n",
            "c.csv": "start,agents\n2017-10-02T00:00,4\n",
        ]
        let base = smallScenario(agents: "csv: 'a.csv'")
        #expect(try steps(from: base, to: smallScenario(agents: "csv: 'b.csv'"), files: files).isEmpty)
        let steps = try steps(from: base, to: smallScenario(agents: "csv: 'c.csv'"), files: files)
        #expect(steps.map(\.paths) == [["teams.Room"]])
    }

    @Test("Names in another order are a change, since draws and ties hang on it")
    func nameOrder() throws {
        let base = smallScenario(scenario: "areas: { A: {}, B: {} }")
        let steps = try steps(from: base, to: smallScenario(scenario: "areas: { B: {}, A: {} }"))
        #expect(steps.map(\.paths) == [["order of names"]])
    }
}
