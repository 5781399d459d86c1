/// The options several verbs share: one definition, one meaning.
extension OptionDefinition {
    static let replications = option(
        "--replications", "N", .integer(1...1_000_000),
        help: "how often to repeat the period with fresh chance (default: what the scenario says)")
    static let seed = option(
        "--seed", "N", .seed, help: "where chance starts; the same seed gives the same bytes (default: the scenario's)")
    static let precision = option(
        "--precision", "FRACTION", .fraction,
        help: "replicate until each call type's service level, abandoned fraction and average speed of answer are "
            + "known this well: half of the 95% interval at most FRACTION (of the mean, for seconds); a pilot of the "
            + "replications asked for, at least 20, says how many are needed, at most 10,000")
    static let threads = option(
        "--threads", "N", .integer(1...1_024),
        help: "replications run at the same time (default: one a core); never changes the result")
    static let set = option(
        "--set", "PATH=VALUE", .setting,
        help: "change one value of the scenario, such as callTypes.101.talk.meanSeconds=280; a JSON value or a "
            + "bare word; may be repeated", isRepeatable: true)
    static let format = option(
        "--format", "FORMAT", .choice(ResultsFormat.allCases.map(\.rawValue)),
        help: "\(ResultsFormat.inWords) (default: what the ending of --output FILE says, else text)")
    static let output = option(
        "--output", "FILE", .words, help: "write the result to FILE instead of standard output")
    static let force = {
        var option = flag("--force", help: "overwrite files that exist")
        option.goesWith = ["--output", "--calls", "--charts"]
        return option
    }()
    static let open = flag("--open", help: "open the page in the browser once it is written")
    static let quiet = flag("--quiet", help: "no warnings and no progress, only errors and the result")
    static let noProgress = flag("--no-progress", help: "no progress line (there is none unless a person watches)")
}
