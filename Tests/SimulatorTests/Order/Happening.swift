import Simulator

/// Something that may happen at one instant with something else.
enum Happening: Hashable, Sendable, CustomStringConvertible {
    case change(DutyChange.Kind)
    /// Any event but a change of duty.
    case event(EventKind)
    /// No event, but it has a place in the order.
    case patienceEnd

    /// All there is, in the order of the engine's own table.
    static let inOrder = EventKind.allCases.sorted { $0.rawValue < $1.rawValue }.flatMap { kind -> [Happening] in
        switch kind {
        case .dutyChange: DutyChange.Kind.allCases.sorted { $0.rawValue < $1.rawValue }.map { Happening.change($0) }
        case .workEnd, .stageOpening, .followOn: [.event(kind)]
        case .arrival: [.event(kind), .patienceEnd]
        }
    }

    var description: String {
        switch self {
        case .change(let kind): "\(kind)"
        case .event(let kind): "\(kind)"
        case .patienceEnd: "patienceEnd"
        }
    }
}

extension [Happening] {
    /// The order in which one thing happens just after another that it comes before here.
    func moving(_ first: Happening, behind second: Happening) -> [Happening] {
        flatMap { happening in
            if happening == first { return [Happening]() }
            return happening == second ? [second, first] : [happening]
        }
    }
}
