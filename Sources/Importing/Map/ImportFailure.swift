/// Why an import left nothing.
public enum ImportFailure: Error, Equatable, Sendable {
    /// A file, or the map, is wrong: a line a problem.
    case wrong([String])
    /// What only a person can know.
    case questions([Question])
}

/// What an import doesn't guess: the question, and the line of the map that answers it.
public struct Question: Equatable, Sendable {
    /// The question, with what made it necessary.
    public let words: String
    /// A line for the map; what is to be chosen stands in it as an example.
    public let line: String

    package init(_ words: String, line: String) {
        (self.words, self.line) = (words, line)
    }
}

/// What an import found out, and what shows it.
public struct Finding: Equatable, Sendable {
    /// What it is about: "Encoding", "Date order".
    public let subject: String
    /// What was found.
    public let found: String
    /// What shows it.
    public let evidence: String

    init(_ subject: String, _ found: String, because evidence: String) {
        (self.subject, self.found, self.evidence) = (subject, found, evidence)
    }
}
