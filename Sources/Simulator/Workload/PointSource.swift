import Probability

/// How the points are drawn that decide something of each call, such as who hangs up on hearing an announced wait: whole numbers
/// from 0 up to 2^32, each as likely.
struct PointSource: ColumnSource {
    private let purpose: StreamPurpose
    private let item: UInt64
    private let dateOfDayZero: Int

    init(_ purpose: StreamPurpose, ofItem item: UInt64, dateOfDayZero: Int) {
        self.purpose = purpose
        self.item = item
        self.dateOfDayZero = dateOfDayZero
    }

    func stream(ofDay day: Int, _ streams: Streams) -> RandomStream {
        streams.family(of: item, day: dateOfDayZero + day).stream(purpose)
    }

    func append(
        _ count: Int, from stream: inout RandomStream, scratch: inout Buffer<Double>, to points: inout Buffer<UInt32>
    ) {
        let places = points.appendPlaces(count)
        for call in 0..<count { places[call] = PointSource.point(of: stream.next()) }
    }

    /// One point from streams of another family.
    func point(_ family: StreamFamily) -> UInt32 { PointSource.point(of: family.seed(purpose).firstBits) }

    /// The upper half of a random word: its bits are the better ones.
    private static func point(of bits: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
}
