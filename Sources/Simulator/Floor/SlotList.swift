/// The ends of a list of slots in order of joining; the links stand in the slots' states.
struct SlotList: BitwiseCopyable {
    var first = WorkSlot.none
    var last = WorkSlot.none
    var count: Int32 = 0
}

extension SlotList {
    @inline(__always)
    mutating func append(_ slot: WorkSlot, in agents: borrowing Buffer<AgentState>) {
        agents[slot].previous = last
        agents[slot].next = .none
        if last.isSome {
            agents[last].next = slot
        } else {
            first = slot
        }
        last = slot
        count &+= 1
    }

    @inline(__always)
    mutating func remove(_ slot: WorkSlot, in agents: borrowing Buffer<AgentState>) {
        let previous = agents[slot].previous
        let next = agents[slot].next
        if previous.isSome {
            agents[previous].next = next
        } else {
            first = next
        }
        if next.isSome {
            agents[next].previous = previous
        } else {
            last = previous
        }
        count &-= 1
    }
}
