import ContactCentre
public import Scenarios

/// The stretches of time that results are broken down into, and which of them an instant belongs to.
public struct TimeBuckets: Sendable {
    /// What each bucket is called: "2017-10", "2017-10-05", "Monday", "13:00", "13:30".
    public let labels: [String]
    /// The measured time in each bucket, in microseconds.
    public let lengths: [Int64]
    /// How often each bucket comes in the period: as often as the period has the weekday, or the time of day; a month, a day
    /// and the period come once. Counts and hours of a bucket are means over these.
    public let occurrences: [Int]
    /// The end of the period in microseconds since its start.
    public let periodEnd: Int64
    /// The stretches within a day that share a bucket, in microseconds.
    private let slotLength: Int64
    private let slotsPerDay: Int
    /// By day of the period: the bucket of its first slot.
    private let bucketOfDay: [Int32]

    /// The buckets of a breakdown over a period.
    public init(_ breakdown: Breakdown, over period: Period) {
        periodEnd = Int64(period.days) * Interval.day.microseconds
        let perDay =
            switch breakdown {
            case .hour: 24
            case .halfHour: 48
            default: 1
            }
        slotsPerDay = perDay
        slotLength = Interval.day.microseconds / Int64(slotsPerDay)
        let dates = (0..<period.days).map { period.start.adding(days: $0) }
        switch breakdown {
        case .period:
            labels = ["all"]
            bucketOfDay = dates.map { _ in 0 }
        case .month:
            let firstMonth = dates.first.map(monthNumber) ?? 0
            bucketOfDay = dates.map { Int32(monthNumber($0) - firstMonth) }
            labels = (0...Int(bucketOfDay.last ?? 0)).map { monthLabel(firstMonth + $0) }
        case .day:
            bucketOfDay = dates.indices.map(Int32.init)
            labels = dates.map { $0.text }
        case .weekday:
            bucketOfDay = dates.map { Int32($0.weekday) }
            labels = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        case .hour, .halfHour:
            bucketOfDay = dates.map { _ in 0 }
            let minutes = 24 * 60 / slotsPerDay
            labels = (0..<slotsPerDay).map { clockLabel(minutes: $0 * minutes) }
        }
        var lengths = [Int64](repeating: 0, count: labels.count)
        for bucket in bucketOfDay {
            for slot in 0..<slotsPerDay { lengths[Int(bucket) + slot] += slotLength }
        }
        self.lengths = lengths
        let comesAgain = breakdown.comesAgain
        occurrences = lengths.map { comesAgain ? Int($0 / (Interval.day.microseconds / Int64(perDay))) : 1 }
    }

    /// How many buckets there are.
    public var count: Int { labels.count }

    /// The bucket of an instant within the period.
    func bucket(at instant: Int64) -> Int {
        let day = instant / Interval.day.microseconds
        let slot = slotsPerDay == 1 ? 0 : (instant - day * Interval.day.microseconds) / slotLength
        return Int(bucketOfDay[Int(day)]) + Int(slot)
    }

    /// The end of the slot that an instant within the period falls into.
    func slotEnd(at instant: Int64) -> Int64 {
        (instant / slotLength + 1) * slotLength
    }

    /// Adds the part of a stretch of time that lies within the period to the buckets it falls into.
    func add(from start: Int64, to end: Int64, to times: inout [TimeSum], at offset: Int) {
        forEachPart(from: start, to: end) { bucket, length in times[offset + bucket] &+= length }
    }

    /// Cuts the part of a stretch of time that lies within the period at the bounds of the buckets.
    @inline(__always)
    func forEachPart(from start: Int64, to end: Int64, _ body: (_ bucket: Int, _ length: Int64) -> Void) {
        var from = max(start, 0)
        let end = min(end, periodEnd)
        guard from < end else { return }
        if count == 1 {
            body(0, end - from)
            return
        }
        while from < end {
            let next = min(end, slotEnd(at: from))
            body(bucket(at: from), next - from)
            from = next
        }
    }
}

/// Months since the year 0.
private func monthNumber(_ date: CalendarDate) -> Int {
    let (year, month, _) = date.components
    return year * 12 + month - 1
}

private func monthLabel(_ number: Int) -> String {
    String(number / 12) + "-" + twoDigits(number % 12 + 1)
}

private func clockLabel(minutes: Int) -> String {
    twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
}

private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0" + String(number) : String(number)
}
