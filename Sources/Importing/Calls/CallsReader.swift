import ContactCentre
import Reporting
import Texts

/// Reads the calls of an export, a row or several rows a call.
struct CallsReader {
    private let tables: [ExportTable]
    private let layout: CallLayout
    private let outcomes: [ArraySlice<UInt8>: ImportMap.OutcomeMeaning]
    private let types: QueueNames.Types
    private let queues: [ArraySlice<UInt8>: Int?]
    private let clock: LocalClock
    /// Whether rows with the same number are parts of one call.
    private var hasNumbers = false
    private var badRows = BadRows()
    private var calls: [ObservedCall] = []
    /// By number of call, where it stands among `calls`.
    private var places: [ArraySlice<UInt8>: Int] = [:]
    private var agents = Numbers()
    private var callers = Numbers()
    /// Abandoned without having waited.
    private var withoutWait: [Int] = []
    /// When agents were there, where the files say.
    private let stays: [QueueLog.Stay]
    private let areStaysUTC: Bool
    /// Parts of calls that were joined to the part before.
    private var joined = 0

    /// Finds out how the files are made; throws what has to be asked.
    init(_ files: [ExportFile], _ notes: inout ImportNotes) throws(ImportFailure) {
        var log = try QueueLog(files, &notes)
        var found = log?.tables ?? []
        if log == nil {
            found = try notes.tables(of: files)
            log = try QueueLog(found, &notes)
            found = log?.tables ?? found
        }
        tables = found
        (stays, areStaysUTC) = (log?.stays ?? [], log?.isUTC ?? true)
        layout = try CallLayout(tables, &notes)
        notes.step()
        let meanings = try OutcomeWords.meanings(layout, tables, &notes)
        types = try QueueNames.types(layout, tables, &notes)
        (outcomes, queues) = (meanings.byBytes, types.ofQueue.byBytes)
        notes.step()
        clock = LocalClock.found(layout, tables, &notes)
        try notes.check()
        notes.step()
        hasNumbers = numbersTellCalls(&notes)
        notes.step()
    }

    /// Whether the numbers of calls tell them apart: rows with the same one lie close together, as parts of a call do.
    private func numbersTellCalls(_ notes: inout ImportNotes) -> Bool {
        guard let column = layout.columns[.call]?.first else { return false }
        var latest: [ArraySlice<UInt8>: Int64] = [:]
        var (near, far) = (0, 0)
        for table in tables {
            for row in 0..<table.rowCount {
                let number = table.field(row, column)
                guard !Amount.isMissing(number), let time = layout.time(.arrival, table, row) else { continue }
                let arrival = time.microseconds(since: CalendarDate(serialNumber: 0))
                if let last = latest[number] {
                    if (arrival - last).magnitude <= Interval.hour.microseconds { near += 1 } else { far += 1 }
                }
                latest[number] = arrival
            }
        }
        guard far > near else { return true }
        notes.find(
            "Numbers of calls", "a row is a call",
            because:
                "column '\(tables[0].header[column])' has \(ReadableNumber.count(far, "number", "numbers")) again after more than an hour, so it doesn't tell calls apart"
        )
        return false
    }

    /// The calls.
    mutating func read(_ notes: inout ImportNotes) throws(ImportFailure) -> ObservedCalls {
        var first: CalendarDate?
        for table in tables {
            for row in 0..<table.rowCount {
                guard let time = layout.time(.arrival, table, row).flatMap({ clock.local($0) }) else { continue }
                first = first.map { min($0, time.date) } ?? time.date
            }
        }
        guard let start = first else { throw .wrong(["\(tables[0].file): expected calls; found no row with a time"]) }
        for table in tables {
            let isNewestFirst = isNewestFirst(table)
            for place in 0..<table.rowCount {
                take(isNewestFirst ? table.rowCount - 1 - place : place, of: table, since: start)
            }
        }
        notes.step()
        try checkBadRows(&notes)
        let stays = agentStays(start, &notes)
        if !withoutWait.isEmpty { try settleWithoutWait(&notes) }
        var order = calls.filter { $0.callType >= 0 }
        order.sort { $0.arrival < $1.arrival }
        guard let last = order.last else { throw .wrong(["\(tables[0].file): expected calls; all rows are left out"]) }
        let days = Int(last.arrival / Interval.day.microseconds) + 1
        guard days <= CallsReader.mostDays else {
            throw .wrong([
                "\(tables[0].file): expected calls of at most \(CallsReader.mostDays) days, found some on \(start.text) and some on "
                    + "\(start.adding(days: days - 1).text); is one of these dates a slip?"
            ])
        }
        findParts(order, &notes)
        guard order.contains(where: { $0.outcome == .answered }) else {
            throw .wrong([
                "\(tables[0].file): expected calls that were answered, found none; how long calls take can't be known"
            ])
        }
        return ObservedCalls(
            start: start, days: days, callTypes: types.names, calls: order,
            agents: agents.count, hasWrap: layout.columns[.wrap] != nil, hasAgents: layout.columns[.agent] != nil,
            hasCallers: layout.columns[.caller] != nil, stays: stays, badRows: badRows)
    }

