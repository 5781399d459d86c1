import Experiments
import Reporting
import Scenarios
import Testing

@Suite("What a page says of a change")
struct WhatIfReportTests {
    private static let text = """
        { schemaVersion: 1, name: 'S', period: { start: '2017-10-02', days: 2 },
          callTypes: {
            '999': { priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerHour: 20 },
                     talk: { distribution: 'exponential', meanSeconds: 200 }, patience: { distribution: 'exponential', meanSeconds: 60 } },
            Other: { priority: 2, arrivals: { callsPerHour: 10 }, talk: { constant: 60 }, patience: { constant: 60 } } },
          teams: { Room: { agents: { constant: 3 } } } }
        """

    /// What is said of a change, of so many replications.
    private func blocks(_ changes: [Setting], replications: Int) throws -> [Document.Block] {
        let draft = try ScenarioDraft(path: "s.json5", load: { _ in Array(Self.text.utf8) })
        var settings = Run.Settings(draft.scenario.experiment)
        settings.replications = replications
        var page = WhatIf(draft, settings: settings)
        try page.change(changes)
        for number in 0..<replications {
            for plan in [WhatIf.Plan.base, .changed] {
                let isTaken = page.take(Array(page.simulated(plan, replication: number).utf8), of: plan)
                #expect(isTaken)
            }
        }
        return WhatIfReport(page.result(called: WhatIfReport.planName)).document().blocks
    }

    /// The first sentence of a run's page with the change made: its verdict.
    private func verdict(_ changes: [Setting], replications: Int) throws -> String {
        let scenario = try ScenarioReader.read(path: "s.json5", settings: changes) { _ in Array(Self.text.utf8) }
        var settings = Run.Settings(scenario.experiment)
        settings.replications = replications
        let run = Run(scenario, settings: settings)
        var work = RunWork(run)
        work.performInTurn()
        let blocks = RunReport(run.result(of: work.samples), of: scenario).page().blocks
        let remarks = blocks.compactMap { if case .remarks(let remarks) = $0 { remarks } else { nil } }
        return try #require(remarks.first?.first)
    }

    @Test(
        "It begins with whether the target is met under the change, in the words and with the interval of a run of it",
        arguments: [
            ("8", 4, "The target is met: 90% answered within 10 s."),
            ("1", 4, "The target is not met: 90% answered within 10 s."),
            ("1", 1, "The target is not met: 90% answered within 10 s."),
        ])
    func verdict(agents: String, replications: Int, words: String) throws {
        let changes = [Setting(path: "teams.Room.agents.constant", value: agents)]
        let expected = try verdict(changes, replications: replications)
        #expect(expected.hasPrefix("999: ") && expected.hasSuffix(words))
        let first = try #require(try blocks(changes, replications: replications).first)
        #expect(first == .remarks(["999 with the change: " + expected.dropFirst("999: ".count)]))
    }

    @Test("A target that the change sets is the one that counts")
    func changedTarget() throws {
        let changes = [
            Setting(path: "teams.Room.agents.constant", value: "8"),
            Setting(path: "callTypes.999.target.fraction", value: "0.05"),
        ]
        let first = try #require(try blocks(changes, replications: 2).first)
        guard case .remarks(let remarks) = first else {
            Issue.record("no sentences")
            return
        }
        #expect(remarks.count == 1 && remarks[0].hasSuffix("The target is met: 5% answered within 10 s."))
    }
}
