import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("A requirement")
struct RequirementTests {
    private let scenario: Scenario

    init() throws {
        var script = standInRoom()
        script.callTypes.append(("Desk 2.1 <out>", script.callTypes[0].members))
        script.teams.append(("Main room", "agents: { constant: 1 }"))
        scenario = try script.scenario()
    }

    @Test(
        "A figure is named by call type, team or all; spaces don't count and names may hold dots and signs",
        arguments: [
            ("999.serviceLevel >= 0.90", "999", "all", Measure.serviceLevel, Requirement.Comparison.atLeast, 0.9),
            ("999.serviceLevel>=90%", "999", "all", .serviceLevel, .atLeast, 0.9),
            ("999.serviceLevel >= 99.9 %", "999", "all", .serviceLevel, .atLeast, 0.999),
            (" 101 . abandonedFraction < .05 ", "101", "all", .abandonedFraction, .below, 0.05),
            ("all.offered > 100", "all", "all", .offered, .above, 100),
            ("all.occupancy <= 1", "all", "all", .occupancy, .atMost, 1),
            ("teams.Main room.occupancy <= 0.85", "all", "Main room", .occupancy, .atMost, 0.85),
            ("teams.Day.averageSpeedOfAnswerSeconds < 20.5", "all", "Day", .averageSpeedOfAnswerSeconds, .below, 20.5),
            ("Desk 2.1 <out>.offered > -1", "Desk 2.1 <out>", "all", .offered, .above, -1),
        ])
    func reading(
        words: String, callType: String, team: String, measure: Measure, comparison: Requirement.Comparison,
        limit: Double
    ) throws {
        let requirement = try Requirement(words, of: scenario)
        #expect(requirement.figure.callType == callType)
        #expect(requirement.figure.team == team)
        #expect(requirement.figure.measure == measure)
        #expect(requirement.comparison == comparison)
        #expect(requirement.limit == limit)
    }

    @Test(
        "What names no figure of the results, or no sensible limit, is an error and never a pass",
        arguments: [
            ("", RequirementProblem.form(found: "")), ("nonsense", .form(found: "nonsense")),
            ("999.serviceLevel", .form(found: "999.serviceLevel")),
            ("999.serviceLevel = 0.9", .form(found: "999.serviceLevel = 0.9")),
            ("999.serviceLevel => 0.9", .form(found: "999.serviceLevel => 0.9")),
            ("999.serviceLevel >=", .form(found: "999.serviceLevel >=")), (">= 0.9", .form(found: ">= 0.9")),
            ("serviceLevel >= 0.9", .form(found: "serviceLevel >= 0.9")),
            ("112.serviceLevel >= 0.9", .figure(.unknownSubject("112", known: subjects))),
            (".serviceLevel >= 0.9", .figure(.unknownSubject("", known: subjects))),
            ("Main room.occupancy >= 0.9", .figure(.unknownSubject("Main room", known: subjects))),
            ("999.serviceLevel >= nan", .notANumber("nan")), ("999.serviceLevel >= 0x1", .notANumber("0x1")),
            ("999.serviceLevel >= 1e-1", .notANumber("1e-1")), ("999.serviceLevel >= %", .notANumber("%")),
            ("999.serviceLevel >= 0.9.1", .notANumber("0.9.1")),
            ("999.serviceLevel >= 90", .beyondFraction("90")), ("999.serviceLevel <= -0.1", .beyondFraction("-0.1")),
            ("999.serviceLevel <= 101%", .beyondFraction("101%")),
            (
                "999.averageSpeedOfAnswerSeconds <= 50%",
                .notAFraction(.averageSpeedOfAnswerSeconds, found: "50%")
            ),
        ])
    func refusing(words: String, problem: RequirementProblem) {
        #expect(throws: problem) { try Requirement(words, of: scenario) }
    }

    @Test("A measure that the results don't have of the subject is an error too")
    func measuresOfSubjects() {
        for words in ["999.occupancy < 1", "teams.Day.offered > 0", "999.srviceLevel > 0", "all.talk < 1"] {
            let problem = #expect(throws: RequirementProblem.self) { try Requirement(words, of: scenario) }
            guard case .figure(.unknownMeasure) = problem else {
                Issue.record("\(words): \(String(describing: problem))")
                continue
            }
        }
    }

    @Test(
        "The mean decides; the interval only says how sure that is",
        arguments: [
            (">=", 0.9, 0.9, 0.88, 0.92, true, false), (">", 0.9, 0.9, 0.88, 0.92, false, false),
            (">=", 0.9, 0.95, 0.9, 1, true, true), (">", 0.9, 0.95, 0.9, 1, true, false),
            ("<=", 0.9, 0.9, 0.88, 0.92, true, false), ("<", 0.9, 0.9, 0.9, 0.92, false, true),
            ("<", 0.9, 0.8, 0.7, 0.89, true, true), ("<=", 0.9, 0.95, 0.91, 1, false, true),
        ])
    func judging(
        sign: String, limit: Double, mean: Double, low: Double, high: Double, isMet: Bool, isCertain: Bool
    ) throws {
        let outcome = RequirementOutcome(
            try Requirement("999.serviceLevel \(sign) \(limit)", of: scenario),
            estimate: Estimate(mean: mean, low: low, high: high, confidence: 0.95))
        #expect(outcome.isMet == isMet)
        #expect(outcome.isCertain == isCertain)
    }

    @Test("A figure without a value meets nothing; one without an interval is not known to be certain")
    func missing() throws {
        for sign in [">=", "<="] {
            let requirement = try Requirement("999.serviceLevel \(sign) 0.5", of: scenario)
            let none = RequirementOutcome(
                requirement, estimate: .init(mean: nil, low: nil, high: nil, confidence: 0.95))
            #expect(!none.isMet)
            #expect(none.isCertain == nil)
            let alone = RequirementOutcome(
                requirement, estimate: .init(mean: 0.5, low: nil, high: nil, confidence: 0.95))
            #expect(alone.isMet)
            #expect(alone.isCertain == nil)
        }
    }

    @Test("A result is judged by the figure of the whole period, whatever it is broken down by")
    func ofResult() async throws {
        let result = try await standInRoom(days: 1, replications: 2).run(by: .hour)
        let scenario = try standInRoom().scenario()
        let requirements = try ["999.offered > 0", "teams.Day.occupancy < 1"].map { try Requirement($0, of: scenario) }
        let outcomes = result.judged(by: requirements).requirements
        #expect(
            outcomes.map(\.estimate) == [
                result.row(.offered, callType: "999")?.estimate, result.row(.occupancy, team: "Day")?.estimate,
            ])
        let none = RunResult(scenarioName: "", scenarioHash: "", seed: 1, replications: 1, rows: [])
        #expect(none.judged(by: requirements).requirements.allSatisfy { !$0.isMet })
    }
}

private let subjects = ["999", "101", "Desk 2.1 <out>", "all", "teams.Day", "teams.Relief", "teams.Main room"]
