import Scenarios

/// Draws who comes on duty and who goes off duty, a day at a time.
struct Roster: ~Copyable {
    private let teams: [TeamRoster]
    private let seed: UInt64
    private let replication: Int
    /// Agents on duty in each team at the end of the last day drawn.
    private var onDuty: Buffer<Int>

    init(teams: [TeamRoster], seed: UInt64, replication: Int) {
        self.teams = teams
        self.seed = seed
        self.replication = replication
        onDuty = Buffer(repeating: 0, count: teams.count)
    }

    /// Puts a day's changes in order of time; at the same instant agents go off before others come on.
    mutating func draw(day: Int, into changes: inout Buffer<DutyChange>) {
        var drawn: [DutyChange] = []
        for (index, team) in teams.enumerated() {
            for level in team.levels(ofDay: day, seed: seed, replication: replication) {
                append(from: onDuty[index], to: level.agents, of: team, at: level.start, to: &drawn)
                onDuty[index] = level.agents
            }
        }
        drawn.sort { first, second in
            (first.instant, first.comesOn ? 1 : 0, first.agent) < (second.instant, second.comesOn ? 1 : 0, second.agent)
        }
        changes.removeAll()
        for change in drawn { changes.append(change) }
    }

    private func append(
        from before: Int, to after: Int, of team: TeamRoster, at instant: Int64, to changes: inout [DutyChange]
    ) {
        for agent in min(before, after)..<max(before, after) {
            let number = Int32(team.firstAgent + agent)
            changes.append(DutyChange(instant: instant, agent: number, comesOn: after > before))
        }
    }
}
