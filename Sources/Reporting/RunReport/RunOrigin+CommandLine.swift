import Experiments
import Measures
import Scenarios

extension RunOrigin {
    /// The command that gives the same figures again, ready for a shell.
    func commandLine(seed: UInt64, replications: Int) -> String {
        var words = [Program.name, "run", scenarioFile, "--seed", String(seed), "--replications", String(replications)]
        if breakdown != .period { words += ["--by", breakdown.rawValue] }
        for setting in settings { words += ["--set", setting.path + "=" + setting.value] }
        return words.map(quoted).joined(separator: " ")
    }

    /// A word as a shell reads it: in single quotes where it contains more than harmless characters.
    private func quoted(_ word: String) -> String {
        let harmless = word.unicodeScalars.allSatisfy { scalar in
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || "-_./=:,+%@".unicodeScalars.contains(scalar)
        }
        if harmless, !word.isEmpty { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
