public import ContactCentre
import Measures
import Scenarios
import Statistics

/// When a call type's service is back where it should be, after months in which it wasn't: replication by replication.
public struct Recovery: Sendable, Equatable {
    /// The call type's name.
    public let callType: String
    /// The service level from which on it counts as recovered.
    public let level: Double
    /// The first days of the whole calendar months looked at.
    public let months: [CalendarDate]
    /// In how many replications some month was below the level.
    public let fallen: Int
    /// The places of the months in which these are back, in rising order; not those of replications that never are.
    public let back: [Int]

    /// A month counts if it and the next so many less one are at the level or above it.
    public static let monthsInARow = 3

    /// What histories of service levels say.
    ///
    /// - Parameter serviceLevels: by replication, then by month; a month without calls is as good as any.
    public init(callType: String, level: Double, months: [CalendarDate], serviceLevels: [[Double?]]) {
        (self.callType, self.level, self.months) = (callType, level, months)
        let histories = serviceLevels.map { $0.map { $0 ?? 1 >= level } }.filter { $0.contains(false) }
        fallen = histories.count
        back = histories.compactMap(Recovery.month).sorted()
    }

    /// The first month, after one below the level, from which on enough are not.
    private static func month(of isGood: [Bool]) -> Int? {
        guard let first = isGood.firstIndex(of: false) else { return nil }
        return isGood.indices.first { place in
            place > first && place + monthsInARow <= isGood.count
                && isGood[place..<place + monthsInARow].allSatisfy { $0 }
        }
    }

    /// The month in which as many histories are back as aren't yet: that of the middle one of all that had fallen, the earlier of two.
    /// Nil where that one never is.
    public var middle: CalendarDate? { month(atShare: 0.5) }

    /// Between which months eight of ten histories that are back at all are so; nil where none is.
    public var between: (from: CalendarDate, to: CalendarDate)? {
        guard let first = back.first, let last = back.last else { return nil }
        let outside = back.count / 10
        return back.count > 2 * outside
            ? (months[back[outside]], months[back[back.count - 1 - outside]]) : (months[first], months[last])
    }

    private func month(atShare share: Double) -> CalendarDate? {
        let place = Int((Double(fallen) * share).rounded(.up)) - 1
        return back.indices.contains(place) ? months[back[place]] : nil
    }
}

extension Run {
    /// When call types recover of which the scenario's workforce says so, in a run by month.
    func recoveries(_ samples: Samples) -> [Recovery] {
        guard let workforce = scenario.workforce, measurement.buckets.breakdown == .month else { return [] }
        let wholeMonths = scenario.period.wholeMonths
        return workforce.recovery.map { recovery in
            let figures = measurement.keys.enumerated().compactMap { place, key -> (place: Int, month: CalendarDate)? in
                guard key.callType == recovery.callType, key.team == nil, key.area == nil, key.measure == .serviceLevel,
                    let label = key.bucket.map({ measurement.buckets.labels[$0] })
                else { return nil }
                return wholeMonths.first { $0.month == label }.map { (place: place, month: $0) }
            }
            return Recovery(
                callType: scenario.callTypes[recovery.callType.index].name, level: recovery.level,
                months: figures.map { $0.month },
                serviceLevels: samples.values.map { values in figures.map { values[$0.place].value } })
        }
    }
}
