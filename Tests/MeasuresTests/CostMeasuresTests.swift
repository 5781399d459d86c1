import ContactCentre
import Measures
import Scenarios
import Testing

/// Ten people down for a night of eight hours on each of seven days, half an hour of it unpaid, at 20 an hour.
private func pricedRoom(_ more: String = "", grades: String = "", days: Int = 7) throws -> Scenario {
    let text = """
        {
          schemaVersion: 1, name: "priced", period: { start: "2018-01-01", days: \(days) },
          callTypes: { "999": { priority: 1, arrivals: { callsPerHour: 1 }, talk: { constant: 60 }, patience: { constant: 60 } } },
          teams: { Room: {
            agents: { shifts: { night: { start: "22:00", hours: 8, headcount: 10,
              breaks: [{ minutes: 30, fromHour: 2, untilHour: 6, paid: false }] } } }, \(grades)
          } },
          costs: { currency: "GBP", priceYear: 2018, payAnHour: { default: 20, tutor: 30 }, onCosts: 0.25,
            enhancements: [{ name: "night", fromHour: 20, untilHour: 6, extra: 0.2 }], overtimeFactor: 1.5, \(more) },
        }
        """
    return try ScenarioReader.read(path: "priced.json5") { _ in
        Array((grades.isEmpty ? text.replacing(", tutor: 30", with: "") : text).utf8)
    }
}

@Suite("Measures of cost")
struct CostMeasuresTests {
    private let yearsOfWeek = 365.0 / 7

    private func isNear(_ found: Double?, _ wanted: Double) -> Bool {
        abs((found ?? .nan) - wanted) <= 1e-9 * max(1, abs(wanted))
    }

    /// Half an hour of overtime of somebody of a grade, at half past six of the second day.
    private func overtime(ofGrade grade: Int = 0) -> AgentSpan {
        AgentSpan(
            start: (24 + 6) * 3_600 * second, end: (24 + 6) * 3_600 * second + 1_800 * second, agent: 0,
            grade: GradeID(grade), team: TeamID(0), activity: .overtime)
    }

    private let calls: [CallRecord] = [
        .answered(at: 10, waited: 2), .answered(at: 20, waited: 2), .abandoned(at: 30, waited: 5),
        .answered(at: 40, waited: 2),
    ]

    @Test("A week reckoned by hand: 525 paid hours, all of them at night, and half an hour of overtime")
    func byHand() throws {
        let measured = Measured(
            [calls], spans: [overtime()],
            of: try pricedRoom(
                "aYear: { licences: 12000 }, oneOff: { move: 10000 }, years: 4, perAnswered: 2, perAbandoned: 1"))
        #expect(isNear(measured.value(.paidHours), 525))
        #expect(isNear(measured.value(.fullTimeEquivalents), 525.0 / 37))
        // 525 x 20 = 10,500 a week; a fifth more for the night; 0.5 x 20 x 1.5 = 15 for overtime.
        let (pay, night, overtime) = (10_500 * yearsOfWeek, 2_100 * yearsOfWeek, 15 * yearsOfWeek)
        #expect(isNear(measured.value(.costOfPayAYear), 547_500) && isNear(measured.value(.costOfPayAYear), pay))
        #expect(isNear(measured.value(.costOfEnhancementsAYear), 109_500))
        #expect(isNear(measured.value(.costOfOvertimeAYear), overtime))
        let onCosts = (pay + night + overtime) / 4
        #expect(isNear(measured.value(.costOfOnCostsAYear), onCosts))
        #expect(isNear(measured.value(.costOfOneOffAYear), 2_500))
        #expect(isNear(measured.value(.costOfYearlyAmountsAYear), 12_000))
        // Three answered at 2 and one abandoned at 1 in a week.
        #expect(isNear(measured.value(.costOfCallsAYear), 7 * yearsOfWeek))
        let staff = pay + night + overtime + onCosts
        let all = staff + 2_500 + 12_000 + 7 * yearsOfWeek
        #expect(isNear(measured.value(.costAYear), all))
        #expect(isNear(measured.value(.costAnAnsweredCall), all / yearsOfWeek / 3))
        // The team has no share of what is paid for the room.
        #expect(isNear(measured.value(.costAYear, team: 0), staff))
        #expect(measured.sample(.costOfOneOffAYear, team: 0) == nil)
    }

    @Test("Grades have pay of their own, and overtime at it")
    func grades() throws {
        let room = try pricedRoom(grades: "grades: { tutor: { count: 2 }, usual: {} }")
        let measured = Measured([calls], spans: [overtime(ofGrade: 0)], of: room)
        #expect(isNear(measured.value(.paidHours, team: 0, grade: 0), 105))
        #expect(isNear(measured.value(.costOfPayAYear, team: 0, grade: 0), 105 * 30 * yearsOfWeek))
        #expect(isNear(measured.value(.costOfPayAYear), (105 * 30 + 420 * 20) * yearsOfWeek))
        #expect(isNear(measured.value(.costOfOvertimeAYear), 0.5 * 30 * 1.5 * yearsOfWeek))
        #expect(isNear(measured.value(.costOfOvertimeAYear, team: 0, grade: 1), 0))
    }

    @Test("A year is one of 365 days, whatever the period")
    func days() throws {
        let measured = Measured([calls], of: try pricedRoom(days: 14))
        #expect(isNear(measured.value(.paidHours), 1_050))
        #expect(isNear(measured.value(.fullTimeEquivalents), 525.0 / 37))
        #expect(isNear(measured.value(.costOfPayAYear), 547_500))
    }

    @Test("Costs are of the whole period, however it is broken down, and the same then")
    func brokenDown() throws {
        let room = try pricedRoom()
        let whole = Measured([calls], spans: [overtime()], of: room)
        let measured = Measured([calls], spans: [overtime()], of: room, by: .day)
        #expect(measured.keys.filter { $0.measure == .costAYear && $0.bucket != nil }.isEmpty)
        #expect(measured.sample(.costAYear) == whole.sample(.costAYear))
    }

    @Test("Without answered calls one has no cost")
    func noCalls() throws {
        #expect(Measured([[]], of: try pricedRoom()).value(.costAnAnsweredCall) == nil)
    }

    @Test("Without prices nothing is said of costs")
    func noPrices() throws {
        let measured = Measured([calls], of: try twoTeams())
        for measure in Measure.allCases where measure.definition.subject == .costs {
            #expect(measured.sample(measure) == nil)
        }
    }
}
