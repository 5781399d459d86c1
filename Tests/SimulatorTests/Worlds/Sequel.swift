import ContactCentre
import Simulator

/// A contact that may follow on a call: its life, and what may come of it in turn.
struct Sequel {
    /// The key of the call it comes of.
    var parent: UInt64
    /// The rule it comes of.
    var rule: UInt16
    /// Its life as if it arrived at 0.
    var life: CallLife
    var aftermath: Aftermath
}

extension World {
    /// The life of a contact that comes, and what may come of it.
    func life(of due: DueContact) -> (CallLife, Aftermath) {
        if let draw { return draw(due) }
        guard let sequel = sequels.first(where: { $0.parent == due.parent && $0.rule == due.rule }) else {
            preconditionFailure("a contact of a rule that the world does not know")
        }
        var (life, aftermath) = (sequel.life, sequel.aftermath)
        life.arrival += due.instant
        life.patienceEnd += due.instant
        life.area = due.area
        aftermath.depth = due.parentDepth + 1
        aftermath.isRedial = due.isRedial
        return (life, aftermath)
    }
}

/// What became of a world: records in order of arrival, spans in order and joined, and the contacts that came.
struct RoomRecords: Equatable {
    var calls: [CallRecord]
    var spans: [AgentSpan]
    var contacts: [DueContact]
}
