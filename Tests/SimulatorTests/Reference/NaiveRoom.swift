import ContactCentre
import Simulator

/// A plain, slow room that is meant to be obviously right: what the engine is compared with.
///
/// The rules of the floor, in words:
///
/// 1. What happens at one instant happens in this order: agents go off duty; numbers on duty fall; agents come on duty;
///    numbers on duty rise; agents are assigned to other teams; scheduled breaks fall due; agents are to step away; if there
///    was any such change, waiting callers look for agents (rule 11); pieces of work and breaks end (the agent with the
///    lower number first); stages open (lines in order of call type, then area); calls arrive (in the order of the
///    table); patience ends; follow-on contacts arrive (rule 17). A caller is answered if the instant of the answer is
///    not after the end of the patience.
/// 2. An arriving call joins the line of its call type and area, and the callers in it look for an agent (rule 11). One
///    who looks gets an idle agent of the grades that may take the call now (rule 10) and keep their reserve (rule 19):
///    agents of teams at home in the caller's area before others, among them those of grades preferred for the call
///    type before others, then the one idle for longest. Ties: the earlier grade, then the agent who became idle first.
/// 3. Else the call breaks into a wrap: agents of home teams first, of them those of preferred teams, then the one
///    longest in wrap, among agents who stay (rule 13), whose grade may take it now and is held back from it by no
///    reserve (rule 19), and whose wrap doesn't end now and belongs to a call type that may be interrupted by it. Ties as above. A wrap taken up again counts from
///    then, and so does one whose agent is to stay again.
/// 4. Else the caller waits.
/// 5. An agent who turns to a call needs the break-off of the wrap that is broken into, if any, and then the call's
///    pick-up multiplied by the team's factor. If the patience lasts so long the caller is answered, and conversation and wrap follow; else the caller
///    hangs up when the patience ends, and with it that piece of the agent's work ends. Conversation and wrap
///    are multiplied by the team's factor and, in a team that is not at home in the caller's area, by the call type's.
///    All is rounded once to the nearest microsecond, halves up; break-off is not multiplied.
/// 6. The rest of a wrap that is broken into is done after the interrupting call's own conversation and wrap, the one
///    broken off last first, and may be broken into again.
/// 7. When a wrap begins or is taken up again and something of it is left
///    and the agent is to stay, a waiting caller who may break into it does so at once: of several the one rule 8 names.
/// 8. An agent with nothing to do who is off duty leaves. One who is on duty first does what rules 18, 14 and 15 say, and
///    then is idle; and, unless that was by a change of duty, as long as there are waiting callers whom some idle agent of
///    the team may take now (rules 10 and 19), one is taken: of them those of the highest priority; of them, where freed
///    agents take their own area first, those from areas the team serves, if there are any; of them those who came first; of those who came at one instant one from an area the team serves; of them the first in the table. Of the
///    team's idle agents who may take the call the one named in rule 2 does.
/// 9. Going off duty, an idle agent leaves; any other first does all work in hand, owed wraps too. That time is
///    overtime, and coming back on duty ends it. A change that changes nothing is ignored.
/// 10. A grade of a team may take a call now if it answers the call type and some stage says so: one that has been open since the
///    call waited `after` (that instant included), that names the team (home: it serves the caller's area; any; by
///    name), and whose condition, if it has one, holds now. The queue condition: so many callers are in the line, this
///    one included. The duty condition: nobody on duty, on a break or not, is assigned to a team that serves the area and
///    answers the call type.
///    Stages add up; one does not end another.
/// 11. The callers in a line look for agents one after another, the longest waiting first: when a caller joins them, and when
///    a stage opens for one of them. This is one step: nothing else happens in between. So nobody is overtaken by another of the line, whose arrival may have made the
///    queue long enough for somebody else. After changes of duty all callers who wait look for agents: first, of those who
///    find one, the one rule 8 would name if each had only that agent's team to go by; then the next, until nobody finds one.
/// 12. A call for which a stage opens that leads out of the house, on arrival or later, leaves at once unless it finds
///    an agent in that very step. Callers behind it look when it has left, and no longer count it. Who waits for a call-back (rule
///    28) stays.
///
/// 13. An agent stays who is on duty (rule 18), has no break due and is assigned to the team worked for.
/// 14. A break that falls due to an agent on duty begins as soon as nothing is in hand: no caller, no wrap, no owed wrap, no
///    other break; before a waiting call is taken. Several begin in the order in which they fell due. It lasts its full
///    length, or up to the end of the duty. A scheduled break is kept if it begins at its latest instant or before, and
///    late after that; it is missed if the agent leaves (rules 8 and 9) before it begins.
/// 15. An agent assigned to another team goes there as soon as nothing is in hand and no break is due; one assigned to no
///    team is present and takes no calls, and the time counts for the team worked for last. Whoever comes on duty does
///    so for the team assigned.
/// 16. Contacts follow on: a caller who hangs up, in the line or while an agent picks up, makes one so long after that; the
///    end of a conversation one so long after, another perhaps if the team was not at home in the caller's area. Nothing
///    follows a call that leaves the house.
/// 17. A follow-on contact that comes is a call like any other. Of several at one instant that comes first whose parent
///    arrived first; ties: the lower key of the parent.
/// 18. Where agents come and go by their number, the number of a team falls by letting one of those rostered in it go who has
///    no work in hand, the highest-numbered of these; if all are busy, they owe a leaving. While they owe one, whoever of them
///    has nothing to do any more leaves, and the earliest leaving is owed no longer. The number rises by a
///    leaving that is owed no longer, the earliest; if none is owed, the lowest-numbered of those away comes on duty. Those who
///    all are to leave are not on duty any more for rules 10 and 13. Time from a fall to the leaving is overtime of who leaves;
///    if the number rises before or the end comes, of the highest-numbered on duty, each leaving owed of another.
///
/// 19. A reserve is so many agents who must be idle besides the one who takes the call. It is kept for the call types that
///    the team answers with a smaller reserve in some grade, the call's own apart; for all the team answers if there are none.
///    Idle agents of the team count who answer one of them; who answers none of them is not held back.
/// 20. A caller's attempts are counted from the first call; one who hung up and rings again makes another. A contact that
///    follows an answer at once belongs to the attempt of the call answered and is handed on. One that follows an answer
///    later is the first attempt of a new chain. A call has the connection delay of its life, one handed on none.
/// 21. Other rules may hold from an instant on. They are taken up with the changes of duty of that instant, after all of them; what is in
///    hand goes on as it began: a wrap that nobody could break into stays so, and a call answered at home was answered at home. For a caller who waits, what would have opened by then under the new rules opens then.
///
/// 22. A call type may say how many of its calls may wait. A call that arrives and waits still when the callers in its line
///    have looked for agents (rule 2) hears the busy tone if more calls of its type wait then than may, itself counted: it is over at that instant, before any stage
///    opens for it. Rule 16 holds for its caller as for one who hangs up. Who waits already is never sent away.
/// 23. Where waits of a call type are announced, a call that arrives, waits still and hears no busy tone (rule 22) hears one: how many
///    calls of its type wait, itself counted, times the sum of the waits of the last ten calls of the type that heard one, stayed and had an agent turn
///    to them, over the sum of those numbers that they heard with; nothing as long as there is none. A wait ends when the agent turns to the call.
///    Of the limits that the wait is above, the last one's share of callers, by their points, hang up at once, after no time.
/// 24. A call of a type that is chat has no pick-up and no wrap, and breaks into no wrap. A chat that looks for an agent gets one who is idle (rules 2 and 8), or else
///    one with chats who stays (rule 13), in whose grade no leaving is owed (rule 18), who has fewer chats than the team's agents
///    have at once, and whose grade may take it now (rule 10) and keeps its reserve with all who are idle (rule 19): agents of home teams before others, of
///    them those of preferred grades; there an idle one before others; else the one with the fewest chats; of several who has had that many
///    for longest, then the earlier grade, then who began so first. An agent with chats takes no call.
/// 25. An agent's chats go on side by side: with n of them each takes 1 + s (n - 1) times as long as it would alone, s the team's
///    slowing. When their number or the team's slowing changes, the time gone by over that stretch, to the nearest microsecond, is taken off what is left of each; what is left of the
///    shortest times the new stretch, to the nearest microsecond, is when it ends; of several as short the one that began first
///    does. An end of a chat is the end of a piece of work (rule 1). Who has no chat left has nothing in hand (rules 8, 14 and 15).
/// 26. When a chat has ended, and when an agent has found nothing to do or turned to something after work or a break (rule 8), the chats that wait, and the calls of types that may interrupt a type of
///    chats, look for agents as all callers do after changes of duty (rule 11).
/// 27. A call that finds neither an idle agent nor a wrap to break into takes an agent out of all chats: one who stays, whose grade may take it now
///    and is held back from it by no reserve (rule 19), and whose chats all belong to call types that may be interrupted by it, of which none ends now: of home teams first, of them those of
///    preferred grades, of them with the fewest chats, of them who has had that many for longest. Ties as in rule 24. That takes no time; the chats are held and no further one is taken up
///    until nothing else is in hand. Then they go on, and rule 26 holds.
/// 28. Where a call type offers call-backs, a call that arrives, waits still and hears no busy tone (rule 22) hears the offer after so long a
///    wait, if its patience lasts longer than that; or at once if the wait it hears (rule 23) is above the offer's limit. Of them a
///    share `accept`, by their points, hang up when they hear it. They keep their place and wait for ever, are no more among those whom rule 22
///    counts, and don't hang up for the wait announced. An agent who turns to such a call needs the break-off, and then rings: for the pick-up if
///    the caller is reached, whereupon conversation and wrap follow as after an answer; else for so long as one rings in vain. The caller
///    is reached at attempt n, of so many at most, if the point is not below accept · (1 - (1 - reached)^(n-1)) but below
///    accept · (1 - (1 - reached)^n): by the rules that held when the call began to wait. Attempts in vain that others are to follow have a contact
///    (rule 16), if there is one named, that is the next: it hears nothing, waits for ever, and is no further attempt of the caller's.
///
/// Differs from the engine in mechanism: every agent has a list of things to do, patience is an event like any other,
/// and the spans come from looking at every agent between any two instants at which something happens.
struct NaiveRoom {
    var room: Room
    var grades: [(team: Int, rules: Room.GradeRules)]
    /// All lines, in the order in which they look for agents.
    let lines: [NaiveLine]
    var now: Int64
    var agents: [NaiveAgent] = []
    var callers: [NaiveCaller]
    var duties: [DutyChange]
    /// The contacts that will come.
    var contacts: [NaiveContact] = []
    /// Those that have come.
    var contactsCome: [DueContact] = []
    /// The life of a contact that comes, and what may come of it.
    let lifeOfContact: (DueContact) -> (CallLife, Aftermath)
    /// Places in the table in the order in which the calls arrived.
    var arrived: [Int] = []
    /// Places in the table of callers who wait with no agent chosen, in the table's order.
    var waiting: [Int] = []
    /// The rules that hold later, and since when the present ones do.
    let later: Room?
    var rulesSince = Int64.min
    /// By team, when the number on duty fell and all were busy, for each leaving owed.
    var leavingsOwed: [[Int64]]
    /// By call type, the waits of those who heard one announced and stayed, and the places they heard it with.
    var waitsHeard: [[(wait: Int64, place: Int)]]
    var spans: [AgentSpan] = []
    /// Counts agents becoming idle or beginning a wrap, to tell who did so first at one instant.
    var turns = 0
    /// Rule 1, or another order to see what it would change.
    private let order: [Happening]

