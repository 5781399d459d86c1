import Experiments
import Testing

@Suite("What a sweep varies")
struct VariationTests {
    @Test(
        "Values are numbers, words, ranges and JSON values, parted by the commas outside brackets and quotes",
        arguments: [
            ("a.b=270,280", ["270", "280"]), ("a.b=10..13", ["10", "11", "12", "13"]),
            ("a.b=-1..1", ["-1", "0", "1"]),
            ("a.b=0.8..1.2:0.1", ["0.8", "0.9", "1", "1.1", "1.2"]), ("a.b=10..60:20", ["10", "30", "50"]),
            ("a.b=-0.5..0.25:0.25", ["-0.5", "-0.25", "0", "0.25"]),
            ("a.b=0..0.3:0.1", ["0", "0.1", "0.2", "0.3"]),
            ("a.b=1,2,5..7,9.5", ["1", "2", "5", "6", "7", "9.5"]),
            ("a.b=true, false", ["true", "false"]), ("a.b=home,any", ["home", "any"]),
            ("a.b=[1, 2],[3]", ["[1, 2]", "[3]"]),
            ("a.b={ x: [1, 2], y: 'a,}' }, null", ["{ x: [1, 2], y: 'a,}' }", "null"]),
            (#"a.b="one, two",three"#, [#""one, two""#, "three"]), (#"a.b="it\",s",2"#, [#""it\",s""#, "2"]),
            ("a.b=x..y", ["x..y"]), ("a.b=1e3", ["1e3"]), ("a.b=c=d", ["c=d"]),
        ])
    func values(words: String, values: [String]) throws {
        let variation = try Variation(words)
        #expect(variation.path == "a.b")
        #expect(variation.values == values)
    }

    @Test("A long range keeps exact decimals to its end")
    func exactDecimals() throws {
        let values = try Variation("x=0..5:0.001").values
        #expect(values.count == 5_001)
        for (place, value) in values.enumerated() {
            // Both are the double nearest to place/1000.
            #expect(Double(value) == Double(place) / 1_000)
        }
    }

    @Test(
        "What is no such list is said",
        arguments: [
            ("talk", "--vary: expected PATH=A,B,…, found 'talk'"), ("=3", "--vary: expected PATH=A,B,…, found '=3'"),
            ("a=", "--vary: expected a value between commas, found none in 'a='"),
            ("a=1,,2", "--vary: expected a value between commas, found none in 'a=1,,2'"),
            ("a=10..9", "--vary: expected a range that rises, such as 10..20, found '10..9'"),
            ("a=1..1", "--vary: expected a range that rises, such as 10..20, found '1..1'"),
            (
                "a=0.8..1.2",
                "--vary: expected a step where a range is not between whole numbers, such as 0.8..1.2:0.1, found '0.8..1.2'"
            ),
            ("a=1..2:0", "--vary: expected a step above 0 after the colon, such as 0.8..1.2:0.1, found '1..2:0'"),
            ("a=1..2:-1", "--vary: expected a step above 0 after the colon, such as 0.8..1.2:0.1, found '1..2:-1'"),
            (
                "a=1..x",
                "--vary: expected a number at both ends of a range, such as 10..20 or 0.8..1.2:0.1, found '1..x'"
            ),
            ("a=1..100000", "--vary: expected a range of at most 10000 numbers, found '1..100000'"),
            (
                "a=1..999999999999999:0.0000000001",
                "--vary: expected a number at both ends of a range, such as 10..20 or 0.8..1.2:0.1, found "
                    + "'1..999999999999999:0.0000000001'"
            ),
            ("a=1..6000,1..6000", "--vary: expected at most 10000 values of a, found more"),
        ])
    func mistakes(words: String, expected: String) {
        #expect {
            _ = try Variation(words)
        } throws: { error in
            (error as? SweepProblem)?.lines == [expected]
        }
    }
}
