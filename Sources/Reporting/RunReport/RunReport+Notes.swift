import ContactCentre
import Experiments
import Scenarios
import Statistics

extension RunReport {
    /// What the words and numbers mean, as briefly as possible.
    func notes(_ extent: Extent) -> [String] {
        var notes = [
            "95% interval: of twenty runs with other seeds, nineteen would have the scenario's true average inside theirs. "
                + "It is about chance, not about whether the scenario's assumptions are right."
        ]
        for callType in figures.callTypes {
            guard let target = targetWords(of: callType) else { continue }
            notes.append("Service level of \(callType): \(target.achievement), as a share of \(target.basis).")
        }
        if extent == .full { notes += definitions }
        if figures.periodsComeAgain {
            notes.append(
                "Period by period: numbers of calls and hours of overtime are those of one such day, the mean over the days "
                    + "of the period that have it. Everywhere else they are totals of the whole period.")
        }
        if result.replications > 1, result.rows.contains(where: { $0.estimate.mean != nil && $0.estimate.low == nil }) {
            notes.append(
                "No interval (\(ReadableNumber.missing)): too few calls to say, or all replications had the same figure, which is no "
                    + "proof that it can't be another.")
        }
        if !result.tooSkew.isEmpty {
            let names = result.tooSkew.map { $0.title }.joined(separator: ", ")
            notes.append(
                "Few replications for how much they differ: a few had far higher or lower figures than the rest, and such intervals "
                    + "cover about nine times in ten instead of nineteen in twenty. Run more replications to be sure of: \(names)."
            )
        }
        if result.origin?.usesControlVariates == true {
            notes.append(
                "Control variates: figures are corrected by how many calls the replications had more or fewer than the "
                    + "scenario expects, so calls offered are exactly as expected and most intervals are narrower.")
        }
        let replayed = scenario.callTypes.filter { $0.arrivals.log != nil }.map { $0.name }
        if !replayed.isEmpty {
            notes.append(
                "Replayed: every replication has the same calls of \(Words.list(replayed)), those of a log. Intervals say what the rest, which "
                    + "is drawn, makes of these callers, and nothing of other days.")
        }
        if scenario.teams.contains(where: { $0.hasShifts }) {
            notes.append(
                "Where the paid hours go: expected from the shifts that begin in the period, their breaks and absences. "
                    + "FTE: paid hours a week over those of a full-time post. Seats: hours at the desk over hours of the clock. "
                    + "Overtime and breaks that calls put off are not in them.")
        }
        if scenario.workforce != nil {
            notes.append(
                "The workforce: people are drawn one by one, others in each replication, and the agents there are so many times the plan's "
                    + "as posts are on the floor. What is said of shifts, seats and paid time by shift is as planned.")
        }
        if result.rows.contains(where: { $0.observed != nil }) {
            notes.append("Observed: what the scenario gives for the real room. Difference: simulated less observed.")
        }
        let assumptions = scenario.assumptionsInWords.map { $0 + " They stand in its file." }
        return notes + [result.missedPrecisionInWords, assumptions].compactMap { $0 }
    }

    private var definitions: [String] {
        [
            "Every attempt to ring counts as a call. Average speed of answer counts answered calls only.",
            "Half, 90% and 95% answered within: of the answered calls of all replications together.",
            "Longest time and most calls waiting: the highest of a replication, averaged over the replications.",
            "Occupancy: the share of their time at work that agents spend on calls: picking up, talking, wrapping up. "
                + "Overtime: time spent finishing a call after the end of duty.",
        ]
            + (scenario.callTypes.contains { $0.isChat }
                ? [
                    "Web chat: the first reply is when an agent turns to it; talk time is as it lasted, beside other chats and held for calls."
                ] : [])
    }
}
