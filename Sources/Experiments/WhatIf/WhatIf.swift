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
    private var changed: ComparedPlan
    private var prepared: [PreparedPlans]
    /// By plan, then by replication: what has been taken.
    private var taken: [[Taken]] = [[], []]

    /// A scenario without a change yet.
    ///
    /// - Parameter settings: the seed, how many replications are planned and how figures are broken down.
    public init(_ draft: ScenarioDraft, settings: Run.Settings) {
        (self.draft, self.settings) = (draft, settings)
        changed = ComparedPlan(draft.scenario, madeOf: draft.scenario, by: [])
        let ready = PreparedPlan(changed, breakdown: settings.breakdown)
        prepared = [PreparedPlans([ready]), PreparedPlans([ready])]
    }

    /// Makes another change, of the scenario as it stands. What was taken of the last one is dropped; what was taken of the base
    /// stays. Where the change can't be made, all is as it was.
    public mutating func change(_ changes: [Setting]) throws(ScenarioProblems) {
        let scenario = try draft.scenario(with: changes.map { .setting($0) })
        changed = ComparedPlan(scenario, madeOf: draft.scenario, by: changes)
        prepared[Plan.changed.rawValue] = PreparedPlans([PreparedPlan(changed, breakdown: settings.breakdown)])
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
        return PartFile.ended(text)
    }

    /// Takes a plan's next replication; false where the text isn't one.
    public mutating func take(_ text: [UInt8], of plan: Plan) -> Bool {
        var reader = LineReader(text)
        let number = replications(of: plan)
        guard let line = reader.next(), let records = UInt64(String(decoding: line, as: UTF8.self)) else {
            return false
        }
        do throws(PartProblem) {
            try PartFile.checkWhole(text)
            let samples = try PartFile.samples(&reader, replications: number..<number + 1)
            guard samples.values[0].count == prepared[plan.rawValue].plans[0].figures.count else { return false }
            taken[plan.rawValue].append(Taken(records: RecordsFingerprint(state: records), samples: samples))
            return true
        } catch {
            return false
        }
    }

    /// How many replications of a plan have been taken.
    public func replications(of plan: Plan) -> Int { taken[plan.rawValue].count }

    /// What the replications say that were taken of both plans.
    ///
    /// - Parameter name: what the change is called; nil for the values it sets.
    public func result(called name: String? = nil) -> ComparisonOutcome {
        let base = ComparedPlan(name: draft.scenario.name, scenario: draft.scenario)
        let other = ComparedPlan(
            name: name ?? changed.name, scenario: changed.scenario, intention: changed.intention)
        let count = min(taken[0].count, taken[1].count)
        var settings = settings
        settings.replications = count
        let comparison = Comparison(base: base, others: [other], settings: settings)
        return comparison.result(
            of: [Plan.base, .changed].map { plan in
                MeasuredPlan(
                    samples: samples(plan, first: count),
                    records: taken[plan.rawValue].prefix(count).map { $0.records })
            })
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
    let records: RecordsFingerprint
    let samples: Samples
}
