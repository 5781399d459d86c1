import ContactCentre
import Texts
public import Scenarios

extension Scenario {
    /// The scenario in sentences: its days, call types, agents and assumptions; its routing if there is more than one way, what callers hear, deadlines of work, its web chats, its people as
    /// far as they are described, and what changes when.
    public var sentences: [String] {
        var parts = ["\(DateWords.span(period)), \(ReadableNumber.count(period.days, "day", "days"))"]
        let names = callTypes.map { OneLine.of($0.name) }.joined(separator: ", ")
        parts.append((callTypes.count == 1 ? "call type " : "call types ") + names)
        parts.append(staffWords)
        parts.append(ReadableNumber.count(experiment.replications, "replication", "replications"))
        let count = ReadableNumber.count(assumptions.count, "stated assumption", "stated assumptions")
        parts.append(assumptions.isEmpty ? "no stated assumptions" : count)
        return [parts.joined(separator: "; ") + "."] + demandInWords + logsInWords + connectionsInWords + routingInWords
            + hearingInWords + deadlinesInWords + chatsInWords
            + peopleInWords
            + workforceInWords
            + costsInWords
            + changesInWords
    }

    /// "14.2 seats on average from 23.8 paid FTE"; agents where they are given as on duty.
    private var staffWords: String {
        let agents = teams.indices.reduce(0) { sum, team in
            let seats = always { $0.teams[team].hasShifts } ? workforceHours(ofTeam: team)?.averageSeats : nil
            return sum + (seats ?? averageAgents(ofTeam: team))
        }
        let average = ReadableNumber.fixed(agents, decimals: 1)
        let hours = teams.indices.compactMap { workforceHours(ofTeam: $0) }
        let fullTime = ReadableNumber.fixed(hours.reduce(0) { $0 + $1.fullTimeEquivalents }, decimals: 1)
        let words =
            switch hours.count {
            case 0: "\(average) agents on average"
            case teams.count: "\(average) seats on average from \(fullTime) paid FTE"
            default: "\(average) agents on average, with \(fullTime) paid FTE on shifts"
            }
        return words + (teams.count > 1 ? " in \(teams.count) teams" : "")
    }
}
