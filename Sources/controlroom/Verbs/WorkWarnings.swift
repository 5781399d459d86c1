import Experiments
import Reporting
import Scenarios

/// What is said before work that takes hours or more memory than most machines have.
enum WorkWarnings {
    /// Warns of much work, and refuses a result that can't be held.
    ///
    /// - Parameter times: how many scenarios like it are run.
    static func announce(
        _ scenario: Scenario, _ settings: Run.Settings, times: Int = 1, _ arguments: Arguments, verb: VerbDefinition
    ) throws(CommandFailure) {
        let estimate = WorkEstimate(scenario, settings, times: times)
        if let refusal = estimate.refusal { throw .usage(.contradiction(refusal), verb: verb.name) }
        guard !arguments.has(.quiet) else { return }
        StandardError.print(estimate.warnings(threads: settings.threads).map { "warning: " + $0 })
    }

    /// What a run of a scenario as it stands would be warned of, on this machine.
    static func ofRun(_ scenario: Scenario) -> [String] {
        let threads = ProcessInfo.processInfo.activeProcessorCount
        let estimate = WorkEstimate(scenario, Run.Settings(scenario.experiment, threads: threads))
        return estimate.warnings(threads: threads).map { "a run of it: " + $0 }
    }
}
