import ContactCentre
import Probability
import Scenarios
import Simulator

/// Calls like a Markov chain's, in a room of pods: exponential times between calls, conversations and patience.
struct PodTraffic {
    /// A pod an area.
    var pods: Int
    var agentsInPod: Int
    /// Of each area.
    var callsPerHour: Double
    var talkSeconds: Double
    /// nil for callers who never hang up.
    var patienceSeconds: Double?
    var routing: [WaitStep]
    var awayFactor = 1.0
    var freedAgentTakes = FreedAgentTakes.longestWaiting
    /// By area, how many of its calls come for one of the first's.
    var sharesOfCalls: [Double]?

    /// A figure of the long run from several runs, with its standard error.
    struct Figure {
        let mean: Double
        let standardError: Double

        init(_ values: [Double]) {
            let mean = values.reduce(0, +) / Double(values.count)
            self.mean = mean
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            standardError = (squares / Double(values.count * (values.count - 1))).squareRoot()
        }
    }

    static let runs = 20
    #if DEBUG
        private static let callsInRun = 2_000
    #else
        private static let callsInRun = 100_000
    #endif
    /// Calls of a run that are left out while the room fills up.
    private static let firstCalls = 200

    /// The shares of calls of each kind of record, counted in runs of equal length.
    func shares(of kinds: [(CallRecord) -> Bool]) -> [Figure] {
        means(of: kinds.map { kind in { kind($0) ? 1 : 0 } }) { _ in true }
    }

    /// The means of figures over those calls that count, from runs of equal length.
    func means(of figures: [(CallRecord) -> Double], over counts: (CallRecord) -> Bool) -> [Figure] {
        let runs = (1...PodTraffic.runs).map { run in
            let records = records(run: run).dropFirst(PodTraffic.firstCalls).filter(counts)
            return figures.map { figure in records.reduce(0) { $0 + figure($1) } / Double(records.count) }
        }
        return figures.indices.map { place in Figure(runs.map { $0[place] }) }
    }

    private func records(run: Int) -> [CallRecord] {
        var stream = RandomStream(StreamKey(seed: 11, replication: run, purpose: 1, item: 1, day: 0))
        func exponential(_ mean: Double) -> Int64 {
            Interval(seconds: -mean * RealFunctions.log(stream.nextUnit())).microseconds
        }
        var arrival: Int64 = 0
        let calls = (0..<PodTraffic.callsInRun).map { _ in
            arrival += exponential(3_600 / callsPerHour / Double(pods))
            return CallLife(
                arrival: arrival, patience: patienceSeconds.map(exponential) ?? Interval.day.microseconds * 1_000,
                talk: exponential(talkSeconds), area: area(&stream))
        }
        let duties = (0..<pods * agentsInPod).map { DutyChange(instant: 0, agent: Int32($0), comesOn: true) }
        return simulate(room, calls: calls, duties: duties, from: 0, upTo: arrival + Interval.day.microseconds).calls
    }

    private func area(_ stream: inout RandomStream) -> UInt16 {
        guard let shares = sharesOfCalls else { return UInt16(stream.next() % UInt64(pods)) }
        var left = stream.nextUnit() * shares.reduce(0, +)
        let area = shares.firstIndex { share in
            left -= share
            return left < 0
        }
        return UInt16(area ?? pods - 1)
    }

    private var room: Room {
        Room(
            callTypes: [Room.CallTypeRules(priority: 1, routing: routing, handlingAwayFactor: awayFactor)],
            teams: (0..<pods).map {
                Room.TeamRules(agents: agentsInPod, answers: [0], keepFree: [0], serves: [$0])
            }, areas: pods, freedAgentTakes: freedAgentTakes)
    }
}
