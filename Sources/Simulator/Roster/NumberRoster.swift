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
    private let grades: [UInt16]

    init(_ team: Team, grades: [UInt16], period: Period) {
        item = stableHash(of: team.name)
        staffing = team.staffing
        self.period = period
        self.grades = grades
    }

    /// Appends a day's changes, and notes how many are on duty at its end.
    func appendChanges(
        ofDay day: Int, _ streams: Streams, onDuty: inout Int, to changes: inout Buffer<DutyChange>
    ) {
        let family = streams.family(of: item, day: period.start.serialNumber + day)
        var stream = family.stream(.presence)
        let presence = stream.nextUnit()
        for piece in staffing.pieces(ofDay: day, in: period) {
            // The staffing and its fraction's draw may, very rarely, round up to one more than there are.
            let now = min(Int(piece.amount + presence), grades.count)
            let rises = now > onDuty
            for position in min(onDuty, now)..<max(onDuty, now) {
                changes.append(DutyChange(instant: piece.start, numberRises: rises, in: grades[position]))
            }
            onDuty = now
        }
    }
}
