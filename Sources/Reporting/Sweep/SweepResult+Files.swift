public import Experiments
import ContactCentre
import Measures
import Scenarios
import Statistics
import Texts

extension SweepResult {
    /// The figures of a call type, of a team or of everything over the whole period that have a value other than 0 in the scenario
    /// as it stands or in a cell.
    public var figuresThatSaySomething: [FigureName] {
        let all = [baseRows] + plan.cells.indices.map { rows(ofCell: $0) }
        var figures: [FigureName] = []
        var known: Set<FigureName> = []
        for row in all.flatMap({ $0 ?? [] }) where row.row.estimate.mean ?? 0 != 0 {
            let name = row.row.name
            guard name.period == FigureName.all, name.area == FigureName.all,
                name.team == FigureName.all || name.callType == FigureName.all
            else { continue }
            if known.insert(name).inserted { figures.append(name) }
        }
        return figures
    }

    /// The sweep as CSV in long form: the varied paths' values first, then a row a cell, call type, team, period and measure.
    ///
    /// With one assumption varied at a time, the columns before the rows are its path, which end it is at, and the value.
    ///
    /// - Parameter figures: the figures written, in every period; nil for every row.
    public func csv(figures: [FigureName]? = nil) -> String {
        let leading = plan.design == .grid ? plan.paths : ["path", "value"]
        var text: [UInt8] = []
        CSVText.write(leading + FigureName.csvColumns(byArea: byArea) + SweepResult.csvColumns, to: &text)
        for place in plan.cells.indices {
            guard let rows = rows(ofCell: place) else { continue }
            let settings = plan.cells[place].settings
            let values = plan.design == .grid ? settings.map { $0.value } : settings.flatMap { [$0.path, $0.value] }
            for row in rows where row.isWanted(figures) {
                CSVText.write(values + row.row.csvWords(byArea: byArea), row.csvNumbers, to: &text)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The sweep as JSON: the scenario as it stands, then a cell after the other, a row a line.
    ///
    /// - Parameter figures: the figures written, in every period; nil for every row.
    public func json(figures: [FigureName]? = nil) -> String {
        let cells = plan.cells.indices.compactMap { place in
            rows(ofCell: place).map { json(plan.cells[place], $0.filter { $0.isWanted(figures) }) }
        }
        let baseRows = (baseRows ?? []).filter { $0.isWanted(figures) }
        return JSONValue.members(
            [
                ("schemaVersion", .count(SweepResult.schemaVersion)),
                ("program", .text(Program.nameAndVersion)),
                ("scenario", .object([("name", .text(plan.base.name)), ("hash", .text(plan.base.hash))])),
                ("seed", .seed(seed)),
                ("replications", .count(replications)),
                ("by", .text(breakdown.rawValue)),
            ] + (byArea ? [("byArea", .flag(true))] : []) + [
                ("paths", .list(plan.paths.map { .text($0) })),
                ("cellsPlanned", .count(plan.cells.count)),
                ("cellsFinished", .count(finishedCells)),
                ("asItStands", .lines(baseRows.map { $0.json(byArea: byArea) })),
                ("cells", .lines(cells)),
            ]
        ).document
    }

    private func json(_ cell: SweepPlan.Cell, _ rows: [Row]) -> JSONValue {
        .members([
            ("settings", .object(cell.settings.map { ($0.path, .text($0.value)) })),
            ("hash", .text(cell.scenario.hash)),
            ("rows", .lines(rows.map { $0.json(byArea: byArea) })),
        ])
    }

    private static let csvColumns = [
        "unit", "mean", "low", "high", "confidence", "target", "observed",
        "difference", "differenceLow", "differenceHigh",
    ]
    /// The version of the results' layout.
    private static let schemaVersion = 1
}

extension SweepResult.Row {
    fileprivate func isWanted(_ figures: [FigureName]?) -> Bool {
        guard let figures else { return true }
        return figures.contains(
            FigureName(callType: row.callType, team: row.team, area: row.area, measure: row.measure))
    }

    fileprivate var csvNumbers: [Double?] { row.csvNumbers + [difference.mean, difference.low, difference.high] }

    fileprivate func json(byArea: Bool) -> JSONValue {
        let change: [(String, JSONValue)] = [
            ("mean", .number(difference.mean)), ("low", .number(difference.low)), ("high", .number(difference.high)),
        ]
        return .object(row.jsonMembers(byArea: byArea) + [("difference", .object(change))])
    }
}
