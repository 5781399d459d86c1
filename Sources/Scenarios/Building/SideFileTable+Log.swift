import ContactCentre
import Texts

/// The columns of a log of calls. The file of calls that a run writes has them too, and some that say nothing of the callers.
enum LogColumn: String, CaseIterable {
    case arrival, callType, area, talkSeconds, wrapSeconds, patienceSeconds
    // Of a run's file of calls: what the room made of the caller.
    case replication, outcome, waitSeconds
    case team, connectionDelaySeconds
}

extension SideFileTable {
    /// The calls of a log, in order of arrival.
    ///
    /// Conversation and wrap are those of answered calls, where it is said who was; the wait of who abandoned is that caller's
    /// patience.
    ///
    /// - Parameter days: what is simulated, in microseconds since the start of the period; other rows are left out.
    mutating func log(
        file: String, callTypes: [String], areas: [String], _ start: CalendarDate, days: Range<Int64>
    ) throws(Problem) -> ReadLog {
        let columns = try logColumns()
        var places = [Int](repeating: -1, count: LogColumn.allCases.count)
        for (place, column) in columns.enumerated() { places[column.number] = place }
        func place(_ column: LogColumn) -> Int? { places[column.number] >= 0 ? places[column.number] : nil }
        let (ofType, ofArea) = (place(.callType), place(.area))
        let (ofTalk, ofWrap, ofPatience) = (place(.talkSeconds), place(.wrapSeconds), place(.patienceSeconds))
        let (ofOutcome, ofWait, ofReplication) = (place(.outcome), place(.waitSeconds), place(.replication))
        let ofArrival = places[LogColumn.arrival.number]
        var rows = [CallLogRows](repeating: CallLogRows(), count: ofType == nil ? 1 : callTypes.count)
        var clock = LogClock(start: start)
        var types = NamesAtHand(callTypes)
        var areaNames = NamesAtHand(areas)
        var replication: [UInt8]?
        var (latest, count, outside) = (Int64.min, 0, (rows: 0, firstLine: 0))
        while let row = try nextRow() {
            count += 1
            guard row.fields.count == columns.count else {
                add(.fieldCount(expected: columns.count, found: row.fields.count), line: row.line)
                continue
            }
            if let ofReplication {
                let own = row.fields[ofReplication]
                guard own == replication ?? own else {
                    throw problem(.severalReplications(found: String(decoding: own, as: UTF8.self)), line: row.line)
                }
                replication = own
            }
            guard let arrival = clock.microseconds(row.fields[ofArrival]) else {
                let found = Finding.text(String(decoding: row.fields[ofArrival], as: UTF8.self))
                add(.unexpected(.moment, found: found), line: row.line)
                continue
            }
            if arrival < latest { add(.beforeRowBefore, line: row.line) }
            latest = max(latest, arrival)
            let type = ofType.map { index(row.fields[$0], .callType, &types, line: row.line) } ?? 0
            let area = ofArea.map { optionalIndex(row.fields[$0], .area, &areaNames, line: row.line) } ?? nil
            let isAnswered = ofOutcome.map { row.fields[$0].elementsEqual("answered".utf8) } ?? true
            func length(_ place: Int?, _ table: inout SideFileTable) -> Int64 {
                place.map { table.length(row.fields[$0], line: row.line) } ?? CallLog.noLength
            }
            let talk = length(ofTalk, &self)
            let wrap = length(ofWrap, &self)
            var patience = length(ofPatience, &self)
            if patience == CallLog.noLength, let ofOutcome, row.fields[ofOutcome].elementsEqual("abandoned".utf8) {
                patience = length(ofWait, &self)
            }
            guard days.contains(arrival) else {
                outside = (outside.rows + 1, outside.rows == 0 ? row.line : outside.firstLine)
                continue
            }
            guard let type else { continue }
            rows[type].arrivals.append(arrival)
            rows[type].areas.append(area.map { UInt16($0) } ?? CallLog.noArea)
            rows[type].talk.append(isAnswered ? talk : CallLog.noLength)
            rows[type].wrap.append(isAnswered ? wrap : CallLog.noLength)
            rows[type].patience.append(patience)
        }
        guard count > 0 else { throw tooFewRows(1) }
        return ReadLog(
            ofTypes: rows.map { CallLog(file: file, $0) }, hasCallTypes: ofType != nil, outside: outside)
    }

