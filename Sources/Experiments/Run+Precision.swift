import ContactCentre
import Measures
import Scenarios
import Statistics

/// From which replications the intervals of a run take what.
struct IntervalRule {
    /// What is known of all replications; nil without control variates.
    let controls: ControlVariates?
    /// What is known of the pilot alone.
    let pilotControls: ControlVariates?
    /// How many replications the pilot has; nil without a goal for the precision.
    let pilotReplications: Int?
}

extension Run {
    /// How intervals are made of the samples.
    func intervalRule(_ samples: Samples) -> IntervalRule {
        let pilot = settings.precision?.pilotReplications(asked: settings.replications)
        let pilotControls = pilot.flatMap { controls(samples, upTo: $0) }
        // What corrects the whole has to correct the pilot too.
        let isControlled = pilot == nil || pilotControls != nil
        let allControls = isControlled ? controls(samples, upTo: samples.replications) : nil
        return IntervalRule(controls: allControls, pilotControls: pilotControls, pilotReplications: pilot)
    }

    /// A figure's estimate by the rule.
    func estimate(of figure: Int, _ key: MeasurementPlan.Key, _ samples: Samples, _ rule: IntervalRule) -> Estimate {
        if isHeadline(key), let (spread, pilot) = spreads(of: figure, samples, rule) {
            return spread.estimate(confidence: Run.confidence, varianceFrom: pilot)
        }
        if rule.controls != nil, let calls = expectedCalls(key) {
            return Estimate(mean: calls, low: calls, high: calls, confidence: Run.confidence)
        }
        if let controls = rule.controls,
            let spread = samples.spread(of: figure, upTo: samples.replications, controls: controls)
        {
            return spread.estimate(confidence: Run.confidence)
        }
        return samples.estimate(of: figure, confidence: Run.confidence)
    }

    /// A figure's spread over all replications and over the pilot; nil where all are the pilot, or it saw no variation.
    private func spreads(
        of figure: Int, _ samples: Samples, _ rule: IntervalRule
    ) -> (all: ReplicationSpread, pilot: ReplicationSpread)? {
        guard let count = rule.pilotReplications, count < samples.replications,
            let pilot = samples.spread(of: figure, upTo: count, controls: rule.pilotControls), pilot.variance > 0,
            let all = samples.spread(of: figure, upTo: samples.replications, controls: rule.controls)
        else { return nil }
        return (all, pilot)
    }

    /// What the samples come to in view of the goal; nil without one.
    func precision(of samples: Samples) -> PrecisionOutcome? {
        guard let goal = settings.precision else { return nil }
        let rule = intervalRule(samples)
        var figures: [PrecisionOutcome.Figure] = []
        for (figure, key) in measurement.keys.enumerated() where isHeadline(key) {
            guard let callType = key.callType else { continue }
            let estimate = estimate(of: figure, key, samples, rule)
            guard let mean = estimate.mean, let low = estimate.low, let high = estimate.high else { continue }
            let halfWidth = (high - low) / 2
            let scale = key.measure.unit == .fraction ? 1 : abs(mean)
            guard scale > 0 else { continue }
            figures.append(
                PrecisionOutcome.Figure(
                    name: FigureName(callType: scenario.callTypes[callType.index].name, measure: key.measure),
                    halfWidth: halfWidth, relativeHalfWidth: halfWidth / scale))
        }
        return PrecisionOutcome(
            goal: goal, pilotReplications: goal.pilotReplications(asked: settings.replications), figures: figures)
    }

    private func isHeadline(_ key: MeasurementPlan.Key) -> Bool {
        key.callType != nil && key.team == nil && key.bucket == nil && key.measure.isHeadline
    }
}
