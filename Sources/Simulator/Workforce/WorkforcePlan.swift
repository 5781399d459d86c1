import ContactCentre
import Scenarios

/// The people over months, made ready to be drawn.
struct WorkforcePlan: Sendable {
    let workforce: Workforce
    let pools: WorkforcePools
    private let period: Period
    /// The posts on the floor if nobody ever leaves: never fewer of any kind than there are.
    let most: FloorPosts

    init(_ workforce: Workforce, _ period: Period) {
        self.workforce = workforce
        self.period = period
        pools = WorkforcePools(workforce)
        most = FloorPosts(WorkforceLives(workforce), of: workforce, pools: pools, period: period)
    }

    /// The posts on the floor in one replication.
    func draw(_ streams: Streams) -> FloorPosts {
        FloorPosts(WorkforceLives(workforce, period, streams), of: workforce, pools: pools, period: period)
    }

    /// What becomes of the people in one replication.
    ///
    /// - Parameter pay: what they are paid for; nil where nothing has a price.
    func history(_ streams: Streams, _ pay: WorkforcePay?) -> WorkforceHistory {
        let lives = WorkforceLives(workforce, period, streams)
        guard let pay else { return WorkforceHistory(days: days(lives)) }
        func posts(_ stage: FloorPosts.Stage) -> FloorPosts {
            FloorPosts(lives, of: workforce, pools: pools, period: period, in: stage)
        }
        return WorkforceHistory(days: days(lives), paid: pay.paid(floor: posts(.floor), training: posts(.training)))
    }

    private func days(_ lives: WorkforceLives) -> [WorkforceDay] {
        var days = WorkforceDays(count: period.days)
        let learned = workforce.learning.last?.fromDays ?? 0
        for person in lives.people {
            let cohort = workforce.cohorts[person.cohort]
            let floor = max(person.start, cohort.firstDayOnFloor ?? 0)
            let experienced =
                cohort.firstDayOnFloor.map { max(floor, $0 + max(0, learned - cohort.daysElsewhere)) } ?? 0
            days.add(person, onFloor: floor, experienced: experienced)
            if cohort.isIntake { days.join(person, isTrained: cohort.trainingDays > 0) }
            if cohort.tutoredDays > 0, let first = cohort.firstDayOnFloor { days.beginTutoring(person, on: first) }
        }
        return days.summedUp
    }
}

/// Days of a workforce while people are added: each what it has more than the day before, but for leavers.
private struct WorkforceDays {
    private var days: [WorkforceDay]

    init(count: Int) { days = [WorkforceDay](repeating: WorkforceDay(), count: count) }

    mutating func add(_ person: WorkforceLives.Person, onFloor floor: Int, experienced: Int) {
        let posts = person.posts
        change(from: person.start, to: person.leaves) { $0.inPost += $1 * posts }
        change(from: person.start, to: min(floor, person.leaves)) { $0.inTraining += $1 * posts }
        change(from: floor, to: person.leaves) { $0.onFloor += $1 * posts }
        change(from: experienced, to: person.leaves) { $0.experienced += $1 * posts }
        if person.leaves < days.count { days[person.leaves].leavers += posts }
    }

    /// Whoever is lost on the first day has been recruited all the same.
    mutating func join(_ person: WorkforceLives.Person, isTrained: Bool) {
        guard days.indices.contains(person.joined) else { return }
        days[person.joined].joiners += 1
        if isTrained, person.leaves > person.joined { days[person.joined].beginTraining += 1 }
    }

    mutating func beginTutoring(_ person: WorkforceLives.Person, on day: Int) {
        guard days.indices.contains(day), person.leaves > day else { return }
        days[day].beginTutoring += 1
    }

    /// More from a day on, and as much fewer from another on.
    private mutating func change(from first: Int, to end: Int, _ add: (inout WorkforceDay, Double) -> Void) {
        guard first < min(end, days.count) else { return }
        add(&days[first], 1)
        if end < days.count { add(&days[end], -1) }
    }

    var summedUp: [WorkforceDay] {
        var sum = WorkforceDay()
        return days.map { day in
            sum.inPost += day.inPost
            sum.inTraining += day.inTraining
            sum.onFloor += day.onFloor
            sum.experienced += day.experienced
            sum.leavers = day.leavers
            sum.joiners = day.joiners
            sum.beginTraining = day.beginTraining
            sum.beginTutoring = day.beginTutoring
            return sum
        }
    }
}

/// How a crew's people come of the posts on the floor: each grade has so many times the crew's planned headcount.
struct CrewFilling: Sendable {
    /// The pools whose people work in it, and how many posts of each stand for the plan's headcount.
    private let shares: [(pool: Int, posts: Double)]
    private let workforce: Workforce

    /// - Parameter scenario: as it is in some era.
    init(_ plan: WorkforcePlan, team: TeamID, crew: Int, of scenario: Scenario) {
        let workforce = scenario.workforce ?? plan.workforce
        self.workforce = workforce
        shares = plan.pools.crews.enumerated().compactMap { pool, places in
            if pool == 0 { return (pool, workforce.plannedFor) }
            let share = scenario.shareOfPlan(places)
            guard share > 0, scenario.isCrew(crew, of: team, among: places) else { return nil }
            return (pool, workforce.plannedFor * share)
        }
    }

    /// How many times the headcount each grade has on a day, handed over grade by grade.
    ///
    /// Each of those tutored takes one of the experienced of the crew as a tutor, as long as there are any.
    @inline(__always)
    func forEachGrade(onDay day: Int, _ floor: FloorPosts, _ body: (_ grade: Int, _ times: Double) -> Void) {
        let experienced = times(ofStep: workforce.learning.count - 1, onDay: day, floor)
        let tutors =
            workforce.hasTutors
            ? min(experienced, shares.reduce(0) { $0 + floor.tutored(onDay: day, pool: $1.pool) / $1.posts }) : 0
        for grade in 0..<workforce.gradeCount {
            if grade == Workforce.experiencedGrade {
                body(grade, experienced - tutors)
            } else if workforce.hasTutors, grade == Workforce.tutorGrade {
                body(grade, tutors)
            } else {
                body(grade, times(ofStep: workforce.gradeCount - 1 - grade, onDay: day, floor))
            }
        }
    }

    private func times(ofStep step: Int, onDay day: Int, _ floor: FloorPosts) -> Double {
        shares.reduce(0) { $0 + floor.posts(onDay: day, pool: $1.pool, step: step) / $1.posts }
    }

    /// By grade, how many people the crew has at most.
    func mostPeople(headcount: Double, _ most: FloorPosts, days: Int) -> [Int] {
        var people = [Int](repeating: 0, count: workforce.gradeCount)
        for day in 0...days {
            let experienced = times(ofStep: workforce.learning.count - 1, onDay: day, most)
            people[Workforce.experiencedGrade] = max(
                people[Workforce.experiencedGrade], wholeAgents(headcount * experienced))
            forEachGrade(onDay: day, most) { grade, times in
                if grade != Workforce.experiencedGrade {
                    people[grade] = max(people[grade], wholeAgents(headcount * times))
                }
            }
        }
        return people
    }
}
