import Scenarios

extension Scenario {
    /// What moves the calls of all types together, a sentence each; none where nothing does.
    var demandInWords: [String] {
        guard let common = callTypes.first?.arrivals.common else { return [] }
        var sentences: [String] = []
        if common.variation > 0 {
            let alike =
                callTypes.count == 1
                ? ""
                : common.correlation == 1
                    ? ", by the same factor for all call types"
                    : ", with a correlation of \(Words.number(common.correlation)) between call types"
            sentences.append(
                "Days are busier or quieter as a whole: their calls vary by \(ReadableNumber.shortPercent(common.variation)) "
                    + "of the mean\(alike), beside each call type's own busyness.")
        }
        if common.driftVariation > 0 {
            let hours = ReadableNumber.count(common.driftHours, "hour", "hours")
            sentences.append(
                "Within a day calls of all types drift together: an hour's vary by "
                    + "\(ReadableNumber.shortPercent(common.driftVariation)) of the mean, and what was \(hours) ago is forgotten."
            )
        }
        return sentences
    }
}
