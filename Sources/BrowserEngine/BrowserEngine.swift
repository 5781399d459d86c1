import BrowserRuntime
import Experiments
import Measures
import Reporting
import Scenarios

/// The engine as a page calls it: words and files go in, a text comes out.
///
/// A page asks `request` for memory, writes its request there and calls `answer`, which says how many bytes stand at
/// `answerStart` then. One request at a time: the next takes the memory back. A fault in the engine ends it without a word;
/// the page has to begin another.
@main
enum BrowserEngine {
    nonisolated(unsafe) fileprivate static var request: [UInt8] = []
    nonisolated(unsafe) fileprivate static var answer: [UInt8] = []

    /// Nothing to begin with: the page calls the functions below.
    static func main() {}

    /// What the command line would write for the same words, as JSON; problems a line each, otherwise.
    ///
    /// - Parameter request: `run` and a scenario's name or `compare` and several, then the names and texts of all files.
    fileprivate static func answer(to request: BundledTexts) -> String {
        do throws(ScenarioProblems) {
            let plans = try request.scenarioNames.map { name throws(ScenarioProblems) in
                (name, try ScenarioReader.read(path: name) { request.file($0) })
            }
            guard let (name, scenario) = plans.first else { return "no scenario is named\n" }
            let settings = Run.Settings(scenario.experiment)
            if plans.count > 1 {
                let compared = plans.map { ComparedPlan(name: $0.1.name, scenario: $0.1) }
                var work = ComparisonWork(
                    Comparison(base: compared[0], others: Array(compared.dropFirst()), settings: settings))
                work.performInTurn()
                var outcome = work.result
                outcome.command =
                    [Program.name, "compare"] + request.scenarioNames
                    + ["--seed", String(settings.seed), "--replications", String(settings.replications)]
                return outcome.json()
            }
            let run = Run(scenario, settings: settings)
            var work = RunWork(run)
            work.performInTurn()
            var result = run.result(of: work.samples)
            result.origin = RunOrigin(scenarioFile: name, settings: [], breakdown: settings.breakdown)
            return result.json()
        } catch {
            return error.problems.map { $0.description + "\n" }.joined()
        }
    }
}

/// Memory for a request of so many bytes.
@_cdecl("controlroom_request")
public func request(_ bytes: Int32) -> UnsafeMutablePointer<UInt8>? {
    BrowserEngine.request = [UInt8](repeating: 0, count: Int(bytes))
    return BrowserEngine.request.withUnsafeMutableBufferPointer { $0.baseAddress }
}

/// Answers the request; how many bytes the answer has.
@_cdecl("controlroom_answer")
public func answer() -> Int32 {
    BrowserEngine.answer = Array(BrowserEngine.answer(to: BundledTexts(BrowserEngine.request)).utf8)
    return Int32(BrowserEngine.answer.count)
}

/// Where the answer stands.
@_cdecl("controlroom_answer_start")
public func answerStart() -> UnsafeMutablePointer<UInt8>? {
    BrowserEngine.answer.withUnsafeMutableBufferPointer { $0.baseAddress }
}
