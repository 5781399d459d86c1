public import ContactCentre

/// The room at work: callers' lives and agents' duties go in, records come out.
///
/// A pure machine: no random numbers, no clock, no input or output. What happens at one instant happens in this order:
/// agents go off duty; agents come on duty; work ends (the agent with the lower number first); stages open (in the order
/// of call types and areas); calls arrive (in the order of the table); patience ends. So a caller whose patience ends at the very instant somebody becomes free is
/// answered, and an agent whose duty ends as a conversation does leaves without another call.
///
/// Patience is looked at only when a caller reaches the front of a line, so waiting costs no events.
public struct Engine: ~Copyable {
    let plan: FloorPlan
    var lives = Buffer<CallLife>(capacity: 4_096)
    var records = Buffer<CallRecord>(capacity: 4_096)
    var duties = Buffer<DutyChange>()
    var spans = Buffer<AgentSpan>(capacity: 1_024)
    var agents: Buffer<AgentState>
    var calendar: AgentCalendar
    var idle: Buffer<AgentList>
    var wrapping: Buffer<AgentList>
    var owedWraps = Buffer<OwedWrap>()
    var firstUnusedOwedWrap: Int32 = -1
    var lines: WaitingLines
    /// Callers in all lines, those included who have hung up unnoticed.
    var waitingCount = 0
    var openings: StageOpenings
    /// By team.
    var agentsOnDuty: Buffer<Int>
    var nextArrival = 0
    var nextDuty = 0
    /// When the next change of duty happens; `Int64.max` if there is none.
    var nextDutyInstant = Int64.max

    /// An empty room at an instant, in microseconds since the start of the period, with all agents away.
    public init(room: Room, start: Int64) {
        plan = FloorPlan(room)
        agents = Buffer(capacity: plan.agentCount)
        for agent in 0..<plan.agentCount {
            agents.append(AgentState(team: plan.teamOfAgent[agent]))
        }
        calendar = AgentCalendar(agents: plan.agentCount, epoch: start)
        idle = Buffer(repeating: AgentList(), count: plan.teamCount)
        wrapping = Buffer(repeating: AgentList(), count: plan.teamCount)
        lines = WaitingLines(count: plan.lineCount)
        openings = StageOpenings(plan)
        agentsOnDuty = Buffer(repeating: 0, count: plan.teamCount)
    }

    /// Lets everything happen that happens before an instant.
    public mutating func advance(to limit: Int64) {
        while true {
            let arrival = nextArrival < lives.count ? lives[nextArrival].arrival : Int64.max
            let workEnd = calendar.earliest
            // Changes of duty and openings of stages are few: most of the time only the other two need comparing.
            let rare = min(nextDutyInstant, openings.earliest)
            if workEnd < rare && workEnd <= arrival {
                guard workEnd < limit else { return }
                endWork(of: calendar.earliestAgent, at: workEnd)
            } else if arrival < rare && arrival < workEnd {
                guard arrival < limit else { return }
                arrive(nextArrival, at: arrival)
                nextArrival &+= 1
            } else {
                guard min(rare, workEnd, arrival) < limit else { return }
                advanceByRareEvent(arrival: arrival, workEnd: workEnd)
            }
        }
    }

    /// Lets the first of all events happen, in the order of events at one instant.
    private mutating func advanceByRareEvent(arrival: Int64, workEnd: Int64) {
        let opening = openings.earliest
        if nextDutyInstant <= min(workEnd, opening, arrival) {
            let duty = duties[nextDuty]
            nextDuty += 1
            nextDutyInstant = nextDuty < duties.count ? duties[nextDuty].instant : Int64.max
            change(duty)
        } else if workEnd <= min(opening, arrival) {
            endWork(of: calendar.earliestAgent, at: workEnd)
        } else {
            openStage(of: openings.removeEarliest(), at: opening)
        }
    }

    /// The records of the calls in the table, in order of arrival. Valid until the engine changes; records of calls
    /// without an outcome are only filled in by `closeDay`.
    public var callRecords: UnsafeBufferPointer<CallRecord> { records.elements }

    /// What the agents did, up to the last `closeDay`. Valid until the engine changes.
    public var agentSpans: UnsafeBufferPointer<AgentSpan> { spans.elements }
}
