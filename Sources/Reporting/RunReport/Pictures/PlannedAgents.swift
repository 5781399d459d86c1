import ContactCentre
import Scenarios
import Statistics

/// Who should be at the desk by the plan: everybody down for a shift is in, and takes breaks when they are due.
struct PlannedAgents {
    /// By half-hour of the week, Monday's first: agents there, added up over the days.
    private var sums = [Double](repeating: 0, count: daysOfWeek * slotsOfDay)
    /// By weekday: how many the period has.
    private var days = [Double](repeating: 0, count: daysOfWeek)

    private static let daysOfWeek = 7
    private static let slotsOfDay = 48
    private static let slotsOfHour = 2.0

    /// Of all teams together; nil where none works shifts, as everybody the plan has is there then.
    init?(_ scenario: Scenario) {
        guard scenario.teams.contains(where: { $0.hasShifts }) else { return nil }
        for day in 0..<scenario.period.days {
            let weekday = scenario.period.start.adding(days: day).weekday
            days[weekday] += 1
            for team in scenario.teams {
                if case .shifts(let plan) = team.staffing {
                    for person in DayOfShifts(plan, day: day, in: scenario.period).people {
                        for stretch in person.atDesk { add(person.weight, stretch, weekday) }
                    }
                } else {
                    let midnight = Int64(day) * Interval.day.microseconds
                    for piece in team.staffing.pieces(ofDay: day, in: scenario.period) {
                        let stretch = DayOfShifts.Stretch(
                            from: DayOfShifts.hours(piece.start - midnight), to: DayOfShifts.hours(piece.end - midnight)
                        )
                        add(piece.amount, stretch, weekday)
                    }
                }
            }
        }
    }

    private mutating func add(_ agents: Double, _ stretch: DayOfShifts.Stretch, _ weekday: Int) {
        var slot = Int(stretch.from * PlannedAgents.slotsOfHour)
        while slot < PlannedAgents.slotsOfDay, Double(slot) < stretch.to * PlannedAgents.slotsOfHour {
            let from = max(stretch.from * PlannedAgents.slotsOfHour, Double(slot))
            let to = min(stretch.to * PlannedAgents.slotsOfHour, Double(slot + 1))
            sums[weekday * PlannedAgents.slotsOfDay + slot] += agents * (to - from)
            slot += 1
        }
    }

    /// By half-hour of the day, on average over the days.
    var halfHours: [Double?] {
        let all = days.reduce(0, +)
        return (0..<PlannedAgents.slotsOfDay).map { slot in
            days.indices.reduce(0) { $0 + sums[$1 * PlannedAgents.slotsOfDay + slot] } / all
        }
    }

    /// By hour of the week, Monday's first; none of a weekday that the period doesn't have.
    var hoursOfWeek: [Double?] {
        stride(from: 0, to: sums.count, by: 2).map { slot in
            let count = days[slot / PlannedAgents.slotsOfDay]
            return count > 0 ? (sums[slot] + sums[slot + 1]) / PlannedAgents.slotsOfHour / count : nil
        }
    }

    /// How many agents are short: those planned less those present, 0 where as many or more are there.
    static func short(of planned: [Double?], _ present: [Estimate?]) -> [Estimate?] {
        zip(planned, present).map { planned, present in
            guard let planned, let present, let mean = present.mean else { return nil }
            return Estimate(
                mean: max(0, planned - mean), low: present.high.map { max(0, planned - $0) },
                high: present.low.map { max(0, planned - $0) }, confidence: present.confidence)
        }
    }

    /// Whether so few are short that it isn't worth a picture.
    static func isNothing(_ short: [Estimate?]) -> Bool { !short.contains { ($0?.mean ?? 0) >= leastShort } }

    /// Less than this is nought where agents are written with a decimal.
    private static let leastShort = 0.05

    /// What is held against what.
    static let definition =
        "Short: planned less present. Planned: everybody down for a shift is in and takes breaks when they are due. Present: at the desk in the "
        + "simulation, without those absent, away or on a break put off, and with overtime."
}
