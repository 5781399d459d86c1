import ContactCentre
package import Scenarios

/// The first day of a replication as the room meets it: the rules, the calls, the changes of duty, and the contacts that may
/// follow on. With it the engine can be held against another room that keeps the same rules.
package final class DrawnDay {
    /// The room's rules.
    package let room: Room
    /// The day's calls, in order of arrival.
    package let calls: [CallLife]
    /// What may come of each, where contacts may follow on; of one of which nothing may the key is 0.
    package let aftermaths: [Aftermath]
    /// The day's changes of duty, in order.
    package let duties: [DutyChange]
    private let plan: SimulationPlan
    private let streams: Streams

    /// Draws the first day of a scenario without warm-up.
    package init(of scenario: Scenario, seed: UInt64, replication: Int = 0) {
        plan = SimulationPlan(scenario)
        room = plan.room
        streams = Streams(seed: seed, replication: replication)
        let workload = Workload(Callers([plan]), streams)
        var roster = Roster(plan, streams)
        var lives = Buffer<CallLife>()
        var aftermaths = Aftermaths()
        var duties = Buffer<DutyChange>()
        _ = workload.append(
            callsOf: 0, upTo: Interval.day.microseconds, ofPlan: 0, to: &lives, aftermaths: &aftermaths)
        roster.draw(day: 0, into: &duties)
        calls = Array(lives.elements)
        self.aftermaths = (0..<aftermaths.places.count).map { call in
            let place = aftermaths.place(of: call)
            return place < 0 ? Aftermath(key: 0) : aftermaths[place]
        }
        self.duties = Array(duties.elements)
    }

    /// The life of a contact that comes, and what may come of it in turn.
    package func life(of contact: DueContact) -> (CallLife, Aftermath) { plan.draw(contact, streams) }
}
