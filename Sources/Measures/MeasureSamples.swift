/// The values of many figures in one replication, packed: most are small whole numbers, and ratios that follow one another
/// mostly have the same denominator, so that three bytes a figure are common. Exact to the last bit.
public struct MeasureSamples: RandomAccessCollection, Equatable, Sendable {
    private var bytes: [UInt8] = []
    /// Where every so manieth value begins.
    private var starts: [Int] = []
    /// The bits of the denominator of the last ratio since then.
    private var denominator: UInt64?
    /// How many values there are.
    public private(set) var count = 0

    /// Every so manieth value can be read without those before it.
    private static let stretch = 16

    /// No values.
    public init() {}

    /// Some values.
    public init(_ samples: some Sequence<MeasureSample>) {
        for sample in samples { append(sample) }
    }

    /// The place of the first value, 0.
    public var startIndex: Int { 0 }
    /// How many values there are.
    public var endIndex: Int { count }

    /// The value at a place.
    public subscript(place: Int) -> MeasureSample {
        precondition(place < count, "No figure stands beyond the last.")
        var reader = Iterator(bytes, from: starts[place / MeasureSamples.stretch])
        for _ in 0..<place % MeasureSamples.stretch { reader.skip() }
        return reader.read()
    }

    /// Reads from the first value on.
    public func makeIterator() -> Iterator { Iterator(bytes, from: 0) }

    /// Appends a value.
    public mutating func append(_ sample: MeasureSample) {
        if count % MeasureSamples.stretch == 0 {
            starts.append(bytes.count)
            denominator = nil
        }
        count += 1
        switch sample {
        case .pooled: bytes.append(Form.pooled.rawValue)
        case .value(nil): bytes.append(Form.noValue.rawValue)
        case .value(.some(let value)):
            bytes.append(Form.value.rawValue)
            append(value)
        case .ratio(let numerator, let denominator) where denominator.bitPattern == self.denominator:
            bytes.append(Form.ratioOfSameDenominator.rawValue)
            append(numerator)
        case .ratio(let numerator, let denominator):
            bytes.append(Form.ratio.rawValue)
            append(numerator)
            append(denominator)
            self.denominator = denominator.bitPattern
        }
    }

    /// Appends values.
    public static func += (samples: inout MeasureSamples, others: some Sequence<MeasureSample>) {
        for other in others { samples.append(other) }
    }

    /// What the bytes of a value begin with.
    private enum Form: UInt8 {
        case pooled, noValue, value, ratio, ratioOfSameDenominator
    }

    /// Whole numbers from 0 on take a byte for seven bits, one bit of them to tell them from others, which take the byte 1 and
    /// the eight of a double.
    private mutating func append(_ number: Double) {
        guard let whole = UInt64(exactly: number), whole < 1 << 53, number.sign == .plus else {
            bytes.append(1)
            var bits = number.bitPattern
            for _ in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: bits))
                bits >>= 8
            }
            return
        }
        var rest = whole << 1
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Reads the values one after the other.
    public struct Iterator: IteratorProtocol {
        private let bytes: [UInt8]
        private var place: Int
        private var denominator = 0.0

        fileprivate init(_ bytes: [UInt8], from place: Int) {
            self.bytes = bytes
            self.place = place
        }

        /// The next value; nil after the last.
        public mutating func next() -> MeasureSample? {
            place < bytes.count ? read() : nil
        }

        fileprivate mutating func skip() { _ = read() }

        fileprivate mutating func read() -> MeasureSample {
            let form = Form(rawValue: bytes[place])
            place += 1
            switch form {
            case .noValue: return .value(nil)
            case .value: return .value(number())
            case .ratio:
                let numerator = number()
                denominator = number()
                return .ratio(numerator: numerator, denominator: denominator)
            case .ratioOfSameDenominator: return .ratio(numerator: number(), denominator: denominator)
            case .pooled, nil: return .pooled
            }
        }

        private mutating func number() -> Double {
            if bytes[place] == 1 {
                var bits: UInt64 = 0
                for byte in (1...8).reversed() { bits = bits << 8 | UInt64(bytes[place + byte]) }
                place += 9
                return Double(bitPattern: bits)
            }
            var (whole, shift): (UInt64, UInt64) = (0, 0)
            while bytes[place] >= 0x80 {
                whole |= UInt64(bytes[place] & 0x7f) << shift
                shift += 7
                place += 1
            }
            whole |= UInt64(bytes[place]) << shift
            place += 1
            return Double(whole >> 1)
        }
    }
}
