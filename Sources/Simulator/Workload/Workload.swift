import ContactCentre
import Probability

/// Draws the calls of a day and lines them up in order of arrival, for one plan or for several that share what they can.
///
/// Memory grows with the busiest day, not with the horizon. A class, so that each table has an address of its own: of a value that
/// can't be copied the thread sanitiser of Swift 6.3 takes a write to one table for one to all.
final class Workload {
    private let callers: Callers
    private let streams: Streams
    private let arrivals: Store<ArrivalColumn>
    private let areas: Store<Column<AreaSource>>
    private let losses: Store<LossColumn>
    private let lengths: Store<Column<LengthSource>>
    private let points: Store<Column<PointSource>>
    private let aftermaths: Store<AftermathColumn>
    /// By place of calls: the day's where several plans have the very same.
    private let days: Store<DayCalls>
    private var contacts = DrawnContacts()
    private var merge = CallMerge()
    private var scratch = Buffer<Double>()
    private var delays = Buffer<Int64>()
    private var keys = Buffer<UInt64>()

    init(_ callers: Callers, _ streams: Streams) {
        self.callers = callers
        self.streams = streams
        arrivals = Store(count: callers.arrivals.count) { _ in ArrivalColumn() }
        areas = Store(count: callers.areas.count) { _ in Column() }
        losses = Store(count: callers.losses.count) { _ in LossColumn() }
        lengths = Store(count: callers.lengths.count) { _ in Column() }
        points = Store(count: callers.points.count) { _ in Column() }
        aftermaths = Store(count: callers.aftermaths.count) { _ in AftermathColumn() }
        days = Store(count: callers.columns.count) { _ in DayCalls() }
    }

    /// Appends a plan's calls of a day in order of arrival; at the same instant in the order of the call types. Where contacts
    /// may follow on, what may come of each.
    ///
    /// - Parameters:
    ///   - end: calls that arrive from here on may be left out.
    ///   - taken: so many of the day's calls were appended before.
    /// - Returns: how many of the day's calls have been appended by now.
    func append(
        callsOf day: Int, upTo end: Int64, after taken: Int = 0, ofPlan plan: Int, to lives: inout Buffer<CallLife>,
        aftermaths: inout Aftermaths
    ) -> Int {
        contacts.begin(day)
        let first = lives.count
        let place = callers.place(ofPlan: plan, day: day)
        guard callers.isShared[place] || taken > 0 else {
            draw(day: day, upTo: end, place)
            merge.append(to: &lives, aftermaths: &aftermaths)
            return lives.count - first
        }
        if days[place].begin(day, upTo: end) {
            draw(day: day, upTo: end, place)
            merge.append(to: &days[place].lives, aftermaths: &days[place].aftermaths)
        }
        lives.append(taken..<days[place].lives.count, of: days[place].lives)
        if callers.followsOn { aftermaths.append(taken..<days[place].lives.count, of: days[place].aftermaths) }
        return days[place].lives.count
    }

    /// Draws a plan's follow-on contact and what may come of it in turn, unless another plan had the very same that day.
    func draw(_ contact: DueContact, of plan: SimulationPlan, at place: Int) -> (CallLife, Aftermath) {
        guard callers.sharesContacts else { return plan.draw(contact, streams) }
        let (rule, era) = (plan.rule(of: contact), plan.era(at: contact.instant))
        let name = DrawnContacts.Name(
            parent: contact.parent, rule: rule.key,
            source: callers.contactSource(ofPlan: place, era: era, callType: rule.callType))
        if let drawn = contacts.drawn(name, for: contact) { return drawn }
        let (life, aftermath) = plan.draw(contact, rule, era: era, streams)
        contacts.note(name, life, aftermath)
        return (life, aftermath)
    }

    /// Draws the calls of a place and a day that arrive before an instant, and makes them ready to be merged.
    private func draw(day: Int, upTo end: Int64, _ place: Int) {
        merge.begin(day: day)
        for columns in callers.columns[place] {
            arrivals[columns.arrivals].draw(ofDay: day, upTo: end, callers.arrivals[columns.arrivals], streams)
            let count = arrivals[columns.arrivals].count(before: end)
            for place in columns.lengths {
                lengths[place].draw(count, ofDay: day, callers.lengths[place], streams, scratch: &scratch)
            }
            if let place = columns.areas {
                areas[place].draw(count, ofDay: day, callers.areas[place], streams, scratch: &scratch)
                drawLosses(columns, count, ofDay: day, areasAt: place)
            }
            for case let place? in [columns.balking, columns.callBack] {
                points[place].draw(count, ofDay: day, callers.points[place], streams, scratch: &scratch)
            }
            if callers.followsOn {
                aftermaths[columns.aftermaths].draw(
                    count, ofDay: day, callers.aftermaths[columns.aftermaths], streams, scratch: &scratch,
                    delays: &delays, keys: &keys)
            }
        }
        // Only now: what is drawn for one call type may move what was drawn for another.
        for columns in callers.columns[place] {
            merge.add(
                CallTable(
                    callType: UInt16(truncatingIfNeeded: columns.callType),
                    arrivals: arrivals[columns.arrivals].instants.base,
                    areas: columns.areas.map { areas[$0].values.base } ?? arrivals[columns.arrivals].areas.base,
                    isLost: columns.losses.flatMap {
                        callers.losses[$0].touches(day: day) ? losses[$0].isLost.base : nil
                    },
                    patience: lengths[columns.patience].values.base, pickUp: lengths[columns.pickUp].values.base,
                    talk: lengths[columns.talk].values.base, wrap: lengths[columns.wrap].values.base,
                    breakOff: lengths[columns.breakOff].values.base,
                    balking: columns.balking.map { points[$0].values.base },
                    callBack: columns.callBack.map { points[$0].values.base },
                    aftermathPlaces: callers.followsOn
                        ? aftermaths[columns.aftermaths].aftermaths.places.base : nil,
                    aftermaths: aftermaths[columns.aftermaths].aftermaths.all.elements,
                    connectionDelays: columns.connectionDelay.map { lengths[$0].values.base }),
                calls: arrivals[columns.arrivals].count(before: end))
        }
    }

    /// Says which of a day's calls don't come after all, where some may not.
    private func drawLosses(_ columns: Callers.CallColumns, _ count: Int, ofDay day: Int, areasAt place: Int) {
        guard let loss = columns.losses, callers.losses[loss].touches(day: day) else { return }
        losses[loss].draw(
            count, ofDay: day, callers.losses[loss], at: arrivals[columns.arrivals].instants,
            from: areas[place].values, streams, scratch: &scratch)
    }
}

/// A day's calls that several plans have in common.
struct DayCalls: ~Copyable {
    var lives = Buffer<CallLife>()
    var aftermaths = Aftermaths()
    private var day: Int?
    private var end = Int64.min

    /// Whether the calls of a day up to an instant are yet to be put here; if so, there are none now.
    mutating func begin(_ day: Int, upTo end: Int64) -> Bool {
        guard day != self.day || end > self.end else { return false }
        (self.day, self.end) = (day, end)
        lives.removeAll()
        aftermaths.keep(calls: 0, aftermaths: 0)
        return true
    }
}
