import Measures
import Texts

extension PartFile {
    /// Reads a part file.
    public init(reading bytes: [UInt8]) throws(PartProblem) {
        var reader = LineReader(bytes)
        let first = Array(PartFile.firstLine.utf8)
        guard let opening = reader.next(), opening.starts(with: first) else { throw .notAPart }
        let version = String(decoding: opening.dropFirst(first.count), as: UTF8.self)
        guard version == PartFile.layoutVersion else { throw .otherLayout(version) }
        try PartFile.checkWhole(bytes)
        guard let json = reader.next(), let header = PartHeader(reading: Array(json)),
            header.origin != nil, let numbers = header.range?.replications
        else { throw .unreadableHeader }
        let samples = try PartFile.samples(&reader, replications: numbers)
        guard reader.next()?.starts(with: PartFile.lastLine.utf8) ?? false else { throw .tooManyReplications }
        self.init(header, samples)
    }

    /// Reads the figures and answer times of some replications.
    static func samples(_ reader: inout LineReader, replications: Range<Int>) throws(PartProblem) -> Samples {
        var samples = Samples(first: replications.lowerBound)
        for number in replications {
            guard let line = reader.next(), let values = PartFile.values(line) else {
                throw .unreadableReplication(number + 1)
            }
            samples.add(values: values)
        }
        samples.waits = try waits(&reader, replications: replications)
        return samples
    }

    /// The last line must be there and agree with all that stands before it.
    static func checkWhole(_ bytes: [UInt8]) throws(PartProblem) {
        let length = lastLine.utf8.count + 17
        guard bytes.count > length else { throw .notWhole }
        let body = String(decoding: bytes.dropLast(length), as: UTF8.self)
        let ending = Array((lastLine + checksum(of: body) + "\n").utf8)
        guard bytes.suffix(length).elementsEqual(ending) else { throw .notWhole }
    }

    /// The figures of a line; nil where it isn't one.
    private static func values(_ line: ArraySlice<UInt8>) -> MeasureSamples? {
        var values = MeasureSamples()
        var lastDenominator: Double?
        for word in line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
            if let slash = word.firstIndex(of: UInt8(ascii: "/")) {
                let rest = word[(slash + 1)...]
                guard let numerator = number(word[..<slash]),
                    let denominator = rest.isEmpty ? lastDenominator : number(rest), denominator >= 0
                else { return nil }
                values.append(.ratio(numerator: numerator, denominator: denominator))
                lastDenominator = denominator
            } else if word.elementsEqual("*".utf8) {
                values.append(.pooled)
            } else if word.elementsEqual("-".utf8) {
                values.append(.value(nil))
            } else {
                guard let value = number(word) else { return nil }
                values.append(.value(value))
            }
        }
        return values
    }

    /// A number; most are short whole ones, which need no reader of decimals.
    private static func number(_ word: ArraySlice<UInt8>) -> Double? {
        let longestExactInteger = 15
        if word.count <= longestExactInteger, let whole = wholeNumber(word) { return Double(whole) }
        return decimalNumber(word).flatMap { $0.isFinite ? $0 : nil }
    }
}

/// Takes one line after the other.
struct LineReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next line, which stays the next; nil where none ends.
    var coming: ArraySlice<UInt8>? {
        bytes[place...].firstIndex(of: UInt8(ascii: "\n")).map { bytes[place..<$0] }
    }

    /// The next line without its line feed; nil where none ends.
    mutating func next() -> ArraySlice<UInt8>? {
        guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { place = end + 1 }
        return bytes[place..<end]
    }
}
