import ContactCentre
import Probability
import Scenarios
import Testing

@Suite("A scenario's draft")
struct ScenarioDraftTests {
    private func draft(_ text: String, files: [String: String] = [:]) throws -> ScenarioDraft {
        try ScenarioDraft(path: "s.json5") { name in
            (name == "s.json5" ? text : files[name]).map { Array($0.utf8) }
        }
    }

    @Test("A setting made later gives the scenario that a setting made at once does")
    func settings() throws {
        let setting = Setting(path: "callTypes.999.talk.meanSeconds", value: "90")
        let later = try draft(smallScenario()).scenario(with: [.setting(setting)])
        let atOnce = try scenario(smallScenario(), settings: [setting])
        #expect(later.hash == atOnce.hash && later.callTypes[0].talk == .exponential(mean: 90))
    }

    @Test("A draft is the same after changes were made, and reads each file once")
    func reading() throws {
        var asked: [String] = []
        let files = [
            "s.json5": smallScenario(agents: "csv: 'agents.csv'"),
            "agents.csv": "start,agents\n2017-10-02T00:00,3\n2017-10-05T12:00,5\n",
        ]
        let draft = try ScenarioDraft(path: "s.json5") { name in
            asked.append(name)
            return files[name].map { Array($0.utf8) }
        }
        for factor in [0.5, 1, 2] { _ = try draft.scenario(with: [.agents(times: factor)]) }
        #expect(asked == ["s.json5", "agents.csv"])
        #expect(try draft.scenario(with: []).hash == draft.scenario.hash)
    }

    @Test("Agents so many times as many: by the hour, from a file, on shifts and in a rota's groups")
    func agents() throws {
        let constant = try draft(smallScenario()).scenario(with: [.agents(times: 1.25)])
        #expect(constant.teams[0].staffing == .hourOfWeek([Double](repeating: 5, count: 168)))
        let rows = "start,agents\n2017-10-02T00:00,3\n2017-10-05T12:00,5\n"
        let fromFile = try draft(smallScenario(agents: "csv: 'a.csv'"), files: ["a.csv": rows])
            .scenario(with: [.agents(times: 0.5)])
        guard case .steps(let steps) = fromFile.teams[0].staffing else {
            Issue.record("no steps")
            return
        }
        #expect(steps.map(\.agents) == [1.5, 2.5])
        let shifts = """
            shifts: { early: { start: '06:00', hours: 8, headcount: 3 }, late: { start: '14:00', hours: 8 },
              night: { start: '22:00', hours: 8, headcount: 2 } },
            rota: { cycle: ['late', 'off'], groups: { A: 2, B: 1.5 }, from: '2017-10-02' }
            """
        let plan = try shiftPlan(of: try draft(smallScenario(agents: shifts)).scenario(with: [.agents(times: 1.5)]))
        #expect(plan.shifts.map(\.headcount) == [4.5, 0, 3])
        #expect(plan.rota?.groups.map(\.headcount) == [3, 2.25])
    }

    @Test("Handling at home so many times as long leaves what callers do, and what away teams take, as it is")
    func handling() throws {
        let text = smallScenario(
            callType: "wrap: { constant: 60 }, pickUp: { constant: 3 }, handlingAwayFactor: 1.2, "
                + "patience: { distribution: 'exponential', meanSeconds: 100 }")
        let callType = try draft(text).scenario(with: [.handlingAtHome(times: 0.8)]).callTypes[0]
        #expect(callType.talk == .exponential(mean: 160) && callType.wrap.length == .constant(48))
        #expect(callType.pickUp == .constant(3) && callType.patience == .exponential(mean: 100))
        // Away: 0.8 times 1.5 is 1.2 as before.
        #expect(callType.handlingAwayFactor == 1.2 / 0.8)
    }

