import ContactCentre
import RoomScripts
import Testing

/// The same demand, said in two ways, is the same to the last record: in the warm-up, in the period, and on the day after it on
/// which callers carried over are followed.
@Suite("Demand by shares and from a file")
struct DayAfterThePeriodTests {
    private static let byHour = (0..<24).map { 20 + 3 * $0 }

    /// A room too small for its evenings, so that callers wait at midnight.
    private static func script(arrivals: String, files: [String: String] = [:], days: Int) -> RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, arrivals: { \(arrivals) }, talk: { distribution: 'exponential', meanSeconds: 400 },
                    patience: { distribution: 'exponential', meanSeconds: 3000 }
                    """
                )
            ], agents: 6)
        script.days = days
        script.warmUpDays = 1
        script.files = files
        return script
    }

    /// Rows for each hour of some days from the first of the period on.
    private static func rows(days: ClosedRange<Int>) -> String {
        var text = "start,calls\n"
        for day in days {
            let date = CalendarDate(year: 2018, month: 1, day: 8).map { $0.adding(days: day).text } ?? ""
            for (hour, calls) in byHour.enumerated() { text += "\(date)T\(hour < 10 ? "0" : "")\(hour):00,\(calls)\n" }
        }
        return text
    }

    @Test(
        "gives the same records, whether the file ends with the period or goes on, begins with it or before",
        arguments: [0...1, 0...2, -1...1, -1...5])
    func sameRecords(days: ClosedRange<Int>) throws {
        let calls = Self.byHour.reduce(0, +)
        var shares = Self.script(arrivals: "callsPerDay: \(calls), hourOfDayShares: \(Self.byHour)", days: 2)
        var file = Self.script(arrivals: "csv: 'a.csv'", files: ["a.csv": Self.rows(days: days)], days: 2)
        shares.start = "2018-01-08"
        file.start = "2018-01-08"
        let expected = ReplicationRecords(of: try shares.scenario())
        let found = ReplicationRecords(of: try file.scenario())
        #expect(found.calls == expected.calls)
        #expect(found.spans == expected.spans)
        let midnight = 2 * Interval.day.microseconds
        #expect(expected.calls.contains { $0.arrival < midnight && $0.arrival + $0.waited > midnight })
    }
}
