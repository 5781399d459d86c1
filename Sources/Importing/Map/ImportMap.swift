import ContactCentre
import Scenarios

/// What is known of a file's layout: what a person answered, and what the import found out and wrote down.
///
/// With the map that an import leaves, the same files give the same bytes without a question.
public struct ImportMap: Equatable, Sendable {
    var encoding: ExportText.Encoding?
    var delimiter: ExportTable.Delimiter?
    var headerLine: Int?
    /// The columns by what they say: a name each, two where a date and a time stand apart.
    var columns: [String: [String]] = [:]
    var dateOrder: DateOrder?
    var decimalComma: Bool?
    /// How lengths of time are written, by the column's name.
    var durations: [String: DurationForm] = [:]
    /// A name of the tz database, or `asWritten`.
    var timeZone: String?
    /// What the words of the outcome column mean.
    var outcomes: [String: OutcomeMeaning] = [:]
    /// The call type of each queue, or `ignore`.
    var queues: [String: String] = [:]
    var callTypes: [String: CallTypeAnswers] = [:]
    /// Whether who hung up without having waited was offered to agents at all.
    var abandonedWithoutWait: MenuMeaning?
    /// What whole days without calls between others mean.
    var emptyDays: EmptyDays?
    /// Of intervals: which event a call is counted at, what a stamp is the start or the end of, and how long they are.
    var countedBy: CountedBy?
    var labels: IntervalLabels?
    var intervalMinutes: Int?
    /// What an interval's handling time has in it.
    var handlingIncludes: HandlingIncludes?

    /// What the words of a roster's activity column mean.
    var activities: [String: ActivityMeaning] = [:]
    /// The hours of a roster's shifts, by their codes.
    var shiftCodes: [String: ShiftHours] = [:]
    /// The first and the last day to take, where not all are.
    var from: CalendarDate?
    var until: CalendarDate?

    /// A map that says nothing yet.
    public init() {}

    /// What a call's outcome is in the program's words.
    public enum OutcomeMeaning: String, CaseIterable, Sendable {
        case answered, abandoned, blocked, transferredOut, ignore
    }

    /// What it means that somebody hung up without having waited.
    public enum MenuMeaning: String, CaseIterable, Sendable {
        /// The caller hung up in the menu before it.
        case notOffered
        /// The caller hung up at once.
        case offered
    }

    /// What it means that there is no call on a day between others.
    public enum EmptyDays: String, CaseIterable, Sendable {
        case closed, missing
    }

    /// When a call is counted.
    public enum CountedBy: String, CaseIterable, Sendable {
        /// Everything in the interval in which the caller rang.
        case arrival
        /// Offered where the caller rang, answered and abandoned where that happened.
        case event
        /// Answered and abandoned calls in the interval in which they ended.
        case end
    }

    /// What an interval's stamp says.
    public enum IntervalLabels: String, CaseIterable, Sendable {
        case start, end
    }

    /// What handling times count.
    public enum HandlingIncludes: String, CaseIterable, Sendable {
        case talk, talkAndWrap
    }

    /// Whether somebody takes calls meanwhile.
    public enum ActivityMeaning: String, CaseIterable, Sendable {
        case present, away, ignore
    }

    /// What is said of a call type.
    struct CallTypeAnswers: Equatable, Sendable {
        var priority: Int?
        var withinSeconds: Double?
        var fraction: Double?
        var bound: Target.Bound?
        var basis: Target.Basis?
        var shortAbandonSeconds: Double?
    }

    /// The word for queues whose calls are left out.
    static let ignore = "ignore"
}
