public import Experiments
import ContactCentre
import Statistics
import Texts

extension RequirementOutcome {
    /// The outcome on one line: "met: 999.serviceLevel >= 0.90: 92.8% (92.6% to 93.0%)".
    public var line: String {
        let range = estimate.low == nil ? "" : " (" + style.interval(estimate) + ")"
        return (isMet ? "met: " : "not met: ") + requirement.words + ": " + figure + range
            + (isCertain == false ? ", too close to be sure" : "")
    }

    /// The figure; with all its digits where it looks like the limit otherwise.
    fileprivate var figure: String {
        guard let mean = estimate.mean else { return "no value" }
        let (text, limit) = (style.text(mean), style.text(requirement.limit))
        guard text == limit, mean != requirement.limit, let exact = ExactNumber.text(mean) else { return text }
        return text + ", exactly " + exact
    }

    /// The figure's style with decimals enough for the limit too.
    fileprivate var style: FigureStyle {
        FigureStyle(
            requirement.figure.measure.unit, for: [estimate.mean, estimate.low, estimate.high, requirement.limit])
    }
}

extension RunReport {
    /// What was required and whether it was met, where anything was.
    func requirementSection() -> [Document.Block] {
        guard !result.requirements.isEmpty else { return [] }
        let rule =
            "A requirement is met when the figure's mean keeps it. Where the 95% interval reaches across the limit, it is "
            + "too close to be sure: with other chance the verdict could be the other."
        return [.heading("Requirements"), .remarks(result.requirements.map { $0.line }), .paragraph(rule)]
    }
}
