public import Statistics

/// Where plans tie: what was asked and what was found.
public struct BreakEvenOutcome: Sendable {
    /// The plan the others are held against.
    public let base: ComparedPlan
    /// The other plans with the rows of their figures.
    public let others: [(plan: ComparedPlan, rows: [BreakEvenRow])]
    /// What was varied.
    public let subject: BreakEvenSubject
    /// The values looked at.
    public let range: ClosedRange<Double>
    /// Whether only whole numbers were looked at.
    public let isWhole: Bool
    /// The seed of every random stream.
    public let seed: UInt64
    /// Replications of each plan at each value.
    public let replications: Int
    /// Whether everything asked for was finished.
    public let isFinished: Bool
    /// The words of the command that makes it again, where it came from a command line.
    public var command: [String] = []

    /// What was asked and found.
    public init(
        base: ComparedPlan, others: [(plan: ComparedPlan, rows: [BreakEvenRow])], subject: BreakEvenSubject,
        range: ClosedRange<Double>, isWhole: Bool, seed: UInt64, replications: Int, isFinished: Bool
    ) {
        self.base = base
        self.others = others
        self.subject = subject
        self.range = range
        self.isWhole = isWhole
        self.seed = seed
        self.replications = replications
        self.isFinished = isFinished
    }
}

/// Where a plan ties with the base on one figure.
public struct BreakEvenRow: Equatable, Sendable {
    /// Whether and where.
    public enum Tie: Equatable, Sendable {
        /// At this value, which lies between two values that were looked at. The interval's ends are nil where it goes on
        /// beyond the range.
        case at(Double, between: ClosedRange<Double>, low: Double?, high: Double?)
        /// The difference keeps its sign all over the range.
        case notInRange
        /// It changes its sign more than once.
        case several
        /// It is the same at every value, and not zero.
        case noEffect
        /// It is zero at every value.
        case everywhere
        /// The figure has no value in one of the plans: no calls.
        case unknown
    }

    /// The difference at one value.
    public struct Point: Equatable, Sendable {
        /// The value.
        public let value: Double
        /// The figure of the plan that is varied.
        public let figure: Estimate
        /// Other less base.
        public let difference: Estimate
    }

    /// The figure to tie on.
    public let figure: FigureName
    /// The figure of the plan that stays as it is.
    public let steady: Estimate
    /// Other less base with both plans as they are.
    public let asItIs: Estimate
    /// Whether and where they tie.
    public let tie: Tie
    /// Whether the figure moves one way all along the range, as far as chance allows to tell.
    public let isMonotone: Bool
    /// How many intervals hold together, this one among them.
    public let family: Int
    /// The values looked at first, spread over the range.
    public let firstLooks: [Double]
    /// Every value looked at, in order.
    public let points: [Point]

    package init(
        figure: FigureName, steady: Estimate, asItIs: Estimate, tie: Tie, isMonotone: Bool, family: Int,
        firstLooks: [Double], points: [Point]
    ) {
        self.figure = figure
        self.steady = steady
        self.asItIs = asItIs
        self.tie = tie
        self.isMonotone = isMonotone
        self.family = family
        self.firstLooks = firstLooks
        self.points = points
    }
}

extension BreakEvenRow.Tie {
    init(_ finding: TieSearch.Finding) {
        switch finding {
        case .tie(let value, let between, let low, let high): self = .at(value, between: between, low: low, high: high)
        case .none: self = .notInRange
        case .several: self = .several
        case .noEffect: self = .noEffect
        case .everywhere: self = .everywhere
        }
    }
}
