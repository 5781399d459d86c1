import ContactCentre
import Scenarios

/// Who of a team is there on one day if everybody down for a shift is in and every break is taken when it is due.
struct DayOfShifts {
    /// A stretch of the day, in hours since midnight.
    struct Stretch: Equatable {
        let from: Double
        let to: Double
    }

    /// Somebody down for a shift, cut to the day.
    struct Person {
        let shift: String
        let start: Double
        /// Without the breaks.
        let atDesk: [Stretch]
        let breaks: [Stretch]
        /// 1, or less where so many are down on average that a fraction counts as one more.
        let weight: Double
    }

    /// The day.
    let date: CalendarDate
    /// In order of the time at which they begin, those of the day before first.
    let people: [Person]

    /// The day of a period for whose shifts most people are down, the earliest of several.
    static func fullest(of plan: ShiftPlan, in period: Period) -> Int {
        let staffing = Staffing.shifts(plan)
        let down = (0..<period.days).map { day in staffing.pieces(ofDay: day, in: period).reduce(0) { $0 + $1.amount } }
        return down.indices.max { (down[$0], $1) < (down[$1], $0) } ?? 0
    }

    /// A day of a period, from 0; a headcount's fraction counts as one more.
    init(_ plan: ShiftPlan, day: Int, in period: Period) {
        date = period.start.adding(days: day)
        let midnight = Int64(day) * Interval.day.microseconds
        var people: [Person] = []
        // Shifts of the day before may reach into the day.
        for begin in [day - 1, day] {
            for (shift, piece) in zip(plan.shifts, Staffing.shifts(plan).pieces(ofDay: begin, in: period)) {
                let count = Int(piece.amount.rounded(.up))
                let start = DayOfShifts.hours(piece.start - midnight)
                guard count > 0, DayOfShifts.hours(piece.end - midnight) > 0 else { continue }
                for turn in 0..<count {
                    people.append(Person(shift, start: start, turn: turn, of: count, piece.amount / Double(count)))
                }
            }
        }
        self.people = people.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map { $0.element }
    }

    static func hours(_ microseconds: Int64) -> Double { Interval(microseconds: microseconds).inHours }

    /// How many are at the desk at least and at most, from one change to the next.
    var atDesk: (least: Int, most: Int) {
        let stretches = people.flatMap { $0.atDesk }
        let changes = Set(stretches.flatMap { [$0.from, $0.to] } + [0]).filter { $0 < DayOfShifts.hoursOfDay }
        let counts = changes.map { at in stretches.count { $0.from <= at && at < $0.to } }
        return (counts.min() ?? 0, counts.max() ?? 0)
    }

    fileprivate static let hoursOfDay = 24.0
}

extension DayOfShifts.Person {
    /// One of several who take turns at the breaks of a shift.
    fileprivate init(_ shift: Shift, start: Double, turn: Int, of people: Int, _ weight: Double) {
        let breaks = shift.breaks.map { rest -> DayOfShifts.Stretch in
            let due = start + rest.from.inHours + rest.due(turn: turn, of: people).inHours
            return DayOfShifts.Stretch(from: due, to: due + rest.length.inHours)
        }.sorted { $0.from < $1.from }
        var (atDesk, from) = ([DayOfShifts.Stretch](), start)
        for rest in breaks {
            atDesk.append(DayOfShifts.Stretch(from: from, to: max(from, rest.from)))
            from = max(from, rest.to)
        }
        atDesk.append(DayOfShifts.Stretch(from: from, to: start + shift.length.inHours))
        self.init(
            shift: shift.name, start: start, atDesk: atDesk.compactMap { $0.withinDay },
            breaks: breaks.compactMap { $0.withinDay }, weight: weight)
    }
}

extension DayOfShifts.Stretch {
    /// The part between midnight and midnight; nil where there is none.
    fileprivate var withinDay: DayOfShifts.Stretch? {
        let part = DayOfShifts.Stretch(from: max(from, 0), to: min(to, DayOfShifts.hoursOfDay))
        return part.to > part.from ? part : nil
    }
}

extension Interval {
    fileprivate var inHours: Double { seconds / 3_600 }
}
