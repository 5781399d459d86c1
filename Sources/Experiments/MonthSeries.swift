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
    /// By month: the service level observed in the real room; nil where the scenario gives none.
    public let observed: [Double?]

    /// A series.
    public init(callType: String, months: [String], serviceLevels: [[Double?]], observed: [Double?]) {
        (self.callType, self.months, self.serviceLevels) = (callType, months, serviceLevels)
        self.observed = observed
    }

    /// Whether a month was observed in the real room.
    public var hasObserved: Bool { observed.contains { $0 != nil } }

    /// What the replications say of a month: the mean of its service levels, and between which two a further one lies.
    public func month(at place: Int, confidence: Double = 0.95) -> Estimate {
        Tally(serviceLevels.compactMap { $0[place] }).prediction(confidence: confidence).clamped(to: 0...1)
    }
}

extension Run.View {
    /// What ``MonthSeries`` are made of, what is held against observed months, and who is in post; nil for a scenario with few months of
    /// which nothing was observed.
    public static func months(of scenario: Scenario) -> Run.View? {
        let observed = scenario.observed.filter { $0.month != nil }.map { $0.measure }
        guard hasMonths(scenario.period) || !observed.isEmpty else { return nil }
        let asked = [.serviceLevel] + observed + (scenario.workforce == nil ? [] : posts)
        return Run.View(by: .month, of: Measure.allCases.filter(asked.contains))
    }

    /// How a workforce stands.
    private static let posts: [Measure] = [.establishment, .inPost, .inTraining, .onFloor, .experienced]

    /// Fewer months than this say too little of how months differ: with limits from ten values on, and seven in a row as a rule.
    public static let fewestMonths = 10

    /// Whether a period has whole months enough to be looked at one by one.
    static func hasMonths(_ period: Period) -> Bool { period.wholeMonths.count >= fewestMonths }
}

extension Run {
    /// The service levels by month of the call types with a target; none where the run has no ``View/months(of:)``.
    func monthSeries(_ samples: Samples) -> [MonthSeries] {
        guard let place = settings.views.firstIndex(where: { $0.breakdown == .month }),
            View.hasMonths(scenario.period)
        else { return [] }
        let plan = views[place].measurement
        let wholeMonths = scenario.period.wholeMonths.map { $0.month }
        return scenario.callTypes.indices.filter { scenario.callTypes[$0].target != nil }.map { callType in
            let figures = plan.keys.enumerated().filter { _, key in
                key.callType?.index == callType && key.team == nil && key.measure == .serviceLevel
                    && key.bucket.map { wholeMonths.contains(plan.buckets.labels[$0]) } ?? false
            }
            return MonthSeries(
                callType: scenario.callTypes[callType].name,
                months: figures.compactMap { $0.element.bucket.map { plan.buckets.labels[$0] } },
                serviceLevels: samples.views[place].values.map { values in
                    figures.map { values[$0.offset].value }
                },
                observed: figures.map { plan.observed($0.element, in: scenario) })
        }
    }
}
