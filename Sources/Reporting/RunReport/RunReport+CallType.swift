import ContactCentre
import Experiments
import Scenarios
import Statistics

/// Measures that stand together in a table, under a name.
struct MeasureGroup {
    let name: String
    /// Those that stand in the usual report.
    var usual: [Measure] = []
    let measures: [Measure]

    /// What is said of a call type, in the order a manager asks.
    static let ofCalls = [
        MeasureGroup(
            name: "Calls",
            usual: [
                .offered, .answered, .abandoned, .balked, .blocked, .transferredOut, .callBackAccepted, .stillThere,
                .abandonedFraction,
            ],
            measures: [
                .offered, .answered, .abandoned, .shortAbandoned, .balked, .blocked, .transferredOut,
                .callBackAccepted, .stillThere, .abandonedFraction,
            ]),
        MeasureGroup(
            name: "Against the target", usual: [.serviceLevel, .daysMissingTarget],
            measures: [
                .answeredWithinTarget, .serviceLevel, .hoursMissingTarget, .daysMissingTarget, .weeksMissingTarget,
                .monthsMissingTarget,
            ]),
        MeasureGroup(
            name: "Time to answer, pick-up included",
            usual: [
                .averageSpeedOfAnswerSeconds, .firstReplySeconds, .p90AnswerSeconds, .p95AnswerSeconds,
                .longestAnswerSeconds,
            ],
            measures: [
                .averageSpeedOfAnswerSeconds, .firstReplySeconds, .medianAnswerSeconds, .p90AnswerSeconds,
                .p95AnswerSeconds,
                .longestAnswerSeconds,
            ]),
        MeasureGroup(
            name: "How soon answered, share of calls answered", measures: soonerOrLater),
        MeasureGroup(
            name: "National bands, share of calls answered", measures: [.under10, .from10Under60, .from60]),
        MeasureGroup(
            name: "On the national clock, from the operator's handing over",
            usual: [.nationalUnder10, .nationalFrom10Under60, .nationalFrom60, .nationalAverageSeconds],
            measures: [.nationalUnder10, .nationalFrom10Under60, .nationalFrom60, .nationalAverageSeconds]),
        MeasureGroup(
            name: "Call-back", usual: [.callBackReached, .averageCallBackSeconds],
            measures: [.callBackOffered, .callBackReached, .averageCallBackSeconds]),
        MeasureGroup(
            name: "Waiting",
            measures: [
                .waitedAtAll, .averageWaitSeconds, .answeredAt120OrLater, .averageQueueLength, .longestQueue,
            ]),
        MeasureGroup(
            name: "By the deadline", usual: [.doneByDeadline, .backlog, .oldestHours],
            measures: [.doneByDeadline, .backlog, .oldestHours]),
        MeasureGroup(
            name: "Handling", usual: [.averageHandleSeconds],
            measures: [.averageTalkSeconds, .averageHandleSeconds, .answeredAtHome]),
        MeasureGroup(
            name: "Callers", usual: [.callersNeverAnswered],
            measures: [.attemptsPerCaller, .callersNeverAnswered]),
    ]

    /// Shares of calls answered that only grow.
    static let soonerOrLater: [Measure] = [
        .answeredWithin10, .answeredWithin30, .answeredWithin60, .answeredWithin120, .answeredWithin180,
        .answeredWithin240, .answeredWithin300,
    ]

    /// What is said of a team.
    static let ofTeams: [Measure] = [
        .averageAgents, .averageAgentsOnCalls, .occupancy, .callsPerAgentHour, .chatsPerAgent, .overtimeHours,
        .breakCompliance, .breakHours, .steppedAwayHours,
    ]
}

extension RunReport {
    /// One call type: its target, then the figures with their intervals and what was observed.
    func section(of callType: String, _ extent: Extent) -> [Document.Block] {
        let subject = Figures.Subject(callType: callType)
        guard figures.has(subject) else { return [] }
        let target = targetWords(of: callType)
        let groups = MeasureGroup.ofCalls.map { group in
            let rows = group.measures.compactMap { figures.row($0, subject) }.filter(isWorthALine).filter {
                extent == .full || group.usual.contains($0.measure) || $0.observed != nil
            }
            return (name: group.name, rows: RunReport.withoutRepeats(rows))
        }.filter { !$0.rows.isEmpty }
        let times = FigureStyle.ofTimes(groups.flatMap { $0.rows.flatMap { $0.times } })
        var table = Table(columns: RunReport.figureColumns)
        for group in groups {
            table.rows.append(.group(group.name))
            table.rows += group.rows.map { .cells(cells($0, words: words(for: $0, target), times)) }
        }
        let heading = target.map { "\(callType): target \($0.aim)" } ?? "\(callType): no target"
        return [.heading(heading), .table(table.withoutEmptyColumns())] + answers(toCallsOf: callType)
    }

