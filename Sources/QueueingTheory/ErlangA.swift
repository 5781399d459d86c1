internal import Probability

/// A room with a queue that callers leave when their patience runs out: Erlang A (M/M/n+M).
///
/// Patience is exponential and counts from the arrival until an agent is free; first come first answered. It is steady
/// under any load. Let V be the offered wait, the time a caller of endless patience would wait; it is 0 with
/// probability 1 - P(V > 0), and above 0 its density is proportional to exp(λ∫₀ᵛ exp(-θu) du - nμv). All figures are
/// integrals of that density (``OfferedWait``), good to a relative 1e-11 from one agent to 20,000 and from a load that
/// hardly ever waits to one of a thousand times the agents.
///
/// - Source: Palm (1943); Baccelli and Hebuterne (1981); the formulas are Zeltyn and Mandelbaum, Call centers with
///   impatient customers: many-server asymptotics of the M/M/n+G queue, Queueing Systems 51 (2005), section 4
///   ("building blocks").
public struct ErlangA: Equatable, Sendable {
    /// The calls and their handling.
    public let traffic: Traffic
    /// The agents.
    public let agents: Int
    /// The mean patience in seconds.
    public let patienceSeconds: Double
    /// The fraction of calls that find every agent busy, whether answered later or not.
    public let waitingProbability: Double
    /// The fraction of calls that hang up before an answer.
    public let abandonedFraction: Double
    /// The mean wait in seconds of the answered calls, those answered at once included.
    public let averageSpeedOfAnswerSeconds: Double

    private let offeredWait: OfferedWait
    private let waitIntegral: OfferedWait.Integral

    /// A room of `agents` with callers of limited patience.
    ///
    /// Complexity: proportional to the agents (the loss formula); the integrals take some hundred steps at any size.
    ///
    /// - Throws: when there are no agents or more than a million, or the patience is out of range.
    public init(_ traffic: Traffic, agents: Int, patienceSeconds: Double) throws(QueueingTheoryError) {
        try QueueingTheoryError.Quantity.agents.check(Double(agents))
        try QueueingTheoryError.Quantity.patienceSeconds.check(patienceSeconds)
        self.traffic = traffic
        self.agents = agents
        self.patienceSeconds = patienceSeconds
        let wait = OfferedWait(
            arrivalRate: traffic.callsPerSecond, answerRate: Double(agents) / traffic.handleSeconds,
            hangUpRate: 1 / patienceSeconds)
        let integral = wait.integral(from: 0)
        let blockingWithOneFewer = ErlangB.blockingProbability(offeredLoad: traffic.offeredLoad, agents: agents - 1)
        // λJ / (ε + λJ), where ε is one over the blocking probability of a room with one agent fewer.
        let weightOfWaiting = traffic.callsPerSecond * integral.total * blockingWithOneFewer
        let waiting = weightOfWaiting / (wait.scale + weightOfWaiting)
        let abandoned = waiting * integral.abandoned / integral.total
        waitingProbability = waiting
        abandonedFraction = abandoned
        averageSpeedOfAnswerSeconds =
            waiting * (integral.answeredSeconds / integral.total)
            / (1 - waiting + waiting * integral.answered / integral.total)
        offeredWait = wait
        waitIntegral = integral
    }

    /// The mean wait in seconds of all calls, to the answer or to hanging up: abandoned fraction × mean patience.
    public var averageWaitSeconds: Double { abandonedFraction * patienceSeconds }

    /// The mean number of calls waiting, by Little's law.
    public var averageQueueLength: Double { traffic.callsPerSecond * averageWaitSeconds }

    /// The fraction of the agents' time spent on calls: answered calls' load over the agents.
    public var occupancy: Double { min(1, traffic.offeredLoad * (1 - abandonedFraction) / Double(agents)) }

    /// The fraction of the calls offered that are answered after at most `seconds`.
    ///
    /// P(V = 0) + ∫₀ᵗ exp(-θv) dP(V ≤ v): answered at once, or offered an agent at v and still there.
    ///
    /// - Throws: when `seconds` is negative or not finite.
    public func serviceLevel(withinSeconds seconds: Double) throws(QueueingTheoryError) -> Double {
        try QueueingTheoryError.Quantity.withinSeconds.check(seconds)
        let answeredLater = offeredWait.integral(from: seconds).answered
        let answeredInTime = max(0, waitIntegral.answered - answeredLater) / waitIntegral.total
        return 1 - waitingProbability + waitingProbability * answeredInTime
    }
}
