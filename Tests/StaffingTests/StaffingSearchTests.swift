import ContactCentre
import Experiments
import Measures
import Parallel
import QueueingTheory
import RoomScripts
import Scenarios
import Staffing
import Statistics
import Testing

@Suite("The fewest agents")
struct StaffingSearchTests {
    @Test("are those of an exhaustive search, plainly written, over three hours of one call type")
    func exhaustive() async throws {
        let script = fewHours([9: 30, 10: 45, 11: 20])
        let outcome = try #require(try await staffed(script))
        let plain = PlainSearch(script: script, teams: ["Room"], targets: [(20, 0.85)], isByHour: true)
        let found = plain.hours(of: outcome)
        #expect(outcome.repaired == 0)
        #expect(try plain.holds(found))
        // The hour after may have somebody too, for calls left over; more than one can't pay.
        var fewest = Int.max
        for nine in 1...6 {
            for ten in 1...7 {
                for eleven in 1...6 {
                    for after in 0...1 where nine + ten + eleven + after < fewest {
                        var hours = [Int](repeating: 0, count: 24)
                        (hours[9], hours[10], hours[11], hours[12]) = (nine, ten, eleven, after)
                        if try plain.holds([hours]) { fewest = nine + ten + eleven + after }
                    }
                }
            }
        }
        #expect(found[0].reduce(0, +) == fewest)
        #expect(outcome.isMinimal)
        #expect(try #require(outcome.leastTotal) <= Double(7 * fewest))
    }

    @Test("are left as they are where nothing is asked of them, by hours and for a budget")
    func nothingAsked() async throws {
        var script = fewHours([9: 30, 10: 45])
        let agents = (0..<24).map { $0 == 3 ? "2.5" : $0 == 9 || $0 == 10 ? "3" : "0" }.joined(separator: ", ")
        script.teams[0].members = "agents: { byHourOfDay: [\(agents)] }"
        let fewest = try #require(try await staffed(script))
        #expect(fewest.agents[3] == 3)
        #expect(try #require(fewest.fewest)[3] <= 1)
        var question = StaffingQuestion(.hourOfDay)
        question.budget = 12
        let best = try #require(try await staffed(script, question))
        #expect(best.agents[3] >= 2)
        #expect(best.agents.reduce(0, +) == 12)
    }

    @Test("are Erlang A's at every hour where the load is the same all day")
    func erlangA() async throws {
        // 4 agents answer 90% within 20 s and 5 agents 97%, so chance has no say at 93.5%.
        let traffic = try Traffic(callsPerHour: 30, handleSeconds: 240)
        let aim = try ServiceLevelTarget(fraction: 0.935, withinSeconds: 20)
        let needed = try #require(try ErlangA.fewestAgents(for: traffic, patienceSeconds: 300, meeting: aim))
        let levels = try [needed - 1, needed].map {
            try ErlangA(traffic, agents: $0, patienceSeconds: 300).serviceLevel(withinSeconds: 20)
        }
        try #require(levels[0] < 0.91 && levels[1] > 0.955)
        var script = RoomScript(
            callTypes: [
                (
                    "101",
                    """
                    priority: 1, target: { withinSeconds: 20, fraction: 0.935 }, arrivals: { callsPerHour: 30 },
                    talk: { distribution: "exponential", meanSeconds: 240 },
                    patience: { distribution: "exponential", meanSeconds: 300 }
                    """
                )
            ],
            agents: 3)
        (script.days, script.warmUpDays, script.replications) = (7, 1, 6)
        let outcome = try #require(try await staffed(script))
        #expect(outcome.agents == [Int](repeating: needed, count: 24))
        #expect(outcome.fewest == outcome.agents)
        #expect(outcome.meetsTargets)
    }

    @Test("of three pods that answer two call types hold by plain counting, and with one less anywhere they don't")
    func pods() async throws {
        var script = podScript
        script.replications = 4
        let outcome = try #require(try await staffed(script))
        let plain = PlainSearch(
            script: script, teams: ["North", "South", "West"], targets: [(20, 0.8), (60, 0.75)], isByHour: true)
        var hours = plain.hours(of: outcome)
        try #require(outcome.repaired == 0)
        #expect(try plain.holds(hours))
        #expect(outcome.isMinimal)
        for team in hours.indices {
            for hour in 0..<24 where hours[team][hour] > outcome.space.places[team * 24 + hour].least {
                hours[team][hour] -= 1
                #expect(try !plain.holds(hours), "\(team) at \(hour)")
                hours[team][hour] += 1
            }
        }
    }

