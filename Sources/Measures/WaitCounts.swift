import ContactCentre

/// How long calls waited, as counts in bins: only bins with calls are held, so that memory follows the calls.
///
/// Bins are 1.024 milliseconds wide up to a quarter of a second and a 128th of an octave beyond, so that what is interpolated in
/// a bin is off by less than 0.8%. A bin whose calls all waited equally long knows that wait exactly, and so is the shortest wait
/// known, and how many had it: those who were answered at once, or after a pick-up that always takes as long.
public struct WaitCounts: Equatable, Sendable {
    /// The calls of one bin.
    public struct Bin: Equatable, Sendable {
        /// Which bin, from 0.
        public let number: Int
        /// How many calls, above 0.
        public var calls: Int64
        /// The wait of all of them in microseconds; nil where they differ.
        public var wait: Int64?

        /// A bin. Nil if the numbers make no sense.
        public init?(number: Int, calls: Int64, wait: Int64?) {
            guard (0..<AnswerTimes.binCount).contains(number), calls > 0 else { return nil }
            if let wait, wait < 0 || AnswerTimes.bin(of: wait) != number { return nil }
            (self.number, self.calls, self.wait) = (number, calls, wait)
        }

        fileprivate init(_ number: Int, _ calls: Int64, _ wait: Int64?) {
            (self.number, self.calls, self.wait) = (number, calls, wait)
        }

        /// The calls of this bin and those of the same bin elsewhere.
        fileprivate func adding(_ other: Bin) -> Bin {
            Bin(number, calls + other.calls, wait == other.wait ? wait : nil)
        }
    }

    /// By number.
    public private(set) var bins: [Bin] = []
    /// The shortest wait in microseconds; 0 without calls.
    public private(set) var least: Int64 = 0
    /// How many calls waited exactly so long.
    public private(set) var atLeast: Int64 = 0
    /// The longest wait in microseconds; 0 without calls.
    public private(set) var most: Int64 = 0

    /// No calls yet.
    public init() {}

    /// Counts as they were written down. Nil if bins are out of order or the extremes don't fit them.
    public init?(bins: [Bin], least: Int64, atLeast: Int64, most: Int64) {
        guard zip(bins, bins.dropFirst()).allSatisfy({ $0.number < $1.number }), 0 <= least, least <= most else {
            return nil
        }
        if let first = bins.first, let last = bins.last {
            guard AnswerTimes.bin(of: least) == first.number, AnswerTimes.bin(of: most) == last.number,
                first.wait == nil ? (1..<first.calls).contains(atLeast) : atLeast == first.calls && first.wait == least
            else { return nil }
        } else if most > 0 || atLeast != 0 {
            return nil
        }
        (self.bins, self.least, self.atLeast, self.most) = (bins, least, atLeast, most)
    }

    /// The counts of a cell.
    init(_ numbers: ArraySlice<UInt64>, most: Int64) {
        numbers.withUnsafeBufferPointer { numbers in
            let bins = UnsafeBufferPointer(rebasing: numbers[AnswerTimes.ladderLength...])
            for number in 0..<AnswerTimes.binCount where bins[number] != 0 { append(bins[number], number) }
        }
        least = AnswerTimes.least(numbers)
        atLeast = AnswerTimes.atLeast(numbers)
        self.most = most
    }

    /// Counts some waits, at least one.
    init(_ waits: [Int64]) {
        let waits = waits.sorted()
        var (number, bin) = (0, UInt64(0))
        for wait in waits {
            let (numberOfThis, offset) = AnswerTimes.binAndOffset(of: wait)
            if numberOfThis != number, bin != 0 {
                append(bin, number)
                bin = 0
            }
            number = numberOfThis
            bin = WaitBin.adding(offset, to: bin)
        }
        append(bin, number)
        least = waits[0]
        atLeast = Int64(waits.prefix { $0 == least }.count)
        most = waits[waits.count - 1]
    }

