/// Draws who comes on duty, who goes off duty, who takes a break and who works elsewhere, a day at a time.
struct Roster: ~Copyable {
    private let teams: [TeamRoster]
    private let streams: Streams
    /// By team, agents staffed by the hour who are on duty at the end of the last day drawn.
    private var onDuty: [Int]
    /// Changes already drawn, in no order; between two days those that come after the last day drawn.
    private var drawn = Buffer<DutyChange>()
    private var order = DutyOrder()
    private var scratch = RosterScratch()
    private var isFirst = true

    init(teams: [TeamRoster], _ streams: Streams) {
        self.teams = teams
        self.streams = streams
        onDuty = teams.map { _ in 0 }
    }

    /// Puts a day's changes in order of time, and of kind and agent at the same instant.
    mutating func draw(day: Int, into changes: inout Buffer<DutyChange>) {
        for (index, team) in teams.enumerated() {
            team.appendChanges(
                ofDay: day, isFirst: isFirst, streams, onDuty: &onDuty[index],
                scratch: &scratch, to: &drawn)
        }
        isFirst = false
        order.take(day: day, from: &drawn, into: &changes)
    }
}
