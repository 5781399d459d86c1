import Experiments

/// An option of a verb: what it is called, what it takes, what it is for.
struct OptionDefinition: Sendable {
    /// Its name with the dashes: `--seed`.
    let name: String
    /// What follows it; nil for a flag.
    let value: Value?
    /// What it is for, as help says it.
    let help: String
    /// Whether it may be given more than once.
    let isRepeatable: Bool
    /// The options without any of which it would have no effect; empty where it needs none.
    var goesWith: [String] = []

    /// What an option takes.
    struct Value: Sendable {
        /// The word that stands for it in help: `N`, `FILE`.
        let placeholder: String
        /// Which values it may be.
        let kind: Kind
    }

    /// Which values an option may take.
    enum Kind: Sendable {
        /// A whole number in a range.
        case integer(ClosedRange<Int>)
        /// A whole number of 64 bits without a sign.
        case seed
        /// A number above 0 and below 1.
        case fraction
        /// A number that is finite.
        case number
        /// One of a few words.
        case choice([String])
        /// A path and a value with an equals sign between them.
        case setting
        /// A part of so many, such as 3/16.
        case part
        /// How far results may lie apart: `chance`, or a margin.
        case tolerance
        /// A figure, alone or with a bound; which there are depends on the scenario.
        case figure
        /// Any words that aren't empty.
        case words
    }

    /// A flag: it is there or it isn't.
    static func flag(_ name: String, help: String) -> OptionDefinition {
        OptionDefinition(name: name, value: nil, help: help, isRepeatable: false)
    }

    /// An option that takes a value.
    static func option(
        _ name: String, _ placeholder: String, _ kind: Kind, help: String, isRepeatable: Bool = false
    ) -> OptionDefinition {
        let value = Value(placeholder: placeholder, kind: kind)
        return OptionDefinition(name: name, value: value, help: help, isRepeatable: isRepeatable)
    }
}

extension OptionDefinition.Kind {
    /// Whether the words are such a value.
    func accepts(_ words: String) -> Bool {
        switch self {
        case .integer(let range): Int(words).map(range.contains) ?? false
        case .seed: UInt64(words) != nil
        case .fraction: Double(words).map { $0 > 0 && $0 < 1 } ?? false
        case .number: Double(words)?.isFinite ?? false
        case .choice(let choices): choices.contains(words)
        case .setting: words.firstIndex(of: "=").map { $0 != words.startIndex } ?? false
        case .part: RunPart(words) != nil
        case .tolerance: CheckRule(words: words) != nil
        case .figure, .words: !words.isEmpty
        }
    }

    /// Such values, in words.
    var expected: String {
        switch self {
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .seed: "a whole number from 0 to \(UInt64.max)"
        case .fraction: "a number above 0 and below 1"
        case .number: "a number"
        case .choice(let choices): "one of " + choices.joined(separator: ", ")
        case .setting: "PATH=VALUE"
        case .part: "a part of so many, such as 3/16"
        case .tolerance: "'chance' or a margin above 0 and below 1, such as 0.02 or 2%"
        case .figure: "a figure such as 999.serviceLevel"
        case .words: "something"
        }
    }
}
