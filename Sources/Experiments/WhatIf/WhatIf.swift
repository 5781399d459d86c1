import Measures
public import Scenarios
import Texts

/// A scenario held against a change of itself on the same callers, one replication after the other as they come in: what a page
/// with levers does.
///
/// Replications are simulated anywhere (`simulated`), as text that travels, and taken (`take`) in the order of their numbers, so
/// that figures depend on the scenario, the change, the seed and the number of replications alone.
public struct WhatIf {
    /// What a replication is simulated of.
    public enum Plan: Int, Sendable {
        /// The scenario as it stands.
        case base
        /// The scenario with the change made.
        case changed
    }

    private let draft: ScenarioDraft
    private let settings: Run.Settings
    private var plans: [ComparedPlan]
    private var prepared: [PreparedPlans]
    private var comparison: Comparison
    /// By plan, then by replication: what has been taken.
    private var taken: [[Taken]] = [[], []]

    /// A scenario without a change yet.
    ///
    /// - Parameter settings: the seed, how many replications are planned and how figures are broken down.
    public init(_ draft: ScenarioDraft, settings: Run.Settings) {
        (self.draft, self.settings) = (draft, settings)
        let scenario = draft.scenario
        plans = [scenario, scenario].map { ComparedPlan(name: scenario.name, scenario: $0) }
        prepared = plans.map { PreparedPlans([PreparedPlan($0, breakdown: settings.breakdown)]) }
        comparison = Comparison(base: plans[0], others: [plans[1]], settings: settings)
    }

    /// Makes another change, of the scenario as it stands. What was taken of the last one is dropped; what was taken of the base
    /// stays. Where the change can't be made, all is as it was.
    public mutating func change(_ changes: [Change], called name: String) throws(ScenarioProblems) {
        let plan = ComparedPlan(name: name, scenario: try draft.scenario(with: changes))
        plans[Plan.changed.rawValue] = plan
        let ready = PreparedPlan(plan, breakdown: settings.breakdown)
        prepared[Plan.changed.rawValue] = PreparedPlans([ready])
        comparison = Comparison(base: plans[0], others: [plan], settings: settings)
        taken[Plan.changed.rawValue] = []
    }

    /// Simulates a replication, from 0, of a plan: its figures as a text for `take`.
    public func simulated(_ plan: Plan, replication number: Int) -> String {
        let ready = prepared[plan.rawValue]
        guard let outcome = ready.simulate(seed: settings.seed, replication: number, isStopped: { false })?.first
        else { return "" }
        var samples = Samples(kinds: ready.plans[0].kinds, first: number)
        samples.add(outcome.sample)
        var text = String(outcome.records.state) + "\n"
        PartFile.add(samples, to: &text)
        return text
    }

    /// Takes a plan's next replication; false where the text isn't one.
    public mutating func take(_ text: [UInt8], of plan: Plan) -> Bool {
        var reader = LineReader(text)
        let number = replications(of: plan)
        guard let line = reader.next(), let records = UInt64(String(decoding: line, as: UTF8.self)) else {
            return false
        }
        do throws(PartProblem) {
            let samples = try PartFile.samples(&reader, replications: number..<number + 1)
            guard samples.values[0].count == prepared[plan.rawValue].plans[0].figures.count else { return false }
            taken[plan.rawValue].append(Taken(records: records, samples: samples))
            return true
        } catch {
            return false
        }
    }

    /// How many replications of a plan have been taken.
    public func replications(of plan: Plan) -> Int { taken[plan.rawValue].count }

    /// What the replications say that were taken of both plans.
    public var result: ComparisonOutcome {
        let count = min(taken[0].count, taken[1].count)
        let isTheSame = zip(taken[0], taken[1]).allSatisfy { $0.records == $1.records }
        return comparison.result(
            of: [samples(.base, first: count), samples(.changed, first: count)], [true, isTheSame])
    }

    private func samples(_ plan: Plan, first count: Int) -> Samples {
        var samples = Samples(kinds: prepared[plan.rawValue].plans[0].kinds)
        for replication in taken[plan.rawValue].prefix(count) {
            samples.add(values: replication.samples.values[0])
            samples.waits.add(replication.samples.waits)
        }
        return samples
    }
}

/// A replication that was taken.
private struct Taken {
    /// What tells its records from others.
    let records: UInt64
    let samples: Samples
}
