import Reporting
import Templates

/// `new`: writes a scenario to start from, of a template or of a sheet.
enum NewVerb {
    static let definition = VerbDefinition(
        name: "new",
        summary: "Writes a scenario to start from: a commented template, or what stands in a sheet.",
        operand: .init(
            placeholder: "NAME", help: "the file to write, with or without the ending .json5", isOptional: true),
        options: [template, list, fromCSV, force],
        discussion: [
            "Templates: " + Template.all.map(\.name).joined(separator: ", ") + "."
        ],
        examples: [
            .init(commandLine: "controlroom new --list", effect: "which templates there are, a sentence each"),
            .init(
                commandLine: "controlroom new my-room --template 999-and-101",
                effect: "writes my-room.json5 and says what to try with it"),
            .init(
                commandLine: "controlroom new my-room --from-csv sheet.csv",
                effect: "the scenario in a sheet that 'export' wrote and you have edited"),
        ])

    private static let template = OptionDefinition.option(
        "--template", "TEMPLATE", .choice(Template.all.map(\.name)), help: "which template to write")
    private static let list = OptionDefinition.flag("--list", help: "print the templates with a sentence each")
    private static let fromCSV = OptionDefinition.option(
        "--from-csv", "SHEET.csv", .words,
        help: "write the scenario in a sheet with a row a value; its columns path and value are read")
    private static let force = OptionDefinition.flag("--force", help: "overwrite the file if it exists")

    static func perform(_ arguments: Arguments) throws(CommandFailure) -> ExitCode {
        if arguments.has(list) {
            try checkNothingElse(arguments)
            try StandardOutput.write(TemplateList.text(width: StandardOutput.width ?? Document.textWidth))
            return .done
        }
        guard let name = arguments.operands.first else { throw usage(.missingOperand("NAME")) }
        let path = try scenarioPath(of: name)
        let overwriting = arguments.has(force)
        switch (arguments.text(template).flatMap(Template.named), arguments.text(fromCSV)) {
        case (.some(let template), nil): try write(template, to: path, overwriting)
        case (nil, .some(let sheet)): try SheetStart(sheet: sheet, path: path).write(overwriting: overwriting)
        case (.some, .some):
            throw usage(.contradiction("--template and --from-csv both say what to write; leave one of them out"))
        case (nil, nil): throw usage(.contradiction(TemplateList.missing))
        }
        return .done
    }

    private static func write(
        _ template: Template, to path: String, _ overwriting: Bool
    ) throws(CommandFailure) {
        let file = try OutputFile(at: path, overwriting: overwriting, inputs: [])
        try file.write(template.text)
        try file.finish()
        let report = StartReport(path: path, trial: template.trial)
        try StandardOutput.write(report.text(about: "the template \(template.name)"))
    }

    /// The file that a name means: with the ending of scenarios.
    private static func scenarioPath(of name: String) throws(CommandFailure) -> String {
        let last = name.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        if ["", ".", "..", "-", ".json5"].contains(last) {
            throw usage(.contradiction("NAME: expected the name of a file to write, found '\(name)'"))
        }
        if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            throw usage(.contradiction("NAME: expected characters that can be seen, found others"))
        }
        if last.hasSuffix(".json5") { return name }
        if last.lowercased().hasSuffix(".json") {
            let words = "NAME: expected no ending or .json5, found '\(name)'; a scenario with comments is JSON5"
            throw usage(.contradiction(words))
        }
        return name + ".json5"
    }

    private static func checkNothingElse(_ arguments: Arguments) throws(CommandFailure) {
        let options = [template, fromCSV, force].filter(arguments.has).map(\.name)
        guard let other = (arguments.operands.map { "'\($0)'" } + options).first else { return }
        throw usage(.contradiction("--list prints the templates and writes nothing; leave \(other) out"))
    }

    private static func usage(_ problem: UsageProblem) -> CommandFailure { .usage(problem, verb: definition.name) }
}
