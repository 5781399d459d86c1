import ContactCentre
import Scenarios
import Texts

extension Scenario {
    /// What makes days and hours differ beside each call type's own busyness, a sentence each; none where nothing does.
    var demandInWords: [String] {
        let sentences = busynessInWords + surges.map(words) + bursts.map(words)
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

    /// "Incidents (Motorway): 0.3 a day on average, in South; each brings 25 999 calls on average within 20 min."
    private func words(_ burst: Burst) -> String {
        let calls = burst.calls.map { calls in
            "\(Words.number(calls.mean)) \(OneLine.of(callTypes[calls.callType.index].name)) calls within "
                + Words.length(seconds: calls.within.seconds)
        }
        let flat = burst.incidentsByHour.allSatisfy { $0 == burst.incidentsByHour[0] }
        let places = zip(areas, burst.areas).filter { $0.1 > 0 }
        let isAll = areas.count == 1 || burst.areas.isEmpty
        let shares = places.map { area, share in
            OneLine.of(area) + (places.count > 1 ? " (\(ReadableNumber.shortPercent(share)))" : "")
        }
        let perDay = (burst.incidentsPerDay * 10_000).rounded() / 10_000
        return "Incidents (\(OneLine.of(burst.name))): \(Words.number(perDay)) a day on average"
            + (flat ? "" : ", more at some hours than at others") + (isAll ? "" : ", in " + Words.list(shares))
            + "; each brings \(Words.list(calls)) on average."
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

    /// Which calls are a log's and what of them it has, a sentence a call type.
    var logsInWords: [String] {
        callTypes.compactMap { callType in
            guard let log = callType.arrivals.log else { return nil }
            let has = [
                (log.areas.isEmpty, "areas"), (log.talk.isEmpty, "talk"), (log.wrap.isEmpty, "wrap"),
                (log.patience.isEmpty, "patience"),
            ].filter { !$0.0 }.map { $0.1 }
            let measured = log.count(in: period)
            let around = log.count - measured
            return
                "\(OneLine.of(callType.name)) is replayed: the \(ReadableNumber.count(measured, "call", "calls")) of "
                + OneLine.of(log.file)
                + (around > 0 ? ", and \(ReadableNumber.count(around, "call", "calls")) around the period," : "")
                + " in each replication, with their "
                + (has.isEmpty ? "times of arrival" : "times of arrival, \(has.joined(separator: ", "))")
                + "; what the log lacks is drawn."
        }
    }
}