    init(_ world: World, order: [Happening]) {
        self.order = order
        room = world.room
        later = world.later?.room
        duties = world.duties
        now = world.start
        leavingsOwed = room.grades.map { _ in [] }
        waitsHeard = room.callTypes.map { _ in [] }
        lifeOfContact = world.life
        callers = world.calls.enumerated().map { place, life in
            NaiveCaller(life: life, aftermath: world.room.followsOn ? world.aftermaths[place] : Aftermath(key: 0))
        }
        grades = room.grades
        lines = world.room.callTypes.indices.flatMap { type in
            (0..<world.room.areas).map { NaiveLine(type: type, area: $0) }
        }
        for (grade, (_, rules)) in grades.enumerated() {
            for _ in 0..<rules.agents { agents.append(NaiveAgent(grade: grade)) }
        }
    }

    /// Lets a world's table of calls and duties run through its room.
    static func simulate(_ world: World, order: [Happening] = NaiveRoom.order) -> RoomRecords {
        var naive = NaiveRoom(world, order: order)
        while let next = naive.nextInstant, next < world.end {
            naive.pass(to: next)
            naive.letOneThingHappen()
        }
        naive.pass(to: world.end)
        for grade in naive.grades.indices { naive.recordOwedOvertime(in: grade) }
        naive.recordChatsUnderWay()
        return RoomRecords(calls: naive.records, spans: merged(naive.spans), contacts: naive.contactsCome)
    }

