import Probability

/// How the areas are drawn that the callers of one type ring from.
struct AreaSource: ColumnSource {
    private let item: UInt64
    private let dateOfDayZero: Int
    /// Cumulated shares of the areas, the last one left out: it takes what remains.
    private let bounds: [Double]

    /// - Parameter shares: by area, how large a part of the calls comes from it.
    init(_ shares: [Double], ofItem item: UInt64, dateOfDayZero: Int) {
        self.item = item
        self.dateOfDayZero = dateOfDayZero
        var bound = 0.0
        bounds = shares.dropLast().map { share in
            bound += share
            return bound
        }
    }

    func stream(ofDay day: Int, _ streams: Streams) -> RandomStream {
        streams.family(of: item, day: dateOfDayZero + day).stream(.area)
    }

    func append(
        _ count: Int, from stream: inout RandomStream, scratch: inout Buffer<Double>, to areas: inout Buffer<UInt16>
    ) {
        let places = areas.appendPlaces(count)
        guard !bounds.isEmpty else {
            places.update(repeating: 0)
            return
        }
        for call in 0..<count {
            let point = stream.nextUnit()
            var area = 0
            for bound in bounds where point >= bound { area += 1 }
            places[call] = UInt16(area)
        }
    }
}
