import Testing

@Suite("The verb erlang")
struct ErlangVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("The three formulas agree with reference values to every digit printed")
    func figures() throws {
        let outcome = try folder.controlroom(
            "erlang", "--calls-per-hour", "120", "--handle-seconds", "290", "--agents", "12", "--patience-seconds",
            "240",
            "--within-seconds", "10", "--format", "csv")
        #expect(outcome.exitCode == 0)
        let rows = outcome.output.split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
        #expect(rows.first == ["formula", "agents", "measure", "value"])
        for (formula, measure, expected) in referenceFigures {
            let row = try #require(rows.first { $0[0] == formula && $0[2] == measure })
            let value = try #require(Double(row[3]))
            #expect(abs(value / expected - 1) < 1e-9, "\(formula) \(measure): \(value), expected \(expected)")
        }
    }

    @Test("The fewest agents for 90% within 10 s are found for patient and impatient callers")
    func sizing() throws {
        let outcome = try folder.controlroom(
            "erlang", "--calls-per-hour", "120", "--handle-seconds", "290", "--patience-seconds", "240", "--target",
            "0.9")
        #expect(outcome.exitCode == 0)
        // By the same mpmath program: service level C 87.8% with 14 agents, 93.3% with 15; A 85.5% with 13, 91.1% with 14.
        #expect(outcome.output.contains("Erlang C             15\n"))
        #expect(outcome.output.contains("Erlang A             14\n"))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("    controlroom ") })
    }

    @Test("In full the table of some more and fewer agents has every figure of each formula")
    func full() throws {
        let question = ["erlang", "--calls-per-hour", "120", "--handle-seconds", "290", "--target", "0.9"]
        let usual = try ControlRoomProcess(question, in: folder).outcome().output
        let full = try ControlRoomProcess(question + ["--full"], in: folder).outcome().output
        for column in ["C: must wait", "C: wait", "C: waiting"] {
            #expect(full.contains(column) && !usual.contains(column))
        }
        let alone = try ControlRoomProcess(question.dropLast(2) + ["--agents", "12", "--full"], in: folder).outcome()
        #expect(alone.exitCode == 64)
        #expect(alone.errors.hasPrefix("controlroom: --full is about the numbers of agents looked at for --target; "))
    }

    @Test("A queue that grows without end has no average wait, and the report says so")
    func unsteady() throws {
        let outcome = try folder.controlroom(
            "erlang", "--calls-per-hour", "120", "--handle-seconds", "290", "--agents", "9", "--format", "json")
        #expect(
            outcome.output.contains(
                #"{ "formula": "erlangC", "agents": 9, "measure": "averageSpeedOfAnswerSeconds", "value": null }"#))
        let text = try folder.controlroom(
            "erlang", "--calls-per-hour", "120", "--handle-seconds", "290", "--agents", "9")
        #expect(text.output.contains("the queue of Erlang C grows without end"))
    }
}
/// λ = 120/h, handling 290 s, 12 agents, patience 240 s, t = 10 s, in mpmath with 40 digits: B and C from their sums of
/// a^k/k!; A from the birth and death chain cut at 400 calls, and its waits by quadrature of
/// λ p(11) exp(λ (1 - exp(-θv)) / θ - 12 μv).
private let referenceFigures: [(formula: String, measure: String, value: Double)] = [
    ("erlangB", "blockedFraction", 0.10712840808692117),
    ("erlangC", "waitedAtAll", 0.38158979649344697),
    ("erlangC", "serviceLevel", 0.64791013886729163),
    ("erlangC", "averageSpeedOfAnswerSeconds", 47.426160420085555),
    ("erlangA", "waitedAtAll", 0.25679202908946443),
    ("erlangA", "serviceLevel", 0.77786536016416857),
    ("erlangA", "averageSpeedOfAnswerSeconds", 10.209278783583496),
    ("erlangA", "abandonedFraction", 0.048711355108369267),
    ("erlangA", "occupancy", 0.76631585282936920),
    ("erlangA", "averageQueueLength", 0.38969084086695414),
]
