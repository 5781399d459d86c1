import ContactCentre
import RoomScripts
import Testing

/// The night shift that is at work when the simulation begins, at midnight.
@Suite("The night shift of the evening before the first day")
struct FirstNightTests {
    /// Eight agents from 22:00 to 06:00 and nobody who rings.
    private func night(_ people: String = "", days: Int = 2, headcount: Int = 8) -> RoomScript {
        let team = """
            agents: { shifts: { night: { start: '22:00', hours: 8, headcount: \(headcount), breaks: [
              { minutes: 60, fromHour: 1, untilHour: 4 } ] } } }, \(people)
            """
        let calls = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
        var script = RoomScript(callTypes: [("calls", calls)], teams: [("Room", team)])
        script.days = days
        return script
    }

    /// Breaks begin every quarter of an hour from 23:00 to 00:45, and last an hour each.
    @Test("finishes the breaks it is on, as on every other night")
    func breaks() throws {
        let hour = Interval(seconds: 3_600).microseconds
        let spans = ReplicationRecords(of: try night().scenario()).spans
        let onBreak = spans.filter { $0.activity == .onBreak && $0.end > $0.start }
        let inFirstNight = onBreak.filter { $0.end <= 6 * hour }.map { [$0.start, $0.end].map { $0 * 4 / hour } }
        let quarters: [[Int64]] = [[0, 1], [0, 2], [0, 3], [0, 4], [1, 5], [2, 6], [3, 7]]
        #expect(inFirstNight.sorted { $0[1] < $1[1] } == quarters)
        let day = Interval.day.microseconds
        let hoursByDay = (0..<2).map { number in
            onBreak.filter { $0.start / day == number }.reduce(0) { $0 + $1.end - $1.start } / hour
        }
        #expect(hoursByDay == [8, 8])
    }

    @Test("has settled before whether the breaks it is on are kept")
    func kept() throws {
        let spans = ReplicationRecords(of: try night().scenario()).spans
        let begun = spans.filter { $0.activity == .breakKept }.map { $0.start }
        #expect(begun.count { $0 < Interval.day.microseconds / 2 } == 4)
        #expect(!spans.contains { $0.activity == .breakMissed || $0.activity == .breakLate })
    }

    /// With an adherence of a half a binomial number of 400 is away: 200, with a standard deviation of 10.
    @Test("is away from its desks as often as at any other time")
    func away() throws {
        let script = night("people: { adherence: 0.5, awayMinutes: 60 }", days: 1, headcount: 400)
        let spans = ReplicationRecords(of: try script.scenario()).spans
        // The last who were on a break are back, the next go.
        let instant = Interval(seconds: 1).microseconds
        let away = spans.count { $0.activity == .steppedAway && $0.start <= instant && instant < $0.end }
        let onBreak = spans.count { $0.activity == .onBreak && $0.start <= instant && instant < $0.end }
        #expect(abs(away - (400 - onBreak) / 2) < 50)
        #expect(onBreak > 100)
    }
}
