import ContactCentre
import Scenarios
import Testing

@Suite("Bursts, read")
struct BurstsReadingTests {
    private static let crash =
        "bursts: [{ name: 'Crash', incidentsPerDay: 3, calls: { '999': { mean: 20, withinMinutes: 30 } } }]"

    private func read(_ right: String = "", _ wrong: String = "") throws -> Scenario {
        let text = right.isEmpty ? BurstsReadingTests.crash : BurstsReadingTests.crash.replacing(right, with: wrong)
        return try scenario(twoAreas(text))
    }

    @Test("The calls expected know of bursts")
    func expected() throws {
        let calls = try read().expectedCalls(of: CallTypeID(0), onDays: 0..<7)
        #expect(calls.allSatisfy { abs($0 - (720 + 60)) < 1e-9 })
        #expect(try read().expectedCalls(of: CallTypeID(1), onDays: 0..<1) == [480])
    }

    /// With w at most an hour, those who ring about an incident of an hour ring in it but for w/2 of them on average, who ring in the next.
    @Test("Within the day they follow the incidents, and reach over midnight")
    func byHour() throws {
        var shares = [Double](repeating: 0, count: 24)
        (shares[0], shares[13], shares[23]) = (1, 2, 3)
        let withShares = try read("calls:", "hourOfDayShares: \(shares), calls:")
        let burst = withShares.callTypes[0].arrivals.bursts[0]
        let (incidents, within) = (shares.map { $0 / 6 * 3 }, 0.5)
        for hour in 0..<24 {
            let before = incidents[(hour + 23) % 24]
            let expected = 20 * (incidents[hour] * (1 - within / 2) + before * within / 2)
            #expect(abs(burst.callsByHour[hour] - expected) < 1e-9, "\(hour)")
        }
        // However long they take, a day has those of as many incidents as a day has.
        let long = try read("withinMinutes: 30", "withinMinutes: 1440").callTypes[0].arrivals.bursts[0]
        #expect(long.callsByHour.allSatisfy { abs($0 - 2.5) < 1e-9 })
    }

    @Test("Where no areas are named callers come from where others do, and with areas from there, even if no others do")
    func areas() throws {
        #expect(try read().callTypes[0].arrivals.bursts[0].areas == [0.7, 0.3])
        // 20 calls of 999 (0.7 from the North) for 12 of 101 (0.5): an incident is in one area, whoever rings about it.
        let both = try read("withinMinutes: 30 }", "withinMinutes: 30 }, '101': { mean: 12, withinMinutes: 9 }")
        let north = (20 * 0.7 + 12 * 0.5) / 32
        for callType in both.callTypes {
            let areas = callType.arrivals.bursts[0].areas
            #expect(abs(areas[0] - north) < 1e-12 && abs(areas[1] - (1 - north)) < 1e-12)
        }
        let text = BurstsReadingTests.crash.replacing("calls:", with: "areas: { South: 2 }, calls:")
        let south = try scenario(
            twoAreas(text).replacing("origins: { North: 0.7, South: 0.3 }", with: "origins: { North: 1 }"))
        #expect(south.callTypes[0].arrivals.bursts[0].areas == [0, 1])
        // Callers from the South must find somebody.
        let pods = twoAreas(text).replacing("origins: { North: 0.7, South: 0.3 }", with: "origins: { North: 1 }")
            .replacing("Room: { ", with: "Room: { serves: ['North'], ")
            .replacing("demand:", with: "routing: { '999': [{ afterSeconds: 0, teams: 'home' }] }, demand:")
        #expect(problems(in: pods).contains { $0.contains("South") }, "\(problems(in: pods))")
        #expect(problems(in: pods.replacing("areas: { South: 2 }", with: "areas: { North: 2 }")).isEmpty)
    }

    @Test("All demand so many times as large has so many times as many incidents")
    func demand() throws {
        let draft = try ScenarioDraft(path: "s.json5") { _ in Array(twoAreas(BurstsReadingTests.crash).utf8) }
        let twice = try draft.scenario(with: [.demand(times: 2)])
        #expect(abs(twice.expectedCalls(of: CallTypeID(0)) - 2 * 7 * 780) < 1e-6)
    }

