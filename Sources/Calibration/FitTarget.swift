import ContactCentre
package import Experiments
import Probability
package import Scenarios

/// A scenario with observed figures that a fit is held against.
package struct FittedScenario {
    /// Its file's name without folder and ending, by which its own values are told from others'.
    package let name: String
    /// Its files.
    package let draft: ScenarioDraft

    /// A scenario by its name.
    package init(name: String, draft: ScenarioDraft) { (self.name, self.draft) = (name, draft) }
}

/// An observed figure that simulated rooms are held against.
package struct FitTarget: Sendable {
    /// The place of its scenario.
    package let scenario: Int
    /// Which figure.
    package let figure: FigureName
    /// What was observed, in the measure's unit.
    package let observed: Double
    /// Half the last decimal place it was given with: nobody knows it better.
    let halfStep: Double
    private let isShare: Bool

    package init(_ observed: Double, of figure: FigureName, scenario: Int) {
        (self.observed, self.scenario, self.figure) = (observed, scenario, figure)
        isShare = figure.measure.unit == .fraction
        halfStep = FitTarget.halfStep(of: observed)
    }

    /// A figure on the scale it is compared on. Of a share p that is √p - √(1 - p), on which chance and discrepancy are alike for small and
    /// large shares; of times and numbers the logarithm.
    package func scaled(_ value: Double) -> Double {
        isShare
            ? min(max(value, 0), 1).squareRoot() - (1 - min(max(value, 0), 1)).squareRoot()
            : RealFunctions.log(max(value, FitTarget.least))
    }

    /// The figure at a place of that scale, in the measure's unit.
    ///
    /// With s = √p - √(1 - p) a share is p = (1 + s √(2 - s²)) / 2.
    package func value(atScaled place: Double) -> Double {
        guard isShare else { return RealFunctions.exp(place) }
        let bounded = min(max(place, -1), 1)
        return (1 + bounded * (2 - bounded * bounded).squareRoot()) / 2
    }

    /// How much a figure moves on that scale when it moves by 1 near some value.
    package func slope(at value: Double) -> Double {
        guard isShare else { return 1 / max(value, FitTarget.least) }
        let share = min(max(value, FitTarget.leastShare), 1 - FitTarget.leastShare)
        return (1 / share.squareRoot() + 1 / (1 - share).squareRoot()) / 2
    }

    /// The standard error on that scale of what is known without chance: what rounding hides, and how far the model may be off even at its
    /// best.
    ///
    /// - Parameter discrepancy: d; of a share p it is d √(p (1 - p)), of a time or a number a d-th of it, but not less than half a second.
    package func standardError(discrepancy: Double) -> Double {
        let rounding = halfStep / 3.0.squareRoot()
        let own =
            isShare
            ? discrepancy * max(observed * (1 - observed), FitTarget.leastShare).squareRoot()
            : max(discrepancy * observed, figure.measure.unit == .seconds ? FitTarget.leastSeconds : 0)
        return (rounding * rounding + own * own).squareRoot() * slope(at: observed)
    }

    /// Times below a hundredth of a second are none.
    private static let least = 0.01
    private static let leastShare = 1e-6
    private static let leastSeconds = 0.5

    /// Half of a number's last decimal place, as it is written shortest.
    package static func halfStep(of value: Double) -> Double {
        var step = 1.0
        for _ in 0..<9 {
            let whole = (value / step).rounded()
            if (whole * step - value).magnitude <= 1e-9 * max(value.magnitude, 1e-3) { break }
            step /= 10
        }
        return step / 2
    }
}

/// What of the scenarios' observed figures a fit uses.
package struct FitTargets: Sendable {
    /// The figures that rooms are held against, scenario by scenario.
    package let all: [FitTarget]
    /// By scenario: the numbers of calls offered that were observed, which rooms are given, not held against.
    let offered: [[(figure: FigureName, calls: Double)]]
    /// The observed figures that are not used, such as percentiles: scenario and name.
    package let unused: [(scenario: Int, figure: FigureName)]

    init(_ scenarios: [FittedScenario]) {
        var (all, offered): ([FitTarget], [[(figure: FigureName, calls: Double)]]) = ([], [])
        var unused: [(scenario: Int, figure: FigureName)] = []
        for (place, scenario) in scenarios.map({ $0.draft.scenario }).enumerated() {
            offered.append([])
            for observation in scenario.observed {
                let figure = FigureName(
                    callType: scenario.callTypes[observation.callType.index].name,
                    period: observation.month ?? FigureName.all, measure: observation.measure)
                if observation.measure == .offered {
                    if observation.month == nil, observation.value > 0 {
                        offered[place].append((figure, observation.value))
                    } else {
                        unused.append((place, figure))
                    }
                } else if observation.measure.isOfSingleWaits {
                    unused.append((place, figure))
                } else {
                    all.append(FitTarget(observation.value, of: figure, scenario: place))
                }
            }
        }
        (self.all, self.offered, self.unused) = (all, offered, unused)
    }

    /// The places of a scenario's targets.
    func places(of scenario: Int) -> [Int] { all.indices.filter { all[$0].scenario == scenario } }
}

extension Measure {
    /// Whether it is a percentile or a maximum, of which replications don't say how far chance moves it.
    fileprivate var isOfSingleWaits: Bool {
        if case .percentile = definition.nature { return true }
        return self == .longestAnswerSeconds
    }
}
