package import Experiments
import Probability
import Scenarios
import Statistics

/// What a fit found: the room that comes nearest, the rooms that are not ruled out, and what the figures say of every value.
package struct CalibrationOutcome: Sendable {
    /// A value moved, and what the figures say of it.
    package struct Value: Sendable {
        /// What was moved.
        package let column: FitSpace.Column
        /// In the room that comes nearest.
        package let fitted: Double
        /// Where 95 of 100 of the ensemble's rooms lie: what the figures leave of the range.
        package let low: Double
        /// The upper end.
        package let high: Double
        /// The least among the rooms tried that are not ruled out; nil where all are.
        package let leastNotRuledOut: Double?
        /// The greatest.
        package let mostNotRuledOut: Double?
        /// How much narrower the figures make the range, 0...1: one less the spread of the ensemble over that of the range, on the normal line.
        package let learnt: Double
    }

    /// Two values that the figures can't tell apart: where one is more, the other is more or less, and the figures stay.
    package struct TradeOff: Sendable {
        /// The places of the two columns.
        package let columns: (Int, Int)
        /// Their correlation over the ensemble.
        package let correlation: Double
        /// By how much the second moves when the first moves by a tenth of its range.
        package let step: (first: Double, second: Double)
    }

    /// An observed figure beside the simulated one.
    package struct Row: Sendable {
        /// The figure.
        package let target: FitTarget
        /// In the room that comes nearest, with the calls that were observed, in the measure's unit.
        package let simulated: Double?
        /// The joint standard error of observed and simulated, in the measure's unit near the observed value.
        package let standardError: Double
        /// How many such errors they lie apart: simulated less observed.
        package let implausibility: Double?
    }

    /// A room with how badly its worst figure fits.
    package struct Room: Sendable {
        /// By column.
        package let values: [Double]
        /// By demand.
        package let callers: [Double]
        /// The largest distance of any figure in joint standard errors.
        package let implausibility: Double
    }

    /// What was fitted.
    package let space: FitSpaceDescription
    /// By column.
    package let values: [Value]
    /// Pairs that trade off, the closest first.
    package let tradeOffs: [TradeOff]
    /// By target.
    package let rows: [Row]
    /// The room that comes nearest.
    package let nearest: Room
    /// The ensemble's rooms that are not ruled out: to be carried over to other questions, all of the same weight.
    package let rooms: [Room]
    /// How many rooms the ensemble has.
    package let ensembleCount: Int
    /// How many rooms were tried at all, and how many of them are not ruled out.
    package let triedCount: Int
    /// How many of them are not ruled out.
    package let notRuledOutCount: Int
    /// How often a scenario was simulated.
    package let simulations: Int
    /// The settings of the fit.
    package let settings: Calibration.Settings
    /// Whether it was done to its end.
    package let isFinished: Bool
    /// The words of the command that makes it again.
    package var command: [String] = []

    /// A room is ruled out where a figure lies further from the observed one than so many joint standard errors.
    ///
    /// - Source: Pukelsheim, The three sigma rule, American Statistician 48 (1994): at most 5% of any distribution with one peak lies beyond.
    package static let mostImplausibility = 3.0
    /// Beyond that correlation two values trade off.
    package static let leastCorrelation = 0.8

    init(
        _ space: FitSpace, _ settings: Calibration.Settings, ensemble: [TriedRoom], tried: [TriedRoom],
        best: TriedRoom?,
        errors: FitErrors, simulations: Int, isFinished: Bool
    ) {
        let judge = Judge(space, errors)
        let known = tried.compactMap { judge.room($0) }
        let kept = known.filter { $0.implausibility < CalibrationOutcome.mostImplausibility }
        let own = ensemble.compactMap { judge.room($0) }
        let chosen = best ?? tried.min { judge.misfit($0) < judge.misfit($1) } ?? ensemble[0]
        nearest = judge.room(chosen) ?? Room(values: chosen.values, callers: chosen.callers, implausibility: .infinity)
        let spread = ensemble.filter { $0.readings != nil }
        let tallies = space.columns.indices.map { column in Tally(spread.map { $0.places[column] }) }
        values = space.columns.indices.map { column in
            let sorted = spread.map { $0.values[column] }.sorted()
            let all = kept.map { $0.values[column] }
            return Value(
                column: space.columns[column], fitted: chosen.values[column], low: quantile(0.025, of: sorted),
                high: quantile(0.975, of: sorted), leastNotRuledOut: all.min(), mostNotRuledOut: all.max(),
                learnt: max(0, 1 - (tallies[column].variance ?? 1).squareRoot()))
        }
        tradeOffs = CalibrationOutcome.tradeOffs(space, spread, tallies)
        rows = judge.rows(chosen)
        rooms = own.filter { $0.implausibility < CalibrationOutcome.mostImplausibility }
        self.space = FitSpaceDescription(space)
        (ensembleCount, triedCount, notRuledOutCount) = (ensemble.count, tried.count, kept.count)
        (self.simulations, self.settings, self.isFinished) = (simulations, settings, isFinished)
    }

    private static func tradeOffs(_ space: FitSpace, _ rooms: [TriedRoom], _ tallies: [Tally]) -> [TradeOff] {
        var found: [TradeOff] = []
        for first in space.columns.indices {
            for second in space.columns.indices where second > first {
                let pairs = rooms.map { ($0.places[first], $0.places[second]) }
                guard let correlation = correlation(of: pairs), correlation.magnitude >= leastCorrelation else {
                    continue
                }
                let one = space.columns[first].parameter
                let ofValues = slope(of: rooms.map { ($0.values[first], $0.values[second]) })
                let step = (one.high - one.low) / 10
                found.append(
                    TradeOff(
                        columns: (first, second), correlation: correlation, step: (first: step, second: step * ofValues)
                    ))
            }
        }
        return found.sorted { $0.correlation.magnitude > $1.correlation.magnitude }
    }
}

