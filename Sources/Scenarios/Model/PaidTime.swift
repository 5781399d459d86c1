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

    /// Nothing paid, with so many enhancements.
    package init(enhancements: Int) { enhancedHours = [Double](repeating: 0, count: enhancements) }
}

extension Scenario {
    /// The paid time of each grade, in the order of ``gradeNames``.
    ///
    /// Complexity: days times shifts and groups; of teams staffed by the hour days times 24.
    public var paidTimes: [PaidTime] { teams.indices.flatMap { paidTimes(ofTeam: $0) } }

    /// The paid time of each grade of a team by the plan, whoever of a workforce is there.
    package func paidTimes(ofTeam place: Int) -> [PaidTime] {
        let nothing = PaidTime(enhancements: costs?.enhancements.count ?? 0)
        var paid = teams[place].grades.map { _ in nothing }
        for stretch in stretches(of: 0..<period.days) {
            let team = stretch.scenario.teams[place]
            let crewGrades = team.crewGrades
            // As a rule as many of a crew are there as the last time.
            var latest = crewGrades.map { (amount: 0.0, people: $0.people(upTo: 0, grades: paid.count)) }
            var part = paid.map { _ in nothing }
            stretch.scenario.forEachPaidStretch(ofTeam: place, onDays: stretch.days) { time in
                if latest[time.crew].amount != time.people {
                    let people = crewGrades[time.crew].people(upTo: time.people, grades: paid.count)
                    latest[time.crew] = (amount: time.people, people: people)
                }
                for (grade, number) in latest[time.crew].people.enumerated() where number > 0 {
                    let hours = number * time.hours * time.factor
                    part[grade].hours += hours
                    for (place, enhancement) in (costs?.enhancements ?? []).enumerated() {
                        part[grade].enhancedHours[place] += time.part(of: hours, in: enhancement)
                    }
                }
            }
            let hoursOfPost = team.people.fullTimeHoursAWeek * Double(period.days) / Double(CalendarDate.daysAWeek)
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

    /// By crew of a team, for each of some days and each enhancement, the hours of the plan in it: paid hours of shifts that begin on the
    /// day, or hours on duty. Of the scenario as it stands, whatever becomes otherwise on a day.
    package func enhancedHoursOfPlan(ofTeam place: Int, onDays days: Range<Int>) -> [[Double]] {
        let enhancements = costs?.enhancements ?? []
        let nothing = [Double](repeating: 0, count: days.count * enhancements.count)
        var hours = teams[place].crewGrades.map { _ in nothing }
        forEachPaidStretch(ofTeam: place, onDays: days) { time in
            let first = (time.day - days.lowerBound) * enhancements.count
            for (place, enhancement) in enhancements.enumerated() {
                hours[time.crew][first + place] += time.part(of: time.people * time.hours, in: enhancement)
            }
        }
        return hours
    }

    /// Goes through what a team's people are down for on some days: shifts that begin on them, or stretches on duty. Of the scenario as it
    /// stands, whatever becomes otherwise on a day.
    private func forEachPaidStretch(ofTeam place: Int, onDays days: Range<Int>, _ body: (PaidStretch) -> Void) {
        let anHourOnDuty = costs?.paidHoursAnHourOnDuty ?? Default.paidHoursAnHourOnDuty
        for day in days {
            let date = period.start.adding(days: day)
            let monday = Double(date.weekday) * hoursADay
            switch teams[place].staffing {
            case .shifts(let plan):
                for crew in plan.crews.indices {
                    guard let down = plan.down(ofCrew: crew, on: date) else { continue }
                    let shift = plan.shifts[down.shift]
                    body(
                        PaidStretch(
                            day: day, crew: crew, people: down.headcount, hours: shift.paidHours, factor: 1,
                            start: monday + shift.start.hours, length: shift.length.hours))
                }
            case .hourOfWeek, .steps:
                for piece in teams[place].staffing.pieces(ofDay: day, in: period) {
                    let length = Interval(microseconds: piece.length).hours
                    let ofDay = piece.start - Int64(day) * Interval.day.microseconds
                    body(
                        PaidStretch(
                            day: day, crew: 0, people: piece.amount, hours: length, factor: anHourOnDuty,
                            start: monday + Interval(microseconds: ofDay).hours, length: length))
                }
            }
        }
    }
}

/// Hours that people of a crew are paid for, spread evenly over a stretch of the week.
private struct PaidStretch {
    let day: Int
    let crew: Int
    let people: Double
    /// Of each of them: of a shift less unpaid breaks, or on duty.
    let hours: Double
    /// How many hours are paid for each of these.
    let factor: Double
    /// In hours since Monday 00:00.
    let start: Double
    /// In hours.
    let length: Double

    /// How many of some hours, spread over it, are in an enhancement.
    func part(of hours: Double, in enhancement: Costs.Enhancement) -> Double {
        hours * enhancement.hours(from: start, for: length) / length
    }
}

private let hoursADay = 24.0

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
