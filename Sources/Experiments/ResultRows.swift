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
        case plan(MeasurementPlan, Scenario, [Numbers], confidence: Double)
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
        source = .plan(plan, scenario, numbers, confidence: confidence)
    }

    /// The place of the first row, 0.
    public var startIndex: Int { 0 }

    /// How many rows there are.
    public var endIndex: Int {
        switch source {
        case .list(let rows): rows.count
        case .plan(_, _, let numbers, _): numbers.count
        }
    }

    /// Whether there are rows of callers from single areas; the last is one then.
    public var haveAreas: Bool { last.map { $0.area != FigureName.all } ?? false }

    /// The row at a place.
    public subscript(place: Int) -> ResultRow {
        switch source {
        case .list(let rows): rows[place]
        case .plan(let plan, let scenario, let numbers, let confidence):
            plan.row(of: plan.keys[place], in: scenario, estimate: numbers[place].estimate(confidence: confidence))
        }
    }

    /// Whether all rows are the same, whatever they are made of.
    public static func == (one: ResultRows, other: ResultRows) -> Bool { one.elementsEqual(other) }
}
