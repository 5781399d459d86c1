import Importing
import Reporting

/// `import`: what telephone and planning systems export, made a scenario that runs.
enum ImportVerb {
    static let definition = VerbDefinition(
        name: "import",
        summary: "Makes a scenario of what a telephone system exports, with an account of every decision.",
        operand: .init(
            placeholder: "KIND FILE", help: "what the files hold (\(Kind.inWords)), then the files", mayBeSeveral: true),
        options: [output, map, name, explain, .force, .quiet, .noProgress],
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
            .init(
                commandLine: "controlroom import roster roster.csv --output October",
                effect: "the same room with the agents who were down, as October/rostered.json5"),
        ])

    /// What the files hold.
    enum Kind: String, CaseIterable {
        case calls, intervals, roster

        static let inWords = "calls, intervals or roster"
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
        let files = try ImportInput.files(at: paths)
        let answers = try ImportInput.map(arguments.text(map))
        let sources = paths.map { URL(fileURLWithPath: $0).lastPathComponent }
        if kind == .roster { return try importRoster(files, answers, from: sources, to: folder, arguments) }
        let target = try OutputFolder(at: folder, overwriting: arguments.has(.force), option: output)
        let title = arguments.text(name) ?? URL(fileURLWithPath: folder).lastPathComponent
        let line = ImportInput.progressLine(arguments)
        defer { line.erase() }
        let imported: [ImportedFile]
        do throws(ImportFailure) {
            imported =
                kind == .calls
                ? try CallsImport(files, answers, progress: ImportProgress(line.show)).files(
                    named: title, from: sources)
                : try IntervalsImport(files, answers).files(named: title, from: sources)
        } catch {
            throw ImportInput.failure(error)
        }
        line.erase()
        try target.write(imported.map { ($0.name, $0.text) })
        try report(imported, ImportedFile.accountName, in: folder, next: "scenario.json5", arguments)
        return .done
    }

    /// A roster goes beside the scenario of the calls it was drawn up for.
    private static func importRoster(
        _ files: [ExportFile], _ answers: ImportMap, from sources: [String], to folder: String, _ arguments: Arguments
    ) throws(CommandFailure) -> ExitCode {
        let scenario = folder + "/scenario.json5"
        guard FileIdentity(ofFileAt: scenario)?.kind == .file else {
            throw .missingInput(
                path: scenario,
                reason: "a roster goes beside the scenario of its calls; import calls or intervals to \(folder) first")
        }
        let imported: [ImportedFile]
        do throws(ImportFailure) {
            imported = try RosterImport(files, answers).files(from: sources) {
                try? InputFile.bytes(at: folder + "/" + $0)
            }
        } catch {
            throw ImportInput.failure(error)
        }
        var outputs: [(OutputFile, String)] = []
        for file in imported {
            let path = folder + "/" + file.name
            outputs.append((try OutputFile(at: path, overwriting: arguments.has(.force), inputs: []), file.text))
        }
        for (output, text) in outputs {
            try output.write(text)
            try output.finish()
        }
        try report(imported, RosterImport.accountName, in: folder, next: "rostered.json5", arguments)
        return .done
    }

    /// Says what was left where, and what to do with it.
    private static func report(
        _ imported: [ImportedFile], _ accountName: String, in folder: String, next: String, _ arguments: Arguments
    ) throws(CommandFailure) {
        if arguments.has(explain), let account = imported.first(where: { $0.name == accountName }) {
            try StandardOutput.write(account.text)
        }
        guard !arguments.has(.quiet) else { return }
        StandardError.print(["\(folder): " + imported.map(\.name).joined(separator: ", ")])
        StandardError.print(["Next: controlroom run \(folder)/\(next), and read \(folder)/\(accountName)"])
    }
}

/// What an import and a measurement read.
enum ImportInput {
    /// A line that says how far the reading is.
    static func progressLine(_ arguments: Arguments) -> ProgressLine {
        ProgressLine(
            isWanted: !arguments.has(.quiet) && !arguments.has(.noProgress), total: 0, "steps of reading")
    }

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
        case .several(let heading, let lines, let count):
            return .wrongInput([heading].compactMap { $0 } + lines, count: count)
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
