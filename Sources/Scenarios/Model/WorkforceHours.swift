import ContactCentre

/// Where the hours of the people down for shifts go, on average over what chance may bring: counted over the shifts that
/// begin in a period, exactly from the plan.
///
/// rostered = paid + unpaid breaks, and paid = absent + paid breaks + away + at the desk. For each shift of length L
/// with unpaid breaks U and paid breaks P, for which h agents are down while the share a is absent and the adherence is c:
/// paid h (L - U), absent h (L - U) a, paid breaks h P (1 - a), away h (L - U - P) (1 - a) (1 - c), at the desk
/// h (L - U - P) (1 - a) c. Those absent are paid. Overtime, and breaks that calls put off or prevent, are not in it: those
/// only a simulation knows.
public struct WorkforceHours: Sendable, Equatable {
    /// Hours of people absent for one reason.
    public struct Absence: Sendable, Equatable {
        /// The reason: the part of the shrinkage.
        public let part: String
        /// The hours.
        public var hours: Double
    }

    /// Hours from shifts' starts to their ends.
    public private(set) var rostered = 0.0
    /// Breaks without pay, of those absent too.
    public private(set) var unpaidBreaks = 0.0
    /// Hours with pay.
    public private(set) var paid = 0.0
    /// Paid hours of people who are absent, reason by reason.
    public private(set) var absences: [Absence] = []
    /// Breaks with pay, of those present.
    public private(set) var paidBreaks = 0.0
    /// Paid time of those present away from the desk beyond breaks.
    public private(set) var away = 0.0
    /// What remains: time at the desk.
    public private(set) var atDesk = 0.0
    /// Full-time equivalents: paid hours a week / hours of a full-time post.
    public private(set) var fullTimeEquivalents = 0.0
    /// Hours at the desk / hours of the clock.
    public private(set) var averageSeats = 0.0

    /// All absences together.
    public var absent: Double { absences.reduce(0) { $0 + $1.hours } }

    /// Absences, paid breaks and time away as a share of paid hours; nil where nobody is paid.
    public var shrinkageFraction: Double? { paid > 0 ? 1 - atDesk / paid : nil }

    /// The hours of a plan and its people over the shifts that begin on some days of a period. Full-time equivalents and seats are those
    /// of the whole period, so that the hours of its parts add up.
    ///
    /// Complexity: days times shifts and groups.
    init(_ plan: ShiftPlan, _ people: People, onDays days: Range<Int>, in period: Period) {
        absences = people.shrinkage.map { Absence(part: $0.name, hours: 0) }
        for day in days {
            let date = period.start.adding(days: day)
            let absent = people.shrinkage.indices.map { people.fraction(ofPart: $0, on: date) }
            for (shift, down) in zip(plan.shifts, plan.pieces(ofDay: day, in: period)) {
                add(shift, headcount: down.amount, absent: absent, people.adherence)
            }
        }
        fullTimeEquivalents = paid * Double(CalendarDate.daysAWeek) / Double(period.days) / people.fullTimeHoursAWeek
        averageSeats = atDesk / (Double(period.days) * Interval.day.hours)
    }

    private mutating func add(_ shift: Shift, headcount: Double, absent: [Double], _ adherence: Double) {
        let unpaid = shift.unpaidBreakHours
        let paidBreak = shift.breaks.reduce(0) { $0 + ($1.isPaid ? $1.length.hours : 0) }
        let paidHours = headcount * shift.paidHours
        rostered += headcount * shift.length.hours
        unpaidBreaks += headcount * unpaid
        paid += paidHours
        for (part, fraction) in absent.enumerated() { absences[part].hours += paidHours * fraction }
        let present = headcount * (1 - absent.reduce(0, +))
        paidBreaks += present * paidBreak
        let working = present * (shift.length.hours - unpaid - paidBreak)
        away += working * (1 - adherence)
        atDesk += working * adherence
    }

    /// Several hours together; nil where there are none.
    static func sum(of hours: [WorkforceHours]) -> WorkforceHours? {
        hours.first.map { first in hours.dropFirst().reduce(first, +) }
    }

    /// The hours of several teams together; absences of the same name are one.
    public static func + (one: WorkforceHours, other: WorkforceHours) -> WorkforceHours {
        var sum = one
        sum.rostered += other.rostered
        sum.unpaidBreaks += other.unpaidBreaks
        sum.paid += other.paid
        for absence in other.absences {
            if let same = sum.absences.firstIndex(where: { $0.part == absence.part }) {
                sum.absences[same].hours += absence.hours
            } else {
                sum.absences.append(absence)
            }
        }
        sum.paidBreaks += other.paidBreaks
        sum.away += other.away
        sum.atDesk += other.atDesk
        sum.fullTimeEquivalents += other.fullTimeEquivalents
        sum.averageSeats += other.averageSeats
        return sum
    }
}

extension ShiftPlan {
    /// The most agents on duty at one instant of some days of a period if everybody is in: the seats the room must have.
    ///
    /// Where a headcount has a fraction, one more may be there. An agent who is on a break keeps the seat.
    public func mostSeats(onDays days: Range<Int>, in period: Period) -> Int {
        var changes: [(instant: Int64, agents: Int)] = []
        // Shifts of the day before may reach into the first day.
        let start = Int64(days.lowerBound) * Interval.day.microseconds
        for day in days.lowerBound - 1..<days.upperBound {
            let date = period.start.adding(days: day)
            for (shift, down) in pieces(ofDay: day, in: period).enumerated() where down.amount > 0 && down.end > start {
                let agents = mostAgents(of: shift, on: date)
                changes.append((max(down.start, start), agents))
                changes.append((down.end, -agents))
            }
        }
        let end = Int64(days.upperBound) * Interval.day.microseconds
        // At one instant, those who go off duty go first.
        changes.sort { ($0.instant, $0.agents) < ($1.instant, $1.agents) }
        var (seats, most) = (0, 0)
        for change in changes where change.instant < end {
            seats += change.agents
            most = max(most, seats)
        }
        return most
    }
}
