import ContactCentre
import Scenarios
import Testing

@Suite("Deadlines of work")
struct DeadlineTests {
    private func work(_ keys: String) -> String {
        smallScenario(callType: "\n" + String(repeating: " ", count: 15) + keys).replacing("talk: {", with: "work: {")
    }

    @Test("A deadline is so many hours; without the key there is none")
    func deadline() throws {
        #expect(try scenario(work("deadlineHours: 24")).callTypes[0].deadline == .day)
        #expect(try scenario(work("deadlineHours: 0.5")).callTypes[0].deadline == Interval(seconds: 1_800))
        #expect(try scenario(work("shortAbandonSeconds: 0")).callTypes[0].deadline == nil)
    }

    @Test(
        "Each mistake is reported where it stands",
        arguments: [
            ("0", "expected a number above 0 and at most 8784, found 0"),
            ("-24", "expected a number above 0 and at most 8784, found -24"),
            ("86400", "expected a number above 0 and at most 8784, found 86400"),
            ("'24'", "expected a number above 0 and at most 8784, found the text '24'; write it without quotes"),
        ])
    func mistakes(value: String, expected: String) {
        #expect(
            problemsByLine(in: work("deadlineHours: \(value)")) == ["4 callTypes.999.deadlineHours: " + expected])
    }

    @Test("Only work has a deadline: callers hang up")
    func calls() {
        let text = smallScenario(callType: "\n" + String(repeating: " ", count: 15) + "deadlineHours: 24")
        #expect(
            problemsByLine(in: text) == [
                "4 callTypes.999.deadlineHours: expected 'work' beside this key, found none; add it or remove this key"
            ])
    }

    private func desk(_ agents: String, deadlineHours: Double = 24, changes: String = "") -> String {
        """
        { schemaVersion: 1, name: 'desk', period: { start: '2018-01-01', days: 14, warmUpDays: 1 },
          callTypes: { Reports: { priority: 1, arrivals: { callsPerDay: 5 }, work: { constant: 600 },
            deadlineHours: \(deadlineHours) } },
          teams: { Desk: { agents: \(agents) } }\(changes) }
        """
    }

    @Test("A deadline no desk works at is a mistake, unless somebody comes with a change")
    func nobody() throws {
        let problem =
            "3 callTypes.Reports.deadlineHours: expected an agent on duty at some time of the period who may do 'Reports' by its"
            + " deadline, found none; give a team that answers it agents, or remove the deadline"
        let nobody = "{ constant: 0 }"
        #expect(problemsByLine(in: desk(nobody)) == [problem])
        let changes =
            ", changes: [{ from: '2018-01-03', name: 'Desk opens', set: { 'teams.Desk.agents.constant': 2 } }]"
        #expect(try scenario(desk(nobody, changes: changes)).eras.count == 2)
    }

    @Test("A time longer than the deadline at which nobody is on duty is warned of")
    func weekends() throws {
        let weekdays =
            "{ shifts: { day: { start: '09:00', hours: 8, headcount: 2, days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] } } }"
        let found = try scenario(desk(weekdays)).warnings.map { $0.description }.filter { $0.contains("deadlineHours") }
        #expect(
            found == [
                "s.json5:3:20 callTypes.Reports.deadlineHours: 24, but nobody who may do it is on duty from 2018-01-05T17:00"
                    + " to 2018-01-08T09:00: what arrives as that begins can't be done in time; staff those hours or set a later"
                    + " deadline"
            ])
        let later = try scenario(desk(weekdays, deadlineHours: 72)).warnings.map { $0.description }
        #expect(!later.contains { $0.contains("deadlineHours") })
    }

    @Test("A deadline stays what it is on all days: a mean over two would be a figure of neither")
    func changes() {
        let changes =
            ", changes: [{ from: '2018-01-03', name: 'Later', set: { 'callTypes.Reports.deadlineHours': 48 } }]"
        let found = problemsByLine(in: desk("{ constant: 1 }", changes: changes))
        #expect(found.count == 1)
        let same = "target, short abandons, kind (call, chat or work) and deadline of Reports"
        #expect(found.first?.contains(same) == true)
    }
}
