import ContactCentre
import Scenarios
import Statistics

/// What decides between plans: measures in rows, each figure with its interval and, where there is a target, whether it is met.
struct VerdictTable {
    /// A plan and its figures.
    struct Plan {
        /// What it is called at the head of its column.
        let name: String
        let scenario: Scenario
        /// A figure of the whole period and of all teams; nil where there is none.
        let estimate: (_ measure: Measure, _ callType: String) -> Estimate?
    }

    /// At least one.
    let plans: [Plan]
    let callTypes: [String]

    /// A table of one plan, or as many tables beside each other's base as it takes to keep them as wide as a page.
    var blocks: [Document.Block] {
        guard plans.count > 1, let base = plans.first else { return [.table(tableOfOne())] }
        let others = Array(plans.dropFirst())
        return stride(from: 0, to: others.count, by: VerdictTable.mostBesideBase).map { first in
            .table(table(of: [base] + others[first..<min(first + VerdictTable.mostBesideBase, others.count)]))
        }
    }

    /// So many plans beside the base in one table.
    private static let mostBesideBase = 4

    /// The figures of a call type, in the order a manager asks.
    private static let ofCallType: [Measure] = [
        .serviceLevel, .averageSpeedOfAnswerSeconds, .p95AnswerSeconds, .abandonedFraction, .doneByDeadline, .backlog,
        .oldestHours,
    ]
    private static let ofAgents: [Measure] = [.averageAgents, .occupancy, .overtimeHours]

    // MARK: Several plans

    private func table(of plans: [Plan]) -> Table {
        var table = Table(columns: [.words("")] + plans.map { .words($0.name) })
        for callType in callTypes {
            let rows = VerdictTable.ofCallType.compactMap { row($0, of: callType, plans) }
            if !rows.isEmpty { table.rows += [.group(callType)] + rows }
        }
        let rows =
            VerdictTable.ofAgents.compactMap { row($0, of: Figures.all, plans) }
            + paidRows(plans).map { Table.Row.cells([$0.words] + $0.figures.map { $0 ?? ReadableNumber.missing }) }
        if !rows.isEmpty { table.rows += [.group(VerdictTable.agents)] + rows }
        return table
    }

    private static let agents = "Agents"

    private func row(_ measure: Measure, of callType: String, _ plans: [Plan]) -> Table.Row? {
        let estimates = plans.map { $0.estimate(measure, callType) }
        guard isWorthARow(measure, estimates, callType, plans) else { return nil }
        let style = FigureStyle(measure.unit, for: estimates.flatMap { [$0?.mean, $0?.low, $0?.high] })
        let targets = plans.map { measure == .serviceLevel ? $0.target(of: callType) : nil }
        // Where plans aim at different things, each cell says at what.
        let isShared = targets.allSatisfy { $0?.aim == targets[0]?.aim }
        let cells = zip(estimates, targets).map { estimate, target -> String in
            guard let estimate, estimate.mean != nil else { return ReadableNumber.missing }
            var words = style.text(estimate.mean)
            if estimate.low != nil { words += " (" + style.interval(estimate) + ")" }
            guard let target else { return words }
            return words + ": " + Verdict(estimate, atLeast: target.fraction).besideFigure
                + (isShared ? "" : " (" + target.aim + ")")
        }
        return .cells([words(measure, isShared ? targets[0] : nil)] + cells)
    }

    private func words(_ measure: Measure, _ target: TargetWords?) -> String {
        guard measure == .serviceLevel, let target else { return measure.words }
        return Words.capitalised(target.achievement) + ", target "
            + ReadableNumber.shortPercent(target.fraction)
    }

    private func isWorthARow(_ measure: Measure, _ estimates: [Estimate?], _ callType: String, _ plans: [Plan]) -> Bool
    {
        guard estimates.contains(where: { $0?.mean != nil }) else { return false }
        return switch measure {
        case .serviceLevel: plans.contains { $0.target(of: callType) != nil }
        case .overtimeHours: estimates.contains { $0?.mean ?? 0 > 0 }
        default: true
        }
    }

    // MARK: One plan

    private func tableOfOne() -> Table {
        var table = Table(columns: [
            .words(""), .figures("Simulated"), .figures("95% interval"), .words("Target met?"),
        ])
        let plan = plans[0]
        for callType in callTypes {
            let rows = ([.offered] + VerdictTable.ofCallType).compactMap { rowOfOne($0, of: callType, plan) }
            if !rows.isEmpty { table.rows += [.group(callType)] + rows }
        }
        let rows =
            VerdictTable.ofAgents.compactMap { rowOfOne($0, of: Figures.all, plan) }
            + paidRows([plan]).map { .cells([$0.words, $0.figures[0] ?? ReadableNumber.missing, "", ""]) }
        if !rows.isEmpty { table.rows += [.group(VerdictTable.agents)] + rows }
        return table.withoutEmptyColumns()
    }

    private func rowOfOne(_ measure: Measure, of callType: String, _ plan: Plan) -> Table.Row? {
        let estimate = plan.estimate(measure, callType)
        guard isWorthARow(measure, [estimate], callType, [plan]), let estimate else { return nil }
        let style = FigureStyle(measure.unit, for: [estimate.mean, estimate.low, estimate.high])
        let target = measure == .serviceLevel ? plan.target(of: callType) : nil
        return .cells([
            words(measure, target), style.text(estimate.mean), estimate.low == nil ? "" : style.interval(estimate),
            target.map { Verdict(estimate, atLeast: $0.fraction).besideFigure } ?? "",
        ])
    }

    // MARK: Paid hours

    /// What the plans pay for, where all people of a plan work shifts.
    private func paidRows(_ plans: [Plan]) -> [(words: String, figures: [String?])] {
        // Those of a workforce's plan are not what its people are paid.
        let hours = plans.map { $0.scenario.workforce == nil ? $0.scenario.paidHours : nil }
        guard hours.contains(where: { $0 != nil }) else { return [] }
        return [
            ("Paid hours in the period", hours.map { $0.map { ReadableNumber.fixed($0.paid, decimals: 0) } }),
            (
                "Paid full-time posts",
                hours.map { $0.map { ReadableNumber.fixed($0.fullTimeEquivalents, decimals: 1) } }
            ),
        ]
    }
}

extension VerdictTable.Plan {
    /// A call type's target in words, where it has one.
    func target(of callType: String) -> TargetWords? {
        scenario.callTypes.first { $0.name == callType }?.target.map(TargetWords.init)
    }
}
