public import Statistics
import ContactCentre

/// What a run says about a requirement.
public struct RequirementOutcome: Equatable, Sendable {
    /// What was required.
    public let requirement: Requirement
    /// The figure it is about.
    public let estimate: Estimate

    /// A requirement and the figure it is about.
    public init(_ requirement: Requirement, estimate: Estimate) {
        self.requirement = requirement
        self.estimate = estimate
    }

    /// Whether the estimate's mean keeps the limit. A figure without a value does not.
    public var isMet: Bool {
        estimate.mean.map { requirement.comparison.holds($0, requirement.limit) } ?? false
    }

    /// Whether the whole confidence interval lies on the mean's side of the limit; nil where there is no interval.
    public var isCertain: Bool? {
        guard estimate.mean != nil, let low = estimate.low, let high = estimate.high else { return nil }
        return [low, high].allSatisfy { requirement.comparison.holds($0, requirement.limit) == isMet }
    }
}

extension RunResult {
    /// This result with what it says about requirements, in their order.
    public func judged(by requirements: [Requirement]) -> RunResult {
        var result = self
        result.requirements = requirements.map { requirement in
            let row = rows.first { $0.name == requirement.figure }
            let unknown = Estimate(mean: nil, low: nil, high: nil, confidence: Run.confidence)
            return RequirementOutcome(requirement, estimate: row?.estimate ?? unknown)
        }
        return result
    }
}
