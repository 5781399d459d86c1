import ContactCentre
import RoomScripts
import Scenarios
import Testing

/// A room of two areas that is empty around midnight: calls from 02:00 to 22:00, agents from 01:00 to 23:00, no call longer than half
/// an hour.
private func room(
    talk: String = "{ distribution: 'uniform', leastSeconds: 60, mostSeconds: 600 }", callsPerDay: String = "900",
    patience: String = "60", priority: Int = 2, away: String = "1", agents: String = "4",
    south: String = "['South']", routing: String = "[{ afterSeconds: 0, teams: 'any' }]", redial: String = "0.2",
    changes: String = ""
) -> String {
    """
    { schemaVersion: 1, name: 'room', period: { start: '2018-01-01', days: 12 }, experiment: { replications: 2, seed: 5 },
      areas: { North: {}, South: {} },
      callTypes: {
        '999': { priority: 1, target: { withinSeconds: 10, fraction: 0.9 },
          arrivals: { callsPerDay: 300, busynessVariation: 0.3, hourOfDayShares: \(openHours) },
          talk: { constant: 200 }, wrap: { constant: 30, interruptibleBy: ['999'] }, patience: { constant: 300 } },
        '101': { priority: \(priority), arrivals: { callsPerDay: \(callsPerDay), hourOfDayShares: \(openHours) },
          talk: \(talk), patience: { constant: \(patience) }, handlingAwayFactor: \(away),
          afterAbandoning: [{ callType: '101', probability: \(redial), after: { constant: 120 }, timesAtMost: 2 }] },
      },
      teams: {
        Centre: { agents: { byHourOfDay: \(hours(agents)) }, serves: ['North'], grades: { old: {}, 'new': { share: 0.4, handlingFactor: 1.2 } } },
        Pod: { agents: { byHourOfDay: \(hours("2.5")) }, serves: \(south) },
      },
      routing: { all: \(routing) },\(changes) }
    """
}

private let openHours = "[0, 0, \([String](repeating: "1", count: 20).joined(separator: ", ")), 0, 0]"

/// So many agents from 01:00 to 23:00.
private func hours(_ agents: String) -> String {
    "[0, \([String](repeating: agents, count: 22).joined(separator: ", ")), 0]"
}

private func scenario(_ text: String) throws(ScenarioProblems) -> Scenario {
    try ScenarioReader.read(path: "s.json5") { $0 == "s.json5" ? Array(text.utf8) : nil }
}

private let day = Interval.day.microseconds

@Suite("Changes from a day on, simulated")
struct DatedChangeTests {
    private static let changes = """
         changes: [{ from: '2018-01-06', name: 'all at once', set: {
           'callTypes.101.talk': { distribution: 'exponential', meanSeconds: 150 }, 'callTypes.101.patience.constant': 40,
           'callTypes.101.priority': 1, 'callTypes.101.handlingAwayFactor': 1.5, 'teams.Pod.serves': ['North', 'South'],
           'routing.all': [{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 60, teams: 'any' }],
           'callTypes.101.afterAbandoning.0.probability': 0.6 },
           multiply: { 'callTypes.101.arrivals': 1.5, 'teams.Centre.agents': 1.25 } }]
        """

    @Test(
        "Where nobody is in the room at midnight, days before a change are those without it, and days from it on those of the changed room",
        arguments: [0, 1])
    func cut(replication: Int) throws {
        let both = ReplicationRecords(
            of: try scenario(room(changes: DatedChangeTests.changes)), replication: replication)
        let before = ReplicationRecords(of: try scenario(room()), replication: replication)
        // Every value here is worked out by hand: 900 x 1.5 calls, 4 x 1.25 agents.
        let after = ReplicationRecords(
            of: try scenario(
                room(
                    talk: "{ distribution: 'exponential', meanSeconds: 150 }", callsPerDay: "1350", patience: "40",
                    priority: 1, away: "1.5", agents: "5", south: "['North', 'South']",
                    routing: "[{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 60, teams: 'any' }]",
                    redial: "0.6")),
            replication: replication)
        let cut = 5 * day
        #expect(both.calls.filter { $0.arrival < cut } == before.calls.filter { $0.arrival < cut })
        #expect(both.calls.filter { $0.arrival >= cut } == after.calls.filter { $0.arrival >= cut })
        #expect(both.calls.contains { $0.arrival < cut && $0.isRedial })
        #expect(both.calls.contains { $0.arrival >= cut && $0.isRedial })
        // Agents are numbered over all that there ever are.
        func work(_ records: ReplicationRecords, _ isIn: (AgentSpan) -> Bool) -> [[Int64]] {
            records.spans.filter(isIn).map { [$0.start, $0.end, Int64($0.grade.index)] }.sorted {
                $0.lexicographicallyPrecedes($1)
            }
        }
        #expect(work(both) { $0.start < cut } == work(before) { $0.start < cut })
        #expect(work(both) { $0.start >= cut } == work(after) { $0.start >= cut })
    }

