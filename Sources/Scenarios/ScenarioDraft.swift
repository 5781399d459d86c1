import ContactCentre
package import Texts

/// A scenario's files, read and merged once, from which the scenario is made as it stands and with changes.
public struct ScenarioDraft {
    /// The scenario as it stands.
    public let scenario: Scenario
    /// The values it is made of: the files merged, and the settings put into them.
    package let tree: Node
    /// The merged files without the settings.
    let filesTree: Node
    private let files: FileShelf

    /// Reads a scenario file, the files it extends and the CSV files it names, and checks everything.
    ///
    /// - Parameters:
    ///   - path: The file, as the user names it.
    ///   - settings: Values put on top of it, in order: part of the scenario as it stands.
    ///   - load: The bytes of a file; nil if it can't be found. Called once for each of `path` and the names in `extends` and
    ///     `csv`, put behind the folder of the file they stand in; names in settings are taken as they are.
    /// - Throws: All problems at once. A text that isn't JSON5, or a missing file in a chain of `extends`, is the only
    ///   problem reported, since nothing further can be said.
    public init(
        path: String, settings: [Setting] = [], load: @escaping (String) -> [UInt8]?
    ) throws(ScenarioProblems) {
        files = FileShelf(load: load)
        var problems = ProblemList()
        let tree: Node
        do throws(Problem) {
            tree = try readMergedFiles(path: path, load: files.bytes(of:), problems: &problems)
        } catch {
            throw ScenarioProblems(problems: [error])
        }
        filesTree = tree
        (self.tree, scenario) = try ScenarioDraft.made(
            tree, with: settings.map { .setting($0) }, files: files, problems: problems)
    }

    /// Checks a scenario whose values stand elsewhere than in a scenario file, and know where.
    ///
    /// - Parameter load: As above: the bytes of a CSV file that a value names.
    package init(tree: Node, load: @escaping (String) -> [UInt8]?) throws(ScenarioProblems) {
        files = FileShelf(load: load)
        filesTree = tree
        (self.tree, scenario) = try ScenarioDraft.made(tree, with: [], files: files, problems: ProblemList())
    }

    /// The scenario with changes made, in order.
    public func scenario(with changes: [Change]) throws(ScenarioProblems) -> Scenario {
        try ScenarioDraft.made(tree, with: changes, files: files, problems: ProblemList()).scenario
    }

    /// The scenario of another tree than the files'; nil where it is not sound.
    func scenario(of tree: Node) -> Scenario? {
        try? ScenarioDraft.made(tree, with: [], files: files, problems: ProblemList()).scenario
    }

    /// Which numbers may stand at a path; nil where no number stands there.
    public func numbers(at path: String) throws(Problem) -> NumberRange? {
        guard case .number(let range) = try SettingWalk.shape(at: path, in: tree) else { return nil }
        return range
    }

    /// Whether what stands at a path can be made so many times as large.
    public func canMultiply(_ path: String) -> Bool {
        SettingWalk.value(at: path, in: tree)?.multiplied(under: SettingWalk.lastKey(of: path), by: 1) != nil
    }

    private static func made(
        _ tree: Node, with changes: [Change], files: FileShelf, problems: ProblemList
    ) throws(ScenarioProblems) -> (tree: Node, scenario: Scenario) {
        var tree = tree
        var check = ShapeCheck()
        check.problems = problems
        for case .setting(let setting) in changes {
            do throws(Problem) {
                tree = try SettingWalk.apply(setting, to: tree)
            } catch {
                check.problems.add(error)
            }
        }
        let multiples = Multiples(changes)
        let (frame, hash) = checked(tree, check, multiples, files)
        let (dated, stages) = ChangesReader(frame: frame).stages(from: tree)
        var scenario = try ScenarioBuilder(frame: frame).scenario(hash: hash)
        scenario.changes = dated
        for stage in stages { try scenario.add(stage, as: later(stage, after: scenario, multiples, files)) }
        return (tree, scenario)
    }

    private static func checked(
        _ tree: Node, _ check: ShapeCheck, _ multiples: Multiples, _ files: FileShelf
    ) -> (frame: ScenarioFrame, hash: String) {
        var check = check
        let checked = check.checked(tree, as: .group(.scenario), path: "") ?? Node(.object([]), at: tree.place)
        var problems = check.problems
        let sideFiles = SideFiles(
            namedIn: checked, logs: files.logs, load: files.bytes(of:), problems: &problems)
        let frame = ScenarioFrame(
            tree: checked, sideFiles: sideFiles, multiples: multiples,
            findings: Findings(problems: problems, warnings: check.warnings))
        return (frame, scenarioHash(of: checked, sideFiles: sideFiles, multiples: multiples))
    }

    /// The scenario from a day with changes on; what is wrong with it says from when on.
    private static func later(
        _ stage: ChangesReader.Stage, after scenario: Scenario, _ multiples: Multiples, _ files: FileShelf
    ) throws(ScenarioProblems) -> Scenario {
        let (frame, hash) = checked(stage.tree, ShapeCheck(), multiples, files)
        var problems: [Problem]
        do throws(ScenarioProblems) {
            let later = try ScenarioBuilder(frame: frame).scenario(hash: hash)
            problems = LaterChecks(stage: stage).problems(with: later, after: scenario)
            if problems.isEmpty { return later }
        } catch {
            problems = error.problems
        }
        throw ScenarioProblems(problems: problems.map { $0.later(from: stage.date.text) })
    }
}

/// Files that were read, each once.
private final class FileShelf {
    private let load: (String) -> [UInt8]?
    private var known: [String: [UInt8]?] = [:]
    let logs = CallLogShelf()

    init(load: @escaping (String) -> [UInt8]?) {
        self.load = load
    }

    func bytes(of name: String) -> [UInt8]? {
        if let bytes = known[name] { return bytes }
        let bytes = load(name)
        known[name] = .some(bytes)
        return bytes
    }
}
