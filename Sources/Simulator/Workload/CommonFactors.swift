import ContactCentre
import Probability
import Scenarios

/// What makes the hours and days of all call types busier or quieter together; see ``CommonBusyness``.
struct CommonFactors: Sendable {
    /// What all call types share is drawn from streams of its own.
    private static let sharedItem = stableHash(of: "demand")

    private let item: UInt64
    private let firstDate: Int
    /// The part of the day's factor that all share, and the call type's own.
    private let shared: Sampler?
    private let own: Sampler?
    /// An hour's part of the drift, and of how many hours a factor is made.
    private let hour: Sampler?
    private let hours: Int

    /// The factors of a call type; nil where nothing is in common.
    init?(_ common: CommonBusyness, ofItem item: UInt64, in period: Period) {
        guard common.variation > 0 || common.driftVariation > 0 else { return nil }
        self.item = item
        firstDate = period.start.serialNumber
        shared = CommonFactors.part(common.correlation, ofVariation: common.variation)
        own = CommonFactors.part(1 - common.correlation, ofVariation: common.variation)
        hours = common.driftHours
        hour = CommonFactors.part(1 / Double(common.driftHours), ofVariation: common.driftVariation)
    }

    /// A part of a gamma factor with mean 1: its mean is the part, and so is its share of the variance, as parts of one scale add up to the
    /// whole. Variance part · v² over mean part: a variation of v / √part.
    private static func part(_ part: Double, ofVariation variation: Double) -> Sampler? {
        guard part > 0, variation > 0 else { return nil }
        return Sampler(.gamma(mean: part, variation: variation / part.squareRoot()))
    }

    /// A day's factor.
    func ofDay(_ day: Int, _ streams: Streams) -> Double {
        guard shared != nil || own != nil else { return 1 }
        var factor = 0.0
        for (sampler, item) in [(shared, CommonFactors.sharedItem), (own, item)] {
            guard let sampler else { continue }
            var stream = streams.family(of: item, day: firstDate + day).stream(.commonBusyness)
            factor += sampler.draw(from: &stream)
        }
        return factor
    }

    /// The factors of a day's hours; nil where nothing drifts.
    func drift(ofDay day: Int, _ streams: Streams) -> HourFactors? {
        guard let hour else { return nil }
        // The hours of the day before reach into the first ones.
        let parts = [day - 1, day].flatMap { day -> [Double] in
            var stream = streams.family(of: CommonFactors.sharedItem, day: firstDate + day).stream(.drift)
            return (0..<HourFactors.count).map { _ in hour.draw(from: &stream) }
        }
        let factors = (0..<HourFactors.count).map { place in
            parts[HourFactors.count + place + 1 - hours...HourFactors.count + place].reduce(0, +)
        }
        return HourFactors(midnight: Int64(day) * Interval.day.microseconds, factors: factors)
    }
}

/// By hour of a day: how many times as many calls come.
struct HourFactors {
    static let count = 24
    let midnight: Int64
    let factors: [Double]

    /// A day's expected calls with the factors of their hours, cut where hours end.
    func applied(to pieces: [Piece]) -> [Piece] {
        pieces.flatMap { piece -> [Piece] in
            var parts: [Piece] = []
            var from = piece.start
            while from < piece.end {
                let hour = Int((from - midnight) / Interval.hour.microseconds)
                let until = min(piece.end, midnight + Int64(hour + 1) * Interval.hour.microseconds)
                let share = Double(until - from) / Double(piece.length)
                parts.append(
                    Piece(start: from, length: until - from, amount: piece.amount * share * factors[hour]))
                from = until
            }
            return parts
        }
    }
}
