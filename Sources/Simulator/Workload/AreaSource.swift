import Probability
import Scenarios

/// How the areas are drawn that the callers of one type ring from.
struct AreaSource: ColumnSource {
    private let item: UInt64
    private let dateOfDayZero: Int
    /// Cumulated shares of the areas, the last one left out: it takes what remains.
    private let bounds: [Double]
    /// By so many equal parts of the numbers from 0 to 1: how many bounds lie below the part before it, so that the search for a
    /// point of the part may begin there.
    private let firstToTry: [Int]
    /// What calls that are replayed say of their areas.
    private let log: CallLog?

    /// - Parameter shares: by area, how large a part of the calls comes from it.
    init(_ shares: [Double], log: CallLog? = nil, ofItem item: UInt64, dateOfDayZero: Int) {
        self.log = log.flatMap { $0.areas.isEmpty ? nil : $0 }
        self.item = item
        self.dateOfDayZero = dateOfDayZero
        var bound = 0.0
        let bounds = shares.dropLast().map { share in
            bound += share
            return bound
        }
        self.bounds = bounds
        let parts = Double(shares.count)
        firstToTry = shares.indices.map { part in bounds.prefix { $0 * parts < Double(part - 1) }.count }
    }

    func stream(ofDay day: Int, _ streams: Streams) -> RandomStream {
        streams.family(of: item, day: dateOfDayZero + day).stream(.area)
    }

    func replay(ofDay day: Int, from first: Int, into areas: inout Buffer<UInt16>) {
        guard let log else { return }
        areas.replay(log.areas, of: log.calls(ofDay: day), from: first, but: CallLog.noArea)
    }

    func append(
        _ count: Int, from stream: inout RandomStream, scratch: inout Buffer<Double>, to areas: inout Buffer<UInt16>
    ) {
        let places = areas.appendPlaces(count)
        guard !bounds.isEmpty else {
            places.update(repeating: 0)
            return
        }
        let parts = Double(firstToTry.count)
        scratch.removeAll()
        let points = scratch.appendPlaces(count)
        stream.fill(points)
        for call in 0..<count {
            let point = points[call]
            var area = firstToTry[Int(point * parts)]
            while area < bounds.count, point >= bounds[area] { area += 1 }
            places[call] = UInt16(area)
        }
    }
}
