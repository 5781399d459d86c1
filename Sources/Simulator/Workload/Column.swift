import Probability

/// Where the values of one purpose of one call type come from: one value a call, in order of arrival.
protocol ColumnSource: Sendable, Equatable {
    associatedtype Value: BitwiseCopyable

    /// The stream of a day's values.
    func stream(ofDay day: Int, _ streams: Streams) -> RandomStream

    /// Appends as many values as asked. So many and then so many more are the same as all at once.
    func append(
        _ count: Int, from stream: inout RandomStream, scratch: inout Buffer<Double>, to values: inout Buffer<Value>)

    /// Puts what a log has of a day's calls in place of what was drawn, for those from a place on.
    func replay(ofDay day: Int, from first: Int, into values: inout Buffer<Value>)
}

extension ColumnSource {
    func replay(ofDay day: Int, from first: Int, into values: inout Buffer<Value>) {}
}

extension Buffer where Element: Equatable {
    /// Puts a day's values of a log in place of those drawn, but where the log says nothing.
    mutating func replay(_ logged: [Element], of calls: Range<Int>, from first: Int, but missing: Element) {
        guard !logged.isEmpty else { return }
        for place in first..<Swift.min(count, calls.count) where logged[calls.lowerBound + place] != missing {
            self[place] = logged[calls.lowerBound + place]
        }
    }
}

/// A day's values of one source, as many as have been asked for: whoever has more calls goes on where others stopped.
struct Column<Source: ColumnSource>: ~Copyable {
    private(set) var values = Buffer<Source.Value>()
    private var day: Int?
    private var stream = RandomStream(StreamKey(seed: 0, replication: 0, purpose: 0, item: 0, day: 0))

    /// Sees to it that there are so many.
    mutating func draw(
        _ count: Int, ofDay day: Int, _ source: Source, _ streams: Streams, scratch: inout Buffer<Double>
    ) {
        if day != self.day {
            self.day = day
            values.removeAll()
            stream = source.stream(ofDay: day, streams)
        }
        guard count > values.count else { return }
        let first = values.count
        source.append(count - first, from: &stream, scratch: &scratch, to: &values)
        source.replay(ofDay: day, from: first, into: &values)
    }
}

/// A day's arrivals of one source, up to the latest instant asked for.
struct ArrivalColumn: ~Copyable {
    private(set) var instants = Buffer<Int64>()
    /// Where the calls come from, if that hangs together with when; else empty.
    private(set) var areas = Buffer<UInt16>()
    /// After the last call's stands one that comes after everything.
    private var calls = 0
    private var day: Int?
    private var end = Int64.min

    mutating func draw(ofDay day: Int, upTo end: Int64, _ source: ArrivalSource, _ streams: Streams) {
        guard day != self.day || end > self.end else { return }
        (self.day, self.end) = (day, end)
        source.draw(day: day, upTo: end, streams, into: &instants, areas: &areas)
        calls = instants.count
        instants.append(.max)
    }

    /// How many calls arrive before an instant; another plan may have asked for more of the day.
    func count(before end: Int64) -> Int {
        var count = calls
        while count > 0, instants[count - 1] >= end { count -= 1 }
        return count
    }
}

/// Which of a day's calls of one source don't come after all.
struct LossColumn: ~Copyable {
    private(set) var isLost = Buffer<Bool>()
    private var points = Column<PointSource>()

    /// Says it of the first so many calls of a day.
    mutating func draw(
        _ count: Int, ofDay day: Int, _ source: SurgeLosses, at instants: borrowing Buffer<Int64>,
        from areas: borrowing Buffer<UInt16>, _ streams: Streams, scratch: inout Buffer<Double>
    ) {
        points.draw(count, ofDay: day, source.points, streams, scratch: &scratch)
        isLost.removeAll()
        for call in 0..<count {
            isLost.append(source.loses(at: instants[call], area: areas[call], point: points.values[call]))
        }
    }
}

/// What may come of a day's calls of one source.
struct AftermathColumn: ~Copyable {
    private(set) var aftermaths = Aftermaths()
    private var day: Int?

    /// Sees to it that there are so many. The first so many are the same however many there are.
    mutating func draw(
        _ count: Int, ofDay day: Int, _ source: AftermathSource, _ streams: Streams, scratch: inout Buffer<Double>,
        delays: inout Buffer<Int64>, keys: inout Buffer<UInt64>
    ) {
        guard day != self.day || count > aftermaths.places.count else { return }
        self.day = day
        source.draw(count, ofDay: day, streams, scratch: &scratch, delays: &delays, keys: &keys, into: &aftermaths)
    }
}
