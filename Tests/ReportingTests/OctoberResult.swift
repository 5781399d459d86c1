import ContactCentre
import Experiments
import Foundation
import Reporting
import Scenarios
import Statistics
import Testing

/// A small scenario and a result made by hand, with figures near those published for October 2017.
struct OctoberResult {
    let scenario: Scenario
    let result: RunResult

    /// The result, with further rows at the front.
    init(_ furtherRows: [ResultRow] = []) throws {
        scenario = try ScenarioReader.read(path: "october.json5") { _ in Array(OctoberResult.smallText.utf8) }
        result = RunResult(
            scenarioName: scenario.name, scenarioHash: "0123456789abcdef", seed: 1, replications: 20,
            rows: furtherRows + OctoberResult.rows)
    }

    /// A row with an interval of so much on either side.
    static func row(
        _ callType: String, team: String = "all", period: String = "all", _ measure: Measure, _ mean: Double?,
        give: Double = 0, target: Double? = nil, observed: Double? = nil
    ) -> ResultRow {
        let estimate = Estimate(mean: mean, low: mean.map { $0 - give }, high: mean.map { $0 + give }, confidence: 0.95)
        return ResultRow(
            FigureName(callType: callType, team: team, period: period, measure: measure), estimate: estimate,
            target: target,
            observed: observed)
    }

    static let smallText = """
        {
          schemaVersion: 1, name: "October in a room of two teams",
          assumptions: [
            { path: "callTypes.101.target.withinSeconds", evidence: "assumed", note: "not published" },
            { path: "callTypes.999.talk.meanSeconds", evidence: "published", note: "the month's table" },
          ],
          period: { start: "2017-10-01", days: 31, warmUpDays: 1 }, experiment: { replications: 20, seed: 1 },
          callTypes: {
            "999": {
              priority: 1, shortAbandonSeconds: 5, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsInPeriod: 21357 },
              talk: { distribution: "exponential", meanSeconds: 263 },
            },
            "101": {
              priority: 2, target: { withinSeconds: 40, fraction: 0.4, bound: "under", basis: "offeredLessShortAbandons" },
              shortAbandonSeconds: 5, arrivals: { callsInPeriod: 72530 },
              talk: { distribution: "exponential", meanSeconds: 291 },
            },
            Switchboard: {
              priority: 3, arrivals: { callsInPeriod: 1 }, talk: { distribution: "constant", seconds: 60 },
            },
          },
          teams: {
            "Main room": { answers: ["999", "101", "Switchboard"], agents: { constant: 12 } },
            "Night cover": { answers: ["999"], agents: { constant: 2.5 } },
          },
        }
        """

    private static let rows = [
        row("999", .offered, 21_340.5, give: 61, observed: 21_357), row("999", .answered, 21_057, give: 60),
        row("999", .abandoned, 283.5, give: 8.2), row("999", .shortAbandoned, 40.25, give: 2.5),
        row("999", .stillThere, 0),
        row("999", .answeredWithinTarget, 14_682, give: 80, observed: 14_694),
        row("999", .serviceLevel, 0.688, give: 0.008, target: 0.9, observed: 0.688),
        row("999", .abandonedFraction, 0.0133, give: 0.0004, observed: 0.013),
        row("999", .averageSpeedOfAnswerSeconds, 10.4, give: 0.35, observed: 10),
        row("999", .averageWaitSeconds, 10.1, give: 0.3),
        row("999", .medianAnswerSeconds, 3.1, give: 0.1), row("999", .p90AnswerSeconds, 28.4, give: 0.9),
        row("999", .p95AnswerSeconds, 41, give: 1.5), row("999", .longestAnswerSeconds, 187, give: 20),
        row("999", .answeredWithin10, 0.697, give: 0.007), row("999", .answeredWithin60, 0.98, give: 0.001),
        row("999", .under10, 0.697, give: 0.007), row("999", .from10Under60, 0.283, give: 0.007),
        row("999", .from60, 0.02, give: 0.001),
        row("999", .answeredAt120OrLater, 0.0003, give: 0.0001, observed: 0.00028),
        row("999", .waitedAtAll, 0.41, give: 0.01), row("999", .averageTalkSeconds, 263.4, give: 1.2, observed: 263),
        row("999", .averageHandleSeconds, 443, give: 2), row("999", .answeredAtHome, 1),
        row("999", .attemptsPerCaller, 1),
        row("999", .callersNeverAnswered, 283.5), row("999", .averageQueueLength, 0.11, give: 0.01),
        row("999", .longestQueue, 9.4, give: 0.8),
        row("999", team: "Main room", .answered, 19_000, give: 50),
        row("999", team: "Main room", .averageSpeedOfAnswerSeconds, 10.9, give: 0.3),
        row("999", team: "Night cover", .answered, 2_057, give: 20),
        row("999", team: "Night cover", .averageSpeedOfAnswerSeconds, 5.2, give: 0.3),
        row("101", .offered, 72_480, give: 140, observed: 72_530), row("101", .answered, 44_430, give: 300),
        row("101", .abandonedFraction, 0.387, give: 0.006, observed: 0.388),
        row("101", .serviceLevel, 0.398, give: 0.006, target: 0.4, observed: 0.3849),
        row("101", .averageSpeedOfAnswerSeconds, 176.8, give: 5.1, observed: 174.4),
        row("101", .attemptsPerCaller, 1.31, give: 0.01), row("101", .callersNeverAnswered, 9_800, give: 120),
        row("Switchboard", .offered, 0), row("Switchboard", .abandonedFraction, nil),
        row("Switchboard", .averageSpeedOfAnswerSeconds, nil), row("Switchboard", .serviceLevel, nil),
        row("all", team: "Main room", .averageAgents, 12.05, give: 0.01),
        row("all", team: "Main room", .occupancy, 0.874, give: 0.004),
        row("all", team: "Main room", .callsPerAgentHour, 6.91, give: 0.03),
        row("all", team: "Main room", .overtimeHours, 31.4, give: 2),
        row("all", team: "Night cover", .averageAgents, 2.5),
        row("all", team: "Night cover", .occupancy, 0.35, give: 0.01),
        row("all", .averageAgents, 14.55, give: 0.01), row("all", .occupancy, 0.784, give: 0.004),
    ]
}
