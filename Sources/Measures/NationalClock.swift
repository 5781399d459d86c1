public import ContactCentre

/// Exact sums over answered calls of one cell on the national clock, which starts when the operator hands a call over: by the
/// connection delay before the force's own.
struct NationalSums {
    var answered: Int64 = 0
    /// Connection delays and waits.
    var time = TimeSum()
    var longest: Int64 = 0

    static func += (sums: inout NationalSums, other: NationalSums) {
        sums.answered += other.answered
        sums.time += other.time
        sums.longest = max(sums.longest, other.longest)
    }
}

extension Measurement {
    /// Adds answered calls of types with a national clock. Their answer times on it are held behind those on the force's.
    mutating func addNational(_ calls: UnsafeBufferPointer<CallRecord>, isLast: Bool) {
        var slot = TimeSlot.none
        for call in calls
        where call.outcome == .answered && plan.hasNationalClock[Int(call.callType)]
            && plan.counts(call, isLast: isLast)
        {
            let cell = plan.cell(of: call, &slot)
            let time = call.waited &+ Int64(call.connectionDelay)
            nationalSums[cell].answered += 1
            nationalSums[cell].time &+= time
            nationalSums[cell].longest = max(nationalSums[cell].longest, time)
            if plan.countsAnswerTimes { answerTimes.add(time, to: sums.count + cell) }
        }
    }
}

extension MeasurementPlan {
    /// The cells of the answered calls of one type on the national clock; none where nothing is measured on it.
    public func cells(ofNational callType: CallTypeID) -> [Int] {
        guard countsNational, hasNationalClock[callType.index] else { return [] }
        return cells(ofAnswered: callType).map { $0 + cellsOfForceClock }
    }
}
