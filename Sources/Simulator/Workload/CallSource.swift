import ContactCentre
import Probability
import Scenarios

/// Draws the calls of one call type, a day at a time, each purpose from a stream of its own.
struct CallSource: Sendable {
    private let item: UInt64
    private let arrivals: ArrivalSource
    private let dateOfDayZero: Int
    private let patience: LengthSource
    private let pickUp: LengthSource
    private let talk: LengthSource
    private let wrap: LengthSource
    private let breakOff: LengthSource
    private let aftermaths: AftermathSource
    /// Cumulated shares of the areas, the last one left out: it takes what remains.
    private let areaBounds: [Double]

    /// - Parameters:
    ///   - index: the call type's.
    ///   - names: of all call types.
    init(_ callType: CallType, index: Int, names: [String], period: Period) {
        item = stableHash(of: callType.name)
        arrivals = .rates(RateArrivals(callType.arrivals, in: period))
        dateOfDayZero = period.start.serialNumber
        patience = LengthSource(callType.patience, for: .patience)
        pickUp = LengthSource(callType.pickUp, for: .pickUp)
        talk = LengthSource(callType.talk, for: .talk)
        wrap = LengthSource(callType.wrap.length, for: .wrap)
        breakOff = LengthSource(callType.wrap.breakOff, for: .breakOff)
        aftermaths = AftermathSource(callType, index: index, names: names)
        var bound = 0.0
        areaBounds = callType.origins.dropLast().map { share in
            bound += share
            return bound
        }
    }

    /// Draws a day's calls: arrivals in order, then for each call where it comes from and its lengths.
    func draw(day: Int, seed: UInt64, replication: Int, followsOn: Bool, into calls: inout DrawnCalls) {
        let family = StreamFamily(seed: seed, replication: replication, item: item, day: dateOfDayZero + day)
        arrivals.draw(day: day, family, into: &calls.arrivals)
        let count = calls.arrivals.count
        drawLengths(count, family, into: &calls)
        drawAreas(count, family, into: &calls)
        if followsOn { drawAftermaths(count, depth: 0, isRedial: false, family, into: &calls) }
    }

    /// Draws the life of one follow-on contact; its streams are those of the key.
    func drawContact(
        _ contact: DueContact, key: UInt64, seed: UInt64, replication: Int, into calls: inout DrawnCalls
    ) {
        let family = StreamFamily(seed: seed, replication: replication, item: key, day: 0)
        calls.arrivals.removeAll()
        calls.arrivals.append(contact.instant)
        calls.areas.resize(to: 1)
        calls.areas[0] = contact.area
        drawLengths(1, family, into: &calls)
        drawAftermaths(1, depth: contact.parentDepth + 1, isRedial: contact.isRedial, family, into: &calls)
    }

    /// The call type a rule leads to.
    func callType(ofRule rule: UInt16) -> Int { aftermaths.rules[Int(rule)].callType.index }

    /// What the streams of a rule's contacts are keyed by.
    func key(ofRule rule: UInt16) -> UInt64 { aftermaths.keyOfRule[Int(rule)] }

    private func drawAftermaths(
        _ count: Int, depth: UInt16, isRedial: Bool, _ family: StreamFamily, into calls: inout DrawnCalls
    ) {
        aftermaths.draw(
            count, depth: depth, isRedial: isRedial, family, scratch: &calls.scratch, delay: &calls.delay,
            into: &calls.aftermaths)
    }

    private func drawLengths(_ count: Int, _ family: StreamFamily, into calls: inout DrawnCalls) {
        patience.draw(count, family, scratch: &calls.scratch, into: &calls.patience)
        pickUp.draw(count, family, scratch: &calls.scratch, into: &calls.pickUp)
        talk.draw(count, family, scratch: &calls.scratch, into: &calls.talk)
        wrap.draw(count, family, scratch: &calls.scratch, into: &calls.wrap)
        breakOff.draw(count, family, scratch: &calls.scratch, into: &calls.breakOff)
    }

    private func drawAreas(_ count: Int, _ family: StreamFamily, into calls: inout DrawnCalls) {
        calls.areas.resize(to: count)
        guard !areaBounds.isEmpty else {
            for call in 0..<count { calls.areas[call] = 0 }
            return
        }
        var stream = family.stream(.area)
        for call in 0..<count {
            let point = stream.nextUnit()
            var area = 0
            for bound in areaBounds where point >= bound { area += 1 }
            calls.areas[call] = UInt16(area)
        }
    }
}
