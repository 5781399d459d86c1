import ContactCentre
import Statistics

extension StoredResult {
    /// The confidences with which a t quantile can be had and means something; results are written with 0.95.
    private static let confidences = 0.5...0.9999
    /// No figure of any scenario is larger, and what is made of it, up to its fourth power, is still a number.
    private static let largest = 1e30

    /// A file may have been changed by hand: nothing in it may stop the program or make a check pass by mistake.
    func checkNumbers() throws(Problem) {
        try check(Double(replications), "replications", within: 1...1e6, "a whole number from 1 to 1000000")
        if let pilotReplications {
            try check(
                Double(pilotReplications), "precision.pilotReplications", within: 1...Double(replications),
                "a whole number from 1 to \(replications)")
        }
        if let precision = origin.precision {
            try check(precision, "options.precision", within: Double.leastNonzeroMagnitude...1e6, "a number above 0")
        }
        for row in rows { try check(row) }
    }

    private func check(_ row: Row) throws(Problem) {
        let name = row.name.words
        let estimate = row.estimate
        let confidences = StoredResult.confidences
        try check(
            estimate.confidence, name + ", confidence", within: confidences,
            "a number from \(confidences.lowerBound) to \(confidences.upperBound)")
        let isFraction = row.name.figure?.measure.unit == .fraction
        let range = 0...(isFraction ? 1 : StoredResult.largest)
        let words = isFraction ? "a number from 0 to 1" : "a number from 0 to 1e30"
        for (what, number) in [
            ("mean", estimate.mean), ("low", estimate.low), ("high", estimate.high), ("target", row.target),
            ("observed", row.observed),
        ] {
            if let number { try check(number, name + ", " + what, within: range, words) }
        }
        if let low = estimate.low, let high = estimate.high, low > high {
            throw .turnedInterval(row.name, low: low, high: high)
        }
    }

    private func check(
        _ number: Double, _ what: String, within range: ClosedRange<Double>, _ expected: String
    ) throws(Problem) {
        // Not a number is in no range.
        guard range.contains(number) else { throw .impossible(what: what, expected: expected, found: number) }
    }
}
