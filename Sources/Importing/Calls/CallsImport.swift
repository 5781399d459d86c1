import ContactCentre
import Reporting
import Scenarios
import Texts

/// An import of calls: what was found out, and what is worked out from it.
public struct CallsImport: Sendable {
    /// The map that needs no question.
    public let map: ImportMap
    /// What was found out, in the order in which it was.
    public let findings: [Finding]
    /// The calls.
    public let calls: ObservedCalls
    /// By call type.
    package let figures: [CallTypeFigures]
    let present: AgentsPresent

    /// Reads files of calls.
    ///
    /// - Throws: all that is wrong, or all that has to be asked.
    public init(
        _ files: [ExportFile], _ map: ImportMap, progress: ImportProgress = .unseen
    ) throws(ImportFailure) {
        var notes = ImportNotes(map: map)
        (notes.progress, notes.steps.total) = (progress, ImportProgress.steps(ofFiles: files.count))
        var reader = try CallsReader(files, &notes)
        let calls = try notes.daysAskedFor(of: reader.read(&notes), files[0].name)
        notes.askTargets(of: calls.callTypes, files[0].name)
        notes.checkTalk(of: calls, files[0].name)
        notes.askEmptyDays(of: calls, files[0].name)
        try notes.check()
        self.calls = calls
        figures = calls.callTypes.indices.map { CallTypeFigures(calls, callType: $0) }
        present = AgentsPresent(calls)
        notes.step()
        (self.map, findings) = (notes.map, notes.findings)
    }
}

extension ImportNotes {
    /// The calls of the days that the map asks for.
    fileprivate mutating func daysAskedFor(of calls: ObservedCalls, _ file: String) throws(ImportFailure)
        -> ObservedCalls
    {
        guard map.from != nil || map.until != nil else { return calls }
        let first = max(0, (map.from ?? calls.start).serialNumber - calls.start.serialNumber)
        let behind = min(calls.days, map.until.map { $0.serialNumber - calls.start.serialNumber + 1 } ?? calls.days)
        guard first < behind else {
            throw .wrong([
                "from, until: expected days with calls, from \(calls.start.text) to \(calls.start.adding(days: calls.days - 1).text) in \(file)"
            ])
        }
        let kept = calls.days(first..<behind)
        find(
            "Days", "\(ReadableNumber.count(behind - first, "day", "days")) from \(kept.start.text) on",
            because: "the map asks for them, of the \(calls.days) there are")
        return kept
    }

    /// Asks what the call types' targets are, which no file says.
    mutating func askTargets(of callTypes: [String], _ file: String) {
        for name in callTypes where map.callTypes[name] == nil {
            ask(
                "\(file): what is the target of '\(name)': answered within how many seconds, of what share, at most or under; and up to how "
                    + "many seconds is hanging up a short abandon?",
                line:
                    "callTypes: { \"\(name)\": { priority: 1, withinSeconds: 10, fraction: 0.9, bound: \"atMost\", shortAbandonSeconds: 5 } }"
                    + "   // {} where there is none")
        }
    }

    /// Says which call types have no call with a length.
    fileprivate mutating func checkTalk(of calls: ObservedCalls, _ file: String) {
        for (place, name) in calls.callTypes.enumerated()
        where !calls.calls.contains(where: { $0.callType == place && $0.talk > 0 }) {
            problems.append(
                "\(file): no answered call of '\(name)' has a length; name the column of the conversation, such as columns: { talk: \"duration\" }, "
                    + "or leave its queue out with 'ignore'")
        }
    }

    /// Asks about days between others on which there is no call at all.
    mutating func askEmptyDays(of calls: ObservedCalls, _ file: String) {
        var hasCalls = [Bool](repeating: false, count: calls.days)
        for call in calls.calls { hasCalls[Int(call.arrival / Interval.day.microseconds)] = true }
        let empty = hasCalls.indices.filter { !hasCalls[$0] }.map { calls.start.adding(days: $0).text }
        guard let first = empty.first else { return }
        let days = ReadableNumber.count(empty.count, "day", "days")
        let shown = empty.count == 1 ? first : "such as \(first)"
        switch map.emptyDays {
        case .closed:
            find("Days without a call", "\(days), \(shown): closed", because: "the map says so")
        case .missing:
            problems.append(
                "\(file): the calls of \(days) are missing, \(shown); export them too, or import the days before and after one by one: what is "
                    + "missing is never stretched over")
        case nil:
            ask(
                "\(file): there is no call on \(days) between others, \(shown). Was the room closed, or are calls missing?",
                line: "emptyDays: \"closed\"   // or missing")
        }
    }
}
