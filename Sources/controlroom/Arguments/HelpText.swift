import ContactCentre
import Reporting

/// The help of the program and of its verbs.
enum HelpText {
    /// What the program does and which verbs it has.
    static func program(_ verbs: [VerbDefinition]) -> String {
        let list = rows(verbs.map { ($0.name, $0.summary) })
        return """
            \(Program.name) simulates how a police control room answers its calls.

            Usage: \(Program.name) VERB ...

            Verbs:
            \(list)

            Options:
            \(rows([("--help", "print this help; after a verb, the help of that verb"), ("--version", "print the version")]))

            Example:
              \(Program.name) run Scenarios/lancashire-2017-10.json5

            \(page(exitCodes))

            """
    }

    private static let exitCodes =
        "Exit codes: 0 done; 1 failed while running; 2 a gate was asked for and not met; 64 the command line is wrong; 65 the "
        + "scenario or data is wrong; 66 an input file is missing; 73 an output can't be written."

    /// What a verb does and takes, with examples.
    static func verb(_ verb: VerbDefinition) -> String {
        var usage = "\(Program.name) \(verb.name)"
        var sections: [String] = []
        if let operand = verb.operand {
            let words = operand.placeholder + (operand.mayBeSeveral ? "..." : "")
            usage += " " + (operand.isOptional ? "[\(words)]" : words)
            sections.append(rows([(operand.placeholder, operand.help)]))
        }
        usage += " [options]"
        sections.append("Options:\n" + rows(verb.options.map { ($0.usage, $0.help) } + [("--help", "print this help")]))
        if !verb.discussion.isEmpty { sections.append(page(verb.discussion.joined(separator: " "))) }
        if verb.options.contains(where: \.takesFigures) { sections.append(figures) }
        let examples = verb.examples.map { "  \($0.commandLine)\n      \($0.effect)" }
        sections.append((examples.count == 1 ? "Example:\n" : "Examples:\n") + examples.joined(separator: "\n"))
        return (["\(page(verb.summary))\n\nUsage: \(usage)"] + sections).joined(separator: "\n\n") + "\n"
    }

    /// How figures are named, and all their names.
    private static var figures: String {
        let isOfAgents = { (measure: Measure) in measure.definition.subject == .agents }
        let isOfWorkforce = { (measure: Measure) in measure.definition.subject == .workforce }
        func list(_ measures: [Measure]) -> String {
            let names = measures.map(\.rawValue).joined(separator: ", ")
            return wrapped(names, to: pageWidth - 4).map { "    " + $0 }.joined(separator: "\n")
        }
        return """
            FIGURE: of a call type (999.serviceLevel), a team (teams.Room.occupancy) or
            of all (all.offered)
              Of calls:
            \(list(Measure.allCases.filter { !isOfAgents($0) && !isOfWorkforce($0) }))
              Of agents, with all and teams:
            \(list(Measure.allCases.filter(isOfAgents)))
              Of the workforce, with all:
            \(list(Measure.allCases.filter(isOfWorkforce)))
              The glossary says what each means.
            """
    }

    /// Names on the left, what they mean on the right, wrapped to the page.
    static func rows(_ rows: [(name: String, meaning: String)], page pageWidth: Int = pageWidth) -> String {
        let width = rows.map(\.name.count).max() ?? 0
        return rows.map { row in
            let name = "  " + row.name + String(repeating: " ", count: width - row.name.count + 2)
            let blanks = "\n" + String(repeating: " ", count: width + 4)
            return name + wrapped(row.meaning, to: pageWidth - width - 4).joined(separator: blanks)
        }.joined(separator: "\n")
    }

    /// A paragraph.
    private static func page(_ words: String) -> String { wrapped(words, to: pageWidth).joined(separator: "\n") }

    private static func wrapped(_ words: String, to width: Int) -> [String] {
        var lines = [""]
        for word in words.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if line.count + 1 + word.count > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = line + " " + word
            }
        }
        return lines
    }

    private static let pageWidth = 80
}

extension OptionDefinition {
    /// The option as it is typed: `--seed N`.
    fileprivate var usage: String {
        value.map { name + " " + $0.placeholder } ?? name
    }

    /// Whether it names a figure.
    fileprivate var takesFigures: Bool { if case .figure? = value?.kind { true } else { false } }
}
