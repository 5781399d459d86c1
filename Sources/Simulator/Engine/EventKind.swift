/// What may happen next in the room, in the order in which it happens at one instant: the one place where that order stands.
///
/// Changes of duty have an order among themselves, ``DutyChange/Kind``; after the last of an instant the callers who wait look for
/// whoever is free. Of several agents whose work ends, the one with the lower number is first; stages open in the order of call
/// types and areas; calls arrive in the order of the table; contacts follow in the order in which the calls arrived that they
/// come of. A caller's patience is over after all arrivals of the instant and before any contact that follows: it is no event,
/// since it is looked at only when the caller reaches the front of a line.
///
/// So a caller whose patience ends at the very instant somebody becomes free is answered, and an agent whose duty ends as a
/// conversation does leaves without another call.
package enum EventKind: Int, CaseIterable {
    case dutyChange, workEnd, stageOpening, arrival, followOn

    /// Whether something of this kind at an instant happens before something of another kind at another.
    @inline(__always)
    func at(_ instant: Int64, goesBefore other: EventKind, at otherInstant: Int64) -> Bool {
        rawValue < other.rawValue ? instant <= otherInstant : instant < otherInstant
    }

    /// What happens first; of several at one instant the first in order.
    static func first(
        dutyChange: Int64, workEnd: Int64, stageOpening: Int64, arrival: Int64, followOn: Int64
    ) -> EventKind {
        var (first, earliest) = (EventKind.dutyChange, dutyChange)
        func consider(_ kind: EventKind, _ instant: Int64) {
            if kind.at(instant, goesBefore: first, at: earliest) { (first, earliest) = (kind, instant) }
        }
        consider(.workEnd, workEnd)
        consider(.stageOpening, stageOpening)
        consider(.arrival, arrival)
        consider(.followOn, followOn)
        return first
    }
}
