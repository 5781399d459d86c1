import ContactCentre
import Scenarios
import Testing

@Suite("Closures")
struct ClosureTests {
    private func closed(_ south: String, east: String = "") -> String {
        pods(south: "serves: ['South'], closed: [\(south)]", east: "serves: ['East'], closed: [\(east)]")
    }

    @Test("Closures are read into the model in order of time")
    func closures() throws {
        let closures = try scenario(
            closed(
                "{ from: '2017-10-04T17:00', hours: 4.5 }, { from: '2017-10-02 08:00', hours: 2, moveTo: 'East pod' }")
        ).teams[0].closures
        #expect(
            closures.map(\.start.microseconds) == [8 * Interval.hour.microseconds, 65 * Interval.hour.microseconds])
        #expect(closures.map(\.length.seconds) == [7_200, 16_200])
        #expect(closures.map(\.moveTo) == [TeamID(1), nil])
    }

    @Test(
        "Each mistake in a closure is reported where it stands",
        arguments: [
            (
                "{ hours: 4 }",
                ["teams.South pod.closed.0: expected the key 'from', such as from: \"2018-01-04T16:00\"; found none"]
            ),
            (
                "{ from: '2017-10-04', hours: 4 }",
                [
                    "teams.South pod.closed.0.from: expected a local date and time, year-month-day first, such as 2017-10-01T13:30, found the text '2017-10-04'; did you mean 2017-10-04T00:00?"
                ]
            ),
            (
                "{ from: '2017-10-04T17:00', hours: 0 }",
                ["teams.South pod.closed.0.hours: expected a number above 0 and at most 8784, found 0"]
            ),
            (
                "{ from: '2017-10-04T17:00', hours: 4, moveTo: 'West pod' }",
                ["teams.South pod.closed.0.moveTo: unknown team 'West pod'; did you mean 'East pod'?"]
            ),
            (
                "{ from: '2017-10-04T17:00', hours: 4, moveTo: 'South pod' }",
                [
                    "teams.South pod.closed.0.moveTo: expected another team, found the one that is closed; without moveTo its agents are idle"
                ]
            ),
            (
                "{ from: '2017-10-04T17:00', hours: 4 }, { from: '2017-10-04T14:00', hours: 4 }",
                [
                    "teams.South pod.closed.0: expected closures one after the other, found one that begins within teams.South pod.closed.1"
                ]
            ),
            (
                "{ from: '2017-10-09T00:00', hours: 4 }",
                [
                    "teams.South pod.closed.0: expected a time within the days simulated, 2017-10-01T00:00 to 2017-10-09T00:00, found one outside"
                ]
            ),
            (
                "{ from: '2017-09-30T20:00', hours: 4 }",
                [
                    "teams.South pod.closed.0: expected a time within the days simulated, 2017-10-01T00:00 to 2017-10-09T00:00, found one outside"
                ]
            ),
        ])
    func problemsOfClosures(closure: String, expected: [String]) {
        #expect(problemsByLine(in: closed(closure)) == expected.map { "5 " + $0 })
    }

    @Test("Closures that hand agents round in a circle are refused")
    func circles() {
        let south = "{ from: '2017-10-04T12:00', hours: 4, moveTo: 'East pod' }"
        #expect(
            problemsByLine(in: closed(south, east: "{ from: '2017-10-04T14:00', hours: 4, moveTo: 'South pod' }")) == [
                "6 teams.East pod.closed: expected agents to end up somewhere, found closures that move them in a circle: East pod, South pod, East pod"
            ])
        #expect(
            problemsByLine(in: closed(south, east: "{ from: '2017-10-04T16:00', hours: 4, moveTo: 'South pod' }")) == []
        )
    }
}
