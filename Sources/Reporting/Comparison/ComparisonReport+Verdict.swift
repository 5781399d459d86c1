import ContactCentre
import Experiments
import Scenarios
import Statistics

extension ComparisonReport {
    /// The answer: a sentence a target, then plans by measures.
    func verdict() -> [Document.Block] {
        let columns = plans.map { plan in
            VerdictTable.Plan(name: label(plan), scenario: plan.scenario) { measure, callType in
                estimate(measure, of: plan, callType: callType)
            }
        }
        return verdictSentences() + VerdictTable(plans: columns, callTypes: callTypes).blocks
    }

    /// Whether each target is met, a sentence a target.
    func verdictSentences() -> [Document.Block] {
        let sentences = callTypes.compactMap(verdictSentence)
        return sentences.isEmpty ? [] : [.remarks(sentences)]
    }

    /// Whether each plan but the base meets its own targets, a sentence a target, as a run of the plan says it.
    func verdictsOfOthers() -> [Document.Block] {
        let sentences = result.others.flatMap { plan in
            plan.scenario.callTypes.compactMap { callType -> String? in
                guard let target = callType.target.map(TargetWords.init),
                    let estimate = estimate(.serviceLevel, of: plan, callType: callType.name), let mean = estimate.mean
                else { return nil }
                return target.verdict(on: estimate, mean, of: "\(callType.name) with \(label(plan))")
            }
        }
        return sentences.isEmpty ? [] : [.remarks(sentences)]
    }

    /// "999: the target, 90% answered within 10 s, is met with one room and not met with three pods."
    private func verdictSentence(of callType: String) -> String? {
        guard let target = targetWords(of: callType) else { return nil }
        let verdicts = plans.map { plan in
            estimate(.serviceLevel, of: plan, callType: callType).map { Verdict($0, atLeast: target.fraction) }
                ?? .unknown
        }
        let parts = [Verdict.met, .notMet, .tooCloseToSay].compactMap { verdict -> String? in
            let names = zip(plans, verdicts).filter { $0.1 == verdict }.map { label($0.0) }
            guard !names.isEmpty else { return nil }
            // Many plans are better counted.
            let which =
                names.count == plans.count
                ? (plans.count == 2
                    ? (verdict == .notMet ? "either plan" : "both plans")
                    : verdict == .notMet ? "any plan" : "every plan")
                : names.count > ComparisonReport.mostNamed ? "\(names.count) of the plans" : Words.list(names)
            return verdict == .tooCloseToSay
                ? "too close to say with \(which)" : "\(verdict.besideFigure) with \(which)"
        }
        guard !parts.isEmpty else { return nil }
        return "\(callType): the target, \(target.aim), is \(Words.list(parts))."
    }

    /// More plans than so many are counted in a sentence, not named.
    private static let mostNamed = 4
}