    /// Whether the newest call stands first, and of a call its last part.
    private func isNewestFirst(_ table: ExportTable) -> Bool {
        func time(_ rows: some Sequence<Int>) -> Int64? {
            rows.lazy.compactMap { layout.time(.arrival, table, $0) }.first?.microseconds(
                since: CalendarDate(serialNumber: 0))
        }
        guard let first = time(0..<table.rowCount), let last = time((0..<table.rowCount).reversed()) else {
            return false
        }
        return first > last
    }

    /// Says what became of parts of calls.
    private func findParts(_ calls: [ObservedCall], _ notes: inout ImportNotes) {
        let handedOn = calls.count { $0.handOn != nil || $0.isPassedOn }
        guard joined + handedOn > 0 else { return }
        notes.find(
            "Calls of several parts",
            "\(ReadableNumber.count(joined, "part", "parts")) joined to the part before, \(handedOn) that came on to another call type",
            because: "they have the same number and begin within a minute after the part before")
    }

    /// When agents were there by the clock of the room; none where those who answered go by other names.
    private mutating func agentStays(_ start: CalendarDate, _ notes: inout ImportNotes) -> [AgentStay] {
        let answering = Set(calls.compactMap { $0.agent })
        func local(_ instant: Int64) -> WallTime? {
            var time = WallTime(sinceEpoch: instant)
            if !areStaysUTC { time.minutesAheadOfUTC = nil }
            return clock.local(time)
        }
        let found = stays.compactMap { stay -> AgentStay? in
            guard let agent = agents.number(of: stay.agent[...]),
                let from = local(stay.from)?.microseconds(since: start),
                let to = local(stay.to)?.microseconds(since: start), from < to
            else { return nil }
            return AgentStay(agent: agent, span: from..<to)
        }
        let known = Set(found.map { $0.agent })
        guard !known.isEmpty else { return [] }
        let matching = answering.intersection(known).count
        guard matching * 2 >= answering.count else {
            notes.find(
                "Who was there", "by the calls they took",
                because:
                    "of \(ReadableNumber.count(answering.count, "agent", "agents")) who answered only \(matching) "
                    + "\(matching == 1 ? "goes" : "go") by a name that was made a member of a queue"
            )
            return []
        }
        notes.find(
            "Who was there", "members of a queue, less pauses",
            because:
                "\(matching) of \(ReadableNumber.count(answering.count, "agent", "agents")) who answered \(matching == 1 ? "was" : "were") made "
                + (matching == 1 ? "a member" : "members")
                + (matching < answering.count ? "; the others go by the calls they took" : "")
        )
        return found
    }

    private mutating func checkBadRows(_ notes: inout ImportNotes) throws(ImportFailure) {
        let rows = tables.reduce(0) { $0 + $1.rowCount }
        let most = Double(rows) * CallsReader.mostBadRows
        guard Double(badRows.lost) > most else { return }
        throw .several(
            heading:
                "\(tables[0].file): \(ReadableNumber.fixed(Double(badRows.lost), decimals: 0)) of \(ReadableNumber.count(rows, "row", "rows")) can't be used, more than the 2% that may be left "
                + "out", lines: badRows.lines, count: badRows.lost)
    }

    /// More rows than this share that can't be used may hide what the file says.
    private static let mostBadRows = 0.02

    /// Asks about calls that were abandoned without a wait, or leaves them out as the map says.
    private mutating func settleWithoutWait(_ notes: inout ImportNotes) throws(ImportFailure) {
        // A later part may have been answered.
        let withoutWait = withoutWait.filter { calls[$0].outcome == .abandoned && calls[$0].wait == 0 }
        let abandoned = calls.count { $0.outcome == .abandoned && $0.callType >= 0 }
        guard let meaning = notes.map.abandonedWithoutWait else {
            // A few in a hundred hang up at once everywhere; many never left a menu.
            guard Double(withoutWait.count) > Double(abandoned) * CallsReader.fewHangUps else { return }
            notes.ask(
                "\(tables[0].file): \(ReadableNumber.fixed(Double(withoutWait.count), decimals: 0)) of \(ReadableNumber.count(abandoned, "abandoned call", "abandoned calls")) "
                    + "\(withoutWait.count == 1 ? "has no wait. Had its caller" : "have no wait. Had their callers") left the menu, so that agents "
                    + "were offered the \(withoutWait.count == 1 ? "call" : "calls")?",
                line: "abandonedWithoutWait: \"notOffered\"   // or offered")
            return try notes.check()
        }
        guard meaning == .notOffered else { return }
        for place in withoutWait { calls[place].callType = -1 }
        notes.find(
            "Abandoned without a wait", "\(ReadableNumber.count(withoutWait.count, "call", "calls")) left out",
            because: "the map says that agents weren't offered \(withoutWait.count == 1 ? "it" : "them")")
    }

