import Scenarios

/// Reads back what an import is about to leave: nothing that can't be run is ever written.
enum ImportedScenario {
    static func scenario(_ text: String, _ sides: [ImportedFile]) throws(ImportFailure) -> Scenario {
        let files = [ImportedFile("scenario.json5", text)] + sides
        return try check("scenario.json5") { path in
            files.first { $0.name == path }.map { Array($0.text.utf8) }
        }
    }

    /// The scenario of a file among those that are there, or about to be.
    @discardableResult
    static func check(_ name: String, load: (String) -> [UInt8]?) throws(ImportFailure) -> Scenario {
        do throws(ScenarioProblems) {
            return try ScenarioReader.read(path: name, load: load)
        } catch {
            let count = error.problems.reduce(0) {
                if case .more(let unlisted) = $1.kind { $0 + unlisted } else { $0 + 1 }
            }
            throw .several(
                heading: "what was worked out makes no scenario:", lines: error.problems.map { $0.description },
                count: count)
        }
    }
}
