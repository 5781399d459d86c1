import ContactCentre

/// An event of a queue log.
struct QueueLogEvent {
    /// Microseconds since 1970, UTC.
    let time: Int64
    /// The time as it is written.
    let stamp: ArraySlice<UInt8>
    let call, queue, agent, name: ArraySlice<UInt8>
    let data: [ArraySlice<UInt8>]

    /// The event of a line; nil where it is none.
    init?(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        guard fields.count >= 5, let time = WallClock.stamp(fields[0], .epochSeconds), !fields[4].isEmpty,
            fields[4].allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        self.time = time.microseconds(since: CalendarDate(serialNumber: 0))
        stamp = fields[0]
        (call, queue, agent, name) = (fields[1], fields[2], fields[3], fields[4])
        data = Array(fields.dropFirst(5))
    }

    /// A number among what the event says.
    func number(_ place: Int) -> Double? { data.indices.contains(place) ? Amount.number(data[place]) : nil }
}

/// The lines of a queue log with something on them, each with its number from 1 and its event; nil where it is none.
struct QueueLogLines: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private var offset = 0
    private var line = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func next() -> (line: Int, event: QueueLogEvent?)? {
        while offset < text.count {
            let end = text[offset...].firstIndex(of: 0x0A) ?? text.count
            defer { offset = end + 1 }
            line += 1
            let own = end > offset && text[end - 1] == 0x0D ? text[offset..<end - 1] : text[offset..<end]
            if !own.isEmpty { return (line, QueueLogEvent(own)) }
        }
        return nil
    }
}
