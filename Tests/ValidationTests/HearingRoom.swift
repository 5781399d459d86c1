import ContactCentre
import MarkovChains
import RoomScripts

/// One call type and exponential lengths, where callers who find all agents engaged may leave at once for what they hear.
///
/// How many calls are there, with agents or waiting, is a Markov chain: up at the rate at which callers join, down at that of
/// talk and patience.
struct HearingRoom: ExactRoom {
    var agents: Int
    var callsPerHour: Double
    var talkSeconds = 300.0
    /// Nil: callers who wait never hang up.
    var patienceSeconds: Double?
    /// How many may wait; nil for as many as come.
    var queueCapacity: Int?
    /// The share of callers who leave on hearing that they have to wait at all.
    var balkingFraction = 0.0
    var days: Int
    var seed = 7

    /// So many calls are hardly ever there where as many may wait as come.
    private static let endless = 400
    private static let targetSeconds = 60.0

    var script: RoomScript {
        let patience = patienceSeconds.map { "{ distribution: 'exponential', meanSeconds: \($0) }" }
        let capacity = queueCapacity.map { "queueCapacity: \($0)," } ?? ""
        let announcement = "announcedWait: { balking: [{ aboveSeconds: 0, fraction: \(balkingFraction) }] },"
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, target: { withinSeconds: \(HearingRoom.targetSeconds), fraction: 0.8 }, \(capacity) \(balkingFraction > 0 ? announcement : "")
                    arrivals: { callsPerHour: \(callsPerHour) },
                    talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) },
                    patience: \(patience ?? "{ distribution: 'never' }")
                    """
                )
            ], agents: Double(agents))
        script.days = days
        script.warmUpDays = 1
        script.seed = seed
        return script
    }

    var faults: [(name: String, room: HearingRoom)] {
        var busier = self
        busier.callsPerHour *= fault
        var slower = self
        slower.talkSeconds *= fault
        guard let patienceSeconds else { return [("arrivals", busier), ("talk", slower)] }
        var morePatient = self
        morePatient.patienceSeconds = patienceSeconds * fault
        return [("arrivals", busier), ("talk", slower), ("patience", morePatient)]
    }

    func figures() -> [Figure] {
        let most = agents + (queueCapacity ?? HearingRoom.endless)
        let perSecond = callsPerHour / 3_600
        let ofPatience = patienceSeconds.map { 1 / $0 } ?? 0
        let chain = MarkovChain(
            states: most + 1, up: { perSecond * ($0 < agents ? 1 : 1 - balkingFraction) },
            down: { Double(min($0, agents)) / talkSeconds + Double(max(0, $0 - agents)) * ofPatience })
        let shares = chain.stationary()
        let offered = callsPerHour * 24 * Double(days)
        let blocked = queueCapacity == nil ? 0 : shares[most]
        let queue = shares.enumerated().reduce(0) { $0 + Double(max(0, $1.offset - agents)) * $1.element }
        let engaged = shares.enumerated().reduce(0) { $0 + Double(min($1.offset, agents)) * $1.element }
        let waiting = shares[agents...].reduce(0, +)
        let balked = balkingFraction * (waiting - blocked)
        let abandoned = queue * ofPatience / perSecond + balked
        let answered = 1 - blocked - abandoned
        var figures = [
            Figure(measure: .offered, value: offered),
            Figure(measure: .abandoned, value: offered * abandoned),
            Figure(measure: .waitedAtAll, value: waiting),
            Figure(measure: .abandonedFraction, value: abandoned),
            Figure(measure: .averageWaitSeconds, value: queue / (perSecond * (1 - blocked))),
            Figure(measure: .averageQueueLength, value: queue),
            Figure(measure: .occupancy, value: engaged / Double(agents)),
        ]
        if queueCapacity != nil { figures.append(Figure(measure: .blocked, value: offered * blocked)) }
        if balkingFraction > 0 { figures.append(Figure(measure: .balked, value: offered * balked)) }
        if patienceSeconds == nil {
            figures.append(Figure(measure: .averageSpeedOfAnswerSeconds, value: queue / (perSecond * answered)))
            figures.append(Figure(measure: .serviceLevel, callType: "calls", value: answeredInTime(shares)))
        }
        return figures
    }

    /// The share answered in time: who finds n calls there, no fewer than there are agents, waits for n - agents + 1 of their conversations to
    /// end, each after an exponential time.
    private func answeredInTime(_ shares: [Double]) -> Double {
        let jumps = Double(agents) * HearingRoom.targetSeconds / talkSeconds
        return shares.dropLast().enumerated().reduce(0) { sum, state in
            let joining = state.offset < agents ? 1 : 1 - balkingFraction
            return sum + state.element * joining * poissonTail(atLeast: max(0, state.offset - agents + 1), mean: jumps)
        }
    }
}
