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

    init(_ team: Team, grades: [UInt16], period: Period) {
        item = stableHash(of: team.name)
        staffing = team.staffing
        self.period = period
        self.grades = grades
    }

    /// Appends a day's changes, and notes how many are on duty at its end.
    ///
    /// - Parameter gradesBefore: by position, the grades those on duty were of up to now; nil where they are the same.
    func appendChanges(
        ofDay day: Int, _ streams: Streams, onDuty: inout Int, gradesBefore: [UInt16]?,
        to changes: inout Buffer<DutyChange>
    ) {
        let family = streams.family(of: item, day: period.start.serialNumber + day)
        var stream = family.stream(.presence)
        let presence = stream.nextUnit()
        for (place, piece) in staffing.pieces(ofDay: day, in: period).enumerated() {
            // The staffing and its fraction's draw may, very rarely, round up to one more than there are.
            let now = min(Int(piece.amount + presence), grades.count)
            if place == 0, let gradesBefore {
                exchange(gradesBefore.prefix(onDuty), for: grades.prefix(now), at: piece.start, &changes)
                onDuty = now
                continue
            }
            let rises = now > onDuty
            for position in min(onDuty, now)..<max(onDuty, now) {
                changes.append(DutyChange(instant: piece.start, numberRises: rises, in: grades[position]))
            }
            onDuty = now
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
