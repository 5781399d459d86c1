/// The way from a scenario file to a checked `Scenario`.
public enum ScenarioReader {
    /// The scenario of a file as it stands; see ``ScenarioDraft``, from which it can be made with changes too.
    public static func read(
        path: String, settings: [Setting] = [], load: (String) -> [UInt8]?
    ) throws(ScenarioProblems) -> Scenario {
        let result = withoutActuallyEscaping(load) { load -> Result<Scenario, ScenarioProblems> in
            do throws(ScenarioProblems) {
                return .success(try ScenarioDraft(path: path, settings: settings, load: load).scenario)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
