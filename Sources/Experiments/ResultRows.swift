public import ContactCentre
import Measures
import Scenarios
import Statistics

/// The rows of a result, in a fixed order: by call type, team, period, measure, "all" last; then, where areas are told apart, those of
/// callers from each area.
///
/// Of the rows of a run only the estimates are held, and each row is made when it is asked for: days by call types and teams may
/// be millions.
public struct ResultRows: RandomAccessCollection, Equatable, Sendable {
    private enum Source: Sendable {
        case list([ResultRow])
        case plan(PlanRows)
    }

    /// What the rows of a plan are made of. A class, since a row is asked for often, and a plan and a scenario are long to copy.
    private final class PlanRows: Sendable {
        private let plan: MeasurementPlan
        private let scenario: Scenario
        private let numbers: [Numbers]
        private let confidence: Double

        init(_ plan: MeasurementPlan, _ scenario: Scenario, _ numbers: [Numbers], confidence: Double) {
            (self.plan, self.scenario, self.numbers, self.confidence) = (plan, scenario, numbers, confidence)
        }

        var count: Int { numbers.count }

        func measure(at place: Int) -> Measure { plan.keys[place].measure }

        func row(at place: Int) -> ResultRow {
            plan.row(of: plan.keys[place], in: scenario, estimate: numbers[place].estimate(confidence: confidence))
        }
    }

    /// An estimate in three numbers, which are none where there is no estimate.
    private struct Numbers: Sendable {
        let mean: Double
        let low: Double
        let high: Double

        init(_ estimate: Estimate) {
            mean = estimate.mean ?? .nan
            low = estimate.low ?? .nan
            high = estimate.high ?? .nan
        }

        func estimate(confidence: Double) -> Estimate {
            Estimate(
                mean: Numbers.known(mean), low: Numbers.known(low), high: Numbers.known(high), confidence: confidence)
        }

        private static func known(_ number: Double) -> Double? { number.isNaN ? nil : number }
    }

    private let source: Source

    /// Rows as they are.
    init(_ rows: [ResultRow]) { source = .list(rows) }

    /// The rows of a plan's figures.
    ///
    /// - Parameters:
    ///   - confidence: that of all estimates.
    ///   - estimate: a figure's estimate, by its place and key.
    init(
        _ plan: MeasurementPlan, of scenario: Scenario, confidence: Double,
        estimate: (Int, MeasurementPlan.Key) -> Estimate
    ) {
        let numbers = plan.keys.enumerated().map { Numbers(estimate($0, $1)) }
        source = .plan(PlanRows(plan, scenario, numbers, confidence: confidence))
    }

    /// The place of the first row, 0.
    public var startIndex: Int { 0 }

    /// How many rows there are.
    public var endIndex: Int {
        switch source {
        case .list(let rows): rows.count
        case .plan(let rows): rows.count
        }
    }

    /// Whether there are rows of callers from single areas; the last is one then.
    public var haveAreas: Bool { last.map { $0.area != FigureName.all } ?? false }

    /// The row at a place.
    public subscript(place: Int) -> ResultRow {
        switch source {
        case .list(let rows): rows[place]
        case .plan(let rows): rows.row(at: place)
        }
    }

    /// The measure of the row at a place, without making the row.
    public func measure(at place: Int) -> Measure {
        switch source {
        case .list(let rows): rows[place].measure
        case .plan(let rows): rows.measure(at: place)
        }
    }

    /// Whether all rows are the same, whatever they are made of.
    public static func == (one: ResultRows, other: ResultRows) -> Bool { one.elementsEqual(other) }
}
