/// What the Erlang formulas say about one kind of call.
public struct FormulaResult: Sendable, Equatable {
    /// What was asked.
    public var question: Question
    /// The figures for the number of agents asked about; empty where none was.
    public var figures: [FormulaFigure]
    /// What a target takes; nil where there is none.
    public var sizing: Sizing?

    /// The answer to a question.
    public init(_ question: Question, figures: [FormulaFigure], sizing: Sizing?) {
        self.question = question
        self.figures = figures
        self.sizing = sizing
    }

    /// What the formulas are asked.
    public struct Question: Sendable, Equatable {
        /// Calls arriving an hour.
        public var callsPerHour: Double
        /// Talk and wrap, in seconds.
        public var handleSeconds: Double
        /// The load in erlangs: how many agents the calls would keep busy without a pause.
        public var offeredLoad: Double
        /// Mean patience in seconds; nil where callers never hang up, or nobody asked.
        public var patienceSeconds: Double?
        /// The answer time of the service level.
        public var withinSeconds: Double
        /// Agents asked about.
        public var agents: Int?
        /// The service level aimed at.
        public var target: Double?

        /// A question.
        public init(
            callsPerHour: Double, handleSeconds: Double, offeredLoad: Double, patienceSeconds: Double?,
            withinSeconds: Double, agents: Int?, target: Double?
        ) {
            self.callsPerHour = callsPerHour
            self.handleSeconds = handleSeconds
            self.offeredLoad = offeredLoad
            self.patienceSeconds = patienceSeconds
            self.withinSeconds = withinSeconds
            self.agents = agents
            self.target = target
        }
    }

    /// How many agents meet a target, and what a few more or fewer would do.
    public struct Sizing: Sendable, Equatable {
        /// The fewest agents, by formula.
        public var fewestAgents: [Fewest]
        /// The figures around these numbers, by number of agents.
        public var figures: [FormulaFigure]

        /// The fewest agents and the figures around.
        public init(fewestAgents: [Fewest], figures: [FormulaFigure]) {
            self.fewestAgents = fewestAgents
            self.figures = figures
        }
    }

    /// The fewest agents that meet the target by one formula.
    public struct Fewest: Sendable, Equatable {
        /// By which formula.
        public let formula: Formula
        /// How many; nil where no number is enough.
        public let agents: Int?

        /// The fewest agents by one formula.
        public init(_ formula: Formula, agents: Int?) {
            self.formula = formula
            self.agents = agents
        }
    }
}

/// One figure by formula.
public struct FormulaFigure: Sendable, Equatable {
    /// By which formula.
    public let formula: Formula
    /// With how many agents.
    public let agents: Int
    /// Which figure.
    public let measure: FormulaMeasure
    /// Its value; nil where the formula has none.
    public let value: Double?

    /// One figure.
    public init(_ formula: Formula, agents: Int, _ measure: FormulaMeasure, _ value: Double?) {
        self.formula = formula
        self.agents = agents
        self.measure = measure
        self.value = value
    }
}

/// The formulas.
public enum Formula: String, CaseIterable, Sendable {
    /// No queue: who finds nobody free is turned away.
    case erlangB
    /// A queue nobody leaves.
    case erlangC
    /// A queue callers leave when their patience runs out.
    case erlangA

    /// Its name in words.
    public var words: String {
        switch self {
        case .erlangB: "Erlang B"
        case .erlangC: "Erlang C"
        case .erlangA: "Erlang A"
        }
    }
}

/// What the formulas give; named as the measures of a simulation where they mean the same.
public enum FormulaMeasure: String, CaseIterable, Sendable {
    case serviceLevel, averageSpeedOfAnswerSeconds, averageWaitSeconds, waitedAtAll, abandonedFraction, blockedFraction
    case occupancy, averageQueueLength
}
