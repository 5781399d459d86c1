import ContactCentre

/// An event of a queue log.
struct QueueLogEvent {
    /// Microseconds since 1970, of UTC where the log says how far its clock is ahead, else of that clock.
    let time: Int64
    /// The time as it is written.
    let stamp: ArraySlice<UInt8>
    let call, queue, agent, name: ArraySlice<UInt8>
    let data: [ArraySlice<UInt8>]

    /// The event of a line; nil where it is none.
    init?(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        guard fields.count >= 5 else { return nil }
        self.init(
            stamp: fields[0], .epochSeconds, call: fields[1], queue: fields[2], agent: fields[3], name: fields[4],
            data: Array(fields.dropFirst(5)))
    }

    /// The event that fields say; nil where they say none.
    init?(
        stamp: ArraySlice<UInt8>, _ order: DateOrder, call: ArraySlice<UInt8>, queue: ArraySlice<UInt8>,
        agent: ArraySlice<UInt8>, name: ArraySlice<UInt8>, data: [ArraySlice<UInt8>]
    ) {
        guard let time = WallClock.stamp(stamp, order), !name.isEmpty,
            name.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        let ahead = Int64(time.minutesAheadOfUTC ?? 0) * 60 * Interval.microsecondsPerSecond
        self.time = time.microseconds(since: CalendarDate(serialNumber: 0)) - ahead
        (self.stamp, self.call, self.queue, self.agent, self.name) = (stamp, call, queue, agent, name)
        self.data = data
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
