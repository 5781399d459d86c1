import ContactCentre
import Probability
import Scenarios

/// What the calls of one call type are drawn from, each purpose from a stream of its own.
final class CallSource: Sendable {
    /// The call type's index.
    let callType: Int
    let arrivals: ArrivalSource
    /// Nil where areas come with the arrivals.
    let areas: AreaSource?
    /// Who of them doesn't ring after all; nil where everybody does.
    let losses: SurgeLosses?
    let patience: LengthSource
    let pickUp: LengthSource
    let talk: LengthSource
    let wrap: LengthSource
    let breakOff: LengthSource
    /// Nil where no wait is announced.
    let balking: PointSource?
    /// Nil where nobody is rung back.
    let callBack: PointSource?
    let aftermaths: AftermathSource
    /// Nil where there is no national clock.
    let connectionDelay: LengthSource?

    /// The ordinary calls of a call type.
    ///
    /// - Parameters:
    ///   - index: the call type's.
    ///   - names: of all call types.
    ///   - ringingBack: how callers are rung back who have accepted it; nil where nobody has.
    ///   - firstRule: the number of its first follow-on rule.
    convenience init(
        _ callType: CallType, index: Int, names: [String], period: Period, ringingBack: CallBack?, firstRule: Int
    ) {
        let item = stableHash(of: callType.name)
        let date = period.start.serialNumber
        let log = callType.arrivals.log
        let rates = RateArrivals(callType.arrivals, .ordinary, ofItem: item, gapsOf: item, in: period)
        self.init(
            callType, index: index, names: names, period: period, ringingBack: ringingBack, firstRule: firstRule,
            item: item, log: log, arrivals: log.map { .log($0) } ?? .rates(rates),
            areas: AreaSource(callType.origins, log: log, ofItem: item, dateOfDayZero: date),
            losses: SurgeLosses(callType.arrivals, ofItem: item, dateOfDayZero: date))
    }

    /// - Parameters:
    ///   - item: whose streams lives are drawn from.
    ///   - log: what is replayed of them; nil where all is drawn.
    private init(
        _ callType: CallType, index: Int, names: [String], period: Period, ringingBack: CallBack?, firstRule: Int,
        item: UInt64, log: CallLog?, arrivals: ArrivalSource, areas: AreaSource?, losses: SurgeLosses?
    ) {
        let date = period.start.serialNumber
        func lengths(_ distribution: Distribution, for purpose: StreamPurpose) -> LengthSource {
            LengthSource(distribution, for: purpose, log: log, ofItem: item, dateOfDayZero: date)
        }
        self.callType = index
        self.arrivals = arrivals
        self.areas = areas
        self.losses = losses
        patience = lengths(callType.patience, for: .patience)
        pickUp = lengths(callType.pickUp, for: .pickUp)
        talk = lengths(callType.talk, for: .talk)
        wrap = lengths(callType.wrap.length, for: .wrap)
        breakOff = lengths(callType.wrap.breakOff, for: .breakOff)
        func points(for purpose: StreamPurpose) -> PointSource {
            PointSource(purpose, ofItem: item, dateOfDayZero: date)
        }
        balking = callType.balking.isEmpty ? nil : points(for: .balking)
        callBack = callType.callBack == nil ? nil : points(for: .callBack)
        connectionDelay = callType.connectionDelay.map { lengths($0, for: .connectionDelay) }
        aftermaths = AftermathSource(
            callType, index: index, names: names, ofItem: item, dateOfDayZero: date, ringingBack: ringingBack,
            firstRule: firstRule)
    }

    /// The call type's calls that come beside the ordinary ones, each kind from streams of its own.
    func further(_ callType: CallType, names: [String], period: Period) -> [CallSource] {
        let arrivals = callType.arrivals
        func source(_ item: UInt64, _ arrivals: ArrivalSource) -> CallSource {
            CallSource(
                callType, index: self.callType, names: names, period: period, ringingBack: aftermaths.ringingBack,
                firstRule: aftermaths.firstRule, item: item, log: nil, arrivals: arrivals, areas: nil, losses: nil)
        }
        var sources: [CallSource] = []
        // No name has a line break in it.
        if arrivals.surges.contains(where: { $0.furtherOfAll > 0 }) {
            let item = stableHash(of: "surge\n" + callType.name)
            let surges = SurgeArrivals(arrivals, ofItem: stableHash(of: callType.name), ownItem: item, in: period)
            sources.append(source(item, .surges(surges)))
        }
        for burst in arrivals.bursts {
            let item = stableHash(of: "burst\n" + burst.name + "\n" + callType.name)
            sources.append(source(item, .burst(BurstArrivals(burst, ofItem: item, in: period))))
        }
        return sources
    }

    /// Draws the life of one follow-on contact and what may come of it in turn, from streams of its own.
    func draw(_ contact: DueContact, ofType callType: Int, _ family: StreamFamily) -> (CallLife, Aftermath) {
        let life = CallLife(
            arrival: contact.instant, patience: patience.length(family), pickUp: pickUp.length(family),
            talk: talk.length(family), wrap: wrap.length(family), breakOff: breakOff.length(family),
            callType: UInt16(truncatingIfNeeded: callType), area: contact.area,
            balkingPoint: balking?.point(family) ?? 0, callBackPoint: callBack?.point(family) ?? 0,
            connectionDelay: UInt32(clamping: connectionDelay?.length(family) ?? 0))
        return (
            life,
            aftermaths.draw(
                depth: contact.parentDepth + (contact.isNextAttempt ? 0 : 1), isRedial: contact.isRedial, family)
        )
    }
}
