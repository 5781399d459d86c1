import ContactCentre

/// The calls of one type as a log has them, in order of arrival: a column a purpose, and none for what it says nothing of.
///
/// Memory: eight bytes a call for its arrival, two for its area and eight for each length.
public final class CallLog: Sendable {
    /// The name of the file it was read from, folders left out.
    public let file: String
    /// In microseconds since the start of the period.
    package let arrivals: [Int64]
    /// The indices of areas, `noArea` where a row says none; empty without such a column.
    package let areas: [UInt16]
    /// Lengths in microseconds, `noLength` where a row says none; empty without such a column.
    package let talk: [Int64]
    package let wrap: [Int64]
    package let patience: [Int64]

    package static let noArea = UInt16.max
    package static let noLength: Int64 = -1

    init(file: String, _ rows: CallLogRows) {
        self.file = file.split(separator: "/").last.map { String($0) } ?? file
        arrivals = rows.arrivals
        areas = rows.areas.contains { $0 != CallLog.noArea } ? rows.areas : []
        func column(_ lengths: [Int64]) -> [Int64] { lengths.contains { $0 != CallLog.noLength } ? lengths : [] }
        talk = column(rows.talk)
        wrap = column(rows.wrap)
        patience = column(rows.patience)
    }

    /// How many calls it has.
    public var count: Int { arrivals.count }

    /// How many of them arrive in the days measured.
    public func count(in period: Period) -> Int {
        let end = Int64(period.days) * Interval.day.microseconds
        return arrivals.firstPlace { $0 >= end } - arrivals.firstPlace { $0 >= 0 }
    }

    /// Which of the calls arrive on a day; day 0 is the period's first.
    package func calls(ofDay day: Int) -> Range<Int> {
        let midnight = Int64(day) * Interval.day.microseconds
        let first = arrivals.firstPlace { $0 >= midnight }
        return first..<max(first, arrivals.firstPlace { $0 >= midnight + Interval.day.microseconds })
    }

    /// By area, the share of the calls from an instant until another that ring from there; those of which the log says no area ring from
    /// where they are drawn from. Where it has no calls then, all are.
    ///
    /// Complexity: the calls between the two instants.
    func origins(
        drawn shares: [Double], from start: Instant = Instant(microseconds: .min),
        until end: Instant = Instant(microseconds: .max)
    ) -> [Double] {
        guard !areas.isEmpty else { return shares }
        let first = arrivals.firstPlace { $0 >= start.microseconds }
        let behind = arrivals.firstPlace { $0 >= end.microseconds }
        guard first < behind else { return shares }
        var calls = shares.map { _ in 0 }
        var unsaid = 0
        for area in areas[first..<behind] {
            if area == CallLog.noArea { unsaid += 1 } else { calls[Int(area)] += 1 }
        }
        return zip(calls, shares).map { (Double($0) + Double(unsaid) * $1) / Double(behind - first) }
    }

    /// How many calls each hour has that has any.
    var callsByHour: [ExpectedCalls] {
        var hours: [ExpectedCalls] = []
        var first = 0
        while first < arrivals.count {
            let hour = arrivals[first].hour
            let behind = arrivals.firstPlace { $0 >= hour + Interval.hour.microseconds }
            hours.append(
                ExpectedCalls(start: Instant(microseconds: hour), length: .hour, calls: Double(behind - first)))
            first = behind
        }
        return hours
    }
}

extension CallLog: Equatable {
    /// Whether both have the very same calls, wherever they were read from.
    public static func == (one: CallLog, other: CallLog) -> Bool {
        one === other
            || (one.arrivals == other.arrivals && one.areas == other.areas && one.talk == other.talk
                && one.wrap == other.wrap && one.patience == other.patience)
    }
}

/// The rows of a log that are of one call type.
struct CallLogRows {
    var arrivals: [Int64] = []
    var areas: [UInt16] = []
    var talk: [Int64] = []
    var wrap: [Int64] = []
    var patience: [Int64] = []
}

extension Int64 {
    /// The beginning of the hour of an instant in microseconds.
    fileprivate var hour: Int64 {
        let length = Interval.hour.microseconds
        return self - (self % length + length) % length
    }
}
