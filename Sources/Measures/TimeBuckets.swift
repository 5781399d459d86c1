import ContactCentre
public import Scenarios

/// The stretches of time that results are broken down into, and which of them an instant belongs to.
public struct TimeBuckets: Sendable {
    /// What the period is cut into.
    public let breakdown: Breakdown
    /// What each bucket is called: "2017-10", "2017-10-05", "Monday", "13:00", "13:30", "Monday 13:00".
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
        self.breakdown = breakdown
        periodEnd = Int64(period.days) * Interval.day.microseconds
        let perDay =
            switch breakdown {
            case .hour, .hourOfWeek: hoursPerDay
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
            var months: [String] = []
            bucketOfDay = dates.map { date in
                if months.isEmpty || date.components.day == 1 { months.append(date.month) }
                return Int32(months.count - 1)
            }
            labels = months
        case .day:
            bucketOfDay = dates.indices.map(Int32.init)
            labels = dates.map { $0.text }
        case .weekday:
            bucketOfDay = dates.map { Int32($0.weekday) }
            labels = TimeBuckets.weekdays
        case .hour, .halfHour:
            bucketOfDay = dates.map { _ in 0 }
            let minutes = 24 * 60 / slotsPerDay
            labels = (0..<slotsPerDay).map { clockLabel(minutes: $0 * minutes) }
        case .hourOfWeek:
            bucketOfDay = dates.map { Int32($0.weekday * hoursPerDay) }
            labels = TimeBuckets.weekdays.flatMap { day in
                TimeBuckets.hours.map { TimeBuckets.label(ofHour: $0, of: day) }
            }
        }
        var lengths = [Int64](repeating: 0, count: labels.count)
        for bucket in bucketOfDay {
            for slot in 0..<slotsPerDay { lengths[Int(bucket) + slot] += slotLength }
        }
        self.lengths = lengths
        let comesAgain = breakdown.comesAgain
        occurrences = lengths.map { comesAgain ? Int($0 / (Interval.day.microseconds / Int64(perDay))) : 1 }
    }

    /// The weekdays as buckets are called by them, Monday first.
    public static let weekdays = CalendarDate.weekdayNames

    /// The hours of the day as buckets are called by them: "00:00" to "23:00".
    public static let hours = (0..<hoursPerDay).map { clockLabel(minutes: $0 * 60) }

    /// What the bucket of an hour of the week is called: "Monday 13:00".
    public static func label(ofHour hour: String, of weekday: String) -> String { weekday + " " + hour }

    /// How many buckets there are.
    public var count: Int { labels.count }

    /// The slot that an instant within the period falls into: the whole period where that is the one bucket.
    func slot(at instant: Int64) -> TimeSlot {
        if count == 1 { return TimeSlot(start: 0, end: periodEnd, bucket: 0) }
        let day = instant / Interval.day.microseconds
        let midnight = day * Interval.day.microseconds
        let slot = slotsPerDay == 1 ? 0 : (instant - midnight) / slotLength
        let start = midnight + slot * slotLength
        return TimeSlot(start: start, end: start + slotLength, bucket: Int(bucketOfDay[Int(day)]) + Int(slot))
    }

    /// The bucket of a day of the period, of its first hours where it has several.
    func bucket(ofDay day: Int) -> Int { count == 1 ? 0 : Int(bucketOfDay[day]) }

    // MARK: Slots by number

    /// How many slots the period has.
    var slotCount: Int { count == 1 ? 1 : bucketOfDay.count * slotsPerDay }

    /// The number of the slot that an instant within the period falls into.
    func slotNumber(at instant: Int64) -> Int { count == 1 ? 0 : Int(instant / slotLength) }

    /// Whether a slot begins at an instant within the period.
    func startsSlot(_ instant: Int64) -> Bool { count == 1 ? instant == 0 : instant % slotLength == 0 }

    /// When a slot ends.
    func end(ofSlot slot: Int) -> Int64 { count == 1 ? periodEnd : Int64(slot + 1) * slotLength }

    /// The bucket of a slot.
    func bucket(ofSlot slot: Int) -> Int {
        count == 1 ? 0 : Int(bucketOfDay[slot / slotsPerDay]) + slot % slotsPerDay
    }

    /// Cuts the part of a stretch of time that lies within the period at the bounds of the buckets.
    ///
    /// - Parameter slot: where the last stretch ended, in which the next one often begins.
    @inline(__always)
    func forEachPart(
        from start: Int64, to end: Int64, _ slot: inout TimeSlot, _ body: (_ bucket: Int, _ length: Int64) -> Void
    ) {
        var from = max(start, 0)
        let end = min(end, periodEnd)
        if count == 1 {
            if from < end { body(0, end - from) }
            return
        }
        while from < end {
            slot.move(to: from, self)
            let next = min(end, slot.end)
            body(slot.bucket, next - from)
            from = next
        }
    }
}

/// A stretch of time within one bucket, in microseconds since the start of the period: to keep at hand the one looked up last, as
/// what comes next mostly falls into it too.
struct TimeSlot {
    var start: Int64
    var end: Int64
    var bucket: Int

    /// No time at all.
    static let none = TimeSlot(start: 0, end: 0, bucket: 0)

    /// Becomes the slot of an instant within the period.
    @inline(__always)
    mutating func move(to instant: Int64, _ buckets: TimeBuckets) {
        if instant < start || instant >= end { self = buckets.slot(at: instant) }
    }
}

private let hoursPerDay = 24

private func clockLabel(minutes: Int) -> String {
    twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
}

private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0" + String(number) : String(number)
}
