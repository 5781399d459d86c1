import ContactCentre
import Probability
import Scenarios

/// What the calls of one call type are drawn from, each purpose from a stream of its own.
final class CallSource: Sendable {
    let arrivals: ArrivalSource
    let areas: AreaSource
    let patience: LengthSource
    let pickUp: LengthSource
    let talk: LengthSource
    let wrap: LengthSource
    let breakOff: LengthSource
    /// Nil where no wait is announced.
    let balking: PointSource?
    let aftermaths: AftermathSource
    /// Nil where there is no national clock.
    let connectionDelay: LengthSource?

    /// - Parameters:
    ///   - index: the call type's.
    ///   - names: of all call types.
    ///   - firstRule: the number of its first follow-on rule.
    init(_ callType: CallType, index: Int, names: [String], period: Period, firstRule: Int) {
        let item = stableHash(of: callType.name)
        let date = period.start.serialNumber
        func lengths(_ distribution: Distribution, for purpose: StreamPurpose) -> LengthSource {
            LengthSource(distribution, for: purpose, log: callType.arrivals.log, ofItem: item, dateOfDayZero: date)
        }
        arrivals =
            callType.arrivals.log.map { .log($0) } ?? .rates(RateArrivals(callType.arrivals, ofItem: item, in: period))
        areas = AreaSource(callType.origins, log: callType.arrivals.log, ofItem: item, dateOfDayZero: date)
        patience = lengths(callType.patience, for: .patience)
        pickUp = lengths(callType.pickUp, for: .pickUp)
        talk = lengths(callType.talk, for: .talk)
        wrap = lengths(callType.wrap.length, for: .wrap)
        breakOff = lengths(callType.wrap.breakOff, for: .breakOff)
        balking = callType.balking.isEmpty ? nil : PointSource(ofItem: item, dateOfDayZero: date)
        connectionDelay = callType.connectionDelay.map { lengths($0, for: .connectionDelay) }
        aftermaths = AftermathSource(callType, index: index, names: names, dateOfDayZero: date, firstRule: firstRule)
    }

    /// Draws the life of one follow-on contact and what may come of it in turn, from streams of its own.
    func draw(_ contact: DueContact, ofType callType: Int, _ family: StreamFamily) -> (CallLife, Aftermath) {
        let life = CallLife(
            arrival: contact.instant, patience: patience.length(family), pickUp: pickUp.length(family),
            talk: talk.length(family), wrap: wrap.length(family), breakOff: breakOff.length(family),
            callType: UInt16(truncatingIfNeeded: callType), area: contact.area,
            balkingPoint: balking?.point(family) ?? 0,
            connectionDelay: UInt32(clamping: connectionDelay?.length(family) ?? 0))
        return (life, aftermaths.draw(depth: contact.parentDepth + 1, isRedial: contact.isRedial, family))
    }
}
