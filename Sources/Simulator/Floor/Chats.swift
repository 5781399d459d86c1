/// How many chats an agent has at once, and how they slow each other.
public struct ChatRules: Sendable, Equatable, BitwiseCopyable {
    /// The most chats an agent takes up at once.
    public var atOnce: Int
    /// By this share of its time alone each further chat of the agent makes a chat longer: with n chats each takes
    /// 1 + slowing (n - 1) times as long. 1: the agent's time is shared out equally; 0: they don't slow each other.
    public var slowing: Double

    /// Rules for an agent's chats; one at a time unless said otherwise.
    public init(atOnce: Int = 1, slowing: Double = 1) {
        self.atOnce = atOnce
        self.slowing = slowing
    }

    /// How many times as long each of so many chats takes.
    @inline(__always)
    func stretch(ofChats count: Int32) -> Double { count > 1 ? 1 + slowing * Double(count - 1) : 1 }
}

/// The chats of one agent; instants and lengths in microseconds.
///
/// All of them progress at the same pace, so that one clock of work tells how far each has come: a chat that begins when the clock
/// shows c and takes w alone is over when it shows c + w. Between two changes of their number the clock moves by the time gone by
/// divided by the stretch, to the nearest microsecond; a chat ends after what is left of it times the stretch, to the nearest
/// microsecond. So a chat that has company takes at most half a microsecond a change more or less than it should.
struct ChatDesk: BitwiseCopyable {
    var count: Int32 = 0
    /// Whether they are held while the agent is with a call.
    var isHeld = false
    /// The chat that began first; its place in the pool, -1 for none.
    var first: Int32 = -1
    /// How far each chat has come since the clock was set to 0, as of an instant.
    var clock: Int64 = 0
    var clockedAt: Int64 = 0
    /// Since when the agent has had at least one, or the last midnight: for the spans.
    var spanSince: Int64 = 0

    /// Longer than any period.
    private static let longest = 0x1p61

    /// Sets the clock to an instant.
    @inline(__always)
    mutating func advance(to now: Int64, _ rules: ChatRules) {
        let stretch = rules.stretch(ofChats: count)
        let gone = now &- clockedAt
        clock &+= stretch == 1 ? gone : Int64((Double(gone) / stretch).rounded())
        clockedAt = now
    }

    /// When a chat ends if nothing changes.
    @inline(__always)
    func end(of chat: Chat, _ rules: ChatRules) -> Int64 {
        let stretch = rules.stretch(ofChats: count)
        let left = chat.clockAtEnd &- clock
        return clockedAt &+ (stretch == 1 ? left : Int64(min(Double(left) * stretch, ChatDesk.longest).rounded()))
    }
}

/// A chat under way.
struct Chat: BitwiseCopyable {
    /// Its place in the table of calls.
    var call: Int32
    /// The agent's chat that began after it; its place in the pool, -1 for none.
    var next: Int32 = -1
    /// What the agent's clock of work shows when it is over.
    var clockAtEnd: Int64
    /// When it began, in microseconds since the start of the period.
    var began: Int64
    /// When it began, or the last midnight: for the spans.
    var spanSince: Int64
    /// The grade of the agent.
    var grade: UInt16
    /// Whether the agent's team serves the caller's area.
    var isAtHome: Bool
    /// Whether an agent turned to it in the instant it arrived.
    var foundFreeAgent: Bool
    /// Whether a midnight has found it under way.
    var isFromBefore = false
}
