import ContactCentre
import Probability
import Scenarios

/// Turns a team's numbers of agents on duty into agents who come and go.
///
/// While the number is n, as many of each grade are on duty as the first n of the team's agents have of it; who they are depends
/// on who was free when the number fell. A fraction is settled by one uniform number a day
/// and team: `floor(x + u)` agents are on duty while the staffing is x, so that the mean is exactly x, nobody comes and
/// goes within the day because of it, and more staffing never means fewer agents. What x is, `Staffing.pieces` says for
/// everybody; what a fraction comes to on a day, only a replication knows.
struct NumberRoster: Sendable {
    private let item: UInt64
    private let staffing: Staffing
    private let period: Period
    /// By position, the place of the agent's grade among all grades of the room.
    let grades: [UInt16]
    /// How its people come of a workforce; nil where they are as planned.
    private let filling: CrewFilling?
    private let firstGrade: UInt16

    init(_ team: Team, grades: [UInt16], filling: CrewFilling?, firstGrade: UInt16, period: Period) {
        self.filling = filling
        self.firstGrade = firstGrade
        item = stableHash(of: team.name)
        staffing = team.staffing
        self.period = period
        self.grades = grades
    }

    /// Appends a day's changes, and notes how many are on duty at its end.
    ///
    /// - Parameter gradesBefore: by position, the grades those on duty were of up to now; nil where they are the same.
    func appendChanges(
        ofDay day: Int, _ floor: FloorPosts?, _ streams: Streams, onDuty: inout NumbersOnDuty, gradesBefore: [UInt16]?,
        to changes: inout Buffer<DutyChange>
    ) {
        let family = streams.family(of: item, day: period.start.serialNumber + day)
        var stream = family.stream(.presence)
        let presence = stream.nextUnit()
        if let filling, let floor {
            appendChanges(ofDay: day, filling, floor, presence: presence, onDuty: &onDuty, to: &changes)
            return
        }
        for (place, piece) in staffing.pieces(ofDay: day, in: period).enumerated() {
            // The staffing and its fraction's draw may, very rarely, round up to one more than there are.
            let now = min(Int(piece.amount + presence), grades.count)
            if place == 0, let gradesBefore {
                exchange(gradesBefore.prefix(onDuty.count), for: grades.prefix(now), at: piece.start, &changes)
                onDuty.count = now
                continue
            }
            let rises = now > onDuty.count
            for position in min(onDuty.count, now)..<max(onDuty.count, now) {
                changes.append(DutyChange(instant: piece.start, numberRises: rises, in: grades[position]))
            }
            onDuty.count = now
        }
    }

    /// The same of a workforce's people: up to each grade floor(x + u) are on duty, where x is the staffing of the grades up to it, so that
    /// all together are as many as a plan of so many more or fewer has, and each grade is what it should be on average.
    private func appendChanges(
        ofDay day: Int, _ filling: CrewFilling, _ floor: FloorPosts, presence: Double, onDuty: inout NumbersOnDuty,
        to changes: inout Buffer<DutyChange>
    ) {
        for piece in staffing.pieces(ofDay: day, in: period) {
            var (times, below) = (0.0, 0)
            filling.forEachGrade(onDay: day, floor) { place, more in
                times += more
                let grade = firstGrade + UInt16(place)
                let upTo = Int(piece.amount * times + presence)
                let now = min(upTo - below, grades.count { $0 == grade })
                below = upTo
                while onDuty.ofGrades.count <= place { onDuty.ofGrades.append(0) }
                let before = onDuty.ofGrades[place]
                for _ in 0..<abs(now - before) {
                    changes.append(DutyChange(instant: piece.start, numberRises: now > before, in: grade))
                }
                onDuty.ofGrades[place] = now
            }
        }
    }

    /// Lets those of some grades go and those of others come instead.
    private func exchange(
        _ before: ArraySlice<UInt16>, for now: ArraySlice<UInt16>, at instant: Int64,
        _ changes: inout Buffer<DutyChange>
    ) {
        for grade in Set(before).union(now).sorted() {
            let difference = now.count { $0 == grade } - before.count { $0 == grade }
            for _ in 0..<abs(difference) {
                changes.append(DutyChange(instant: instant, numberRises: difference > 0, in: grade))
            }
        }
    }
}

/// How many agents of a team staffed by the hour are on duty; by grade where they are a workforce's.
struct NumbersOnDuty {
    var count = 0
    var ofGrades: [Int] = []
}
