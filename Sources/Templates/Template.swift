/// A scenario to start from: a file that explains itself line by line, valid as it stands, with round numbers to be replaced.
///
/// The text is a part of the program, so that there is nothing to install beside it and nothing to lose.
public struct Template: Sendable {
    /// What it is called on the command line.
    public let name: String
    /// What it is for, in one sentence without its full stop.
    public let summary: String
    /// The scenario in JSON5.
    public let text: String
    /// What shows best what it is about: the words of a command line after the scenario's name, and what the command does.
    public let trial: Trial

    /// A command to try with the file that was written.
    public struct Trial: Sendable {
        /// The verb and the words after the file's name.
        public let verb: String
        /// What stands after the file's name.
        public let options: [String]
        /// What the command does.
        public let effect: String

        init(_ verb: String, _ options: [String], _ effect: String) {
            (self.verb, self.options, self.effect) = (verb, options, effect)
        }
    }

    /// Every template, the simplest first.
    public static let all: [Template] = [
        .oneQueue, .emergencyAndOther, .pods, .shiftRoster, .rota, .grades, .workforce, .callBack, .webChat,
        .switchboard,
        .busyDays, .costs,
    ]

    /// The template of this name; nil where there is none.
    public static func named(_ name: String) -> Template? { all.first { $0.name == name } }
}
