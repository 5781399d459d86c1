import Texts

/// The way from a scenario file to a checked `Scenario`.
public enum ScenarioReader {
    /// Reads a scenario file, the files it extends and the CSV files it names, and checks everything.
    ///
    /// - Parameters:
    ///   - path: The file, as the user names it.
    ///   - settings: Values put on top of it, in order.
    ///   - load: The bytes of a file; nil if it can't be found. Called with `path`, and with the names in `extends` and
    ///     `csv` put behind the folder of the file they stand in; names in settings are taken as they are.
    /// - Throws: All problems at once. A text that isn't JSON5, or a missing file in a chain of `extends`, is the only
    ///   problem reported, since nothing further can be said.
    public static func read(
        path: String, settings: [Setting] = [], load: (String) -> [UInt8]?
    ) throws(ScenarioProblems) -> Scenario {
        var tree: Node
        var check = ShapeCheck()
        do throws(Problem) {
            tree = try readMergedFiles(path: path, load: load, problems: &check.problems)
        } catch {
            throw ScenarioProblems(problems: [error])
        }
        for setting in settings {
            do throws(Problem) {
                tree = try SettingWalk.apply(setting, to: tree)
            } catch {
                check.problems.add(error)
            }
        }
        let checked = check.checked(tree, as: .group(.scenario), path: "") ?? Node(.object([]), at: tree.place)
        var problems = check.problems
        let sideFiles = SideFiles(namedIn: checked, load: load, problems: &problems)
        var builder = ScenarioBuilder(tree: checked, sideFiles: sideFiles, problems: problems)
        builder.warnings = check.warnings
        return try builder.scenario(hash: scenarioHash(of: checked, sideFiles: sideFiles))
    }
}
