import ContactCentre
public import Scenarios

extension Scenario {
    /// The scenario in one line: its days, call types, agents and assumptions, and its routing if there is more than one way.
    public var summaryLine: String {
        var parts = ["\(DateWords.span(period)), \(ReadableNumber.count(period.days, "day", "days"))"]
        let names = callTypes.map { PlainText.line($0.name) }.joined(separator: ", ")
        parts.append((callTypes.count == 1 ? "call type " : "call types ") + names)
        let agents = teams.reduce(0) { $0 + $1.averageAgents(in: period) }
        parts.append(
            ReadableNumber.fixed(agents, decimals: 1) + " agents on average"
                + (teams.count > 1 ? " in \(teams.count) teams" : ""))
        parts.append(ReadableNumber.count(experiment.replications, "replication", "replications"))
        let count = ReadableNumber.count(assumptions.count, "stated assumption", "stated assumptions")
        parts.append(assumptions.isEmpty ? "no stated assumptions" : count)
        return ([parts.joined(separator: "; ") + "."] + routingInWords).joined(separator: " ")
    }
}
