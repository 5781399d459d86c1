import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Testing

/// The connection delay of calls in whole runs.
@Suite("Connection delays in runs")
struct ConnectionDelayTests {
    /// A busy room of two call types; callers who hang up ring again, and 999 hands some on to 101.
    private func script(_ delay: String = "", ofOther other: String = "") -> RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    """
                    \(delay) priority: 1, arrivals: { callsPerHour: 40 }, pickUp: { constant: 2 },
                    talk: { distribution: 'exponential', meanSeconds: 200 },
                    patience: { distribution: 'exponential', meanSeconds: 60 },
                    afterAbandoning: [{ callType: '999', probability: 0.5, after: { constant: 30 } }],
                    afterAnswer: [{ callType: '101', probability: 0.2 }]
                    """
                ),
                (
                    "101",
                    """
                    \(other) priority: 2, arrivals: { callsPerHour: 20 }, talk: { constant: 120 },
                    patience: { constant: 300 }
                    """
                ),
            ], agents: 3)
        script.replications = 4
        return script
    }

    private static let national: [Measure] = [
        .nationalUnder10, .nationalFrom10Under60, .nationalFrom60, .nationalAverageSeconds,
    ]

    @Test("It moves no other figure of any call type")
    func movesNothing() async throws {
        let plain = try await script().run(by: .hour)
        let delayed = try await script("connectionDelay: { distribution: 'exponential', meanSeconds: 9 },").run(
            by: .hour)
        #expect(plain.rows.allSatisfy { !ConnectionDelayTests.national.contains($0.measure) })
        let others = delayed.rows.filter { !ConnectionDelayTests.national.contains($0.measure) }
        #expect(others.map { $0.estimate } == plain.rows.map { $0.estimate })
        #expect(delayed.rows.count > others.count)
        let ofOther = delayed.rows.filter { $0.callType == "101" }
        #expect(ofOther.allSatisfy { !ConnectionDelayTests.national.contains($0.measure) })
    }

    @Test("Without length it gives the bands of the force's clock, interval and all")
    func withoutLength() async throws {
        let result = try await script("connectionDelay: { constant: 0 },").run()
        let pairs: [(Measure, Measure)] = [
            (.nationalUnder10, .under10), (.nationalFrom10Under60, .from10Under60), (.nationalFrom60, .from60),
            (.nationalAverageSeconds, .averageSpeedOfAnswerSeconds),
        ]
        for (national, own) in pairs {
            let figures = [national, own].map { result.row($0, callType: "999")?.estimate }
            #expect(figures[0] != nil && figures[0] == figures[1], "\(national)")
        }
    }

    @Test("Every attempt has its own, redials too, and who is handed on has none; a constant one is that long")
    func attempts() throws {
        let drawn = ReplicationRecords(
            of: try script("connectionDelay: { distribution: 'exponential', meanSeconds: 9 },").scenario())
        let emergency = drawn.calls.filter { $0.callType == 0 }
        let redials = emergency.filter { $0.isRedial }
        #expect(redials.count > 20)
        // Of a continuous law no two are alike.
        #expect(Set(emergency.map { $0.connectionDelay }).count > emergency.count - 3)
        let mean = emergency.reduce(0) { $0 + Double($1.connectionDelay) } / Double(emergency.count)
        // Ten standard errors of a mean of a thousand exponential lengths.
        #expect(abs(mean / 9_000_000 - 1) < 10 / Double(emergency.count).squareRoot())
        let constant = "connectionDelay: { constant: 4 },"
        let both = ReplicationRecords(of: try script(constant, ofOther: constant).scenario())
        #expect(both.calls.contains { $0.isHandedOn })
        #expect(both.calls.allSatisfy { $0.connectionDelay == ($0.isHandedOn ? 0 : 4_000_000) })
        // Longer than a record can hold.
        let endless = ReplicationRecords(of: try script("connectionDelay: { constant: 5000 },").scenario())
        #expect(endless.calls.filter { $0.callType == 0 }.allSatisfy { $0.connectionDelay == .max })
    }

    @Test("Set from a date on, calls before it have a delay of 0, and the others are drawn from then")
    func fromADate() throws {
        let text = script().text
        let changed = text.replacing(
            "teams: {",
            with:
                "changes: [{ from: \"2018-01-02\", set: { 'callTypes.999.connectionDelay': { constant: 7 } } }], teams: {"
        ).replacing("days: 1", with: "days: 2")
        let scenario = try ScenarioReader.read(path: "script.json5") { _ in Array(changed.utf8) }
        let records = ReplicationRecords(of: scenario)
        let midnight = Interval.day.microseconds
        for call in records.calls where call.callType == 0 {
            #expect(call.connectionDelay == (call.arrival < midnight ? 0 : 7_000_000))
        }
        #expect(MeasurementPlan(scenario).keys.contains { $0.measure == .nationalUnder10 })
    }
}
