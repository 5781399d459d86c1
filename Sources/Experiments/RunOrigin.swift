public import Measures
public import Scenarios

/// What was asked of a run, so that the same can be asked again; seed and replications stand in its result.
public struct RunOrigin: Equatable, Sendable {
    /// The scenario's file as the user named it, from the folder the program ran in.
    public let scenarioFile: String
    /// The values put into the scenario from the command line, in order.
    public let settings: [Setting]
    /// How results are broken down over time.
    public let breakdown: Breakdown
    /// Whether there are figures of callers from each area too.
    public let byArea: Bool
    /// The half-width the headline figures were to reach, where one was asked for.
    public let precision: Double?
    /// Whether figures are corrected by control variates.
    public let usesControlVariates: Bool
    /// Whether formulas stand beside the simulation.
    public let hasFormulas: Bool

    /// What was asked of a run.
    public init(
        scenarioFile: String, settings: [Setting], breakdown: Breakdown, byArea: Bool = false, precision: Double? = nil,
        usesControlVariates: Bool = false, hasFormulas: Bool = false
    ) {
        self.hasFormulas = hasFormulas
        self.scenarioFile = scenarioFile
        self.settings = settings
        self.breakdown = breakdown
        self.byArea = byArea
        self.precision = precision
        self.usesControlVariates = usesControlVariates
    }
}
