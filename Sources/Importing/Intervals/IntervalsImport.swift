package import ContactCentre
import Reporting
import Scenarios
import Texts

/// An import of intervals: what was found out, and what is worked out from it.
public struct IntervalsImport: Sendable {
    /// The map that needs no question.
    public let map: ImportMap
    /// What was found out.
    public let findings: [Finding]
    /// By call type, queues of one type added up.
    package let queues: [ObservedQueue]
    /// By call type: how its calls are counted.
    package let counting: [CountingEvidence]
    package let start: CalendarDate
    package let days: Int
    /// How long an interval is, in microseconds.
    package let length: Int64
    let leftOut: [String]

    /// Reads files of intervals.
    ///
    /// - Throws: all that is wrong, or all that has to be asked.
    public init(_ files: [ExportFile], _ map: ImportMap) throws(ImportFailure) {
        var notes = ImportNotes(map: map)
        let reader = try IntervalsReader(files, &notes)
        let queues = notes.callTypes(of: reader.queues, files[0].name)
        try notes.check()
        (start, days, length, leftOut) = (reader.start, reader.days, reader.length, reader.leftOut)
        counting = queues.map { CountingEvidence($0.intervals, length: reader.length) }
        notes.findCounting(of: queues, counting)
        notes.findPercentages(reader)
        if reader.layout.columns[.handling] != nil, notes.map.handlingIncludes == nil {
            notes.ask(
                "\(files[0].name): has the handling time the work after the call in it, or the conversation alone?",
                line: "handlingIncludes: \"talkAndWrap\"   // or talk")
        }
        notes.askTargets(of: queues.map { $0.name }, files[0].name)
        try notes.check()
        self.queues = queues
        (self.map, findings) = (notes.map, notes.findings)
    }
}

extension ImportNotes {
    /// The queues as call types: as the map says, or a question.
    fileprivate mutating func callTypes(of queues: [ObservedQueue], _ file: String) -> [ObservedQueue] {
        if queues.count == 1, queues[0].name == QueueNames.onlyQueue { return queues }
        let unknown = queues.filter { map.queues[$0.name] == nil }
        if !unknown.isEmpty {
            ask(
                "\(file): which call type is each queue? "
                    + unknown.map {
                        "'\($0.name)' has \(LawText.number($0.offered)) \($0.offered == 1 ? "call" : "calls")"
                    }.joined(separator: ", ")
                    + ". Several may be one; 'ignore' leaves calls out",
                line: "queues: { " + unknown.map { "\"\($0.name)\": \"101\"" }.joined(separator: ", ") + " }")
            return []
        }
        var types: [ObservedQueue] = []
        for queue in queues {
            guard let name = map.queues[queue.name], name != ImportMap.ignore else { continue }
            if let place = types.firstIndex(where: { $0.name == name }) {
                types[place].add(queue)
            } else {
                types.append(ObservedQueue(name: name, intervals: queue.intervals, limits: queue.limits))
            }
        }
        if types.isEmpty { problems.append("queues: all of them are left out; keep one") }
        return types.sorted { $0.name < $1.name }
    }

    /// Says at which event calls are counted.
    fileprivate mutating func findCounting(of queues: [ObservedQueue], _ counting: [CountingEvidence]) {
        for (queue, evidence) in zip(queues, counting) {
            let wait = queue.average { $0.speedOfAnswer } ?? 0
            let handling = queue.average { $0.handling } ?? queue.average { $0.talk } ?? 0
            let found = evidence.countedBy(wait: wait, handling: handling)
            find(
                "Calls of '\(queue.name)' counted", map.countedBy?.rawValue ?? "by \(found.rawValue)",
                because:
                    "\(ReadableNumber.fixed(Double(evidence.withMoreAnswered), decimals: 0)) of \(ReadableNumber.count(evidence.intervals, "interval", "intervals")) "
                    + "\(evidence.withMoreAnswered == 1 ? "has" : "have") more calls answered than offered, and they come "
                    + "\(LawText.number(evidence.lag)) s later on average (a wait is \(LawText.number(wait)) s, a call \(LawText.number(handling)) s)"
            )
            if queues.count == 1, map.countedBy == nil { map.countedBy = found }
        }
    }

    /// Says how the file's own percentages are made.
    fileprivate mutating func findPercentages(_ reader: IntervalsReader) {
        for band in reader.layout.bands {
            guard let first = band.percentages.first, let place = band.limits.firstIndex(of: first.limit),
                let queue = reader.queues.first(where: { $0.name == band.name })
            else { continue }
            var stated: [Double] = []
            for table in reader.tables {
                for row in 0..<table.rowCount where reader.layout.time(table, row) != nil {
                    stated.append(Amount.number(table.field(row, first.column)) ?? 0)
                }
            }
            guard stated.count == queue.intervals.count else { continue }
            let rows = zip(queue.intervals, stated).map { interval, stated in
                (
                    within: interval.bands.prefix(place + 1).reduce(0, +), answered: interval.answered,
                    offered: interval.offered, abandoned: interval.abandoned, stated: stated
                )
            }
            guard let best = PercentageDefinition.best(of: rows) else { continue }
            find(
                "Percentage within \(Int(first.limit)) s of '\(band.name)'", best.definition.rawValue,
                because: "it gives \(best.agree) of \(best.rows) of the file's own percentages")
        }
    }
}

extension ObservedQueue {
    /// Adds the calls of another queue, interval by interval.
    fileprivate mutating func add(_ other: ObservedQueue) {
        if limits != other.limits { limits = [] }
        for interval in other.intervals {
            guard let place = intervals.firstIndex(where: { $0.start == interval.start }) else {
                intervals.append(interval)
                continue
            }
            var sum = intervals[place]
            func average(_ one: Double?, _ two: Double?) -> Double? {
                guard let one else { return two }
                guard let two else { return one }
                let calls = sum.answered + interval.answered
                return calls > 0 ? (one * sum.answered + two * interval.answered) / calls : one
            }
            (sum.speedOfAnswer, sum.handling) = (
                average(sum.speedOfAnswer, interval.speedOfAnswer), average(sum.handling, interval.handling)
            )
            let gaveUp = sum.abandoned + interval.abandoned
            sum.abandonedWait =
                gaveUp > 0
                ? ((sum.abandonedWait ?? 0) * sum.abandoned + (interval.abandonedWait ?? 0) * interval.abandoned)
                    / gaveUp
                : nil
            (sum.talk, sum.wrap) = (average(sum.talk, interval.talk), average(sum.wrap, interval.wrap))
            sum.serviceLevel = nil
            sum.bands = limits.isEmpty ? [] : zip(sum.bands, interval.bands).map { $0 + $1 }
            sum.abandonedBands =
                limits.isEmpty ? [] : zip(sum.abandonedBands, interval.abandonedBands).map { $0 + $1 }
            sum.offered += interval.offered
            sum.answered += interval.answered
            sum.abandoned += interval.abandoned
            intervals[place] = sum
        }
        intervals.sort { $0.start < $1.start }
    }
}
