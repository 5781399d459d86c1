import ContactCentre
import Reporting
import Texts

/// Makes rows of calls of the log of events that Asterisk's queues write (`queue_log`).
///
/// A line is an event: seconds since 1970, the call, the queue, the agent, the event's name and what it says, between bars. A call comes
/// into a queue (ENTERQUEUE), reaches an agent (CONNECT), and leaves in one of several ways; lengths are the times between these
/// events. Source: Asterisk's documentation, "Queue Logs".
struct QueueLog {
    /// An agent who was there from an instant to another, as events have them.
    struct Stay {
        let agent: [UInt8]
        let from: Int64
        let to: Int64
    }

    /// The calls as tables with a header, a table a file.
    let tables: [ExportTable]
    /// When agents were members of a queue and not paused.
    let stays: [Stay]
    /// Whether the log says how far its clock is ahead of UTC.
    let isUTC: Bool

    /// The logs among files; nil where the first is none.
    init?(_ files: [ExportFile], _ notes: inout ImportNotes) throws(ImportFailure) {
        let texts = files.map { ExportText($0.bytes, in: notes.map.encoding) }
        guard let first = texts.first, QueueLog.isLog(first.bytes) else { return nil }
        for (file, text) in zip(files, texts) where !QueueLog.isLog(text.bytes) {
            notes.problems.append(
                "\(file.name): expected a log of queue events, as \(files[0].name) is; found none; import files of different layouts one "
                    + "by one")
        }
        guard notes.problems.isEmpty else { throw .wrong(notes.problems) }
        notes.map.encoding = first.encoding
        notes.find("Encoding", first.encoding.rawValue, because: first.evidence)
        notes.find(
            "Layout", QueueLog.layout,
            because: "lines have a time, a call, a queue, an agent and an event between bars")
        notes.map.dateOrder = .epochSeconds
        self = try QueueLog(texts.map { QueueLogLines($0.bytes) }, files.map { $0.name }, &notes)
    }

    /// The log that a database's tables of events are; nil where they are none.
    init?(_ tables: [ExportTable], _ notes: inout ImportNotes) throws(ImportFailure) {
        guard let columns = QueueLogTable(tables[0]) else { return nil }
        notes.find(
            "Layout", QueueLog.layout + " from a database",
            because: "columns have a time, a call, a queue, an agent and an event")
        let order = columns.dateOrder(tables, &notes)
        try notes.check()
        self = try QueueLog(tables.map { columns.events(of: $0, order) }, tables.map { $0.file }, &notes)
    }

    private static let layout = "a log of queue events (Asterisk's queue_log)"

    /// The log of events in order of time, by file.
    private init(
        _ events: [some Sequence<(line: Int, event: QueueLogEvent?)>], _ names: [String], _ notes: inout ImportNotes
    ) throws(ImportFailure) {
        var walk = QueueLogWalk(files: names.count)
        // Logs that were put aside may be named in any order.
        let first = events.map { events in events.first { $0.event != nil }?.event }
        for file in names.indices.sorted(by: { first[$0]?.time ?? 0 < first[$1]?.time ?? 0 }) {
            for (line, event) in events[file] { walk.take(event, file: file, line: line) }
            notes.step()
        }
        walk.end()
        tables = zip(names, walk.rows).map { ExportTable(file: $0, header: QueueLog.columns, rows: $1) }
        stays = walk.stays
        let order = notes.map.dateOrder ?? .epochSeconds
        isUTC = first.contains { $0.flatMap { WallClock.stamp($0.stamp, order)?.minutesAheadOfUTC } != nil }
        try note(walk, names[0], &notes)
    }

    private static let columns = [
        "arrival", "queue", "wait", "ring", "talk", "outcome", "agent", "caller", "call",
    ]

    /// Says what the log is, which the layout of a table would else be asked or found out.
    private func note(
        _ walk: QueueLogWalk, _ file: String, _ notes: inout ImportNotes
    ) throws(ImportFailure) {
        guard walk.noEvents.count * 50 <= walk.lines else {
            throw .wrong([
                "\(file): \(ReadableNumber.fixed(Double(walk.noEvents.count), decimals: 0)) of \(ReadableNumber.count(walk.lines, "line", "lines")) \(walk.noEvents.count == 1 ? "is no event" : "are no events") "
                    + "of a queue, more than the 2% that may be left out; the first is line \(walk.noEvents.first)"
            ])
        }
        guard tables.contains(where: { $0.rowCount > 0 }) else {
            throw .wrong(["\(file): expected calls that come into a queue (ENTERQUEUE), found none"])
        }
        for column in QueueLog.columns where notes.map.columns[column] == nil { notes.map.columns[column] = [column] }
        for column in ["wait", "ring", "talk"] { notes.map.durations[column] = .seconds }
        for (word, meaning, evidence) in QueueLog.endings {
            guard let count = walk.endings[Array(word.utf8)] else { continue }
            let isKnown = notes.map.outcomes[word] != nil
            let found = notes.map.outcomes[word] ?? meaning
            notes.map.outcomes[word] = found
            notes.find(
                "Calls that end with \(word)", found.rawValue,
                because: "\(isKnown ? "the map says so" : evidence); there \(count == 1 ? "is one" : "are \(count)")")
        }
        if walk.stated > 0 {
            notes.find(
                "Waits and conversations", "the times between events",
                because:
                    "of \(ReadableNumber.count(walk.stated, "call", "calls")) with lengths of the log's own \(ReadableNumber.fixed(Double(walk.agreeing), decimals: 0)) "
                    + "\(walk.agreeing == 1 ? "agrees" : "agree") with these within a second"
            )
        }
        if walk.begunBefore > 0 {
            notes.find(
                "Calls that began before the log",
                "\(ReadableNumber.count(walk.begunBefore, "event", "events")) left out",
                because: "the log doesn't say when they came into a queue")
        }
        if walk.noEvents.count > 0 {
            notes.find(
                "Lines left out", "\(walk.noEvents.count)",
                because: "line \(walk.noEvents.first) is the first that is no event")
        }
        if walk.notTaken.count > 0 {
            notes.find(
                "Rang at an agent who didn't answer",
                "\(ReadableNumber.count(walk.notTaken.count, "time", "times")), \(LawText.number(walk.notTaken.seconds / Double(walk.notTaken.count))) s on average",
                because: "RINGNOANSWER; these seconds are in the callers' waits")
        }
    }

    /// How calls leave a queue, and what that is.
    private static let endings: [(word: String, ImportMap.OutcomeMeaning, evidence: String)] = [
        ("COMPLETEAGENT", .answered, "the agent hung up"), ("COMPLETECALLER", .answered, "the caller hung up"),
        ("TRANSFER", .answered, "the agent handed the caller on"),
        ("BLINDTRANSFER", .answered, "the agent handed the caller on"),
        ("ATTENDEDTRANSFER", .answered, "the agent handed the caller on"),
        ("ABANDON", .abandoned, "the caller hung up while waiting"),
        ("EXITWITHTIMEOUT", .transferredOut, "the queue's longest wait was over, and the caller went elsewhere"),
        ("EXITEMPTY", .transferredOut, "the queue had no agents, and the caller went elsewhere"),
        ("EXITWITHKEY", .transferredOut, "the caller pressed a key to go elsewhere"),
    ]

    /// Whether nearly all of the first lines are events.
    private static func isLog(_ text: [UInt8]) -> Bool {
        let start = Array(QueueLogLines(text).prefix(linesLookedAt))
        let events = start.count { $0.event != nil }
        return events > 0 && events * 10 >= start.count * 9
    }

    private static let linesLookedAt = 50
}
