import ContactCentre
import Experiments
import Measures
import Scenarios
import Statistics
import Texts

extension StaffingReport {
    // MARK: Agents

    /// Who is needed when.
    var agentTables: [Document.Block] {
        let teams = Set(space.places.map { $0.team.index }).sorted()
        if question.unit == .hourOfWeek {
            return teams.flatMap { team -> [Document.Block] in
                let name = OneLine.of(space.scenario.teams[team].name)
                return [.heading("\(name): agents needed by hour of the week"), .table(weekTable(team))]
            }
        }
        return [.heading("Agents"), .table(agentTable(teams))]
    }

    /// A row a place; by the hour with the service of each call type beside it where the hours are the same.
    private func agentTable(_ teams: [Int]) -> Table {
        let service = standsBesideAgents ? space.scenario.callTypes.filter { $0.target != nil }.map { $0.name } : []
        var table = Table(
            columns: [
                .words(question.unit == .shift ? "Shift or group" : "Hour"), .figures("Now"),
                .figures(question.hasBudget ? "Best" : "Needed"),
                .figures("Difference"),
            ]
                + service.flatMap { name -> [Table.Column] in
                    [.figures(OneLine.of(name) + " now"), .figures("reached"), .figures("95% interval")]
                })
        for team in teams {
            if teams.count > 1 { table.rows.append(.group(OneLine.of(space.scenario.teams[team].name))) }
            for (number, place) in space.places.enumerated() where place.team.index == team {
                let cells = [
                    placeWords(place), agents(place.now), String(outcome.agents[number]),
                    signed(Double(outcome.agents[number]) - place.now),
                ]
                table.rows.append(.cells(cells + service.flatMap { serviceCells($0, place.name) }))
            }
        }
        return table
    }

    private func placeWords(_ place: StaffingPlace) -> String {
        if case .crew(_, isOfRota: true) = place.subject { return "group " + OneLine.of(place.name) }
        return OneLine.of(place.name)
    }

    /// Whether each place has a service of its own, and one table can have both.
    var standsBesideAgents: Bool {
        question.unit == .hourOfDay && question.span == .hour && Set(space.places.map { $0.team }).count == 1
    }

    private func serviceCells(_ callType: String, _ period: String) -> [String] {
        guard let row = outcome.service.first(where: { $0.callType == callType && $0.period == period }) else {
            return ["", "", ""]
        }
        return [share(row.now.mean), share(row.reached.mean) + mark(row), interval(row.reached)]
    }

    /// A row an hour, a column a weekday.
    private func weekTable(_ team: Int) -> Table {
        var table = Table(columns: [.words("Hour")] + CalendarDate.weekdayNames.map { .figures(String($0.prefix(3))) })
        table.rows = (0..<24).map { hour in
            .cells(
                [TimeBuckets.hours[hour]]
                    + (0..<7).map { day in
                        let place = space.places.firstIndex {
                            $0.team.index == team && $0.subject == .hourOfWeek(day * 24 + hour)
                        }
                        guard let place else { return "" }
                        let (needed, now) = (outcome.agents[place], space.places[place].now)
                        return "\(needed) (\(signed(Double(needed) - now)))"
                    })
        }
        return table
    }

    private func agents(_ number: Double) -> String {
        ReadableNumber.fixed(number, decimals: number == number.rounded() ? 0 : 1)
    }

    private func signed(_ difference: Double) -> String {
        let words = agents(abs(difference))
        return words == "0" || words == "0.0" ? "0" : (difference > 0 ? "+" : "-") + words
    }

    // MARK: Service