    /// Answered within ever longer times, all calls are answered at last; what comes after that says nothing more.
    private static func withoutRepeats(_ rows: [ResultRow]) -> [ResultRow] {
        let firstOfAll = rows.firstIndex { MeasureGroup.soonerOrLater.contains($0.measure) && $0.isOfAll }
        guard let firstOfAll else { return rows }
        return Array(rows[...firstOfAll])
            + rows[(firstOfAll + 1)...].filter { !MeasureGroup.soonerOrLater.contains($0.measure) }
    }

    static let figureColumns: [Table.Column] = [
        .words(""), .figures("Simulated"), .figures("95% interval"), .figures("Observed"), .figures("Difference"),
    ]

    /// A figure, its interval, what was observed and the difference from it.
    func cells(_ row: ResultRow, words: String, _ times: FigureStyle? = nil) -> [String] {
        let style = FigureStyle(row, times: times)
        let comparison = row.observed.map { [style.text($0), style.difference(row.estimate.mean, from: $0)] }
        return [words, style.text(row.estimate.mean), interval(row, times)] + (comparison ?? ["", ""])
    }

    /// The figure's interval; empty where a single replication gives none.
    func interval(_ row: ResultRow, _ times: FigureStyle? = nil) -> String {
        result.replications > 1 ? FigureStyle(row, times: times).interval(row.estimate) : ""
    }

    private func words(for row: ResultRow, _ target: TargetWords?) -> String {
        let words: String? =
            switch row.measure {
            case .answeredWithinTarget: target.map { "Calls " + $0.achievement }
            case .serviceLevel: target.map { Words.capitalised($0.achievement) }
            case .shortAbandoned: shortAbandonLimit(of: row.callType).map { "  of these, within \($0)" }
            default: nil
            }
        return words ?? row.measure.words
    }

    /// How soon a caller hangs up who counts as a short abandon; nil where the scenario sets no limit.
    private func shortAbandonLimit(of callType: String) -> String? {
        let limit = scenario.callTypes.first { $0.name == callType }?.shortAbandon
        return limit.map { ReadableNumber.limit(seconds: $0.seconds) }
    }

    /// The call types of a row, as they are at first and after each change.
    private func callTypes(named name: String) -> [CallType] {
        scenario.eras.flatMap { $0.scenario.callTypes.filter { $0.name == name } }
    }

    /// Whether callers of a type try again, this type or another; while nobody does, a caller is an attempt, whoever hangs up
    /// was never answered, and the calls say it all.
    private func doesSomeoneTryAgain(after callType: String) -> Bool {
        let means = [Measure.attemptsPerCaller, .callersNeverAnswered, .abandoned].map {
            figures.row($0, Figures.Subject(callType: callType))?.estimate.mean
        }
        return means[0] ?? 1 != 1 || means[1] != means[2]
    }

    /// Whether all days miss their target, or none does.
    private func doDaysSayAll(of callType: String) -> Bool {
        let days = figures.row(.daysMissingTarget, Figures.Subject(callType: callType))?.estimate.mean
        return days == 0 || days == 1
    }

    /// Figures that can say nothing in this scenario are left out of the report; they stay in the rows of the files.
    private func isWorthALine(_ row: ResultRow) -> Bool {
        guard row.observed == nil else { return true }
        return switch row.measure {
        case .transferredOut, .stillThere: row.estimate.mean ?? 0 > 0
        case .balked: callTypes(named: row.callType).contains { !$0.balking.isEmpty }
        case .callBackAccepted, .callBackOffered, .callBackReached, .averageCallBackSeconds:
            callTypes(named: row.callType).contains { $0.callBack != nil }
        case .blocked: callTypes(named: row.callType).contains { $0.queueCapacity != nil }
        case .shortAbandoned: shortAbandonLimit(of: row.callType) != nil
        case .answeredAtHome: scenario.areas.count > 1
        case .answeredWithinTarget, .serviceLevel: targetWords(of: row.callType) != nil
        case .attemptsPerCaller, .callersNeverAnswered: doesSomeoneTryAgain(after: row.callType)
        // A period may hold no whole week or month, and if all of its days miss the target, or none, so do its weeks and months.
        case .hoursMissingTarget, .daysMissingTarget: row.estimate.mean != nil
        case .weeksMissingTarget, .monthsMissingTarget: row.estimate.mean != nil && !doDaysSayAll(of: row.callType)
        default: true
        }
    }
}

extension ResultRow {
    /// Whether it is the share of all there are, as it is printed.
    fileprivate var isOfAll: Bool {
        let style = FigureStyle(self)
        return [estimate.mean, estimate.low].allSatisfy { $0 == nil || style.text($0) == style.text(1) }
    }
}