    /// The columns of the header, each known and there once.
    private mutating func logColumns() throws(Problem) -> [LogColumn] {
        let header = try nextRow()
        let names = header?.fields.map { String(decoding: $0, as: UTF8.self) } ?? []
        let columns = (header?.fields ?? []).compactMap { field in
            LogColumn.allCases.first { field.says($0.rawValue) }
        }
        guard columns.count == names.count, Set(columns).count == columns.count, columns.contains(.arrival) else {
            throw problem(.logHeader(found: names.joined(separator: ",")), line: header?.line ?? 1)
        }
        return columns
    }

    private mutating func length(_ field: [UInt8], line: Int) -> Int64 {
        guard !field.isEmpty, let seconds = number(field, range: .length, line: line) else { return CallLog.noLength }
        return Interval(seconds: seconds).microseconds
    }

    private mutating func optionalIndex(
        _ field: [UInt8], _ kind: NameKind, _ names: inout NamesAtHand, line: Int
    ) -> Int? {
        field.isEmpty ? nil : index(field, kind, &names, line: line)
    }

    private mutating func index(
        _ field: [UInt8], _ kind: NameKind, _ names: inout NamesAtHand, line: Int
    ) -> Int? {
        if let index = names.index(of: field) { return index }
        add(.unknownName(kind, String(decoding: field, as: UTF8.self), known: names.names), line: line)
        return nil
    }
}

extension LogColumn {
    /// The place among all columns.
    fileprivate var number: Int { LogColumn.allCases.firstIndex(of: self) ?? 0 }
}

/// Names as bytes, the one that was looked for last at hand.
private struct NamesAtHand {
    let names: [String]
    private let bytes: [[UInt8]]
    private var last = 0

    init(_ names: [String]) {
        self.names = names
        bytes = names.map { Array($0.utf8) }
    }

    mutating func index(of name: [UInt8]) -> Int? {
        if !bytes.isEmpty, bytes[last] == name { return last }
        guard let found = bytes.firstIndex(of: name) else { return nil }
        last = found
        return found
    }
}

/// Reads local times, `2017-10-01 13:30:05.25`, with the date that was read last at hand. Fractions of a second are exact to
/// the microsecond.
private struct LogClock {
    let start: CalendarDate
    private var date: [UInt8] = []
    private var midnight: Int64 = 0

    init(start: CalendarDate) { self.start = start }

    mutating func microseconds(_ text: [UInt8]) -> Int64? {
        guard text.count >= 16 else { return nil }
        if !text[..<10].elementsEqual(date) {
            let noon = Array(text[..<10]) + Array("T00:00".utf8)
            guard let instant = Instant(text: noon, periodStart: start) else { return nil }
            (date, midnight) = (Array(text[..<10]), instant.microseconds)
        }
        guard text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: " "), text[13] == UInt8(ascii: ":"),
            let hours = number(text[11..<13]), hours < 24, let minutes = number(text[14..<16]), minutes < 60
        else { return nil }
        let ofMinute = midnight + (hours * 60 + minutes) * 60 * Interval.microsecondsPerSecond
        if text.count == 16 { return ofMinute }
        guard text.count >= 19, text[16] == UInt8(ascii: ":"), let seconds = number(text[17..<19]), seconds < 60 else {
            return nil
        }
        let ofSecond = ofMinute + seconds * Interval.microsecondsPerSecond
        if text.count == 19 { return ofSecond }
        let digits = text.count - 20
        guard text[19] == UInt8(ascii: "."), (1...6).contains(digits), var fraction = number(text[20...]) else {
            return nil
        }
        for _ in digits..<6 { fraction *= 10 }
        return ofSecond + fraction
    }

    private func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        var number: Int64 = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        return number
    }
}