    /// The service, where it does not stand beside the agents: the worst, or in full every stretch of time.
    func serviceTables(_ extent: Extent) -> [Document.Block] {
        guard !standsBesideAgents else { return [] }
        let isAll = extent == .full || outcome.service.count <= StaffingReport.mostRows
        let rows =
            isAll
            ? outcome.service
            : Array(
                outcome.service.filter { $0.isHeld }.sorted { ($0.margin ?? 1) < ($1.margin ?? 1) }
                    .prefix(StaffingReport.worstRows))
        var table = Table(columns: [
            .words("Stretch of time"), .figures("Target"), .figures("Now"), .figures("Reached"),
            .figures("95% interval"),
        ])
        for callType in space.scenario.callTypes.map({ $0.name }) {
            let own = rows.filter { $0.callType == callType }
            guard !own.isEmpty else { continue }
            table.rows.append(.group(OneLine.of(callType)))
            table.rows += own.map { row in
                .cells([
                    row.period == FigureName.all ? "whole period" : row.period,
                    ReadableNumber.shortPercent(row.target), share(row.now.mean), share(row.reached.mean) + mark(row),
                    interval(row.reached),
                ])
            }
        }
        let title = isAll ? "Service" : "Service: the \(rows.count) worst beside their targets (--full has all)"
        return [.heading(title), .table(table)]
    }

    private static let mostRows = 62
    private static let worstRows = 12

    private func share(_ mean: Double?) -> String { mean.map { percent($0) } ?? ReadableNumber.missing }

    /// What is odd about a row.
    private func mark(_ row: StaffingOutcome.Service) -> String {
        row.isClearlyMissed ? " !" : row.isHeld ? "" : " *"
    }

    private func interval(_ estimate: Estimate) -> String {
        guard let low = estimate.low, let high = estimate.high else { return ReadableNumber.missing }
        return "\(ReadableNumber.fixed(low * 100, decimals: 1)) to \(ReadableNumber.fixed(high * 100, decimals: 1))"
    }

    // MARK: Notes

    var notes: [String] {
        var notes: [String] = []
        let unheld = outcome.service.filter { !$0.isHeld }.count
        if unheld > 0 {
            notes.append(
                "\(unheld) of \(outcome.service.count) stretches of time (marked *) have fewer than \(StaffingQuestion.fewestCalls) calls in all "
                    + "replications searched with and are not held to their target.")
        }
        if outcome.service.contains(where: { $0.isClearlyMissed }) {
            notes.append(
                "Marked !: missed beyond chance, which is judged with wider intervals than those printed, so that all "
                    + "\(outcome.service.count { $0.isHeld }) targets held to count as one question.")
        }
        if outcome.repaired > 0 {
            let added = ReadableNumber.count(outcome.repaired, "agent was", "agents were")
            notes.append(
                "\(added) added since the check missed a target beyond chance, and the check repeated on the same replications; they are not among what the "
                    + "search tried to do without.")
        }
        if space.scenario.costs != nil, !question.hasBudget {
            notes.append(
                "Looked for was the least cost a year by the plan, not the fewest hours; how much overtime there will be is not in it."
            )
        }
        if outcome.isMinimal, !question.hasBudget {
            notes.append(
                "One agent less at any one place misses a target in the replications searched with. Of \(outcome.exchanges.tried) exchanges tried (one or two "
                    + "away, one put elsewhere near by), \(outcome.exchanges.saved) saved. There may be other plans \(space.scenario.costs == nil ? "with fewer" : "that cost less")."
            )
        } else if question.hasBudget {
            notes.append(
                "Best: the plan with the greatest smallest margin, of any target in any stretch of time, that moves of one agent led to. There may be better."
            )
        }
        let shifts = space.scenario.teams.indices.filter { team in
            !space.places.contains { $0.team.index == team }
        }
        if !shifts.isEmpty {
            let names = shifts.map { OneLine.of(space.scenario.teams[$0].name) }
            notes.append("As it is: \(Words.list(names)).")
        }
        if question.startAgents != nil {
            notes.append("Begun with the plan of a search before; a search without a stop may end with another.")
        }
        notes.append(
            "\(ReadableNumber.count(outcome.evaluations, "plan", "plans")) simulated in "
                + "\(ReadableNumber.count(outcome.replicationsSimulated, "replication", "replications")), up to \(outcome.searchReplications) a plan in the search, "
                + "on the same callers.")
        return notes
    }
}
