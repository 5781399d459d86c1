import Experiments
import Measures
import Reporting
import Scenarios

/// What a page asks of its engine, one request after the other.
///
/// The first word of a request says what:
/// - `run`, a scenario's name and settings, `compare` and several names: what the command line would write as JSON; with all
///   files;
/// - `open`, a scenario's name, how many replications are planned, the seed and settings, `PATH=VALUE` each: the scenario that the following are about; with
///   all files;
/// - `change` and settings, `PATH=VALUE` each: makes another change of the scenario as it stands;
/// - `simulate`, `base` or `changed` and a number from 0: one replication's figures, as a text;
/// - `take`, `base` or `changed`, with that text as a file: adds it, in the order of numbers;
/// - `show`: how the change compares with the scenario as it stands, as parts of a page;
/// - `command`: the command line that makes the same figures;
/// - `json`: the figures for programs.
struct PageSession {
    private var open: (whatIf: WhatIf, scenarioName: String, settings: [String], seed: UInt64)?
    private var changes: [String] = []

    /// The answer to a request.
    mutating func answer(_ request: BundledTexts) throws(PageProblem) -> String {
        guard let verb = request.words.first else { throw PageProblem("nothing is asked") }
        let words = Array(request.words.dropFirst())
        switch verb {
        case "run": return try PageSession.result(of: words.prefix(1), words.dropFirst(), request)
        case "compare": return try PageSession.result(of: words[...], [], request)
        case "open": return try open(words, request)
        case "change": return try change(words)
        case "simulate": return try simulate(words)
        case "take": return try take(words, request)
        case "show": return WhatIfReport(try opened.result(called: WhatIfReport.planName)).document().parts()
        case "command":
            return ShellWord.line(
                command(min(try opened.replications(of: .base), try opened.replications(of: .changed))))
        case "json":
            var result = try opened.result()
            result.command = command(result.replications)
            return result.json()
        default: throw PageProblem("unknown request '\(verb)'")
        }
    }

    private var opened: WhatIf {
        get throws(PageProblem) {
            guard let open else { throw PageProblem("no scenario is open") }
            return open.whatIf
        }
    }

    private mutating func open(_ words: [String], _ request: BundledTexts) throws(PageProblem) -> String {
        guard words.count >= 3, let replications = Int(words[1]), let seed = UInt64(words[2]) else {
            throw PageProblem("'open' needs a scenario's name, replications and a seed")
        }
        do throws(ScenarioProblems) {
            let draft = try ScenarioDraft(
                path: words[0], settings: words.dropFirst(3).map { Setting(words: $0) }, load: { request.file($0) })
            var settings = Run.Settings(draft.scenario.experiment)
            settings.replications = replications
            settings.seed = seed
            open = (WhatIf(draft, settings: settings), words[0], Array(words.dropFirst(3)), seed)
            return ""
        } catch {
            throw PageProblem(error)
        }
    }

    private mutating func change(_ settings: [String]) throws(PageProblem) -> String {
        _ = try opened
        do throws(ScenarioProblems) {
            try open?.whatIf.change(settings.map { Setting(words: $0, isOfOnePlan: true) })
            self.changes = settings
            return ""
        } catch {
            throw PageProblem(error)
        }
    }

    private func simulate(_ words: [String]) throws(PageProblem) -> String {
        guard words.count == 2, let plan = PageSession.plan(words[0]), let number = Int(words[1]), number >= 0 else {
            throw PageProblem("'simulate' needs 'base' or 'changed' and a number from 0")
        }
        return try opened.simulated(plan, replication: number)
    }

    private mutating func take(_ words: [String], _ request: BundledTexts) throws(PageProblem) -> String {
        guard let plan = words.first.flatMap(PageSession.plan), let text = request.file("replication") else {
            throw PageProblem("'take' needs 'base' or 'changed' and a replication")
        }
        _ = try opened
        guard open?.whatIf.take(text, of: plan) == true else { throw PageProblem("that is no replication") }
        return ""
    }

    private static func plan(_ word: String) -> WhatIf.Plan? {
        switch word {
        case "base": .base
        case "changed": .changed
        default: nil
        }
    }

    /// The command line that makes the same figures.
    private func command(_ replications: Int) -> [String] {
        guard let open else { return [] }
        return WhatIfReport.command(
            open.scenarioName, base: open.settings, changes: changes, seed: open.seed, replications: replications)
    }

    /// What the command line would write for the same words, as JSON.
    private static func result(
        of names: ArraySlice<String>, _ settings: ArraySlice<String>, _ request: BundledTexts
    ) throws(PageProblem) -> String {
        guard !names.isEmpty else { throw PageProblem("no scenario is named") }
        let settings = settings.map { Setting(words: $0) }
        do throws(ScenarioProblems) {
            let plans = try names.map { name throws(ScenarioProblems) in
                (name, try ScenarioReader.read(path: name, settings: settings) { request.file($0) })
            }
            let (name, scenario) = plans[0]
            let runSettings = Run.Settings(scenario.experiment)
            if plans.count > 1 {
                let compared = plans.map { ComparedPlan(name: $0.1.name, scenario: $0.1) }
                var work = ComparisonWork(
                    Comparison(base: compared[0], others: Array(compared.dropFirst()), settings: runSettings))
                work.performInTurn()
                var outcome = work.result
                outcome.command =
                    [Program.name, "compare"] + names
                    + ["--seed", String(runSettings.seed), "--replications", String(runSettings.replications)]
                return outcome.json()
            }
            let run = Run(scenario, settings: runSettings)
            var work = RunWork(run)
            work.performInTurn()
            var result = run.result(of: work.samples)
            result.origin = RunOrigin(scenarioFile: name, settings: settings, breakdown: runSettings.breakdown)
            return result.json()
        } catch {
            throw PageProblem(error)
        }
    }
}

/// What is wrong with a request, in words: problems of a scenario a line each.
struct PageProblem: Error {
    let words: String

    init(_ words: String) { self.words = words }

    init(_ problems: ScenarioProblems) {
        words = problems.problems.map { $0.description + "\n" }.joined()
    }
}
