import ContactCentre
public import Experiments
public import Measures
public import Scenarios
import Texts

/// Calls that really came, through the very measures that simulated ones go through.
public struct MeasuredCalls: Sendable {
    /// The scenario of these calls, as an import would leave it.
    public let scenario: Scenario
    /// Every figure.
    public let result: RunResult
    /// The same by day: what a chart of days is made of.
    public let days: RunResult
    /// The map that needs no question.
    public let map: ImportMap

    /// Measures the calls of files.
    ///
    /// - Parameters:
    ///   - breakdown: how figures are broken down over time.
    public init(
        _ files: [ExportFile], _ map: ImportMap, by breakdown: Breakdown, progress: ImportProgress = .unseen
    ) throws(ImportFailure) {
        let imported = try CallsImport(files, map, progress: progress)
        scenario = try imported.scenario(named: files.map { $0.name }.joined(separator: ", "))
        self.map = imported.map
        result = imported.measured(scenario, by: breakdown)
        days = breakdown == .day ? result : imported.measured(scenario, by: .day)
    }
}

extension CallsImport {
    /// The scenario that an import would leave.
    package func scenario(named name: String) throws(ImportFailure) -> Scenario {
        try ImportedScenario.scenario(scenarioText(name, [], observed: ""), sideFiles)
    }

    /// The calls measured as simulated ones are.
    package func measured(_ scenario: Scenario, by breakdown: Breakdown = .period) -> RunResult {
        let run = Run(scenario, settings: Run.Settings(scenario.experiment, breakdown: breakdown))
        return run.result(
            observed: calls.records(from: calls.start, days: calls.days), spans: calls.hasAgents ? present.spans : [])
    }
}
