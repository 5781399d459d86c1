import ContactCentre
import Probability
import Scenarios

/// One purpose of one call type: how its lengths are drawn.
///
/// A class, since a value of so many parts is copied wherever one of its lengths is drawn.
final class LengthSource: ColumnSource {
    private let item: UInt64
    private let purpose: StreamPurpose
    private let distribution: Distribution
    private let dateOfDayZero: Int
    private let sampler: Sampler
    /// The length in microseconds where it never varies, so that nothing need be drawn.
    private let fixed: Int64?
    /// What calls that are replayed say of it.
    private let log: CallLog?

    init(
        _ distribution: Distribution, for purpose: StreamPurpose, log: CallLog? = nil, ofItem item: UInt64,
        dateOfDayZero: Int = 0
    ) {
        self.log = log.flatMap { $0.lengths(for: purpose).isEmpty ? nil : $0 }
        self.distribution = distribution
        self.purpose = purpose
        self.item = item
        self.dateOfDayZero = dateOfDayZero
        sampler = Sampler(distribution)
        fixed =
            switch distribution {
            case .constant(let seconds): microseconds(seconds)
            case .never: microseconds(.infinity)
            default: nil
            }
    }

    static func == (one: LengthSource, other: LengthSource) -> Bool {
        one.item == other.item && one.purpose == other.purpose && one.dateOfDayZero == other.dateOfDayZero
            && one.distribution == other.distribution && one.log == other.log
    }

    func stream(ofDay day: Int, _ streams: Streams) -> RandomStream {
        streams.family(of: item, day: dateOfDayZero + day).stream(purpose)
    }

    func replay(ofDay day: Int, from first: Int, into lengths: inout Buffer<Int64>) {
        guard let log else { return }
        lengths.replay(
            log.lengths(for: purpose), of: log.calls(ofDay: day), from: first, but: CallLog.noLength)
    }

    func append(
        _ count: Int, from stream: inout RandomStream, scratch: inout Buffer<Double>, to lengths: inout Buffer<Int64>
    ) {
        let places = lengths.appendPlaces(count)
        if let fixed {
            places.update(repeating: fixed)
            return
        }
        scratch.removeAll()
        let seconds = scratch.appendPlaces(count)
        sampler.draw(into: seconds, from: &stream)
        for index in 0..<count { places[index] = microseconds(seconds[index]) }
    }

    /// One length from streams of another family, in microseconds.
    func length(_ family: StreamFamily) -> Int64 {
        if let fixed { return fixed }
        return microseconds(sampler.firstLength(family.seed(purpose)))
    }
}

extension CallLog {
    /// The lengths that it has for a purpose; none if nothing is said of it.
    fileprivate func lengths(for purpose: StreamPurpose) -> [Int64] {
        switch purpose {
        case .talk: talk
        case .wrap: wrap
        case .patience: patience
        default: []
        }
    }
}

/// Seconds rounded to microseconds, ties to even; what is longer than anything becomes the longest.
///
/// A double between 2^52 and 2^53 holds whole numbers only, so adding 1.5 x 2^52 rounds, and the number stands in the
/// lower bits: unlike a conversion this becomes vector code. It holds below 2^51, about 71 years of microseconds.
@inline(__always)
private func microseconds(_ seconds: Double) -> Int64 {
    let shift = 0x1.8p52
    let scaled = min(seconds, Interval.longest.seconds) * Double(Interval.microsecondsPerSecond)
    return Int64(bitPattern: (scaled + shift).bitPattern &- shift.bitPattern)
}
