import ContactCentre
import Experiments
import Scenarios
import Statistics

extension RunReport {
    /// The answer in a sentence a call type: was the target met, and how sure is that.
    func verdictSentences() -> [Document.Block] {
        let sentences = figures.callTypes.compactMap(verdictSentence)
        return sentences.isEmpty ? [] : [.remarks(sentences)]
    }

    /// What decides, figure by figure.
    func verdictTables() -> [Document.Block] {
        let plan = VerdictTable.Plan(name: scenario.name, scenario: scenario) { measure, callType in
            figures.row(measure, Figures.Subject(callType: callType))?.estimate
        }
        return VerdictTable(plans: [plan], callTypes: figures.callTypes).blocks
    }

    private func verdictSentence(of callType: String) -> String? {
        let subject = Figures.Subject(callType: callType)
        guard let target = targetWords(of: callType), let row = figures.row(.serviceLevel, subject),
            let mean = row.estimate.mean
        else { return nil }
        return target.verdict(on: row.estimate, mean, of: callType)
    }
}

extension TargetWords {
    /// Whether the target is met, and how sure that is: "999: 68.8% (68.0% to 69.6%) answered within 10 s. The target is not met: 90%
    /// answered within 10 s."
    ///
    /// - Parameter subject: whose figure it is.
    func verdict(on estimate: Estimate, _ mean: Double, of subject: String) -> String {
        let style = FigureStyle(.fraction, for: [mean, estimate.low, estimate.high, fraction])
        let interval = estimate.low == nil ? "" : " (\(style.interval(estimate)))"
        let verdict =
            switch Verdict(estimate, atLeast: fraction) {
            case .met: "The target is met"
            case .notMet: "The target is not met"
            case .tooCloseToSay, .unknown: "Whether the target is met is too close to say"
            }
        return "\(subject): \(style.text(mean))\(interval) \(achievement). \(verdict): \(aim)."
    }
}