    /// Appends a bin as answer times are held.
    private mutating func append(_ bin: UInt64, _ number: Int) {
        let wait = WaitBin.offset(bin).map { AnswerTimes.lowerEdge(ofBin: number) + $0 }
        bins.append(Bin(number, WaitBin.calls(bin), wait))
    }

    /// How many calls there are.
    public var calls: Int64 { bins.reduce(0) { $0 + $1.calls } }

    /// The counts of all calls of several: as adding one after the other, but where they have many bins in a time that grows with
    /// these alone.
    public init(sumOf several: [WaitCounts]) {
        let mostBins = several.reduce(0) { max($0, $1.bins.count) }
        guard several.count * mostBins > AnswerTimes.binCount else {
            for counts in several { add(counts) }
            return
        }
        var sum = [Bin?](repeating: nil, count: AnswerTimes.binCount)
        var isEmpty = true
        for counts in several where !counts.bins.isEmpty {
            for bin in counts.bins { sum[bin.number] = sum[bin.number].map { $0.adding(bin) } ?? bin }
            addExtremes(of: counts, isFirst: isEmpty)
            isEmpty = false
        }
        bins = sum.compactMap { $0 }
    }

    private mutating func addExtremes(of other: WaitCounts, isFirst: Bool) {
        if isFirst {
            (least, atLeast, most) = (other.least, other.atLeast, other.most)
        } else {
            atLeast = (least <= other.least ? atLeast : 0) + (other.least <= least ? other.atLeast : 0)
            least = min(least, other.least)
            most = max(most, other.most)
        }
    }

    /// Adds other calls; the order in which calls are added does not count.
    public mutating func add(_ other: WaitCounts) {
        guard !other.bins.isEmpty else { return }
        guard !bins.isEmpty else {
            self = other
            return
        }
        var sum: [Bin] = []
        sum.reserveCapacity(bins.count + other.bins.count)
        var (own, its) = (0, 0)
        while own < bins.count || its < other.bins.count {
            if its == other.bins.count || (own < bins.count && bins[own].number < other.bins[its].number) {
                sum.append(bins[own])
                own += 1
            } else if own == bins.count || other.bins[its].number < bins[own].number {
                sum.append(other.bins[its])
                its += 1
            } else {
                sum.append(bins[own].adding(other.bins[its]))
                own += 1
                its += 1
            }
        }
        addExtremes(of: other, isFirst: false)
        bins = sum
    }

    /// The waits that a bin's calls lie between, in seconds, as far as is known; of the first bin those that are not the shortest
    /// wait, where they differ.
    public func waits(inBinAt place: Int) -> (low: Double, high: Double) {
        let bin = bins[place]
        if let wait = bin.wait {
            let seconds = Interval(microseconds: wait).seconds
            return (seconds, seconds)
        }
        let low = max(AnswerTimes.lowerEdge(ofBin: bin.number), least)
        let high = min(AnswerTimes.lowerEdge(ofBin: bin.number + 1), most)
        return (Interval(microseconds: low).seconds, Interval(microseconds: high).seconds)
    }

    /// The shortest wait that at least a share of the calls did not exceed, in seconds; nil without calls.
    ///
    /// It is the wait of the call of rank ⌈share · calls⌉, exactly where all calls of its bin waited equally long, else
    /// interpolated between what is known of the bin's ends; never outside what was seen.
    public func percentile(_ share: Double) -> Double? {
        let calls = calls
        guard calls > 0 else { return nil }
        let rank = max(1, (share * Double(calls) - WaitCounts.rounding).rounded(.up))
        if rank <= Double(atLeast) { return Interval(microseconds: least).seconds }
        var below = 0.0
        for place in bins.indices {
            var count = Double(bins[place].calls)
            if place == 0, bins[0].wait == nil {
                below = Double(atLeast)
                count -= below
            }
            if below + count >= rank {
                let (low, high) = waits(inBinAt: place)
                return low + (high - low) * (rank - below) / count
            }
            below += count
        }
        return nil
    }

    /// 0.95 · 20 is a little more than 19 in floating point, and means 19.
    private static let rounding = 1e-6
}
