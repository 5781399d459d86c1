import ContactCentre

/// The columns of a log of queue events that a database has kept (`queue_log`: `time, callid, queuename, agent, event, data1 … data5`).
///
/// Source: Asterisk's documentation, "Queue Logs" and its realtime table `queue_log`; QueueMetrics calls some columns otherwise.
struct QueueLogTable {
    private let time, call, queue, agent, event: Int
    private let data: [Int]

    /// The columns of a table; nil where it is no log of queue events.
    init?(_ table: ExportTable) {
        let plain = table.header.map { plainHeading($0) }
        func place(_ names: [String]) -> Int? { names.lazy.compactMap { plain.firstIndex(of: $0) }.first }
        guard let time = place(["time", "timeid", "eventtime", "timestamp", "datetime"]),
            let call = place(["callid", "uniqueid"]), let queue = place(["queuename", "queue", "qname"]),
            let agent = place(["agent"]), let event = place(["event", "verb"]),
            (0..<table.rowCount).contains(where: { table.field($0, event).elementsEqual("ENTERQUEUE".utf8) })
        else { return nil }
        (self.time, self.call, self.queue, self.agent, self.event) = (time, call, queue, agent, event)
        let numbered = (1...5).compactMap { plain.firstIndex(of: "data\($0)") }
        data = numbered.isEmpty ? plain.indices.filter { plain[$0] == "data" } : numbered
    }

    /// In which order dates stand, or that they are seconds since 1970.
    func dateOrder(_ tables: [ExportTable], _ notes: inout ImportNotes) -> DateOrder {
        CallLayout.dateOrder([time], tables, &notes)
    }

    /// The rows of a table with their lines and events, in order of time; a row without an event comes where it stands.
    func events(of table: ExportTable, _ order: DateOrder) -> [(line: Int, event: QueueLogEvent?)] {
        var rows = (0..<table.rowCount).map { row in
            (line: table.line(ofRow: row), event: event(row, of: table, order))
        }
        // The newest may come first, and then events of one second do too.
        let times = rows.compactMap { $0.event?.time }
        if let first = times.first, let last = times.last, first > last { rows.reverse() }
        var latest = Int64.min
        let keys = rows.indices.map { place -> Int64 in
            latest = rows[place].event?.time ?? latest
            return latest
        }
        return rows.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { rows[$0] }
    }

    private func event(_ row: Int, of table: ExportTable, _ order: DateOrder) -> QueueLogEvent? {
        // Older versions write what an event says into one column, with bars.
        let said =
            data.count == 1
            ? table.field(row, data[0]).split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            : data.map { table.field(row, $0) }
        return QueueLogEvent(
            stamp: table.field(row, time), order, call: table.field(row, call), queue: table.field(row, queue),
            agent: table.field(row, agent), name: table.field(row, event), data: said)
    }
}
