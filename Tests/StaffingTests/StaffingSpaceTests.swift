import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Staffing
import Statistics
import Testing

@Suite("What the fewest agents are looked for among")
struct StaffingSpaceTests {
    private func places(_ script: RoomScript, _ question: StaffingQuestion) throws -> [StaffingPlace] {
        try StaffingSpace(try script.scenario(), question).places
    }

    /// A week's shifts: a day shift with an unpaid break on weekdays, and a rota of two groups through days, nights and days off.
    private var shifts: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "101",
                    """
                    priority: 1, target: { withinSeconds: 30, fraction: 0.7 }, arrivals: { callsPerHour: 15 },
                    talk: { distribution: "exponential", meanSeconds: 200 }, patience: { distribution: "exponential", meanSeconds: 240 }
                    """
                )
            ],
            teams: [
                (
                    "Room",
                    """
                    agents: {
                      shifts: {
                        day: { start: "08:00", hours: 10, headcount: 2, days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
                               breaks: [{ minutes: 30, fromHour: 3, untilHour: 7, paid: false }] },
                        early: { start: "06:00", hours: 12 },
                        night: { start: "18:00", hours: 12 } },
                      rota: { cycle: ["early", "night"], groups: { A: 1.5, B: 2 }, from: "2018-01-01" } }
                    """
                )
            ])
        // A week of the rota's days and nights, with some 2,500 calls in each of three replications.
        (script.days, script.replications) = (7, 3)
        return script
    }

    @Test("Hours of the day weigh seven hours a week each, hours of the week one, whoever of several teams is there")
    func hours() throws {
        let day = try places(twoTeams(days: 14), StaffingQuestion(.hourOfDay))
        #expect(day.count == 48)
        #expect(day.allSatisfy { $0.weight == 7 && $0.hoursAWeek == 7 && $0.share == 1 })
        #expect(day[7].now == 4 && day[7].name == "07:00" && abs(day[24].now - 0.6) < 1e-12)
        #expect(day[7].least == 1 && day[7].most >= 18)
        let week = try places(twoTeams(days: 14), StaffingQuestion(.hourOfWeek))
        #expect(week.count == 336)
        #expect(week.allSatisfy { $0.weight == 1 })
        #expect(week[24 + 7].name == "Tuesday 07:00" && week[24 + 7].now == 4)
        // Three days don't have every hour of the week.
        #expect(throws: StaffingProblem.noWholeWeek(days: 3)) {
            try places(twoTeams(days: 3), StaffingQuestion(.hourOfWeek))
        }
    }

    @Test("Shifts and groups weigh paid hours a week: unpaid breaks and days off left out")
    func crews() throws {
        let places = try places(shifts, StaffingQuestion(.shift))
        #expect(places.map { $0.name } == ["day", "early", "night", "A", "B"])
        #expect(places.map { $0.now } == [2, 0, 0, 1.5, 2])
        // 5 days of 9.5 h; 7 of 12 h; a shift of 12 h on every day of the cycle.
        #expect(places.map { $0.weight } == [47.5, 84, 84, 84, 84])
        #expect(places.map { $0.least } == [0, 0, 0, 0, 0])
        let scenario = try shifts.scenario()
        let space = try StaffingSpace(scenario, StaffingQuestion(.shift))
        #expect(space.hoursAWeek(of: [2, 0, 0, 1, 2]) == 2 * 47.5 + 3 * 84)
    }

    @Test("A roster is found from today's and from nothing; both hold, and the patch has headcounts alone")
    func roster() async throws {
        var question = StaffingQuestion(.shift)
        // More than twice what is needed anywhere; a search begins with as many everywhere.
        (question.span, question.most) = (.period, 6)
        for start in [StaffingQuestion.Start.today, .nothing] {
            question.start = start
            let outcome = try #require(try await staffed(shifts, question))
            #expect(outcome.isMinimal && outcome.meetsTargets)
            #expect(try #require(outcome.leastTotal) <= outcome.total)
            let text = shifts.text
            let draft = try ScenarioDraft(path: "script.json5") { _ in Array(text.utf8) }
            let patch = StaffingPatch(outcome, on: draft, base: "script.json5", words: "").text
            let patched = try ScenarioReader.read(path: "patch.json5") {
                Array(($0 == "patch.json5" ? patch : text).utf8)
            }
            guard case .shifts(let plan) = patched.teams[0].staffing else { throw ShiftsLost() }
            #expect(plan.crews.map { $0.headcount } == outcome.agents.map { Double($0) })
            let run = await Run(patched, settings: Run.Settings(patched.experiment, threads: 2)).result()
            #expect(run.row(.serviceLevel, callType: "101")?.estimate.mean == outcome.service[0].reached.mean)
        }
    }

    /// Two call types, and a second team of a part of an agent.
    private func twoTeams(days: Int) -> RoomScript {
        let lengths = """
            talk: { distribution: "exponential", meanSeconds: 250 }, patience: { distribution: "exponential", meanSeconds: 240 }
            """
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    "priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerDay: 240 }, \(lengths)"
                ),
                (
                    "101",
                    "priority: 2, target: { withinSeconds: 40, fraction: 0.8 }, arrivals: { callsPerDay: 620 }, \(lengths)"
                ),
            ],
            teams: [
                ("Day", "agents: { byHourOfDay: [2,2,2,2,2,2,2,4,4,4,4,4,4,4,4,4,4,4,4,3,3,3,3,3] }"),
                ("Relief", "answers: ['101'], agents: { constant: 0.6 }"),
            ])
        (script.days, script.warmUpDays, script.replications, script.seed) = (days, 1, 3, 7)
        return script
    }

    private struct ShiftsLost: Error {}

    @Test("A roster whose targets are by the hour comes to an end too")
    func rosterByHour() async throws {
        var question = StaffingQuestion(.shift)
        question.most = 6
        let outcome = try #require(try await staffed(shifts, question))
        #expect(outcome.service.count == 24)
        #expect(outcome.isMinimal)
        #expect(try #require(outcome.leastTotal) <= outcome.total)
    }

    @Test("A budget is kept, and its plan's worst margin is no worse than that of agents spread alike")
    func budget() async throws {
        let script = fewHours([9: 20, 10: 40, 11: 60], days: 4, replications: 4)
        var question = StaffingQuestion(.hourOfDay)
        question.budget = 10
        let outcome = try #require(try await staffed(script, question))
        #expect(outcome.total <= 70)
        #expect(outcome.agents[9] < outcome.agents[11])
        let plain = PlainSearch(
            script: script, teams: ["Room"],
            targets: [(20, 0.85 + (outcome.service.compactMap { $0.isHeld ? $0.margin : nil }.min() ?? 0) - 0.1)],
            isByHour: true)
        // By plain counting in the search's own replications, it is about as good as the check says.
        #expect(try plain.holds(plain.hours(of: outcome)))
    }

    @Test("What a plan comes to is what a run says, hour by hour and day by day")
    func sameDefinitions() async throws {
        let script = twoTeams(days: 3)
        let scenario = try script.scenario()
        for (span, breakdown) in [(TargetSpan.hour, Breakdown.hour), (.day, .day), (.period, .period)] {
            var question = StaffingQuestion(.hourOfDay)
            question.span = span
            let space = try StaffingSpace(scenario, question)
            let goals = StaffingGoals(space)
            var work = StaffingWork(
                scenario, goals, aims: [], numbers: 0..<3, seed: 7, isStopped: { false })
            work.performInTurn()
            let sums = try #require(work.evaluation).sum.goals
            let result = try await script.run(by: breakdown)
            for (goal, count) in zip(goals.all, sums) {
                let name = scenario.callTypes[goal.callType.index].name
                let row = result.row(.serviceLevel, callType: name, period: goal.stretch.label)
                #expect(row?.estimate.mean == count.level, "\(name) \(goal.stretch.label)")
            }
        }
    }

    @Test("What can't be asked is refused in plain words")
    func problems() throws {
        func words(_ script: RoomScript, _ change: (inout StaffingQuestion) -> Void) -> String? {
            var question = StaffingQuestion(.hourOfDay)
            change(&question)
            do throws(StaffingProblem) {
                _ = try StaffingSpace(try! script.scenario(), question)
                return nil
            } catch {
                return error.words
            }
        }
        let room = fewHours([9: 30])
        #expect(
            words(
                RoomScript(
                    callTypes: [("101", "priority: 1, arrivals: { callsPerHour: 9 }, talk: { constant: 60 }")],
                    agents: 2)
            ) { _ in }
                == "callTypes: expected a call type with a target, found none; give one such as target: { withinSeconds: 10, fraction: 0.9 }"
        )
        #expect(
            words(shifts) { _ in }
                == "--by hourOfDay: expected a team with agents by the hour, found shifts in every team; try --by shift"
        )
        #expect(
            words(room) { $0.unit = .shift }
                == "--by shift: expected a team with shifts, found agents by the hour in every team; try --by hourOfDay or --by hourOfWeek"
        )
        #expect(
            words(room) { ($0.least, $0.most) = (5, 3) }
                == "--least: expected at most as many as --most, 3, found 5; try a lower --least or a higher --most")
        #expect(
            words(room) { $0.span = .month }
                == "--target-by month: expected a period with a whole calendar month, found 4 days from 2018-01-01; try --target-by day or a "
                + "longer period")
        #expect(
            words(room) { $0.span = .week }
                == "--target-by week: expected a period with a whole week, found 4 days from 2018-01-01; try --target-by day or a longer period"
        )
        for (budget, found) in [(0.0, "0"), (-3, "-3"), (1e9, "1000000000")] {
            let said = words(room) { question in
                question.most = 10
                question.budget = budget
            }
            #expect(
                said
                    == "--budget: expected a number from 1 to 240 agent-hours a day, which is what the fewest and the most at every place come to, "
                    + "found \(found)")
        }
        var changing = room
        changing.more =
            "changes: [{ from: '2018-01-03', set: { 'teams.Room.agents': { constant: 3 } } }]"
        #expect(
            words(changing) { _ in }
                == "changes: expected a team 'Room' with the same agents all through, found others from 2018-01-03 on; try a period before or after "
                + "that day with --set period.start=… and --set changes=null")
    }

    @Test("Where no stretch of time has calls enough, that is said")
    func tooFewCalls() async throws {
        await #expect(throws: StaffingProblem.tooFewCalls) {
            _ = try await staffed(fewHours([9: 5], days: 2, replications: 2))
        }
        #expect(
            StaffingProblem.tooFewCalls.words
                == "--target-by: expected a stretch of time with 100 calls or more in all replications searched with, found none; try more "
                + "--replications or a longer stretch such as --target-by period")
    }
}
