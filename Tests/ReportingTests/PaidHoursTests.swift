import Experiments
import Reporting
import Scenarios
import Testing

@Suite("The table of paid hours")
struct PaidHoursTests {
    private func report(teams: String, people: String) throws -> String {
        let scenario = try PeopleInWordsTests.scenario(teams: teams, scenario: people)
        let result = RunResult(scenarioName: "S", scenarioHash: "0", seed: 1, replications: 20, rows: [])
        return RunReport(result, of: scenario).document().text()
    }

    @Test("Hours and seats stand team by team and in all, reckoned from the plan")
    func table() throws {
        // Room: 10 agents 9 h a day for a week: 630 h, of which 46 h 40 min unpaid; 583 h 20 min paid, 20% of it absent; 56
        // shifts remain with 30 minutes of paid break each, 28 h, and 7 h 50 min of work each, 438 h 40 min, 20% away.
        // Pod: 2 agents around the clock.
        let report = try report(
            teams: """
                Room: { agents: { shifts: { day: { start: '08:00', hours: 9, headcount: 10, breaks: [
                  { minutes: 40, fromHour: 3, untilHour: 6, paid: false }, { minutes: 30, fromHour: 6, untilHour: 8 }] } } } },
                Pod: { agents: { shifts: { day: { start: '00:00', hours: 24, headcount: 2 } } },
                       people: { shrinkage: {}, adherence: 1, fullTimeHoursAWeek: 42 } },
                Desk: { agents: { constant: 3 } }
                """, people: "people: { shrinkage: { leave: 0.15, sickness: 0.05 }, adherence: 0.8 }")
        #expect(
            report.contains(
                """
                Where the paid hours go
                -----------------------

                                                    Hours  Of paid hours
                Room
                  Rostered, start to end of shifts  630.0
                    less unpaid breaks               46.7
                  Paid                              583.3         100.0%
                    absent: leave                    87.5          15.0%
                    absent: sickness                 29.2           5.0%
                    paid breaks                      28.0           4.8%
                    away from the desk               87.7          15.0%
                    at the desk                     350.9          60.2%
                Pod
                  Rostered, start to end of shifts  336.0
                    less unpaid breaks                0.0
                  Paid                              336.0         100.0%
                    paid breaks                       0.0           0.0%
                    away from the desk                0.0           0.0%
                    at the desk                     336.0         100.0%
                All teams
                  Rostered, start to end of shifts  966.0
                    less unpaid breaks               46.7
                  Paid                              919.3         100.0%
                    absent: leave                    87.5           9.5%
                    absent: sickness                 29.2           3.2%
                    paid breaks                      28.0           3.0%
                    away from the desk               87.7           9.5%
                    at the desk                     686.9          74.7%

                           Paid FTE  Seats on average  FTE a seat  Seats if all are in
                Room           15.8               2.1         7.5                   10
                Pod             8.0               2.0         4.0                    2
                All teams      23.8               4.1         5.8                   12

                """))
        #expect(report.contains("Where the paid hours go: expected from the shifts that begin in the period"))
    }

    @Test("Where no team has shifts there is no such table")
    func withoutShifts() throws {
        let report = try report(teams: "Room: { agents: { constant: 5 } }", people: "")
        #expect(!report.contains("paid hours"))
    }
}
