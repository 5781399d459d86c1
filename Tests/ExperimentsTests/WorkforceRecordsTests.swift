import ContactCentre
import RoomScripts
import Scenarios
import Testing

/// A busy room of one team.
private func room(_ agents: String, people: String = "", workforce: String = "") -> RoomScript {
    let calls = """
        priority: 1, arrivals: { callsPerHour: 60 }, pickUp: { distribution: 'exponential', meanSeconds: 3 },
        talk: { distribution: 'exponential', meanSeconds: 240 }, wrap: { distribution: 'exponential', meanSeconds: 60 },
        patience: { distribution: 'exponential', meanSeconds: 300 }
        """
    var script = RoomScript(callTypes: [("calls", calls)], teams: [("Room", "agents: { \(agents) }, \(people)")])
    script.days = 7
    script.warmUpDays = 1
    if !workforce.isEmpty { script.more = "workforce: { establishment: 40, \(workforce) }" }
    return script
}

private func shifts(early: Double, group: Double) -> String {
    """
    shifts: { early: { start: '06:00', hours: 8, headcount: \(early), breaks: [{ minutes: 30, fromHour: 2, untilHour: 6 }] },
              night: { start: '21:30', hours: 9 } },
    rota: { cycle: ['early', 'night', 'off'], groups: { A: \(group), B: \(group), C: \(group) }, from: '2018-01-01' }
    """
}

private let curve = "learning: [{ weeks: 0, handlingFactor: 1.5 }, { weeks: 1, handlingFactor: 1.25 }, { weeks: 2 }]"

@Suite("A workforce on the floor")
struct WorkforceRecordsTests {
    private static let people = "people: { shrinkage: { leave: 0.1, sickness: 0.05 }, adherence: 0.9 }"

    private static let plans = [
        ("constant: 5", ""), ("constant: 5.4", ""),
        ("byHourOfDay: [" + (0..<24).map { String(3 + Double($0 % 7) / 2) }.joined(separator: ",") + "]", ""),
        (shifts(early: 2.5, group: 4.3), people),
    ]

    @Test("Without intakes and leavers it is the plain roster, record by record")
    func plain() throws {
        let workforce = "plannedFor: 40, inPost: { experienced: 40 }"
        for (agents, people) in Self.plans {
            let without = ReplicationRecords(of: try room(agents, people: people).scenario())
            let with = ReplicationRecords(of: try room(agents, people: people, workforce: workforce).scenario())
            #expect(with.fingerprint == without.fingerprint)
            #expect(with.calls.count > 9_000)
        }
    }

    @Test("With a learning curve that all are past, every call and what each agent does stay the same too")
    func experienced() throws {
        let workforce = "plannedFor: 40, inPost: { experienced: 40 }, \(curve), tutorHandlingFactor: 1.2"
        for (agents, people) in Self.plans {
            let without = ReplicationRecords(of: try room(agents, people: people).scenario())
            let with = ReplicationRecords(of: try room(agents, people: people, workforce: workforce).scenario())
            // Thousands of records are not to be printed.
            let haveSameCalls = with.calls == without.calls
            let haveSameSpans = Self.whole(with.spans) == Self.whole(without.spans)
            #expect(haveSameCalls && haveSameSpans)
        }
    }

    /// What each agent did, stretches that follow on one another as one: an agent of several grades who turns from one call to the next
    /// in one instant is noted twice.
    private static func whole(_ spans: [AgentSpan]) -> [AgentSpan] {
        let inOrder = spans.sorted {
            ($0.agent, $0.activity.rawValue, $0.start) < ($1.agent, $1.activity.rawValue, $1.start)
        }
        var whole: [AgentSpan] = []
        for span in inOrder {
            if let last = whole.last, last.agent == span.agent, last.activity == span.activity,
                last.grade == span.grade,
                last.end == span.start
            {
                whole[whole.count - 1].end = span.end
            } else {
                whole.append(span)
            }
        }
        return whole
    }

    @Test("With half of the posts on the floor it is the roster of half the agents, record by record")
    func half() throws {
        let workforce = "plannedFor: 40, inPost: { experienced: 20 }"
        for (whole, half, people) in [
            ("constant: 9", "constant: 4.5", ""),
            (shifts(early: 5, group: 7), shifts(early: 2.5, group: 3.5), Self.people),
        ] {
            let plain = ReplicationRecords(of: try room(half, people: people).scenario())
            let own = ReplicationRecords(of: try room(whole, people: people, workforce: workforce).scenario())
            #expect(own.fingerprint == plain.fingerprint)
        }
    }

