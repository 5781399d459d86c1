import ContactCentre
import Experiments
import Reporting
import RoomScripts
import Scenarios
import Staffing
import Statistics
import Testing

@Suite("What a search for the fewest agents says")
struct StaffingOutcomeTests {
    private func row(high: Double?, together: Double?, isHeld: Bool = true) -> StaffingOutcome.Service {
        StaffingOutcome.Service(
            callType: "101", period: "09:00", target: 0.85, now: .unknown(),
            reached: Estimate(mean: 0.8, low: 0.7, high: high, confidence: 0.95), isHeld: isHeld, most: nil,
            reachedTogether: Estimate(mean: 0.8, low: 0.6, high: together, confidence: 0.99))
    }

    @Test("A target is missed beyond chance by the interval that holds together with all others, not by its own")
    func together() {
        #expect(!row(high: 0.84, together: 0.86).isClearlyMissed)
        #expect(row(high: 0.83, together: 0.84).isClearlyMissed)
        #expect(!row(high: 0.83, together: 0.84, isHeld: false).isClearlyMissed)
        // Without an interval the figure itself decides.
        #expect(row(high: nil, together: nil).isClearlyMissed)
    }

    @Test("Intervals hold together for all targets held to: each has the confidence of one of so many")
    func family() async throws {
        // Four agents for 20 calls of 200 seconds an hour: four hours held to their targets.
        let script = fewHours([9: 40, 10: 45, 11: 45, 12: 40], days: 4, replications: 4)
        let outcome = try #require(try await staffed(script))
        let held = outcome.service.filter { $0.isHeld }
        try #require(held.count >= 4)
        for row in outcome.service {
            #expect(row.reached.confidence == 0.95)
            #expect(abs(row.reachedTogether.confidence - (1 - 0.05 / Double(held.count))) < 1e-12)
            #expect(row.reachedTogether.mean == row.reached.mean)
        }
        for row in held {
            let (own, together) = (try #require(row.reached.high), try #require(row.reachedTogether.high))
            #expect(together >= own && (together > own || own == 1))
        }
    }

    /// Two teams of shifts, one with a week of 36 hours and one of 40.
    private func twoWeeks() throws -> StaffingOutcome {
        let script = RoomScript(
            callTypes: [
                (
                    "101",
                    """
                    priority: 1, target: { withinSeconds: 20, fraction: 0.8 }, arrivals: { callsPerHour: 5 },
                    talk: { constant: 60 }, patience: { constant: 60 }
                    """
                )
            ],
            teams: [
                (
                    "Room",
                    """
                    agents: { shifts: { day: { start: "08:00", hours: 9, headcount: 4 } } },
                    people: { fullTimeHoursAWeek: 36 }
                    """
                ),
                (
                    "Desk",
                    """
                    agents: { shifts: { late: { start: "12:00", hours: 10, headcount: 4 } } },
                    people: { fullTimeHoursAWeek: 40 }
                    """
                ),
            ])
        var question = StaffingQuestion(.shift)
        question.startAgents = [8, 2]
        let space = try StaffingSpace(try script.scenario(), question)
        return StaffingOutcome(untried: space, 4, 1)
    }

    @Test("Posts of teams with different full-time weeks are each team's own")
    func posts() throws {
        // 8 × 63 / 36 + 2 × 70 / 40 = 14 + 3.5; now 4 × 63 / 36 + 4 × 70 / 40 = 7 + 7.
        let report = StaffingReport(try twoWeeks()).document().text()
        let words = report.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains(
                "10 people down for shifts and groups, now 8.0; 17.5 full-time posts of 36 to 40 h, now 14.0."))
    }

    @Test("The bound says in which replications it holds")
    func bound() async throws {
        let outcome = try #require(try await staffed(fewHours([9: 40], days: 3, replications: 3)))
        let words = StaffingReport(outcome).document().text().split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        #expect(words.contains(" agent-hours a day in the replications searched with: the sum, place by place, "))
    }
}
