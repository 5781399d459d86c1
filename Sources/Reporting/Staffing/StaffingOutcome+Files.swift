public import Experiments
import ContactCentre
import Measures
import Scenarios
import Statistics
import Texts

extension StaffingOutcome {
    /// The plan as JSON: every place, every target in every stretch of time, and what the search took.
    public func json() -> String {
        let question = space.question
        return JSONValue.members([
            ("schemaVersion", .count(StaffingOutcome.schemaVersion)),
            ("program", .text(Program.nameAndVersion)),
            ("scenario", .object([("name", .text(space.scenario.name)), ("hash", .text(space.scenario.hash))])),
            ("seed", .seed(seed)),
            ("replications", .count(replications)),
            ("command", command.isEmpty ? .null : .text(ShellWord.line(command))),
            ("by", .text(question.unit.rawValue)),
            ("targetBy", .text(question.span.rawValue)),
            ("daysMet", .number(question.fractionMet)),
            ("budget", .number(question.budget)), ("budgetCostAYear", .number(question.budgetCost)),
            ("isFinished", .flag(isFinished)),
            ("meetsTargets", .flag(meetsTargets)),
            (
                "hoursAWeek",
                .object([
                    ("now", .number(totalNow)), ("needed", .number(total)), ("difference", .number(total - totalNow)),
                    ("lowerBound", .number(leastTotal)),
                ])
            ),
            ("costAYear", costJSON),
            ("places", .lines(space.places.indices.map { json(place: $0) })),
            ("neededByHour", .lines(needs.map(json))),
            ("service", .lines(service.enumerated().map { json($1, isReachable: !unreachable.contains($0)) })),
            (
                "search",
                .object([
                    ("plans", .count(evaluations)), ("replications", .count(replicationsSimulated)),
                    ("replicationsAPlan", .count(searchReplications)), ("isMinimal", .flag(isMinimal)),
                    ("exchangesTried", .count(exchanges.tried)), ("exchangesThatSaved", .count(exchanges.saved)),
                    ("agentsAddedAfterCheck", .count(repaired)),
                ])
            ),
        ]).document
    }

    /// The plan as CSV: a row a place, then a row a line of what it costs, then a row a target and stretch of time; missing numbers are empty.
    public func csv() -> String {
        var text: [UInt8] = []
        CSVText.write(
            [
                "callType", "team", "period", "measure", "unit", "now", "needed", "difference", "low", "high", "target",
                "isHeld",
            ], to: &text)
        let all = FigureName.all
        for (place, count) in zip(space.places, agents) {
            let difference = Double(count) - place.now
            let words = [all, team(place), place.name, "agents", "agents"]
            CSVText.write(
                words + [place.now, Double(count), difference, nil, nil, nil].map { ExactNumber.text($0) ?? "" } + [""],
                to: &text)
        }
        for line in costs {
            let words = [all, all, all, line.measure.rawValue, line.measure.unit.rawValue]
            let numbers = [
                line.now.mean, line.needed.mean, line.difference.mean, line.needed.low, line.needed.high, nil,
            ]
            CSVText.write(words + numbers.map { ExactNumber.text($0) ?? "" } + [""], to: &text)
        }
        for row in service {
            let difference = row.reached.mean.flatMap { mean in row.now.mean.map { mean - $0 } }
            let numbers = [
                row.now.mean, row.reached.mean, difference, row.reached.low, row.reached.high, row.target,
            ]
            let words = [row.callType, all, row.period, measure, "fraction"]
            CSVText.write(
                words + numbers.map { ExactNumber.text($0) ?? "" } + [row.isHeld ? "true" : "false"], to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let schemaVersion = 1

    /// What the plans cost a year; null without prices.
    private var costJSON: JSONValue {
        guard let prices = space.scenario.costs else { return .null }
        let lines = costs.map { line in
            JSONValue.object([
                ("measure", .text(line.measure.rawValue)), ("now", .number(line.now.mean)),
                ("needed", .number(line.needed.mean)), ("low", .number(line.needed.low)),
                ("high", .number(line.needed.high)), ("difference", .number(line.difference.mean)),
                ("differenceLow", .number(line.difference.low)), ("differenceHigh", .number(line.difference.high)),
            ])
        }
        return .members([
            ("currency", .text(prices.currency)), ("priceYear", .count(prices.priceYear)),
            ("nowByPlan", .number(plannedCostNow)), ("neededByPlan", .number(plannedCost)),
            ("lowerBoundByPlan", .number(leastPlannedCost)), ("lines", .lines(lines)),
        ])
    }

    /// What a target's share is a share of.
    private var measure: String { space.question.fractionMet == nil ? "serviceLevel" : "shareMeetingTarget" }

    func team(_ place: StaffingPlace) -> String { space.scenario.teams[place.team.index].name }

    private func json(place number: Int) -> JSONValue {
        let place = space.places[number]
        return .object([
            ("team", .text(team(place))), ("period", .text(place.name)), ("now", .number(place.now)),
            ("needed", .count(agents[number])), ("difference", .number(Double(agents[number]) - place.now)),
            ("least", .count(place.least)), ("most", .count(place.most)), ("weight", .number(place.weight)),
            ("hoursAWeek", .number(place.hoursAWeek)),
            ("costAYear", .number(place.costAYear)),
            ("fewestAlone", JSONValue(fewest?[number])),
        ])
    }

    /// So many people down in an hour of the day, whatever there is in all others.
    private func json(_ need: StaffingNeed) -> JSONValue {
        .object([
            ("team", .text(space.scenario.teams[need.team].name)), ("period", .text(TimeBuckets.hours[need.hour])),
            ("fewest", .count(need.fewest)),
        ])
    }

    private func json(_ row: Service, isReachable: Bool) -> JSONValue {
        .object([
            ("callType", .text(row.callType)), ("period", .text(row.period)), ("measure", .text(measure)),
            ("target", .number(row.target)), ("now", .number(row.now.mean)), ("mean", .number(row.reached.mean)),
            ("low", .number(row.reached.low)), ("high", .number(row.reached.high)),
            ("confidence", .number(row.reached.confidence)), ("isHeld", .flag(row.isHeld)),
            ("isClearlyMissed", .flag(row.isClearlyMissed)), ("mostReach", .number(row.most)),
            ("isReachable", .flag(isReachable)),
        ])
    }
}
