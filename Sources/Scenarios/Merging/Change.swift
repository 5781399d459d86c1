import ContactCentre
import Probability
import Texts

/// Something of a scenario that is made otherwise than its files have it.
public enum Change: Equatable, Sendable {
    /// A value at a path.
    case setting(Setting)
    /// All agents, at every hour, of every shift and rota group, so many times as many; a fraction of a person is there on as
    /// large a share of the days.
    case agents(times: Double)
    /// Talk and wrap of all call types so many times as long, when a home team answers; away from home they stay as they are.
    case handlingAtHome(times: Double)
    /// All calls expected so many times as many.
    case demand(times: Double)
}

/// How many times as much of something a scenario has than its files say: what changes of a kind come to together.
struct Multiples: Equatable {
    var agents = 1.0
    var handlingAtHome = 1.0
    var demand = 1.0

    init(_ changes: [Change]) {
        for change in changes {
            switch change {
            case .setting: break
            case .agents(let times): agents *= times
            case .handlingAtHome(let times): handlingAtHome *= times
            case .demand(let times): demand *= times
            }
        }
    }

    /// The multiples that aren't 1, as the scenario's hash has them.
    var named: [(name: String, number: Double)] {
        [("agents", agents), ("handlingAtHome", handlingAtHome), ("demand", demand)].filter { $0.1 != 1 }
    }
}

extension Staffing {
    /// So many times as many agents.
    func times(_ factor: Double) -> Staffing {
        switch self {
        case .hourOfWeek(let agents): .hourOfWeek(agents.map { $0 * factor })
        case .steps(let steps): .steps(steps.map { StaffingStep(start: $0.start, agents: $0.agents * factor) })
        case .shifts(let plan): .shifts(plan.times(factor))
        }
    }
}

extension ShiftPlan {
    fileprivate func times(_ factor: Double) -> ShiftPlan {
        let shifts = shifts.map {
            Shift(
                name: $0.name, start: $0.start, length: $0.length, headcount: $0.headcount * factor,
                weekdays: $0.weekdays, breaks: $0.breaks)
        }
        let rota = rota.map { rota in
            Rota(
                cycle: rota.cycle,
                groups: rota.groups.map { RotaGroup(name: $0.name, headcount: $0.headcount * factor) },
                firstDay: rota.firstDay, daysBetweenGroups: rota.daysBetweenGroups)
        }
        return ShiftPlan(shifts: shifts, rota: rota)
    }
}

extension Arrivals.Pattern {
    /// So many times as many calls.
    func times(_ factor: Double) -> Arrivals.Pattern {
        switch self {
        case .hourOfWeek(let calls): .hourOfWeek(calls.map { $0 * factor })
        case .intervals(let intervals):
            .intervals(
                intervals.map { ExpectedCalls(start: $0.start, length: $0.length, calls: $0.calls * factor) })
        }
    }
}
