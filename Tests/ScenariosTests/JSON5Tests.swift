import Scenarios
import Testing

@Suite("JSON5")
struct JSON5Tests {
    /// The name of a small scenario whose name is written like this.
    private func name(_ literal: String) throws -> String {
        try scenario(smallScenario().replacing("'Small'", with: literal)).name
    }

    /// A small scenario's calls per hour, written like this.
    private func number(_ literal: String) throws -> Double? {
        let small = try scenario(smallScenario(scenario: "observed: { '999': { offered: \(literal) } }"))
        return small.observed.first?.value
    }

    @Test(
        "Strings are read with every escape of the specification",
        arguments: [
            (#""plain""#, "plain"), (#"'it"s'"#, #"it"s"#), (#"'\b\f\n\r\t\v'"#, "\u{8}\u{c}\n\r\t\u{b}"),
            (#"'\'\"\\\/'"#, #"'"\/"#), (#"'\x41\u00e9'"#, "Aé"), (#"'\ud83d\ude00'"#, "😀"), (#"'\q\a'"#, "qa"),
            ("'one \\\n line'", "one  line"), ("'one \\\r\n line'", "one  line"),
            ("'one \\\u{2028} line'", "one  line"),
            ("'tab\there'", "tab\there"), ("'é 😀'", "é 😀"), (#"'\0'"#, "\0"), ("'\u{2028}'", "\u{2028}"),
        ])
    func strings(literal: String, expected: String) throws {
        #expect(try name(literal) == expected)
    }

    @Test(
        "Numbers are read in every form of the specification",
        arguments: [
            ("5", 5), ("+5", 5), (".5", 0.5), ("5.", 5), ("0x1F", 31), ("0XfF", 255), ("1e3", 1000), ("1E-2", 0.01),
            ("5.e1", 50), ("-0", 0), ("+0x10", 16), ("0", 0), ("0.1", 0.1), ("123456789.125", 123456789.125),
        ])
    func numbers(literal: String, expected: Double) throws {
        #expect(try number(literal) == expected)
    }

    @Test(
        "White space and comments may stand between any two parts",
        arguments: [
            "\u{FEFF}", "// a comment\n", "// a comment\r\n", "// a comment\u{2028}", "/* a\n * comment **/",
            "\t\u{b}\u{c}\u{a0}",
            "\u{1680}\u{2003}\u{202f}\u{205f}\u{3000}",
        ])
    func space(text: String) throws {
        #expect(try scenario(text + smallScenario() + text).name == "Small")
        #expect(try scenario(smallScenario().replacing("name:", with: "name\(text):\(text)")).name == "Small")
    }

    @Test("Keys may be unquoted, in either quote, and hold escapes")
    func keys() throws {
        let text = smallScenario(scenario: "areas: { Süd: {}, 'No rth': {}, \"E\": {}, \\u0057est: {}, $_1: {} }")
        #expect(try scenario(text).areas == ["Süd", "No rth", "E", "West", "$_1"])
    }

    @Test("Plain JSON and files with CR LF are read too")
    func plainJSON() throws {
        let json = """
            {"schemaVersion":1,"name":"J","period":{"start":"2017-10-02","days":1},"callTypes":{"9":{"priority":1,
            "arrivals":{"callsPerDay":1},"talk":{"constant":1}}},"teams":{"T":{"agents":{"constant":1}}}}
            """
        #expect(try scenario(json).name == "J")
        #expect(try scenario(json.replacing("\n", with: "\r\n")).name == "J")
    }

    @Test(
        "A mistake of form is reported with line and column, what was expected and what stands there",
        arguments: [
            ("{ a 1 }", "s.json5:1:5: expected ':' after the key 'a', found '1'"),
            ("{ a: }", "s.json5:1:6: expected a value, found '}'"),
            ("{ a: 1 b: 2 }", "s.json5:1:8: expected ',' or '}', found 'b'; is a comma missing before it?"),
            ("{ a: [1 2] }", "s.json5:1:9: expected ',' or ']', found '2'; is a comma missing before it?"),
            ("{ a: [1,, 2] }", "s.json5:1:9: expected a value, found ','"),
            ("{ , }", "s.json5:1:3: expected a key or '}', found ','"),
            (
                "{ 999: 1 }",
                "s.json5:1:3: expected a key, found '999'; a key that begins with a digit stands in quotes; a number has a point and no comma: 0.8, 1900"
            ),
            (
                "{ a: 1",
                "s.json5:1:7: expected ',' or '}', found the end of the text; a '}' is missing here or further up"
            ),
            ("{ a: 1 } x", "s.json5:1:10: expected the end of the file, found 'x'"),
            ("{\n  a: 'x\n}", "s.json5:2:6: expected a closing quote on the same line, found the end of the line"),
            ("{\r\n\r\n a: 'x", "s.json5:3:5: expected a closing quote on the same line, found the end of the text"),
            ("{\r a: 'é', b: *}", "s.json5:2:13: expected a value, found '*'"),
            ("{ /* never closed ", "s.json5:1:3: expected the comment to end with */, found the end of the text"),
            (
                "{ / }",
                "s.json5:1:3: expected a comment, // or /*, found '/'; a date or a time stands in quotes, a length is a number of seconds"
            ),
            (
                "{ a: 012 }",
                "s.json5:1:6: expected a number, found '012'; a number has no 0 before it; a time of day or a date stands in quotes"
            ),
            ("{ a: 1.2.3 }", "s.json5:1:6: expected a number, found '1'"),
            (
                "{ a: 5px }",
                "s.json5:1:6: expected a number, found '5px'; a number stands alone, its unit is in the key"
            ),
            ("{ a: 0x }", "s.json5:1:6: expected a number, found '0x'; a number stands alone, its unit is in the key"),
            ("{ a: - }", "s.json5:1:6: expected a number, found '-'"),
            ("{ a: yes }", "s.json5:1:6: expected a value, found 'yes'; a text stands in quotes"),
            ("{ a: Nothing }", "s.json5:1:6: expected a value, found 'Nothing'; a text stands in quotes"),
            ("{ a: '\\u12g4' }", "s.json5:1:7: expected an escape such as \\n or \\u00e9, found '\\'"),
            ("{ a: '\\ud800' }", "s.json5:1:7: expected an escape such as \\n or \\u00e9, found '\\'"),
            ("{ a: '\\1' }", "s.json5:1:7: expected an escape such as \\n or \\u00e9, found '\\'"),
            ("{ a: 1, b: 2, a: 3 }", "s.json5:1:15: the key 'a' stands here again; first at s.json5:1:3"),
            ("[]", "s.json5:1:1: expected an object in { }, found a list of 0"),
            ("12", "s.json5:1:1: expected an object in { }, found 12"),
            ("", "s.json5: expected a scenario such as { schemaVersion: 1, name: \"…\" }, found nothing"),
            (
                " // only this\n",
                "s.json5: expected a scenario such as { schemaVersion: 1, name: \"…\" }, found nothing"
            ),
        ])
    func mistakes(text: String, expected: String) {
        #expect(problems(in: text) == [expected])
    }

    @Test(
        "What people carry over from elsewhere gets a word of advice",
        arguments: [
            ("[“x”]", "1:2: expected a value, found '“x”'; quotes are straight: \" or '"),
            ("[−1]", "1:2: expected a value, found '−1'; a minus is written -"),
            ("[1 # one", "1:4: expected ',' or ']', found '#'; a comment begins with //"),
            (
                "[80%]",
                "1:4: expected ',' or ']', found '%'; a share of 90% is written 0.9; a number or a length is no percentage"
            ),
            (
                "[4:00]",
                "1:3: expected ',' or ']', found ':'; a date or a time stands in quotes, a length is a number of seconds"
            ),
            (
                "[2024-03-04]",
                "1:6: expected ',' or ']', found '-'; a date or a time stands in quotes, a length is a number of seconds"
            ),
            ("[1, 2", "1:6: expected ',' or ']', found the end of the text; a ']' is missing here or further up"),
            ("{ a: 1,", "1:8: expected a key or '}', found the end of the text; a '}' is missing here or further up"),
            (
                "{ a: 0,80 }",
                "1:8: expected a key, found '80'; a key that begins with a digit stands in quotes; a number has a point and no comma: 0.8, 1900"
            ),
        ])
    func advice(text: String, expected: String) {
        #expect(problems(in: text) == ["s.json5:" + expected])
    }

    @Test("A hundred thousand brackets are refused at once, whatever brackets they are")
    func deepNesting() {
        let expected = "expected at most 64 brackets within each other, found more"
        #expect(problems(in: String(repeating: "[", count: 100_000)) == ["s.json5:1:65: " + expected])
        #expect(problems(in: String(repeating: "{a:", count: 100_000)) == ["s.json5:1:193: " + expected])
    }

    @Test("Bytes that aren't UTF-8 text are refused where they stand")
    func binary() {
        let cases: [([UInt8], String)] = [
            (Array("{ a".utf8) + [0xFF], "s.json5:1:4: expected a text file in UTF-8, found the byte 255"),
            ([0xFF, 0xFE, 0x7B, 0], "s.json5:1:1: expected a text file in UTF-8, found the byte 255"),
            (Array("{\n é".utf8) + [0xC0, 0x80], "s.json5:2:3: expected a text file in UTF-8, found the byte 192"),
            ([0xED, 0xA0, 0x80], "s.json5:1:1: expected a text file in UTF-8, found the byte 237"),
            ([0xF4, 0x90, 0x80, 0x80], "s.json5:1:1: expected a text file in UTF-8, found the byte 244"),
            ([0xE2, 0x82], "s.json5:1:1: expected a text file in UTF-8, found the byte 226"),
            ([0x7B, 0], "s.json5:1:2: expected a text file in UTF-8, found the byte 0"),
        ]
        for (bytes, expected) in cases {
            do throws(ScenarioProblems) {
                _ = try ScenarioReader.read(path: "s.json5") { _ in bytes }
                Issue.record("\(bytes) was read")
            } catch {
                #expect(error.problems.count == 1)
                #expect(error.problems[0].description.hasPrefix(expected))
            }
        }
    }

    @Test("Random bytes and damaged scenarios are refused without a crash")
    func fuzz() {
        var random = TestRandom(seed: 4)
        let whole = Array(twoTypes.utf8)
        for round in 0..<2_000 {
            var bytes = whole
            if round % 4 == 0 {
                bytes = (0..<200).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            } else {
                for _ in 0...(round % 3) {
                    let alphabet = Array("{}[]:,'\"\\/*0123456789eE+-.xINat \n".utf8)
                    bytes[Int(random.next() % UInt64(bytes.count))] =
                        alphabet[Int(random.next() % UInt64(alphabet.count))]
                }
            }
            do throws(ScenarioProblems) {
                _ = try ScenarioReader.read(path: "s.json5") { $0 == "s.json5" ? bytes : nil }
            } catch {
                #expect(!error.problems.isEmpty)
                #expect(!error.problems.contains { $0.description.hasSuffix(": ") })
            }
        }
    }

    @Test("A file that is too large is refused")
    func tooLarge() {
        let text = String(repeating: " ", count: 3 << 20)
        #expect(problems(in: text) == ["s.json5: expected at most 2097152 bytes, found 3145728"])
    }
}
