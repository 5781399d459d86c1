import Scenarios
import Testing

@Suite("Grades are shared out over the team")
struct CrewTests {
    private func counts(_ grades: String, headcounts: [Double]) throws -> [[Int]] {
        let shifts = headcounts.enumerated().map { number, people in
            "s\(number): { start: '\(number < 10 ? "0" : "")\(number):00', hours: 8, headcount: \(people) }"
        }
        let team = try scenario(
            smallScenario(team: "grades: { \(grades) }", agents: "shifts: { \(shifts.joined(separator: ", ")) }")
        ).teams[0]
        return team.crewGrades.map { crew in
            team.grades.indices.map { grade in crew.gradeOfPosition.count { $0 == grade } }
        }
    }

    @Test(
        "Small crews add up to the team's share",
        arguments: [(0.25, 2.0, 8, 4), (0.33, 3.0, 10, 10), (0.25, 1, 12, 3), (0.1, 5, 8, 4), (0.5, 3, 4, 6)])
    func shares(share: Double, headcount: Double, crews: Int, expected: Int) throws {
        let counts = try counts(
            "old: {}, trainee: { share: \(share) }", headcounts: [Double](repeating: headcount, count: crews))
        #expect(counts.count == crews)
        #expect(counts.reduce(0) { $0 + $1[1] } == expected)
        // As evenly as whole people can.
        let each = counts.map { $0[1] }
        #expect((each.max() ?? 0) - (each.min() ?? 0) <= 1)
    }

    @Test("A grade with a count has that many in every crew")
    func countsInEveryCrew() throws {
        let counts = try counts("old: {}, lead: { count: 1 }, trainee: { share: 0.25 }", headcounts: [2, 4, 3, 7])
        #expect(counts.map { $0[1] } == [1, 1, 1, 1])
        // A quarter of 16.
        #expect(counts.reduce(0) { $0 + $1[2] } == 4)
    }

    @Test("Who is down half the time counts for half")
    func fractions() throws {
        // 12 x 1.5 = 18 people at work on average; who is down at times stands second in each crew.
        let counts = try counts(
            "old: {}, trainee: { share: 0.25 }", headcounts: [Double](repeating: 1.5, count: 12))
        let team = try scenario(
            smallScenario(
                team: "grades: { old: {}, trainee: { share: 0.25 } }",
                agents:
                    "shifts: { \((0..<12).map { "s\($0): { start: '\($0 < 10 ? "0" : "")\($0):00', hours: 8, headcount: 1.5 }" }.joined(separator: ", ")) }"
            )
        ).teams[0]
        let work = team.crewGrades.reduce(0.0) { sum, crew in
            sum + (crew.gradeOfPosition[0] == 1 ? 1 : 0) + (crew.gradeOfPosition[1] == 1 ? 0.5 : 0)
        }
        // A quarter of 18, to the nearest half person.
        #expect(abs(work - 4.5) <= 0.5)
        #expect(counts.count == 12)
    }
}
