public import ContactCentre

/// A checked description of a control room and of what happens to it: the only thing the simulator will run.
///
/// It can't be built unchecked: its initialiser belongs to this room, and `ScenarioReader` is the way in.
public struct Scenario: Sendable {
    /// What the scenario calls itself.
    public let name: String
    /// What it is for.
    public let summary: String
    /// Where its figures come from.
    public let sources: [String]
    /// What had to be assumed, and on what evidence.
    public let assumptions: [Assumption]
    /// The days simulated and measured.
    public let period: Period
    /// How often it is repeated, and from which seed.
    public let experiment: ExperimentSettings
    /// The areas callers ring from; one area named "all" where the file names none.
    public let areas: [String]
    /// The call types, in the file's order; a `CallTypeID` is a place in this list.
    public let callTypes: [CallType]
    /// The teams, in the file's order; a `TeamID` is a place in this list.
    public internal(set) var teams: [Team]
    /// When so many times as many calls come, in the file's order.
    public let surges: [Surge]
    /// Incidents that make many people ring at once, in the file's order.
    public let bursts: [Burst]
    /// Which waiting call an agent takes who becomes free.
    public let freedAgentTakes: FreedAgentTakes
    /// The people over months; nil where the agents are as planned throughout.
    public let workforce: Workforce?
    /// What things cost; nil where the scenario has no prices.
    public let costs: Costs?
    /// What was observed in the real room, for comparison.
    public let observed: [Observation]
    /// What becomes otherwise from a day on, in order of time.
    public internal(set) var changes: [DatedChange] = []
    /// The scenario after each day with changes, in order of time; see ``eras``.
    public internal(set) var laterEras: [Era] = []
    /// Identifies the content: 16 hexadecimal digits over the merged file and its side files, comments and layout aside.
    public let hash: String
    /// What is legal but odd.
    public internal(set) var warnings: [Warning]
}

/// One thing a scenario had to assume.
public struct Assumption: Sendable, Equatable {
    /// How well an assumption is supported.
    public enum Evidence: String, CaseIterable, Sendable {
        /// It stands in a cited paper.
        case published
        /// It follows from published figures.
        case derived
        /// It is a judgement.
        case assumed
    }

    /// The scenario path the assumption is about.
    public let path: String
    /// How well it is supported.
    public let evidence: Evidence
    /// The reason, in words.
    public let note: String
    /// How far off what stands at the path might be, where the scenario says.
    public let range: Range?
    /// Whether a low and a high could be said of it: whether it is a number, or a list or a group with amounts or shares.
    public let isVariable: Bool

    /// A number of the scenario, and what it might be instead; or how many times as large the amounts of a list or a group
    /// might be, or how many times as far apart its shares.
    public struct Range: Sendable, Equatable {
        /// What low and high are.
        public enum Kind: Sendable {
            /// Values of a number.
            case number
            /// Factors of amounts.
            case times
            /// Powers of shares: 0 makes all alike, 1 is as they stand, 2 differ twice as far.
            case contrast
        }

        /// What low and high are.
        public let kind: Kind
        /// The least it might be; below `high`.
        public let low: Double
        /// The most it might be.
        public let high: Double
        /// What it is in the scenario as it stands, 1 where low and high are factors; a warning says so where it lies outside.
        public let value: Double
    }
}

/// The days that are simulated.
public struct Period: Sendable, Equatable {
    /// The first day that is measured; instant 0 is its first midnight.
    public let start: CalendarDate
    /// How many days are measured.
    public let days: Int
    /// How many days before the start are simulated to fill the room and not measured.
    public let warmUpDays: Int

    /// The first days of the calendar months of which every day is measured.
    public var wholeMonths: [CalendarDate] {
        (0..<days).compactMap { day in
            let first = start.adding(days: day)
            let (year, month, dayOfMonth) = first.components
            let isWhole = dayOfMonth == 1 && day + CalendarDate.days(inMonth: month, of: year) <= days
            return isWhole ? first : nil
        }
    }
}

/// How often a scenario is repeated, and from which seed.
public struct ExperimentSettings: Sendable, Equatable {
    /// Independent repetitions.
    public let replications: Int
    /// The seed of every random stream.
    public let seed: UInt64
}

/// A figure observed in the real room.
public struct Observation: Sendable, Equatable {
    /// Which call type it is about.
    public let callType: CallTypeID
    /// The calendar month it is about, as `YYYY-MM`; nil where it is about the whole period.
    public let month: String?
    /// Which measure.
    public let measure: Measure
    /// The figure, in the measure's unit.
    public let value: Double
}
