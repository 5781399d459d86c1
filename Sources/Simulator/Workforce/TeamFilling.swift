import ContactCentre
import Scenarios

/// How a team's people come of a workforce.
struct TeamFilling: Sendable {
    /// By crew.
    let crews: [CrewFilling]
    /// By crew and grade, how many people there are at most.
    private let mostPeople: [[Int]]
    /// The crews with the most people they ever have, grade by grade.
    let crewGrades: [CrewGrades]

    /// - Parameter scenario: as it is in some era.
    /// - Returns: nil where the team's agents are as planned.
    init?(_ plan: WorkforcePlan?, _ team: TeamID, of scenario: Scenario) {
        guard let plan, plan.workforce.teams.contains(team) else { return nil }
        let planned: [(name: String?, headcount: Double)]
        if case .shifts(let shifts) = scenario.teams[team.index].staffing {
            planned = shifts.crews.map { ($0.name, $0.headcount) }
        } else {
            planned = [(nil, scenario.teams[team.index].staffing.mostAgents)]
        }
        crews = planned.indices.map { CrewFilling(plan, team: team, crew: $0, of: scenario) }
        mostPeople = zip(planned, crews).map { crew, filling in
            filling.mostPeople(headcount: crew.headcount, plan.most, days: scenario.period.days)
        }
        crewGrades = zip(planned, mostPeople).map { CrewGrades(name: $0.name, people: $1) }
    }

    /// Appends how many of a crew are down up to each grade, of a headcount by the plan: floor(x + u), where x is what the grades up to it
    /// come to. Returns how many are in all.
    func countPeople(
        ofCrew crew: Int, headcount: Double, _ point: Double, onDay day: Int, _ floor: FloorPosts,
        into upToGrade: inout Buffer<Int>
    ) -> Int {
        var (times, below, count) = (0.0, 0, 0)
        crews[crew].forEachGrade(onDay: day, floor) { grade, more in
            times += more
            let upTo = Int(headcount * times + point)
            count += min(upTo - below, mostPeople[crew][grade])
            below = upTo
            upToGrade.append(count)
        }
        return count
    }

    /// The place of somebody down among the crew's people.
    func place(of member: CrewMember, _ upToGrade: borrowing Buffer<Int>) -> Int {
        let most = mostPeople[member.crew]
        let first = member.crew * most.count
        var (place, grade, below) = (member.position, 0, 0)
        while grade < most.count - 1, member.position >= upToGrade[first + grade] {
            below = upToGrade[first + grade]
            grade += 1
        }
        place = member.position - below
        for earlier in 0..<grade { place += most[earlier] }
        return place
    }
}
