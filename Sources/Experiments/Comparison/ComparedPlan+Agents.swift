import Scenarios

extension ComparedPlan {
    /// Agents on duty in each hour of the period, all teams together, as the plan has them; of those down for shifts the
    /// share that is at the desk, breaks taken off evenly.
    public var agentsByHour: [Double] {
        let ofTeams = scenario.teams.map { $0.agentsByHour(in: scenario.period) }
        return (0..<scenario.period.days * 24).map { hour in ofTeams.reduce(0) { $0 + $1[hour] } }
    }

    /// Agents on duty on average over the period, all teams together.
    public var averageAgents: Double {
        let agents = agentsByHour
        return agents.reduce(0, +) / Double(agents.count)
    }
}
