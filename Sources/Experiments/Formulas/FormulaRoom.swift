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

    /// The room of a scenario; nil where formulas have no say: without calls or agents, with work that no caller waits for, or with web
    /// chat, of which an agent has several at once.
    public init?(_ scenario: Scenario) {
        let hours = Double(scenario.period.days * 24)
        let calls = scenario.callTypes.indices.map { scenario.expectedCalls(of: CallTypeID($0)) / hours }
        let agents = scenario.teams.indices.reduce(0) { $0 + scenario.averageAgents(ofTeam: $1) }
        guard agents > 0 else { return nil }
        self.init(scenario.callTypes, callsPerHour: calls, agents: max(1, Int(agents.rounded())))
    }

    /// A room with so many calls an hour of each type.
    private init?(_ callTypes: [CallType], callsPerHour calls: [Double], agents: Int) {
        let all = calls.reduce(0, +)
        guard all > 0, !callTypes.contains(where: { $0.isWork || $0.isChat }) else { return nil }
        func average(_ value: (CallType) -> Double) -> Double {
            zip(callTypes, calls).reduce(0) { $0 + ($1.1 > 0 ? value($1.0) * $1.1 / all : 0) }
        }
        callsPerHour = all
        handleSeconds = average { $0.pickUp.mean + $0.talk.mean + $0.wrap.length.mean }
        self.agents = agents
        // Patience that never ends hangs up at a rate of 0, patience of no time at none that a formula could use.
        let hangUpRate = average { $0.patience.mean > 0 ? 1 / $0.patience.mean : 0 }
        patienceSeconds = hangUpRate > 0 ? 1 / hangUpRate : nil
        guard traffic != nil else { return nil }
    }

    /// The fewest agents with whom every target of a scenario is met by formula if so many calls of each type arrive an hour: Erlang A
    /// where callers hang up, Erlang C where nobody does. All calls are one queue, and the strictest target decides; 0 without calls.
    ///
    /// - Parameter calls: an hour, by call type.
    /// - Returns: nil without a target, with work that no caller waits for, or where no number of agents in reach is enough.
    public static func fewestAgents(for calls: [Double], in scenario: Scenario) -> Int? {
        guard calls.contains(where: { $0 > 0 }) else { return 0 }
        guard let room = FormulaRoom(scenario.callTypes, callsPerHour: calls, agents: 1), let traffic = room.traffic
        else { return nil }
        let most = min(Int(room.offeredLoad) * timesLoad + fewAgents, QueueingTheoryError.Quantity.mostAgents)
        var fewest: Int?
        for (callType, count) in zip(scenario.callTypes, calls) where count > 0 {
            guard let target = callType.target else { continue }
            guard let agents = try? room.fewestAgents(for: traffic, meeting: target, mostAgents: most)
            else { return nil }
            fewest = max(fewest ?? 0, agents)
        }
        return fewest
    }

    private func fewestAgents(
        for traffic: Traffic, meeting target: Target, mostAgents most: Int
    ) throws(QueueingTheoryError) -> Int? {
        let aim = try ServiceLevelTarget(fraction: target.fraction, withinSeconds: target.within.seconds)
        guard let patienceSeconds else {
            return try ErlangC.fewestAgents(for: traffic, meeting: aim, mostAgents: most)
        }
        return try ErlangA.fewestAgents(
            for: traffic, patienceSeconds: patienceSeconds, meeting: aim, mostAgents: most)
    }

    /// More agents than so many times the load, and these, are looked at by nobody.
    private static let timesLoad = 3
    private static let fewAgents = 100

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
