import ContactCentre

extension Engine {
    /// Takes up other rules between two days: the room's calls, teams and agents stay the same, and so does work in hand. Callers who
    /// wait keep their time; a stage that would have opened for them by now opens when the day begins.
    ///
    /// Precondition: the rules have the same call types, areas, grades and agents; the day before has been closed.
    public mutating func takeUp(_ room: Room, at midnight: Int64) { takeUp(FloorTables(room), at: midnight) }

    mutating func takeUp(_ tables: FloorTables, at midnight: Int64) {
        var waiting: [WaitingCall] = []
        for line in 0..<plan.lineCount {
            for place in 0..<lines[line].count { waiting.append(lines[line][place]) }
        }
        let calls = lives.base
        waiting.sort { (calls[Int($0.call)].arrival, $0.call) < (calls[Int($1.call)].arrival, $1.call) }
        let teams = tables.room.teams.map { $0.chats }
        if chatsUnderWay > 0 { advanceDesks(to: midnight, wherePaceChangesTo: teams) }
        plan = FloorPlan(tables)
        if chatsUnderWay > 0 { expectEndsOfChats() }
        firstCallers = FirstCallers(
            callTypes: plan.hasManyLines ? tables.room.callTypes.count : 0, lines: plan.linesPerCallType)
        waitingLines = LineSet(of: plan.lineCount)
        lines = Store(count: plan.lineCount) { _ in WaitingLine() }
        openings = StageOpenings(plan)
        for caller in waiting {
            let life = lives[Int(caller.call)]
            let line = plan.line(of: life)
            lines[line].append(caller)
            waitingLines.insert(line)
            for opening in plan.rules[line].firstOpening..<plan.rules[line].endOfOpenings {
                let instant = max(life.arrival &+ plan.openings[opening].after, midnight)
                if instant <= caller.patienceEnd { openings.append(instant, of: opening) }
            }
        }
        guard plan.hasManyLines else { return }
        for line in 0..<plan.lineCount { noteFirstCaller(in: line) }
    }
}