    private static let fewHangUps = 0.05
    /// Ten years and their leap days.
    private static let mostDays = 3_653
    /// A minute between two parts of one call.
    private static let longestGap = 60 * Interval.microsecondsPerSecond

    private mutating func take(_ row: Int, of table: ExportTable, since start: CalendarDate) {
        func bad(_ reason: BadRows.Reason) { badRows.add(reason, table.file, line: table.line(ofRow: row)) }
        let queue = layout.text(.queue, table, row)
        guard let type = queue.map({ queues[$0] ?? nil }) ?? (layout.columns[.queue] == nil ? 0 : nil) else { return }
        let word = layout.text(.outcome, table, row)
        let meaning = word.flatMap { outcomes[$0] }
        if meaning == .ignore { return }
        if word != nil, meaning == nil { return bad(.outcome) }
        guard let time = layout.time(.arrival, table, row).flatMap({ clock.local($0) }) else { return bad(.arrival) }
        let arrival = time.microseconds(since: start)
        var lengths: [CallColumn: Int64] = [:]
        for column in [CallColumn.wait, .ring, .talk, .hold, .wrap] {
            guard let length = layout.length(column, table, row) else { return bad(.length) }
            if let length = length.microseconds {
                guard length >= 0 else { return bad(.negative) }
                lengths[column] = length
            }
        }
        let answered = layout.time(.answered, table, row).flatMap { clock.local($0) }?.microseconds(since: start)
        let ended = layout.time(.ended, table, row).flatMap { clock.local($0) }?.microseconds(since: start)
        guard answered ?? arrival >= arrival, ended ?? arrival >= answered ?? arrival else {
            return bad(.beforeArrival)
        }
        let isAnswered = meaning.map { $0 == .answered } ?? (answered != nil || lengths[.talk] ?? 0 > 0)
        let wait = lengths[.wait] ?? (answered ?? (isAnswered ? nil : ended)).map { $0 - arrival } ?? 0
        let talk =
            (lengths[.talk] ?? (answered.flatMap { from in ended.map { $0 - from } } ?? 0)) + (lengths[.hold] ?? 0)
        let call = ObservedCall(
            arrival: arrival, wait: wait, talk: isAnswered ? talk : 0, wrap: isAnswered ? lengths[.wrap] ?? 0 : 0,
            outcome: meaning?.outcome ?? (isAnswered ? .answered : .abandoned), callType: type,
            agent: isAnswered ? layout.text(.agent, table, row).flatMap { agents.number(of: $0) } : nil,
            caller: layout.text(.caller, table, row).flatMap { callers.number(of: $0) })
        add(call, layout.text(.call, table, row), table, row)
    }

    /// Whether a column says that the caller came into the queue.
    private func wasQueued(_ table: ExportTable, _ row: Int) -> Bool {
        guard let text = layout.text(.queued, table, row) else { return false }
        return text.contains { isDigit($0) && $0 != UInt8(ascii: "0") }
    }

    /// Adds a call, or a further part of one that is there.
    private mutating func add(_ call: ObservedCall, _ number: ArraySlice<UInt8>?, _ table: ExportTable, _ row: Int) {
        // Systems use numbers again after some time: a part of a call follows on it, another call doesn't.
        var call = call
        if hasNumbers, let number, !number.isEmpty, let place = places[number] {
            let before = calls[place]
            let isPart = (before.arrival...before.end + CallsReader.longestGap).contains(call.arrival)
            if before.callType == call.callType {
                if before.arrival == call.arrival {
                    badRows.add(.twice, table.file, line: table.line(ofRow: row))
                    call.handOn = before.handOn
                    calls[place] = call
                    return
                }
                if isPart {
                    calls[place].join(call)
                    joined += 1
                    return
                }
            } else if isPart {
                call.handOn = before.handOn(to: call)
                calls[place].isPassedOn = before.outcome != .answered
            }
        }
        if hasNumbers, let number, !number.isEmpty { places[number] = calls.count }
        if call.outcome == .abandoned, call.wait == 0, !wasQueued(table, row) { withoutWait.append(calls.count) }
        calls.append(call)
    }
}

extension ImportMap.OutcomeMeaning {
    fileprivate var outcome: CallOutcome {
        switch self {
        case .answered, .ignore: .answered
        case .abandoned: .abandoned
        case .blocked: .blocked
        case .transferredOut: .transferredOut
        }
    }
}

extension [String: ImportMap.OutcomeMeaning] {
    fileprivate var byBytes: [ArraySlice<UInt8>: ImportMap.OutcomeMeaning] { keyedByBytes(self) }
}

extension [String: Int?] {
    fileprivate var byBytes: [ArraySlice<UInt8>: Int?] { keyedByBytes(self) }
}

private func keyedByBytes<Value>(_ values: [String: Value]) -> [ArraySlice<UInt8>: Value] {
    var byBytes: [ArraySlice<UInt8>: Value] = [:]
    for (word, value) in values { byBytes[Array(word.utf8)[...]] = value }
    return byBytes
}
