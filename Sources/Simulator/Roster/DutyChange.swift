/// A change in what an agent is there for: duty, breaks, the team to work in.
///
/// The agents of a grade come and go either one by one, as people with shifts do, or by their number, as agents on duty by the
/// hour do: never both.
public struct DutyChange: Comparable, Sendable, BitwiseCopyable {
    /// What changes, in the order in which changes of one instant happen.
    public enum Kind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
        /// The agent's duty ends; work in hand is finished first.
        case goesOff
        /// One agent fewer of those rostered in a grade is on duty: who is free goes, or else who finishes work next.
        case numberFalls
        /// The agent's duty begins.
        case comesOn
        /// One agent more of those rostered in a grade is on duty: one who was to go stays, or else one who is away comes.
        case numberRises
        /// From now on the agent belongs to another team, or to none and is idle; work in hand is finished first.
        case moves
        /// A scheduled break falls due; it begins when no work is in hand.
        case breakDue
        /// The agent will leave the desk unplanned, when no work is in hand.
        case stepsAway
        /// The room's rules have become others: whoever waits looks for an agent anew.
        case rulesChange
    }

    /// When, in microseconds since the start of the period.
    public var instant: Int64
    /// The agent's number, from 0 over all teams; `noAgent` where the number on duty changes.
    public var agent: Int32
    /// What changes.
    public var kind: Kind
    /// The index, over the grades of all teams, of the grade moved to, or of that whose number on duty changes; `noGrade` for
    /// no team.
    public var grade: UInt16
    /// How long a break, or stepping away, takes, in microseconds.
    public var length: Int64
    /// The last instant at which a scheduled break is still kept, in microseconds since the start of the period;
    /// `begunBefore` for what is left of a break that began before the simulation did.
    public var latest: Int64

    /// The grade of an agent who is there and idle.
    public static let noGrade = UInt16.max
    /// Stands for whoever it is that goes or comes.
    public static let noAgent: Int32 = -1
    /// Stands for the latest instant of a break that has begun before the simulation: whether it was kept was settled then.
    public static let begunBefore = Int64.min

    /// A change at an instant in microseconds.
    public init(
        instant: Int64, agent: Int32, _ kind: Kind, grade: UInt16 = DutyChange.noGrade, length: Int64 = 0,
        latest: Int64 = 0
    ) {
        self.instant = instant
        self.agent = agent
        self.kind = kind
        self.grade = grade
        self.length = length
        self.latest = latest
    }

    /// A beginning or an end of duty at an instant in microseconds.
    public init(instant: Int64, agent: Int32, comesOn: Bool) {
        self.init(instant: instant, agent: agent, comesOn ? .comesOn : .goesOff)
    }

    /// One agent more or fewer of those rostered in a grade on duty from an instant in microseconds on.
    public init(instant: Int64, numberRises: Bool, in grade: UInt16) {
        self.init(instant: instant, agent: DutyChange.noAgent, numberRises ? .numberRises : .numberFalls, grade: grade)
    }

    /// Whether one change happens before another of the same instant or a later one.
    public static func < (earlier: DutyChange, later: DutyChange) -> Bool {
        (earlier.instant, earlier.kind.rawValue, earlier.agent) < (later.instant, later.kind.rawValue, later.agent)
    }
}
