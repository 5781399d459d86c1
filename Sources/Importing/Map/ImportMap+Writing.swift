import ContactCentre
import Scenarios
import Texts

extension ImportMap {
    /// The map as a file: every answer and every decision, so that the same files need no question.
    public var document: String {
        var members: [(String, JSONValue)] = []
        func add(_ key: String, _ value: JSONValue?) { if let value { members.append((key, value)) } }
        func word(_ choice: (some RawRepresentable<String>)?) -> JSONValue? { choice.map { .text($0.rawValue) } }
        add("encoding", word(encoding))
        add("delimiter", word(delimiter))
        add("headerLine", headerLine.map { .count($0) })
        add("columns", object(columns) { $0.count == 1 ? .text($0[0]) : .list($0.map { .text($0) }) })
        add("dateOrder", word(dateOrder))
        add("decimalComma", decimalComma.map { .flag($0) })
        add("durations", object(durations) { .text($0.rawValue) })
        add("timeZone", timeZone.map { .text($0) })
        add("outcomes", object(outcomes) { .text($0.rawValue) })
        add("queues", object(queues) { .text($0) })
        add("callTypes", object(callTypes) { $0.json })
        add("abandonedWithoutWait", word(abandonedWithoutWait))
        add("emptyDays", word(emptyDays))
        add("countedBy", word(countedBy))
        add("labels", word(labels))
        add("intervalMinutes", intervalMinutes.map { .count($0) })
        add("handlingIncludes", word(handlingIncludes))
        add("activities", object(activities) { .text($0.rawValue) })
        add("shiftCodes", object(shiftCodes) { .text($0.words) })
        add("from", from.map { .text($0.text) })
        add("until", until.map { .text($0.text) })
        return JSONValue.members(members).document
    }

    /// Names with a value each, in the order of the names; nothing where there are none.
    private func object<Value>(_ values: [String: Value], _ json: (Value) -> JSONValue) -> JSONValue? {
        guard !values.isEmpty else { return nil }
        return JSONValue.members(values.sorted { $0.key < $1.key }.map { ($0.key, json($0.value)) })
    }
}

extension ImportMap.CallTypeAnswers {
    fileprivate var json: JSONValue {
        var members: [(String, JSONValue)] = []
        if let priority { members.append(("priority", .count(priority))) }
        if let withinSeconds { members.append(("withinSeconds", .number(withinSeconds))) }
        if let fraction { members.append(("fraction", .number(fraction))) }
        if let bound { members.append(("bound", .text(bound.rawValue))) }
        if let basis { members.append(("basis", .text(basis.rawValue))) }
        if let shortAbandonSeconds { members.append(("shortAbandonSeconds", .number(shortAbandonSeconds))) }
        return .object(members)
    }
}
