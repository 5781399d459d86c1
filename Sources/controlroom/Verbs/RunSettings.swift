import Experiments
import Scenarios

extension Run.Settings {
    /// The settings a command line asks for, else those of the scenario, on all the machine's processors.
    init(
        _ arguments: Arguments, _ scenario: Scenario, verb: VerbDefinition, precision: PrecisionGoal? = nil
    ) throws(CommandFailure) {
        self.init(
            scenario.experiment, threads: arguments.integer(.threads) ?? ProcessInfo.processInfo.activeProcessorCount,
            breakdown: RunVerb.breakdown(arguments), precision: precision)
        byArea = try ByArea.isWanted(arguments, scenario, verb: verb)
        replications = arguments.integer(.replications) ?? replications
        seed = arguments.seed(.seed) ?? seed
    }
}
