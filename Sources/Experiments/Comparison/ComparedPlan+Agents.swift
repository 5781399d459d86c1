import ContactCentre
import Scenarios

extension ComparedPlan {
    /// Agents on duty in each hour of the period, all teams together, as the plan has them; of those down for shifts the
    /// share that is at the desk, breaks taken off evenly.
    public var agentsByHour: [Double] { scenario.agentsByHour }

    /// Agents on duty on average over the period, all teams together.
    public var averageAgents: Double {
        let agents = agentsByHour
        return agents.reduce(0, +) / Double(agents.count)
    }

    /// Hours paid a week by the plan, all teams together, without overtime; see ``PaidTime``.
    public var paidHoursAWeek: Double {
        scenario.paidTimes.reduce(0) { $0 + $1.hours } * Double(CalendarDate.daysAWeek) / Double(scenario.period.days)
    }

    /// Full-time equivalents of these hours; see ``PaidTime/fullTimeEquivalents``.
    public var fullTimeEquivalents: Double { scenario.paidTimes.reduce(0) { $0 + $1.fullTimeEquivalents } }

    /// Whether something is said of paid hours: pay has a price, or somebody works shifts at some time. Of a workforce without prices its
    /// contracted hours say more.
    public var hasPaidHours: Bool {
        scenario.costs != nil || scenario.workforce == nil && !scenario.always { $0.teams.allSatisfy { !$0.hasShifts } }
    }

    /// Teams whose hours on duty stand for paid hours, since they are staffed by the hour at some time.
    public var teamsByTheHour: [String] {
        scenario.teams.indices.filter { scenario.isPaidByTheHour(team: $0) }.map { scenario.teams[$0].name }
    }
}
