public import ContactCentre
public import Scenarios
import Texts

/// Calls as CSV, a line a call: when it arrived, what it was, and how it ended.
///
/// Arrivals stand on the scenario's local clock, `2017-10-01T13:30:05.25`; lengths are in seconds; both are exact to the
/// microsecond. The team is empty for a call nobody answered; of abandoned calls, those whose callers balked at the
/// announced wait have a word of their own. The lengths are empty for a call still there, since nobody
/// knows how long its caller will have waited. Where a call type has a connection delay, it stands in a further column at the end,
/// for all calls: the time from the operator's handing over to the arrival.
///
/// There are millions of lines, so they are written as bytes, whatever repeats being made ready before.
public struct CallsCSV: Sendable {
    private let start: CalendarDate
    /// By index: the field and the comma after it.
    private let callTypes: [[UInt8]]
    private let areas: [[UInt8]]
    private let grades: [[UInt8]]
    private let outcomes: [[UInt8]]
    private static let balked = Array("balked,".utf8)
    private let hasNationalClock: Bool
    private let longestLine: Int

    /// Calls of this scenario.
    public init(of scenario: Scenario) {
        func fields(_ names: [String]) -> [[UInt8]] { names.map { Array((CSVText.field($0) + ",").utf8) } }
        let allOutcomes = (0...UInt8.max).compactMap(CallOutcome.init(rawValue:))
        start = scenario.period.start
        callTypes = fields(scenario.callTypes.map { $0.name })
        areas = fields(scenario.areas)
        grades = fields(scenario.gradeNames)
        outcomes = fields(allOutcomes.map { $0.word })
        hasNationalClock = scenario.callTypes.indices.contains { scenario.hasNationalClock(CallTypeID($0)) }
        let names = [callTypes, areas, grades, outcomes].map { fields in fields.map { $0.count }.max() ?? 0 }
        longestLine = names.reduce(CallsCSV.longestWithoutWords, +)
    }

    /// The line that names the columns.
    public var header: String {
        CSVText.line(
            [
                "replication", "arrival", "callType", "area", "team", "outcome", "waitSeconds", "talkSeconds",
                "wrapSeconds",
            ] + (hasNationalClock ? ["connectionDelaySeconds"] : []))
    }

    /// The lines of some calls of one replication, in their order; replications are counted from 1.
    public func lines(_ calls: ArraySlice<CallRecord>, replication: Int) -> [UInt8] {
        // Calls that follow each other mostly are of one day.
        var beginning: (day: Int64, text: [UInt8]) = (.min, [])
        return ByteWriter.bytes(atMost: calls.count * longestLine) { text in
            for call in calls {
                let (day, time) = call.arrival.dayAndTime
                if day != beginning.day {
                    let date = start.adding(days: Int(day)).text
                    beginning = (day, Array("\(replication),\(date)T".utf8))
                }
                text.write(beginning.text)
                text.write(clock: time)
                text.write(UInt8(ascii: ","))
                write(call, to: &text)
                text.write(UInt8(ascii: "\r"))
                text.write(UInt8(ascii: "\n"))
            }
        }
    }

    @inline(__always)
    private func write(_ call: CallRecord, to text: inout ByteWriter) {
        text.write(callTypes[Int(call.callType)])
        text.write(areas[Int(call.area)])
        if let grade = call.grade { text.write(grades[grade.index]) } else { text.write(UInt8(ascii: ",")) }
        text.write(call.hasBalked ? CallsCSV.balked : outcomes[Int(call.outcome.rawValue)])
        let isKnown = call.outcome != .stillThere
        if isKnown { text.write(seconds: UInt64(call.waited)) }
        text.write(UInt8(ascii: ","))
        if isKnown { text.write(seconds: UInt64(call.talk)) }
        text.write(UInt8(ascii: ","))
        if isKnown { text.write(seconds: UInt64(call.wrap)) }
        guard hasNationalClock else { return }
        text.write(UInt8(ascii: ","))
        text.write(seconds: UInt64(call.connectionDelay))
    }

    /// Bytes enough for a line's numbers, commas and end.
    private static let longestWithoutWords = 200
}

extension Int64 {
    /// An instant in microseconds as the day it is on and the time of that day.
    @inline(__always)
    fileprivate var dayAndTime: (day: Int64, time: UInt64) {
        let (day, rest) = quotientAndRemainder(dividingBy: Interval.day.microseconds)
        return rest < 0 ? (day - 1, UInt64(rest + Interval.day.microseconds)) : (day, UInt64(rest))
    }
}

extension CallOutcome {
    fileprivate var word: String {
        switch self {
        case .answered: "answered"
        case .abandoned: "abandoned"
        case .transferredOut: "transferredOut"
        case .blocked: "blocked"
        case .stillThere: "stillThere"
        case .calledBack: "calledBack"
        case .notReached: "notReached"
        }
    }
}
