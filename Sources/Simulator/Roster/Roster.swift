import ContactCentre

/// Draws who comes on duty, who goes off duty, who takes a break and who works elsewhere, a day at a time.
struct Roster: ~Copyable {
    private let teams: [TeamRoster]
    private let seed: UInt64
    private let replication: Int
    /// By team, agents staffed by the hour who are on duty at the end of the last day drawn.
    private var onDuty: [Int]
    /// Changes already drawn that come after the last day drawn.
    private var later: [DutyChange] = []
    private var isFirst = true

    init(teams: [TeamRoster], seed: UInt64, replication: Int) {
        self.teams = teams
        self.seed = seed
        self.replication = replication
        onDuty = teams.map { _ in 0 }
    }

    /// Puts a day's changes in order of time, and of kind and agent at the same instant.
    mutating func draw(day: Int, into changes: inout Buffer<DutyChange>) {
        var drawn = later
        for (index, team) in teams.enumerated() {
            team.appendChanges(
                ofDay: day, isFirst: isFirst, seed: seed, replication: replication, onDuty: &onDuty[index], to: &drawn)
        }
        isFirst = false
        drawn.sort { $0 < $1 }
        let end = Int64(day + 1) * Interval.day.microseconds
        let today = drawn.firstPlace { $0.instant >= end }
        later = Array(drawn[today...])
        changes.removeAll()
        for change in drawn[..<today] { changes.append(change) }
    }
}
