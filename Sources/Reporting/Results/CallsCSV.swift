public import ContactCentre
public import Scenarios
import Texts

/// Calls as CSV, a line a call: when it arrived, what it was, and how it ended.
///
/// Arrivals stand on the scenario's local clock, `2017-10-01T13:30:05.25`; lengths are in seconds; both are exact to the
/// microsecond. The team is empty for a call nobody answered; the lengths are empty for a call still there, since nobody
/// knows how long its caller will have waited.
public struct CallsCSV: Sendable {
    private let start: CalendarDate
    private let callTypes: [String]
    private let areas: [String]
    private let teams: [String]

    /// Calls of this scenario.
    public init(of scenario: Scenario) {
        start = scenario.period.start
        callTypes = scenario.callTypes.map { CSVText.field($0.name) }
        areas = scenario.areas.map(CSVText.field)
        teams = scenario.gradeNames.map(CSVText.field)
    }

    /// The line that names the columns.
    public static let header = CSVText.line([
        "replication", "arrival", "callType", "area", "team", "outcome", "waitSeconds", "talkSeconds", "wrapSeconds",
    ])

    /// The line of one call; replications are counted from 1.
    public func line(_ call: CallRecord, replication: Int) -> String {
        let lengths = [call.waited, call.talk, call.wrap].map {
            call.outcome == .stillThere ? "" : ExactNumber.seconds(microseconds: $0)
        }
        let fields = [
            String(replication), arrivalText(call.arrival), callTypes[Int(call.callType)], areas[Int(call.area)],
            call.grade.map { teams[$0.index] } ?? "", outcomeText(call.outcome),
        ]
        return (fields + lengths).joined(separator: ",") + "\r\n"
    }

    private func arrivalText(_ microseconds: Int64) -> String {
        let day = Interval.day.microseconds
        let days = microseconds >= 0 ? microseconds / day : -((day - 1 - microseconds) / day)
        let (seconds, fraction) = (microseconds - days * day).quotientAndRemainder(
            dividingBy: Interval.microsecondsPerSecond)
        let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
            .map { padded(String($0), to: 2) }.joined(separator: ":")
        let decimals = fraction == 0 ? "" : String(ExactNumber.seconds(microseconds: fraction).dropFirst())
        return start.adding(days: Int(days)).text + "T" + clock + decimals
    }

    private func outcomeText(_ outcome: CallOutcome) -> String {
        switch outcome {
        case .answered: "answered"
        case .abandoned: "abandoned"
        case .transferredOut: "transferredOut"
        case .stillThere: "stillThere"
        }
    }
}
