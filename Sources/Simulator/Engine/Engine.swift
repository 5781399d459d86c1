public import ContactCentre

/// The room at work: callers' lives and agents' duties go in, records come out.
///
/// A pure machine: no random numbers, no clock, no input or output. What happens at one instant happens in the order of
/// ``EventKind``.
///
/// Patience is looked at only when a caller reaches the front of a line, so waiting costs no events.
///
/// Functions that something calls often are `mutating` even if they change nothing: others that are not inlined are handed a copy of all
/// this, two kilobytes (Swift 6.3).
public struct Engine: ~Copyable {
    var plan: FloorPlan
    var lives = Buffer<CallLife>(capacity: 4_096)
    var records = Buffer<CallRecord>(capacity: 4_096)
    var duties = Buffer<DutyChange>()
    var spans = Buffer<AgentSpan>(capacity: 1_024)
    var agents: Buffer<AgentState>
    var calendar: WorkCalendar
    /// By grade, the slots that are free for a call, and those in a wrap that may be broken into.
    var idle: Buffer<SlotList>
    var wrapping: Buffer<SlotList>
    /// By grade, the slots with chats, those first whose number of chats has been the same for longest.
    var chatting: Buffer<SlotList>
    /// By agent, the chats of each; none in a room without chats.
    var desks: Buffer<ChatDesk>
    var chats = Pool<Chat>()
    /// How many chats are under way.
    var chatsUnderWay = 0
    var owedWraps = Pool<OwedWrap>()
    var dueBreaks = Pool<DueBreak>()
    /// By line, the callers who wait.
    var lines: Store<WaitingLine>
    /// By grade, since when the agent idle for longest has been so; kept only with many grades.
    var longestIdle: InstantTree
    /// Kept only where call types have many lines.
    var firstCallers: FirstCallers
    /// The lines with anybody in them.
    var waitingLines: LineSet
    /// Callers in all lines, those included who have hung up unnoticed.
    var waitingCount = 0
    var openings: StageOpenings
    /// What announced waits go by.
    let recentWaits: RecentWaits
    /// By grade, those assigned to it who are on duty.
    var agentsOnDuty: Buffer<Int>
    /// By grade, those rostered in it.
    var numbersOnDuty: Buffer<NumberOnDuty>
    var owedLeavings = Pool<OwedLeaving>()
    /// How many leavings are owed in all grades.
    var leavingsOwed = 0
    /// Whether a change of duty is happening: who becomes free then doesn't look for work.
    var isChangingDuty = false
    /// What may come of the calls, where follow-on contacts are possible.
    var aftermaths = Aftermaths()
    /// By aftermath: what came before its call.
    var chains = Buffer<CallerChain>()
    /// How many aftermaths are of the calls that came before the day and have waited since.
    var aftermathsFromBefore = 0
    /// By call, where callers may be rung back.
    var callBacks = Buffer<CallBackFate>()
    var contacts = FutureContacts()
    /// The earliest change of duty, opening of a stage or follow-on contact.
    var nextRareInstant = Int64.max
    /// The follow-on contact that arrived last, and when. It did so after patience ended.
    var latestContact: Int32 = -1
    /// The follow-on contact taken last, until it is admitted.
    var contactToAdmit: FutureContacts.Expected?
    var latestContactArrival = Int64.min
    /// The places at the front of the table for calls that came before the day and have waited since. Nobody moves for the
    /// night: a queue that is never served costs nothing at midnight.
    var placesFromBefore = 0
    /// How many of these places were empty when the day began: their calls had ended before.
    var vacantPlaces = 0
    /// Where the other calls of these places stand that have ended since.
    var endedFromBefore = Buffer<Int32>()
    /// The records of the day's follow-on contacts, aside while they are put between the others.
    var followOnRecords = Buffer<CallRecord>()
    /// The calls of the day's table that were there from its beginning.
    var callsFromTheStart = 0
    var nextArrival = 0
    var nextDuty = 0
    /// When the next change of duty happens; `Int64.max` if there is none.
    var nextDutyInstant = Int64.max

    /// An empty room at an instant, in microseconds since the start of the period, with all agents away.
    public init(room: Room, start: Int64) {
        self.init(FloorTables(room), start: start)
    }

