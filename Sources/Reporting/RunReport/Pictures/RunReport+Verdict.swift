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
        let style = FigureStyle(row)
        let interval = row.estimate.low == nil ? "" : " (\(style.interval(row.estimate)))"
        let verdict =
            switch Verdict(row.estimate, atLeast: target.fraction) {
            case .met: "The target is met"
            case .notMet: "The target is not met"
            case .tooCloseToSay, .unknown: "Whether the target is met is too close to say"
            }
        return "\(callType): \(style.text(mean))\(interval) \(target.achievement). \(verdict): \(target.aim)."
    }
}
