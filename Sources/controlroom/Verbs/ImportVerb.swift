import Foundation
import Importing
import Reporting

/// `import`: what telephone and planning systems export, made a scenario that runs.
enum ImportVerb {
    static let definition = VerbDefinition(
        name: "import",
        summary: "Makes a scenario of what a telephone system exports, with an account of every decision.",
        operand: .init(
            placeholder: "KIND FILE", help: "what the files hold (\(Kind.inWords)), then the files", mayBeSeveral: true),
        options: [output, map, name, explain, .force, .quiet],
        discussion: [
            "Encoding, separators, columns, dates and lengths are found out and the evidence is written down. What only a person can",
            "know is asked, never guessed: exit code 65, each question with the line to put into the map that --map names. The",
            "folder's own map.json5 has every answer and decision, so that the second time the same bytes come out with no question.",
            "Names of agents and numbers of callers are used to tell them apart and are written nowhere.",
        ],
        examples: [
            .init(
                commandLine: "controlroom import calls october.csv --output October",
                effect: "a scenario of October's calls, or the questions it takes"),
            .init(
                commandLine: "controlroom import calls october.csv --map answers.json5 --output October --explain",
                effect: "the same with the answers, and what was found out on the screen"),
        ])

    /// What the files hold.
    enum Kind: String, CaseIterable {
        case calls, intervals

        static var inWords: String { allCases.map(\.rawValue).joined(separator: " or ") }
    }

    private static let output = OptionDefinition.option(
        "--output", "FOLDER", .words,
        help: "the folder to write: scenario.json5, its CSV files, map.json5 and import.md")
    private static let name = OptionDefinition.option(
        "--name", "NAME", .words, help: "what the scenario is called (default: the folder's name)")
    private static let explain = OptionDefinition.flag(
        "--explain", help: "also print the account: what was found out, what shows it, what was worked out")
    /// The answers to an import's questions.
    static let map = OptionDefinition.option(
        "--map", "MAP.json5", .words, help: "the answers to questions, or the map that an import left before")

    static func perform(_ arguments: Arguments) throws(CommandFailure) -> ExitCode {
        guard let kind = Kind(rawValue: arguments.operands[0]) else {
            throw .usage(
                .wrongValue(
                    option: "KIND", found: arguments.operands[0], expected: "what the files hold, \(Kind.inWords)",
                    known: Kind.allCases.map(\.rawValue)), verb: definition.name)
        }
        let paths = Array(arguments.operands.dropFirst())
        guard !paths.isEmpty else { throw .usage(.missingOperand("FILE"), verb: definition.name) }
        guard let folder = arguments.text(output) else {
            throw .usage(.missingOption("--output"), verb: definition.name)
        }
        let target = try OutputFolder(at: folder, overwriting: arguments.has(.force), option: output)
        let files = try ImportInput.files(at: paths)
        let answers = try ImportInput.map(arguments.text(map))
        let title = arguments.text(name) ?? URL(fileURLWithPath: folder).lastPathComponent
        let sources = paths.map { URL(fileURLWithPath: $0).lastPathComponent }
        let imported: [ImportedFile]
        do throws(ImportFailure) {
            imported =
                switch kind {
                case .calls: try CallsImport(files, answers).files(named: title, from: sources)
                case .intervals: try IntervalsImport(files, answers).files(named: title, from: sources)
                }
        } catch {
            throw ImportInput.failure(error)
        }
        try target.write(imported.map { ($0.name, $0.text) })
        if arguments.has(explain), let account = imported.first(where: { $0.name == ImportedFile.accountName }) {
            try StandardOutput.write(account.text)
        }
        if !arguments.has(.quiet) {
            StandardError.print(["\(folder): " + imported.map(\.name).joined(separator: ", ")])
            StandardError.print(["Next: controlroom run \(folder)/scenario.json5, and read \(folder)/import.md"])
        }
        return .done
    }
}

/// What an import and a measurement read.
enum ImportInput {
    static func files(at paths: [String]) throws(CommandFailure) -> [ExportFile] {
        var files: [ExportFile] = []
        for path in paths {
            files.append(ExportFile(name: path, bytes: try InputFile.bytes(at: path, atMost: largest)))
        }
        return files
    }

    /// A year of calls of a large room takes some hundred MB.
    private static let largest = (2 << 30) - 1

    static func map(_ path: String?) throws(CommandFailure) -> ImportMap {
        guard let path else { return ImportMap() }
        let bytes = try InputFile.bytes(at: path)
        do throws(ImportFailure) { return try ImportMap(bytes, file: path) } catch { throw failure(error) }
    }

    /// What is wrong, or the questions with the lines that answer them.
    static func failure(_ found: ImportFailure) -> CommandFailure {
        switch found {
        case .wrong(let problems): return .wrongInput(problems, count: problems.count)
        case .questions(let questions):
            let lines = questions.enumerated().flatMap { place, question in
                ["\(place + 1). \(question.words)", "   \(question.line)"]
            }
            return .questions(
                [
                    "Nothing is written yet: \(questions.count == 1 ? "one thing has" : "\(questions.count) things have") to be asked first."
                ]
                    + lines + [
                        "Put the answers into the map, such as map.json5, changed where it is otherwise, and add --map map.json5:"
                    ]
                    + Question.map(of: questions))
        }
    }
}
