import ContactCentre
import Measures
import Scenarios
import Testing

/// Two call types and two teams; team A has grades and works shifts with breaks, team B does neither.
private func gradedTeam(
    breaks: String = "breaks: [{ minutes: 40, fromHour: 3, untilHour: 6 }]", adherence: Double = 0.9, days: Int = 1
) throws(ScenarioProblems) -> Scenario {
    let text = """
        {
          schemaVersion: 1, name: "graded", period: { start: "2017-10-30", days: \(days) },
          callTypes: {
            "999": {
              priority: 1, arrivals: { callsPerHour: 1 }, talk: { constant: 60 }, patience: { constant: 60 },
              afterAbandoning: [{ callType: "999", probability: 0.5, after: { constant: 60 } }],
            },
            "101": { priority: 2, arrivals: { callsPerHour: 1 }, talk: { constant: 60 }, patience: { constant: 60 } },
          },
          teams: {
            A: {
              agents: { shifts: { day: { start: "07:00", hours: 9, headcount: 6, \(breaks) } } },
              grades: { experienced: {}, trainee: { share: 0.5 } }, people: { adherence: \(adherence) },
            },
            B: { agents: { constant: 1 } },
          },
        }
        """
    return try ScenarioReader.read(path: "graded.json5") { _ in Array(text.utf8) }
}

/// Spans of two experienced agents, a trainee and an agent of team B; grades are counted over both teams.
@Suite("Measures of breaks and grades")
struct PeopleMeasuresTests {
    private static func span(
        _ from: Double, _ to: Double, _ grade: Int, _ activity: AgentActivity
    ) -> AgentSpan {
        AgentSpan(
            start: microseconds(from * 3_600), end: microseconds(to * 3_600), agent: UInt32(grade),
            grade: GradeID(grade), team: TeamID(grade < 2 ? 0 : 1), activity: activity)
    }

    private let spans = [
        // Experienced: 3 h present, 2 h on breaks (one kept, one late), 0.25 h away from the desk.
        span(7, 8, 0, .present), span(8, 8, 0, .breakKept), span(8, 9, 0, .onBreak), span(9, 9.5, 0, .present),
        span(9.5, 9.75, 0, .steppedAway), span(9.75, 11.25, 0, .present), span(9.75, 10.5, 0, .engaged),
        span(11.25, 11.25, 0, .breakLate), span(11.25, 12.25, 0, .onBreak),
        // Trainee: 2 h present, 1.5 h engaged, two breaks missed, one kept.
        span(7, 7, 1, .breakKept), span(7, 7.5, 1, .onBreak), span(7.5, 9.5, 1, .present), span(8, 9.5, 1, .engaged),
        span(9.5, 9.5, 1, .breakMissed), span(9.5, 9.5, 1, .breakMissed),
        // Team B: 1 h present.
        span(7, 8, 2, .present),
    ]

    private let calls: [CallRecord] = [
        .answered(at: 100, waited: 4, talk: 60, wrap: 20, team: 0),
        .answered(at: 200, waited: 8, talk: 90, wrap: 10, team: 1),
        .answered(at: 300, type: 1, waited: 2, talk: 30, team: 1),
        .answered(at: 400, waited: 0, talk: 50, team: 2),
    ]

    private func measured(by breakdown: Breakdown = .period) throws -> Measured {
        Measured([calls], spans: spans, of: try gradedTeam(), by: breakdown)
    }

    @Test("Break compliance is the share of breaks kept among those kept, late and missed, by grade, team and over all")
    func breakCompliance() throws {
        let measured = try measured()
        #expect(measured.sample(.breakCompliance, team: 0, grade: 0) == ratio(1, 2))
        #expect(measured.sample(.breakCompliance, team: 0, grade: 1) == ratio(1, 3))
        #expect(measured.sample(.breakCompliance, team: 0) == ratio(2, 5))
        #expect(measured.sample(.breakCompliance, team: 1) == ratio(0, 0))
        #expect(measured.value(.breakCompliance, team: 1) == nil)
        #expect(measured.sample(.breakCompliance) == ratio(2, 5))
    }

