import ContactCentre
import Probability
import Scenarios

/// Turns a team's numbers of agents on duty into agents who come and go.
///
/// While the number is n, as many of each grade are on duty as the first n of the team's agents have of it; who they are depends
/// on who was free when the number fell. A fraction is settled by one uniform number a day
/// and team: `floor(x + u)` agents are on duty while the staffing is x, so that the mean is exactly x, nobody comes and
/// goes within the day because of it, and more staffing never means fewer agents.
struct LevelRoster: Sendable {
    private let item: UInt64
    private let staffing: Staffing
    private let firstDate: CalendarDate
    /// By position, the place of the agent's grade among all grades of the room.
    private let grades: [UInt16]

    init(_ team: Team, grades: [UInt16], period: Period) {
        item = stableHash(of: team.name)
        staffing = team.staffing
        firstDate = period.start
        self.grades = grades
    }

    /// Appends a day's changes, and notes how many are on duty at its end.
    func appendChanges(
        ofDay day: Int, seed: UInt64, replication: Int, onDuty: inout Int, to changes: inout [DutyChange]
    ) {
        for level in levels(ofDay: day, seed: seed, replication: replication) {
            // The staffing and its fraction's draw may, very rarely, round up to one more than there are.
            let now = min(level.agents, grades.count)
            let rises = now > onDuty
            for position in min(onDuty, now)..<max(onDuty, now) {
                changes.append(DutyChange(instant: level.start, numberRises: rises, in: grades[position]))
            }
            onDuty = now
        }
    }

    /// How many agents are on duty from the start of each stretch of a day on.
    private func levels(ofDay day: Int, seed: UInt64, replication: Int) -> [DutyLevel] {
        let family = StreamFamily(
            seed: seed, replication: replication, item: item, day: firstDate.serialNumber + day)
        var stream = family.stream(.presence)
        let presence = stream.nextUnit()
        let midnight = Int64(day) * Interval.day.microseconds
        switch staffing {
        case .hourOfWeek(let agents):
            let monday = firstDate.adding(days: day).weekday * 24
            return (0..<24).map { hour in
                let start = midnight + Int64(hour) * Interval.hour.microseconds
                return DutyLevel(start: start, staffing: agents[monday + hour], presence: presence)
            }
        case .steps(let steps):
            return levels(of: steps, from: midnight, upTo: midnight + Interval.day.microseconds, presence: presence)
        case .shifts:
            return []
        }
    }

    /// The steps that hold between two instants, the first of them from the start on.
    private func levels(
        of steps: [StaffingStep], from start: Int64, upTo end: Int64, presence: Double
    ) -> [DutyLevel] {
        var next = steps.firstPlace { $0.start.microseconds > start }
        let holding = steps[max(0, next - 1)]
        var levels = [DutyLevel(start: start, staffing: holding.agents, presence: presence)]
        while next < steps.count, steps[next].start.microseconds < end {
            let step = steps[next]
            levels.append(DutyLevel(start: step.start.microseconds, staffing: step.agents, presence: presence))
            next += 1
        }
        return levels
    }
}

/// How many agents are on duty from an instant on.
private struct DutyLevel {
    /// Microseconds since the start of the period.
    let start: Int64
    let agents: Int

    init(start: Int64, staffing: Double, presence: Double) {
        self.start = start
        agents = Int(staffing + presence)
    }
}
