import ContactCentre
import Experiments
import Scenarios
import Statistics

extension Assurance {
    /// What was checked, and what came of it.
    var checks: [Document.Block] {
        var table = Table(columns: [.words("What was checked"), .words("What was found")])
        for plan in plans {
            if areSeveral { table.rows.append(.group(plan.name)) }
            table.rows += [odditiesRow(plan)] + [balanceRow(plan), skewRow(plan)].compactMap { $0 }
            table.rows += plan.result.requirements.map { .cells(["Required on the command line", $0.line]) }
        }
        return [.subheading("What was checked"), .table(table)] + observations
    }

    private func odditiesRow(_ plan: Plan) -> Table.Row {
        let warnings = plan.scenario.warnings
        let found =
            warnings.isEmpty
            ? "No problem, and nothing odd"
            : "No problem; odd: "
                + warnings.prefix(Assurance.mostOddities).map { $0.description }.joined(separator: "; ")
                + (warnings.count > Assurance.mostOddities
                    ? "; and \(warnings.count - Assurance.mostOddities) more" : "")
        return .cells(["The scenario's every value: form, limits and what must hold between values", found])
    }

    private static let mostOddities = 5

    /// Whether every call is accounted for.
    private func balanceRow(_ plan: Plan) -> Table.Row? {
        let balances = plan.result.callBalances
        guard !balances.isEmpty else { return nil }
        let odd = balances.filter { !$0.isEven }.map {
            "\($0.callType) (\(ReadableNumber.fixed($0.unaccounted, decimals: 3)) calls a replication)"
        }
        // Control variates correct each figure by itself, and so not quite alike.
        let isCorrected = plan.result.origin?.usesControlVariates == true
        let found =
            odd.isEmpty
            ? "Holds for \(ReadableNumber.count(balances.count, "call type", "call types"))"
            : "Differs for \(Words.list(odd))"
                + (isCorrected ? ", as control variates correct each figure by itself" : "")
        return .cells([
            "Every call is accounted for: offered = answered + abandoned + blocked + transferred out + still there",
            found,
        ])
    }

    private func skewRow(_ plan: Plan) -> Table.Row? {
        guard plan.result.replications > 1 else { return nil }
        let names = plan.result.tooSkew.map { $0.title }
        return .cells([
            "Enough replications for how much they differ, so that intervals cover as they say",
            names.isEmpty ? "Yes, for every headline figure" : "Too few for \(Words.list(names))",
        ])
    }

    // MARK: Against the real room

    private var observations: [Document.Block] {
        var table = Table(columns: [
            .words("Observed in the real room"), .figures("Observed"), .figures("Simulated"), .figures("95% interval"),
            .figures("Difference"),
        ])
        for plan in plans {
            let ofPeriod = plan.result.rows.filter { $0.period == Figures.all }
            let rows = (ofPeriod + plan.observedMonths).compactMap { row -> Table.Row? in
                guard let observed = row.observed, row.estimate.mean != nil else { return nil }
                let style = FigureStyle(row)
                return .cells([
                    plan.scenario.words(for: row), style.text(observed),
                    style.text(row.estimate.mean), style.interval(row.estimate),
                    style.difference(row.estimate.mean, from: observed),
                ])
            }
            if areSeveral, !rows.isEmpty { table.rows.append(.group(plan.name)) }
            table.rows += rows
        }
        guard !table.rows.isEmpty else {
            return [
                .paragraph("No figures observed in the real room stand in the scenario, so none were held against it.")
            ]
        }
        return [.table(table.withoutEmptyColumns())]
    }

    // MARK: Definitions

    /// How every figure of the report is defined.
    var definitions: [Document.Block] {
        let known = Set(
            plans.flatMap { plan in plan.result.rows.lazy.filter { $0.period == Figures.all }.map { $0.measure } })
        let measures = (MeasureGroup.ofCalls.flatMap { $0.measures } + MeasureGroup.ofTeams).filter(known.contains)
        var table = Table(columns: [.words("Figure"), .words("Definition"), .words("Name in files")])
        table.rows = measures.map { measure in
            let words = String(measure.words.drop { $0 == " " })
            return .cells([Words.capitalised(words), measure.definition.meaning.plain, measure.rawValue])
        }
        for scenario in plans.prefix(1).map({ $0.scenario }) {
            for callType in scenario.callTypes {
                guard let target = callType.target.map(TargetWords.init) else { continue }
                table.rows.append(
                    .cells([
                        "Service level of \(callType.name)", "\(target.achievement), as a share of \(target.basis)", "",
                    ]))
            }
        }
        return [.subheading("How figures are defined"), .table(table)]
    }
}

extension String {
    /// A definition without the signs of Markdown.
    fileprivate var plain: String { filter { $0 != "`" } }
}
