/// A verb as its users see it: what it does, what it takes, an example.
struct VerbDefinition: Sendable {
    /// What is typed: `run`.
    let name: String
    /// What it does, in one line.
    let summary: String
    /// What it takes besides options, if anything.
    var operand: Operand?
    /// Its options, in the order of its help; `--help` comes by itself.
    let options: [OptionDefinition]
    /// What the options alone don't say.
    var discussion: [String] = []
    /// Command lines that work, each with what it does.
    let examples: [Example]

    /// What a verb takes besides options.
    struct Operand: Sendable {
        /// The word that stands for it in help: `SCENARIO`.
        let placeholder: String
        /// What it is.
        let help: String
        /// Whether there may be several.
        var mayBeSeveral = false
        /// Whether there may be none.
        var isOptional = false
    }

    /// A command line that works.
    struct Example: Sendable {
        let commandLine: String
        let effect: String
    }
}
