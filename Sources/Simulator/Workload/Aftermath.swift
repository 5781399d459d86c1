/// What may come of a call once it is over: at most one further contact for each way in which it may end.
///
/// Drawn with the call, so that no plan can change it. The contact's own life is drawn when it comes.
public struct Aftermath: Equatable, Sendable, BitwiseCopyable {
    /// A further contact.
    public struct Contact: Equatable, Sendable, BitwiseCopyable {
        /// How long after the end of the call it comes, in microseconds; `Contact.none` has `Int64.max`.
        public var delay: Int64
        /// Which rule it comes of; the workload's business.
        public var rule: UInt16

        /// A contact that comes so many microseconds after the end of the call.
        public init(delay: Int64, rule: UInt16) {
            self.delay = delay
            self.rule = rule
        }

        /// No contact.
        public static let none = Contact(delay: .max, rule: 0)
    }

    /// Identifies the call among all of a replication; the workload's business.
    public var key: UInt64
    /// How many follow-on contacts lie between this call and the first of its chain.
    public var depth: UInt16
    /// Whether the call itself came of one whose caller hung up.
    public var isRedial: Bool
    /// What comes once the caller has hung up.
    public var afterAbandoning: Contact
    /// What comes after the end of the conversation with a team that serves the caller's area.
    public var afterAnswerAtHome: Contact
    /// What comes after the end of the conversation with another team.
    public var afterAnswerAway: Contact
    /// The next attempt to ring the caller back, once one was in vain.
    public var afterRingingInVain: Contact

    /// What may come of a call.
    public init(
        key: UInt64, depth: UInt16 = 0, isRedial: Bool = false, afterAbandoning: Contact = .none,
        afterAnswerAtHome: Contact = .none, afterAnswerAway: Contact = .none, afterRingingInVain: Contact = .none
    ) {
        self.key = key
        self.depth = depth
        self.isRedial = isRedial
        self.afterAbandoning = afterAbandoning
        self.afterAnswerAtHome = afterAnswerAtHome
        self.afterAnswerAway = afterAnswerAway
        self.afterRingingInVain = afterRingingInVain
    }
}

/// A further contact that comes now: what the workload needs to draw its life.
public struct DueContact: Equatable, Sendable, BitwiseCopyable {
    /// When it arrives, in microseconds since the start of the period.
    public var instant: Int64
    /// The key of the call it comes of.
    public var parent: UInt64
    /// That call's depth.
    public var parentDepth: UInt16
    /// Which rule it comes of.
    public var rule: UInt16
    /// The index of the area the caller rings from.
    public var area: UInt16
    /// The index of the call type of the call it comes of.
    public var parentType: UInt16
    /// Whether its caller had hung up.
    public var isRedial: Bool
    /// Whether it is a further attempt to ring the caller of that call back.
    public var isNextAttempt: Bool

    /// A contact that comes at an instant in microseconds.
    public init(
        instant: Int64, parent: UInt64, parentDepth: UInt16, rule: UInt16, area: UInt16, parentType: UInt16,
        isRedial: Bool, isNextAttempt: Bool = false
    ) {
        self.instant = instant
        self.parent = parent
        self.parentDepth = parentDepth
        self.rule = rule
        self.area = area
        self.parentType = parentType
        self.isRedial = isRedial
        self.isNextAttempt = isNextAttempt
    }
}
