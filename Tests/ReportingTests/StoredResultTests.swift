import ContactCentre
import Experiments
import Measures
import Reporting
import Scenarios
import Statistics
import Testing

@Suite("Stored results")
struct StoredResultTests {
    private func result(_ rows: [ResultRow], seed: UInt64 = 1, replications: Int = 20) -> RunResult {
        var result = RunResult(
            scenarioName: "x", scenarioHash: "0123456789abcdef", seed: seed, replications: replications, rows: rows)
        result.origin = RunOrigin(
            scenarioFile: "a b.json5", settings: [.init(path: "name", value: "x=\"y\"")], breakdown: .hour,
            precision: 0.1)
        return result
    }

    private func stored(_ rows: [ResultRow], seed: UInt64 = 1, replications: Int = 20) throws -> StoredResult {
        try StoredResult(reading: Array(result(rows, seed: seed, replications: replications).json().utf8))
    }

    private func row(
        _ measure: Measure, _ mean: Double?, _ low: Double? = nil, _ high: Double? = nil, callType: String = "999",
        target: Double? = nil, observed: Double? = nil
    ) -> ResultRow {
        ResultRow(
            FigureName(callType: callType, team: "all", period: "all", measure: measure),
            estimate: Estimate(mean: mean, low: low, high: high, confidence: 0.95), target: target, observed: observed)
    }

    @Test("What was written is read back to the last bit, with how it was made")
    func roundTrip() throws {
        let rows = [
            row(.serviceLevel, 0.1 + 0.2, 1.0 / 3, 0.7, target: 0.9, observed: 0.68),
            row(.offered, 5e-300, nil, 9.876543210123457e29), row(.abandonedFraction, nil),
        ]
        let stored = try stored(rows, seed: .max)
        #expect(stored.seed == .max && stored.replications == 20 && stored.hash == "0123456789abcdef")
        #expect(stored.program == "controlroom 0.1.0")
        #expect(stored.origin == result(rows).origin)
        #expect(stored.rows.map(\.estimate) == rows.map(\.estimate))
        #expect(stored.rows.map(\.target) == [0.9, nil, nil])
        #expect(stored.rows.map(\.observed) == [0.68, nil, nil])
        #expect(ResultCheck(stored, against: result(rows, seed: .max), by: .exact, familySize: 3).passes)
    }

    @Test("What isn't a stored result is refused with the reason")
    func refusing() throws {
        let good = result([row(.offered, 1)]).json()
        let cases: [(String, StoredResult.Problem)] = [
            ("", .notAResult), ("[]", .notAResult), ("{}", .notAResult), (String(good.dropLast(3)), .notAResult),
            (good.replacing("\"rows\"", with: "\"rowz\""), .notAResult),
            (
                good.replacing("\"replications\": 20", with: "\"replications\": 0"),
                .impossible(what: "replications", expected: "a whole number from 1 to 1000000", found: 0)
            ),
            (good.replacing("\"seed\": 1", with: "\"seed\": -1"), .notAResult),
            (good.replacing("\"schemaVersion\": 1", with: "\"schemaVersion\": 2"), .otherLayout(2)),
            (good.replacing("\"options\"", with: "\"option\""), .noOptions),
            (good.replacing("\"file\"", with: "\"fil\""), .noOptions),
            (good.replacing("\"hour\"", with: "\"century\""), .noOptions),
            (
                result([row(.offered, 1), row(.offered, 1)]).json(),
                .doubledRow(.init(callType: "999", team: "all", period: "all", measure: "offered"))
            ),
        ]
        for (text, problem) in cases {
            #expect(throws: problem) { try StoredResult(reading: Array(text.utf8)) }
        }
    }

    @Test("Exactly: one last digit of any number of a row is a difference, and rows gone or new are named")
    func exact() throws {
        let base = row(.serviceLevel, 0.7, 0.6, 0.8, target: 0.9, observed: 0.68)
        let kept = try stored([base])
        let others = [
            row(.serviceLevel, 0.7.nextUp, 0.6, 0.8, target: 0.9, observed: 0.68),
            row(.serviceLevel, 0.7, 0.6.nextDown, 0.8, target: 0.9, observed: 0.68),
            row(.serviceLevel, 0.7, 0.6, nil, target: 0.9, observed: 0.68),
            row(.serviceLevel, 0.7, 0.6, 0.8, observed: 0.68),
            row(.serviceLevel, 0.7, 0.6, 0.8, target: 0.9, observed: 0),
            row(.serviceLevel, nil, 0.6, 0.8, target: 0.9, observed: 0.68),
        ]
        for other in others {
            #expect(ResultCheck(kept, against: result([other]), by: .exact, familySize: 1).differences.count == 1)
        }
        let check = ResultCheck(kept, against: result([row(.offered, 1)]), by: .exact, familySize: 1)
        #expect(check.missing.map(\.measure) == ["serviceLevel"] && check.new.map(\.measure) == ["offered"])
        #expect(!check.passes)
    }

