import ContactCentre
import Experiments
import Measures
import Parallel
import QueueingTheory
import Scenarios
import Statistics
import Testing

/// Two isolated pods are two rooms of Erlang C: what each area's callers get is what the formula says of its pod.
@Suite("What callers of each area get in isolated pods, against Erlang C")
struct AreasOfPodsTests {
    private static let handleSeconds = 300.0
    private static let pods = [
        (area: "North", agents: 5, callsPerHour: 48.0), (area: "South", agents: 2, callsPerHour: 15.0),
    ]
    #if DEBUG
        private static let days = 10
    #else
        private static let days = 1_000
    #endif

    private var scenario: Scenario {
        get throws {
            let text = """
                { schemaVersion: 1, name: "pods", period: { start: "2018-01-01", days: \(Self.days), warmUpDays: 1 },
                  experiment: { replications: 10, seed: 3 }, areas: { North: {}, South: {} },
                  callTypes: { calls: { priority: 1, arrivals: { callsPerHour: 63 }, origins: { North: 48, South: 15 },
                    target: { withinSeconds: 20, fraction: 0.8 },
                    talk: { distribution: "exponential", meanSeconds: \(Self.handleSeconds) } } },
                  teams: { "North pod": { serves: ["North"], agents: { constant: 5 } },
                           "South pod": { serves: ["South"], agents: { constant: 2 } } },
                  routing: { all: [{ afterSeconds: 0, teams: "home" }] } }
                """
            return try ScenarioReader.read(path: "pods.json5") { _ in Array(text.utf8) }
        }
    }

    @Test("waits, service level and calls are those of each pod")
    func erlangC() async throws {
        let scenario = try scenario
        var settings = Run.Settings(scenario.experiment, threads: 2)
        settings.byArea = true
        let result = await Run(scenario, settings: settings).result()
        for pod in Self.pods {
            let traffic = try Traffic(callsPerHour: pod.callsPerHour, handleSeconds: Self.handleSeconds)
            let exact = try ErlangC(traffic, agents: pod.agents)
            let figures: [(Measure, Double)] = [
                (.offered, pod.callsPerHour * 24 * Double(Self.days)), (.waitedAtAll, exact.waitingProbability),
                (.averageWaitSeconds, try #require(exact.averageWaitSeconds)),
                (.serviceLevel, try exact.serviceLevel(withinSeconds: 20)),
                (.averageQueueLength, try #require(exact.averageWaitSeconds) * pod.callsPerHour / 3_600),
            ]
            for (measure, value) in figures {
                let name = FigureName(callType: "calls", area: pod.area, measure: measure)
                let estimate = try #require(result.rows.first { $0.name == name }?.estimate)
                let half = try ((#require(estimate.high)) - (#require(estimate.low))) / 2
                // Twice the half-width of ten replications is 4.5 standard errors: t with 9 degrees of freedom is beyond once in 700.
                #expect(
                    try abs(#require(estimate.mean) - value) < 2 * half, "\(pod.area) \(measure): \(estimate), \(value)"
                )
                #if !DEBUG
                    #expect(half < 0.025 * value, "would miss a 5% error")
                #endif
            }
            let home = FigureName(callType: "calls", area: pod.area, measure: .answeredAtHome)
            #expect(result.rows.first { $0.name == home }?.estimate.mean == 1)
        }
    }
}
