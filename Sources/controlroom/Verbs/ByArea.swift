import Experiments
import Scenarios

/// `--by-area`: what callers from each area get, whoever answers them.
enum ByArea {
    static let option = OptionDefinition.flag(
        "--by-area",
        help:
            "also say what callers from each area get, whoever answers them: rows with an area, and tables by area; for "
            + "scenarios with several areas")

    /// Whether it is asked for. A scenario without several areas has nothing to tell apart.
    static func isWanted(
        _ arguments: Arguments, _ scenario: Scenario, verb: VerbDefinition
    ) throws(CommandFailure) -> Bool {
        guard arguments.has(option) else { return false }
        let name = arguments.operands.first ?? scenario.name
        guard scenario.areas.count > 1 else {
            let words =
                "\(option.name) needs several areas to tell apart, and \(name) has one; name them under 'areas', and where callers "
                + "ring from under 'origins' of each call type"
            throw .usage(.contradiction(words), verb: verb.name)
        }
        guard !scenario.areas.contains(FigureName.all) else {
            let words =
                "\(option.name) calls the figures of all callers '\(FigureName.all)', and \(name) has an area of that name; give the "
                + "area another name"
            throw .usage(.contradiction(words), verb: verb.name)
        }
        return true
    }
}
