import Scenarios
import Sheets

/// A scenario file made of a sheet.
struct SheetStart {
    /// The sheet, and the scenario file to write.
    let sheet: String
    let path: String

    /// Writes the file and says what to try; nothing is written where the sheet or the scenario in it is wrong.
    func write(overwriting: Bool) throws(CommandFailure) {
        let file = try OutputFile(at: path, overwriting: overwriting, inputs: [sheet])
        let draft = try draft()
        let text = try text(of: draft)
        try file.write(text)
        try file.finish()
        StandardError.print(draft.scenario.warnings.map { "warning: " + $0.description })
        try StandardOutput.write(StartReport(path: path, trial: nil).text(about: "the scenario in \(sheet)"))
    }

    private func draft() throws(CommandFailure) -> ScenarioDraft {
        let bytes = try InputFile.bytes(at: sheet, atMost: Sheet.mostBytes)
        do throws(SheetProblems) {
            return try Sheet.scenario(bytes, file: sheet) { try? InputFile.bytes(at: $0) }
        } catch {
            throw .wrongInput(error.lines, count: error.count)
        }
    }

    /// The scenario file, read back before it is written: it must be the scenario in the sheet.
    private func text(of draft: ScenarioDraft) throws(CommandFailure) -> String {
        let folder = SideFilePath.folder(of: path)
        let tree = draft.tree.namingSideFiles { SideFilePath.name(of: $0, in: $1, from: folder) }
        let text = ScenarioText.file(tree, comment: "Made of the sheet \(sheet) by 'controlroom new'.")
        let written: ScenarioDraft
        do throws(ScenarioProblems) {
            written = try ScenarioDraft(path: path) { $0 == path ? Array(text.utf8) : try? InputFile.bytes(at: $0) }
        } catch {
            throw ScenarioFile.failure(error)
        }
        guard written.scenario.hash == draft.scenario.hash else {
            throw .failed(
                "the scenario of '\(sheet)' would not be the one in the sheet once written; nothing was written")
        }
        return text
    }
}
