import Scenarios
import Testing

@Suite("Hints")
struct HintTests {
    /// What is said after the last "; " of the only problem.
    private func hint(_ text: String, settings: [Setting] = []) throws -> String {
        let found = problems(in: text, settings: settings)
        try #require(found.count == 1, "\(found)")
        return String(found[0].split(separator: "; ").dropFirst().joined(separator: "; "))
    }

    private func hint(set path: String, _ value: String) throws -> String {
        try hint(
            smallScenario(callType: "target: { withinSeconds: 10, fraction: 0.9 }"),
            settings: [Setting(path: path, value: value)])
    }

    @Test(
        "What to write instead of a percentage depends on what the key takes",
        arguments: [
            ("callTypes.999.target.fraction", "90%", "90% is written 0.9"),
            ("callTypes.999.target.fraction", "90 %", "90% is written 0.9"),
            ("callTypes.999.target.fraction", "90", "90% is written 0.9"),
            ("callTypes.999.target.fraction", "68.8", "68.8% is written 0.688"),
            ("callTypes.999.target.fraction", "250", ""),
            ("callTypes.999.arrivals.callsPerHour", "+7%", "a percentage can't stand here: write the number itself"),
            ("callTypes.999.arrivals.callsPerHour", "90%", "a percentage can't stand here: write the number itself"),
            ("callTypes.999.talk.meanSeconds", "90%", "a percentage can't stand here: write the number itself"),
            ("callTypes.999.priority", "90%", "a percentage can't stand here: write the number itself"),
            ("callTypes.999.arrivals.busynessVariation", "12%", "12% is written 0.12"),
            ("callTypes.999.handlingAwayFactor", "110%", "110% is written 1.1"),
            ("callTypes.999.handlingAwayFactor", "+10%", "a change by 10% is written 1.1"),
            ("callTypes.999.origins.all", "36%", "a share is a weight: write 36"),
        ])
    func percentages(path: String, value: String, expected: String) throws {
        #expect(try hint(set: path, value) == expected)
    }

    @Test(
        "Numbers in other ways of writing are given as the scenario takes them",
        arguments: [
            (
                "callTypes.999.arrivals.callsPerHour", "21,357",
                "a number has a point and no comma, and stands alone: write 21357"
            ),
            (
                "callTypes.999.arrivals.callsPerHour", "1,234,567.5",
                "a number has a point and no comma, and stands alone: write 1234567.5"
            ),
            (
                "callTypes.999.arrivals.callsPerHour", "21 357",
                "a number has a point and no comma, and stands alone: write 21357"
            ),
            (
                "callTypes.999.arrivals.callsPerHour", "21\u{202F}357",
                "a number has a point and no comma, and stands alone: write 21357"
            ),
            (
                "callTypes.999.arrivals.callsPerHour", "£17.50",
                "a number has a point and no comma, and stands alone: write 17.50"
            ),
            ("callTypes.999.arrivals.callsPerHour", "30 calls", "a number stands alone: write 30"),
            ("callTypes.999.target.fraction", "0,8", "a number has a point and no comma, and stands alone: write 0.8"),
            ("callTypes.999.target.withinSeconds", "10 s", "a number stands alone, its unit is in the key: write 10"),
            ("callTypes.999.target.withinSeconds", "10s", "a number stands alone, its unit is in the key: write 10"),
            ("callTypes.999.talk.meanSeconds", "5 min", "5 min are 300 seconds: write 300"),
            ("callTypes.999.talk.meanSeconds", "4.5 minutes", "4.5 minutes are 270 seconds: write 270"),
            ("callTypes.999.talk.meanSeconds", "4:30", "4:30 in minutes and seconds is 270"),
            ("callTypes.999.talk.meanSeconds", "250 ms", "250 ms are 0.25 seconds: write 0.25"),
            ("period.days", "2 weeks", "2 weeks are 14 days: write 14"),
            ("teams.Room.agents.constant", "14 agents", "a number stands alone: write 14"),
            ("teams.Room.agents.constant", "“14”", "a number has a point and no comma, and stands alone: write 14"),
            ("teams.Room.agents.constant", "8 h", "a number stands alone, its unit is in the key"),
        ])
    func numbers(path: String, value: String, expected: String) throws {
        #expect(try hint(set: path, value) == expected)
    }

