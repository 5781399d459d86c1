import ContactCentre
import Measures
import Scenarios
import Statistics

extension Run {
    /// The calls offered of each type in the first replications, as controls: their means are known from the scenario.
    ///
    /// Where there are so many call types that a fifth of the replications' degrees of freedom would go on them, all calls
    /// together are the one control. That is decided from the settings, not from what the replications are like.
    func controls(_ samples: Samples, upTo count: Int) -> ControlVariates? {
        // With follow-on contacts the mean of the calls offered is not known.
        guard settings.usesControlVariates, !scenario.hasFollowOns, variationOfCalls <= Run.mostVariationOfCalls,
            count <= samples.replications
        else { return nil }
        let subjects: [CallTypeID?] = isOfEachType ? scenario.callTypes.indices.map { CallTypeID($0) } : [nil]
        return ControlVariates(
            subjects.compactMap { callType in
                let figure = measurement.keys.firstIndex {
                    $0.measure == .offered && $0.callType == callType && $0.isWhole
                }
                guard let figure else { return nil }
                let values = samples.values.prefix(count).map { $0[figure].value ?? 0 }
                return (values: values, mean: expectedCalls(callType))
            })
    }

    /// A figure's true value where it is a number of calls offered over the whole period; nil for any other figure.
    func expectedCalls(_ key: MeasurementPlan.Key) -> Double? {
        guard key.measure == .offered, key.isWhole else { return nil }
        return expectedCalls(key.callType)
    }

    private func expectedCalls(_ callType: CallTypeID?) -> Double {
        let callTypes =
            callType.map { [$0.index] } ?? scenario.callTypes.indices.filter { !scenario.callTypes[$0].isWork }
        return callTypes.reduce(0) { $0 + scenario.expectedCalls(of: CallTypeID($1)) }
    }

    /// How much replications' numbers of calls are expected to differ: the greatest coefficient of variation of any call type's, or
    /// of all calls' where they are the one control. Known from the scenario alone.
    ///
    /// With λ the calls expected on a day and v the busyness variation, the variance of the calls of a period is Σ (λ + λ² v²); that of bursts comes
    /// beside it.
    public var variationOfCalls: Double {
        let ofEachType = scenario.callTypes.indices.map {
            (
                mean: scenario.expectedCalls(of: CallTypeID($0)),
                variance: scenario.varianceOfCalls(of: CallTypeID($0))
            )
        }
        func variation(_ mean: Double, _ variance: Double) -> Double { mean > 0 ? variance.squareRoot() / mean : 0 }
        let all = variation(ofEachType.reduce(0) { $0 + $1.mean }, ofEachType.reduce(0) { $0 + $1.variance })
        return isOfEachType ? ofEachType.map { variation($0.mean, $0.variance) }.max() ?? 0 : all
    }

    /// Beyond this variation of calls waits bend so much with the number of calls that a straight line through few replications is
    /// biased; see the Decisions page for where it was measured.
    public static let mostVariationOfCalls = 0.12

    /// Whether each call type's calls are a control, or all calls together the one control.
    private var isOfEachType: Bool {
        let planned = settings.precision?.pilotReplications(asked: settings.replications) ?? settings.replications
        return scenario.callTypes.count * Run.leastReplicationsAControl <= planned
    }

    /// So many replications for every control.
    private static let leastReplicationsAControl = 5
}

extension Scenario {
    /// The variance of the number of calls of a type in the days measured: Poisson, and the busyness of each day; where it drifts within
    /// the day, at most so much; with the numbers of incidents and of their calls.
    fileprivate func varianceOfCalls(of callType: CallTypeID) -> Double {
        stretches(of: 0..<period.days).reduce(0) { sum, stretch in
            let arrivals = stretch.scenario.callTypes[callType.index].arrivals
            let variation = arrivals.variationOfRate
            let (ofBursts, varianceOfBursts) = (arrivals.callsOfBurstsPerDay, arrivals.varianceOfBurstsPerDay)
            return arrivals.expectedCalls(onDays: stretch.days, in: period).reduce(sum) {
                let others = $1 - ofBursts
                return $0 + $1 + others * others * variation * variation + varianceOfBursts
            }
        }
    }
}
