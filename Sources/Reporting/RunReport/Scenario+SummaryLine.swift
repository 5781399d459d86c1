import ContactCentre
public import Scenarios

extension Scenario {
    /// The scenario in one line: its days, call types, agents and assumptions.
    public var summaryLine: String {
        var parts = ["\(DateWords.span(period)), \(ReadableNumber.count(period.days, "day", "days"))"]
        let names = callTypes.map { PlainText.line($0.name) }.joined(separator: ", ")
        parts.append((callTypes.count == 1 ? "call type " : "call types ") + names)
        parts.append(ReadableNumber.count(teams.count, "team", "teams"))
        parts.append(ReadableNumber.count(experiment.replications, "replication", "replications"))
        parts.append(ReadableNumber.count(assumptions.count, "stated assumption", "stated assumptions"))
        return parts.joined(separator: "; ") + "."
    }
}
