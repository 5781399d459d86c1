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
            ("budget", .number(question.budget)),
            ("isFinished", .flag(isFinished)),
            ("meetsTargets", .flag(meetsTargets)),
            (
                "hoursAWeek",
                .object([
                    ("now", .number(totalNow)), ("needed", .number(total)), ("difference", .number(total - totalNow)),
                    ("lowerBound", .number(leastTotal)),
                ])
            ),
            ("places", .lines(space.places.indices.map { json(place: $0) })),
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

    /// The plan as CSV: a row a place, then a row a target and stretch of time; missing numbers are empty.
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

    /// What a target's share is a share of.
    private var measure: String { space.question.fractionMet == nil ? "serviceLevel" : "shareMeetingTarget" }

    func team(_ place: StaffingPlace) -> String { space.scenario.teams[place.team.index].name }

    private func json(place number: Int) -> JSONValue {
        let place = space.places[number]
        return .object([
            ("team", .text(team(place))), ("period", .text(place.name)), ("now", .number(place.now)),
            ("needed", .count(agents[number])), ("difference", .number(Double(agents[number]) - place.now)),
            ("least", .count(place.least)), ("most", .count(place.most)), ("weight", .number(place.weight)),
            ("fewestAlone", JSONValue(fewest?[number])),
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
