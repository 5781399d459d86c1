import Scenarios
import Testing

@Suite("Names that look alike")
struct NameLikenessTests {
    private static let base = smallScenario()

    /// The problems of a file that lays its own teams on the small scenario's team 'Room', which stands at 4:12 of b.
    private static func patched(_ teams: String) -> [String] {
        problems(in: ["s.json5": "{ extends: 'b',\n teams: { \(teams) } }", "b": base])
    }

    private static let team = "{ agents: { constant: 9 } }"

    @Test(
        "A name that only looks like one there is makes no second team",
        arguments: [
            ("“Room”", "without the quotation mark “ (U+201C)"),
            ("«Room»", "without the quotation mark « (U+00AB)"),
            ("‘Room’", "with a plain ' or none instead of the quotation mark ‘ (U+2018)"),
            ("Room\u{A0}", "with a plain space instead of the no-break space (U+00A0)"),
            ("Rооm", "with a plain o instead of the Cyrillic letter о (U+043E)"),
            ("Rοοm", "with a plain o instead of the Greek letter ο (U+03BF)"),
            ("Ｒoom", "with a plain R instead of the full-width Ｒ (U+FF32)"),
            ("Ro\u{AD}om", "without the invisible soft hyphen (U+00AD)"),
            ("Ro\u{200B}om", "without the invisible zero-width space (U+200B)"),
            ("\u{FEFF}Room", "without the invisible byte order mark (U+FEFF)"),
            ("Room\u{200E}", "without the invisible mark of direction (U+200E)"),
            (" Room", "with just its spaces and without further quotes"),
            ("\\\"Room\\\"", "with just its spaces and without further quotes"),
        ])
    func twins(name: String, remedy: String) {
        let read = name.replacing("\\", with: "")
        #expect(
            NameLikenessTests.patched("\"\(name)\": \(NameLikenessTests.team)") == [
                "s.json5:2:11 teams.\(read): expected a name that can be told from the team 'Room' at b:4:12, found '\(read)';"
                    + " if the same is meant, write 'Room', \(remedy)"
            ])
    }

    @Test("The name in the base may be the odd one", arguments: ["“Room”"])
    func oddBase(name: String) {
        let files = [
            "s.json5": "{ extends: 'b',\n teams: { Room: \(NameLikenessTests.team) } }",
            "b": NameLikenessTests.base.replacing("Room:", with: "'\(name)':"),
        ]
        #expect(
            problems(in: files) == [
                "s.json5:2:11 teams.Room: expected a name that can be told from the team '\(name)' at b:4:12, found 'Room';"
                    + " if the same is meant, write '\(name)', which is written with the quotation mark “ (U+201C)"
            ])
    }

    @Test(
        "In another file, a name that differs by capitals or spaces is a slip; in one file it is odd",
        arguments: ["room", "R oom", "ROOM"])
    func capitals(name: String) throws {
        #expect(
            NameLikenessTests.patched("'\(name)': \(NameLikenessTests.team)") == [
                "s.json5:2:11 teams.\(name): expected a name that can be told from the team 'Room' at b:4:12, found '\(name)';"
                    + " if the same is meant, write 'Room'"
            ])
        let text = NameLikenessTests.base.replacing("teams: {", with: "teams: { '\(name)': \(NameLikenessTests.team),")
        #expect(
            try scenario(text).warnings.map(\.description) == [
                "s.json5:4:\(45 + name.count) teams.Room: it differs only by capitals or spaces from the team '\(name)' at"
                    + " s.json5:4:12; write both alike if they are the same, or choose another name"
            ])
    }

    @Test("A setting makes no second team either")
    func settings() {
        let added = problems(
            in: NameLikenessTests.base, settings: [Setting(path: "teams.“Room”", value: NameLikenessTests.team)])
        #expect(
            added == [
                "--set teams.“Room”: expected a name that can be told from the team 'Room' at s.json5:4:12, found '“Room”';"
                    + " if the same is meant, write 'Room', without the quotation mark “ (U+201C)"
            ])
        for (path, meant) in [
            (
                "teams.“Room”.agents.constant",
                "unknown team '“Room”'; did you mean 'Room', without the quotation mark “ (U+201C)?"
            ),
            (
                "teams.\"Room\".agents.constant",
                "unknown team '\"Room\"'; did you mean 'Room', with just its spaces and without further quotes?"
            ),
            ("teams.room.agents.constant", "unknown team 'room'; did you mean 'Room'?"),
            (
                "teams.Room.agеnts.constant",
                "unknown key 'agеnts'; did you mean 'agents', with a plain e instead of the Cyrillic letter е (U+0435)?"
            ),
        ] {
            #expect(
                problems(in: NameLikenessTests.base, settings: [Setting(path: path, value: "5")]) == [
                    "--set \(path): \(meant)"
                ])
        }
    }

    @Test(
        "Wherever names are introduced, those that look alike are refused",
        arguments: [
            ("areas", smallScenario(scenario: "areas: { East: {}, Eаst: {} }"), "area"),
            (
                "call types",
                smallScenario().replacing(
                    "callTypes: {",
                    with: "callTypes: { '９９９': { priority: 1, arrivals: { callsPerDay: 1 }, talk: { constant: 20 } },"),
                "call type"
            ),
            (
                "shifts",
                smallScenario(
                    agents:
                        "shifts: { day: { start: '00:00', hours: 9, headcount: 4 }, 'day ': { start: '09:00', hours: 9, headcount: 4 } }"
                ),
                "shift"
            ),
            (
                "groups",
                smallScenario(
                    agents:
                        "shifts: { day: { start: '00:00', hours: 9 } }, rota: { cycle: ['day', 'off'], groups: { A: 4, А: 4 }, from: '2017-10-02' }"
                ),
                "group"
            ),
            ("grades", smallScenario(team: "grades: { new: { share: 0.5 }, 'new\u{A0}': {} }"), "grade"),
            (
                "parts of a mixture",
                smallScenario(
                    talk:
                        "distribution: 'mixture', parts: { a: { share: 1, constant: 60 }, а: { share: 1, constant: 90 } }"
                ),
                "part"
            ),
            (
                "parts of shrinkage",
                smallScenario(scenario: "people: { shrinkage: { sick: 0.04, 'sick\u{200E}': 0.1 } }"), "part"
            ),
        ])
    func everywhere(_ where: String, text: String, kind: String) {
        let found = problems(in: text)
        #expect(found.count == 1)
        #expect(found.first?.contains("expected a name that can be told from the \(kind) '") == true)
    }

    @Test(
        "Wherever names are mentioned, one that looks like a known one is named with the difference",
        arguments: [
            (
                smallScenario(team: "answers: ['“999”']"),
                "teams.Room.answers.0: unknown call type '“999”'; did you mean '999', without the quotation mark “ (U+201C)?"
            ),
            (
                smallScenario(callType: "origins: { Аll: 1 }"),
                "callTypes.999.origins.Аll: unknown area 'Аll'; did you mean 'all'?"
            ),
            (
                smallScenario(scenario: "routing: { all: [{ afterSeconds: 0, teams: ['Room\u{A0}'] }] }"),
                "routing.all.0.teams.0: unknown team 'Room\u{A0}'; did you mean 'Room', with a plain space instead of the no-break space (U+00A0)?"
            ),
            (
                smallScenario(scenario: "routing: { all: [{ afterSeconds: 0, teams: 'аny' }] }"),
                "routing.all.0.teams: expected 'home' or 'any' or 'out' or a list of at least 1 teams, found the text 'аny'; did you mean 'any', with a plain a instead of the Cyrillic letter а (U+0430)?"
            ),
            (
                smallScenario(callType: "afterAnswer: [{ callType: '９99', probability: 0.1 }]"),
                "callTypes.999.afterAnswer.0.callType: unknown call type '９99'; did you mean '999', with a plain 9 instead of the full-width ９ (U+FF19)?"
            ),
            (
                smallScenario(scenario: "observed: { '999\u{200B}': { offered: 4 } }"),
                "observed.999\u{200B}: unknown call type '999\u{200B}'; did you mean '999', without the invisible zero-width space (U+200B)?"
            ),
            (
                smallScenario(callType: "pаtience: { constant: 60 }"),
                "callTypes.999.pаtience: unknown key 'pаtience'; did you mean 'patience', with a plain a instead of the Cyrillic letter а (U+0430)?"
            ),
        ])
    func mentions(text: String, expected: String) throws {
        let found = problems(in: text)
        try #require(found.count == 1)
        #expect(found[0].drop { $0 != " " }.dropFirst() == expected)
    }

    @Test("A null that removes nothing, since the name is written otherwise, is named")
    func removals() {
        #expect(
            NameLikenessTests.patched("'“Room”': null, 'room': null, 'Other': null") == [
                "s.json5:2:11 teams.“Room”: expected the name of something to remove, found '“Room”', which isn't there; did you"
                    + " mean 'Room', without the quotation mark “ (U+201C)?",
                "s.json5:2:27 teams.room: expected the name of something to remove, found 'room', which isn't there; did you mean 'Room'?",
            ])
    }

    @Test(
        "A character nobody means in a name is warned of, or refused where it can't be seen",
        arguments: [
            (
                "“Night”",
                "the name has the quotation mark “ (U+201C) in it; write it without the quotation mark “ (U+201C), unless it is meant: then whatever mentions the name must have it too"
            ),
            (
                "Night\u{A0}desk",
                "the name has the no-break space (U+00A0) in it; write it with a plain space instead of the no-break space (U+00A0), unless it is meant: then whatever mentions the name must have it too"
            ),
            (
                "Nіght",
                "the name has the Cyrillic letter і (U+0456) in it; write it with a plain i instead of the Cyrillic letter і (U+0456), unless it is meant: then whatever mentions the name must have it too"
            ),
        ])
    func odd(name: String, words: String) throws {
        let text = NameLikenessTests.base.replacing("Room:", with: "'\(name)':")
        #expect(try scenario(text).warnings.map(\.description) == ["s.json5:4:12 teams.\(name): \(words)"])
    }

    @Test("A part of a team's shrinkage that differs by capitals from the scenario's is warned of")
    func partsOfTeams() throws {
        let text = smallScenario(
            team: "people: { shrinkage: { Sickness: 0.05 } }",
            agents: "shifts: { day: { start: '00:00', hours: 24, headcount: 10 } }",
            scenario: "people: { shrinkage: { sickness: 0.04 } }")
        #expect(
            try warningsByLine(in: text) == [
                "4 teams.Room.people.shrinkage.Sickness: it differs only by capitals or spaces from the part 'sickness' at"
                    + " s.json5:5:26; write both alike if they are the same, or choose another name"
            ])
    }

    @Test("What can't be seen is refused in a name")
    func invisible() {
        let text = NameLikenessTests.base.replacing("Room:", with: "'Ni\u{AD}ght':")
        #expect(
            problems(in: text) == [
                "s.json5:4:12 teams.Ni\u{AD}ght: expected a name whose characters can all be seen, found the invisible soft hyphen"
                    + " (U+00AD) in 'Ni\u{AD}ght'; delete it"
            ])
    }

    @Test(
        "Names of other alphabets, accents, apostrophes, dashes and joiners are left alone",
        arguments: ["Комната", "Ομάδα", "Süd", "Joe’s team", "Days – early", "नमस्\u{200D}ते", "部屋", "Équipe 1"])
    func ordinary(name: String) throws {
        #expect(
            try scenario(NameLikenessTests.base.replacing("Room:", with: "\"\(name)\":")).warnings.map(\.description)
                == [])
    }

    @Test(
        "Typographic quotes and invisible characters instead of JSON5 are named",
        arguments: [
            ("{ “a”: 1 }", "1:3: expected a key or '}', found '“a”'; quotes are straight: \" or '"),
            ("{ a: “x” }", "1:6: expected a value, found '“x”'; quotes are straight: \" or '"),
            ("{ a”: 1 }", "1:4: expected ':' after the key 'a', found '”'; quotes are straight: \" or '"),
            (
                "{ \u{200B}a: 1 }",
                "1:3: expected a key or '}', found '\u{200B}a'; the invisible zero-width space (U+200B) must not stand here: delete it"
            ),
            (
                "{ a： 1 }",
                "1:4: expected ':' after the key 'a', found '：'; write it with a plain : instead of the full-width ： (U+FF1A)"
            ),
        ])
    func syntax(text: String, expected: String) {
        #expect(problems(in: text) == ["s.json5:" + expected])
    }
}
