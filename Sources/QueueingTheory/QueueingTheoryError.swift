/// A number given to a formula that it cannot work with: which, and what it was.
public struct QueueingTheoryError: Error, Equatable, Sendable {
    /// Which number is at fault.
    public let quantity: Quantity
    /// What was given.
    public let found: Double

    /// The numbers the formulas take. Raw values are the names users know them by.
    public enum Quantity: String, Equatable, Sendable {
        /// Calls arriving an hour, above 0, at most 10^9.
        case callsPerHour
        /// Mean handling time, above 0, at most 10^7 seconds (four months).
        case handleSeconds
        /// Agents, 1...1,000,000.
        case agents
        /// Mean patience, above 0, at most 10^9 seconds (thirty years).
        case patienceSeconds
        /// The answer time aimed at, 0...10^9 seconds.
        case withinSeconds
        /// The fraction of calls to answer in that time, above 0 and below 1.
        case targetFraction
        /// A coefficient of variation, 0...1,000.
        case variation

        /// What is accepted, in words.
        public var expectation: String {
            switch self {
            case .callsPerHour: "a number above 0 and at most 1000000000"
            case .handleSeconds: "a number above 0 and at most 10000000"
            case .agents: "a whole number from 1 to 1000000"
            case .patienceSeconds: "a number above 0 and at most 1000000000"
            case .withinSeconds: "a number from 0 to 1000000000"
            case .targetFraction: "a number above 0 and below 1"
            case .variation: "a number from 0 to 1000"
            }
        }

        private func accepts(_ value: Double) -> Bool {
            switch self {
            case .callsPerHour, .patienceSeconds: value > 0 && value <= 1e9
            case .handleSeconds: value > 0 && value <= 1e7
            case .agents: value >= 1 && value <= Double(Quantity.mostAgents)
            case .withinSeconds: value >= 0 && value <= 1e9
            case .targetFraction: value > 0 && value < 1
            case .variation: value >= 0 && value <= 1e3
            }
        }

        /// Throws unless the value is one the formulas work with. No comparison holds for NaN, so it is refused too.
        func check(_ value: Double) throws(QueueingTheoryError) {
            guard accepts(value) else { throw QueueingTheoryError(quantity: self, found: value) }
        }

        /// The largest room the formulas are for; a million agents take some milliseconds.
        public static let mostAgents = 1_000_000
    }
}
