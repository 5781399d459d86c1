package import Scenarios
import Texts

extension FittedScenario {
    /// A scenario file that stands on this one's and has a room's values.
    ///
    /// - Parameters:
    ///   - settings: what the room sets.
    ///   - base: what `extends` says: the scenario's file as seen from the patch's folder.
    ///   - comments: lines that go before it.
    package func patch(_ settings: [Setting], base: String, comments: [String]) throws(Problem) -> String {
        let head = JSONValue.object([
            ("extends", .text(base)), ("name", .text(draft.scenario.name + ": fitted to what was observed")),
        ])
        let whole = head.overlaid(with: try draft.patch(with: settings) ?? .object([])).overlaid(with: head)
        return comments.map { "// " + OneLine.of($0) + "\n" }.joined() + whole.wrapped().document
    }
}

extension CalibrationOutcome {
    /// By scenario, its file's name and the text of a patch with the values of the room that comes nearest.
    package func patches(_ space: FitSpace, bases: [String], words: String) throws(Problem) -> [(
        name: String, text: String
    )] {
        var files: [(name: String, text: String)] = []
        for (place, scenario) in space.scenarios.enumerated() {
            let settings = space.settings(nearest.values, callers: nearest.callers, ofScenario: place)
            let state = isFinished ? [] : ["The fit was stopped: this is the nearest room it had by then."]
            files.append(
                (
                    scenario.name + ".json5",
                    try scenario.patch(
                        settings, base: bases[place],
                        comments: ["Made by: " + words] + state + [
                            "One of many rooms that fit; rooms.json has those that are not ruled out."
                        ])
                ))
        }
        return files
    }
}
