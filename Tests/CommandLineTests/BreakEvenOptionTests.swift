import Foundation
import Testing

@Suite("Ties of plans, asked of the verb compare")
struct BreakEvenOptionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writePlans()
    }

    @Test("A tie on a number of the other plan is found, and said in a sentence")
    func breakEven() throws {
        let outcome = try folder.controlroom(
            "compare", "small.json5", "two.json5", "--break-even", "teams.Room.agents.constant", "--range", "1..3",
            "--measure", "999.serviceLevel", "--quiet")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.hasPrefix("Break-even of Three agents with A small room\n==="))
        // Two agents against two: the tie is known without the program.
        #expect(
            onOneLine(outcome.output).contains(
                "the same with Three agents as with A small room at teams.Room.agents.constant = 2, between "))
        #expect(
            outcome.output.contains("--break-even teams.Room.agents.constant --range 1..3 --measure 999.serviceLevel"))
        #expect(
            outcome.output.split(separator: "\n").filter { !$0.hasPrefix("    ") }.allSatisfy {
                $0.count <= 80 || $0.hasPrefix("    controlroom ")
            })
    }

    @Test(
        "An option without effect is an error: --brief where there is nothing to leave out, or something else is asked for",
        arguments: [
            (["--format", "csv"], "--brief has no effect on csv, which holds every figure"),
            (["--by", "day"], "--brief leaves out the tables that --by asks for; leave one of them out"),
        ])
    func withoutEffect(further: [String], words: String) throws {
        let outcome = try ControlRoomProcess(["compare", "small.json5", "two.json5", "--brief"] + further, in: folder)
            .outcome()
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.hasPrefix("controlroom: \(words)\n"))
    }

    @Test("Agents the base could do without, agents the others need, and time at home are asked in one command")
    func questions() throws {
        for (question, words) in [
            (["--agents-saved"], "if A small room had "), (["--break-even", "agents"], "if Three agents had "),
            (["--break-even", "handlingAtHome"], "if home teams there take "),
        ] {
            let words = [words] + ["As they are, it is "]
            let outcome = try ControlRoomProcess(
                ["compare", "small.json5", "two.json5"] + question + ["--quiet", "--brief"], in: folder
            )
            .outcome()
            #expect(outcome.exitCode == 0)
            let text = onOneLine(outcome.output)
            #expect(words.allSatisfy(text.contains), "\(text)")
        }
    }

    @Test("No tie in the range is said, with the differences at both ends; JSON has null")
    func noTie() throws {
        let arguments = [
            "compare", "small.json5", "three.json5", "--break-even", "teams.Room.agents.constant", "--range", "4..6",
            "--quiet",
        ]
        let text = try ControlRoomProcess(arguments, in: folder).outcome().output
        #expect(onOneLine(text).contains("- 999 answered within 10 s: no tie in the range. At 4 it is "))
        let json = try ControlRoomProcess(arguments + ["--format", "json"], in: folder).outcome().output
        #expect(json.contains("\"outcome\": \"no tie in the range\", \"breakEven\": null"))
        let threads = try ControlRoomProcess(arguments + ["--format", "json", "--threads", "1"], in: folder).outcome()
        #expect(threads.output == json)
    }

    @Test(
        "A break-even that makes no sense is refused, with what is wrong",
        arguments: [
            ("--break-even teams.Room.agents.constant", 64, "--range is missing"),
            ("--range 1..2", 64, "--range goes with --break-even or --agents-saved"),
            ("--measure 999.serviceLevel", 64, "--measure goes with --break-even or --agents-saved"),
            (
                "--break-even agents --agents-saved", 64,
                "--break-even and --agents-saved are two questions; ask one at a time"
            ),
            ("--break-even agents --by day", 64, "--by doesn't go with a break-even"),
            (
                "--break-even agents --range 2..1", 64,
                "--range: expected two numbers above 0, the lower first, such as 0.7..1.5, found '2..1'"
            ),
            (
                "--break-even agents --measure 999.servicLevel", 64,
                "--measure: expected a measure of 999, found 'servicLevel'; did you mean 'serviceLevel'?"
            ),
            (
                "--break-even callTypes.999.handlingAwayFactor --range 0..1", 64,
                "--range: expected numbers from 0.1 to 10 for callTypes.999.handlingAwayFactor, found '0'"
            ),
            (
                "--break-even callTypes.999.priority --range 1..2.5", 64,
                "--range: expected whole numbers from 1 to 100 for callTypes.999.priority, found '2.5'"
            ),
            (
                "--break-even callTypes.999.tlak.meanSeconds --range 1..2", 65,
                "--break-even: callTypes.999.tlak.meanSeconds: unknown key 'tlak'; did you mean 'talk'?"
            ),
            (
                "--break-even callTypes.999.talk --range 1..2", 65,
                "--break-even: callTypes.999.talk: expected the path of a number, found one of something else"
            ),
            (
                "--break-even agents --range 1..100000", 65,
                "--range 100000: three.json5 teams: expected at most 10000 agents in all teams together, found more"
            ),
            (
                "--break-even handlingAtHome --range 0.001..1", 65,
                "--range 0.001: three.json5 callTypes.999.handlingAwayFactor: expected a number from 0.1 to 10, found 1000"
            ),
            (
                "--break-even name --range 1..2", 65,
                "--break-even: name: expected the path of a number, found one of something else"
            ),
        ])
    func nonsensicalBreakEven(options: String, code: Int32, words: String) throws {
        let arguments =
            ["compare", "small.json5", "three.json5", "--quiet"] + options.split(separator: " ").map(String.init)
        let outcome = try ControlRoomProcess(arguments, in: folder).outcome()
        #expect(outcome.exitCode == code)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    /// A text's remarks without the breaks in their lines.
    private func onOneLine(_ text: String) -> String { text.replacing("\n  ", with: " ") }
}
