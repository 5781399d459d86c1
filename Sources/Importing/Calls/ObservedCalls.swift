public import ContactCentre

/// A call as a telephone system noted it. Lengths are whole microseconds, and nobody's name or number is in it.
struct ObservedCall {
    /// Microseconds since midnight of the first day.
    var arrival: Int64
    var wait: Int64
    var talk: Int64
    var wrap: Int64
    var outcome: CallOutcome
    /// The call type's index.
    var callType: Int
    /// The agent who answered, by number; nil where the file doesn't say.
    var agent: Int?
    /// The caller, by number; nil where the file doesn't say.
    var caller: Int?
    /// The answer that led to it; nil where the caller rang without one.
    var handOn: HandOn?
    /// Whether it left the queue unanswered for one of another call type, where its next part is.
    var isPassedOn = false

    /// How a call came on from another call type, where an agent answered it.
    struct HandOn: Sendable {
        /// The call type it came from.
        let callType: Int
        /// From the end of the conversation to the arrival.
        let after: Int64
    }

    /// Whether it comes of itself in a scenario. An answer leads to some calls there, but nothing moves one that waits to another call
    /// type: whoever went on unanswered comes where the last part was, or the same caller would be answered twice.
    var isArrival: Bool { handOn == nil && !isPassedOn }

    /// When the agent had done with it, or the caller was gone.
    var end: Int64 { arrival + wait + talk + wrap }
    /// When the conversation began, or the caller gave up.
    var waitEnd: Int64 { arrival + wait }
}

/// The calls of an export, in order of arrival.
public struct ObservedCalls: Sendable {
    /// The date from whose midnight times are counted.
    public let start: CalendarDate
    /// Whole days from then until the last call's.
    public let days: Int
    /// The call types, by index.
    public let callTypes: [String]
    let calls: [ObservedCall]
    let agents: Int
    /// What of a call the file has a column for.
    let hasWrap: Bool
    let hasAgents: Bool
    let hasCallers: Bool
    /// When agents were there, where the file says; none where it doesn't.
    let stays: [AgentStay]
    /// Rows that can't be used, by reason.
    let badRows: BadRows

    /// The calls of one type.
    func calls(ofType callType: Int) -> [ObservedCall] { calls.filter { $0.callType == callType } }
}

extension ObservedCall: Sendable {}

/// A stretch in which an agent was there, in microseconds since midnight of the first day.
struct AgentStay: Sendable {
    let agent: Int
    let span: Range<Int64>
}

/// Rows that can't be used: how many for which reason, and the first of them.
struct BadRows: Equatable, Sendable {
    enum Reason: String, CaseIterable, Sendable {
        case arrival = "the time of arrival is none"
        case outcome = "the outcome is missing"
        case length = "a length of time is none"
        case negative = "a length of time is below 0"
        case beforeArrival = "it was answered or ended before it arrived"
        case twice = "the same call again; the row that came last is kept"
    }

    private(set) var places: [Reason: (count: Int, first: [String])] = [:]

    mutating func add(_ reason: Reason, _ file: String, line: Int) {
        var place = places[reason] ?? (0, [])
        place.count += 1
        if place.first.count < 3 { place.first.append("\(file):\(line)") }
        places[reason] = place
    }

    func count(_ reason: Reason) -> Int { places[reason]?.count ?? 0 }

    /// Those that are no calls, so that what is left may say something else than the file.
    var lost: Int { Reason.allCases.filter { $0 != .twice }.reduce(0) { $0 + count($1) } }

    /// A line a reason.
    var lines: [String] {
        Reason.allCases.compactMap { reason in
            places[reason].map { "\($0.count) × \(reason.rawValue): " + $0.first.joined(separator: ", ") }
        }
    }

    static func == (one: BadRows, other: BadRows) -> Bool { one.lines == other.lines }
}
