import Experiments
import Foundation
import Scenarios

extension Run.Settings {
    /// The settings a command line asks for, else those of the scenario, on all the machine's processors.
    init(_ arguments: Arguments, _ experiment: ExperimentSettings, precision: PrecisionGoal? = nil) {
        self.init(
            experiment, threads: arguments.integer(.threads) ?? ProcessInfo.processInfo.activeProcessorCount,
            breakdown: RunVerb.breakdown(arguments), precision: precision)
        replications = arguments.integer(.replications) ?? replications
        seed = arguments.seed(.seed) ?? seed
    }
}
