/// Why an import left nothing.
public enum ImportFailure: Error, Equatable, Sendable {
    /// A file, or the map, is wrong: a line a problem.
    case wrong([String])
    /// So many things are wrong, more perhaps than have a line; where they are wrong in one way, the heading says in which.
    case several(heading: String?, lines: [String], count: Int)
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

extension Question {
    /// A map with the answers that stand in the questions' lines, those of one key together.
    public static func map(of questions: [Question]) -> [String] {
        var keys: [String] = []
        var values: [String: [String]] = [:]
        for question in questions {
            let line = question.line.split(separator: comment, maxSplits: 1)
            guard let colon = line.first?.firstRange(of: ": ") else { continue }
            let (key, value) = (String(line[0][..<colon.lowerBound]), String(line[0][colon.upperBound...]))
            if values[key] == nil { keys.append(key) }
            let isGroup = value.hasPrefix("{ ") && value.hasSuffix(" }")
            values[key, default: []].append(isGroup ? String(value.dropFirst(2).dropLast(2)) : value)
        }
        let lines = keys.map { key in
            let own = values[key] ?? []
            let isGroup = questions.contains { $0.line.hasPrefix(key + ": { ") }
            return "  \(key): " + (isGroup ? "{ " + own.joined(separator: ", ") + " }" : own[0]) + ","
        }
        return ["{"] + lines + ["}"]
    }

    private static var comment: String { "   // " }
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
