import ContactCentre
import Experiments
import Scenarios
import Statistics
import Texts

extension ComparisonReport {
    /// The plans below each other, a table a call type, where there are several to choose from.
    func sideBySide() -> [Document.Block] {
        guard result.others.count > 1 else { return [] }
        return callTypes.flatMap { callType -> [Document.Block] in
            var table = Table(columns: [
                .words("Plan"), .figures("Agents"), .figures("Paid FTE"), .figures("In time"), .figures("Abandoned"),
                .figures("Avg. answer"),
                .figures("Days missed"),
            ])
            let measures = ComparisonReport.headlines + [.daysMissingTarget]
            let columns = measures.map { figures($0, callType: callType) }
            for (place, plan) in plans.enumerated() {
                let agents = ReadableNumber.fixed(result.averageAgents(of: plan), decimals: 1)
                let posts = result.hasPaidHours ? result.fullTimeEquivalents(of: plan) : nil
                table.rows.append(
                    .cells(
                        [label(plan), agents, posts.map { ReadableNumber.fixed($0, decimals: 1) } ?? ""]
                            + columns.map { $0[place] }))
            }
            let heading = targetWords(of: callType).map { "\(callType), plan by plan: target \($0.aim)" }
            return [.heading(heading ?? "\(callType), plan by plan"), .table(table.withoutEmptyColumns())]
        }
    }

    /// How many callers are turned away, leave at once or are rung back under each plan, where any are under some: who isn't answered doesn't
    /// only hang up then.
    func fates() -> [Document.Block] {
        let measures: [Measure] = [
            .blocked, .balked, .callBackOffered, .callBackAccepted, .callBackReached, .averageCallBackSeconds,
        ]
        var table = Table(columns: [.words("")] + plans.map { .figures(label($0)) })
        for callType in callTypes {
            let rows = measures.filter { measure in
                plans.contains { (estimate(measure, of: $0, callType: callType)?.mean ?? 0) > 0 }
            }
            guard !rows.isEmpty else { continue }
            table.rows.append(.group(callType))
            table.rows += rows.map {
                .cells([Words.capitalised(words(for: $0, of: callType))] + figures($0, callType: callType))
            }
        }
        guard !table.rows.isEmpty else { return [] }
        return [.heading("What else becomes of callers")] + fitting(table)
    }

    /// The hours of the day as results name them.
    static let hours = (0..<24).map { padded(String($0), to: 2) + ":00" }

    /// How likely an hour, a day, a week and a month are to miss the target under each plan.
    func misses() -> [Document.Block] {
        let measures: [Measure] = [.hoursMissingTarget, .daysMissingTarget, .weeksMissingTarget, .monthsMissingTarget]
        var table = Table(columns: [.words("")] + plans.map { .figures(label($0)) })
        for callType in callTypes {
            var rows = measures.map { ($0, figures($0, callType: callType)) }.filter { $0.1.contains { !$0.isEmpty } }
            // If all days miss the target, or none, so do weeks and months.
            let days = plans.compactMap { estimate(.daysMissingTarget, of: $0, callType: callType)?.mean }
            if !days.isEmpty, days.allSatisfy({ $0 == 1 }) || days.allSatisfy({ $0 == 0 }) {
                rows = Array(rows.prefix(1))
            }
            guard !rows.isEmpty, let target = targetWords(of: callType) else { continue }
            table.rows.append(.group("\(callType): \(target.aim)"))
            table.rows += rows.map { .cells([words(for: $0.0, of: callType)] + $0.1) }
        }
        guard !table.rows.isEmpty else { return [] }
        return [.heading("How often the target would be missed")] + fitting(table)
    }

    /// The hours of the day in which the base serves worst, and how each plan does in them.
    func worstHours() -> [Document.Block] {
        // Half-hours have the names of hours, and stand in the breakdown anyway.
        guard !result.breakdownPeriods.contains("00:30") else { return [] }
        var table = Table(columns: [.words("Arriving in the hour from")] + plans.map { .figures(label($0)) })
        for callType in callTypes {
            let hours = worstHours(of: callType)
            guard !hours.isEmpty else { continue }
            table.rows.append(.group("\(callType) \(words(for: .serviceLevel, of: callType))"))
            table.rows += hours.map { hour in
                .cells([hour] + figures(.serviceLevel, callType: callType, period: hour))
            }
        }
        guard !table.rows.isEmpty else { return [] }
        return [.heading("The worst hours of the day")] + fitting(table)
    }

    /// The three worst hours of each plan, each once, in the order of the day.
    private func worstHours(of callType: String) -> [String] {
        let hours = ComparisonReport.hours
        var worst: Set<String> = []
        for plan in plans {
            let levels = hours.compactMap { hour in
                estimate(.serviceLevel, of: plan, callType: callType, period: hour)?.mean.map { (hour, $0) }
            }
            worst.formUnion(levels.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(3).map { $0.0 })
        }
        return hours.filter(worst.contains)
    }

    /// Plans' names as numbers where they would make the table too wide for a page, with a key below it.
    func fitting(_ table: Table) -> [Document.Block] {
        let width = table.columns.dropFirst().reduce(0) { $0 + $1.title.count + 2 }
        guard width > ComparisonReport.widestHeads else { return [.table(table)] }
        let names = plans.indices.map { $0 == 0 ? "Base" : "Plan \($0)" }
        let key = zip(names, plans).map { "\($0): \(label($1))" }.joined(separator: "; ")
        return [
            .table(Table(columns: [table.columns[0]] + names.map(Table.Column.figures), rows: table.rows)),
            .paragraph(key + "."),
        ]
    }

    /// Room that the first column leaves to the others.
    private static let widestHeads = 68

    func estimate(
        _ measure: Measure, of plan: ComparedPlan, callType: String, area: String = Figures.all,
        period: String = Figures.all
    ) -> Estimate? {
        if plan.name == result.base.name {
            return result.others.lazy.compactMap { row($0, measure, callType: callType, area: area, period: period) }
                .first?.base
        }
        return row(plan, measure, callType: callType, area: area, period: period)?.other
    }

    /// A figure under every plan, all written alike; empty where a plan has none.
    private func figures(_ measure: Measure, callType: String, period: String = Figures.all) -> [String] {
        let means = plans.map { estimate(measure, of: $0, callType: callType, period: period)?.mean }
        let style = FigureStyle(measure.unit, for: means)
        return means.map { $0 == nil ? "" : style.text($0) }
    }

    var plans: [ComparedPlan] { [result.base] + result.others }
}
