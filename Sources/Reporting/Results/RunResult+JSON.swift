public import Experiments
import ContactCentre
import Measures
import Scenarios
import Statistics
import Texts

extension RunResult {
    /// The result as JSON: a row a line, keys in a fixed order, missing numbers null.
    ///
    /// - Parameter formulas: the formulas beside the simulation, where that was asked for.
    public func json(formulas: FormulaOutcome? = nil) -> String {
        var members: [(String, JSONValue)] = [
            ("schemaVersion", .count(RunResult.schemaVersion)), ("program", .text(Program.nameAndVersion)),
            ("scenario", scenarioJSON), ("seed", .seed(seed)), ("replications", .count(replications)),
        ]
        if let origin { members.append(("options", origin.json)) }
        if let precision { members.append(("precision", precision.json)) }
        if !recoveries.isEmpty { members.append(("recoveries", .lines(recoveries.map { $0.json }))) }
        if let prices { members.append(("prices", prices.json)) }
        if !requirements.isEmpty { members.append(("requirements", .lines(requirements.map { $0.json }))) }
        members.append(("rows", .lines(rows.map { .object($0.jsonMembers(byArea: rows.haveAreas)) })))
        if let formulas { members.append(("formulas", formulas.json)) }
        return JSONValue.members(members).document
    }

    private var scenarioJSON: JSONValue {
        let members: [(String, JSONValue)] = [("name", .text(scenarioName)), ("hash", .text(scenarioHash))]
        return .object(members + (origin.map { [("file", .text($0.scenarioFile))] } ?? []))
    }

    /// The version of the results' layout.
    private static let schemaVersion = 1
}

extension FigureName {
    /// What the figure is called, as rows have it.
    ///
    /// - Parameter byArea: whether areas are told apart.
    func jsonMembers(byArea: Bool) -> [(String, JSONValue)] {
        [("callType", .text(callType)), ("team", .text(team))] + (byArea ? [("area", .text(area))] : []) + [
            ("period", .text(period)), ("measure", .text(measure.rawValue)),
        ]
    }

    /// The same as the words of a CSV row, in the order of ``csvColumns(byArea:)``.
    func csvWords(byArea: Bool) -> [String] {
        [callType, team] + (byArea ? [area] : []) + [period, measure.rawValue]
    }

    /// The columns of a figure's name.
    static func csvColumns(byArea: Bool) -> [String] {
        ["callType", "team"] + (byArea ? ["area"] : []) + ["period", "measure"]
    }
}

extension ResultRow {
    /// The row's members, an object on one line.
    ///
    /// - Parameter byArea: whether areas are told apart.
    func jsonMembers(byArea: Bool) -> [(String, JSONValue)] {
        name.jsonMembers(byArea: byArea) + [
            ("unit", .text(measure.unit.rawValue)),
            ("mean", .number(estimate.mean)),
            ("low", .number(estimate.low)),
            ("high", .number(estimate.high)),
            ("confidence", .number(estimate.confidence)),
            ("target", .number(target)),
            ("observed", .number(observed)),
        ]
    }
}

extension RunOrigin {
    fileprivate var json: JSONValue {
        let options: [(String, JSONValue)] = [
            ("set", .list(settings.map { .text($0.path + "=" + $0.value) })),
            ("by", .text(breakdown.rawValue)),
            ("precision", .number(precision)),
        ]
        // Said only where it is so.
        let further = [("byArea", byArea), ("controlVariates", usesControlVariates)].filter { $0.1 }
        return .object(options + further.map { ($0.0, .flag(true)) })
    }
}

extension PrecisionOutcome {
    fileprivate var json: JSONValue {
        .object([
            ("asked", .number(goal.halfWidth)),
            ("reached", .flag(isReached)),
            ("pilotReplications", .count(pilotReplications)),
            ("mostReplications", .count(goal.mostReplications)),
            ("figures", .list(figures.map { $0.json })),
        ])
    }
}

extension PrecisionOutcome.Figure {
    fileprivate var json: JSONValue {
        .object([
            ("callType", .text(name.callType)),
            ("measure", .text(name.measure.rawValue)),
            ("halfWidth", .number(halfWidth)),
            ("relativeHalfWidth", .number(relativeHalfWidth)),
        ])
    }
}

extension Recovery {
    fileprivate var json: JSONValue {
        .object([
            ("callType", .text(callType)), ("level", .number(level)), ("fallen", .count(fallen)),
            ("back", .count(back.count)),
            ("middle", JSONValue(middle?.month)), ("from", JSONValue(between?.from.month)),
            ("to", JSONValue(between?.to.month)),
        ])
    }
}

extension RequirementOutcome {
    fileprivate var json: JSONValue {
        let area: [(String, JSONValue)] =
            requirement.figure.area == FigureName.all ? [] : [("area", .text(requirement.figure.area))]
        return .object(
            [
                ("requirement", .text(requirement.words)),
                ("callType", .text(requirement.figure.callType)),
                ("team", .text(requirement.figure.team)),
            ] + area + [
                ("measure", .text(requirement.figure.measure.rawValue)),
                ("comparison", .text(requirement.comparison.rawValue)),
                ("limit", .number(requirement.limit)),
                ("mean", .number(estimate.mean)),
                ("low", .number(estimate.low)),
                ("high", .number(estimate.high)),
                ("met", .flag(isMet)),
                ("wholeInterval", isCertain.map { .flag($0) } ?? .null),
            ])
    }
}
