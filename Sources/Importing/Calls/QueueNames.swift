import Reporting
import Scenarios

/// Finds out which call type the calls of each queue are.
enum QueueNames {
    /// The call types in the order of their names, and the index of each queue's; nil for those left out.
    struct Types {
        var names: [String] = []
        var ofQueue: [String: Int?] = [:]
    }

    static func types(
        _ layout: CallLayout, _ tables: [ExportTable], _ notes: inout ImportNotes
    ) throws(ImportFailure) -> Types {
        guard layout.columns[.queue] != nil else { return Types(names: [onlyQueue], ofQueue: [:]) }
        let counts = tables.countsOfWords { layout.text(.queue, $0, $1) }
        guard counts.count <= Limits.callTypes else {
            throw .wrong([
                "columns.queue: expected at most \(Limits.callTypes) queues; the column has \(counts.count) different names; name another "
                    + "column"
            ])
        }
        let queues = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        for (queue, _) in queues where notes.map.queues[queue] == nil {
            let plain = plainHeading(queue)
            if plain.contains("999") || plain == "emergency" { notes.map.queues[queue] = "999" }
            if plain.contains("101") || plain.contains("nonemergency") { notes.map.queues[queue] = "101" }
            if let found = notes.map.queues[queue] { notes.find("Queue '\(queue)'", found, because: "its name") }
        }
        let unknown = queues.filter { notes.map.queues[$0.key] == nil }
        if !unknown.isEmpty {
            notes.ask(
                "\(tables[0].file): which call type is each queue? "
                    + unknown.map { "'\($0.key)' has " + ReadableNumber.count($0.value, "row", "rows") }.joined(
                        separator: ", ")
                    + ". Several may be one; 'ignore' leaves calls out, such as outbound ones",
                line: "queues: { " + unknown.map { "\"\($0.key)\": \"101\"" }.joined(separator: ", ") + " }")
            return Types()
        }
        let names = Set(queues.compactMap { notes.map.queues[$0.key] }).subtracting([ImportMap.ignore]).sorted()
        var types = Types(names: names)
        for (queue, name) in notes.map.queues { types.ofQueue[queue] = names.firstIndex(of: name) }
        return types
    }

    /// What the calls are called where no column tells queues apart.
    static let onlyQueue = "calls"
}
