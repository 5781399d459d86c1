import Experiments
import Reporting

/// What is wrong with a command line.
enum UsageProblem: Error, Equatable {
    case noVerb
    case unknownVerb(String, known: [String])
    case fileWithoutVerb(String)
    case unknownOption(String, known: [String])
    case missingValue(option: String, placeholder: String)
    case unwantedValue(option: String)
    case wrongValue(option: String, found: String, expected: String, known: [String])
    case repeatedOption(String)
    case missingOperand(String)
    case unwantedOperand(String)
    case missingOption(String)
    case noEffect(String, without: [String])
    case contradiction(String)

    /// The problem in words, with a suggestion where one is near.
    var words: String {
        switch self {
        case .noVerb: "nothing to do: say what with a verb"
        case .unknownVerb(let verb, let known): "unknown verb '\(verb)'" + suggestion(for: verb, among: known)
        case .fileWithoutVerb(let file):
            "expected a verb before the file '\(file)'; did you mean '\(Program.name) run \(file)'?"
        case .unknownOption(let option, let known): "unknown option '\(option)'" + suggestion(for: option, among: known)
        case .missingValue(let option, let placeholder): "\(option) needs a value: \(option) \(placeholder)"
        case .unwantedValue(let option): "\(option) takes no value"
        case .wrongValue(let option, let found, let expected, let known):
            "\(option): expected \(expected), found '\(found)'" + suggestion(for: found, among: known)
                + (expected == OptionDefinition.Kind.fraction.expected ? percentage(found) : "")
        case .repeatedOption(let option): "\(option) is given twice"
        case .missingOperand(let placeholder): "\(placeholder) is missing"
        case .unwantedOperand(let operand): "unexpected argument '\(operand)'"
        case .missingOption(let option): "\(option) is missing"
        case .noEffect(let option, let others):
            "\(option) has no effect without " + others.joined(separator: " or ")
        case .contradiction(let words): words
        }
    }

    /// How a percentage is written where a fraction is asked.
    private func percentage(_ words: String) -> String {
        guard let percent = words.hasSuffix("%") ? Double(words.dropLast()) : Double(words), percent >= 1, percent < 100
        else { return "" }
        return "; \(words.hasSuffix("%") ? words : words + "%") is written \(percent / 100)"
    }

    private func suggestion(for word: String, among known: [String]) -> String {
        Spelling.nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""
    }
}

extension UsageProblem {
    /// An option's words name no figure.
    init(_ problem: FigureProblem, in option: OptionDefinition) {
        self = .wrongValue(
            option: option.name, found: problem.found, expected: problem.expected, known: problem.known)
    }
}
