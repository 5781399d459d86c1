public import Experiments
import ContactCentre
import Scenarios
import Statistics
import Texts

extension ComparisonOutcome {
    /// The comparison as JSON: a row a line, keys in a fixed order, missing numbers null.
    public func json() -> String {
        let byArea = haveAreas
        var members: [(String, JSONValue)] = [
            ("schemaVersion", .count(ComparisonOutcome.schemaVersion)),
            ("program", .text(Program.nameAndVersion)),
            ("base", json(base)),
            ("plans", .lines(others.map { json($0) })),
            ("seed", .seed(seed)),
            ("replications", .count(replications)),
            ("command", command.isEmpty ? .null : .text(ShellWord.line(command))),
            ("replicationsAskedFor", .count(plannedReplications)),
            ("simultaneousDifferences", .count(headlineCount)),
            ("cautions", .lines(cautions.map { .text($0) })),
            ("rows", .lines(rows.map { $0.json(byArea: byArea, replications: replications) })),
        ]
        let prices = pricesOfPlans
        if !prices.isEmpty {
            members.append(("prices", pricesJSON))
            members.append(("costs", .lines(prices.map { $0.json })))
            members.append(
                (
                    "dominated",
                    .lines(dominations.map { .object([("plan", .text($0.plan)), ("by", .text($0.by))]) })
                ))
        }
        if !ways.isEmpty { members.append(("steps", .lines(ways.flatMap(json)))) }
        return JSONValue.members(members).document
    }

    /// The rows as CSV; missing numbers are empty.
    public func csv() -> String {
        let byArea = haveAreas
        return CSVText.line(["plan"] + FigureName.csvColumns(byArea: byArea) + ComparisonOutcome.csvColumns)
            + rows.map { CSVText.line($0.csvFields(byArea: byArea, replications: replications)) }.joined()
            + ways.flatMap { way in
                way.lines.map { line in
                    let plan = "\(way.plan.name), step \(line.number) \(line.kind): \(line.name)"
                    return CSVText.line(line.row.csvFields(plan: plan, byArea: byArea, replications: replications))
                }
            }.joined()
    }

    private func json(_ way: PlanWay) -> [JSONValue] {
        way.lines.map { line in
            line.row.json(
                plan: way.plan.name, byArea: false, replications: replications,
                [("step", .count(line.number)), ("changes", .text(line.name)), ("made", .text(line.kind))])
        }
    }

    /// The version of the results' layout.
    private static let schemaVersion = 1

    private static let csvColumns = [
        "unit", "baseMean", "baseLow", "baseHigh", "otherMean",
        "otherLow", "otherHigh", "difference", "low", "high", "confidence", "simultaneousWith", "verdict", "narrowing",
        "target", "replications",
    ]
}

extension ComparisonOutcome {
    fileprivate func json(_ plan: ComparedPlan) -> JSONValue {
        let paid: [(String, JSONValue)] = [
            ("paidHoursAWeek", .number(paidHoursAWeek(of: plan))),
            ("fullTimeEquivalents", .number(fullTimeEquivalents(of: plan))),
        ]
        return .object(
            [
                ("name", .text(plan.name)),
                ("hash", .text(plan.scenario.hash)),
                ("averageAgents", .number(averageAgents(of: plan))),
            ] + (hasPaidHours ? paid : []))
    }
}

extension ComparisonOutcome {
    fileprivate var pricesJSON: JSONValue {
        ([base] + others).lazy.compactMap { $0.scenario.costs }.first?.json ?? .null
    }
}

extension Costs {
    /// The currency and the year of the prices.
    var json: JSONValue { .object([("currency", .text(currency)), ("year", .count(priceYear))]) }
}

extension PriceOfPlan {
    fileprivate var json: JSONValue {
        func members(_ estimate: Estimate?) -> [(String, JSONValue)] {
            [("mean", .number(estimate?.mean)), ("low", .number(estimate?.low)), ("high", .number(estimate?.high))]
        }
        return .object([
            ("plan", .text(plan.name)),
            ("difference", .object(members(difference))),
            (
                "aPointOfServiceLevel",
                .list(points.map { .object([("callType", .text($0.callType))] + members($0.cost)) })
            ),
            ("callTypesOfItsOwn", .list(callTypesOfItsOwn.map { .text($0) })),
            ("breakEvenPayFactor", .number(breakEvenPayFactor)),
            ("breakEvenPayAnHour", .number(breakEvenPay)),
        ])
    }
}

extension PlanWay {
    /// A row of a file about a step.
    fileprivate struct Line {
        let number: Int
        let name: String
        let kind: String
        let row: ComparisonRow
    }

    /// Each step on top of those before it, then by itself.
    fileprivate var lines: [Line] {
        steps.enumerated().flatMap { place, step in
            [("in turn", step.inTurn), ("by itself", step.byItself)].flatMap { kind, rows in
                rows.map {
                    Line(
                        number: place + 1, name: step.step.paths.joined(separator: " and "), kind: kind, row: $0)
                }
            }
        }
    }
}

extension ComparisonRow {
    fileprivate func json(
        plan: String? = nil, byArea: Bool, replications: Int, _ about: [(String, JSONValue)] = []
    ) -> JSONValue {
        .object(
            [("plan", .text(plan ?? self.plan))] + about + name.jsonMembers(byArea: byArea) + [
                ("unit", .text(measure.unit.rawValue)),
                ("base", json(base)),
                ("other", json(other)),
                ("difference", .number(difference.mean)),
                ("low", .number(difference.low)),
                ("high", .number(difference.high)),
                ("confidence", .number(difference.confidence)),
                ("simultaneousWith", .count(family)),
                ("verdict", JSONValue(verdict?.rawValue)),
                ("narrowing", .number(narrowing)),
                ("target", .number(target)),
                ("replications", .count(replications)),
            ])
    }

    private func json(_ estimate: Estimate) -> JSONValue {
        .object([
            ("mean", .number(estimate.mean)),
            ("low", .number(estimate.low)),
            ("high", .number(estimate.high)),
        ])
    }

    fileprivate func csvFields(plan: String? = nil, byArea: Bool, replications: Int) -> [String] {
        let numbers = [base, other, difference].flatMap { [$0.mean, $0.low, $0.high] } + [difference.confidence]
        return [plan ?? self.plan] + name.csvWords(byArea: byArea) + [measure.unit.rawValue]
            + numbers.map { ExactNumber.text($0) ?? "" }
            + [String(family), verdict?.rawValue ?? ""]
            + [narrowing, target].map { ExactNumber.text($0) ?? "" } + [String(replications)]
    }
}
