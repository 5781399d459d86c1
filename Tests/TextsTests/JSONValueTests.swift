import Foundation
import Testing
import Texts

@Suite("JSON that is written")
struct JSONValueTests {
    private let value = JSONValue.members([
        ("name", .text("a \"b\" \\ \u{1} \u{7F} \n\r\t é 😀")), ("nothing", .null), ("gone", .number(nil)),
        ("infinite", .number(.infinity)), ("third", .number(1.0 / 3)), ("zero", .number(-0.0)), ("count", .count(-7)),
        ("seed", .seed(.max)), ("yes", .flag(true)), ("empty", .list([])), ("emptyLines", .lines([])),
        ("emptyObject", .object([])), ("pair", .object([("x", .count(1)), ("y", .list([.count(2), .count(3)]))])),
        ("rows", .lines([.object([("x", .count(1))]), .members([("y", .lines([.text("z")]))])])),
    ])

    @Test("is laid out as its cases say")
    func layout() {
        #expect(
            value.document == """
                {
                  "name": "a \\"b\\" \\\\ \\u0001 \\u007f \\n\\r\\t é 😀",
                  "nothing": null,
                  "gone": null,
                  "infinite": null,
                  "third": 0.3333333333333333,
                  "zero": 0,
                  "count": -7,
                  "seed": 18446744073709551615,
                  "yes": true,
                  "empty": [],
                  "emptyLines": [],
                  "emptyObject": {},
                  "pair": { "x": 1, "y": [2, 3] },
                  "rows": [
                    { "x": 1 },
                    {
                      "y": [
                        "z"
                      ]
                    }
                  ]
                }

                """)
    }

    @Test("is read by another reader as what it was")
    func readElsewhere() throws {
        let read = try #require(try JSONSerialization.jsonObject(with: Data(value.document.utf8)) as? [String: Any])
        #expect(read["name"] as? String == "a \"b\" \\ \u{1} \u{7F} \n\r\t é 😀")
        #expect(read["third"] as? Double == 1.0 / 3)
        #expect(read["seed"] as? UInt64 == .max)
        #expect((read["pair"] as? [String: Any])?["y"] as? [Int] == [2, 3])
        #expect(read.count == 14)
    }

    @Test("is read back by the program's own reader, every seed too")
    func readBack() throws {
        let tree = try JSON5Reader.read(Array(value.document.utf8), file: "value.json", atMost: 10_000)
        #expect(tree["seed"]?.seed == .max && tree["seed"]?.count == nil)
        #expect(tree["count"]?.count == -7 && tree["count"]?.seed == nil)
        #expect(tree["third"]?.count == nil && tree["third"]?.number == 1.0 / 3)
        #expect(tree["yes"]?.flag == true && tree["count"]?.flag == nil)
        #expect(tree["empty"]?.texts == [] && tree["pair"]?["y"]?.texts == nil && tree["name"]?.texts == nil)
        for seed in ["18446744073709551616", "99999999999999999999", "1.0", "+1", "1e3", "0x10", "-1"] {
            #expect(try JSON5Reader.read(Array(seed.utf8), file: "s", atMost: 100).seed == nil, "\(seed)")
        }
    }

    @Test("breaks up what is too long for a line")
    func wrapped() {
        let long = JSONValue.list([.text("a b c"), .text("d e f")])
        let value = JSONValue.object([("short", .list([.count(1)])), ("long", long)])
        #expect(
            value.wrapped(at: 19).document == """
                {
                  "short": [1],
                  "long": [
                    "a b c",
                    "d e f"
                  ]
                }

                """)
        #expect(value.wrapped(at: 100).document == value.document)
    }
}