    /// Means 0.70 ± 0.01 from 20 replications and 0.72 ± 0.02 from 40: with half-widths over the t quantiles (scipy.stats.t.ppf) the
    /// standard error of the difference is 0.010981625 with 53.366 degrees of freedom (Welch). One side of 1% over four figures
    /// reaches 0.034849619, one side of 5% reaches 0.018382274.
    @Test("By tolerance: the difference is held against Welch's t, computed elsewhere")
    func welch() throws {
        let kept = try stored([row(.serviceLevel, 0.7, 0.69, 0.71)])
        func fails(_ mean: Double, _ rule: CheckRule) -> Bool {
            let now = result([row(.serviceLevel, mean, mean - 0.02, mean + 0.02)], seed: 2, replications: 40)
            return !ResultCheck(kept, against: now, by: rule, familySize: 4).passes
        }
        let (chance, side) = (0.034849619, 0.018382274)
        for sign in [-1.0, 1] {
            #expect(!fails(0.7 + sign * (chance - 1e-7), .chance))
            #expect(fails(0.7 + sign * (chance + 1e-7), .chance))
            #expect(!fails(0.7 + sign * (0.05 - side - 1e-7), .within(0.05)))
            #expect(fails(0.7 + sign * (0.05 - side + 1e-7), .within(0.05)))
        }
        #expect(fails(0.7, .within(0.018)) && !fails(0.7, .within(0.019)))
    }

    @Test("A margin is in points for a fraction and in proportion to the stored figure for a time or a number")
    func margins() throws {
        for (measure, stored, now, passes) in [
            (Measure.averageSpeedOfAnswerSeconds, 100.0, 101.9, true),
            (.averageSpeedOfAnswerSeconds, 100, 102.1, false),
            (.offered, 2_000, 2_039, true), (.offered, 2_000, 2_041, false), (.abandonedFraction, 0.1, 0.119, true),
            (.abandonedFraction, 0.1, 0.121, false),
        ] {
            let kept = try self.stored([row(measure, stored, stored, stored)])
            let check = ResultCheck(
                kept, against: result([row(measure, now, now, now)]), by: .within(0.02), familySize: 1)
            #expect(check.passes == passes, "\(measure) \(now)")
        }
    }

    @Test("An interval cut at 0 or 1 still tells its standard error by the other end")
    func cutIntervals() throws {
        let kept = try stored([row(.abandonedFraction, 0.01, 0, 0.04), row(.serviceLevel, 0.99, 0.96, 1)])
        let now = result([row(.abandonedFraction, 0.04, 0.01, 0.07), row(.serviceLevel, 0.96, 0.93, 0.99)], seed: 2)
        // 0.03 apart with a standard error of 0.0203: 1.48 of them.
        #expect(ResultCheck(kept, against: now, by: .chance, familySize: 2).passes)
    }

    @Test("Figures without a value agree with each other and with nothing else; what is missing fails by tolerance too")
    func missingValues() throws {
        let kept = try stored([row(.serviceLevel, nil), row(.abandonedFraction, 0.1, 0.09, 0.11)])
        func check(_ rows: [ResultRow]) -> ResultCheck {
            ResultCheck(kept, against: result(rows, seed: 2), by: .chance, familySize: 2)
        }
        #expect(check([row(.serviceLevel, nil), row(.abandonedFraction, 0.1, 0.09, 0.11)]).passes)
        #expect(
            check([row(.serviceLevel, 0.5, 0.4, 0.6), row(.abandonedFraction, 0.1, 0.09, 0.11)]).differences.count == 1)
        #expect(
            check([row(.serviceLevel, nil), row(.abandonedFraction, nil)]).differences.map(\.disagreement) == [
                .noEstimate
            ])
        #expect(check([row(.serviceLevel, nil)]).missing.count == 1)
    }

    @Test(
        "By tolerance, only headline figures of the whole period are judged, and the same number from the same chance passes"
    )
    func judged() throws {
        let rows = [
            row(.longestQueue, 9, 8, 10), row(.offered, 100, 50, 150), row(.occupancy, 0.8, 0.8, 0.8, callType: "all"),
        ]
        let kept = try stored(rows)
        #expect(kept.judgedFigures(by: .chance) == 2 && kept.judgedFigures(by: .exact) == 3)
        let other = [row(.longestQueue, 90, 80, 100), rows[1], row(.occupancy, 0.8 + 1e-12, 0.8, 0.8, callType: "all")]
        #expect(ResultCheck(kept, against: result(other), by: .chance, familySize: 2).passes)
        #expect(ResultCheck(kept, against: result(other), by: .within(0.01), familySize: 2).passes)
        let newChance = ResultCheck(kept, against: result(other, seed: 2), by: .within(0.01), familySize: 2)
        #expect(newChance.differences.map(\.measure) == [.offered])
        #expect(try !stored(rows, replications: 1).canBeJudged(by: .chance))
    }
}
