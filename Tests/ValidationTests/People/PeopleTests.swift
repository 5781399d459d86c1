import ContactCentre
import Parallel
import RoomScripts
import Testing

@Suite("Redials, repeat contacts and grades against theory", .enabled(if: isOptimised, needsOptimisation))
struct FollowOnTests {
    @Test(
        "Callers who try again: a Markov chain of the room and those about to ring again",
        arguments: [
            RedialRoom(
                agents: 2, callsPerHour: 26, patienceSeconds: 120, redialProbability: 0.6, redialSeconds: 90, days: 60),
            RedialRoom(
                agents: 5, callsPerHour: 60, patienceSeconds: 240, redialProbability: 0.8, redialSeconds: 300, days: 40),
        ])
    func redials(room: RedialRoom) async throws { try await validate(room) }

    @Test(
        "Repeat contacts: an open network of queues",
        arguments: [
            RepeatContactRoom(agents: 1, callsPerHour: 6, repeatProbability: 0.3, repeatSeconds: 1_200, days: 200),
            RepeatContactRoom(agents: 6, callsPerHour: 45, repeatProbability: 0.25, repeatSeconds: 3_600, days: 40),
        ])
    func repeatContacts(room: RepeatContactRoom) async throws { try await validate(room) }

    @Test(
        "An experienced agent asked first and a slower one: a Markov chain",
        arguments: [
            TwoGradesRoom(callsPerHour: 18, slowness: 1.5, patienceSeconds: 300, days: 120),
            TwoGradesRoom(callsPerHour: 8, slowness: 3, patienceSeconds: 600, days: 200),
        ])
    func grades(room: TwoGradesRoom) async throws { try await validate(room) }
}

@Suite("Shifts and closures against sums by hand", .enabled(if: isOptimised, needsOptimisation))
struct ShiftTests {
    /// A rota of five groups through three shifts; sickness of 5% triples on days 11 to 20 of 30.
    ///
    /// Nobody rings, so that breaks begin when they are due.
    static func rota(sickness: Double = 0.05, adherence: Double = 0.95) -> RoomScript {
        let team = """
            agents: {
              shifts: {
                early: { start: '07:00', hours: 9, breaks: [{ minutes: 40, fromHour: 3, untilHour: 6.5 }] },
                late: { start: '14:00', hours: 9, breaks: [{ minutes: 40, fromHour: 3, untilHour: 6.5 }] },
                night: { start: '22:00', hours: 10, headcount: 1.5, breaks: [
                  { minutes: 15, fromHour: 1, untilHour: 3 }, { minutes: 45, fromHour: 4, untilHour: 8, paid: false } ] },
              },
              rota: {
                cycle: ['early', 'early', 'late', 'late', 'night', 'night', 'off', 'off', 'off', 'off'],
                groups: { A: 6.5, B: 6.5, C: 6.5, D: 6.5, E: 6.5 }, from: '2017-12-01',
              },
            },
            people: {
              shrinkage: { leave: 0.14, sickness: \(sickness), training: 0.03 }, adherence: \(adherence), awayMinutes: 6,
              outbreaks: [{ part: 'sickness', from: '2018-01-11', days: 10, factor: 3 }],
            }
            """
        let calls = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
        var script = RoomScript(callTypes: [("calls", calls)], teams: [("Room", team)])
        script.days = 30
        script.warmUpDays = 1
        script.replications = 1_000
        script.seed = 44
        return script
    }

    /// What is expected of it, in hours over the 30 days: headcounts times hours, less the absent, breaks, and times away.
    static func expected(sickness: Double = 0.05, adherence: Double = 0.95) -> [Figure] {
        let usual = 1 - 0.14 - sickness - 0.03
        let outbreak = 1 - 0.14 - 3 * sickness - 0.03
        // Shifts that begin on ten of thirty days meet the outbreak; what the last night shift has after the period is
        // made up for by the one before it.
        let presentShifts = 20 * usual + 10 * outbreak
        let breakHours = (6.5 * 40 / 60 + 6.5 * 40 / 60 + 8 * 1) * presentShifts
        let hours = (6.5 * 9 + 6.5 * 9 + 8 * 10) * presentShifts - breakHours
        return [
            Figure(measure: .averageAgents, value: hours * adherence / (30 * 24)),
            Figure(measure: .breakHours, value: breakHours),
            Figure(measure: .steppedAwayHours, value: hours * (1 - adherence)),
        ]
    }

    @Test("Present, on break and away add up to those down for shifts less those absent")
    func hours() async throws {
        let found = try agreements(of: try await ShiftTests.rota().run(), with: ShiftTests.expected())
        for agreement in found { #expect(agreement.distance <= Agreement.limit, "\(agreement)") }
        for wrong in [ShiftTests.expected(sickness: 0.0525), ShiftTests.expected(adherence: 0.9475)] {
            let shifts = zip(found, wrong).map { abs($1.value - $0.figure.value) / $0.standardError }
            #expect((shifts.max() ?? 0) > Agreement.leastShift, "5 per cent off: \(shifts)")
        }
    }

    @Test("Who hardly ever leaves the desk stays there, however rarely that is", arguments: [0.999_999_999, 1 - 1e-15])
    func hardlyEverAway(adherence: Double) async throws {
        var script = ShiftTests.rota(adherence: adherence)
        script.replications = 4
        #expect(try await script.run().mean(.steppedAwayHours) < 1)
    }

    @Test("With nobody ringing every break is kept")
    func breaksKept() async throws {
        var script = ShiftTests.rota(adherence: 1)
        script.replications = 20
        #expect(try await script.run().mean(.breakCompliance) == 1)
    }

    @Test("A team that is closed answers as one with nobody on duty does")
    func closure() throws {
        let calls = """
            priority: 1, arrivals: { callsPerHour: 60 }, talk: { distribution: 'lognormal', meanSeconds: 240, variation: 1 },
            patience: { distribution: 'exponential', meanSeconds: 900 }
            """
        var closed = RoomScript(
            callTypes: [("calls", calls)],
            teams: [("Room", "agents: { constant: 5 }, closed: [{ from: '2018-01-02T10:00', hours: 3.5 }]")])
        closed.days = 3
        var unstaffed = RoomScript(callTypes: [("calls", calls)], teams: [("Room", "agents: { csv: 'agents.csv' }")])
        unstaffed.days = 3
        unstaffed.files["agents.csv"] =
            "start,agents\n2018-01-01 00:00,5\n2018-01-02 10:00,0\n2018-01-02 13:30,5\n"
        // Closures that touch are one: nobody comes back for an instant.
        var twice = closed
        twice.teams[0].members =
            "agents: { constant: 5 }, closed: [{ from: '2018-01-02T10:00', hours: 1 }, { from: '2018-01-02T11:00', hours: 2.5 }]"
        for replication in 0..<20 {
            let first = ReplicationRecords(of: try closed.scenario(), replication: replication)
            #expect(ReplicationRecords(of: try twice.scenario(), replication: replication).calls == first.calls)
            let second = ReplicationRecords(of: try unstaffed.scenario(), replication: replication)
            #expect(first.calls.count > 4_000)
            #expect(first.calls == second.calls)
        }
    }
}
