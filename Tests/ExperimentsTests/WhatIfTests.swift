import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Testing

@Suite("A scenario held against a change of itself, replication by replication")
struct WhatIfTests {
    private let script = standInRoom(days: 2, replications: 5)
    private let fewer = Setting(path: "teams.Day.agents.byHourOfDay.9", value: "2")

    private func draft() throws -> ScenarioDraft {
        let text = script.text
        return try ScenarioDraft(path: "room.json5", load: { _ in Array(text.utf8) })
    }

    private func whatIf() throws -> WhatIf {
        let draft = try draft()
        return WhatIf(draft, settings: Run.Settings(draft.scenario.experiment))
    }

    private func take(_ text: [UInt8], of plan: WhatIf.Plan, _ page: inout WhatIf) throws {
        let isTaken = page.take(text, of: plan)
        #expect(isTaken)
    }

    /// What a comparison says of the scenario and the change, read as two files.
    private func compared(_ setting: Setting, replications: Int) async throws -> ComparisonOutcome {
        let text = script.text
        let other = try ScenarioReader.read(path: "room.json5", settings: [setting]) { _ in Array(text.utf8) }
        let base = ComparedPlan(name: try script.scenario().name, scenario: try script.scenario())
        var settings = Run.Settings(base.scenario.experiment, threads: 2)
        settings.replications = replications
        return await Comparison(
            base: base, others: [ComparedPlan(name: setting.words, scenario: other)], settings: settings
        )
        .result()
    }

    @Test(
        "Whoever simulates and in whatever order, the figures are a comparison's to the last bit, after two and after all"
    )
    func figures() async throws {
        var page = try whatIf()
        var worker = try whatIf()
        try page.change([fewer])
        try worker.change([fewer])
        let changed = (0..<5).reversed().map { (number: $0, text: worker.simulated(.changed, replication: $0)) }
        for number in 0..<5 {
            try take(Array(page.simulated(.base, replication: number).utf8), of: .base, &page)
            let text = try #require(changed.first { $0.number == number }).text
            try take(Array(text.utf8), of: .changed, &page)
            guard number == 1 || number == 4 else { continue }
            let expected = try await compared(fewer, replications: number + 1)
            #expect(page.result().rows == expected.rows && page.result().replications == number + 1)
            #expect(page.result().plannedReplications == number + 1)
        }
    }

    @Test(
        "The scenario as it stands is kept from one change to the next, and only as many of it count as of the change")
    func nextChange() async throws {
        var page = try whatIf()
        for number in 0..<5 {
            try take(Array(page.simulated(.base, replication: number).utf8), of: .base, &page)
        }
        for value in ["1", "2"] {
            let setting = Setting(path: fewer.path, value: value)
            try page.change([setting])
            #expect(page.replications(of: .changed) == 0 && page.replications(of: .base) == 5)
            for number in 0..<3 {
                try take(Array(page.simulated(.changed, replication: number).utf8), of: .changed, &page)
            }
            #expect(page.result().rows == (try await compared(setting, replications: 3)).rows)
        }
    }

    @Test("A change that can't be made says so and leaves all as it was")
    func wrongChange() throws {
        var page = try whatIf()
        try page.change([fewer])
        for plan in [WhatIf.Plan.base, .changed] {
            try take(Array(page.simulated(plan, replication: 0).utf8), of: plan, &page)
        }
        let before = page.result().rows
        let wrong = Setting(path: "teams.Dya.agents", value: "2")
        let found = #expect(throws: ScenarioProblems.self) { try page.change([wrong]) }
        #expect(found?.problems.map(\.description).joined().contains("did you mean 'Day'?") == true)
        #expect(page.result().rows == before)
    }

    @Test("Nothing but a whole replication of as many figures is taken")
    func wrongTexts() throws {
        var page = try whatIf()
        let text = page.simulated(.base, replication: 0)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let wrong = [
            "", "\n", "x" + text, String(text.prefix(text.count / 2)), lines.dropFirst().joined(separator: "\n"),
            lines.first.map { $0 + "\n1 2 3\nwaits 4\n" } ?? "", text.replacing("/", with: "/x"),
        ]
        for text in wrong {
            let isTaken = page.take(Array(text.utf8), of: .base)
            #expect(!isTaken)
        }
        #expect(page.replications(of: .base) == 0)
        try take(Array(text.utf8), of: .base, &page)
    }
}
