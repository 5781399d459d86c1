/// When each agent's present piece of work ends, and whose ends first.
///
/// A winner tree over the agents: a leaf holds the end and the agent's number packed in one integer, each inner node
/// the smaller of its two children. At the same instant the agent with the lower number comes first.
///
/// Complexity: the earliest end O(1), a change O(log agents) without branches.
struct AgentCalendar: ~Copyable {
    /// The key of an agent with no work.
    static let never = Int64.max

    private var tree: Buffer<Int64>
    private let leaves: Int
    private let agentBits: Int64
    /// The longest time from `epoch` that can be packed: 570 years with 512 agents, 17 years with 10,000.
    private let farthest: Int64
    /// The instant from which packed ends count, so that they stay small over long horizons.
    private var epoch: Int64

    init(agents: Int, epoch: Int64) {
        var leaves = 2
        var bits: Int64 = 1
        while leaves < agents {
            leaves *= 2
            bits &+= 1
        }
        self.leaves = leaves
        self.epoch = epoch
        agentBits = bits
        farthest = (AgentCalendar.never >> bits) - 1
        tree = Buffer(repeating: AgentCalendar.never, count: 2 &* leaves)
    }

    /// The earliest end of all, in microseconds since the start of the period; `never` if nobody works.
    var earliest: Int64 {
        @inline(__always) get {
            let key = tree[1]
            return key == AgentCalendar.never ? key : (key &>> agentBits) &+ epoch
        }
    }

    /// The agent whose work ends first.
    var earliestAgent: Int {
        @inline(__always) get { Int(tree[1] & ((1 &<< agentBits) &- 1)) }
    }

    /// Sets when an agent's work ends; work that goes on beyond the farthest instant that can be packed ends there.
    @inline(__always)
    mutating func set(_ agent: Int, to instant: Int64) {
        replace(agent, by: (min(instant &- epoch, farthest) &<< agentBits) | Int64(agent))
    }

    /// Notes that an agent has no work.
    @inline(__always)
    mutating func clear(_ agent: Int) {
        replace(agent, by: AgentCalendar.never)
    }

    @inline(__always)
    private mutating func replace(_ agent: Int, by key: Int64) {
        var node = leaves &+ agent
        var winner = key
        tree[node] = key
        while node > 1 {
            winner = min(winner, tree[node ^ 1])
            node >>= 1
            tree[node] = winner
        }
    }

    /// Counts from a later instant; no work may have ended before it.
    mutating func rebase(to instant: Int64) {
        let shift = (instant &- epoch) &<< agentBits
        for node in 1..<2 &* leaves where tree[node] != AgentCalendar.never {
            tree[node] &-= shift
        }
        epoch = instant
    }
}
