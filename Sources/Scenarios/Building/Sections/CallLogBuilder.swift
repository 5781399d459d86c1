import ContactCentre
import Texts

/// The logs that a scenario names, each read once.
final class CallLogShelf {
    /// What reading a log goes by, beside the file.
    struct Key: Equatable {
        let file: String
        let period: Period
        let callTypes: [String]
        let areas: [String]
    }

    var logs: [(key: Key, log: ReadLog)] = []
}

/// A log as read: by call type, or for whoever names it where it has no column of call types.
struct ReadLog {
    let ofTypes: [CallLog]
    /// Whether it says which call type a row is of.
    let hasCallTypes: Bool
    /// Rows that lie outside the days simulated, and the line of the first.
    let outside: (rows: Int, firstLine: Int)
}

/// Makes the calls that a log has of a call type.
struct CallLogBuilder: Section {
    let frame: ScenarioFrame

    /// The calls of a log; nil where the arrivals are drawn, or where something is wrong with the log.
    func log(_ arrivals: Fields, ofType callType: Int) -> CallLog? {
        let fields = arrivals["log"]
        guard let node = fields.node, let text = node.text else { return nil }
        let name = joined(node.place.folder, text)
        let key = CallLogShelf.Key(file: name, period: period, callTypes: callTypeNames, areas: areas)
        let shelf = frame.sideFiles.logs
        let known = shelf.logs.first { $0.key == key }?.log
        guard let read = known ?? self.read(arrivals, name) else { return nil }
        if known == nil { shelf.logs.append((key, read)) }
        let log = read.ofTypes[read.hasCallTypes ? callType : 0]
        warn(about: log, read, fields)
        return log
    }

    private func read(_ arrivals: Fields, _ name: String) -> ReadLog? {
        // Several call types may name one file: what is wrong with it is said once.
        if findings.problems.problems.contains(where: { $0.place?.file == name && $0.path.hasSuffix(".log") }) {
            return nil
        }
        let days = daysSimulated
        let until = Instant(microseconds: days.until.microseconds + Interval.day.microseconds)
        return readSideFile(of: arrivals, under: "log", atMost: Limits.logBytes) { table throws(Problem) in
            try table.log(
                file: name, callTypes: callTypeNames, areas: areas, period.start,
                days: days.from.microseconds..<until.microseconds)
        }
    }

    private func warn(about log: CallLog, _ read: ReadLog, _ fields: Fields) {
        let (from, until) = daysSimulated
        if read.outside.rows > 0 {
            let end = Instant(microseconds: until.microseconds + Interval.day.microseconds)
            let days = Stretch(from: from.text(periodStart: period.start), to: end.text(periodStart: period.start))
            let kind = Warning.Kind.logOutsideDays(
                days, rows: read.outside.rows, firstLine: read.outside.firstLine)
            // Several call types may name one file.
            if !findings.warnings.contains(where: { $0.kind == kind }) { findings.warn(kind, fields) }
        }
        if period.warmUpDays > 0, log.count > 0, log.arrivals[0] >= 0 {
            findings.warn(.logWithoutWarmUp(days: period.warmUpDays), fields)
        }
        warnAboutEmptyDays(of: log, fields)
    }

    /// Fewer calls than these a day may well leave a day without any: chance does so once in twenty thousand days.
    private static let leastCallsADay = 10

    /// Warns of days of the period without a call where there are many on others, and not none on that weekday as a rule.
    private func warnAboutEmptyDays(of log: CallLog, _ fields: Fields) {
        var calls = [Int](repeating: 0, count: period.days)
        for arrival in log.arrivals where arrival >= 0 {
            let day = Int(arrival / Interval.day.microseconds)
            if day < calls.count { calls[day] += 1 }
        }
        let open = calls.count { $0 > 0 }
        guard open > 1, calls.reduce(0, +) >= open * CallLogBuilder.leastCallsADay else { return }
        let weekdays = Set(calls.indices.filter { calls[$0] > 0 }.map { period.start.adding(days: $0).weekday })
        let missing = calls.indices.map { period.start.adding(days: $0) }.filter { date in
            calls[date.serialNumber - period.start.serialNumber] == 0 && weekdays.contains(date.weekday)
        }
        guard let first = missing.first else { return }
        findings.warn(.logDaysWithoutCalls(first: first.text, days: missing.count, calls: log.count), fields)
    }
}
