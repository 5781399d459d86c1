public import ContactCentre
public import Scenarios
public import Statistics

/// What a run of a scenario found: the rows of every results format.
public struct RunResult: Sendable {
    /// The scenario's name.
    public let scenarioName: String
    /// The scenario's hash.
    public let scenarioHash: String
    /// The seed of every random stream.
    public let seed: UInt64
    /// How many replications were run.
    public let replications: Int
    /// How many were asked for, where somebody stopped the run before they were all done.
    public var replicationsAskedFor: Int?
    /// The figures.
    public let rows: ResultRows
    /// What a goal for the precision came to, where there was one.
    public let precision: PrecisionOutcome?
    /// Headline figures whose replications are so skew, and so few, that their intervals cover less often than they say; see
    /// ``ReplicationSpread/isTooSkew``.
    public internal(set) var tooSkew: [FigureName] = []
    /// What things cost in the scenario, where it says; amounts of money are in this currency.
    public internal(set) var prices: Costs?
    /// When service recovers, of a run by month whose workforce asks for it.
    public internal(set) var recoveries: [Recovery] = []
    /// What was asked for, where the run came from a command line.
    public var origin: RunOrigin?
    /// What the result says about the requirements it was judged by.
    public internal(set) var requirements: [RequirementOutcome] = []

    /// A result made of rows.
    public init(
        scenarioName: String, scenarioHash: String, seed: UInt64, replications: Int, rows: [ResultRow],
        precision: PrecisionOutcome? = nil
    ) {
        self.init(
            scenarioName: scenarioName, scenarioHash: scenarioHash, seed: seed, replications: replications,
            rows: ResultRows(rows), precision: precision)
    }

    init(
        scenarioName: String, scenarioHash: String, seed: UInt64, replications: Int, rows: ResultRows,
        precision: PrecisionOutcome?
    ) {
        self.scenarioName = scenarioName
        self.scenarioHash = scenarioHash
        self.seed = seed
        self.replications = replications
        self.rows = rows
        self.precision = precision
    }
}

/// One figure with its interval, its target and what was observed.
public struct ResultRow: Equatable, Sendable {
    /// Which figure.
    public let name: FigureName
    /// Its estimate, in the measure's unit.
    public let estimate: Estimate
    /// What the scenario aims at, where it does.
    public let target: Double?
    /// What was observed in the real room, where the scenario says.
    public let observed: Double?

    /// One figure.
    public init(_ name: FigureName, estimate: Estimate, target: Double?, observed: Double?) {
        self.name = name
        self.estimate = estimate
        self.target = target
        self.observed = observed
    }

    /// The call type's name, or "all".
    public var callType: String { name.callType }
    /// The team's name, or "all".
    public var team: String { name.team }
    /// The name of the area that callers ring from, or "all".
    public var area: String { name.area }
    /// The period's label, or "all".
    public var period: String { name.period }
    /// Which measure.
    public var measure: Measure { name.measure }
}
