import ContactCentre
import Scenarios
import Texts

extension ImportMap {
    /// Reads a map; all that is wrong with it at once.
    ///
    /// - Parameter file: its name, as the user gave it.
    public init(_ bytes: [UInt8], file: String) throws(ImportFailure) {
        let tree: Node
        do throws(TextFault) {
            tree = try JSON5Reader.read(bytes, file: file, atMost: ImportMap.mostBytes)
        } catch {
            throw .wrong(["\(error.place): \(error.kind.words)"])
        }
        var reader = MapReader()
        reader.read(tree, into: &self)
        guard reader.problems.isEmpty else { throw .wrong(reader.problems) }
    }

    private static let mostBytes = 1 << 20
}

/// Takes the values of a map from its tree and notes what is wrong.
private struct MapReader {
    var problems: [String] = []

    mutating func read(_ tree: Node, into map: inout ImportMap) {
        guard let members = tree.members else {
            problems.append("\(tree.place): expected a map { … }, as an import leaves it")
            return
        }
        for member in members {
            let (node, key) = (member.node, member.key)
            switch key {
            case "encoding": map.encoding = choice(node, key)
            case "delimiter": map.delimiter = choice(node, key)
            case "headerLine": map.headerLine = count(node, key, 1...1_000)
            case "columns": map.columns = named(node, key) { $0.columnNames($1, $2) }
            case "dateOrder": map.dateOrder = choice(node, key)
            case "decimalComma": map.decimalComma = flag(node, key)
            case "durations": map.durations = named(node, key) { $0.choice($1, $2) }
            case "timeZone": map.timeZone = text(node, key)
            case "outcomes": map.outcomes = named(node, key) { $0.choice($1, $2) }
            case "queues": map.queues = named(node, key) { $0.text($1, $2) }
            case "callTypes": map.callTypes = named(node, key) { $0.callType($1, $2) }
            case "abandonedWithoutWait": map.abandonedWithoutWait = choice(node, key)
            case "emptyDays": map.emptyDays = choice(node, key)
            case "countedBy": map.countedBy = choice(node, key)
            case "labels": map.labels = choice(node, key)
            case "intervalMinutes": map.intervalMinutes = count(node, key, 1...1_440)
            case "handlingIncludes": map.handlingIncludes = choice(node, key)
            case "activities": map.activities = named(node, key) { $0.choice($1, $2) }
            case "shiftCodes": map.shiftCodes = named(node, key) { $0.hours($1, $2) }
            case "from": map.from = date(node, key)
            case "until": map.until = date(node, key)
            default: unknown(member, known: MapReader.keys)
            }
        }
    }

    private static let keys = [
        "encoding", "delimiter", "headerLine", "columns", "dateOrder", "decimalComma", "durations", "timeZone",
        "outcomes",
        "queues", "callTypes", "abandonedWithoutWait", "emptyDays", "countedBy", "labels", "intervalMinutes",
        "handlingIncludes", "activities", "shiftCodes", "from", "until",
    ]

    private mutating func unknown(_ member: Node.Member, known: [String]) {
        let hint = suggestion(for: member.key, among: known).map { "; did you mean '\($0)'?" } ?? ""
        problems.append("\(member.keyPlace): unknown key '\(member.key)'\(hint)")
    }

    private mutating func callType(_ node: Node, _ key: String) -> ImportMap.CallTypeAnswers? {
        guard let members = node.members else { return expected("what is known of the call type, { … }", node, key) }
        var answers = ImportMap.CallTypeAnswers()
        for member in members {
            let path = key + "." + member.key
            switch member.key {
            case "priority": answers.priority = count(member.node, path, 1...100)
            case "withinSeconds": answers.withinSeconds = number(member.node, path, 0...86_400)
            case "fraction": answers.fraction = number(member.node, path, 0...1)
            case "bound": answers.bound = choice(member.node, path)
            case "basis": answers.basis = choice(member.node, path)
            case "shortAbandonSeconds": answers.shortAbandonSeconds = number(member.node, path, 0...86_400)
            default:
                unknown(
                    member, known: ["priority", "withinSeconds", "fraction", "bound", "basis", "shortAbandonSeconds"])
            }
        }
        return answers
    }

    private mutating func columnNames(_ node: Node, _ key: String) -> [String]? {
        if let name = node.text { return [name] }
        guard let names = node.texts, (1...2).contains(names.count) else {
            return expected("a column's name, or those of a date and a time as [\"…\", \"…\"]", node, key)
        }
        return names
    }

    private mutating func named<Value>(
        _ node: Node, _ key: String, _ value: (inout MapReader, Node, String) -> Value?
    ) -> [String: Value] {
        guard let members = node.members else {
            problems.append("\(node.place): \(key): expected names with a value each, { \"…\": … }")
            return [:]
        }
        var values: [String: Value] = [:]
        for member in members { values[member.key] = value(&self, member.node, key + "." + member.key) }
        return values
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: Node, _ key: String
    ) -> Choice? where Choice.RawValue == String {
        if let choice = node.text.flatMap({ Choice(rawValue: $0) }) { return choice }
        return expected("one of " + Choice.allCases.map { $0.rawValue }.joined(separator: ", "), node, key)
    }

    private mutating func text(_ node: Node, _ key: String) -> String? {
        node.text ?? expected("a text in quotes", node, key)
    }

    private mutating func flag(_ node: Node, _ key: String) -> Bool? {
        node.flag ?? expected("true or false", node, key)
    }

    private mutating func count(_ node: Node, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        if let count = node.count, range.contains(count) { return count }
        return expected("a whole number from \(range.lowerBound) to \(range.upperBound)", node, key)
    }

    private mutating func number(_ node: Node, _ key: String, _ range: ClosedRange<Double>) -> Double? {
        if let number = node.number, range.contains(number) { return number }
        return expected("a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))", node, key)
    }

    private mutating func hours(_ node: Node, _ key: String) -> ShiftHours? {
        node.text.flatMap { ShiftHours($0) }
            ?? expected("hours such as \"07:00-15:00\" or \"07:00-11:00, 11:45-15:00\", or \"off\"", node, key)
    }

    private mutating func date(_ node: Node, _ key: String) -> CalendarDate? {
        if let text = node.text, text.utf8.count == 10, let date = WallClock.date(Array(text.utf8)[...], .yearMonthDay)
        {
            return date
        }
        return expected("a date, YYYY-MM-DD", node, key)
    }

    private mutating func expected<Value>(_ what: String, _ node: Node, _ key: String) -> Value? {
        problems.append("\(node.place): \(key): expected \(what)")
        return nil
    }
}
