import Foundation
import Testing

@Suite("controlroom staff")
struct StaffVerbTests {
    private let folder: TemporaryFolder

    /// A room that is busy for two hours of the day.
    private let room = """
        {
          schemaVersion: 1, name: "Two busy hours",
          period: { start: "2018-01-01", days: 4 }, experiment: { replications: 4, seed: 7 },
          callTypes: {
            "101": {
              priority: 1, target: { withinSeconds: 20, fraction: 0.85 },
              arrivals: { callsPerDay: 80, hourOfDayShares: [0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0] },
              talk: { distribution: "exponential", meanSeconds: 200 },
              patience: { distribution: "exponential", meanSeconds: 240 },
            },
          },
          teams: { "Room": { agents: { byHourOfDay: [0,0,0,0,0,0,0,0,0,2,2,0,0,0,0,0,0,0,0,0,0,0,0,0] } } },
        }
        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(room, to: "room.json5")
    }

    @Test("Where no bound is known it is the fewest that it is not known of, or with prices the least cost")
    func withoutBound() throws {
        for (costs, least) in [
            ("null", "fewest"), ("{ currency: \"GBP\", priceYear: 2018, payAnHour: { default: 20 } }", "least cost"),
        ] {
            let outcome = try folder.controlroom(
                "staff", "room.json5", "--target-by", "period", "--least", "0", "--set",
                "callTypes.101.target.fraction=0.3",
                "--set", "costs=\(costs)", "--quiet")
            let words = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
            #expect(
                words.contains(
                    "How far that is from the \(least) there could be is not known: at each place nobody is needed"))
        }
    }

    @Test("The table goes to standard output, the patch to its file, and the patch runs from another folder too")
    func patch() throws {
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("plans"), withIntermediateDirectories: true)
        let outcome = try folder.controlroom("staff", "room.json5", "--output", "plans/needed.json5", "--no-progress")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("Fewest agents: Two busy hours\n"))
        #expect(outcome.errors.contains(" plans, "))
        let patch = try #require(folder.text(of: "plans/needed.json5"))
        #expect(patch.contains("\"extends\": \"../room.json5\""))
        #expect(patch.hasPrefix("// Made by: controlroom staff room.json5 --seed 7 --replications 4\n"))
        #expect(folder.text(of: "room.json5") == room)
        let run = try folder.controlroom("run", "plans/needed.json5", "--by", "hour", "--format", "csv", "--quiet")
        let staff = try folder.controlroom("staff", "room.json5", "--format", "csv", "--quiet").output
        let reached = staff.split(whereSeparator: \.isNewline).first { $0.hasPrefix("101,all,09:00,serviceLevel") }
        let level = try #require(reached).split(separator: ",", omittingEmptySubsequences: false)[6]
        #expect(run.output.contains("101,all,09:00,serviceLevel,fraction,\(level),"))
    }

    @Test(
        "The patch has what --set put into the scenario and the replications of the check, and nothing of what was observed"
    )
    func wholePatch() throws {
        let observed = room.replacing(
            "schemaVersion: 1,", with: "schemaVersion: 1, observed: { \"101\": { offered: 300 } },")
        try folder.write(observed, to: "observed.json5")
        let settings = ["--set", "callTypes.101.talk.meanSeconds=150", "--set", "teams.Room.agents.constant=3"]
        let without = ["--set", "teams.Room.agents.byHourOfDay=null"]
        let staff = try ControlRoomProcess(
            ["staff", "observed.json5", "--quiet", "--seed", "9", "--replications", "3", "--output", "n.json5"]
                + without
                + settings, in: folder
        ).outcome()
        #expect(staff.exitCode == 0, "\(staff.errors)")
        let patch = try #require(folder.text(of: "n.json5"))
        #expect(patch.contains("\"experiment\": { \"replications\": 3, \"seed\": 9 },"))
        #expect(patch.contains("\"callTypes\": { \"101\": { \"talk\": { \"meanSeconds\": 150 } } },"))
        #expect(patch.contains("\"observed\": null"))
        let run = try folder.controlroom("run", "n.json5", "--format", "json", "--quiet")
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("\"seed\": 9,") && run.output.contains("\"replications\": 3,"))
        #expect(!run.output.contains("\"observed\": 300"))
    }

    @Test("--resume goes on from a plan with its seed and replications, and takes no other scenario's")
    func resume() throws {
        let plan = try folder.controlroom(
            "staff", "room.json5", "--quiet", "--seed", "9", "--replications", "3", "--output", "n.json5",
            "--format", "csv")
        let further = try folder.controlroom(
            "staff", "room.json5", "--quiet", "--resume", "n.json5", "--output", "m.json5", "--format", "csv")
        #expect(further.exitCode == 0, "\(further.errors)")
        // From a plan that can't do with less the search comes back with it.
        #expect(further.output == plan.output)
        let text = try folder.controlroom("staff", "room.json5", "--quiet", "--resume", "n.json5").output
        #expect(text.contains("--resume n.json5 --seed 9 --replications 3"))
        let others: [([String], Int32, String)] = [
            (
                ["--set", "callTypes.101.talk.meanSeconds=150"], 64,
                "controlroom: --resume: expected a plan for this scenario, found 'n.json5' with callTypes.101.talk exponential, meanSeconds 200 "
                    + "where it has exponential, meanSeconds 150; give the --set values that it was made with\n"
            ),
            (
                ["--from", "today"], 64,
                "controlroom: --resume says where the search begins, and so does --from; give one of them\n"
            ),
            (
                ["--set", "teams.Desk={ agents: { constant: 1 } }"], 64,
                "controlroom: --resume: expected a plan with numbers --by hourOfDay for the teams of this scenario, found 'n.json5' with others; "
                    + "ask as it was asked for\n"
            ),
        ]
        for (options, code, words) in others {
            let outcome = try ControlRoomProcess(
                ["staff", "room.json5", "--quiet", "--resume", "n.json5"] + options, in: folder
            ).outcome()
            #expect(outcome.exitCode == code)
            #expect(outcome.errors.hasPrefix(words), "\(outcome.errors)")
        }
        #expect(try folder.controlroom("staff", "room.json5", "--resume", "none.json5").exitCode == 66)
    }

    @Test("With prices the answer says what it costs in every format, and a call type without a target is warned of")
    func costs() throws {
        let priced = room.replacing(
            "schemaVersion: 1,",
            with: "schemaVersion: 1, costs: { currency: \"GBP\", priceYear: 2018, payAnHour: { default: 20 } },"
        ).replacing(
            "callTypes: {",
            with: "callTypes: { Web: { priority: 2, arrivals: { callsPerDay: 5 }, talk: { constant: 60 } },")
        try folder.write(priced, to: "priced.json5")
        let text = try folder.controlroom("staff", "priced.json5", "--no-progress")
        #expect(text.output.hasPrefix("Agents at least cost: Two busy hours\n"))
        #expect(text.output.contains("\n- Cost a year: "))
        #expect(text.output.contains("\nWhat it costs a year: GBP at prices of 2018\n"))
        #expect(text.errors.contains("warning: priced.json5:"))
        #expect(
            text.errors.contains(
                " callTypes.Web: it has no target, so nothing is asked for it: look at what a run with the agents found does to it\n"
            ))
        let csv = try folder.controlroom("staff", "priced.json5", "--quiet", "--format", "csv").output
        #expect(csv.contains("\nall,all,all,costAYear,money,"))
        let json = try folder.controlroom("staff", "priced.json5", "--quiet", "--format", "json").output
        #expect(json.contains("\"currency\": \"GBP\""))
        // Four agent-hours a day: 4 × 365 × 20.
        #expect(json.contains("\"nowByPlan\": 29200,"))
        let best = try folder.controlroom("staff", "priced.json5", "--quiet", "--budget-cost", "60000")
        #expect(best.exitCode == 0)
        #expect(best.output.contains("Of the budget of 60,000 GBP a year "))
        let none = try folder.controlroom("staff", "room.json5", "--quiet", "--budget-cost", "60000")
        #expect(none.exitCode == 65)
    }

    @Test("A roster's patch is written, and gone on from")
    func roster() throws {
        let shifts = room.replacing(
            "{ byHourOfDay: [0,0,0,0,0,0,0,0,0,2,2,0,0,0,0,0,0,0,0,0,0,0,0,0] }",
            with: "{ shifts: { day: { start: \"08:00\", hours: 8, headcount: 3 } } }")
        try folder.write(shifts, to: "shifts.json5")
        let first = try folder.controlroom("staff", "shifts.json5", "--by", "shift", "--quiet", "--output", "n.json5")
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(try #require(folder.text(of: "n.json5")).contains("\"shifts\": { \"day\": { \"headcount\": "))
        let further = try folder.controlroom(
            "staff", "shifts.json5", "--by", "shift", "--quiet", "--resume", "n.json5", "--output", "n.json5", "--force"
        )
        #expect(further.exitCode == 0, "\(further.errors)")
    }

    @Test("A file that is there is left alone without --force, and a result's ending is refused")
    func files() throws {
        try folder.write("mine", to: "needed.json5")
        let kept = try folder.controlroom("staff", "room.json5", "--output", "needed.json5")
        #expect(kept.exitCode == 73)
        #expect(folder.text(of: "needed.json5") == "mine")
        let itself = try folder.controlroom("staff", "room.json5", "--output", "room.json5", "--force")
        #expect(itself.errors == "controlroom: can't write 'room.json5': it is one of the inputs\n")
        let table = try folder.controlroom("staff", "room.json5", "--output", "needed.csv")
        #expect(table.exitCode == 64)
        #expect(
            table.errors.hasPrefix(
                "controlroom: --output: expected a scenario's name that ends in .json5, found 'needed.csv'; the table goes to standard "
                    + "output, such as --format csv > needed.csv\n"))
        #expect(
            try folder.controlroom("staff", "room.json5", "--output", "needed.json5", "--force", "--quiet").exitCode
                == 0)
        #expect(try folder.names() == ["needed.json5", "room.json5"])
    }

    @Test("A target that can't be met gives exit code 2, the hour, and the nearest plan")
    func unreachable() throws {
        let outcome = try folder.controlroom(
            "staff", "room.json5", "--least", "1", "--most", "2", "--quiet", "--output", "needed.json5")
        #expect(outcome.exitCode == 2)
        let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains(
                "101 09:00: the target of 85% can't be met. Even with the most agents everywhere (2 at each place) it is "
            ))
        #expect(
            try #require(folder.text(of: "needed.json5")).contains(
                "\"byHourOfDay\": [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, "))
    }

    @Test(
        "What can't be asked is said with what to try",
        arguments: [
            ("--by fortnight", 64, "--by: expected one of hourOfDay, hourOfWeek, shift, found 'fortnight'"),
            ("--target-by yer", 64, "--target-by: expected one of hour, day, week, month, period, found 'yer'"),
            (
                "--days-met 1.5", 64,
                "--days-met: expected a number above 0 and below 1, found '1.5'; 1.5% is written 0.015"
            ),
            (
                "--days-met 90%", 64,
                "--days-met: expected a number above 0 and below 1, found '90%'; 90% is written 0.9"
            ),
            (
                "--least 5 --most 3", 64,
                "--least: expected at most as many as --most, 3, found 5; try a lower --least or a higher --most"
            ),
            (
                "--by hourOfWeek", 64,
                "--by hourOfWeek: expected a period of 7 days or more, found 4; try --by hourOfDay"
            ),
            (
                "--by shift", 64,
                "--by shift: expected a team with shifts, found agents by the hour in every team; try --by hourOfDay or --by hourOfWeek"
            ),
            (
                "--most 4 --budget 0", 64,
                "--budget: expected a number from 2 to 96 agent-hours a day, which is what the fewest and the most at every place come to, found 0"
            ),
            (
                "--target-by month", 64,
                "--target-by month: expected a period with a whole calendar month, found 4 days from 2018-01-01; try --target-by day or a longer "
                    + "period"
            ),
        ])
    func mistakes(line: String, code: Int32, words: String) throws {
        let options = line.split(separator: " ").map(String.init)
        let outcome = try ControlRoomProcess(["staff", "room.json5", "--quiet"] + options, in: folder).outcome()
        #expect(outcome.exitCode == code)
        #expect(outcome.output == "")
        #expect(outcome.errors == "controlroom: \(words)\nSee 'controlroom staff --help'.\n")
    }

    @Test("A scenario without a target is wrong, by name")
    func noTarget() throws {
        try folder.write(room.replacing("target: { withinSeconds: 20, fraction: 0.85 },", with: ""), to: "none.json5")
        let outcome = try folder.controlroom("staff", "none.json5", "--quiet")
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors
                == "none.json5: callTypes: expected a call type with a target, found none; give one such as target: { withinSeconds: 10, fraction: "
                + "0.9 }\n1 problem\n")
    }

    @Test("JSON, CSV and Markdown say the same on one thread and on two")
    func threads() throws {
        for format in ["json", "csv", "markdown"] {
            let outputs = try [1, 2].map {
                try folder.controlroom(
                    "staff", "room.json5", "--quiet", "--format", format, "--threads", String($0)
                ).output
            }
            #expect(outputs[0] == outputs[1])
            #expect(!outputs[0].isEmpty)
        }
    }

    @Test("Ctrl-C leaves the best plan found by then, whole, or where there is none yet nothing")
    func interrupted() throws {
        // Hundreds of plans to try, of ten years each: minutes on two processors, and the first plan that does after a few.
        try folder.write(
            """
            { schemaVersion: 1, name: 'All week', period: { start: '2018-01-01', days: 364 },
              experiment: { replications: 10, seed: 7 },
              callTypes: { '101': { priority: 1, target: { withinSeconds: 20, fraction: 0.85 }, arrivals: { callsPerHour: 40 },
                talk: { distribution: 'exponential', meanSeconds: 200 }, patience: { distribution: 'exponential', meanSeconds: 240 } } },
              teams: { Room: { agents: { constant: 3 } } } }
            """, to: "long.json5")
        let outcome = try folder.stopped(
            "staff long.json5 --by hourOfWeek --quiet --output needed.json5", while: "false", seconds: 5)
        #expect(outcome.exitCode == 130)
        guard let patch = folder.text(of: "needed.json5") else {
            #expect(outcome.output == "")
            #expect(outcome.errors == "controlroom: stopped before any plan met the targets; nothing is written\n")
            return
        }
        #expect(patch.contains("// The search was stopped: this is the best plan it had by then.\n"))
        #expect(outcome.output.contains("Stopped early: "))
        #expect(try folder.controlroom("validate", "needed.json5").exitCode == 0)
    }
}
