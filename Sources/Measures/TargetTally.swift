import ContactCentre
import Scenarios

/// How many calls a target counts, and how many of them meet it.
struct TargetTally: Equatable, Sendable, BitwiseCopyable {
    var counted: UInt32 = 0
    var met: UInt32 = 0

    @inline(__always)
    static func &+= (tally: inout TargetTally, other: TargetTally) {
        tally.counted &+= other.counted
        tally.met &+= other.met
    }

    /// The service level.
    var serviceLevel: MeasureSample { .ratio(numerator: Double(met), denominator: Double(counted)) }

    /// What a call adds to the tally of a target, by its ``entry(_:isWithin:isShort:)``: looked up, since it is asked of every call.
    static func contributions(to target: Target?) -> [TargetTally] {
        (0..<entries).map { entry in
            var sums = CallSums()
            let (isWithin, isShort): (Int64, Int64) = (entry & withinBit == 0 ? 0 : 1, entry & shortBit == 0 ? 0 : 1)
            switch CallOutcome(rawValue: UInt8(entry & outcomeBits)) {
            case .answered: (sums.answered, sums.answeredWithinTarget) = (1, isWithin)
            case .abandoned:
                (sums.abandoned, sums.abandonedWithinTarget, sums.shortAbandoned) = (1, isWithin, isShort)
            case .transferredOut: sums.transferredOut = 1
            case .blocked: sums.blocked = 1
            case .calledBack, .notReached: sums.callBackAccepted = 1
            case .stillThere: sums.stillThere = 1
            case nil: break
            }
            sums.applyBasis(of: target)
            return TargetTally(counted: UInt32(sums.serviceLevelBase), met: UInt32(sums.serviceLevelMet))
        }
    }

    /// Where a call's contribution stands among those to its target.
    @inline(__always)
    static func entry(_ outcome: CallOutcome, isWithin: Bool, isShort: Bool) -> Int {
        Int(outcome.rawValue) | (isWithin ? withinBit : 0) | (isShort ? shortBit : 0)
    }

    /// The entry of a further attempt to ring back, which is no call of a caller's and counts nowhere.
    static func noCall(_ entry: Int) -> Int { entry | outcomeBits }

    @inline(__always)
    static func isWithin(_ entry: Int) -> Bool { entry & withinBit != 0 }

    @inline(__always)
    static func isShort(_ entry: Int) -> Bool { entry & shortBit != 0 }

    /// How many contributions a target has.
    static let entries = 32
    private static let outcomeBits = 7
    private static let withinBit = 8
    private static let shortBit = 16
}

/// Up to which waits the calls of one type meet the target and are short abandons, in microseconds; -1 where none do.
struct WaitLimits: BitwiseCopyable, Sendable {
    private let longestWithin: Int64
    private let longestShort: Int64

    init(_ target: Target?, shortAbandon: Interval?) {
        longestWithin = target.map { $0.bound == .atMost ? $0.within.microseconds : $0.within.microseconds - 1 } ?? -1
        longestShort = shortAbandon.map { $0.microseconds } ?? -1
    }

    /// Where a call's contribution stands among those to its target.
    @inline(__always)
    func entry(of call: CallRecord) -> Int {
        let entry = entryOfCallersOwn(call)
        return call.isNextAttempt ? TargetTally.noCall(entry) : entry
    }

    /// The same, of no further attempt to ring back.
    @inline(__always)
    func entryOfCallersOwn(_ call: CallRecord) -> Int {
        TargetTally.entry(
            call.outcome, isWithin: call.waited <= longestWithin, isShort: call.waited <= longestShort)
    }
}

/// How many stretches of time missed a target, of those with calls that count.
struct TargetMisses: Sendable {
    private var missed = 0
    private var counted = 0

    /// Adds the calls of a stretch.
    mutating func add(_ tally: TargetTally, _ target: Target) {
        guard tally.counted > 0 else { return }
        counted += 1
        missed += Double(tally.met) / Double(tally.counted) < target.fraction ? 1 : 0
    }

    static func += (misses: inout TargetMisses, other: TargetMisses) {
        misses.missed += other.missed
        misses.counted += other.counted
    }

    /// Missed over counted.
    var sample: MeasureSample { .ratio(numerator: Double(missed), denominator: Double(counted)) }
}

extension MeasurementPlan {
    static let hoursPerDay = 24

    /// How many hours the period has.
    var hours: Int { period.days * MeasurementPlan.hoursPerDay }

    /// The stretches of time that missed a call type's target.
    ///
    /// - Parameter tallies: by call type and hour of the period.
    func misses(_ stretch: TargetStretch, by callType: CallTypeID, _ tallies: [TargetTally]) -> TargetMisses {
        var misses = TargetMisses()
        guard let target = targets[callType.index] else { return misses }
        let first = callType.index * hours
        for range in stretch.ranges(of: period) {
            var sum = TargetTally()
            for hour in range.lowerBound * MeasurementPlan.hoursPerDay..<range.upperBound * MeasurementPlan.hoursPerDay
            {
                sum &+= tallies[first + hour]
            }
            misses.add(sum, target)
        }
        return misses
    }

    /// The hours that missed a target, by call type and bucket; an hour belongs to the bucket in which it begins.
    ///
    /// - Parameter tallies: by call type and hour of the period.
    func missedHours(_ tallies: [TargetTally]) -> [TargetMisses] {
        var misses = [TargetMisses](repeating: TargetMisses(), count: callTypeCount * buckets.count)
        for (callType, target) in targets.enumerated() {
            guard let target else { continue }
            var slot = TimeSlot.none
            for hour in 0..<hours {
                slot.move(to: Int64(hour) * Interval.hour.microseconds, buckets)
                misses[callType * buckets.count + slot.bucket].add(tallies[callType * hours + hour], target)
            }
        }
        return misses
    }
}