    init(_ tables: FloorTables, start: Int64) {
        plan = FloorPlan(tables)
        agents = Buffer(capacity: plan.agentCount)
        for agent in 0..<plan.agentCount {
            agents.append(AgentState(grade: plan.gradeOfAgent[agent]))
        }
        calendar = WorkCalendar(slots: WorkSlot.count(ofAgents: plan.agentCount), epoch: start)
        idle = Buffer(repeating: SlotList(), count: plan.gradeCount)
        wrapping = Buffer(repeating: SlotList(), count: plan.gradeCount)
        chatting = Buffer(repeating: SlotList(), count: plan.hasChats ? plan.gradeCount : 0)
        desks = Buffer(repeating: ChatDesk(), count: plan.hasChats ? plan.agentCount : 0)
        longestIdle = InstantTree(places: plan.hasManyGrades ? plan.gradeCount : 0, epoch: start)
        firstCallers = FirstCallers(
            callTypes: plan.hasManyLines ? tables.room.callTypes.count : 0, lines: plan.linesPerCallType)
        waitingLines = LineSet(of: plan.lineCount)
        lines = Store(count: plan.lineCount) { _ in WaitingLine() }
        openings = StageOpenings(plan)
        recentWaits = RecentWaits(callTypes: tables.room.callTypes.count)
        agentsOnDuty = Buffer(repeating: 0, count: plan.gradeCount)
        numbersOnDuty = NumberOnDuty.none(plan)
    }

    /// Lets everything happen that happens before an instant, or before a follow-on contact comes.
    ///
    /// - Returns: whether the instant was reached; if not, `takeDueContact` tells what comes, and `admit` lets it.
    @discardableResult
    public mutating func advance(to limit: Int64) -> Bool {
        while true {
            let arrival = nextArrival < callsFromTheStart ? lives[nextArrival].arrival : Int64.max
            let workEnd = calendar.earliest
            // Other events are few: most of the time only these two need comparing.
            let rare = nextRareInstant
            if workEnd < rare && EventKind.workEnd.at(workEnd, goesBefore: .arrival, at: arrival) {
                guard workEnd < limit else { return true }
                endWork(in: calendar.earliestSlot, at: workEnd)
            } else if arrival < rare && EventKind.arrival.at(arrival, goesBefore: .workEnd, at: workEnd) {
                guard arrival < limit else { return true }
                arrive(nextArrival, at: arrival)
                nextArrival &+= 1
            } else {
                guard min(rare, workEnd, arrival) < limit else { return true }
                guard advanceByRareEvent(arrival: arrival, workEnd: workEnd) else { return false }
            }
        }
    }

    /// Lets the first of all events happen; false if it is a follow-on contact.
    private mutating func advanceByRareEvent(arrival: Int64, workEnd: Int64) -> Bool {
        let next = EventKind.first(
            dutyChange: nextDutyInstant, workEnd: workEnd, stageOpening: openings.earliest, arrival: arrival,
            followOn: contacts.earliest)
        switch next {
        case .dutyChange:
            let duty = duties[nextDuty]
            nextDuty += 1
            nextDutyInstant = nextDuty < duties.count ? duties[nextDuty].instant : Int64.max
            change(duty)
            if nextDutyInstant > duty.instant, waitingCount > 0 { serveWaitingCallers(at: duty.instant) }
        case .workEnd: endWorkApart(in: calendar.earliestSlot, at: workEnd)
        case .stageOpening:
            let opening = openings.earliest
            openStage(of: openings.removeEarliest(), at: opening)
        case .arrival:
            arriveApart(nextArrival, at: arrival)
            nextArrival += 1
        case .followOn: guard contacts.dropEarliestUnlessItComes() else { return false }
        }
        findNextRareInstant()
        return true
    }

    /// To be called whenever one of the three changes.
    mutating func findNextRareInstant() {
        nextRareInstant = min(nextDutyInstant, openings.earliest, contacts.earliest)
    }

    /// The records of the calls that came before the day and ended on it, and of the day's own, in order of arrival. Valid from
    /// `closeDay` on until the engine changes.
    public var callRecords: UnsafeBufferPointer<CallRecord> {
        UnsafeBufferPointer(rebasing: records.elements[(placesFromBefore - endedFromBefore.count)...])
    }

    /// What the agents did, up to the last `closeDay`. Valid until the engine changes.
    public var agentSpans: UnsafeBufferPointer<AgentSpan> { spans.elements }
}
