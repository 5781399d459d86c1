import ContactCentre
import Scenarios

extension ComparedPlan {
    /// Agents on duty in each hour of the period, all teams together, as the plan has them; of those down for shifts the
    /// share that is at the desk, breaks taken off evenly.
    public var agentsByHour: [Double] {
        var sums = [Double](repeating: 0, count: scenario.period.days * ComparedPlan.hoursPerDay)
        for team in scenario.teams {
            let agents = team.agentsByHour(of: scenario.period)
            for hour in sums.indices { sums[hour] += agents[hour] }
        }
        return sums
    }

    /// Agents on duty on average over the period, all teams together.
    public var averageAgents: Double {
        let agents = agentsByHour
        return agents.reduce(0, +) / Double(agents.count)
    }

    fileprivate static let hoursPerDay = 24
}

extension Team {
    fileprivate func agentsByHour(of period: Period) -> [Double] {
        let hours = period.days * ComparedPlan.hoursPerDay
        switch staffing {
        case .hourOfWeek(let agents):
            let first = period.start.weekday * ComparedPlan.hoursPerDay
            return (0..<hours).map { agents[(first + $0) % agents.count] }
        case .steps(let steps):
            let length = Interval.hour.microseconds
            var sums = [Double](repeating: 0, count: hours)
            for (place, step) in steps.enumerated() {
                // The first step holds before it too.
                var from = place == 0 ? 0 : max(0, step.start.microseconds)
                let end = place + 1 < steps.count ? steps[place + 1].start.microseconds : Int64(hours) * length
                while from < min(end, Int64(hours) * length) {
                    let hour = from / length
                    let until = min(end, (hour + 1) * length)
                    sums[Int(hour)] += step.agents * Double(until - from) / Double(length)
                    from = until
                }
            }
            return sums
        case .shifts(let plan):
            return agentsAtDesk(of: plan, period)
        }
    }

    private func agentsAtDesk(of plan: ShiftPlan, _ period: Period) -> [Double] {
        let hour = Interval.hour.microseconds
        var sums = [Double](repeating: 0, count: period.days * ComparedPlan.hoursPerDay)
        // The shifts of the evening before reach into the period.
        for day in -1..<period.days {
            let date = period.start.adding(days: day)
            let absent = people.shrinkage.indices.reduce(0) { $0 + people.fraction(ofPart: $1, on: date) }
            for (place, shift) in plan.shifts.enumerated() {
                let begins = Int64(day) * Interval.day.microseconds + shift.start.microseconds
                let breaks = shift.breaks.reduce(0) { $0 + $1.length.microseconds }
                let atWork = 1 - Double(breaks) / Double(shift.length.microseconds)
                let agents = plan.headcount(of: place, on: date) * (1 - absent) * people.adherence * atWork
                var from = max(0, begins)
                let end = min(begins + shift.length.microseconds, Int64(sums.count) * hour)
                while from < end {
                    let until = min(end, (from / hour + 1) * hour)
                    sums[Int(from / hour)] += agents * Double(until - from) / Double(hour)
                    from = until
                }
            }
        }
        return sums
    }
}