    @Test("Until a change callers and agents are the same to the last bit, whatever comes and whoever waits then")
    func untilThen() throws {
        let text = """
            { schemaVersion: 1, name: 'busy', period: { start: '2018-01-01', days: 9, warmUpDays: 1 },
              callTypes: { '101': { priority: 1, arrivals: { callsPerHour: 70 }, talk: { distribution: 'exponential', meanSeconds: 400 },
                wrap: { distribution: 'exponential', meanSeconds: 60 }, patience: { distribution: 'exponential', meanSeconds: 900 } } },
              teams: { Room: { people: { shrinkage: { leave: 0.15 }, adherence: 0.9 }, agents: { shifts: {
                early: { start: '06:00', hours: 8, headcount: 4.5 },
                late: { start: '14:00', hours: 8, headcount: 6, breaks: [{ minutes: 30, fromHour: 2, untilHour: 6 }] },
                night: { start: '22:00', hours: 8, headcount: 5 } } } } }, CHANGES }
            """
        let plain = ReplicationRecords(of: try scenario(text.replacing(", CHANGES", with: "")))
        let changed = ReplicationRecords(
            of: try scenario(
                text.replacing(
                    "CHANGES",
                    with: """
                        changes: [{ from: '2018-01-05', set: { 'teams.Room.agents.shifts.night.headcount': 9.4,
                          'callTypes.101.talk.meanSeconds': 300 }, multiply: { 'callTypes.101.arrivals': 2 } }]
                        """)))
        let cut = 4 * day
        // Calls whose end lies beyond the change may end otherwise.
        let settled = { (call: CallRecord) in
            call.arrival + call.waited + call.talk + call.wrap < cut - 3_600 * 1_000_000
        }
        #expect(plain.calls.filter(settled) == changed.calls.filter(settled))
        #expect(
            plain.calls.filter { $0.arrival < cut }.map(\.arrival)
                == changed.calls.filter { $0.arrival < cut }.map(\.arrival))
        #expect(plain.spans.filter { $0.end < cut } == changed.spans.filter { $0.end < cut })
        #expect(plain.calls.contains { $0.arrival < cut && $0.arrival + $0.queued >= cut })
        #expect(changed.lostBetweenDays == 0)
        #expect(
            changed.calls.filter { $0.arrival >= cut }.count > plain.calls.filter { $0.arrival >= cut }.count * 3 / 2)
    }

    /// How many agents are present at an hour of a day.
    private func present(_ records: ReplicationRecords, _ dayOfPeriod: Int, _ hour: Int) -> Int {
        let instant = Int64(dayOfPeriod * 24 + hour) * Interval.hour.microseconds
        return records.spans.count { $0.activity == .present && $0.start <= instant && instant < $0.end }
    }

    private func team(_ agents: String, changes: String) throws(ScenarioProblems) -> Scenario {
        try scenario(
            """
            { schemaVersion: 1, name: 'team', period: { start: '2018-01-01', days: 6, warmUpDays: 1 },
              callTypes: { '101': { priority: 1, arrivals: { callsPerHour: 6 }, talk: { constant: 300 }, patience: { constant: 60 } } },
              teams: { Room: { agents: \(agents) } }, changes: [\(changes)] }
            """)
    }

    @Test("Taking call-backs away, after the last call has come, changes nothing for those who accepted one")
    func callBacksTakenAway() throws {
        func records(_ changes: String) throws -> [CallRecord] {
            ReplicationRecords(
                of: try scenario(
                    """
                    { schemaVersion: 1, name: 'ring', period: { start: '2018-01-01', days: 6 },
                      callTypes: { '101': { priority: 1, talk: { constant: 600 }, patience: { constant: 900 },
                        arrivals: { callsPerDay: 100, dayOfWeekShares: [1, 0, 0, 0, 0, 0, 0],
                          hourOfDayShares: \([Double](repeating: 0, count: 9) + [1] + [Double](repeating: 0, count: 14)) },
                        callBack: { offerAfterSeconds: 60, accept: 0.5, reached: 0.2, attemptsAtMost: 5, retryAfter: { constant: 60000 } } } },
                      teams: { Room: { agents: { constant: 9 } } }\(changes) }
                    """)
            ).calls
        }
        let whole = try records("")
        #expect(whole.count { $0.isNextAttempt && $0.attempt == 4 } > 5)
        #expect(
            try records(", changes: [{ from: '2018-01-02', set: { 'callTypes.101.callBack': null } }]") == whole)
    }

    @Test("A shift under way at midnight ends as it began; from then on the new headcounts come")
    func nightShift() throws {
        let shifts =
            "{ shifts: { day: { start: '06:00', hours: 16, headcount: 2 }, night: { start: '22:00', hours: 8, headcount: 3 } } }"
        let records = ReplicationRecords(
            of: try team(
                shifts,
                changes: """
                    { from: '2018-01-03', set: { 'teams.Room.agents.shifts.night.headcount': 5 } },
                    { from: '2018-01-05', set: { 'teams.Room.agents.shifts.night.headcount': 1 } }
                    """))
        #expect([1, 2, 3, 4, 5].map { present(records, $0, 3) } == [3, 3, 5, 5, 1])
        #expect([1, 2, 3, 4, 5].map { present(records, $0, 23) } == [3, 5, 5, 1, 1])
        #expect([1, 2, 3, 4, 5].map { present(records, $0, 12) } == [2, 2, 2, 2, 2])
    }

    @Test("A team may go over from numbers of agents to shifts and back, at midnight")
    func otherStaffing() throws {
        let records = ReplicationRecords(
            of: try team(
                "{ constant: 4 }",
                changes: """
                    { from: '2018-01-03', set: { 'teams.Room.agents':
                      { shifts: { day: { start: '06:00', hours: 16, headcount: 2 }, night: { start: '22:00', hours: 8, headcount: 3 } } } } },
                    { from: '2018-01-05', set: { 'teams.Room.agents': { constant: 6 } } }
                    """))
        // The night shift of the evening before is at work at once, and goes at once.
        #expect([1, 2, 3, 4, 5].map { present(records, $0, 3) } == [4, 3, 3, 6, 6])
        #expect([1, 2, 3, 4, 5].map { present(records, $0, 12) } == [4, 2, 2, 6, 6])
        #expect([1, 2, 3, 4, 5].map { present(records, $0, 23) } == [4, 3, 3, 6, 6])
    }

    @Test("Fewer agents from a day on: those at work finish, grades keep their shares")
    func fewerAgents() throws {
        let records = ReplicationRecords(
            of: try scenario(
                """
                { schemaVersion: 1, name: 'team', period: { start: '2018-01-01', days: 4 },
                  callTypes: { '101': { priority: 1, arrivals: { callsPerHour: 200 }, talk: { constant: 600 }, patience: { constant: 60 } } },
                  teams: { Room: { agents: { constant: 10 }, grades: { old: {}, 'new': { share: 0.5 } } } },
                  changes: [{ from: '2018-01-02', set: { 'teams.Room.grades.new.share': 0.25 } },
                    { from: '2018-01-03', set: { 'teams.Room.agents.constant': 4 } }] }
                """))
        func present(_ day: Int, grade: Int) -> Int {
            let instant = Int64(day) * Interval.day.microseconds + Interval.day.microseconds / 2
            return records.spans.count {
                $0.activity == .present && $0.grade.index == grade && $0.start <= instant && instant < $0.end
            }
        }
        // Of ten a half and then a quarter are new (two or three, as shares are dealt out one by one), of four one.
        #expect((0..<4).map { present($0, grade: 0) + present($0, grade: 1) } == [10, 10, 4, 4])
        #expect(present(0, grade: 1) == 5)
        #expect([2, 3].contains(present(1, grade: 1)))
        #expect(present(3, grade: 1) == 1)
        let overtime = records.spans.filter { $0.activity == .overtime }
        #expect(!overtime.isEmpty)
        #expect(overtime.allSatisfy { $0.start % day < 600 * 1_000_000 && $0.end % day <= 600 * 1_000_000 })
    }
}