    /// The next instant at which anything happens.
    private var nextInstant: Int64? {
        var next = Int64.max
        for duty in duties { next = min(next, duty.instant) }
        for agent in agents.indices where !agents[agent].hasNothingInHand { next = min(next, endOfTask(of: agent)) }
        for call in callers.indices where callers[call].state == .notYetHere {
            next = min(next, callers[call].life.arrival)
        }
        for call in waiting {
            next = min(next, callers[call].patienceInQueue)
            for opening in openings(for: call) { next = min(next, opening) }
        }
        for contact in contacts { next = min(next, contact.instant) }
        return next == .max ? nil : next
    }

    /// Rule 1: what may happen at one instant, in order.
    static let order: [Happening] = [
        .change(.goesOff), .change(.numberFalls), .change(.comesOn), .change(.numberRises), .change(.moves),
        .change(.breakDue), .change(.stepsAway), .change(.rulesChange), .event(.workEnd), .event(.stageOpening),
        .event(.arrival),
        .patienceEnd, .event(.followOn),
    ]

    /// Lets the first thing happen that is due now; changes of duty that follow one another in the order are one thing.
    private mutating func letOneThingHappen() {
        var dutiesChange = false
        for happening in order {
            if case .change(let kind) = happening {
                while let change = duties.firstIndex(where: { $0.instant == now && $0.kind == kind }) {
                    letHappen(duties.remove(at: change))
                    dutiesChange = true
                }
            } else if dutiesChange || letHappen(happening) {
                break
            }
        }
        if dutiesChange { letWaitingCallersLook() }
    }

