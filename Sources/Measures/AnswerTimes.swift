import ContactCentre

/// How long answered callers waited: counts fine enough for quantiles, and exact at every whole second up to a limit.
struct AnswerTimes {
    /// Whole seconds up to which "within" and "under" are exact.
    static let exactSeconds = 300
    /// Two places a whole second (at it, after it) and one for everything beyond.
    static let ladderLength = 2 * exactSeconds + 2
    /// Quantile bins an octave: neighbouring bins differ by at most 1/128, and quantiles are interpolated in between.
    private static let binsPerOctave = 128
    private static let octaveBits = 7
    /// The finest bins are 2^10 microseconds wide, 1.024 milliseconds.
    private static let finestBits: Int64 = 10
    /// Bins up to `Interval.longest`: 2^52 microseconds, so 2^42 of the finest bins.
    static let binCount = (42 - octaveBits + 2) * binsPerOctave
    /// Counts held for one cell.
    static let stride = ladderLength + binCount

    /// The place on the ladder: twice the whole seconds, one more if anything is left over.
    @inline(__always)
    static func ladderPlace(of wait: Int64) -> Int {
        let seconds = wait / Interval.microsecondsPerSecond
        let rest: Int64 = seconds &* Interval.microsecondsPerSecond == wait ? 0 : 1
        return Int(min(2 &* seconds &+ rest, Int64(ladderLength - 1)))
    }

    /// The quantile bin: linear up to 2 x 128 of the finest bins, then 128 bins an octave.
    @inline(__always)
    static func bin(of wait: Int64) -> Int {
        let fine = wait >> finestBits
        guard fine >= Int64(binsPerOctave) else { return Int(fine) }
        let exponent = 63 &- fine.leadingZeroBitCount &- octaveBits
        return exponent &* binsPerOctave &+ Int(fine &>> Int64(exponent))
    }

    /// Counts a wait in a cell's counts.
    @inline(__always)
    static func add(_ wait: Int64, to counts: UnsafeMutableBufferPointer<UInt32>, at start: Int) {
        counts[start &+ ladderPlace(of: wait)] &+= 1
        counts[start &+ ladderLength &+ bin(of: wait)] &+= 1
    }

    /// The shortest wait in a bin, in microseconds; the inverse of `bin(of:)`.
    static func lowerEdge(ofBin bin: Int) -> Int64 {
        guard bin >= binsPerOctave else { return Int64(bin) << finestBits }
        let exponent = bin / binsPerOctave - 1
        return Int64(bin - exponent * binsPerOctave) << (Int64(exponent) + finestBits)
    }

    /// The counts of one cell or of several added up.
    var counts: [Int64]

    init() {
        counts = [Int64](repeating: 0, count: AnswerTimes.stride)
    }

    /// How many waited at most so many seconds; exact up to 300.
    func count(within seconds: Int) -> Int64 {
        counts[...(2 * seconds)].reduce(0, +)
    }

    /// How many waited less than so many seconds; exact up to 300.
    func count(under seconds: Int) -> Int64 {
        counts[..<(2 * seconds)].reduce(0, +)
    }

    /// The wait that a share of the callers did not exceed, in seconds; nil without callers.
    ///
    /// Interpolated within a bin, so off by less than 1/128 of itself or 1.024 milliseconds.
    func quantile(_ share: Double) -> Double? {
        let bins = counts[AnswerTimes.ladderLength...]
        let total = bins.reduce(0, +)
        guard total > 0 else { return nil }
        let rank = share * Double(total)
        var below = 0.0
        for (bin, count) in bins.enumerated() where count > 0 {
            if below + Double(count) >= rank {
                guard bin > 0 else { return 0 }
                let low = Interval(microseconds: AnswerTimes.lowerEdge(ofBin: bin)).seconds
                let high = Interval(microseconds: AnswerTimes.lowerEdge(ofBin: bin + 1)).seconds
                return low + (high - low) * max(0, rank - below) / Double(count)
            }
            below += Double(count)
        }
        return nil
    }
}

/// The answer times of many cells, held only for those that have answered calls.
struct AnswerTimesStore {
    /// By cell: where its counts begin, or -1.
    private(set) var starts: [Int]
    /// The cells' counts, `AnswerTimes.stride` each.
    var counts: [UInt32] = []

    init(cells: Int) {
        starts = [Int](repeating: -1, count: cells)
    }

    /// Makes room for the counts of a cell.
    mutating func makeRoom(for cell: Int) {
        starts[cell] = counts.count
        counts.append(contentsOf: repeatElement(0, count: AnswerTimes.stride))
    }

    /// Adds a cell's counts to others'.
    func add(_ cell: Int, to sum: inout AnswerTimes) {
        let start = starts[cell]
        guard start >= 0 else { return }
        for index in 0..<AnswerTimes.stride { sum.counts[index] += Int64(counts[start + index]) }
    }
}
