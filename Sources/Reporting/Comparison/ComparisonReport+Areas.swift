import ContactCentre
import Experiments
import Scenarios
import Statistics

extension ComparisonReport {
    /// How what callers of each area get differs between plans, plan by plan: a table a call type; nothing where areas are not told
    /// apart.
    func areaTables() -> [Document.Block] {
        guard result.haveAreas else { return [] }
        let tables = result.others.flatMap { plan in callTypes.flatMap { areas(of: plan, $0) } }
        return tables.isEmpty
            ? [] : tables + [.paragraph(AreaWords.meaning)] + AreaWords.withoutOrigins(result.base.scenario)
    }

    /// The service levels of each area's callers under every plan, drawn.
    func areaPictures() -> [Document.Block] {
        guard result.haveAreas else { return [] }
        let pictures = callTypes.compactMap { callType in
            targetWords(of: callType).flatMap { target in
                let rows = result.base.scenario.areas.flatMap { area in
                    plans.compactMap { plan in
                        estimate(.serviceLevel, of: plan, callType: callType, area: area).map {
                            AreaChart.Row(area: area, plan: label(plan), serviceLevel: $0)
                        }
                    }
                }
                return AreaChart(callType: callType, target: target, rows: rows).block
            }
        }
        return pictures.isEmpty ? [] : [.heading(AreaWords.heading)] + pictures.map(Document.Block.picture)
    }

    private func areas(of plan: ComparedPlan, _ callType: String) -> [Document.Block] {
        let groups = (ComparisonReport.headlines + [.answeredAtHome]).map { measure in
            (
                measure,
                (result.base.scenario.areas + [Figures.all]).compactMap {
                    row(plan, measure, callType: callType, area: $0)
                }.filter(isWorthALine)
            )
        }.filter { !$0.1.isEmpty }
        guard !groups.isEmpty else { return [] }
        let times = ComparisonReport.times(in: groups.flatMap { $0.1 })
        var table = Table(columns: differenceColumns(first: "Callers of"))
        for (measure, rows) in groups {
            table.rows.append(.group(Words.capitalised(words(for: measure, of: callType))))
            table.rows += rows.map {
                .cells(cells($0, words: $0.name.area == Figures.all ? "All areas" : $0.name.area, times))
            }
        }
        let whose = result.others.count > 1 ? "\(label(plan)), " : ""
        return [
            .heading("\(whose)\(callType), area by area"), .table(table.withoutEmptyColumns()),
        ]
    }
}

extension ComparisonOutcome {
    /// Whether there are rows of callers from single areas.
    var haveAreas: Bool { rows.contains { $0.name.area != Figures.all } }
}
