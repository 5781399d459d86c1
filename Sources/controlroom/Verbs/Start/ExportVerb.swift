import Reporting
import Scenarios
import Sheets

/// `export`: writes the values of a scenario as a sheet for a spreadsheet.
enum ExportVerb {
    static let definition = VerbDefinition(
        name: "export",
        summary: "Writes a scenario's values as a sheet, a row each, to be edited in a spreadsheet.",
        operand: .init(placeholder: "SCENARIO", help: "a scenario file (JSON5); what it extends is put into it"),
        options: [csv, .set, .output, .force],
        discussion: [
            "The columns are path, value, unit and note; 'new NAME --from-csv FILE' makes a scenario of path and value.",
            "Names of CSV files in it are as seen from the sheet's folder. Comments are left out.",
        ],
        examples: [
            .init(
                commandLine: "controlroom export Scenarios/first-scenario.json5 --csv --output sheet.csv",
                effect: "a sheet to open in a spreadsheet"),
            .init(
                commandLine: "controlroom new my-room --from-csv sheet.csv",
                effect: "the scenario in the sheet, once it was edited"),
        ])

    private static let csv = OptionDefinition.flag("--csv", help: "as CSV, the one form there is")

    static func perform(_ arguments: Arguments) throws(CommandFailure) -> ExitCode {
        try checkForm(arguments)
        let file = try ScenarioFile(at: arguments.operands[0], ScenarioFile.settings(arguments))
        let output = try ResultOutput(arguments, inputs: file.paths)
        let folder = SideFilePath.folder(of: arguments.text(.output) ?? "")
        let sheet = Sheet.text(of: file.draft.tree.namingSideFiles { SideFilePath.name(of: $0, in: $1, from: folder) })
        // The one character that no text file may hold.
        guard !sheet.unicodeScalars.contains("\0") else {
            throw .wrongInput(
                ["\(file.paths[0]): expected texts that a sheet can hold, found one with the character U+0000"],
                count: 1)
        }
        try output.write(sheet)
        return .done
    }

    private static func checkForm(_ arguments: Arguments) throws(CommandFailure) {
        let path = arguments.text(.output)
        let ofFile = path.flatMap(ResultsFormat.init(endingOf:))
        if !arguments.has(csv), ofFile != .csv { throw .usage(.missingOption(csv.name), verb: definition.name) }
        if let path, let ofFile, ofFile != .csv {
            let words =
                "--output \(path) says \(ofFile.rawValue) by its ending, and --csv says csv; choose another ending"
            throw .usage(.contradiction(words), verb: definition.name)
        }
    }
}
