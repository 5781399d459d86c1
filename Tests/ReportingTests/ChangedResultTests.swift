import ContactCentre
import Experiments
import Measures
import Reporting
import RoomScripts
import Statistics
import Testing

@Suite("Stored results that were changed")
struct ChangedResultTests {
    private static let rows = [
        row(.offered, 812.5, 800, 825), row(.serviceLevel, 0.75, 0.7, 0.8),
        row(.averageSpeedOfAnswerSeconds, 12, 10, 14),
        row(.abandonedFraction, nil, nil, nil), row(.p95AnswerSeconds, 60, 50, 70),
    ]

    private static func row(_ measure: Measure, _ mean: Double?, _ low: Double?, _ high: Double?) -> ResultRow {
        ResultRow(
            FigureName(callType: "999", team: "all", period: "all", measure: measure),
            estimate: Estimate(mean: mean, low: low, high: high, confidence: 0.95), target: 0.9, observed: nil)
    }

    private static func result() -> RunResult {
        var result = RunResult(
            scenarioName: "x", scenarioHash: "0123456789abcdef", seed: 1, replications: 20, rows: rows)
        result.origin = RunOrigin(scenarioFile: "a.json5", settings: [], breakdown: .hour, precision: 0.1)
        return result
    }

    @Test(
        "What was asked for is refused where it is of another kind than results have",
        arguments: [
            ("\"precision\": 0.1", "\"precision\": \"0.1\""), ("\"precision\": 0.1", "\"controlVariates\": 1"),
            ("\"mean\": 0.75", "\"mean\": \"0.75\""),
        ])
    func otherKind(written: String, changed: String) throws {
        let text = Self.result().json().replacing(written, with: changed)
        #expect(throws: StoredResult.Problem.notAResult) { try StoredResult(reading: Array(text.utf8)) }
    }

    @Test(
        "A number that no result has is refused, and named with what was expected",
        arguments: [
            (
                "\"confidence\": 0.95", "\"confidence\": 1",
                "999 offered, confidence: expected a number from 0.5 to 0.9999, found 1; the file was changed since it was written"
            ),
            (
                "\"confidence\": 0.95", "\"confidence\": 0",
                "999 offered, confidence: expected a number from 0.5 to 0.9999, found 0; the file was changed since it was written"
            ),
            (
                "\"replications\": 20", "\"replications\": 0",
                "replications: expected a whole number from 1 to 1000000, found 0; the file was changed since it was written"
            ),
            (
                "\"mean\": 0.75", "\"mean\": 75",
                "999 serviceLevel, mean: expected a number from 0 to 1, found 75; the file was changed since it was written"
            ),
            (
                "\"mean\": 812.5", "\"mean\": -1",
                "999 offered, mean: expected a number from 0 to 1e30, found -1; the file was changed since it was written"
            ),
            (
                "\"high\": 825", "\"high\": 1e300",
                "999 offered, high: expected a number from 0 to 1e30, found 1e+300; the file was changed since it was written"
            ),
            (
                "\"low\": 0.7,", "\"low\": 0.81,",
                "999 serviceLevel: expected an interval whose low is at most its high, found 0.81 and 0.8; the file was changed since it was written"
            ),
            (
                "\"precision\": 0.1", "\"precision\": -0.1",
                "options.precision: expected a number above 0, found -0.1; the file was changed since it was written"
            ),
            (
                "\"measure\": \"serviceLevel\"", "\"measure\": \"offered\"",
                "it has two rows for 999 offered"
            ),
        ])
    func impossible(found: String, changed: String, words: String) throws {
        let text = ChangedResultTests.result().json()
        #expect(text.contains(found))
        let bytes = Array(text.replacing(found, with: changed, maxReplacements: 1).utf8)
        let problem = #expect(throws: StoredResult.Problem.self) { try StoredResult(reading: bytes) }
        #expect(problem?.words == words)
    }

    @Test("A measure that this version doesn't know is a figure that is not there any more")
    func unknownMeasure() throws {
        let text = ChangedResultTests.result().json().replacing("p95AnswerSeconds", with: "p96AnswerSeconds")
        let check = ResultCheck(
            try StoredResult(reading: Array(text.utf8)), against: ChangedResultTests.result(), by: .exact, familySize: 1
        )
        #expect(check.missing.map(\.measure) == ["p96AnswerSeconds"])
        #expect(check.new.map(\.measure) == ["p95AnswerSeconds"])
    }

    @Test("However a stored result is changed, reading and judging it ends with a result or with words")
    func mutations() {
        let good = Array(ChangedResultTests.result().json().utf8)
        let now = ChangedResultTests.result()
        var read = 0
        for number in 0..<4_000 {
            let bytes = Mutation.of(good, number: number)
            do throws(StoredResult.Problem) {
                let stored = try StoredResult(reading: bytes)
                read += 1
                for rule in [CheckRule.exact, .chance, .within(0.02)] where stored.canBeJudged(by: rule) {
                    let size = stored.judgedFigures(by: rule)
                    _ = ResultCheck(stored, against: now, by: rule, familySize: size)
                }
            } catch {
                #expect(!error.words.isEmpty)
            }
        }
        // Many changes leave a result that can be read: a digit of a mean, say.
        #expect(read > 200)
    }
}
