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
            case .stillThere, nil: sums.stillThere = 1
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

    @inline(__always)
    static func isWithin(_ entry: Int) -> Bool { entry & withinBit != 0 }

    @inline(__always)
    static func isShort(_ entry: Int) -> Bool { entry & shortBit != 0 }

    /// How many contributions a target has.
    static let entries = 16
    private static let outcomeBits = 3
    private static let withinBit = 4
    private static let shortBit = 8
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
        TargetTally.entry(call.outcome, isWithin: call.waited <= longestWithin, isShort: call.waited <= longestShort)
    }
}

extension MeasurementPlan {
    /// Where what a call adds to its target's tally stands in ``targetContributions``.
    @inline(__always)
    func targetEntry(of call: CallRecord) -> Int {
        Int(call.callType) &* TargetTally.entries &+ limits[Int(call.callType)].entry(of: call)
    }

    /// How often stretches of time missed a call type's target over how many had calls that count.
    ///
    /// - Parameter tallies: by day of the period.
    func missed(_ stretch: TargetStretch, by callType: CallTypeID, _ tallies: ArraySlice<TargetTally>) -> MeasureSample
    {
        guard let target = targets[callType.index] else { return .ratio(numerator: 0, denominator: 0) }
        var (missed, counted) = (0, 0)
        for range in stretch.ranges(of: period) {
            var sum = TargetTally()
            for day in range { sum &+= tallies[tallies.startIndex + day] }
            guard sum.counted > 0 else { continue }
            counted += 1
            missed += Double(sum.met) / Double(sum.counted) < target.fraction ? 1 : 0
        }
        return .ratio(numerator: Double(missed), denominator: Double(counted))
    }
}
