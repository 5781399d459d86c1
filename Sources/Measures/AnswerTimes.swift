import ContactCentre

/// How answer times are counted: exactly at every whole second up to a limit, and in bins fine enough for percentiles.
enum AnswerTimes {
    /// Whole seconds up to which "within" and "under" are exact.
    static let exactSeconds = 300
    /// Two places a whole second (at it, after it) and one for everything beyond.
    static let ladderLength = 2 * exactSeconds + 2
    /// Percentile bins an octave: neighbouring bins differ by at most 1/128.
    private static let binsPerOctave = 128
    private static let octaveBits = 7
    /// The finest bins are 2^10 microseconds wide, 1.024 milliseconds.
    private static let finestBits: Int64 = 10
    /// Bins up to `Interval.longest`: 2^52 microseconds, so 2^42 of the finest bins.
    static let binCount = (42 - octaveBits + 2) * binsPerOctave
    /// Where the shortest wait of a cell is held.
    private static let leastPlace = ladderLength + binCount
    /// Where it is held how many calls waited exactly so long; many, where callers are answered at once.
    private static let atLeastPlace = leastPlace + 1
    /// Where it is held how many waits have been noted and not counted yet, and where these stand.
    private static let notedPlace = atLeastPlace + 1
    private static let firstNoted = notedPlace + 1
    /// So many waits of a cell are counted together: one by one, among the calls of other cells, each would find its places gone
    /// from the nearest memory.
    private static let mostNoted = 256
    /// Numbers held for one cell.
    static let stride = firstNoted + mostNoted

    /// The place on the ladder: twice the whole seconds, one more if anything is left over.
    @inline(__always)
    static func ladderPlace(of wait: Int64) -> Int {
        let seconds = wait / Interval.microsecondsPerSecond
        let rest: Int64 = seconds &* Interval.microsecondsPerSecond == wait ? 0 : 1
        return Int(min(2 &* seconds &+ rest, Int64(ladderLength - 1)))
    }

    /// The percentile bin, linear up to 2 x 128 of the finest bins, then 128 bins an octave; and how far above the shortest wait
    /// in it a wait is.
    @inline(__always)
    static func binAndOffset(of wait: Int64) -> (bin: Int, offset: Int64) {
        // At least 2^17 microseconds: up to there bins are equally wide.
        let bits = 63 &- (wait | 1 << (finestBits + Int64(octaveBits))).leadingZeroBitCount
        let exponent = Int64(bits &- octaveBits) &- finestBits
        let width = exponent &+ finestBits
        return (Int(exponent) &* binsPerOctave &+ Int(wait &>> width), wait & (1 &<< width &- 1))
    }

    /// The percentile bin of a wait.
    static func bin(of wait: Int64) -> Int { binAndOffset(of: wait).bin }

    /// The shortest wait in a bin, in microseconds; the inverse of `bin(of:)`.
    static func lowerEdge(ofBin bin: Int) -> Int64 {
        guard bin >= binsPerOctave else { return Int64(bin) << finestBits }
        let exponent = bin / binsPerOctave - 1
        return Int64(bin - exponent * binsPerOctave) << (Int64(exponent) + finestBits)
    }

    /// Notes a wait in a cell's numbers, to be counted with others.
    @inline(__always)
    static func note(_ wait: Int64, in numbers: UnsafeMutableBufferPointer<UInt64>, at start: Int) {
        let noted = numbers[start &+ notedPlace]
        numbers[start &+ firstNoted &+ Int(truncatingIfNeeded: noted)] = UInt64(truncatingIfNeeded: wait)
        numbers[start &+ notedPlace] = noted &+ 1
        if noted &+ 1 == mostNoted { countNoted(in: numbers, at: start) }
    }

    /// Counts the waits noted in a cell's numbers.
    @inline(never)
    static func countNoted(in numbers: UnsafeMutableBufferPointer<UInt64>, at start: Int) {
        let first = start &+ firstNoted
        // Most callers are answered at once, and so have the shortest wait in common: those are counted in one go.
        let least = numbers[start &+ leastPlace]
        var calls: UInt64 = 0
        for place in first..<first &+ Int(truncatingIfNeeded: numbers[start &+ notedPlace]) {
            let wait = numbers[place]
            if wait == least { calls &+= 1 } else { add(Int64(truncatingIfNeeded: wait), to: numbers, at: start) }
        }
        if calls > 0 { add(Int64(truncatingIfNeeded: least), calls: calls, to: numbers, at: start) }
        numbers[start &+ notedPlace] = 0
    }

    /// Counts a wait in a cell's numbers, of so many calls.
    @inline(__always)
    static func add(
        _ wait: Int64, calls: UInt64 = 1, to numbers: UnsafeMutableBufferPointer<UInt64>, at start: Int
    ) {
        numbers[start &+ ladderPlace(of: wait)] &+= calls
        let (bin, offset) = binAndOffset(of: wait)
        let place = start &+ ladderLength &+ bin
        numbers[place] = WaitBin.adding(offset, calls: calls, to: numbers[place])
        let (unsigned, least) = (UInt64(truncatingIfNeeded: wait), numbers[start &+ leastPlace])
        guard unsigned <= least else { return }
        numbers[start &+ leastPlace] = unsigned
        numbers[start &+ atLeastPlace] = unsigned == least ? numbers[start &+ atLeastPlace] &+ calls : calls
    }

    /// The numbers of a cell without calls.
    static var none: [UInt64] {
        var numbers = [UInt64](repeating: 0, count: stride)
        numbers[leastPlace] = .max
        return numbers
    }

    /// The shortest wait in a cell's numbers.
    static func least(_ numbers: ArraySlice<UInt64>) -> Int64 {
        Int64(truncatingIfNeeded: numbers[numbers.startIndex + leastPlace])
    }

    /// How many calls waited exactly so long.
    static func atLeast(_ numbers: ArraySlice<UInt64>) -> Int64 {
        Int64(truncatingIfNeeded: numbers[numbers.startIndex + atLeastPlace])
    }
}

/// A percentile bin in one number: the calls in the low 36 bits and, above them, what is known of their waits.
///
/// While all calls of the bin have waited equally long, that wait less the bin's lower edge, plus 1, stands there, so that a
/// wait which many calls have in common is known to the microsecond; after that, all ones.
enum WaitBin {
    private static let countBits: UInt64 = 36
    private static let countMask: UInt64 = 1 << countBits - 1
    private static let several: UInt64 = UInt64.max >> countBits

    @inline(__always)
    static func adding(_ offset: Int64, calls: UInt64 = 1, to bin: UInt64) -> UInt64 {
        // Bins so wide that the offset finds no room hold waits of nine hours and more.
        let mark = min(UInt64(truncatingIfNeeded: offset) &+ 1, several)
        let known = bin &>> countBits
        let kept = known == 0 || known == mark ? mark : several
        return kept &<< countBits | (bin &+ calls) & countMask
    }

    static func calls(_ bin: UInt64) -> Int64 { Int64(bin & countMask) }

    /// What all waits of the bin lie above its lower edge; nil where they differ.
    static func offset(_ bin: UInt64) -> Int64? {
        let known = bin >> countBits
        return known == several ? nil : Int64(known) - 1
    }
}
