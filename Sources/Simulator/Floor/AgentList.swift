/// The ends of a list of agents in order of joining; the links stand in the agents' states.
struct AgentList: BitwiseCopyable {
    var first: Int32 = -1
    var last: Int32 = -1
    var count: Int32 = 0
}

extension AgentList {
    @inline(__always)
    mutating func append(_ agent: Int, in agents: borrowing Buffer<AgentState>) {
        agents[agent].previous = last
        agents[agent].next = -1
        if last >= 0 {
            agents[Int(last)].next = Int32(agent)
        } else {
            first = Int32(agent)
        }
        last = Int32(agent)
        count &+= 1
    }

    @inline(__always)
    mutating func remove(_ agent: Int, in agents: borrowing Buffer<AgentState>) {
        let previous = agents[agent].previous
        let next = agents[agent].next
        if previous >= 0 {
            agents[Int(previous)].next = next
        } else {
            first = next
        }
        if next >= 0 {
            agents[Int(next)].previous = previous
        } else {
            last = previous
        }
        count &-= 1
    }
}