    /// Two call types, one for all pods and one for two of them, in two hours of the day.
    private var podScript: RoomScript {
        let shares = (0..<24).map { $0 == 9 || $0 == 10 ? "1" : "0" }.joined(separator: ", ")
        let agents = (0..<24).map { $0 == 9 || $0 == 10 ? "2" : "0" }.joined(separator: ", ")
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    """
                    priority: 1, target: { withinSeconds: 20, fraction: 0.8 },
                    arrivals: { callsPerDay: 70, hourOfDayShares: [\(shares)] }, origins: { North: 0.3, South: 0.3, West: 0.4 },
                    talk: { distribution: "exponential", meanSeconds: 150 },
                    patience: { distribution: "exponential", meanSeconds: 200 }
                    """
                ),
                (
                    "101",
                    """
                    priority: 2, target: { withinSeconds: 60, fraction: 0.75 },
                    arrivals: { callsPerDay: 80, hourOfDayShares: [\(shares)] }, origins: { North: 0.5, South: 0.5, West: 0 },
                    talk: { distribution: "lognormal", meanSeconds: 180, variation: 1 },
                    patience: { distribution: "exponential", meanSeconds: 300 }
                    """
                ),
            ],
            teams: [
                ("North", "serves: ['North'], agents: { byHourOfDay: [\(agents)] }"),
                ("South", "serves: ['South'], agents: { byHourOfDay: [\(agents)] }"),
                ("West", "serves: ['West'], answers: ['999'], agents: { byHourOfDay: [\(agents)] }"),
            ])
        script.areas = ["North", "South", "West"]
        script.routing = "all: [{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 10, teams: 'any' }]"
        script.days = 3
        return script
    }

    @Test("are never fewer than the bound, whatever the room", arguments: 1...6)
    func bound(seed: Int) async throws {
        let calls = [8: Double(10 + 7 * seed % 30), 9: Double(20 + 11 * seed % 25), 15: Double(12 + 5 * seed % 20)]
        var script = fewHours(
            calls, within: Double(5 + 10 * (seed % 4)), fraction: 0.7 + 0.04 * Double(seed % 5), days: 4,
            replications: 3)
        script.seed = seed
        let outcome = try #require(try await staffed(script))
        let fewest = try #require(outcome.fewest)
        #expect(zip(fewest, outcome.agents).allSatisfy { $0 <= $1 })
        #expect(try #require(outcome.leastTotal) <= outcome.total)
        #expect(zip(outcome.agents, outcome.space.places).allSatisfy { $0 >= $1.least && $0 <= $1.most })
    }

    @Test("are the same on 1, 2 and 8 threads, with everything said of them")
    func threads() async throws {
        let script = fewHours([9: 30, 10: 40], days: 3, replications: 5)
        let one = try #require(try await staffed(script, threads: 1))
        for threads in [2, 8] {
            let several = try #require(try await staffed(script, threads: threads))
            #expect(several.agents == one.agents)
            #expect(several.service == one.service)
            #expect(several.fewest == one.fewest)
            #expect(several.evaluations == one.evaluations)
            #expect(several.replicationsSimulated == one.replicationsSimulated)
        }
    }

    @Test("make a patch that reads back as a scenario whose run gives the service reported")
    func patch() async throws {
        let script = fewHours([9: 30, 10: 40], days: 3, replications: 5)
        let outcome = try #require(try await staffed(script))
        let text = script.text
        let draft = try ScenarioDraft(path: "script.json5") { _ in Array(text.utf8) }
        let patch = StaffingPatch(outcome, on: draft, base: "script.json5", words: "controlroom staff\nscript.json5")
            .text
        #expect(patch.hasPrefix("// Made by: controlroom staff script.json5\n{\n"))
        let patched = try ScenarioReader.read(path: "patch.json5") {
            Array(($0 == "patch.json5" ? patch : text).utf8)
        }
        let settings = Run.Settings(patched.experiment, threads: 2, breakdown: .hour)
        let result = await Run(patched, settings: settings).result()
        for row in outcome.service {
            let run = try #require(result.row(.serviceLevel, callType: row.callType, period: row.period))
            #expect(run.estimate.mean == row.reached.mean)
            #expect(run.estimate.low == row.reached.low)
            #expect(run.estimate.high == row.reached.high)
        }
    }

    @Test("are looked for within bounds; a target that none within them meet is named, with the nearest there is")
    func unreachable() async throws {
        var question = StaffingQuestion(.hourOfDay)
        (question.least, question.most) = (1, 2)
        let outcome = try #require(try await staffed(fewHours([9: 40], days: 4, replications: 4), question))
        #expect(!outcome.meetsTargets)
        let row = outcome.service[try #require(outcome.unreachable.first)]
        #expect(row.callType == "101" && row.period == "09:00")
        #expect(outcome.agents[9] == 2)
        #expect(try #require(row.most) < 0.85)
        #expect(outcome.agents.allSatisfy { $0 == 1 || $0 == 2 })
    }

    @Test("in a share of the days are as many as hold on so many of them, and on average no more")
    func daysMet() async throws {
        let script = fewHours([9: 40, 10: 40], days: 5, replications: 4)
        var question = StaffingQuestion(.hourOfDay)
        question.span = .day
        question.fractionMet = 0.9
        let often = try #require(try await staffed(script, question))
        let row = try #require(often.service.first)
        #expect(row.period == "all days" && row.target == 0.9)
        question.fractionMet = nil
        question.span = .period
        let average = try #require(try await staffed(script, question))
        #expect(average.service.map { $0.period } == ["all"])
        #expect(average.total <= often.total)
    }
}
