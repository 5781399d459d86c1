import ContactCentre
import Scenarios

extension ComparedPlan {
    /// Agents on duty in each hour of the period, all teams together, as the plan has them.
    public var agentsByHour: [Double] {
        var sums = [Double](repeating: 0, count: scenario.period.days * ComparedPlan.hoursPerDay)
        for team in scenario.teams {
            let agents = team.staffing.agentsByHour(of: scenario.period)
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

extension Staffing {
    fileprivate func agentsByHour(of period: Period) -> [Double] {
        let hours = period.days * ComparedPlan.hoursPerDay
        switch self {
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
        }
    }
}
