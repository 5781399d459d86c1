import ContactCentre
import Scenarios

/// What a workforce's people are paid for, made ready to be worked out replication by replication.
///
/// Everybody in post is paid for the contracted hours of the post, h / 7 a day with h hours a week, in training too, whether they take
/// calls or not. Who is on the floor works when the plan's people are down: of the hours that the plan's crew has in an enhancement on a
/// day, each grade has so many times as many as it has of the crew's headcount, over the share of posts who take calls, which is what
/// the plan's hours are of the contracted hours of the posts it stands for. Those in training work in no enhancement, and are of the grade
/// in which they will come onto the floor.
struct WorkforcePay: Sendable {
    /// A crew while nothing changes by date.
    private struct Crew: Sendable {
        let filling: CrewFilling
        /// The place of the team's first grade.
        let firstGrade: Int
        let days: Range<Int>
        /// The posts that its headcount stands for.
        let posts: Double
        /// By day and enhancement, contracted hours of as many people as the headcount stands for.
        let enhancedHours: [Double]
    }

    /// Days on which no crew has hours by the plan: people are paid all the same, as of their first team. Whoever joined a crew finds it
    /// with hours, or the scenario would be refused.
    private struct Idle: Sendable {
        let firstGrade: Int
        let days: Range<Int>
    }

    private var crews: [Crew] = []
    private var idle: [Idle] = []
    private let workforce: Workforce
    private let days: Int
    private let enhancements: Int
    /// By grade, whether it is the workforce's.
    private var isOurs: [Bool]

    /// Nil where nothing has a price.
    init?(_ plan: WorkforcePlan, _ scenario: Scenario) {
        guard let costs = scenario.costs else { return nil }
        workforce = plan.workforce
        days = scenario.period.days
        enhancements = costs.enhancements.count
        isOurs = scenario.teams.indices.flatMap { team in
            scenario.teams[team].grades.map { _ in plan.workforce.teams.contains(TeamID(team)) }
        }
        for stretch in scenario.stretches(of: 0..<days) { add(plan, stretch.scenario, onDays: stretch.days) }
    }

    private mutating func add(_ plan: WorkforcePlan, _ scenario: Scenario, onDays days: Range<Int>) {
        let workforce = scenario.workforce ?? plan.workforce
        let hours = workforce.teams.map { scenario.teams[$0.index].hoursAWeek(in: scenario.period) }
        let all = hours.reduce(0) { $1.reduce($0, +) }
        guard all > 0 else {
            if let team = workforce.teams.first {
                idle.append(Idle(firstGrade: scenario.grades(of: team).lowerBound, days: days))
            }
            return
        }
        let contracted = workforce.plannedFor * workforce.fullTimeHoursAWeek
        for (team, ofCrews) in zip(workforce.teams, hours) {
            let enhanced = scenario.enhancedHoursOfPlan(ofTeam: team.index, onDays: days)
            for (crew, own) in ofCrews.enumerated() where own > 0 {
                crews.append(
                    Crew(
                        filling: CrewFilling(plan, team: team, crew: crew, of: scenario),
                        firstGrade: scenario.grades(of: team).lowerBound, days: days,
                        posts: workforce.plannedFor * own / all,
                        enhancedHours: enhanced[crew].map { $0 * contracted / all }))
            }
        }
    }

    /// By grade, what is paid for in a replication; nil for grades of other teams.
    func paid(floor: FloorPosts, training: FloorPosts) -> [PaidTime?] {
        let hoursADay = workforce.fullTimeHoursAWeek / Double(CalendarDate.daysAWeek)
        var paid = isOurs.map { _ in PaidTime(enhancements: enhancements) }
        for crew in crews {
            for day in crew.days {
                let first = (day - crew.days.lowerBound) * enhancements
                crew.filling.forEachGrade(onDay: day, floor) { grade, times in
                    let own = crew.firstGrade + grade
                    paid[own].hours += times * crew.posts * hoursADay
                    for place in 0..<enhancements {
                        paid[own].enhancedHours[place] += times * crew.enhancedHours[first + place]
                    }
                }
                crew.filling.forEachGrade(onDay: day, training) { grade, times in
                    paid[crew.firstGrade + grade].hours += times * crew.posts * hoursADay
                }
            }
        }
        for idle in idle {
            for day in idle.days {
                for step in workforce.learning.indices {
                    let posts = [floor, training].reduce(0) { $0 + $1.posts(onDay: day, pool: 0, step: step) }
                    paid[idle.firstGrade + workforce.grade(ofStep: step)].hours += posts * hoursADay
                }
            }
        }
        for grade in paid.indices {
            paid[grade].fullTimeEquivalents = paid[grade].hours / (hoursADay * Double(days))
        }
        return zip(paid, isOurs).map { $1 ? $0 : nil }
    }
}
