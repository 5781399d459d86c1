import ContactCentre
import Experiments
import Parallel
import RoomScripts
import Scenarios
import Staffing
import Testing

@Suite("The bound of rosters")
struct RosterBoundTests {
    /// Three shifts that overlap, each of which the other two can stand in for.
    private var overlapping: RoomScript {
        var script = fewHours([12: 20, 13: 25, 14: 25, 15: 20], fraction: 0.75, days: 7, replications: 3)
        script.teams[0].members = """
            agents: { shifts: { early: { start: "08:00", hours: 8, headcount: 1 }, middle: { start: "10:00", hours: 8, headcount: 1 },
                                late: { start: "12:00", hours: 8, headcount: 1 } } }
            """
        return script
    }

    private func holds(_ counts: [Int]) throws -> Bool {
        var script = overlapping
        let parts = script.teams[0].members.split(separator: "headcount: 1", omittingEmptySubsequences: false)
        script.teams[0].members = zip(parts, counts).reduce("") { $0 + $1.0 + "headcount: \($1.1)" } + parts[3]
        let scenario = try script.scenario()
        var (offered, inTime) = ([Int](repeating: 0, count: 24), [Int](repeating: 0, count: 24))
        for number in 1_000_000..<1_000_003 {
            for call in ReplicationRecords(of: scenario, replication: number).callsMeasured(days: script.days) {
                let hour = Int(call.arrival / 3_600_000_000) % 24
                offered[hour] += 1
                if call.outcome == .answered, call.waited <= 20_000_000 { inTime[hour] += 1 }
            }
        }
        return (0..<24).allSatisfy { offered[$0] < 100 || Double(inTime[$0]) >= 0.75 * Double(offered[$0]) }
    }

    @Test("says something where shifts stand in for each other, and never more than the least by exhaustive search")
    func overlap() async throws {
        let outcome = try #require(try await staffed(overlapping, StaffingQuestion(.shift)))
        // At each place by itself nobody is needed.
        #expect(outcome.fewest == [0, 0, 0])
        #expect(!outcome.needs.isEmpty)
        var least = Double.infinity
        for early in 0...5 {
            for middle in 0...5 {
                for late in 0...5 {
                    let hours = Double(56 * (early + middle + late))
                    guard hours > 0, hours < least, try holds([early, middle, late]) else { continue }
                    least = hours
                }
            }
        }
        let bound = try #require(outcome.leastTotal)
        #expect(bound > least / 2 && bound <= least)
        #expect(outcome.total >= least)
    }

    @Test("takes nobody for an hour without calls, nor for teams staffed by the hour")
    func needs() async throws {
        let outcome = try #require(try await staffed(overlapping, StaffingQuestion(.shift)))
        #expect(outcome.needs.allSatisfy { (10..<17).contains($0.hour) && $0.places.count >= 2 })
        let byHour = try #require(try await staffed(fewHours([9: 30], days: 3, replications: 2)))
        #expect(byHour.needs.isEmpty)
    }

    /// An instance of the kind that is published with 17 times at which a shift may begin, every half-hour from 07:00 to 15:00, in a room open from 07:00 to
    /// 24:00: with half an hour for lunch after 3, 3.5, 4 or 4.5 hours, 68 kinds of shift.
    private var manyShifts: RoomScript {
        let calls = [
            7: 30.0, 8: 55, 9: 80, 10: 90, 11: 90, 12: 80, 13: 80, 14: 85, 15: 85, 16: 80, 17: 70, 18: 55, 19: 45,
            20: 35, 21: 25, 22: 15,
        ]
        var script = fewHours(calls, fraction: 0.8, days: 5, replications: 4)
        let shifts = (0..<17).flatMap { start in
            (0..<4).map { lunch -> String in
                let (hour, after) = (7 + start / 2, 3 + 0.5 * Double(lunch))
                let minute = start % 2 == 0 ? "00" : "30"
                return """
                    "\(hour):\(minute) lunch \(lunch)": { start: "\(hour < 10 ? "0" : "")\(hour):\(minute)", hours: 8.5, headcount: 1,
                      breaks: [{ minutes: 30, fromHour: \(after), untilHour: \(after + 0.5), paid: false }] }
                    """
            }
        }
        script.teams[0].members = "agents: { shifts: { \(shifts.joined(separator: ", ")) } }"
        return script
    }

    @Test("and the roster lie close together with 17 times to begin and 4 for lunch")
    func seventeenStarts() async throws {
        var question = StaffingQuestion(.shift)
        (question.start, question.most) = (.nothing, 20)
        let outcome = try #require(try await staffed(manyShifts, question))
        #expect(outcome.space.places.count == 68)
        #expect(outcome.isMinimal && outcome.unreachable.isEmpty)
        let bound = try #require(outcome.leastTotal)
        #expect(bound > 0 && bound <= outcome.total)
        // Breaks are not in the bound, and calls come in a curve that shifts of eight hours follow with a loss.
        #expect(outcome.total < bound * 1.25)
        #expect(outcome.evaluations < 300)
    }
}
