import ContactCentre
import Experiments
import Scenarios

extension ComparisonReport {
    /// What the words and numbers mean, as briefly as possible.
    var notes: [String] {
        var notes = [
            "Difference: the plan less the base, on the same callers in every replication. A difference of shares is in "
                + "percentage points.",
            "Headline differences (service level, abandoned, average speed of answer of every call type and plan): all "
                + "\(result.headlineCount) intervals hold together with at least 95% confidence (Bonferroni). Every other interval "
                + "holds with 95% by itself, so of twenty such lines one may well err.",
            "Better, worse: the whole interval lies on that side of no difference. No difference shown: it doesn't; with more "
                + "replications there may be one. The same: calls and agents did the very same in every replication. Intervals "
                + "are about chance, not about whether the scenarios are right.",
            "Figures of answered calls alone (their waits, shares within a time) have no verdict where the plans leave different "
                + "numbers of calls unanswered: callers who hang up drop out of them.",
        ]
        for callType in callTypes {
            guard let target = targetWords(of: callType) else { continue }
            notes.append("Service level of \(callType): \(target.achievement), as a share of \(target.basis).")
        }
        notes.append(
            "Missed: the service level of the day, the week (Monday to Sunday) or the calendar month is below the target; only "
                + "whole weeks and months count, and days with calls.")
        return notes + [assumptions].compactMap { $0 }
    }

    private var assumptions: String? {
        let count = result.base.scenario.assumptions.count
        guard count > 0 else { return nil }
        return
            "The base rests on \(ReadableNumber.count(count, "stated assumption", "stated assumptions")), which stand in its file."
    }
}
