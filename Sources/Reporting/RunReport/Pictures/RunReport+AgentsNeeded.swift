import ContactCentre
import Experiments
import Scenarios
import Statistics

extension RunReport {
    /// By stretch of the day, the fewest agents with whom a formula meets the targets; nothing where it has no say.
    func agentsNeeded(_ day: DayFigures) -> [DayLine] {
        // The figures' call types are the scenario's, in its order.
        let offered = scenario.callTypes.map { day.estimates(.offered, Figures.Subject(callType: $0.name)) }
        let stretchesAnHour = Double(day.periods.count) / 24
        let needed = day.periods.indices.map { place in
            FormulaRoom.fewestAgents(for: offered.map { ($0[place]?.mean ?? 0) * stretchesAnHour }, in: scenario)
        }
        guard needed.contains(where: { $0 != nil }) else { return [] }
        return [DayLine("Needed by formula", withoutIntervals: needed.map { $0.map { Double($0) } })]
    }

    /// What the line is.
    static let agentsNeededWords =
        " Needed by formula: the fewest agents with whom Erlang A (C where nobody hangs up) answers the calls of the half-hour within the "
        + "strictest target, all call types in one queue, without priority."
}
