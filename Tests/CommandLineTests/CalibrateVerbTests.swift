import Foundation
import Testing

@Suite("controlroom calibrate")
struct CalibrateVerbTests {
    private let folder: TemporaryFolder

    /// A day with what was observed of it.
    private let room = """
        {
          schemaVersion: 1, name: "A known day",
          period: { start: "2018-01-01", days: 1 }, experiment: { replications: 6, seed: 7 },
          callTypes: {
            "101": {
              priority: 1, target: { withinSeconds: 20, fraction: 0.85 }, arrivals: { callsPerDay: 400 },
              talk: { distribution: "exponential", meanSeconds: 200 },
              patience: { distribution: "exponential", meanSeconds: 240 },
            },
          },
          teams: { "Room": { agents: { constant: 2 } } },
          observed: { "101": { offered: 400, abandonedFraction: 0.15, serviceLevel: 0.7 } },
        }
        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(room, to: "room.json5")
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("plans"), withIntermediateDirectories: true)
    }

    private func controlroom(_ words: [String]) throws -> ControlRoomProcess.Outcome {
        try ControlRoomProcess(words, in: folder).outcome()
    }

    private let fit = [
        "--fit", "agents=0.5..1.5", "--fit", "callTypes.101.patience.meanSeconds=60..600", "--rooms", "20",
    ]

    @Test("Leaves a scenario with the fitted values and the rooms, which run and compare across")
    func leaves() throws {
        let outcome = try controlroom(["calibrate", "room.json5", "--output", "plans/fitted"] + fit)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("Fit to observed figures: A known day\n"))
        #expect(outcome.errors.contains(" rooms, "))
        #expect(folder.text(of: "room.json5") == room)
        let patch = try #require(folder.text(of: "plans/fitted/room.json5"))
        #expect(patch.hasPrefix("// Made by: controlroom calibrate room.json5 --fit agents=0.5..1.5 "))
        #expect(patch.contains("\"extends\": \"../../room.json5\""))
        #expect(try folder.controlroom("run", "plans/fitted/room.json5", "--quiet").exitCode == 0)

        let across = ["--across", "plans/fitted/rooms.json", "--quiet"]
        let run = try controlroom(["run", "room.json5"] + across)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("Across the rooms that fit: A known day\n"))
        // The day had 400 calls, so chance is that of days with as many.
        let line = try #require(run.output.split(separator: "\n").last { $0.hasPrefix("101 Offered") })
        #expect(line.split { $0 == " " }[2] == "±0")
        try folder.write(
            "{ extends: \"room.json5\", name: \"Three\", observed: null, teams: { Room: { agents: { constant: 3 } } } }",
            to: "three.json5")
        let comparison = try controlroom(["compare", "room.json5", "three.json5"] + across)
        #expect(comparison.exitCode == 0, "\(comparison.errors)")
        let words = comparison.output.split { $0.isWhitespace }.joined(separator: " ")
        // Half as many agents again make the service better, whatever the room.
        #expect(words.contains("101 Service level: Three is better in 100% of the rooms"))
    }

    @Test("What was made once is made again, by its own command and with any number of threads")
    func sameBytes() throws {
        let first = try controlroom(["calibrate", "room.json5", "--format", "json", "--quiet"] + fit)
        let second = try controlroom(
            ["calibrate", "room.json5", "--format", "json", "--quiet", "--threads", "1"] + fit)
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(first.output == second.output)
    }

    @Test("A finished fit's journal makes the same command free of work and of the same bytes")
    func resumeFinished() throws {
        let words = ["calibrate", "room.json5", "--format", "json", "--quiet"] + fit
        let without = try controlroom(words)
        let first = try controlroom(words + ["--resume", "fit.journal"])
        let journal = try #require(folder.text(of: "fit.journal"))
        let second = try controlroom(words + ["--resume", "fit.journal"])
        #expect(first.exitCode == 0 && second.exitCode == 0)
        #expect(first.output == without.output && second.output == without.output)
        #expect(folder.text(of: "fit.journal") == journal)
        #expect(journal.split(separator: "\n").count > 20)
    }

    @Test("Killed outright in the middle of it, a fit goes on from its journal to the bytes of an uninterrupted one")
    func killed() throws {
        let long =
            "calibrate room.json5 --set period.days=60 --set observed.101.offered=24000 --format json --quiet "
            + fit.joined(separator: " ")
        let line = """
            (
                for wait in $(seq 3000); do
                    [ "$(wc -l < fit.journal 2>/dev/null || echo 0)" -lt 30 ] || break
                    sleep 0.02
                done
                kill -KILL $$
            ) > killer.txt 2>&1 &
            exec "$CONTROLROOM" \(long) --resume fit.journal
            """
        #expect(try folder.shell(line).exitCode == -9)
        let noted = try #require(folder.text(of: "fit.journal")).split(separator: "\n").count
        // As if the kill had come in the middle of a line.
        _ = try folder.shell("printf 'room\\t0:0123' >> fit.journal")
        let again = try folder.shell("\"$CONTROLROOM\" \(long) --resume fit.journal")
        #expect(again.output == (try folder.shell("\"$CONTROLROOM\" \(long)").output))
        let rooms = try #require(folder.text(of: "fit.journal")).split(separator: "\n").dropFirst()
        #expect(rooms.count > noted)
        #expect(Set(rooms.map { $0.split(separator: "\t")[1] }).count == rooms.count)
    }

    @Test("A journal of another fit, and a file that is none, are refused with the reason and left alone")
    func otherJournal() throws {
        let words = ["calibrate", "room.json5", "--quiet"] + fit
        _ = try controlroom(words + ["--resume", "fit.journal"])
        let journal = try #require(folder.text(of: "fit.journal"))
        let other = try controlroom(words + ["--resume", "fit.journal", "--seed", "9"])
        #expect(other.exitCode == 65)
        #expect(
            other.errors.hasPrefix(
                "fit.journal: expected the journal of this fit, with seed 9, found one with 7; name another file\n"))
        let observed = try controlroom(
            words + ["--resume", "fit.journal", "--set", "observed.101.abandonedFraction=0.16"])
        #expect(observed.exitCode == 65)
        #expect(observed.errors.hasPrefix("fit.journal: expected the journal of this fit, with figures "))
        #expect(folder.text(of: "fit.journal") == journal)
        var lines = journal.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[3] = lines[3].replacingOccurrences(of: "room\t0", with: "room\t1")
        try folder.write(lines.joined(separator: "\n"), to: "damaged.journal")
        let damaged = try controlroom(words + ["--resume", "damaged.journal"])
        #expect(damaged.exitCode == 65)
        #expect(
            damaged.errors.hasPrefix(
                "damaged.journal:4: expected a room as it was written, found it changed; name another file\n"))
        let scenario = try controlroom(words + ["--resume", "room.json5"])
        #expect(scenario.exitCode == 73)
        #expect(scenario.errors.contains("it is one of the inputs"))
        #expect(folder.text(of: "room.json5") == room)
    }

    @Test("Figures that no room gives are exit code 2")
    func poor() throws {
        let outcome = try controlroom(
            [
                "calibrate", "room.json5", "--quiet", "--set", "observed.101.abandonedFraction=0.6", "--set",
                "observed.101.serviceLevel=0.95",
            ] + fit)
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.contains("The model does not give what was observed"))
    }

    @Test(
        "What can't be is an error that says what to write, and nothing is left",
        arguments: [
            (["room.json5"], 64, "--fit: expected at least one value to fit"),
            (
                ["room.json5", "--fit", "agents=2..1"], 64,
                "expected a range that rises, such as 0.8..1.2, found '2..1'"
            ),
            (["room.json5", "--fit", "agents=0.8..1.2", "--replications", "2"], 64, "expected at least 6"),
            (["none.json5", "--fit", "agents=0.8..1.2"], 66, "none.json5"),
            (
                ["room.json5", "--fit", "agents=0.8..1.2", "--set", "observed=null"], 65,
                "expected observed figures to fit to"
            ),
            (["room.json5", "room.json5", "--fit", "agents=0.8..1.2"], 65, "found room twice"),
        ])
    func wrong(words: [String], code: Int32, error: String) throws {
        let outcome = try controlroom(["calibrate"] + words + ["--output", "left"])
        #expect(outcome.exitCode == code, "\(outcome.errors)")
        #expect(outcome.errors.contains(error), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("left").path))
    }

    @Test(
        "Rooms that are none are an error with place and remedy",
        arguments: [
            ("", "rooms.json: expected the rooms of a fit, as 'calibrate --output' leaves them, found nothing"),
            ("{}", "rooms.json:1:1: expected the rooms of a fit, as 'calibrate --output' leaves them"),
            ("{ \"columns\": [], \"scenarios\": [], \"rooms\": [] }", "expected at least one room, found none"),
            (
                "{ \"columns\": [{ \"path\": \"agents\", \"scenario\": null, \"form\": \"times\" }], \"scenarios\": [], \"rooms\": [{ \"values\": [] }] }",
                "expected 1 values, one a column, found 0"
            ),
            (
                "{ \"columns\": [{ \"path\": \"callTypes.999.talk.meanSeconds\", \"scenario\": null, \"form\": \"number\" }], \"scenarios\": [], \"rooms\": [{ \"values\": [5] }] }",
                "callTypes.999"
            ),
            (
                "{ \"columns\": [{ \"path\": \"agents\", \"scenario\": \"october\", \"form\": \"times\" }], \"scenarios\": [{ \"file\": \"october\" }], \"rooms\": [{ \"values\": [1] }] }",
                "add --room october"
            ),
        ])
    func wrongRooms(text: String, error: String) throws {
        try folder.write(text, to: "rooms.json")
        let outcome = try folder.controlroom("run", "room.json5", "--across", "rooms.json")
        #expect([64, 65].contains(outcome.exitCode), "\(outcome.errors)")
        #expect(outcome.errors.contains(error), "\(outcome.errors)")
    }

    @Test("Options that ask for something else don't go with --across")
    func contradictions() throws {
        let outcome = try folder.controlroom("run", "room.json5", "--across", "rooms.json", "--by", "hour")
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains("--by doesn't go with --across, whose figures are over many rooms"))
        let room = try folder.controlroom("run", "room.json5", "--room", "x")
        #expect(room.exitCode == 64)
    }
}
