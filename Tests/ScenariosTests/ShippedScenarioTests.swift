import Foundation
import Scenarios
import Testing

@Suite("The scenarios that come with Control Room")
struct ShippedScenarioTests {
    /// The folder `Scenarios` at the top of the repository.
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Scenarios").standardizedFileURL

    private static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".json5") }.sorted()

    @Test("They are found")
    func areFound() { #expect(!Self.names.isEmpty) }

    @Test("Each is read without a problem", arguments: names)
    func isRead(name: String) throws { #expect(!(try read(name)).callTypes.isEmpty) }

    private func read(_ name: String) throws -> Scenario {
        try ScenarioReader.read(path: name) { path in
            (try? Data(contentsOf: Self.folder.appending(path: path))).map { Array($0) }
        }
    }

    @Test("The plans with pods have the central room's callers, and as many agents in all at every hour")
    func podsAreComparable() throws {
        let central = try read("pods-central.json5")
        for name in [
            "pods-isolated.json5", "pods-overflow-0s.json5", "pods-overflow-20s.json5", "pods-overflow-60s.json5",
            "pods-south-pilot.json5",
        ] {
            let pods = try read(name)
            #expect(pods.period == central.period)
            #expect(pods.callTypes.map(\.arrivals) == central.callTypes.map(\.arrivals))
            #expect(pods.callTypes.map(\.origins) == central.callTypes.map(\.origins))
            for (one, other) in zip(agentsByHour(pods), agentsByHour(central)) { #expect(abs(one - other) < 1e-9) }
        }
    }

    @Test(
        "The plans with pods are read without a warning",
        arguments: [
            "pods-central", "pods-isolated", "pods-overflow-0s", "pods-overflow-20s", "pods-overflow-60s",
            "pods-south-pilot",
        ])
    func podsAreNotOdd(name: String) throws { #expect(try read(name + ".json5").oddities == []) }

    @Test("The shift roster has as many hours at the desk as the base file, to a hundredth, and no warning")
    func rosterIsComparable() throws {
        let roster = try read("people-shift-roster.json5")
        let hours = try #require(roster.workforceHours(ofTeam: 0))
        let base = agentsByHour(try read("lancashire-base.json5")).reduce(0, +) / 168
        #expect(abs(hours.averageSeats - base) < 0.01 * base)
        #expect(roster.oddities == [])
    }

    @Test(
        "The outbreak and the outages are read without a warning",
        arguments: ["people-outbreak", "pods-outage-idle", "pods-outage-moved"])
    func outagesAreNotOdd(name: String) throws { #expect(try read(name + ".json5").oddities == []) }

    @Test("The Friday of the outages has October's expected calls, to a thousandth")
    func fridayOfOctober() throws {
        let (october, friday) = (try read("pods-central.json5"), try read("pods-outage-idle.json5"))
        for (one, other) in zip(october.callTypes, friday.callTypes) {
            guard case .hourOfWeek(let calls) = one.arrivals.pattern, case .hourOfWeek(let of) = other.arrivals.pattern
            else { continue }
            for (first, second) in zip(calls, of) { #expect(abs(first - second) < 0.001 * first) }
        }
    }

    /// The agents of all teams in each hour of the week.
    private func agentsByHour(_ scenario: Scenario) -> [Double] {
        var sums = [Double](repeating: 0, count: 168)
        for team in scenario.teams {
            guard case .hourOfWeek(let agents) = team.staffing else { continue }
            for hour in sums.indices { sums[hour] += agents[hour] }
        }
        return sums
    }
}
