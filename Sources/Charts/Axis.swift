/// An axis: from where to where, and what is written along it.
public struct Axis: Equatable, Sendable {
    /// Where something is written.
    public struct Tick: Equatable, Sendable {
        /// The value there.
        public let value: Double
        /// How it is written.
        public let words: String

        /// A place on an axis.
        public init(_ value: Double, _ words: String) { (self.value, self.words) = (value, words) }
    }

    /// What is measured along it, with the unit.
    public let name: String
    /// Its first value.
    public let low: Double
    /// Its last value; above the first.
    public let high: Double
    /// From low to high.
    public let ticks: [Tick]

    /// An axis; where nothing lies between its ends it is made one unit long.
    public init(_ name: String, from low: Double, to high: Double, ticks: [Tick]) {
        self.name = name
        self.low = low
        self.high = high > low ? high : low + 1
        self.ticks = ticks
    }

    /// An axis from 0 to a round number that is not below any of the values, with four to six round numbers on it.
    public init(_ name: String, upTo values: [Double], words: (Double) -> String) {
        let most = values.filter { $0.isFinite }.max() ?? 0
        let step = Axis.roundStep(most > 0 ? most / Axis.fewestSteps : 1)
        var count = 1
        while Double(count) * step < most { count += 1 }
        self.init(
            name, from: 0, to: Double(count) * step,
            ticks: (0...count).map { Tick(Double($0) * step, words(Double($0) * step)) })
    }

    /// The least of 1, 2, 2.5 and 5 times a power of ten that is not below a size.
    static func roundStep(_ size: Double) -> Double {
        var power = 1.0
        while power * 10 <= size { power *= 10 }
        while power > size { power /= 10 }
        return [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= size * (1 - rounding) } ?? 10 * power
    }

    private static let fewestSteps = 4.0
    private static let rounding = 1e-9

    /// How far along the axis a value lies, 0 to 1; beyond its ends at them.
    func part(of value: Double) -> Double { min(max((value - low) / (high - low), 0), 1) }
}
