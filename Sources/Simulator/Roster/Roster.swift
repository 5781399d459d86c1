import ContactCentre
import Scenarios

/// Draws who comes on duty, who goes off duty, who takes a break and who works elsewhere, a day at a time.
struct Roster: ~Copyable {
    private let plan: SimulationPlan
    private let streams: Streams
    /// The era of the last day drawn; nil before the first.
    private var era: Int?
    /// By team, agents staffed by the hour who are on duty at the end of the last day drawn.
    private var onDuty: [NumbersOnDuty]
    /// The posts on the floor; nil where there is no workforce.
    private let floor: FloorPosts?
    /// Changes already drawn, in no order; between two days those that come after the last day drawn.
    private var drawn = Buffer<DutyChange>()
    private var order = DutyOrder()
    private var scratch = RosterScratch()

    init(_ plan: SimulationPlan, _ streams: Streams) {
        self.plan = plan
        self.streams = streams
        onDuty = plan.eras[0].rosters.map { _ in NumbersOnDuty() }
        floor = plan.workforce?.draw(streams)
    }

    /// Puts a day's changes in order of time, and of kind and agent at the same instant.
    mutating func draw(day: Int, into changes: inout Buffer<DutyChange>) {
        let era = plan.era(of: day)
        let before = era == self.era ? nil : self.era
        for (index, team) in plan.eras[era].rosters.enumerated() {
            team.appendChanges(
                ofDay: day,
                after: self.era == nil ? .nothing : before.map { .otherRoster(plan.eras[$0].rosters[index]) } ?? .same,
                floor, streams, onDuty: &onDuty[index], scratch: &scratch, to: &drawn)
        }
        if before != nil {
            let midnight = Int64(day) * Interval.day.microseconds
            drawn.append(DutyChange(instant: midnight, agent: DutyChange.noAgent, .rulesChange))
        }
        self.era = era
        order.take(day: day, from: &drawn, into: &changes)
    }
}