    @Test("Who is in training is not on the floor")
    func training() throws {
        let workforce = """
            plannedFor: 40, inPost: { experienced: 40 },
            intakes: [{ start: '2018-01-01', people: 20, trainingWeeks: 4 }]
            """
        let plain = ReplicationRecords(of: try room("constant: 5").scenario())
        #expect(
            ReplicationRecords(of: try room("constant: 5", workforce: workforce).scenario()).fingerprint
                == plain.fingerprint)
    }

    /// By day and grade, agents present on average.
    private func present(_ script: RoomScript, grades: Int) throws -> [[Double]] {
        var sums = [[Double]](repeating: [Double](repeating: 0, count: grades), count: script.days)
        let day = Interval.day.microseconds
        for span in ReplicationRecords(of: try script.scenario()).spans where span.activity == .present {
            var from = max(0, span.start)
            while from < min(span.end, Int64(script.days) * day) {
                let until = min(span.end, (from / day + 1) * day)
                sums[Int(from / day)][span.grade.index] += Double(until - from) / Double(day)
                from = until
            }
        }
        return sums
    }

    @Test("Each grade has so many times the plan's agents as it has posts; each of those tutored takes a tutor")
    func grades() throws {
        // Ten agents stand for 40 posts. Twenty come onto the floor on day 7, are tutored for a week, and learn for two.
        var script = room(
            "constant: 10",
            workforce: """
                plannedFor: 40, inPost: { experienced: 40 }, tutorHandlingFactor: 1.2, \(curve),
                intakes: [{ start: '2018-01-01', people: 20, trainingWeeks: 1, tutoredWeeks: 1 }]
                """)
        // Nobody finishes a call after the end of duty.
        script.days = 21
        script.callTypes[0].members = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
        let days = try present(script, grades: 4)
        let names = try script.scenario().teams[0].grades.map(\.name)
        #expect(names == ["experienced", "tutoring", "from week 1", "from week 0"])
        for day in 0..<7 { #expect(days[day] == [10, 0, 0, 0]) }
        for day in 7..<14 { #expect(days[day] == [5, 5, 0, 5]) }
        for day in 14..<21 { #expect(days[day] == [10, 0, 5, 0]) }
    }

    @Test("Where there are fewer experienced people than people to tutor, all of them tutor")
    func fewTutors() throws {
        var script = room(
            "constant: 10",
            workforce: """
                plannedFor: 40, inPost: { experienced: 8 }, tutorHandlingFactor: 1.2,
                learning: [{ weeks: 0, handlingFactor: 1.5 }, { weeks: 100 }],
                intakes: [{ start: '2018-01-01', people: 20, tutoredWeeks: 1 }]
                """)
        script.days = 21
        script.callTypes[0].members = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
        let days = try present(script, grades: 3)
        for day in 0..<7 { #expect(days[day] == [0, 2, 5]) }
        for day in 7..<21 { #expect(days[day] == [2, 0, 5]) }
    }

    @Test("Who joins a group is down when the group is, and nobody else is more")
    func joins() throws {
        // A has half of the plan's hours: its ten are those of twenty posts; five more make two and a half more agents.
        func script(_ workforce: String) -> RoomScript {
            var script = room(
                """
                shifts: { day: { start: '00:00', hours: 24 } },
                rota: { cycle: ['day', 'off'], groups: { A: 10, B: 10 }, from: '2018-01-01' }
                """, workforce: workforce)
            script.callTypes[0].members = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
            script.days = 20
            return script
        }
        let inPost = "plannedFor: 40, inPost: { experienced: 40 }"
        let days = try present(
            script(inPost + ", intakes: [{ start: '2018-01-01', people: 4, joins: 'A' }]"), grades: 1)
        #expect(stride(from: 0, to: 20, by: 2).allSatisfy { days[$0] == [12] })
        #expect(stride(from: 1, to: 20, by: 2).allSatisfy { days[$0] == [10] })
        let all = try present(script(inPost + ", intakes: [{ start: '2018-01-01', people: 4 }]"), grades: 1)
        #expect(all.allSatisfy { $0 == [11] })
    }

    @Test("On average as many agents are there as the posts on the floor come to, grade by grade")
    func fractions() throws {
        // 3.3 agents stand for 40 posts: 0.0825 agents a post. The mean of so many days has a standard error of 0.01 at most.
        var script = room(
            "constant: 3.3",
            workforce: """
                plannedFor: 40, inPost: { experienced: 31 }, tutorHandlingFactor: 1.2,
                learning: [{ weeks: 0, handlingFactor: 1.5 }, { weeks: 1000, handlingFactor: 1.25 }],
                intakes: [{ start: '2018-01-01', people: 13, tutoredWeeks: 1000 }]
                """)
        script.callTypes[0].members = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
        script.days = 2_500
        let days = try present(script, grades: 3)
        for (grade, posts) in [18.0, 13, 13].enumerated() {
            let mean = days.reduce(0) { $0 + $1[grade] } / Double(script.days)
            #expect(abs(mean - posts * 3.3 / 40) < 4 * 0.5 / Double(script.days).squareRoot())
        }
    }

    @Test("Teams outside the workforce are as planned")
    func otherTeams() throws {
        var script = room("constant: 5", workforce: "plannedFor: 40, inPost: { experienced: 20 }, teams: ['Room']")
        script.teams.append(("Desk", "agents: { constant: 3 }"))
        script.callTypes[0].members = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
        script.teams[0].members = "agents: { constant: 4 }"
        #expect(try present(script, grades: 2).allSatisfy { $0 == [2, 3] })
    }

    @Test("A change of the agents from a day on holds for the posts on the floor then")
    func changes() throws {
        var script = room("constant: 4", workforce: "plannedFor: 40, inPost: { experienced: 20 }")
        script.days = 21
        script.callTypes[0].members = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
        script.more += ", changes: [{ from: '2018-01-11', set: { 'teams.Room.agents.constant': 8 } }]"
        let days = try present(script, grades: 1)
        #expect(days[..<10].allSatisfy { $0 == [2] } && days[10...].allSatisfy { $0 == [4] })
    }
}
