import ContactCentre
import Experiments
import Foundation
import Measures
import Parallel
import RoomScripts
import Scenarios
import Testing

/// Exact sums, without any tolerance for chance.
@Suite("Balances that hold to the microsecond")
struct BalanceTests {
    /// Two days of a room with everything that keeps its wraps whole: priorities, a reserve, pick-up, wrap, short
    /// patience, agents who come and go.
    static let busyRoom: RoomScript = {
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    """
                    priority: 1, arrivals: { callsPerHour: 40, busynessVariation: 0.2 },
                    pickUp: { distribution: 'exponential', meanSeconds: 4 },
                    talk: { distribution: 'lognormal', meanSeconds: 255, variation: 1 },
                    wrap: { distribution: 'exponential', meanSeconds: 60 },
                    patience: { distribution: 'exponential', meanSeconds: 300 }
                    """
                ),
                (
                    "101",
                    """
                    priority: 2, arrivals: { callsPerHour: 80 }, pickUp: { constant: 3 },
                    talk: { distribution: 'gamma', meanSeconds: 290, variation: 0.8 },
                    patience: { distribution: 'exponential', meanSeconds: 240,
                                hangUpAtOnce: { fraction: 0.05, meanSeconds: 4 } }
                    """
                ),
            ],
            teams: [
                ("Both", "agents: { byHourOfDay: \(BalanceTests.shifts) }, keepFree: { '101': 1 }"),
                ("Only 101", "answers: ['101'], agents: { constant: 3.5 }"),
            ])
        script.days = 2
        script.warmUpDays = 1
        script.replications = 1
        return script
    }()

    static let shifts = [5, 5, 5, 3, 3, 3, 3, 8, 8, 10, 10, 10, 10, 6, 12, 12, 12, 12, 12, 12, 7, 7, 4, 4]

    /// A shipped scenario, cut to two days, in which nobody rings again.
    static func shipped(_ name: String) throws -> Scenario {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Scenarios")
        let settings = [
            Setting(path: "period.days", value: "2"), Setting(path: "experiment.replications", value: "1"),
        ]
        let callsInTwoDays = [
            Setting(path: "callTypes.999.arrivals.callsInPeriod", value: "1400"),
            Setting(path: "callTypes.101.arrivals.callsInPeriod", value: "4500"),
            Setting(path: "callTypes.101.afterAbandoning", value: "null"), Setting(path: "assumptions", value: "null"),
        ]
        return try ScenarioReader.read(
            path: name, settings: name.hasPrefix("lancashire") ? settings + callsInTwoDays : settings
        ) { file in
            (try? Data(contentsOf: folder.appending(path: file))).map { Array($0) }
        }
    }

    static func scenarios() throws -> [Scenario] {
        try [busyRoom.scenario()]
            + ["two-queues.json5", "erlang-a.json5", "first-scenario.json5", "lancashire-2017-10.json5"]
            .map { try shipped($0) }
    }

    static func run(_ scenario: Scenario, by breakdown: Breakdown = .hour) async -> RunResult {
        await Run(scenario, settings: Run.Settings(scenario.experiment, breakdown: breakdown)).result()
    }

    @Test("Every call offered is answered, abandoned or still there, in every hour and of every type")
    func conservation() async throws {
        for scenario in try BalanceTests.scenarios() {
            let result = await BalanceTests.run(scenario)
            let names = scenario.callTypes.map { $0.name } + ["all"]
            let hours = (0..<24).map { ($0 < 10 ? "0" : "") + "\($0):00" }
            #expect(result.mean(.offered) > 1_000 || scenario.name != "script")
            for period in hours + ["all"] {
                for name in names {
                    func count(_ measure: Measure) -> Double { result.mean(measure, callType: name, period: period) }
                    let ends = count(.answered) + count(.abandoned) + count(.stillThere)
                    #expect(abs(count(.offered) - ends) < 1e-9)
                    // Nobody rings again here.
                    #expect(count(.callersNeverAnswered) == count(.abandoned))
                }
                for measure in [Measure.offered, .answered, .abandoned, .shortAbandoned, .answeredWithinTarget] {
                    // A call type without a target has no figures of one.
                    let counted = scenario.callTypes.filter { measure != .answeredWithinTarget || $0.target != nil }
                    let types = counted.map { result.mean(measure, callType: $0.name, period: period) }
                    let all = result.mean(measure, period: period)
                    #expect(counted.isEmpty ? all.isNaN : abs(types.reduce(0, +) - all) < 1e-9)
                }
                let teams = scenario.teams.map { result.mean(.answered, team: $0.name, period: period) }
                #expect(abs(teams.reduce(0, +) - result.mean(.answered, period: period)) < 1e-9)
            }
            for measure in [Measure.offered, .answered, .abandoned, .stillThere, .overtimeHours] {
                // An hour's figures are those of one day on average.
                let byHour = hours.map { result.mean(measure, period: $0) * Double(scenario.period.days) }
                #expect(abs(byHour.reduce(0, +) - result.mean(measure)) < 1e-9 * max(1, result.mean(measure)))
            }
        }
    }

    @Test("The rows are the records counted one by one, and no call is lost at midnight")
    func recordsAndRows() async throws {
        for scenario in try BalanceTests.scenarios() {
            let result = await BalanceTests.run(scenario)
            let records = ReplicationRecords(of: scenario)
            let calls = records.callsMeasured(days: scenario.period.days)
            #expect(records.lostBetweenDays == 0)
            #expect(zip(records.calls, records.calls.dropFirst()).allSatisfy { $0.arrival <= $1.arrival })
            #expect(Double(calls.count) == result.mean(.offered))
            let answered = calls.filter { $0.outcome == .answered }
            #expect(Double(answered.count) == result.mean(.answered))
            #expect(Double(calls.count { $0.outcome == .abandoned }) == result.mean(.abandoned))
            let wait = Double(answered.reduce(0) { $0 + $1.waited }) / 1e6 / Double(answered.count)
            #expect(abs(wait - result.mean(.averageSpeedOfAnswerSeconds)) < 1e-9)
            #expect(answered.map { $0.waited }.max() == Int64(result.mean(.longestAnswerSeconds) * 1e6 + 0.5))
        }
    }

    @Test("Little's law for the queue: its length over time is the time its callers spent in it")
    func littleForTheQueue() async throws {
        for scenario in try BalanceTests.scenarios() {
            let result = await BalanceTests.run(scenario, by: .day)
            let queueing = ReplicationRecords(of: scenario).calls.map { $0.queueing }
            let sweep = Sweep([queueing])
            let period = 0..<Int64(scenario.period.days) * Interval.day.microseconds
            let integral = sweep.integral(of: 0, over: period)
            #expect(integral == queueing.reduce(0) { $0 + $1.length(within: period) })
            #expect(result.mean(.averageQueueLength) == Double(integral) / Double(period.count))
            #expect(result.mean(.longestQueue) == Double(sweep.peak(of: 0, within: period)))
        }
    }

    @Test("Little's law for the agents: calls in hand are agents engaged, hour by hour")
    func littleForTheAgents() throws {
        let records = ReplicationRecords(of: try BalanceTests.busyRoom.scenario())
        let sweep = Sweep([records.calls.map { $0.handling }, records.spans.stretches(.engaged)])
        for hour in 0..<48 {
            let handling = sweep.integral(of: 0, over: hourWindow(hour))
            #expect(handling == sweep.integral(of: 1, over: hourWindow(hour)))
            #expect(handling > 0)
        }
        #expect(
            sweep.levels.filter { $0.start < hourWindow(47).upperBound }.allSatisfy { $0.counts[0] == $0.counts[1] })
    }

    @Test("Agents present are those on duty and those finishing a call, neither lost nor doubled")
    func presence() async throws {
        var script = BalanceTests.busyRoom
        script.teams = [("Both", "agents: { byHourOfDay: \(BalanceTests.shifts) }, keepFree: { '101': 1 }")]
        let records = ReplicationRecords(of: try script.scenario())
        let sweep = Sweep([records.spans.stretches(.present), records.spans.stretches(.overtime)])
        var overtime: Int64 = 0
        for hour in 0..<48 {
            let late = sweep.integral(of: 1, over: hourWindow(hour))
            let onDuty = sweep.integral(of: 0, over: hourWindow(hour)) - late
            #expect(onDuty == Int64(BalanceTests.shifts[hour % 24]) * Interval.hour.microseconds)
            overtime += late
        }
        #expect(overtime > 0)
        let result = try await script.run()
        #expect(abs(result.mean(.overtimeHours) - Double(overtime) / 3.6e9) < 1e-9)
        let byAgent = Dictionary(grouping: records.spans.filter { $0.activity == .engaged }) { $0.agent }
        for spans in byAgent.values {
            #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
        }
    }

    @Test("Nobody waits while an agent on duty is free")
    func nobodyIdleWhileSomebodyWaits() throws {
        var script = BalanceTests.busyRoom
        script.teams = [("Both", "agents: { byHourOfDay: \(BalanceTests.shifts) }")]
        let records = ReplicationRecords(of: try script.scenario())
        let sweep = Sweep([
            records.calls.map { $0.queueing }, records.spans.stretches(.present), records.spans.stretches(.engaged),
        ])
        let waiting = sweep.levels.filter { $0.counts[0] > 0 && $0.start < hourWindow(47).upperBound }
        #expect(waiting.count > 1_000)
        #expect(waiting.allSatisfy { $0.counts[1] == $0.counts[2] })
    }

    @Test("With wraps broken off and taken up again, agents are engaged for exactly the work the calls bring")
    func brokenOffWraps() throws {
        // Calls stop at 20:00, so that by midnight all work is done.
        let calls = "start,calls\n2018-01-01 00:00,800\n2018-01-01 20:00,0\n2018-01-02 00:00,0\n"
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    """
                    priority: 1, arrivals: { csv: 'calls.csv' }, pickUp: { distribution: 'exponential', meanSeconds: 5 },
                    talk: { distribution: 'exponential', meanSeconds: 200 }, wrap: { constant: 20 },
                    patience: { distribution: 'exponential', meanSeconds: 100 }
                    """
                ),
                (
                    "101",
                    """
                    priority: 2, arrivals: { csv: 'calls.csv' }, talk: { distribution: 'exponential', meanSeconds: 200 },
                    wrap: { distribution: 'exponential', meanSeconds: 300, interruptibleBy: ['999'],
                            breakOff: { distribution: 'exponential', meanSeconds: 10 } },
                    patience: { distribution: 'exponential', meanSeconds: 200 }
                    """
                ),
            ], teams: [("Room", "agents: { byHourOfDay: \(BalanceTests.shifts.map { $0 + 3 }) }")])
        script.files = ["calls.csv": calls]
        let records = ReplicationRecords(of: try script.scenario())
        let work = records.calls.reduce(0) { $0 + $1.waited - $1.queued + $1.talk + $1.wrap }
        let engaged = records.spans.stretches(.engaged).reduce(0) { $0 + $1.end - $1.start }
        #expect(records.calls.count > 1_400 && records.calls.allSatisfy { $0.outcome != .stillThere })
        #expect(work == engaged)
    }
}
