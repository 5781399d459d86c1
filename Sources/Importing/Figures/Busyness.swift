package import ContactCentre
import Probability

/// How much days differ beyond what chance alone gives.
///
/// Of counts whose mean is known, chance (Poisson) gives a variance of that mean; what is more is the square of the variation times the
/// square of the mean.
package enum Busyness {
    /// The variation of counts about their mean, chance taken off: square root of (variance - mean) / mean².
    package static func variation(_ counts: [Int]) -> Double? {
        guard counts.count > 1 else { return nil }
        let mean = Double(counts.reduce(0, +)) / Double(counts.count)
        guard mean > 0 else { return nil }
        let variance = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(counts.count)
        return max(0, variance - mean).squareRoot() / mean
    }

    /// The variation with each weekday's level and a straight trend removed, and what they took: nil with fewer days beyond the weekdays
    /// than can tell.
    ///
    /// Levels and trend by least squares of count / level, in turn until they stand; the excess is shared over the days left after so many
    /// numbers were fitted.
    package static func variation(_ days: [(date: CalendarDate, calls: Int)]) -> Double? {
        let open = days.filter { $0.calls > 0 }
        let weekdays = Set(open.map { $0.date.weekday })
        let fitted = weekdays.count + 1
        guard open.count - fitted >= 5 else { return nil }
        var levels = [Double](repeating: 1, count: 7)
        var slope = 0.0
        let middle = open.reduce(0) { $0 + Double($1.date.serialNumber) } / Double(open.count)
        func trend(_ date: CalendarDate) -> Double { max(0.1, 1 + slope * (Double(date.serialNumber) - middle)) }
        for _ in 0..<50 {
            for weekday in weekdays {
                let own = open.filter { $0.date.weekday == weekday }
                let expected = own.reduce(0) { $0 + trend($1.date) }
                levels[weekday] = own.reduce(0) { $0 + Double($1.calls) } / expected
            }
            var (top, bottom) = (0.0, 0.0)
            for day in open {
                let distance = Double(day.date.serialNumber) - middle
                let level = levels[day.date.weekday]
                top += (Double(day.calls) - level) * distance * level
                bottom += level * level * distance * distance
            }
            slope = bottom > 0 ? top / bottom : 0
        }
        let left = Double(open.count - fitted) / Double(open.count)
        var (excess, squares) = (0.0, 0.0)
        for day in open {
            let expected = levels[day.date.weekday] * trend(day.date)
            excess += (Double(day.calls) - expected) * (Double(day.calls) - expected) - expected * left
            squares += expected * expected * left
        }
        return (max(0, excess) / squares).squareRoot()
    }
}