    private static func shift(_ start: String, _ days: String = "['Monday']", hours: String = "8") -> String {
        smallScenario(
            callType: "patience: { constant: 60 }",
            agents: "shifts: { day: { start: \(start), hours: \(hours), headcount: 4, days: \(days) } }")
    }

    @Test(
        "A time of day that can be made out is written as it should be",
        arguments: [
            ("'7pm'", "19:00"), ("'7 p.m.'", "19:00"), ("'7:30 AM'", "07:30"), ("'12am'", "00:00"),
            ("'12 pm'", "12:00"),
            ("'19.00'", "19:00"), ("19.00", "19:00"), ("'0700'", "07:00"), ("'700'", "07:00"), ("700", "07:00"),
            ("'7:00'", "07:00"), ("'07:00:00'", "07:00"), ("7", "07:00"), ("'19h30'", "19:30"), ("'19h'", "19:00"),
            ("'noon'", "12:00"), ("'Midnight'", "00:00"), ("'０7：00'", "07:00"),
        ])
    func times(literal: String, expected: String) throws {
        #expect(try hint(HintTests.shift(literal)) == "did you mean \"\(expected)\"?")
    }

    @Test("A time of day that is none, or could be any, gets the form")
    func noTimes() throws {
        for literal in ["'25:00'", "'19.5'", "'13pm'", "'early'", "'7:0'"] {
            #expect(try hint(HintTests.shift(literal)) == "hours and minutes have two digits each: \"07:30\"")
        }
        #expect(try hint(HintTests.shift("'24:00'")) == "a day ends where the next begins: write \"00:00\"")
    }

    @Test(
        "Without quotes, a time is told from a number",
        arguments: [
            ("7pm", "a time of day stands in quotes: \"19:00\""),
            ("0700", "a number has no 0 before it; a time of day or a date stands in quotes"),
            ("07:00", "a number has no 0 before it; a time of day or a date stands in quotes"),
            ("19:00", "a date or a time stands in quotes, a length is a number of seconds"),
        ])
    func bareTimes(literal: String, expected: String) throws {
        #expect(try hint(HintTests.shift(literal)) == expected)
    }

    @Test(
        "A day of the week is known by its beginning",
        arguments: [
            ("['Fri']", "did you mean 'Friday'?"), ("['fri.']", "did you mean 'Friday'?"),
            ("['Weds']", "did you mean 'Wednesday'?"),
            ("['TUES']", "did you mean 'Tuesday'?"), ("['Mo']", "did you mean 'Monday'?"),
            ("['Saturdays']", "did you mean 'Saturday'?"),
            ("['friday']", "did you mean 'Friday'?"), ("'Fri'", "did you mean 'Friday'?"),
            ("['Mon-Fri']", "name each day in full, in a list: [\"Saturday\", \"Sunday\"]"),
            ("'weekend'", "name each day in full, in a list: [\"Saturday\", \"Sunday\"]"),
            ("'daily'", "write [\"Monday\", \"Tuesday\"]"), ("['T']", ""),
        ])
    func weekdays(days: String, expected: String) throws {
        #expect(try hint(HintTests.shift("'07:00'", days)) == expected)
    }

    @Test(
        "A date that can be made out is written as it should be",
        arguments: [
            ("'2017-10-1'", "did you mean \"2017-10-01\"?"), ("'2017/10/01'", "did you mean \"2017-10-01\"?"),
            ("20171001", "did you mean \"2017-10-01\"?"), ("'1 October 2017'", "did you mean \"2017-10-01\"?"),
            ("'Oct 1st, 2017'", "did you mean \"2017-10-01\"?"), ("'1-Sept-2017'", "did you mean \"2017-09-01\"?"),
            ("'31/10/2017'", "did you mean \"2017-10-31\"?"), ("'10/31/2017'", "did you mean \"2017-10-31\"?"),
            ("'10.10.2017'", "did you mean \"2017-10-10\"?"), ("'2017‑10–01'", "did you mean \"2017-10-01\"?"),
            ("'2017-10-01T00:00'", "did you mean \"2017-10-01\"?"), ("'2017-10-32'", ""), ("'10/2017'", ""),
            ("'2017-09-31'", "that month has 30 days"),
            ("'01/10/2017'", "the year comes first, then month and day: \"2017-10-01\" if the day came first here"),
        ])
    func dates(literal: String, expected: String) throws {
        #expect(try hint(smallScenario(period: "start: \(literal), days: 7")) == expected)
    }