/// Holds rooms against what was observed.
private struct Judge {
    let space: FitSpace
    let errors: FitErrors
    private let standardErrors: [Double]

    init(_ space: FitSpace, _ errors: FitErrors) {
        (self.space, self.errors) = (space, errors)
        standardErrors = errors.standardErrors
    }

    private func distances(_ room: TriedRoom) -> [Double]? {
        errors.figures(of: room).map { figures in
            zip(space.targets.all, figures).map { target, figure in figure - target.scaled(target.observed) }
        }
    }

    func room(_ room: TriedRoom) -> CalibrationOutcome.Room? {
        distances(room).map { distances in
            CalibrationOutcome.Room(
                values: room.values, callers: room.callers,
                implausibility: zip(distances, standardErrors).reduce(0) { max($0, ($1.0 / $1.1).magnitude) })
        }
    }

    /// The sum of squared distances, made alike.
    func misfit(_ room: TriedRoom) -> Double {
        distances(room).map { errors.whitened($0).reduce(0) { $0 + $1 * $1 } } ?? .infinity
    }

    func rows(_ room: TriedRoom) -> [CalibrationOutcome.Row] {
        let distances = distances(room)
        return space.targets.all.indices.map { place in
            let target = space.targets.all[place]
            return CalibrationOutcome.Row(
                target: target,
                simulated: distances.map { target.value(atScaled: target.scaled(target.observed) + $0[place]) },
                standardError: standardErrors[place] / target.slope(at: target.observed),
                implausibility: distances.map { $0[place] / standardErrors[place] })
        }
    }
}

/// What of a fit's space an outcome needs: names, not files.
package struct FitSpaceDescription: Sendable {
    /// The names of the scenarios, and what they are called in reports.
    package let scenarios: [(file: String, name: String, hash: String)]
    /// What was moved.
    package let columns: [FitSpace.Column]
    /// Whose numbers of callers were solved for.
    package let demands: [FitSpace.Demand]
    /// The observed figures that were not used.
    package let unused: [(scenario: Int, figure: FigureName)]
    /// The numbers of calls that rooms were given: scenario, call type and calls.
    package let offered: [(scenario: Int, figure: FigureName, calls: Double)]

    init(_ space: FitSpace) {
        scenarios = space.scenarios.map { ($0.name, $0.draft.scenario.name, $0.draft.scenario.hash) }
        (columns, demands, unused) = (space.columns, space.demands, space.targets.unused)
        offered = space.targets.offered.enumerated().flatMap { scenario, figures in
            figures.map { (scenario, $0.figure, $0.calls) }
        }
    }
}

/// The value below which a share of sorted values lies, along a straight line between neighbours.
func quantile(_ share: Double, of sorted: [Double]) -> Double {
    guard let last = sorted.indices.last else { return .nan }
    let place = share * Double(last)
    let below = Int(place)
    guard below < last else { return sorted[last] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
}

/// Sums of squares and products of pairs about their means.
private func products(of pairs: [(Double, Double)]) -> (first: Double, second: Double, crossed: Double) {
    let count = Double(pairs.count)
    let (mean, other) = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
    return pairs.reduce((0, 0, 0)) { sums, pair in
        let (one, two) = (pair.0 - mean, pair.1 - other)
        return (sums.0 + one * one, sums.1 + two * two, sums.2 + one * two)
    }
}

private func correlation(of pairs: [(Double, Double)]) -> Double? {
    let (first, second, crossed) = products(of: pairs)
    return first > 0 && second > 0 ? crossed / (first * second).squareRoot() : nil
}

/// By how much the second of pairs moves with the first.
private func slope(of pairs: [(Double, Double)]) -> Double {
    let (first, _, crossed) = products(of: pairs)
    return first > 0 ? crossed / first : 0
}
