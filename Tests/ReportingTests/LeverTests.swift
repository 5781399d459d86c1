import Reporting
import RoomScripts
import Scenarios
import Testing

@Suite("Levers of a page")
struct LeverTests {
    private func draft(_ text: String) throws -> ScenarioDraft {
        try ScenarioDraft(path: "room.json5", load: { _ in Array(text.utf8) })
    }

    private let room = """
        { schemaVersion: 1, name: "A <b>room</b>", period: { start: "2018-03-24", days: 1 }, experiment: { replications: 20 },
          callTypes: { "1\\"0\\"1": { priority: 1, arrivals: { callsPerHour: 20 }, target: { withinSeconds: 20, fraction: 0.8 },
            talk: { distribution: "exponential", meanSeconds: 200 }, patience: { distribution: "exponential", meanSeconds: 300 } } },
          teams: { Room: { agents: { constant: 2 } } },
          assumptions: [
            { path: "callTypes.1\\"0\\"1.patience.meanSeconds", evidence: "assumed", note: "A <guess>.", low: 120, high: 480 },
            { path: "experiment.replications", evidence: "assumed", low: 3, high: 21 },
            { path: "period", evidence: "assumed", note: "No number." } ] }
        """

    @Test("Each team's agents, each call type's calls and talk, and each assumption with a low and a high has a lever")
    func all() throws {
        let levers = Lever.all(of: try draft(room))
        #expect(
            levers.map(\.path) == [
                "teams.Room.agents", "callTypes.1\"0\"1.arrivals", "callTypes.1\"0\"1.talk",
                "callTypes.1\"0\"1.patience.meanSeconds", "experiment.replications",
            ])
        #expect(levers.map(\.value) == [1, 1, 1, 300, 20])
        #expect(levers.map(\.isMultiple) == [true, true, true, false, false])
        #expect(levers[4].stops == LeverStops(from: 3, to: 21, isWhole: true))
    }

    @Test("Agents and calls that stand in CSV files have levers as those of the scenario's own file have")
    func files() throws {
        let text = """
            { schemaVersion: 1, name: "A room", period: { start: "2018-03-24", days: 1 },
              callTypes: { "999": { priority: 1, arrivals: { csv: "calls.csv" }, talk: { constant: 200 } } },
              teams: { Room: { agents: { csv: "agents.csv" } } } }
            """
        let files = [
            "room.json5": text, "calls.csv": "start,calls\n2018-03-24T00:00,200\n2018-03-25T00:00,closed\n",
            "agents.csv": "start,agents\n2018-03-24T00:00,3\n",
        ]
        let draft = try ScenarioDraft(path: "room.json5", load: { files[$0].map { Array($0.utf8) } })
        #expect(
            Lever.all(of: draft).map(\.path) == ["teams.Room.agents", "callTypes.999.arrivals", "callTypes.999.talk"])
    }

    @Test(
        "A slider stops at steps of a 1, a 2 or a 5 with noughts, at most a hundred of them",
        arguments: [
            (0.5, 1.5, false, 0.01, 2, 100), (0.1, 0.35, false, 0.005, 3, 50), (120, 480, false, 5, 0, 72),
            (3, 21, true, 1, 0, 18), (0, 1, true, 1, 0, 1), (0, 1_000_000, false, 10_000, 0, 100),
            (10, 60, false, 0.5, 1, 100), (0, 0.03, false, 0.0005, 4, 60), (0, 3, false, 0.05, 2, 60),
        ])
    func stops(low: Double, high: Double, isWhole: Bool, step: Double, decimals: Int, count: Int) {
        let stops = LeverStops(from: low, to: high, isWhole: isWhole)
        #expect(abs(stops.step - step) < step * 1e-9)
        #expect(stops.decimals == decimals && stops.count == count)
        #expect(stops.nearest(to: low - 1) == 0 && stops.nearest(to: high + 1) == count)
    }

    @Test("Names stay text in the panel")
    func hostile() throws {
        let draft = try draft(room)
        let panel = LeverPanel(
            Lever.all(of: draft), scenarioName: "a\"><script>.json5", settings: ["name=\"<i>\""], replications: 20,
            seed: 7,
            files: "AA==", engine: "AA==", script: "0")
        let page = Document([.title(draft.scenario.name), .heading("One")]).html(levers: panel)
        #expect(page.contains("data-path=\"callTypes.1&quot;0&quot;1.talk\""))
        #expect(page.contains("title=\"A &lt;guess&gt;.\""))
        #expect(page.contains("data-scenario=\"a&quot;&gt;&lt;script&gt;.json5\""))
        #expect(
            page.ranges(of: "<script").count == 3 && page.ranges(of: "<b>").isEmpty && page.ranges(of: "<i>").isEmpty)
        #expect(page.contains("<li><a href=\"#what-if\">"))
    }

    @Test("Where a page compares plans its panel says which of them the levers move, and how all are")
    func ofSeveral() throws {
        func page(planName: String?) -> String {
            let panel = LeverPanel(
                [], scenarioName: "a.json5", settings: [], replications: 20, seed: 7, files: "AA==", engine: "AA==",
                script: "0", planName: planName)
            return Document([.title("Plans")]).html(levers: panel)
        }
        let several = page(planName: "A <b>room</b>")
        #expect(several.contains("<p>The levers move A &lt;b&gt;room&lt;/b&gt;, the first of the plans compared here"))
        #expect(several.contains("<code>--set PATH=VALUE</code> moves a value in all plans"))
        #expect(!page(planName: nil).contains("The levers move"))
    }

    @Test("A page without levers runs no script")
    func without() {
        let page = Document([.title("A room")]).html()
        #expect(
            page.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:\"") && !page.contains("script"))
    }
}