    @Test(
        "So is a date with a time, in a scenario and in a side file",
        arguments: [
            ("2017-10-03 4pm", "did you mean 2017-10-03T16:00?"),
            ("31/10/2017 13:30:05", "did you mean 2017-10-31T13:30:05?"),
            ("31/10/2017 13:30:00", "did you mean 2017-10-31T13:30?"),
            (
                "03/10/2017 16:00",
                "the year comes first, then month and day: 2017-10-03T16:00 if the day came first here"
            ),
            ("31/10/2017 0:30", "did you mean 2017-10-31T00:30?"), ("2017-10-03", "did you mean 2017-10-03T00:00?"),
            ("3 October 2017 16:00", "did you mean 2017-10-03T16:00?"),
            ("2017-10-03T24:00", "did you mean 2017-10-04T00:00?"), ("tomorrow", ""),
        ])
    func moments(written: String, expected: String) throws {
        #expect(try hint(smallScenario(team: "closed: [{ from: '\(written)', hours: 2 }]")) == expected)
        let found = problems(in: [
            "s.json5": smallScenario(arrivals: "csv: 'a.csv'"),
            "a.csv": "start,calls\n\(written),1\n2017-10-30T00:00,1\n2017-11-30T00:00,1\n",
        ])
        #expect(found.first?.hasSuffix(expected.isEmpty ? "'tomorrow'" : "; " + expected) == true)
    }

    @Test("Lengths of hours and minutes are converted to the key's unit")
    func hours() throws {
        #expect(
            try hint(HintTests.shift("'07:00'", hours: "'8h'"))
                == "a number stands alone, its unit is in the key: write 8")
        #expect(try hint(HintTests.shift("'07:00'", hours: "'480 min'")) == "480 min are 8 hours: write 8")
        #expect(try hint(HintTests.shift("'07:00'", hours: "480")) == "480 minutes are 8 hours")
    }

    @Test("A number with its unit but without quotes is no missing comma")
    func bareUnits() throws {
        #expect(try hint(smallScenario(talk: "constant: 10 s")) == "a number stands alone, its unit is in the key")
        #expect(try hint(smallScenario(talk: "constant: 5min")) == "a number stands alone, its unit is in the key")
        #expect(try hint(smallScenario(talk: "constant: £5")) == "an amount of money is a plain number")
    }

    @Test("A list of one name needs its brackets")
    func lists() throws {
        #expect(try hint(smallScenario(team: "answers: '999'")) == "write it in a list: [\"999\"]")
    }

    @Test("A word that stands for no calls or agents in a side file is named")
    func closed() throws {
        let files = [
            "s.json5": smallScenario(agents: "csv: 'a.csv'"),
            "a.csv": "start,agents\n2017-10-01T00:00,4\n2017-10-02T18:00,shut\n",
        ]
        #expect(
            problems(in: files) == [
                "a.csv:3 teams.Room.agents.csv: expected a number from 0 to 10000, found shut; hours without any are written closed"
            ])
    }

    @Test("The ending that was left out of a file's name is named")
    func endings() {
        #expect(
            problems(in: ["s.json5": "{ extends: 'b' }", "b.json5": smallScenario()]) == [
                "s.json5:1:12 extends: no file 'b'; did you mean 'b.json5'?"
            ])
        #expect(
            problems(in: ["s.json5": smallScenario(arrivals: "csv: 'a'"), "a.csv": "start,calls\n"]) == [
                "s.json5:3:55 callTypes.999.arrivals.csv: no file 'a'; did you mean 'a.csv'?"
            ])
    }
}
