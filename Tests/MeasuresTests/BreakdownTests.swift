import ContactCentre
import Measures
import Testing

@Suite("Results broken down over time")
struct BreakdownTests {
    /// From Monday, 30 October 2017: a call on Monday 09:59:59.999999, one on Tuesday 10:00, one on Wednesday (the
    /// first of November) at 10:29:59.999999, one on the Monday after at 10:30.
    private let calls: [CallRecord] = [
        .answered(at: 35_999.999999, waited: 1), .answered(at: 86_400 + 36_000, waited: 2),
        .answered(at: 2 * 86_400 + 37_799.999999, waited: 3), .answered(at: 7 * 86_400 + 37_800, waited: 4),
    ]

    @Test(
        "hold each call in the stretch in which it arrived; what comes again has the calls of one day on average",
        arguments: [
            (Breakdown.month, ["2017-10": 2, "2017-11": 2]),
            (.day, ["2017-10-30": 1, "2017-10-31": 1, "2017-11-01": 1, "2017-11-06": 1, "2017-11-02": 0]),
            // Two calls on two Mondays.
            (.weekday, ["Monday": 1, "Tuesday": 1, "Wednesday": 1, "Thursday": 0, "Sunday": 0]),
            // One, three and no calls in eight days.
            (.hour, ["09:00": 0.125, "10:00": 0.375, "00:00": 0, "23:00": 0]),
            (.halfHour, ["09:30": 0.125, "10:00": 0.25, "10:30": 0.125, "23:30": 0]),
            // A call on one of two Mondays each, one on the only Tuesday and the only Wednesday.
            (
                .hourOfWeek,
                [
                    "Monday 09:00": 0.5, "Monday 10:00": 0.5, "Tuesday 10:00": 1, "Wednesday 10:00": 1,
                    "Tuesday 09:00": 0, "Sunday 23:00": 0,
                ]
            ),
        ])
    func calls(breakdown: Breakdown, expected: [String: Double]) throws {
        let measured = Measured([calls], of: try twoTeams(days: 8), by: breakdown)
        for (label, count) in expected { #expect(measured.value(.offered, at: label) == count, "\(label)") }
        #expect(measured.value(.offered) == 4)
    }

    @Test(
        "have counts and hours per day where they come again, totals where they don't, and rates as they are",
        arguments: [
            (Breakdown.weekday, "Monday", 2.0), (.hour, "10:00", 8.0), (.halfHour, "10:00", 8.0),
            (.hourOfWeek, "Monday 10:00", 2.0),
            (.month, "2017-10", 1.0),
            (.day, "2017-10-30", 1.0), (.day, "2017-11-06", 1.0),
        ] as [(Breakdown, String, Double)])
    func perDay(breakdown: Breakdown, label: String, days: Double) throws {
        // On both Mondays between 10:00 and 10:30: an answered and an abandoned 999 call, 15 minutes of overtime.
        let starts: [Double] = [36_000, 7 * 86_400 + 36_000]
        let calls = starts.flatMap { start -> [CallRecord] in
            [.answered(at: start, waited: 6, talk: 30), .abandoned(at: start + 60, waited: 4)]
        }
        let activities: [AgentActivity] = [.present, .overtime]
        let spans = starts.flatMap { start -> [AgentSpan] in
            activities.map { activity in
                AgentSpan(
                    start: microseconds(start), end: microseconds(start + 900), agent: 0, team: 0, activity: activity)
            }
        }
        let measured = Measured([calls], spans: spans, of: try twoTeams(days: 8), by: breakdown)
        // A month, a day: how many of the two Mondays lie in it.
        let mondays = breakdown == .month || breakdown == .day ? 1.0 : 2
        for measure in [Measure.answered, .abandoned, .shortAbandoned, .answeredWithinTarget, .callersNeverAnswered] {
            #expect(measured.value(measure, type: 0, at: label) == mondays / days, "\(measure)")
            #expect(measured.value(measure, type: 0) == 2, "\(measure)")
        }
        #expect(measured.value(.overtimeHours, at: label) == mondays * 0.25 / days)
        #expect(measured.value(.overtimeHours) == 0.5)
        #expect(measured.value(.abandonedFraction, type: 0, at: label) == 0.5)
        #expect(measured.value(.averageSpeedOfAnswerSeconds, type: 0, at: label) == 6)
        #expect(measured.value(.callsPerAgentHour, at: label) == 4)
        #expect(measured.value(.longestQueue, type: 0, at: label) == 1)
    }

    @Test(
        "of some measures are those measures as they are among all, and only what needs answer times counts them",
        arguments: [
            ([Measure.offered, .serviceLevel, .averageAgents, .occupancy], false),
            ([.offered, .p90AnswerSeconds], true),
            ([.under10], true), ([.averageSpeedOfAnswerSeconds], false),
        ])
    func someMeasures(measures: [Measure], needsWaits: Bool) throws {
        let span = AgentSpan(start: 0, end: 40_000 * second, agent: 0, team: 0, activity: .present)
        let all = Measured([calls], spans: [span], of: try twoTeams(days: 8), by: .hour)
        let some = Measured([calls], spans: [span], of: try twoTeams(days: 8), by: .hour, only: measures)
        #expect(some.hasWaits == needsWaits)
        #expect(some.keys.elementsEqual(all.keys.filter { measures.contains($0.measure) }))
        for measure in measures {
            for label in some.labels {
                #expect(some.sample(measure, type: 0, at: label) == all.sample(measure, type: 0, at: label))
                #expect(some.sample(measure, at: label) == all.sample(measure, at: label))
            }
        }
    }

    @Test("have no figures on a weekday that the period does not have")
    func noSuchDay() throws {
        let measured = Measured([calls], of: try twoTeams(days: 2), by: .weekday)
        for measure in [
            Measure.offered, .abandoned, .longestQueue, .overtimeHours, .averageAgents, .averageQueueLength,
        ] {
            #expect(measured.value(measure, at: "Monday") != nil, "\(measure)")
            #expect(measured.value(measure, at: "Wednesday") == nil, "\(measure)")
        }
    }

    @Test(
        "have a label a stretch",
        arguments: [
            (Breakdown.period, 1, "all", "all"), (.month, 2, "2017-10", "2017-11"),
            (.day, 8, "2017-10-30", "2017-11-06"), (.weekday, 7, "Monday", "Sunday"), (.hour, 24, "00:00", "23:00"),
            (.halfHour, 48, "00:00", "23:30"), (.hourOfWeek, 168, "Monday 00:00", "Sunday 23:00"),
        ])
    func labels(breakdown: Breakdown, count: Int, first: String, last: String) throws {
        let labels = Measured([[]], of: try twoTeams(days: 8), by: breakdown).labels
        #expect(labels.count == count)
        #expect(labels.first == first)
        #expect(labels.last == last)
    }

    @Test(
        "average over the clock time of the stretch: an agent there all the time counts as one everywhere",
        arguments: Breakdown.allCases)
    func clock(breakdown: Breakdown) throws {
        let days: Int64 = 8
        let span = AgentSpan(
            start: -5 * second, end: days * 86_400 * second + 5 * second, agent: 0, team: 0, activity: .present)
        let measured = Measured([[]], spans: [span], of: try twoTeams(days: Int(days)), by: breakdown)
        #expect(measured.value(.averageAgents) == 1)
        for label in measured.labels where breakdown != .period {
            #expect(measured.value(.averageAgents, at: label) == 1, "\(label)")
        }
    }

    @Test(
        "split a span at the edges of the stretches",
        arguments: [
            (Breakdown.hour, ["08:00": 0, "09:00": 0.25, "10:00": 1, "11:00": 0.25, "12:00": 0]),
            (.halfHour, ["09:00": 0, "09:30": 0.5, "10:00": 1, "10:30": 1, "11:00": 0.5, "11:30": 0]),
            (
                .hourOfWeek,
                ["Monday 08:00": 0, "Monday 09:00": 0.25, "Monday 10:00": 1, "Monday 11:00": 0.25, "Monday 12:00": 0]
            ),
        ])
    func spans(breakdown: Breakdown, expected: [String: Double]) throws {
        let span = AgentSpan(
            start: 35_100 * second, end: 40_500 * second, agent: 0, team: 0, activity: .present)  // 09:45 to 11:15
        let measured = Measured([[]], spans: [span], of: try twoTeams(), by: breakdown)
        for (label, agents) in expected { #expect(measured.value(.averageAgents, at: label) == agents, "\(label)") }
    }

    @Test("split a span over midnight, month and weekday")
    func overMidnight() throws {
        // From Tuesday, 31 October, 18:00 to Wednesday, 1 November, 12:00.
        let span = AgentSpan(
            start: (86_400 + 64_800) * second, end: (2 * 86_400 + 43_200) * second, agent: 0, team: 0,
            activity: .present)
        func agents(_ breakdown: Breakdown, _ label: String) throws -> Double? {
            Measured([[]], spans: [span], of: try twoTeams(days: 4), by: breakdown).value(.averageAgents, at: label)
        }
        #expect(try agents(.month, "2017-10") == 6.0 / 48)
        #expect(try agents(.month, "2017-11") == 12.0 / 48)
        #expect(try agents(.weekday, "Tuesday") == 0.25)
        #expect(try agents(.weekday, "Wednesday") == 0.5)
        #expect(try agents(.day, "2017-11-02") == 0)
        // Once in four days: an hour of the clock has four hours of it.
        #expect(try agents(.hour, "18:00") == 0.25)
        #expect(try agents(.hour, "12:00") == 0)
    }
}

@Suite("Measures of agents")
struct AgentMeasuresTests {
    /// Two agents of team A: 2 h present, 1.5 h engaged; 1 h present, 0.25 h engaged, of these 0.25 h overtime.
    /// One of team B: 1 h present, never engaged.
    private let spans = [
        span(0, 2, 0, .present), span(0, 1, 0, .engaged), span(1.25, 1.75, 0, .engaged), span(1, 2, 1, .present),
        span(1.75, 2, 1, .engaged), span(1.75, 2, 1, .overtime), span(5, 6, 2, .present),
    ]

    private static func span(_ from: Double, _ to: Double, _ agent: UInt32, _ activity: AgentActivity) -> AgentSpan {
        AgentSpan(
            start: microseconds(from * 3_600), end: microseconds(to * 3_600), agent: agent, team: agent < 2 ? 0 : 1,
            activity: activity)
    }

    private func measured(by breakdown: Breakdown = .period) throws -> Measured {
        let calls: [CallRecord] = [
            .answered(at: 10, waited: 0), .answered(at: 4_000, type: 1, waited: 0),
            .answered(at: 4_500, type: 1, waited: 0), .abandoned(at: 5_000, waited: 10),
        ]
        return Measured([calls], spans: spans, of: try twoTeams(), by: breakdown)
    }

    @Test("Occupancy is engaged time over present time, by team and over all")
    func occupancy() throws {
        let measured = try measured()
        #expect(measured.value(.occupancy, team: 0) == 1.75 / 3)
        #expect(measured.value(.occupancy, team: 1) == 0)
        #expect(measured.value(.occupancy) == 1.75 / 4)
    }

    @Test("The average number of agents is present time over the clock")
    func averageAgents() throws {
        let measured = try measured()
        #expect(measured.value(.averageAgents, team: 0) == 3.0 / 24)
        #expect(measured.value(.averageAgents) == 4.0 / 24)
    }

    @Test("Calls an agent's hour are answered calls over present hours")
    func callsPerAgentHour() throws {
        let measured = try measured()
        #expect(measured.sample(.callsPerAgentHour, team: 0) == ratio(3, 3))
        #expect(measured.sample(.callsPerAgentHour, team: 1) == ratio(0, 1))
        #expect(measured.sample(.callsPerAgentHour) == ratio(3, 4))
    }

    @Test("Overtime is the total of overtime spans in hours")
    func overtime() throws {
        let measured = try measured()
        #expect(measured.sample(.overtimeHours, team: 0) == .value(0.25))
        #expect(measured.sample(.overtimeHours, team: 1) == .value(0))
        #expect(measured.sample(.overtimeHours) == .value(0.25))
    }

    @Test("By the hour, each has its own engaged, present and overtime")
    func byTheHour() throws {
        let measured = try measured(by: .hour)
        #expect(measured.value(.occupancy, at: "00:00") == 1)
        #expect(measured.value(.occupancy, at: "01:00") == 0.75 / 2)
        #expect(measured.value(.occupancy, at: "05:00") == 0)
        #expect(measured.value(.occupancy, at: "06:00") == nil)
        #expect(measured.value(.averageAgents, at: "01:00") == 2)
        #expect(measured.sample(.callsPerAgentHour, at: "01:00") == ratio(2, 2))
        #expect(measured.value(.overtimeHours, at: "01:00") == 0.25)
    }

    @Test("Agents' measures stand with all call types only")
    func notByCallType() throws {
        let measured = try measured()
        for measure in [Measure.occupancy, .averageAgents, .callsPerAgentHour, .overtimeHours] {
            #expect(measured.sample(measure, type: 0) == nil)
        }
    }
}
