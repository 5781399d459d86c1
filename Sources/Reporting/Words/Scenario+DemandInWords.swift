import ContactCentre
import Scenarios
import Texts

extension Scenario {
    /// What makes days and hours differ beside each call type's own busyness, a sentence each; none where nothing does.
    var demandInWords: [String] {
        let sentences = busynessInWords + surges.map(words)
        guard sentences.count > Words.mostSentences else { return sentences }
        return sentences.prefix(Words.mostSentences) + ["There is more of the kind, too much to be listed here."]
    }

    /// "Storm, from 09:30 on 21 October 2017 to 04:00 on 22 October 2017: 3 times as many 999 calls from South as otherwise."
    private func words(_ surge: Surge) -> String {
        let factors = surge.factors.map { factor in
            let callType = OneLine.of(callTypes[factor.callType.index].name)
            return factor.times == 0
                ? "no \(callType) calls" : "\(Words.number(factor.times)) times as many \(callType) calls"
        }
        let isAll = surge.areas.count == areas.count
        let areas = isAll ? "" : " from " + Words.list(surge.areas.map { OneLine.of(self.areas[$0.index]) })
        return OneLine.of(surge.name)
            + ", from \(DateWords.moment(surge.start, in: period)) to \(DateWords.moment(surge.end, in: period)): "
            + Words.list(factors) + areas + (surge.factors.contains { $0.times != 0 } ? " as otherwise." : ".")
    }

    private var busynessInWords: [String] {
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
