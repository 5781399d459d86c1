/// A verb's command line, read and checked.
struct Arguments: Sendable {
    /// What was given besides options.
    let operands: [String]
    /// Whether help was asked for; nothing else is checked then.
    let wantsHelp: Bool
    private let values: [String: [String]]

    /// The arguments after a verb.
    init(_ words: [String], for verb: VerbDefinition) throws(UsageProblem) {
        var reader = ArgumentReader(words, for: verb)
        try reader.read()
        (operands, wantsHelp, values) = (reader.operands, reader.wantsHelp, reader.values)
        guard !wantsHelp else { return }
        for option in verb.options where !option.goesWith.isEmpty && has(option) {
            let known = option.goesWith.filter { name in verb.options.contains { $0.name == name } }
            if !known.contains(where: { values[$0] != nil }) { throw .noEffect(option.name, without: known) }
        }
    }

    /// Whether a flag was given.
    func has(_ option: OptionDefinition) -> Bool {
        values[option.name] != nil
    }

    /// An option's value, where it was given.
    func text(_ option: OptionDefinition) -> String? {
        values[option.name]?.first
    }

    /// All values of an option that may be repeated, in the order given.
    func texts(_ option: OptionDefinition) -> [String] {
        values[option.name] ?? []
    }

    /// The value of an option that takes a whole number.
    func integer(_ option: OptionDefinition) -> Int? {
        text(option).flatMap { Int($0) }
    }

    /// The value of an option that takes a seed.
    func seed(_ option: OptionDefinition) -> UInt64? {
        text(option).flatMap { UInt64($0) }
    }

    /// The value of an option that takes a number.
    func number(_ option: OptionDefinition) -> Double? {
        text(option).flatMap { Double($0) }
    }
}
