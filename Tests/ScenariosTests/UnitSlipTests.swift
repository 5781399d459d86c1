import Scenarios
import Testing

@Suite("Slips of unit")
struct UnitSlipTests {
    @Test(
        "A length that is likely in another unit is warned of, in words",
        arguments: [
            (
                smallScenario(talk: "distribution: 'exponential', meanSeconds: 4.5"),
                "3 callTypes.999.talk: 4.5 s is very short for a conversation; lengths are in seconds: 4.5 minutes are 270"
            ),
            (
                smallScenario(arrivals: "callsPerHour: 0.03", talk: "constant: 240000"),
                "3 callTypes.999.talk: 240000 s is very long for a conversation; lengths are in seconds: 240000 ms are 240"
            ),
            (
                smallScenario(callType: "patience: { distribution: 'exponential', meanSeconds: 2 }"),
                "3 callTypes.999.patience: 2 s is very short for callers' patience; lengths are in seconds: 2 minutes are 120"
            ),
            (
                smallScenario(
                    callType:
                        "patience: { distribution: 'exponential', meanSeconds: 3, hangUpAtOnce: { fraction: 0.9, meanSeconds: 4 } }"
                ),
                "3 callTypes.999.patience: 3 s is very short for callers' patience; lengths are in seconds: 3 minutes are 180"
            ),
            (
                smallScenario(
                    callType: "patience: { constant: 120, hangUpAtOnce: { fraction: 0.1, meanSeconds: 4000 } }"),
                "3 callTypes.999.patience.hangUpAtOnce.meanSeconds: 4000 s is very long for hanging up at once; lengths are in seconds: 4000 ms are 4"
            ),
            (
                smallScenario(callType: "target: { withinSeconds: 0.33, fraction: 0.9 }"),
                "3 callTypes.999.target.withinSeconds: 0.33 s is very short for a target; lengths are in seconds: 0.33 minutes are 19.8"
            ),
            (
                smallScenario(callType: "target: { withinSeconds: 10000, fraction: 0.9 }"),
                "3 callTypes.999.target.withinSeconds: 10000 s is very long for a target; lengths are in seconds: 10000 ms are 10"
            ),
            (
                smallScenario(callType: "wrap: { constant: 1.5, breakOff: { constant: 15 } }"),
                "3 callTypes.999.wrap: 1.5 s is very short for work after a conversation; lengths are in seconds: 1.5 minutes are 90"
            ),
            (
                smallScenario(callType: "pickUp: { constant: 2000 }", agents: "constant: 20"),
                "3 callTypes.999.pickUp: 2000 s is very long for picking up; lengths are in seconds: 2000 ms are 2"
            ),
            (
                smallScenario(callType: "connectionDelay: { constant: 400 }"),
                "3 callTypes.999.connectionDelay: 400 s is very long for connecting a call; lengths are in seconds: 400 ms are 0.4"
            ),
            (
                smallScenario(callType: "shortAbandonSeconds: 0.083"),
                "3 callTypes.999.shortAbandonSeconds: 0.083 s is very short for a short abandon; lengths are in seconds: 0.083 minutes are 4.98"
            ),
            (
                smallScenario(
                    scenario:
                        "routing: { all: [{ afterSeconds: 0, teams: 'any' }, { afterSeconds: 20000, teams: 'out' }] }"),
                "5 routing.all.1.afterSeconds: 20000 s is very long for the wait before a stage; lengths are in seconds: 20000 ms are 20"
            ),
            (
                smallScenario(
                    agents: "shifts: { day: { start: '00:00', hours: 24, headcount: 4 } }",
                    scenario: "people: { adherence: 0.95, awayMinutes: 300 }"),
                "5 people.awayMinutes: 300 minutes is very long for stepping away from the desk; it is in minutes: 300 s are 5"
            ),
            (
                smallScenario(
                    agents: "shifts: { day: { start: '00:00', hours: 24, headcount: 4 } }",
                    scenario: "people: { fullTimeHoursAWeek: 7.4 }"),
                "5 people.fullTimeHoursAWeek: 7.4 hours is very short for a full-time week; hours a week are asked"
            ),
        ])
    func slips(text: String, expected: String) throws {
        #expect(try warningsByLine(in: text) == [expected])
    }

    @Test("The place is that of the length")
    func place() throws {
        let text = smallScenario(talk: "constant: 4.5").replacing("talk:", with: "\ntalk:")
        #expect(
            try scenario(text).warnings.map(\.description).map { String($0.prefix(30)) } == [
                "s.json5:4:7 callTypes.999.talk"
            ])
    }

    /// 999 of a police room, a bank's telephone service, a hospital's switchboard.
    @Test(
        "Sensible rooms have no such warning",
        arguments: [
            ("callsPerDay: 700", "10", "263", "60", "600", "byHourOfDay: \([Double](repeating: 6, count: 24))"),
            ("callsPerDay: 9000", "20", "330", "45", "180", "constant: 60"),
            ("callsPerDay: 2500", "30", "22", "3", "90", "constant: 3"),
            ("callsPerDay: 40", "5", "420", "600", "1200", "constant: 2"),
        ])
    func sensible(_ arrivals: String, target: String, talk: String, wrap: String, patience: String, agents: String)
        throws
    {
        let text = smallScenario(
            arrivals: arrivals, talk: "distribution: 'lognormal', meanSeconds: \(talk), variation: 1",
            callType:
                "target: { withinSeconds: \(target), fraction: 0.8 }, shortAbandonSeconds: 5, pickUp: { constant: 2 }, "
                + "wrap: { distribution: 'exponential', meanSeconds: \(wrap) }, "
                + "patience: { distribution: 'exponential', meanSeconds: \(patience), hangUpAtOnce: { fraction: 0.02, meanSeconds: 4 } }",
            agents: agents)
        #expect(try scenario(text).warnings.map(\.description) == [])
    }

    @Test("Work may take hours and have days of time; no length at all is no slip")
    func work() throws {
        let text = smallScenario(arrivals: "callsPerDay: 8").replacing(
            "talk: { distribution: 'exponential', meanSeconds: 200 }",
            with: "work: { constant: 14400 }, target: { withinSeconds: 86400, fraction: 0.9 }")
        #expect(try scenario(text).warnings.map(\.description) == [])
        #expect(try scenario(smallScenario(callType: "patience: { constant: 0 }")).warnings.map(\.description) == [])
    }
}