    /// Lets one happening of a kind happen, if one is due now. Returns whether one was.
    private mutating func letHappen(_ happening: Happening) -> Bool {
        switch happening {
        case .event(.workEnd):
            let agent = agents.indices.first { !agents[$0].hasNothingInHand && endOfTask(of: $0) == now }
            guard let agent else { return false }
            endTask(of: agent)
        case .event(.stageOpening):
            let opening = waiting.filter { openings(for: $0).contains(now) }
            let line = lines.first { line in opening.contains { self.line(of: $0) == line } }
            guard let line else { return false }
            openStages(line)
        case .event(.arrival):
            let call = callers.firstIndex { $0.state == .notYetHere && $0.life.arrival == now }
            guard let call else { return false }
            arrive(call)
        case .patienceEnd:
            guard let call = waiting.first(where: { callers[$0].patienceInQueue == now }) else { return false }
            waiting.removeAll { $0 == call }
            callers[call].hangUp(at: now, chosen: now)
            expectContact(callers[call].aftermath.afterAbandoning, of: call, isRedial: true)
        case .event(.followOn):
            guard let contact = firstContactDue else { return false }
            letContactArrive(contacts.remove(at: contact))
        case .change, .event(.dutyChange): return false
        }
        return true
    }

    /// Writes down what every agent does from now up to a later instant.
    private mutating func pass(to later: Int64) {
        for (number, agent) in agents.enumerated() where agent.isPresent && later > now {
            var activities: [AgentActivity] = [.present]
            if !agent.toDo.isEmpty || !agent.chats.isEmpty { activities.append(.engaged) }
            if !agent.chats.isEmpty { activities.append(.chatting) }
            if !agent.isOnDuty { activities.append(.overtime) }
            if let pause = agent.pause { activities = [pause.isScheduled ? .onBreak : .steppedAway] }
            for activity in activities {
                spans.append(
                    AgentSpan(
                        start: now, end: later, agent: UInt32(number), grade: group(of: number).grade,
                        team: group(of: number).team, activity: activity))
            }
        }
        now = later
    }

    /// The records of the calls that have arrived. What becomes of a caller with whom an agent is busy at the end is
    /// settled already, and is recorded.
    private var records: [CallRecord] {
        var records: [CallRecord] = []
        for call in arrived {
            var caller = callers[call]
            if case .ringing(let agent) = caller.state {
                caller.endRinging(at: agents[agent].taskEnds, by: group(of: agent))
            }
            records.append(caller.record)
        }
        return records
    }
}
