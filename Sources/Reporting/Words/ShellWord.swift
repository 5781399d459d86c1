/// Words as a shell reads them.
public enum ShellWord {
    /// The words of a command in one line.
    public static func line(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

    /// A word in single quotes, where it contains more than harmless characters.
    static func quoted(_ word: String) -> String {
        let harmless = word.unicodeScalars.allSatisfy { scalar in
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || "-_./=:,+%@".unicodeScalars.contains(scalar)
        }
        if harmless, !word.isEmpty { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
