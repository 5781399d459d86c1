// A workforce that joins, learns and leaves within a few days.
extension RandomScenario {
    /// People of the teams that have no grades of their own.
    mutating func workforce() -> String {
        let free = teams.filter { !teamsWithGrades.contains($0) }
        var members = [
            "establishment: \(chance.number(0...40))", "plannedFor: \(chance.number(5...40))",
            "inPost: { experienced: \(chance.number(0...30)), new: \(chance.number(0...6)),"
                + " recent: [{ people: 4, weeksInPost: 0.3, trainingWeeks: 0.5, tutoredWeeks: 0.2 }] }",
        ]
        if free.count < teams.count { members.append("teams: [" + quotedNames(free) + "]") }
        if chance.once(in: 2) {
            let intakes = (0..<chance.number(0...2)).map { number in
                let joins = chance.once(in: 3) ? ", joins: '\(chance.one(of: free.isEmpty ? teams : free))'" : ""
                return
                    "{ name: 'intake \(number)', start: '2018-01-0\(chance.number(1...4))', people: \(chance.number(0...20)),"
                    + " trainingWeeks: \(Double(chance.number(0...3)) / 10), tutoredWeeks: \(Double(chance.number(0...3)) / 10)\(joins) }"
            }
            members.append("intakes: [" + intakes.joined(separator: ", ") + "]")
        }
        if chance.once(in: 2) {
            members.append(
                "leavers: { aYear: \(chance.once(in: 4) ? 1 : 0.99), firstYear: \(Double(chance.number(0...9)) / 10),"
                    + " losses: [{ on: '2018-01-0\(chance.number(1...3))', people: \(chance.number(0...4)) }] }")
        }
        if chance.once(in: 2) {
            members.append(
                "learning: [{ weeks: 0, handlingFactor: 1.5, pickUpFactor: 2 }, { weeks: 0.15 }, { weeks: 0.3 }]")
        }
        if chance.once(in: 2) { members.append("tutorHandlingFactor: 1.3") }
        if chance.once(in: 3) { members.append("partTime: { fraction: 0.3, posts: 0.7 }") }
        return "{ " + members.joined(separator: ", ") + " }"
    }
}
