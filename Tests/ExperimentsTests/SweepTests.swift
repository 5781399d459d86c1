import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("A sweep")
struct SweepTests {
    private let script = standInRoom(days: 2, replications: 5)

    /// The script's files with settings made, and what can be read of them.
    private func files(_ script: RoomScript) throws -> ScenarioDraft {
        let text = script.text
        return try ScenarioDraft(path: "script.json5") { name in
            name == "script.json5" ? Array(text.utf8) : nil
        }
    }

    private func plan(_ variations: String...) throws -> SweepPlan {
        try SweepPlan.grid(try variations.map { try Variation($0) }, on: try files(script))
    }

    private func settings(_ plan: SweepPlan, threads: Int = 2, by breakdown: Breakdown = .period) -> Run.Settings {
        Run.Settings(plan.base.experiment, threads: threads, breakdown: breakdown)
    }

    @Test("A grid has every combination, the last path changing quickest")
    func combinations() throws {
        let plan = try plan("callTypes.101.talk.meanSeconds=280,290", "teams.Day.keepFree.101=0..2")
        #expect(plan.paths == ["callTypes.101.talk.meanSeconds", "teams.Day.keepFree.101"])
        #expect(
            plan.cells.map { $0.settings.map(\.value) } == [
                ["280", "0"], ["280", "1"], ["280", "2"], ["290", "0"], ["290", "1"], ["290", "2"],
            ])
        #expect(plan.cells[4].scenario.teams[0].keepFree[1] == 1)
        #expect(Set(plan.cells.map(\.scenario.hash)).count == 6)
    }

    @Test("A cell's figures are those of a run of its scenario, in every period", arguments: [1, 2, 8])
    func cellsAreRuns(threads: Int) async throws {
        let plan = try plan("teams.Day.keepFree.101=0,1", "callTypes.999.talk.meanSeconds=200,300")
        let settings = settings(plan, threads: threads, by: .weekday)
        let result = await Sweep(plan, settings: settings).result()
        #expect(result.isFinished)
        for (place, cell) in plan.cells.enumerated() {
            let run = await Run(cell.scenario, settings: settings).result()
            #expect(try #require(result.rows(ofCell: place)).map(\.row) == Array(run.rows))
        }
        let base = await Run(plan.base, settings: settings).result()
        #expect(try #require(result.baseRows).map(\.row) == Array(base.rows))
    }

    @Test("A cell's differences are those of a comparison with the scenario as it stands")
    func differences() async throws {
        let plan = try plan("callTypes.999.talk.meanSeconds=200")
        let result = await Sweep(plan, settings: settings(plan)).result()
        let other = plan.cells[0].scenario
        let comparison = await Comparison(
            base: ComparedPlan(name: "base", scenario: plan.base),
            others: [ComparedPlan(name: "cell", scenario: other)],
            settings: settings(plan)
        ).result()
        var compared = 0
        for row in try #require(result.rows(ofCell: 0)) {
            let same = comparison.rows.first {
                $0.name == row.row.name
            }
            let difference = try #require(same?.difference)
            #expect(difference.mean == row.difference.mean)
            // Headline intervals of a comparison hold together and are wider.
            guard same?.family == 1 else { continue }
            compared += 1
            #expect(difference == row.difference)
        }
        #expect(compared > 50)
    }

    @Test("Every cell meets the same callers: with other agents, the calls offered differ by nothing")
    func sameCallers() async throws {
        let plan = try plan("teams.Day.agents={ constant: 3 },{ constant: 5 }")
        let result = await Sweep(plan, settings: settings(plan)).result()
        for place in plan.cells.indices {
            let rows = try #require(result.rows(ofCell: place))
            let offered = rows.filter { $0.row.measure == .offered && $0.row.team == "all" }
            #expect(offered.count == 3)
            #expect(offered.allSatisfy { $0.difference.mean == 0 && $0.difference.low == 0 && $0.difference.high == 0 })
            let level = try #require(rows.first { $0.row.measure == .serviceLevel && $0.row.callType == "999" })
            #expect(level.difference.mean != 0)
        }
    }

    @Test("A figure the scenario as it stands has not has no difference")
    func newNames() async throws {
        let plan = try plan("teams.Extra={ agents: { constant: 1 } }")
        let result = await Sweep(plan, settings: settings(plan)).result()
        let rows = try #require(result.rows(ofCell: 0))
        let ofExtra = rows.filter { $0.row.team == "Extra" }
        #expect(!ofExtra.isEmpty && ofExtra.allSatisfy { $0.difference.mean == nil && $0.difference.low == nil })
        #expect(rows.contains { $0.row.team == "all" && $0.difference.mean != nil })
    }

    @Test("Whoever stops a sweep gets whole cells; known cells are not simulated again")
    func stoppedAndResumed() async throws {
        let plan = try plan("callTypes.999.talk.meanSeconds=200,220,240,260")
        let whole = await Sweep(plan, settings: settings(plan)).result()
        var known: [String: CellFigures] = [:]
        let first = await Sweep(plan, settings: settings(plan)).result(finished: { hash, figures in
            known[hash] = figures
            return known.count < 3
        })
        #expect(!first.isFinished && first.baseRows == whole.baseRows)
        #expect(known.count == 3)
        var added: [String] = []
        let resumed = await Sweep(plan, settings: settings(plan)).result(
            known: known,
            finished: { hash, _ in
                added.append(hash)
                return true
            })
        #expect(Set(added).isDisjoint(with: known.keys) && added.count == 2)
        for place in plan.cells.indices { #expect(resumed.rows(ofCell: place) == whole.rows(ofCell: place)) }
        let stopped = await Sweep(plan, settings: settings(plan)).result(known: known, isStopped: { true })
        #expect(stopped.finishedCells == 2 && !stopped.isFinished)
    }

    @Test("Cells that share a scenario are simulated once")
    func twins() async throws {
        let plan = try plan("callTypes.999.talk.meanSeconds=200,255,200")
        var hashes: [String] = []
        let result = await Sweep(plan, settings: settings(plan)).result(finished: { hash, _ in
            hashes.append(hash)
            return true
        })
        #expect(hashes.count == 2)
        #expect(result.rows(ofCell: 0) == result.rows(ofCell: 2))
        #expect(result.rows(ofCell: 1) == result.baseRows)
    }

    @Test("Progress counts every replication of every cell and of the scenario as it stands")
    func progress() async throws {
        let plan = try plan("callTypes.999.talk.meanSeconds=200,220")
        var heard: [Int] = []
        _ = await Sweep(plan, settings: settings(plan)).result(progress: { done, planned in
            heard.append(done)
            #expect(planned == 15)
        })
        #expect(heard == [3, 6, 9, 12, 15])
    }

    // MARK: What is refused

    private func problem(_ variations: String...) -> SweepProblem? {
        do {
            _ = try SweepPlan.grid(try variations.map { try Variation($0) }, on: try files(script))
            return nil
        } catch {
            return error as? SweepProblem
        }
    }

    @Test("Every fault of every cell is said before anything is simulated, once, by value where one value is to blame")
    func faults() {
        let found = problem(
            "callTypes.101.tlk.meanSeconds=270..280", "callTypes.999.talk.meanSeconds=-5,200,0",
            "teams.Day.answers=['999'],['112']")
        #expect(
            found?.lines == [
                "--vary callTypes.101.tlk.meanSeconds=270 (and 10 more): unknown key 'tlk'; did you mean 'talk'?",
                "--vary callTypes.999.talk.meanSeconds=-5: expected a number above 0 and at most 2592000, found -5",
                "--vary teams.Day.answers=['112'] teams.Day.answers.0: unknown call type '112'; known here: 999, 101",
                "--vary callTypes.999.talk.meanSeconds=0: expected a number above 0 and at most 2592000, found 0",
            ])
    }

    @Test("A fault of several values together is said of the cell")
    func faultsTogether() {
        let found = problem(
            "callTypes.999.talk={ distribution: 'uniform', leastSeconds: 10, mostSeconds: 20 }",
            "callTypes.999.talk.leastSeconds=5,30")
        #expect(found?.lines.count == 1)
        #expect(found?.lines.first?.contains("callTypes.999.talk.leastSeconds=30") == true)
        #expect(found?.lines.first?.hasSuffix("in rising order, found they are not") == true)
    }

    @Test("Replications and seed are the same for every cell")
    func experiment() {
        #expect(
            problem("experiment.seed=7,8,9")?.lines == [
                "--vary experiment.seed=8 (and 1 more): expected the same replications and seed for every cell; "
                    + "give them with --replications and --seed"
            ])
    }

    @Test("A path is varied once, and there is a limit on cells and on figures")
    func limits() throws {
        #expect(problem("name=a,b", "name=c") == .repeatedPath("name"))
        #expect(
            problem("callTypes.999.talk.meanSeconds=1..200", "callTypes.101.talk.meanSeconds=1..51")
                == .tooManyCells(limit: 10_000))
        let plan = try plan("callTypes.999.talk.meanSeconds=200..600")
        try plan.check(.period)
        #expect(throws: SweepProblem.tooManyFigures(limit: 3_000_000)) { try plan.check(.halfHour) }
    }

    @Test("A figure is named by call type and measure")
    func figureNames() throws {
        let scenario = try script.scenario()
        #expect(
            try FigureName("999.serviceLevel", of: scenario) == FigureName(callType: "999", measure: .serviceLevel))
        #expect(try FigureName("all.occupancy", of: scenario) == FigureName(callType: "all", measure: .occupancy))
        for (words, line) in [
            (
                "serviceLevel",
                "a figure such as 999.serviceLevel, all.occupancy or teams.NAME.occupancy, found 'serviceLevel'"
            ),
            ("99.serviceLevel", "a call type, 'all' or teams.NAME before the measure, found '99'"),
            ("999.servicLevel", "a measure of 999, found 'servicLevel'"),
            ("101.occupancy", "a measure of 101, of which the results have no occupancy, found 'occupancy'"),
        ] {
            let problem = #expect(throws: FigureProblem.self) { try FigureName(words, of: scenario) }
            #expect(problem.map { "\($0.expected), found '\($0.found)'" } == line)
        }
        let headlines = FigureName.headlines(of: scenario)
        #expect(headlines.map(\.callType) == ["999", "999", "999", "101", "101", "101"])
    }
}
