/// A place for one piece of work at a time.
///
/// Whether somebody is on duty, on a break or elsewhere is the agent's state. Calls, wraps, the lists of who is free and the
/// calendar of work ends go by slot. An agent has one, of the agent's own number, and its state stands beside the agent's, so
/// that finding one from the other costs nothing; only this file knows.
struct WorkSlot: Equatable, BitwiseCopyable {
    /// From 0 over all agents; below 0 for no slot.
    let number: Int

    /// No slot.
    static var none: WorkSlot {
        @inline(__always) get { WorkSlot(number: -1) }
    }

    /// The slot of a number.
    @inline(__always)
    init(number: Int) { self.number = number }

    /// The one slot of an agent.
    @inline(__always)
    init(of agent: Int) { number = agent }

    /// The agent whose slot it is.
    var agent: Int {
        @inline(__always) get { number }
    }

    /// Whether it is one at all.
    var isSome: Bool {
        @inline(__always) get { number >= 0 }
    }

    /// How many slots so many agents have.
    static func count(ofAgents agents: Int) -> Int { agents }
}

/// What is done in a slot.
enum SlotPhase: UInt8, BitwiseCopyable {
    /// Nothing.
    case free
    /// With a caller whose wrap nobody may break into, up to the end of that wrap; or ringing a caller who will hang up.
    case engaged
    /// With a caller whose wrap may be broken into.
    case talking
    /// In a wrap that may be broken into.
    case wrapping
    /// With one chat or several.
    case chatting
}

/// One slot's state; instants and lengths in microseconds.
struct SlotState: BitwiseCopyable {
    var phase = SlotPhase.free
    /// The type of the call whose wrap is being done or comes next.
    var wrapType: UInt16 = 0
    /// The wraps broken off earlier that are still owed: the last one's place in the pool; -1 for none.
    var owed: Int32 = -1
    private var previousNumber: Int32 = -1
    private var nextNumber: Int32 = -1
    /// Since when the slot has been in this list.
    var since: Int64 = 0
    /// The wrap still to do: all of it while talking, the rest as of `since` while wrapping.
    var wrapLeft: Int64 = 0
    /// How long breaking off that wrap takes.
    var breakOff: Int64 = 0

    /// The neighbours in the grade's list of slots that are free for a call, in a wrap or with chats.
    var previous: WorkSlot {
        @inline(__always) get { WorkSlot(number: Int(previousNumber)) }
        @inline(__always) set { previousNumber = Int32(truncatingIfNeeded: newValue.number) }
    }
    var next: WorkSlot {
        @inline(__always) get { WorkSlot(number: Int(nextNumber)) }
        @inline(__always) set { nextNumber = Int32(truncatingIfNeeded: newValue.number) }
    }
}

extension Buffer<AgentState> {
    /// A slot's state.
    subscript(slot: WorkSlot) -> SlotState {
        @inline(__always) get { self[slot.agent].slot }
        @inline(__always) nonmutating _modify { yield &self[slot.agent].slot }
    }
}

/// A wrap that was broken off and is done later.
struct OwedWrap: BitwiseCopyable {
    var callType: UInt16
    var wrapLeft: Int64
    var breakOff: Int64
    /// The wrap owed from before it; -1 for none.
    var earlier: Int32
}
