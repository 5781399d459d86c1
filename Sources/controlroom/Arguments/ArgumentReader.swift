/// Sorts the words of a command line into options and operands, and checks them against what the verb takes.
///
/// `--name value` and `--name=value` mean the same; after `--` every word is an operand; so is a lone `-`.
struct ArgumentReader {
    private(set) var operands: [String] = []
    private(set) var values: [String: [String]] = [:]
    private(set) var wantsHelp = false
    private let words: [String]
    private let verb: VerbDefinition

    init(_ words: [String], for verb: VerbDefinition) {
        self.words = words
        self.verb = verb
        wantsHelp = words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    }

    mutating func read() throws(UsageProblem) {
        if wantsHelp { return }
        var place = 0
        while place < words.count {
            let word = words[place]
            place += 1
            if word == "--" {
                operands += words[place...]
                break
            } else if word.hasPrefix("-"), word != "-" {
                try readOption(word, at: &place)
            } else {
                operands.append(word)
            }
        }
        try checkOperands()
    }

    private mutating func readOption(_ word: String, at place: inout Int) throws(UsageProblem) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = verb.options.first(where: { $0.name == parts[0] }) else {
            throw .unknownOption(parts[0], known: verb.options.map(\.name) + ["--help"])
        }
        if values[option.name] != nil, !option.isRepeatable { throw .repeatedOption(option.name) }
        guard let wanted = option.value else {
            if parts.count > 1 { throw .unwantedValue(option: option.name) }
            values[option.name] = [""]
            return
        }
        let value: String
        if parts.count > 1 {
            value = parts[1]
        } else {
            guard place < words.count, !words[place].hasPrefix("--") else {
                throw .missingValue(option: option.name, placeholder: wanted.placeholder)
            }
            value = words[place]
            place += 1
        }
        guard wanted.kind.accepts(value) else {
            throw .wrongValue(
                option: option.name, found: value, expected: wanted.kind.expected, known: wanted.kind.choices)
        }
        values[option.name, default: []].append(value)
    }

    private func checkOperands() throws(UsageProblem) {
        guard let operand = verb.operand else {
            if let first = operands.first { throw .unwantedOperand(first) }
            return
        }
        if operands.isEmpty && !operand.isOptional || operands.contains("") {
            throw .missingOperand(operand.placeholder)
        }
        if operands.count > 1, !operand.mayBeSeveral { throw .unwantedOperand(operands[1]) }
    }
}

extension OptionDefinition.Kind {
    /// The words it may be, where they are few.
    fileprivate var choices: [String] {
        if case .choice(let choices) = self { choices } else { [] }
    }
}
