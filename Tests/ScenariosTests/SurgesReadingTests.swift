import ContactCentre
import Scenarios
import Testing

/// Two areas; 30 and 20 calls an hour, of which 0.7 and 0.5 from the North.
func twoAreas(_ demand: String, period: String = "start: '2017-10-02', days: 7, warmUpDays: 1") -> String {
    """
    { schemaVersion: 1, name: 'Two areas',
      period: { \(period) }, areas: { North: {}, South: {} },
      callTypes: {
        '999': { priority: 1, arrivals: { callsPerHour: 30 }, talk: { constant: 60 }, origins: { North: 0.7, South: 0.3 } },
        '101': { priority: 2, arrivals: { callsPerHour: 20 }, talk: { constant: 60 } } },
      teams: { Room: { agents: { constant: 9 } } },
      demand: { \(demand) } }
    """
}

@Suite("Surges, read")
struct SurgesReadingTests {
    private func calls(_ demand: String, period: String = "start: '2017-10-02', days: 7, warmUpDays: 1") throws
        -> [Double]
    {
        let read = try scenario(twoAreas(demand, period: period))
        return read.expectedCalls(of: CallTypeID(0), onDays: 0..<read.period.days)
    }

    private func isNear(_ found: [Double], _ expected: [Double]) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-9 * max(1, $1) }
    }

    @Test("The calls expected know of surges: parts of hours, areas, overlaps and midnight")
    func expected() throws {
        let plain = 30.0 * 24
        // From 20:20 to midnight 3 h 40 min, and 4 h 30 min after it.
        let one = "surges: [{ name: 'a', from: '2017-10-04 20:20', until: '2017-10-05 04:30', factors: { '999': 2.5 }"
        let (before, after) = (30 * 1.5 * (3 + 2.0 / 3), 30 * 1.5 * 4.5)
        #expect(isNear(try calls(one + " }]"), [plain, plain, plain + before, plain + after, plain, plain, plain]))
        let (southBefore, southAfter) = (0.3 * before, 0.3 * after)
        #expect(
            isNear(
                try calls(one + ", areas: ['South'] }]"),
                [plain, plain, plain + southBefore, plain + southAfter, plain, plain, plain]))
        // From 10 to 12 twice, from 12 to 14 twice in the North and 2 x 0.25 in the South, from 14 to 15 a quarter there.
        let two = """
            surges: [{ name: 'a', from: '2017-10-02 10:00', until: '2017-10-02 14:00', factors: { '999': 2, '101': 9 } },
                     { name: 'b', from: '2017-10-02 12:00', until: '2017-10-02 15:00', factors: { '999': 0.25 }, areas: ['South'] }]
            """
        let hours = 2.0 * 2 + 2 * (0.7 * 2 + 0.3 * 0.5) + 1 * (0.7 + 0.3 * 0.25) + 19
        #expect(isNear(try calls(two), [30 * hours] + [Double](repeating: plain, count: 6)))
        // None at all for a day.
        let none = "surges: [{ name: 'a', from: '2017-10-03 00:00', until: '2017-10-04 00:00', factors: { '999': 0 } }]"
        #expect(isNear(try calls(none), [plain, 0] + [Double](repeating: plain, count: 5)))
    }

    @Test("Windows are of the local clock, whose days have 24 hours when the clocks change too")
    func clockChange() throws {
        let surge =
            "surges: [{ name: 'a', from: '2017-10-29 00:30', until: '2017-10-29 03:30', factors: { '999': 3 } }]"
        #expect(isNear(try calls(surge, period: "start: '2017-10-28', days: 3"), [720, 720 + 180, 720]))
        let spring = surge.replacing("2017-10-29", with: "2018-03-25")
        #expect(isNear(try calls(spring, period: "start: '2018-03-24', days: 3"), [720, 720 + 180, 720]))
    }

    @Test("A surge may belong to a change, and holds from its day on")
    func withinChange() throws {
        let text = twoAreas("").replacing(
            "demand: {  }",
            with: """
                changes: [{ from: '2017-10-04', set: { 'demand.surges':
                  [{ name: 'a', from: '2017-10-03 22:00', until: '2017-10-04 02:00', factors: { '999': 2 } }] } }]
                """)
        let read = try scenario(text)
        let calls = read.expectedCalls(of: CallTypeID(0), onDays: 0..<7)
        #expect(isNear(calls, [720, 720, 720 + 60, 720, 720, 720, 720]))
        #expect(isNear([read.expectedCalls(of: CallTypeID(0))], [7 * 720 + 60]))
    }

    @Test("Calls from a file, and work, have surges and incidents like others")
    func fileAndWork() throws {
        let demand = """
            surges: [{ name: 'a', from: '2017-10-02 05:00', until: '2017-10-02 07:00', factors: { '999': 3, Reports: 2 } }],
            bursts: [{ name: 'b', incidentsPerDay: 2, calls: { Reports: { mean: 3, withinMinutes: 60 } } }]
            """
        let text = twoAreas(demand, period: "start: '2017-10-02', days: 1").replacing(
            "callsPerHour: 30", with: "csv: 'calls.csv'"
        )
        .replacing(
            "'101': { priority: 2, arrivals: { callsPerHour: 20 }, talk: { constant: 60 } }",
            with: "Reports: { priority: 2, arrivals: { callsPerHour: 20 }, work: { constant: 60 } }")
        let files = [
            "s.json5": text,
            "calls.csv":
                "start,calls\n2017-10-02T00:00,60\n2017-10-02T06:00,90\n2017-10-02T18:00,0\n2017-10-03T00:00,0\n",
        ]
        let read = try scenario(files)
        #expect(read.callTypes[1].isWork)
        // Twice 10 and twice 7.5 more in an hour each; 20 more in two hours and 2 incidents of 3 beside 480.
        #expect(isNear([read.expectedCalls(of: CallTypeID(0))], [150 + 20 + 15]))
        #expect(isNear([read.expectedCalls(of: CallTypeID(1))], [480 + 46]))
    }

    @Test("A factor may be multiplied and set by path")
    func settings() throws {
        let text = twoAreas(
            "surges: [{ name: 'a', from: '2017-10-03 22:00', until: '2017-10-04 00:00', factors: { '999': 2 } }]")
        for (value, expected) in [("3", 120.0), ("2 times", 180)] {
            let setting = Setting(path: "demand.surges.0.factors.999", value: value)
            let calls = try scenario(text, settings: [setting]).expectedCalls(of: CallTypeID(0))
            #expect(isNear([calls], [7 * 720 + expected]))
        }
    }

    @Test("A path to a call type that isn't there names each that is once")
    func unknownCallType() throws {
        let text = twoAreas(
            "surges: [{ name: 'a', from: '2017-10-03 22:00', until: '2017-10-04 00:00', factors: { '999': 2 } }]")
        let found = problems(in: text, settings: [Setting(path: "demand.surges.0.factors.98", value: "3")])
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("--set demand.surges.0.factors.98: unknown call type '98'; known here: 999, "))
        #expect(found[0].split(separator: "999").count == 2)
    }

    private static let storm =
        "surges: [{ name: 'Storm', from: '2017-10-03 22:00', until: '2017-10-04 02:00', factors: { '999': 2 } }]"

    @Test(
        "Mistakes are said with their place and what to do",
        arguments: [
            (
                "'2017-10-04 02:00'", "'2017-10-03 02:00'",
                "until: expected a time after 2017-10-03T22:00, when it begins, found 2017-10-03T02:00; over midnight it ends on the next day's date"
            ),
            (
                "'2017-10-04 02:00'", "'2017-10-03 22:00'",
                "until: expected a time after 2017-10-03T22:00, when it begins, found 2017-10-03T22:00; over midnight it ends on the next day's date"
            ),
            (
                "'2017-10-04 02:00'", "'4 October'",
                "until: expected a local date and time, year-month-day first, such as 2017-10-01T13:30, found the text '4 October'"
            ),
            ("'999': 2", "'998': 2", "factors.998: unknown call type '998'; did you mean '999'?"),
            ("'999': 2", "'999': -1", "factors.999: expected a number from 0 to 100, found -1"),
            ("'999': 2", "'999': 250", "factors.999: expected a number from 0 to 100, found 250"),
            ("'999': 2", "", "factors: expected from 1 to 200 call types, found 0"),
            (
                "factors: { '999': 2 }", "",
                ": expected the key 'factors', such as factors: { \"999\": 2.5 }; found none"
            ),
            (
                "{ '999': 2 }", "{ '999': 2 }, areas: []",
                "areas: expected a list of at least 1 areas, found a list of 0"
            ),
            ("{ '999': 2 }", "{ '999': 2 }, areas: ['Moon']", "areas.0: unknown area 'Moon'; known here: North, South"),
            ("{ '999': 2 }", "{ '999': 2 }, area: 'North'", "area: unknown key 'area'; did you mean 'areas'?"),
            (
                "name: 'Storm'", "name: 5",
                "name: expected a name of 1 to 100 bytes without control characters, found 5; write it in quotes: \"5\""
            ),
        ])
    func mistakes(right: String, wrong: String, words: String) {
        let found = problems(in: twoAreas(SurgesReadingTests.storm.replacing(right, with: wrong)))
        let path = words.hasPrefix(":") ? "demand.surges.0" : "demand.surges.0."
        #expect(found.count == 1 && found.first?.hasPrefix("s.json5:7") == true, "\(found)")
        #expect(found.first?.hasSuffix(" " + path + words) == true, "\(found)")
    }

    @Test("Two surges of one name are a mistake")
    func names() {
        let surge = SurgesReadingTests.storm.dropFirst("surges: [".count).dropLast()
        let found = problems(in: twoAreas("surges: [\(surge), \(surge)]"))
        #expect(found.count == 1)
        #expect(found.first?.contains("demand.surges.1.name: expected each surge once, found 'Storm' again") == true)
    }

    @Test("What changes nothing is odd")
    func oddities() throws {
        func odd(_ right: String, _ wrong: String) throws -> [String] {
            try scenario(twoAreas(SurgesReadingTests.storm.replacing(right, with: wrong))).oddities
        }
        #expect(try odd("", "").isEmpty)
        #expect(
            try odd("'999': 2", "'999': 1") == [
                "demand.surges.0.factors.999: 1, so as many 999 calls come as otherwise"
            ])
        #expect(
            try scenario(
                twoAreas(SurgesReadingTests.storm.replacing("2017", with: "2018"))
            ).oddities == [
                "demand.surges.0.from: no moment of it lies in the days simulated, 2017-10-01T00:00 to 2017-10-09T00:00, so it changes nothing"
            ])
        // The warm-up's day counts.
        #expect(
            try odd(
                "from: '2017-10-03 22:00', until: '2017-10-04 02:00'",
                "from: '2017-10-01 22:00', until: '2017-10-01 23:00'"
            ).isEmpty)
        let nobody = twoAreas(
            SurgesReadingTests.storm.replacing("{ '999': 2 }", with: "{ '999': 2 }, areas: ['South']")
        )
        .replacing("South: 0.3", with: "South: 0")
        #expect(
            try scenario(nobody).oddities.contains(
                "demand.surges.0.factors.999: no 999 caller comes from these areas at that time, so this factor changes nothing"
            ))
    }
}
