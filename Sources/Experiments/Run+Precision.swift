import ContactCentre
import Measures
import Scenarios
import Statistics

extension Run {
    /// A figure's estimate from all replications.
    ///
    /// - Parameter controls: what is known of all replications; nil without control variates.
    func estimate(
        of figure: Int, _ key: MeasurementPlan.Key, _ samples: Samples, _ controls: ControlVariates?
    ) -> Estimate {
        if controls != nil, let calls = expectedCalls(key) {
            return .certain(calls, confidence: Run.confidence)
        }
        if let controls, key.measure.isControlled,
            let spread = samples.spread(of: figure, upTo: samples.replications, controls: controls)
        {
            return spread.estimate(confidence: Run.confidence)
        }
        return samples.estimate(of: figure, confidence: Run.confidence)
    }

    /// What the samples come to in view of the goal; nil without one.
    func precision(of samples: Samples) -> PrecisionOutcome? {
        guard let goal = settings.precision else { return nil }
        let pilot = goal.pilotReplications(asked: settings.replications)
        let all = controls(samples, upTo: samples.replications)
        let ofPilot = controls(samples, upTo: pilot)
        var figures: [PrecisionOutcome.Figure] = []
        for (figure, key) in measurement.keys.enumerated() where isHeadline(key) {
            guard let callType = key.callType else { continue }
            let estimate = estimate(of: figure, key, samples, all).within(key.measure)
            guard let mean = estimate.mean else { continue }
            let name = FigureName(callType: scenario.callTypes[callType.index].name, measure: key.measure)
            let scale = key.measure.unit == .fraction ? 1 : abs(mean)
            guard scale > 0 else { continue }
            var outcome = PrecisionOutcome.Figure(name: name, halfWidth: nil, relativeHalfWidth: nil)
            if let low = estimate.low, let high = estimate.high {
                outcome.halfWidth = (high - low) / 2
                outcome.relativeHalfWidth = (high - low) / 2 / scale
            }
            outcome.replicationsForPilot = samples.spread(of: figure, upTo: pilot, controls: ofPilot)?
                .replications(forHalfWidth: goal.halfWidth * scale, confidence: Run.confidence)
            if !samples.isOfFewEvents(figure) {
                outcome.replicationsForSkewness = samples.spread(
                    of: figure, upTo: samples.replications, controls: all
                ).map { PrecisionGoal.replications(forSkewness: $0.skewness, of: samples.replications) }
            }
            figures.append(outcome)
        }
        return PrecisionOutcome(goal: goal, pilotReplications: pilot, figures: figures)
    }

    /// Whether a figure is among those that decide.
    func isHeadline(_ key: MeasurementPlan.Key) -> Bool {
        key.callType != nil && key.isWhole && key.measure.isHeadline
    }
}

extension Measure {
    /// Whether control variates correct the measure's figures: not percentiles, which are of all replications' calls, nor days, of
    /// which there are few.
    fileprivate var isControlled: Bool {
        if case .percentile = definition.nature { return false }
        return definition.subject != .stretches
    }
}
