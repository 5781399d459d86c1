import Experiments
import Probability

/// A room that a fit tried: a value for everything that is moved, and what its scenarios came to.
package struct TriedRoom: Sendable {
    /// The places of its values on the normal line, by column.
    package let places: [Double]
    /// Its values, by column.
    package let values: [Double]
    /// By demand, how many times as many callers as the scenarios say.
    package var callers: [Double]
    /// By scenario, what it came to; nil where the values together make no sound scenario.
    var readings: [ScenarioReading]?

    init(_ places: [Double], in space: FitSpace, callers: [Double]) {
        self.places = places
        values = zip(space.columns, places).map { $0.parameter.value(at: $1) }
        self.callers = callers
    }
}

/// What one scenario's replications came to, on the scale that figures are compared on.
struct ScenarioReading: Sendable {
    /// By target of the scenario.
    let figures: [Double]
    /// By target of the scenario, then replication: how far it lies from the mean.
    let deviations: [[Double]]
    /// By observed number of calls: the logarithm of simulated over observed.
    let excess: [Double]
    /// By observed number of calls, then replication: how far its share lies from the mean.
    let excessDeviations: [[Double]]

    init(figures: [Double], deviations: [[Double]], excess: [Double], excessDeviations: [[Double]]) {
        (self.figures, self.deviations) = (figures, deviations)
        (self.excess, self.excessDeviations) = (excess, excessDeviations)
    }

    /// Reads a result; nil where a figure has no value.
    init?(_ result: RoomResult, _ targets: [FitTarget], offered: [(figure: FigureName, calls: Double)]) {
        var (figures, deviations): ([Double], [[Double]]) = ([], [])
        for target in targets {
            guard let (figure, worths) = result.worths(of: target.figure) else { return nil }
            let (slope, mean) = (target.slope(at: figure), worths.reduce(0, +) / Double(worths.count))
            figures.append(target.scaled(figure))
            deviations.append(worths.map { ($0 - mean) * slope })
        }
        var (excess, excessDeviations): ([Double], [[Double]]) = ([], [])
        for (figure, calls) in offered {
            guard let (mean, worths) = result.worths(of: figure), mean > 0 else { return nil }
            excess.append(RealFunctions.log(mean / calls))
            excessDeviations.append(worths.map { ($0 - mean) / mean })
        }
        (self.figures, self.deviations) = (figures, deviations)
        (self.excess, self.excessDeviations) = (excess, excessDeviations)
    }
}