    @Test(
        "Mistakes are said with their place and what to do",
        arguments: [
            (
                "incidentsPerDay: 3", "incidentsPerDay: -1",
                "incidentsPerDay: expected a number from 0 to 1000, found -1"
            ),
            (
                "incidentsPerDay: 3", "incidentsPerDay: 1e6",
                "incidentsPerDay: expected a number from 0 to 1000, found 1e6"
            ),
            (
                "incidentsPerDay: 3, ", "",
                ": expected the key 'incidentsPerDay', such as incidentsPerDay: 0.4; found none"
            ),
            ("mean: 20", "mean: 0", "calls.999.mean: expected a number above 0 and at most 10000, found 0"),
            ("mean: 20", "mean: -4", "calls.999.mean: expected a number above 0 and at most 10000, found -4"),
            (
                "withinMinutes: 30", "withinMinutes: 0",
                "calls.999.withinMinutes: expected a number from 0.1 to 1440, found 0"
            ),
            (
                "withinMinutes: 30", "withinMinutes: 2000",
                "calls.999.withinMinutes: expected a number from 0.1 to 1440, found 2000"
            ),
            ("{ '999': { mean: 20, withinMinutes: 30 } }", "{}", "calls: expected from 1 to 200 call types, found 0"),
            ("'999'", "'9999'", "calls.9999: unknown call type '9999'; did you mean '999'?"),
            (
                "calls:", "hourOfDayShares: [1, 2], calls:",
                "hourOfDayShares: expected a list of exactly 24 numbers, found a list of 2"
            ),
            ("calls:", "areas: { Moon: 1 }, calls:", "areas.Moon: unknown area 'Moon'; known here: North, South"),
            ("calls:", "areas: { North: 0 }, calls:", "areas: expected at least one share above 0, found none"),
            ("calls:", "incidents: 1, calls:", "incidents: unknown key 'incidents'; did you mean 'incidentsPerDay'?"),
        ])
    func mistakes(right: String, wrong: String, words: String) {
        let found = problems(in: twoAreas(BurstsReadingTests.crash.replacing(right, with: wrong)))
        let path = words.hasPrefix(":") ? "demand.bursts.0" : "demand.bursts.0."
        #expect(found.count == 1 && found.first?.hasPrefix("s.json5:7") == true, "\(found)")
        #expect(found.first?.hasSuffix(" " + path + words) == true, "\(found)")
    }

    @Test("Shares of hours must not be negative, nor all 0; names stand once")
    func shares() {
        func found(_ share: String) -> [String] {
            let shares = [String](repeating: share, count: 24).joined(separator: ", ")
            return problems(
                in: twoAreas(BurstsReadingTests.crash.replacing("calls:", with: "hourOfDayShares: [\(shares)], calls:"))
            )
        }
        #expect(found("0").count == 1)
        #expect(
            found("0").first?.hasSuffix(
                "demand.bursts.0.hourOfDayShares: expected at least one share above 0, found none")
                == true)
        #expect(found("-1").contains { $0.contains("demand.bursts.0.hourOfDayShares.0: expected a number from 0") })
        let crash = BurstsReadingTests.crash.dropFirst("bursts: [".count).dropLast()
        let twice = problems(in: twoAreas("bursts: [\(crash), \(crash)]"))
        #expect(twice.count == 1)
        #expect(twice.first?.contains("demand.bursts.1.name: expected each burst once, found 'Crash' again") == true)
    }

    @Test("Incidents that bring more calls than all else are odd")
    func oddities() throws {
        #expect(try read().oddities.isEmpty)
        #expect(
            try read("incidentsPerDay: 3", "incidentsPerDay: 40").oddities.contains(
                "demand.bursts.0.incidentsPerDay: incidents bring 800 999 calls a day on average, and all else 720; is the number of incidents that of a day?"
            ))
    }
}
