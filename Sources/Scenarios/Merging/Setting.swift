import Texts

/// A value put into a scenario from outside: `--set PATH=VALUE`, or `--with` for one plan of several.
///
/// The value replaces what stands at the path; `null` removes it. `1.1 times` multiplies it: a number, or the amounts of a list or a
/// group; a list of shares differs so many times as far.
public struct Setting: Equatable, Sendable {
    /// The scenario path, such as `callTypes.101.patience.meanSeconds`.
    public let path: String
    /// A JSON5 value, or a bare word that is taken as a text.
    public let value: String
    /// What errors call it by.
    let option: Place.SettingOption

    /// A value for a path.
    public init(path: String, value: String) { self.init(path: path, value: value, option: .set) }

    private init(path: String, value: String, option: Place.SettingOption) {
        (self.path, self.value, self.option) = (path, value, option)
    }

    /// A value for a path in words, `PATH=VALUE`; without an equals sign all is the path.
    ///
    /// - Parameter isOfOnePlan: whether it makes one plan of several, `--with`.
    public init(words: String, isOfOnePlan: Bool = false) {
        let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            path: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "",
            option: isOfOnePlan ? .with : .set)
    }

    /// The setting in words, `PATH=VALUE`.
    public var words: String { path + "=" + value }

    /// How many times as large what stands at the path is to be; nil where the value says something else.
    var factor: Double? {
        let (bytes, ending) = (Array(value.utf8), Array(" times".utf8))
        guard bytes.suffix(ending.count).elementsEqual(ending) else { return nil }
        return decimalNumber(bytes.dropLast(ending.count)).flatMap { $0.isFinite ? $0 : nil }
    }

    /// Whatever stands at a path so many times as large.
    public init(path: String, times factor: Double) {
        self.init(path: path, value: (ExactNumber.text(factor) ?? "1") + " times")
    }

    var place: Place { Place(setting: path, by: option) }

    /// The value as a tree; a text where the form asks for one and where the value isn't JSON5 but a word.
    func node(for shape: Shape) throws(Problem) -> Node {
        let bytes = Array(value.utf8)
        let first = bytes.first { $0 != UInt8(ascii: " ") }
        let isMeantAsJSON5 = first.map { Setting.openingBytes.contains($0) } ?? false
        let node: Node
        do throws(TextFault) {
            node = try JSON5Reader.read(bytes, setting: place)
        } catch {
            if isMeantAsJSON5 { throw Problem(error) }
            return Node(.text(value), at: place)
        }
        if shape.isText, !isMeantAsJSON5, node.value != .null { return Node(.text(value), at: place) }
        return node
    }

    /// What begins an object, a list or a quoted text.
    private static let openingBytes = Array("{[\"'".utf8)
}

extension Shape {
    /// Whether a value of this form is a text.
    var isText: Bool {
        switch self {
        case .text, .name, .currency, .date, .timeOfDay, .moment, .choice, .wordOrNames: true
        case .anything, .number, .trueOrFalse, .onlyTrue, .list, .named, .group: false
        }
    }
}
