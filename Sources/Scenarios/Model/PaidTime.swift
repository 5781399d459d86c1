import ContactCentre

/// What the people of a grade are paid for by the plan, whatever chance brings: overtime is not in it.
///
/// Of those down for shifts it is the shifts that begin in the period, less unpaid breaks; who is absent is paid as if there, breaks are taken
/// off evenly over the shift. It is the same paid time as ``WorkforceHours/paid``. Of teams staffed by the hour it is their hours on duty,
/// times ``Costs/paidHoursAnHourOnDuty``.
public struct PaidTime: Sendable, Equatable {
    /// Hours paid in the period.
    public var hours = 0.0
    /// Of these, the hours in each of the enhancements, in their order; where several hold at once, in each.
    public var enhancedHours: [Double]
    /// Paid hours a week over those of a full-time post; see ``WorkforceHours/fullTimeEquivalents``.
    public var fullTimeEquivalents = 0.0
}

extension Scenario {
    /// The paid time of each grade, in the order of ``gradeNames``.
    ///
    /// Complexity: days times shifts and groups; of teams staffed by the hour days times 24.
    public var paidTimes: [PaidTime] { teams.indices.flatMap { paidTimes(ofTeam: $0) } }

    /// The paid time of each grade of a team.
    package func paidTimes(ofTeam place: Int) -> [PaidTime] {
        let nothing = PaidTime(enhancedHours: (costs?.enhancements ?? []).map { _ in 0 })
        var paid = teams[place].grades.map { _ in nothing }
        for stretch in stretches(of: 0..<period.days) {
            let team = stretch.scenario.teams[place]
            var part = paid.map { _ in nothing }
            switch team.staffing {
            case .shifts(let plan): addShifts(of: plan, team, onDays: stretch.days, to: &part)
            case .hourOfWeek, .steps: addHours(of: team, onDays: stretch.days, to: &part)
            }
            let hoursOfPost = team.people.fullTimeHoursAWeek * Double(period.days) / daysAWeek
            for grade in paid.indices {
                paid[grade].hours += part[grade].hours
                paid[grade].fullTimeEquivalents += part[grade].hours / hoursOfPost
                for place in part[grade].enhancedHours.indices {
                    paid[grade].enhancedHours[place] += part[grade].enhancedHours[place]
                }
            }
        }
        return paid
    }

    private func addShifts(of plan: ShiftPlan, _ team: Team, onDays days: Range<Int>, to paid: inout [PaidTime]) {
        let peopleOfCrews = zip(plan.crews, team.crewGrades).map { crew, grades in
            grades.people(upTo: crew.headcount, grades: paid.count)
        }
        for day in days {
            let date = period.start.adding(days: day)
            for (crew, people) in peopleOfCrews.enumerated() {
                guard let down = plan.down(ofCrew: crew, on: date) else { continue }
                let shift = plan.shifts[down.shift]
                let start = Double(date.weekday) * hoursADay + shift.start.hours
                for (grade, number) in people.enumerated() where number > 0 {
                    add(number * shift.paidHours, from: start, for: shift.length.hours, to: &paid[grade])
                }
            }
        }
    }

    private func addHours(of team: Team, onDays days: Range<Int>, to paid: inout [PaidTime]) {
        let factor = costs?.paidHoursAnHourOnDuty ?? Default.paidHoursAnHourOnDuty
        let grades = team.crewGrades[0]
        for day in days {
            let monday = Double(period.start.adding(days: day).weekday) * hoursADay
            for piece in team.staffing.pieces(ofDay: day, in: period) {
                let length = Interval(microseconds: piece.length).hours
                let start = monday + Interval(microseconds: piece.start - Int64(day) * Interval.day.microseconds).hours
                for (grade, number) in grades.people(upTo: piece.amount, grades: paid.count).enumerated()
                where number > 0 {
                    add(number * length * factor, from: start, for: length, to: &paid[grade])
                }
            }
        }
    }

    /// Adds paid hours that are spread evenly over a stretch of the week.
    private func add(_ hours: Double, from start: Double, for length: Double, to paid: inout PaidTime) {
        paid.hours += hours
        for (place, enhancement) in (costs?.enhancements ?? []).enumerated() {
            paid.enhancedHours[place] += hours * enhancement.hours(from: start, for: length) / length
        }
    }
}

private let hoursADay = 24.0
private let daysAWeek = 7.0

extension CrewGrades {
    /// By grade, how many of the first so many of the crew have it; the last counts for a fraction.
    fileprivate func people(upTo number: Double, grades: Int) -> [Double] {
        var people = [Double](repeating: 0, count: grades)
        for (position, grade) in gradeOfPosition.enumerated() where Double(position) < number {
            people[grade] += min(1, number - Double(position))
        }
        return people
    }
}
