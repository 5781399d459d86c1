import Measures
import Probability
import Texts

/// A part of a run as a file: what it is a part of, and every figure's exact value in each of its replications.
///
/// The text, in lines that end with a line feed:
/// 1. `controlroom part 2`, the layout and its version;
/// 2. the header, a JSON object (`PartHeader`);
/// 3. a line a replication: the figures in the order of the results' rows, a blank between them. A ratio is `sum/sum`, its
///    denominator left out (`sum/`) where it is the last ratio's of the line; another figure is its number, or `-` where it has
///    none, or `*` if it is a percentile. Numbers are the shortest decimals that read back as the same double;
/// 4. `waits` and how many cells answer times are counted in; then a line a group of replications and cell that have answered
///    calls: the group, the cell, the shortest wait in microseconds, how many had it, the longest wait, and bin by bin `number,calls`, or
///    `number,calls,wait` where all calls of the bin waited equally long;
/// 5. `end` and 16 hexadecimal digits, FNV-1a with 64 bits over all bytes before this line.
public struct PartFile: Sendable {
    /// What it is a part of.
    public let header: PartHeader
    /// The values of its replications.
    public let samples: Samples

    /// A part of a run.
    public init(_ header: PartHeader, _ samples: Samples) {
        self.header = header
        self.samples = samples
    }

    static let firstLine = "controlroom part "
    static let layoutVersion = "2"
    static let lastLine = "end "

    /// The file's text.
    public func text() -> String {
        var text = PartFile.firstLine + PartFile.layoutVersion + "\n" + header.json.document
        PartFile.add(samples, to: &text)
        return PartFile.ended(text)
    }

    /// A text with the line that says it is whole.
    static func ended(_ text: String) -> String { text + lastLine + checksum(of: text) + "\n" }

    /// Writes the figures and answer times of all replications.
    static func add(_ samples: Samples, to text: inout String) {
        for replication in samples.values { add(replication, to: &text) }
        add(samples.waits, to: &text)
    }

    private static func add(_ replication: MeasureSamples, to text: inout String) {
        var lastDenominator: Double?
        for (figure, sample) in replication.enumerated() {
            if figure > 0 { text += " " }
            switch sample {
            case .ratio(let numerator, let denominator):
                add(numerator, to: &text)
                text += "/"
                if denominator != lastDenominator { add(denominator, to: &text) }
                lastDenominator = denominator
            case .value(.some(let value)): add(value, to: &text)
            case .value(nil): text += "-"
            case .pooled: text += "*"
            }
        }
        text += "\n"
    }

    private static func add(_ number: Double, to text: inout String) {
        // A count as a whole number, without ".0"; minus zero keeps its sign and its decimal.
        if let whole = Int(exactly: number), whole != 0 || number.sign == .plus, whole.magnitude < 1 << 53 {
            text += String(whole)
        } else {
            text += number.description
        }
    }

    package static func checksum(of text: String) -> String {
        padded(String(stableHash(of: text), radix: 16), to: 16)
    }
}
