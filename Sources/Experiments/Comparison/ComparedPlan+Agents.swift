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
}
