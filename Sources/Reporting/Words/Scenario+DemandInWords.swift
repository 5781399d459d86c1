import Scenarios
import Texts

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
