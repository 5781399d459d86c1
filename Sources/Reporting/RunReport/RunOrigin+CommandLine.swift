import Experiments
import Measures
import Scenarios
import Texts

extension RunOrigin {
    /// The command that gives the same figures again, ready for a shell.
    func commandLine(seed: UInt64, replications: Int) -> String {
        var words = [Program.name, "run", scenarioFile, "--seed", String(seed), "--replications", String(replications)]
        if breakdown != .period { words += ["--by", breakdown.rawValue] }
        if byArea { words.append("--by-area") }
        if let precision { words += ["--precision", ExactNumber.text(precision) ?? ""] }
        if usesControlVariates { words.append("--control-variates") }
        if hasFormulas { words.append("--formulas") }
        for setting in settings { words += ["--set", setting.path + "=" + setting.value] }
        return words.map(ShellWord.quoted).joined(separator: " ")
    }
}
