import ContactCentre
import Measures
public import Scenarios
public import Statistics

/// The service level of one call type month by month, replication by replication: as many histories as replications.
public struct MonthSeries: Sendable, Equatable {
    /// The call type's name.
    public let callType: String
    /// The whole calendar months as results name them, "2017-10".
    public let months: [String]
    /// By replication, then by month; nil for a month without calls.
    public let serviceLevels: [[Double?]]

    /// A series.
    public init(callType: String, months: [String], serviceLevels: [[Double?]]) {
        (self.callType, self.months, self.serviceLevels) = (callType, months, serviceLevels)
    }

    /// What the replications say of a month: the mean of its service levels, and between which two a further one lies.
    public func month(at place: Int, confidence: Double = 0.95) -> Estimate {
        Tally(serviceLevels.compactMap { $0[place] }).prediction(confidence: confidence).clamped(to: 0...1)
    }
}

extension Run.View {
    /// What ``MonthSeries`` are made of.
    public static let months = Run.View(by: .month, of: [.serviceLevel])

    /// Fewer months than this say too little of how months differ: with limits from ten values on, and seven in a row as a rule.
    public static let fewestMonths = 10

    /// Whether a period has whole months enough to be looked at one by one.
    public static func hasMonths(_ period: Period) -> Bool { wholeMonths(of: period).count >= fewestMonths }

    /// The places of the whole calendar months among all months of a period.
    static func wholeMonths(of period: Period) -> Range<Int> {
        let count = TimeBuckets(.month, over: period).labels.count
        let first = period.start.components.day == 1 ? 0 : 1
        let end = period.start.adding(days: period.days).components.day == 1 ? count : count - 1
        return first..<max(first, end)
    }
}

extension Run {
    /// The service levels by month of the call types with a target; none where the run has no ``View/months``.
    func monthSeries(_ samples: Samples) -> [MonthSeries] {
        guard let place = settings.views.firstIndex(where: { $0.breakdown == .month }) else { return [] }
        let plan = views[place].measurement
        let months = View.wholeMonths(of: scenario.period)
        return scenario.callTypes.indices.filter { scenario.callTypes[$0].target != nil }.map { callType in
            let figures = plan.keys.enumerated().filter { _, key in
                key.callType?.index == callType && key.team == nil && key.measure == .serviceLevel
                    && key.bucket.map(months.contains) ?? false
            }
            return MonthSeries(
                callType: scenario.callTypes[callType].name,
                months: figures.compactMap { $0.element.bucket.map { plan.buckets.labels[$0] } },
                serviceLevels: samples.views[place].values.map { values in
                    figures.map { values[$0.offset].value }
                })
        }
    }
}
