public import ContactCentre

/// Something that becomes otherwise from a day on.
public struct DatedChange: Sendable, Equatable {
    /// What happens, in the scenario's words; empty where it has none.
    public let name: String
    /// The first day on which it holds, from midnight.
    public let firstDate: CalendarDate
    /// What becomes otherwise, value by value.
    public let effects: [Effect]

    /// A value that becomes another.
    public struct Effect: Sendable, Equatable {
        /// Where it stands in the scenario.
        public let path: String
        /// What becomes of it.
        public let result: Result

        /// A value that becomes another.
        public init(path: String, result: Result) { (self.path, self.result) = (path, result) }

        /// What becomes of a value.
        public enum Result: Sendable, Equatable {
            /// Another one.
            case set(before: PlanStep.Content, after: PlanStep.Content)
            /// So many times as much.
            case multiplied(Double)
        }
    }
}

/// A scenario as it is from a day on.
public struct Era: Sendable {
    /// Its first day, counted from the period's first; of the first era the least there is.
    public let firstDay: Int
    /// What holds then. It knows of no changes.
    public let scenario: Scenario
}

extension Scenario {
    /// The scenario as it stands and after each day with changes, in order of time.
    public var eras: [Era] { [Era(firstDay: .min, scenario: self)] + laterEras }

    /// The scenario as it is on a day, counted from the period's first.
    public func asOf(day: Int) -> Scenario { laterEras.last { $0.firstDay <= day }?.scenario ?? self }

    /// Stretches of some days in which the scenario is the same, with what holds then.
    package func stretches(of days: Range<Int>) -> [(scenario: Scenario, days: Range<Int>)] {
        guard !laterEras.isEmpty else { return [(self, days)] }
        let ends = laterEras.map { $0.firstDay } + [.max]
        return zip(eras, ends).compactMap { era, end in
            let own = max(era.firstDay, days.lowerBound)..<max(era.firstDay, days.lowerBound, min(end, days.upperBound))
            return own.isEmpty ? nil : (era.scenario, own)
        }
    }
}
