/// Calls of one kind arriving at random at a steady rate: Poisson arrivals, exponential handling times.
public struct Traffic: Equatable, Sendable {
    /// The mean number of calls arriving an hour.
    public let callsPerHour: Double
    /// The mean time an agent spends on a call (AHT: talk, hold and wrap), in seconds.
    public let handleSeconds: Double

    /// Traffic with checked figures.
    ///
    /// - Throws: which figure is out of range; ``QueueingTheoryError/Quantity`` has the ranges.
    public init(callsPerHour: Double, handleSeconds: Double) throws(QueueingTheoryError) {
        try QueueingTheoryError.Quantity.callsPerHour.check(callsPerHour)
        try QueueingTheoryError.Quantity.handleSeconds.check(handleSeconds)
        self.callsPerHour = callsPerHour
        self.handleSeconds = handleSeconds
    }

    /// The agents this traffic would keep busy if nobody waited: calls per second × handling time, in erlangs.
    public var offeredLoad: Double { callsPerSecond * handleSeconds }

    /// The arrival rate a second.
    var callsPerSecond: Double { callsPerHour / Traffic.secondsPerHour }

    private static let secondsPerHour = 3_600.0
}
