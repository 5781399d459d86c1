import ContactCentre
import Experiments
public import Reporting
import Scenarios
import Statistics
import Texts

extension MeasuredCalls {
    /// The figures in words and tables: by call type, then by period where they were broken down, and days that differ by more than noise.
    public func document() -> Document {
        let offered = result.rows.first {
            $0.callType == FigureName.all && $0.period == FigureName.all && $0.measure == .offered
        }
        var blocks: [Document.Block] = [
            .title("Observed calls"),
            .paragraph(
                "\(ReadableNumber.count(Int(offered?.estimate.mean ?? 0), "call", "calls")) of \(ReadableNumber.count(scenario.period.days, "day", "days")) from "
                    + "\(scenario.period.start.text) on, measured by the same definitions as simulated ones. They are what came, so there are no intervals."
            ),
        ]
        for callType in scenario.callTypes {
            blocks += [.heading(callType.name), .table(table(of: callType.name, team: FigureName.all))]
            blocks += periods(of: callType.name)
            blocks += signals(of: callType.name)
        }
        let team = table(of: FigureName.all, team: scenario.teams[0].name)
        if !team.rows.isEmpty { blocks += [.heading("Agents"), .table(team)] }
        return Document(blocks)
    }

    private func table(of callType: String, team: String) -> Table {
        let rows = result.rows.filter { row in
            row.callType == callType && row.team == team && row.period == FigureName.all && row.area == FigureName.all
                && row.estimate.mean != nil
                && (team == FigureName.all ? row.measure.isOfObservedCalls : row.measure.isOfObservedAgents)
        }
        let times = FigureStyle.ofTimes(rows.filter { $0.measure.unit == .seconds }.map { $0.estimate.mean })
        return Table(
            columns: [.words("Measure"), .figures("Observed"), .figures("Target")],
            rows: rows.map { row in
                .cells([
                    row.measure.definition.words,
                    FigureStyle(row.measure.unit, for: [row.estimate.mean], times: times).text(row.estimate.mean),
                    row.target.map { ReadableNumber.shortPercent($0) } ?? "",
                ])
            })
    }

    /// A line a period.
    private func periods(of callType: String) -> [Document.Block] {
        let measures: [(Measure, String)] = [
            (.offered, "Offered"), (.abandonedFraction, "Abandoned"), (.serviceLevel, "In time"),
            (.averageSpeedOfAnswerSeconds, "Avg. answer"), (.averageHandleSeconds, "Avg. handling"),
        ]
        var labels: [String] = []
        var cells: [String: [String]] = [:]
        let own = result.rows.filter {
            $0.callType == callType && $0.period != FigureName.all && $0.team == FigureName.all
        }
        // A column has one notation.
        let styles = measures.map { measure, _ in
            FigureStyle(measure.unit, for: own.filter { $0.measure == measure }.map { $0.estimate.mean })
        }
        for row in own {
            guard let column = measures.firstIndex(where: { $0.0 == row.measure }) else { continue }
            if cells[row.period] == nil {
                labels.append(row.period)
                cells[row.period] = [String](repeating: "", count: measures.count)
            }
            cells[row.period]?[column] = styles[column].text(row.estimate.mean)
        }
        guard !labels.isEmpty else { return [] }
        let rows = labels.map { Table.Row.cells([$0] + (cells[$0] ?? [])) }
        return [.table(Table(columns: [.words("Period")] + measures.map { .figures($0.1) }, rows: rows))]
    }

    /// Days whose service level or calls differ by more than the days' own noise.
    private func signals(of callType: String) -> [Document.Block] {
        let remarks = [Measure.offered, .serviceLevel].compactMap { measure -> String? in
            let rows = days.rows.filter {
                $0.callType == callType && $0.measure == measure && $0.period != FigureName.all
                    && $0.team == FigureName.all && $0.estimate.mean != nil
            }
            guard rows.count >= MeasuredCalls.leastDays, let chart = XmRChart(rows.compactMap { $0.estimate.mean })
            else { return nil }
            func text(_ value: Double) -> String {
                measure == .offered
                    ? ReadableNumber.fixed(max(0, value), decimals: 0)
                    : ReadableNumber.percent(min(1, max(0, value)), decimals: 1)
            }
            let outside = zip(rows, chart.signals).filter { $1.contains(.outside) }.map { $0.0.period }
            let limits =
                "\(measure.definition.words) by day: \(text(chart.mean)) on average, limits of noise \(text(chart.limits.lowerBound)) to "
                + "\(text(chart.limits.upperBound)) (XmR chart)"
            return limits + (outside.isEmpty ? "; no day outside" : "; outside on \(outside.joined(separator: ", "))")
        }
        return remarks.isEmpty ? [] : [.remarks(remarks)]
    }

    private static let leastDays = 6
}

extension Measure {
    /// Whether it says something of agents whose calls are known.
    fileprivate var isOfObservedAgents: Bool {
        switch self {
        case .averageAgents, .averageAgentsOnCalls, .occupancy, .callsPerAgentHour: true
        default: false
        }
    }

    /// Whether it can be known from calls alone: what was planned, paid or foreseen can't.
    fileprivate var isOfObservedCalls: Bool {
        switch self {
        case .attemptsPerCaller, .callersNeverAnswered, .answeredAtHome, .overtimeHours, .breakCompliance, .breakHours,
            .steppedAwayHours:
            false
        default: definition.subject != .costs && definition.subject != .workforce
        }
    }
}
