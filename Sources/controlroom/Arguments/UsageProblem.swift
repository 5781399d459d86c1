/// What is wrong with a command line.
enum UsageProblem: Error, Equatable {
    case noVerb
    case unknownVerb(String, known: [String])
    case unknownOption(String, known: [String])
    case missingValue(option: String, placeholder: String)
    case unwantedValue(option: String)
    case wrongValue(option: String, found: String, expected: String, known: [String])
    case repeatedOption(String)
    case missingOperand(String)
    case unwantedOperand(String)
    case missingOption(String)
    case contradiction(String)

    /// The problem in words, with a suggestion where one is near.
    var words: String {
        switch self {
        case .noVerb: "nothing to do: say what with a verb"
        case .unknownVerb(let verb, let known): "unknown verb '\(verb)'" + suggestion(for: verb, among: known)
        case .unknownOption(let option, let known): "unknown option '\(option)'" + suggestion(for: option, among: known)
        case .missingValue(let option, let placeholder): "\(option) needs a value: \(option) \(placeholder)"
        case .unwantedValue(let option): "\(option) takes no value"
        case .wrongValue(let option, let found, let expected, let known):
            "\(option): expected \(expected), found '\(found)'" + suggestion(for: found, among: known)
        case .repeatedOption(let option): "\(option) is given twice"
        case .missingOperand(let placeholder): "\(placeholder) is missing"
        case .unwantedOperand(let operand): "unexpected argument '\(operand)'"
        case .missingOption(let option): "\(option) is missing"
        case .contradiction(let words): words
        }
    }

    private func suggestion(for word: String, among known: [String]) -> String {
        Spelling.nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""
    }
}