    @Test("Break hours and hours away are totals, and neither is part of being present")
    func hours() throws {
        let measured = try measured()
        #expect(measured.sample(.breakHours, team: 0, grade: 0) == .value(2))
        #expect(measured.sample(.breakHours, team: 0, grade: 1) == .value(0.5))
        #expect(measured.sample(.breakHours, team: 0) == .value(2.5))
        #expect(measured.sample(.breakHours) == .value(2.5))
        #expect(measured.sample(.steppedAwayHours, team: 0, grade: 0) == .value(0.25))
        #expect(measured.sample(.steppedAwayHours, team: 1) == .value(0))
        #expect(measured.sample(.steppedAwayHours) == .value(0.25))
        #expect(measured.value(.averageAgents, team: 0, grade: 0) == 3.0 / 24)
        #expect(measured.value(.averageAgents) == 6.0 / 24)
        #expect(measured.value(.occupancy, team: 0, grade: 0) == 0.75 / 3)
        #expect(measured.value(.occupancy, team: 0, grade: 1) == 1.5 / 2)
        #expect(measured.value(.occupancy) == 2.25 / 6)
        #expect(measured.value(.averageAgentsOnCalls, team: 0, grade: 0) == 0.75 / 24)
        #expect(measured.value(.averageAgentsOnCalls) == 2.25 / 24)
    }

    @Test("Breaks count in the hour in which they begin or are missed; their length where it falls")
    func byTheHour() throws {
        let measured = try measured(by: .hour)
        #expect(measured.sample(.breakCompliance, team: 0, at: "07:00") == ratio(1, 1))
        #expect(measured.sample(.breakCompliance, team: 0, at: "08:00") == ratio(1, 1))
        #expect(measured.sample(.breakCompliance, team: 0, at: "09:00") == ratio(0, 2))
        #expect(measured.sample(.breakCompliance, team: 0, at: "11:00") == ratio(0, 1))
        #expect(measured.sample(.breakHours, team: 0, at: "11:00") == .value(0.75))
        // From 09:00 one is on calls for half an hour and the other for a quarter.
        #expect(measured.value(.averageAgentsOnCalls, at: "09:00") == 0.75)
        #expect(measured.sample(.breakHours, team: 0, at: "12:00") == .value(0.25))
    }

    @Test("Breaks of the warm-up and after the period are not counted")
    func outsideThePeriod() throws {
        let spans = [-1.0, 24].flatMap { hour in
            [
                PeopleMeasuresTests.span(hour, hour, 0, .breakKept),
                PeopleMeasuresTests.span(hour, hour + 0.5, 0, .onBreak),
            ]
        }
        let measured = Measured([[]], spans: spans, of: try gradedTeam())
        #expect(measured.sample(.breakCompliance) == ratio(0, 0))
        #expect(measured.sample(.breakHours) == .value(0))
    }

    @Test("A team with grades has rows for each, before its own; one without has its own only")
    func rows() throws {
        let scenario = try gradedTeam()
        let plan = MeasurementPlan(scenario, by: .period)
        var teams: [String?] = []
        for key in plan.keys where key.measure == .averageHandleSeconds && key.callType?.index == 0 {
            teams.append(key.teamName(in: scenario))
        }
        #expect(teams == ["A: experienced", "A: trainee", "A", "B", nil])
    }

    @Test("Answered calls count for the grade that answered, and for its team")
    func callsByGrade() throws {
        let measured = try measured()
        #expect(measured.value(.answered, type: 0, team: 0, grade: 0) == 1)
        #expect(measured.value(.answered, type: 0, team: 0, grade: 1) == 1)
        #expect(measured.value(.answered, type: 1, team: 0, grade: 1) == 1)
        #expect(measured.value(.answered, team: 0) == 3)
        #expect(measured.value(.answered, team: 1) == 1)
        #expect(measured.sample(.averageHandleSeconds, team: 0, grade: 1) == ratio(130, 2))
        #expect(measured.sample(.averageHandleSeconds, team: 0) == ratio(210, 3))
        #expect(measured.sample(.callsPerAgentHour, team: 0, grade: 1) == ratio(2, 2))
        #expect(measured.sample(.callsPerAgentHour, team: 0) == ratio(3, 5))
    }

    @Test(
        "Measures of breaks are there only where shifts have breaks, those of stepping away only below full adherence")
    func whereUsed() throws {
        func has(_ measure: Measure, _ scenario: Scenario) -> Bool {
            MeasurementPlan(scenario, by: .period).keys.contains { $0.measure == measure }
        }
        let measures = [Measure.breakCompliance, .breakHours, .steppedAwayHours]
        #expect(try measures.map { has($0, try gradedTeam()) } == [true, true, true])
        #expect(try measures.map { has($0, try gradedTeam(breaks: "")) } == [false, false, true])
        #expect(try measures.map { has($0, try gradedTeam(adherence: 1)) } == [true, true, false])
        #expect(try measures.map { has($0, try twoTeams()) } == [false, false, false])
    }
}
