import ContactCentre
import Texts

/// Warns of rows of a side file that seem to be missing.
struct RowWarnings: Section {
    let frame: ScenarioFrame

    /// Rows of calls are of one length as a rule where more than half of them are.
    private static let ruleOfCalls = 0.5
    /// A staffing file may have a row a change only; it is one of regular rows where nearly all are of one length, and there
    /// are enough of them.
    private static let ruleOfAgents = 0.9
    private static let leastRegularRows = 10

    func warnAboutSpacing(ofCalls steps: [SideFileTable.Step], until end: Instant, _ fields: Fields) {
        guard let spacing = RowSpacing(steps, rule: RowWarnings.ruleOfCalls, end: end) else {
            return warnAboutNoRule(steps, fields)
        }
        warn(about: spacing, .calls, fields)
    }

    /// Rows of calls that are of no length as a rule: some may be missing, and nothing shows which.
    private func warnAboutNoRule(_ steps: [SideFileTable.Step], _ fields: Fields) {
        guard let (shortest, longest) = RowSpacing.extremes(steps) else { return }
        let calls = steps.reduce(0) { $0 + $1.number }
        findings.warn(
            .unevenRows(shortest: shortest, longest: longest, rows: steps.count, calls: calls), fields)
    }

    func warnAboutSpacing(ofAgents steps: [SideFileTable.Step], _ fields: Fields) {
        guard steps.count >= RowWarnings.leastRegularRows,
            let spacing = RowSpacing(steps, rule: RowWarnings.ruleOfAgents, end: daysSimulated.until)
        else { return }
        warn(about: spacing, .agents, fields)
    }

    private func warn(about spacing: RowSpacing, _ kind: Warning.RowKind, _ fields: Fields) {
        let file = joined(fields.place?.folder ?? "", fields.text ?? "")
        if let first = spacing.gaps.first {
            let until = first.until.text(periodStart: period.start)
            findings.warn(
                Warning(
                    .gapInRows(kind, spacing, until: until), at: Place(file: file, line: first.line), path: fields.path)
            )
        }
        if let first = spacing.short.first {
            findings.warn(
                Warning(.shortRows(kind, spacing), at: Place(file: file, line: first.line), path: fields.path))
        }
    }
}
