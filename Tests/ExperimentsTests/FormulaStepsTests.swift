import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("Erlang formulas beside a simulation")
struct FormulaStepsTests {
    private func draft(_ script: RoomScript) throws -> ScenarioDraft {
        let text = script.text
        return try ScenarioDraft(path: "s.json5") { $0 == "s.json5" ? Array(text.utf8) : nil }
    }

    /// Priority, a reserve, wraps, unlike lengths and patience, a changing day, two teams and areas.
    private var disturbed: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    """
                    priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerHour: 10,
                      hourOfDayShares: [1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,1,1,1,1,1] },
                    pickUp: { constant: 2 }, talk: { distribution: 'lognormal', meanSeconds: 238, variation: 1 },
                    wrap: { distribution: 'exponential', meanSeconds: 60 },
                    patience: { distribution: 'exponential', meanSeconds: 600 }
                    """
                ),
                (
                    "101",
                    """
                    priority: 2, target: { withinSeconds: 40, fraction: 0.8, basis: 'answered' }, arrivals: { callsPerHour: 30 },
                    talk: { constant: 300 }, wrap: { constant: 100, interruptibleBy: ['999'] },
                    patience: { distribution: 'exponential', meanSeconds: 200, hangUpAtOnce: { fraction: 0.05, meanSeconds: 4 } },
                    afterAbandoning: [{ callType: '101', probability: 0.3, after: { constant: 300 }, timesAtMost: 2 }]
                    """
                ),
            ],
            teams: [
                ("Day", "serves: ['A'], keepFree: { '101': 1 }, agents: { constant: 3 }"),
                ("Night", "serves: ['B'], agents: { byHourOfDay: [1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,1,1,1,1,1] }"),
            ])
        script.areas = ["A", "B"]
        (script.days, script.warmUpDays, script.replications, script.seed) = (14, 1, 12, 5)
        return script
    }

    private func outcome(_ script: RoomScript) async throws -> FormulaOutcome {
        let draft = try draft(script)
        let steps = try #require(FormulaSteps(draft))
        let settings = Run.Settings(draft.scenario.experiment, threads: 2)
        return try #require(steps.outcome(of: await steps.comparison(of: draft.scenario, settings: settings).result()))
    }

    @Test("The room is the average of calls, lengths and agents, its patience that of as many who hang up in a second")
    func room() throws {
        let room = try #require(FormulaRoom(try disturbed.scenario()))
        #expect(abs(room.callsPerHour - 40) < 1e-9)
        // A quarter takes 300 s and three quarters 400 s.
        #expect(abs(room.handleSeconds - 375) < 1e-9)
        // 3 and, twelve hours each, 1 and 2: 4.5, to the nearest whole number away from 0.
        #expect(room.agents == 5)
        // Of 101 one in twenty waits 4 s: 0.95 · 200 + 0.05 · 4 = 190.2 s on average.
        #expect(abs((room.patienceSeconds ?? 0) - 1 / (0.25 / 600 + 0.75 / 190.2)) < 1e-9)
        #expect(abs(room.offeredLoad - 40 * 375 / 3_600.0) < 1e-9)
    }

    @Test("Of one agent Erlang C is 1 - ρ exp(-(1 - ρ) t / H), and nothing with more load than agents")
    func oneAgent() throws {
        func room(_ calls: Double) throws -> FormulaRoom {
            try #require(
                FormulaRoom(
                    try RoomScript(
                        callTypes: [
                            ("999", "priority: 1, arrivals: { callsPerHour: \(calls) }, talk: { constant: 180 }")
                        ], agents: 1
                    ).scenario()))
        }
        let value = try #require(try room(10).serviceLevel(.erlangC, withinSeconds: 36))
        // ρ is a half; (1 - ρ) t / H is a tenth; exp(-0.1) = 0.904837418.
        #expect(abs(value - (1 - 0.5 * 0.904837418)) < 1e-9)
        #expect(try room(10).serviceLevel(.erlangA, withinSeconds: 36) == nil)
        #expect(try room(20).serviceLevel(.erlangC, withinSeconds: 36) == nil)
    }

    @Test("With all taken away that formulas leave out, the simulation says what they say")
    func agreement() async throws {
        let outcome = try await outcome(disturbed)
        #expect(
            outcome.stages == [
                [.otherBases], [.followOns], [.priority], [.severalTeams], [.changingHours], [.unlikeLengths],
                [.unlikePatience], [.patience],
            ])
        #expect(outcome.way.steps.count == outcome.stages.count)
        #expect(outcome.agreements.map(\.steps) == [7, 8, 7, 8])
        for agreement in outcome.agreements { #expect(agreement.agrees == true, "\(agreement)") }
        // As it is the simulation says something else.
        let rows = try #require(outcome.way.rows(of: "999"))
        #expect(abs((rows[0].inTurn.base.mean ?? 0) - outcome.agreements[0].value) > 0.1)
    }

    @Test("A room that is what formulas assume has no steps and agrees as it is")
    func plainRoom() async throws {
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, target: { withinSeconds: 20, fraction: 0.8 }, arrivals: { callsPerHour: 24 },
                    talk: { distribution: 'exponential', meanSeconds: 300 }
                    """
                )
            ], agents: 3)
        (script.days, script.warmUpDays, script.replications) = (14, 2, 10)
        let outcome = try await outcome(script)
        #expect(outcome.way.steps.isEmpty)
        #expect(outcome.agreements.map(\.formula) == [.erlangC])
        #expect(outcome.agreements.map(\.agrees) == [true])
    }

    @Test("People on shifts are all in before anything else is taken away")
    func shifts() throws {
        var script = disturbed
        script.teams = [
            (
                "Room",
                """
                agents: { shifts: { early: { start: '07:00', hours: 12, headcount: 6 }, late: { start: '19:00', hours: 12, headcount: 4 } } },
                people: { shrinkage: { leave: 0.2 } }
                """
            )
        ]
        script.areas = []
        let steps = try #require(FormulaSteps(try draft(script)))
        let everybodyIn = steps.steps[try #require(steps.stages.firstIndex { $0.contains(.absences) })]
        // Half the day 6, half 4, a fifth of them on leave.
        #expect(steps.room.agents == 4)
        guard case .hourOfWeek(let agents) = everybodyIn.inTurn.teams[0].staffing else {
            Issue.record("shifts are left")
            return
        }
        #expect(abs(agents[30] - 3.2) < 1e-9 || abs(agents[30] - 4.8) < 1e-9)
        #expect(abs(agents.reduce(0, +) / 168 - 4) < 1e-9)
    }

    @Test("Of work without callers formulas say nothing")
    func work() throws {
        let script = RoomScript(
            callTypes: [("Forms", "priority: 1, arrivals: { callsPerHour: 4 }, work: { constant: 60 }")], agents: 1)
        #expect(FormulaSteps(try draft(script)) == nil)
    }

    @Test("The fewest agents are those of the strictest target; none are needed without calls")
    func fewestAgents() throws {
        func scenario(_ targets: [Double?]) throws -> Scenario {
            let callTypes = targets.enumerated().map { number, fraction in
                let target = fraction.map { ", target: { withinSeconds: 0, fraction: \($0) }" } ?? ""
                return RoomScript.Part(
                    "T\(number)", "priority: 1, arrivals: { callsPerHour: 1 }, talk: { constant: 180 }\(target)")
            }
            return try RoomScript(callTypes: callTypes, agents: 1).scenario()
        }
        // One call an hour each of 3 minutes: together a tenth of an erlang. An agent is free for 0.9 of the callers; two for 1 - C, where
        // B = 0.005 / 1.105 and C = 2 B / (2 - 0.1 (1 - B)) = 0.00476.
        let calls = [1.0, 1.0]
        #expect(FormulaRoom.fewestAgents(for: calls, in: try scenario([0.89, nil])) == 1)
        #expect(FormulaRoom.fewestAgents(for: calls, in: try scenario([0.91, nil])) == 2)
        #expect(FormulaRoom.fewestAgents(for: calls, in: try scenario([0.89, 0.995])) == 2)
        #expect(FormulaRoom.fewestAgents(for: calls, in: try scenario([0.996, 0.1])) == 3)
        // Without calls of the strict type its target asks for nothing.
        #expect(FormulaRoom.fewestAgents(for: [2, 0], in: try scenario([0.89, 0.996])) == 1)
        #expect(FormulaRoom.fewestAgents(for: [0, 0], in: try scenario([0.89, 0.9])) == 0)
        #expect(FormulaRoom.fewestAgents(for: calls, in: try scenario([nil, nil])) == nil)
    }
}
