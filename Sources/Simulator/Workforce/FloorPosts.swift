import ContactCentre
import Scenarios

/// The posts on the floor, day by day: by whom people have joined, and by how far they are on the learning curve; and those tutored. Or
/// those in training, by how far they will be on their first day on the floor.
///
/// Whom they joined is told by a pool: the first is of those shared out over all crews, each other one of those who joined the same
/// crews.
struct FloorPosts: Sendable {
    /// By day, pool and learning step, those tutored last.
    private let posts: [Double]
    private let days: Int
    private let pools: Int
    private let columns: Int

    /// Where people are.
    enum Stage {
        case floor, training
    }

    init(
        _ lives: WorkforceLives, of workforce: Workforce, pools: WorkforcePools, period: Period,
        in stage: Stage = .floor
    ) {
        // Calls of the last day are followed into the next.
        let days = period.days + 1
        let columns = workforce.learning.count + 1
        let width = pools.count * columns
        // What a day has more than the day before, summed up afterwards.
        var posts = [Double](repeating: 0, count: days * width)
        func add(_ person: WorkforceLives.Person, column: Int, from: Int, until: Int) {
            let (from, until) = (max(0, from), min(until, person.leaves))
            guard from < min(until, days) else { return }
            let place = pools.poolOfCohort[person.cohort] * columns + column
            posts[from * width + place] += person.posts
            if until < days { posts[until * width + place] -= person.posts }
        }
        let last = workforce.learning.count - 1
        for person in lives.people {
            let cohort = workforce.cohorts[person.cohort]
            guard let floor = cohort.firstDayOnFloor else {
                if stage == .floor { add(person, column: last, from: 0, until: .max) }
                continue
            }
            guard stage == .floor else {
                let step = workforce.learning.lastIndex { $0.fromDays <= cohort.daysElsewhere } ?? 0
                add(person, column: step, from: person.start, until: floor)
                continue
            }
            func begin(of step: Int) -> Int { floor + max(0, workforce.learning[step].fromDays - cohort.daysElsewhere) }
            for step in 0...last {
                add(person, column: step, from: begin(of: step), until: step < last ? begin(of: step + 1) : .max)
            }
            add(person, column: last + 1, from: floor, until: floor + cohort.tutoredDays)
        }
        for place in width..<max(width, posts.count) { posts[place] += posts[place - width] }
        (self.posts, self.days, self.columns) = (posts, days, columns)
        self.pools = pools.count
    }

    /// Those of a pool on a learning step on a day; before the period they are as on its first day.
    func posts(onDay day: Int, pool: Int, step: Int) -> Double {
        posts[(min(max(0, day), days - 1) * pools + pool) * columns + step]
    }

    /// Those of a pool who are tutored on a day.
    func tutored(onDay day: Int, pool: Int) -> Double { posts(onDay: day, pool: pool, step: columns - 1) }
}

/// Whom a workforce's people join.
struct WorkforcePools: Sendable {
    /// By pool, the crews; none for the first, whose people are shared out over all.
    let crews: [[CrewPlace]]
    /// By cohort, its pool.
    let poolOfCohort: [Int]

    var count: Int { crews.count }

    init(_ workforce: Workforce) {
        var crews: [[CrewPlace]] = [[]]
        poolOfCohort = workforce.cohorts.map { cohort in
            guard let joins = cohort.joins else { return 0 }
            if let known = crews.firstIndex(of: joins) { return known }
            crews.append(joins)
            return crews.count - 1
        }
        self.crews = crews
    }
}
