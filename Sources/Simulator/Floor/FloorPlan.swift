/// The room's rules laid out flat, so that the engine finds each with one look.
struct FloorPlan: ~Copyable {
    let callTypeCount: Int
    let teamCount: Int
    let agentCount: Int
    /// By call type: 1 is answered first.
    let priority: Buffer<Int>
    /// By call type: whether anybody may break into its wrap.
    let isWrapInterruptible: Buffer<Bool>
    /// By call type: whether it may break into anybody's wrap.
    let mayInterrupt: Buffer<Bool>
    /// By call type of the wrap and call type of the caller: whether the caller may break into the wrap.
    private let interrupts: Buffer<Bool>
    /// By team and call type: agents that must still be free after one takes such a call.
    private let keepFree: Buffer<Int>
    /// By call type, from `teamsStart` on: the teams that answer it, in the scenario's order.
    let teams: Buffer<Int>
    let teamsStart: Buffer<Int>
    /// By team, from `linesStart` on: the call types it answers, by priority and then in the scenario's order.
    let lines: Buffer<Int>
    let linesStart: Buffer<Int>
    /// By agent: the team.
    let teamOfAgent: Buffer<UInt16>

    init(_ room: Room) {
        callTypeCount = room.callTypes.count
        teamCount = room.teams.count
        agentCount = room.teams.reduce(0) { $0 + $1.agents }
        priority = Buffer(room.callTypes.map { $0.priority })
        isWrapInterruptible = Buffer(room.callTypes.map { !$0.interruptibleBy.isEmpty })
        let callTypes = Array(room.callTypes.indices)
        mayInterrupt = Buffer(callTypes.map { type in room.callTypes.contains { $0.interruptibleBy.contains(type) } })
        interrupts = Buffer(room.callTypes.flatMap { wrap in callTypes.map { wrap.interruptibleBy.contains($0) } })
        keepFree = Buffer(room.teams.flatMap { $0.keepFree })
        let teamsOfType = callTypes.map { type in room.teams.indices.filter { room.teams[$0].answers.contains(type) } }
        teams = Buffer(teamsOfType.flatMap { $0 })
        teamsStart = Buffer(starts(of: teamsOfType))
        let linesOfTeam = room.teams.map { team in
            callTypes.filter { team.answers.contains($0) }
                .sorted { (room.callTypes[$0].priority, $0) < (room.callTypes[$1].priority, $1) }
        }
        lines = Buffer(linesOfTeam.flatMap { $0 })
        linesStart = Buffer(starts(of: linesOfTeam))
        teamOfAgent = Buffer(
            room.teams.enumerated().flatMap { index, team in [UInt16](repeating: UInt16(index), count: team.agents) })
    }

    /// Whether a caller of a type may break into the wrap of a call of another type.
    @inline(__always)
    func mayBreak(wrapOf wrapType: Int, for callType: Int) -> Bool {
        interrupts[wrapType &* callTypeCount &+ callType]
    }

    /// How many of a team's agents must still be free after one takes such a call.
    @inline(__always)
    func reserve(of team: Int, for callType: Int) -> Int {
        keepFree[team &* callTypeCount &+ callType]
    }
}

/// Where each list begins once all are laid end to end, and where the last one ends.
private func starts(of lists: [[Int]]) -> [Int] {
    lists.reduce(into: [0]) { starts, list in starts.append((starts.last ?? 0) + list.count) }
}

extension Buffer {
    /// A buffer with the values of an array.
    init(_ values: [Element]) {
        self.init(capacity: values.count)
        for value in values { append(value) }
    }
}