    @Test("Demand so many times as large, by the hour and from a file")
    func demand() throws {
        let byHour = try draft(smallScenario()).scenario(with: [.demand(times: 1.1)])
        #expect(byHour.callTypes[0].arrivals.pattern == .hourOfWeek([Double](repeating: 30 * 1.1, count: 168)))
        let days = (2...8).map { "2017-10-0\($0)T00:00,10\n2017-10-0\($0)T12:00,20\n" }
        let files = ["a.csv": "start,calls\n" + days.joined()]
        let fromFile = try draft(
            smallScenario(period: "start: '2017-10-02', days: 7", arrivals: "csv: 'a.csv'"), files: files
        )
        .scenario(with: [.demand(times: 3)])
        guard case .intervals(let intervals) = fromFile.callTypes[0].arrivals.pattern else {
            Issue.record("no intervals")
            return
        }
        #expect(intervals.prefix(2).map(\.calls) == [30, 60])
    }

    @Test("Changes add up; every change but none at all is another scenario")
    func hashes() throws {
        let draft = try draft(smallScenario())
        let twice = try draft.scenario(with: [.agents(times: 2), .agents(times: 1.5)])
        #expect(twice.teams[0].staffing == .hourOfWeek([Double](repeating: 12, count: 168)))
        let changes: [[Change]] = [
            [], [.agents(times: 2)], [.agents(times: 3)], [.handlingAtHome(times: 2)], [.demand(times: 2)],
            [.agents(times: 2), .demand(times: 2)],
        ]
        #expect(Set(try changes.map { try draft.scenario(with: $0).hash }).count == changes.count)
        #expect(try draft.scenario(with: [.agents(times: 3)]).hash == twice.hash)
        #expect(try draft.scenario(with: [.agents(times: 1), .demand(times: 1)]).hash == draft.scenario.hash)
    }

    @Test("What a change makes too large or too small is refused where it stands")
    func limits() throws {
        let draft = try draft(smallScenario(callType: "handlingAwayFactor: 9"))
        for (change, words) in [
            (Change.agents(times: 10_000), "teams"),
            (
                .handlingAtHome(times: 100_000),
                "callTypes.999.talk: expected a number from 0 to 2592000, found 20000000"
            ),
            (
                .handlingAtHome(times: 0.5),
                "callTypes.999.handlingAwayFactor: expected a number from 0.1 to 10, found 18"
            ),
            (.demand(times: 1e7), "callTypes"),
        ] {
            let found = #expect(throws: ScenarioProblems.self) { try draft.scenario(with: [change]) }
            #expect(
                found?.problems.contains { $0.description.contains(words) } == true,
                "\(change) \(found.debugDescription)")
        }
    }

    @Test("A place that a list doesn't have is told with those it has")
    func places() throws {
        let hours = (0..<24).map(String.init).joined(separator: ", ")
        let draft = try draft(smallScenario(agents: "byHourOfDay: [\(hours)]", scenario: "sources: ['a', 'b']"))
        for (path, words) in [
            (
                "teams.Room.agents.byHourOfDay.24",
                ": no place '24' in a list of 24; places are counted from 0, the last is 23"
            ),
            ("sources.7", ": no place '7' in a list of 2; places are counted from 0, the last is 1"),
        ] {
            let problem = #expect(throws: Problem.self) { try draft.numbers(at: path) }
            #expect(problem?.descriptionWithinSetting == words)
        }
    }

    @Test("Which numbers may stand at a path")
    func numbers() throws {
        let hours = (0..<24).map(String.init).joined(separator: ", ")
        let draft = try draft(smallScenario(agents: "byHourOfDay: [\(hours)]"))
        let agents = try #require(try draft.numbers(at: "teams.Room.agents.byHourOfDay.7"))
        #expect(agents.least == 0 && agents.includesLeast && agents.most == 10_000 && !agents.isWhole)
        let mean = try #require(try draft.numbers(at: "callTypes.999.talk.meanSeconds"))
        #expect(mean.least == 0 && !mean.includesLeast)
        #expect(try draft.numbers(at: "callTypes.999.priority")?.isWhole == true)
        for path in ["callTypes.999.talk", "teams.Room.agents.byHourOfDay", "name", "period.start"] {
            #expect(try draft.numbers(at: path) == nil, "\(path)")
        }
        for path in ["", "callTypes.998.talk.meanSeconds", "callTypes.999.tlk", "teams.Room.agents.byHourOfDay.24"] {
            #expect(throws: Problem.self, "\(path)") { try draft.numbers(at: path) }
        }
    }
}
