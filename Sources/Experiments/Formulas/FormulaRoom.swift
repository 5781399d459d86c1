import ContactCentre
import Probability
import QueueingTheory
public import Scenarios

/// What the Erlang formulas take a scenario for: one queue of calls at a steady rate, answered in the order of their arrival by so many
/// agents who all need the same time on average.
public struct FormulaRoom: Equatable, Sendable {
    /// Calls expected in the period / its hours, all call types together; contacts that follow on others are not among them.
    public let callsPerHour: Double
    /// Pick-up, talk and wrap on average over those calls.
    public let handleSeconds: Double
    /// The average number of agents over the period, those absent and on breaks left out, to the nearest whole number.
    public let agents: Int
    /// How long callers wait before they hang up: one over the mean of one over each call type's mean patience, so that as many hang up
    /// in a second as of all call types together; nil where nobody does.
    public let patienceSeconds: Double?

    /// The room of a scenario; nil where formulas have no say: without calls or agents, or with work that no caller waits for.
    public init?(_ scenario: Scenario) {
        let calls = scenario.callTypes.map { $0.arrivals.expectedCalls(in: scenario.period) }
        let all = calls.reduce(0, +)
        let agents = scenario.teams.reduce(0) { $0 + $1.averageAgents(in: scenario.period) }
        guard all > 0, agents > 0, !scenario.callTypes.contains(where: { $0.isWork }) else { return nil }
        func average(_ value: (CallType) -> Double) -> Double {
            zip(scenario.callTypes, calls).reduce(0) { $0 + ($1.1 > 0 ? value($1.0) * $1.1 / all : 0) }
        }
        callsPerHour = all / Double(scenario.period.days * 24)
        handleSeconds = average { $0.pickUp.mean + $0.talk.mean + $0.wrap.length.mean }
        self.agents = max(1, Int(agents.rounded()))
        // Patience that never ends hangs up at a rate of 0, patience of no time at none that a formula could use.
        let hangUpRate = average { $0.patience.mean > 0 ? 1 / $0.patience.mean : 0 }
        patienceSeconds = hangUpRate > 0 ? 1 / hangUpRate : nil
        guard traffic != nil else { return nil }
    }

    /// The load in erlangs.
    public var offeredLoad: Double { callsPerHour * handleSeconds / 3_600 }

    /// A formula of a room with one queue.
    public enum Formula: String, Sendable {
        /// With callers who hang up.
        case erlangA
        /// With callers who wait as long as it takes.
        case erlangC
    }

    /// The share of calls offered that a formula says are answered within a time; nil where it doesn't hold: Erlang A without patience, Erlang
    /// C with no more agents than load.
    public func serviceLevel(_ formula: Formula, withinSeconds seconds: Double) -> Double? {
        guard let traffic else { return nil }
        switch formula {
        case .erlangA:
            guard let patienceSeconds,
                let room = try? ErlangA(traffic, agents: agents, patienceSeconds: patienceSeconds)
            else { return nil }
            return try? room.serviceLevel(withinSeconds: seconds)
        case .erlangC:
            guard let room = try? ErlangC(traffic, agents: agents), room.isSteady else { return nil }
            return try? room.serviceLevel(withinSeconds: seconds)
        }
    }

    private var traffic: Traffic? { try? Traffic(callsPerHour: callsPerHour, handleSeconds: handleSeconds) }
}
