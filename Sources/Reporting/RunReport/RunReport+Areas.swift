import ContactCentre
import Experiments
import Scenarios
import Statistics
import Texts

extension RunReport {
    /// What callers of each area get, whoever answers them: a table a call type; nothing where areas are not told apart.
    func areaTables(_ extent: Extent) -> [Document.Block] {
        guard !figures.areas.isEmpty else { return [] }
        let tables = figures.callTypes.flatMap { areaSection(of: $0, extent) }
        return tables.isEmpty ? [] : tables + [.paragraph(AreaWords.meaning)] + AreaWords.withoutOrigins(scenario)
    }

    /// The same drawn, of the call types with a target.
    func areaPictures() -> [Document.Block] {
        guard details != nil else { return [] }
        let pictures = figures.callTypes.compactMap { callType in
            targetWords(of: callType).flatMap { target in
                AreaChart(
                    callType: callType, target: target,
                    rows: figures.areas.compactMap { area in
                        figures.row(.serviceLevel, Figures.Subject(callType: callType, area: area)).map {
                            AreaChart.Row(area: area, plan: "", serviceLevel: $0.estimate)
                        }
                    }
                ).block
            }
        }
        return pictures.isEmpty ? [] : [.heading(AreaWords.heading)] + pictures.map(Document.Block.picture)
    }

    private func areaSection(of callType: String, _ extent: Extent) -> [Document.Block] {
        let subjects = (figures.areas + [Figures.all]).map { Figures.Subject(callType: callType, area: $0) }
        guard subjects.contains(where: figures.has) else { return [] }
        let all: [(measure: Measure, title: String, hasInterval: Bool, extent: Extent)] = [
            (.offered, "Offered", false, .usual), (.abandonedFraction, "Abandoned", extent == .full, .usual),
            (.averageSpeedOfAnswerSeconds, "Avg. answer", extent == .full, .usual),
            (.p90AnswerSeconds, "90% within", false, .full), (.serviceLevel, "In time", true, .usual),
            (.answeredAtHome, "At home", false, .usual),
        ]
        let columns = all.filter { $0.extent <= extent }
        var table = Table(columns: [.words("Callers of")])
        var cells = subjects.map { [$0.area == Figures.all ? "All areas" : $0.area] }
        for column in columns {
            let rows = subjects.map { figures.row(column.measure, $0) }
            let times = FigureStyle.ofTimes(rows.flatMap { $0?.times ?? [] })
            table.columns.append(.figures(column.title))
            if column.hasInterval { table.columns.append(.figures("95% interval")) }
            for (line, row) in rows.enumerated() {
                cells[line].append(row.map { FigureStyle($0, times: times).text($0.estimate.mean) } ?? "")
                if column.hasInterval { cells[line].append(row.map { interval($0, times) } ?? "") }
            }
        }
        table.rows = cells.map { .cells($0) }
        return [.heading("\(callType), area by area"), .table(table.withoutEmptyColumns())]
    }
}

/// What reports say of figures by area.
enum AreaWords {
    static let heading = "What callers of each area get"
    static let meaning =
        "An area's figures are those of callers who ring from it, whoever answers them; at home: answered by a team that serves "
        + "their area."

    /// Says of which call types it is not known where callers ring from.
    static func withoutOrigins(_ scenario: Scenario) -> [Document.Block] {
        scenario.callTypesFromAllAreasAlike.isEmpty
            ? [] : [.paragraph(scenario.originsMissing)]
    }
}

extension Scenario {
    /// The names of the call types whose callers ring from all of several areas alike: mostly because nothing is said of their origins.
    var callTypesFromAllAreasAlike: [String] {
        areas.count < 2
            ? []
            : callTypes.filter { type in type.ordinaryOrigins.allSatisfy { $0 == type.ordinaryOrigins[0] } }.map {
                $0.name
            }
    }

    fileprivate var originsMissing: String {
        let names = Words.list(callTypesFromAllAreasAlike.map { OneLine.of($0) })
        return
            "As many callers of \(names) ring from each area; if that is not so, 'origins' of the call type says how they differ."
    }
}
