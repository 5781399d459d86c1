public import Experiments
import ContactCentre
import Statistics
import Texts

/// What a check of stored results found.
public struct CheckReport {
    /// A stored result and what became of it.
    public struct Entry {
        /// The file of the stored result.
        public let file: String
        /// The scenario's file, where the stored result could be read.
        public let scenario: String?
        /// What became of it.
        public let outcome: Outcome

        /// A stored result and what became of it.
        public init(file: String, scenario: String?, outcome: Outcome) {
            self.file = file
            self.scenario = scenario
            self.outcome = outcome
        }

        var agrees: Bool { outcome.reasons == nil && !outcome.isDifferent }
    }

    /// What can become of a stored result.
    public enum Outcome {
        /// It was held against a new result.
        case checked(ResultCheck, storedBy: String)
        /// It could not be, for this reason.
        case refused([String])
    }

    /// The stored results, in the order in which they were checked.
    public let entries: [Entry]
    let rule: CheckRule

    /// A report of what was found by a rule.
    public init(_ entries: [Entry], by rule: CheckRule) {
        self.entries = entries
        self.rule = rule
    }

    /// Why a stored result of another scenario is refused, and how to renew it.
    public static func scenarioChanged(_ stored: StoredResult, hash: String, file: String) -> [String] {
        [
            "the scenario simulates something else now: its hash is \(hash), stored was \(stored.hash)",
            "if that is meant, renew the result: " + renewal(of: stored, file: file),
        ]
    }

    /// The command that stores a result anew.
    public static func renewal(of stored: StoredResult, file: String) -> String {
        stored.origin.commandLine(seed: stored.seed, replications: stored.replications)
            + " --format json --output " + ShellWord.quoted(file) + " --force"
    }

    /// What the rule is, in words.
    var ruleInWords: String {
        switch rule {
        case .exact: "Every figure must be the same number."
        case .chance:
            "Headline figures may differ by what chance explains: one false alarm in "
                + "\(ReadableNumber.fixed(1 / CheckRule.falseAlarmRate, decimals: 0)) checks at most."
        case .within(let margin):
            "Headline figures must be shown to lie within \(ReadableNumber.shortPercent(margin)) of what was stored "
                + "(points of a fraction, in proportion for others): a figure beyond passes with probability "
                + "\(ReadableNumber.shortPercent(CheckRule.wrongPassRate)) at most."
        }
    }

    /// How it ended: "12 results: 10 agree, 1 differs, 1 not checked".
    var summary: String {
        let words = [
            (agreeing, "agrees", "agree"), (differing, "differs", "differ"), (refused, "not checked", "not checked"),
        ].filter { $0.0 > 0 }.map { "\($0.0) " + ($0.0 == 1 ? $0.1 : $0.2) }
        return ReadableNumber.count(entries.count, "result", "results") + ": " + words.joined(separator: ", ")
    }

    private var agreeing: Int { entries.count - differing - refused }
    var differing: Int { entries.count { $0.outcome.isDifferent } }
    var refused: Int { entries.count { $0.outcome.reasons != nil } }

    /// Whether all results were checked and agree.
    public var passes: Bool { differing == 0 && refused == 0 }
}

extension CheckReport.Outcome {
    var check: ResultCheck? { if case .checked(let check, _) = self { check } else { nil } }
    var reasons: [String]? { if case .refused(let reasons) = self { reasons } else { nil } }
    var isDifferent: Bool { check.map { !$0.passes } ?? false }

    /// What agrees, or what does not and why: the words, then a line a figure.
    var lines: [String] {
        switch self {
        case .refused(let reasons): return ["not checked: " + (reasons.first ?? "")] + reasons.dropFirst()
        case .checked(let check, let program):
            let other = program == Program.nameAndVersion ? "" : " (stored by \(program))"
            let count = check.passes ? check.judged : check.lines.count
            let figures = ReadableNumber.count(count, "figure", "figures")
            return [(check.passes ? "agrees in " : "DIFFERS in ") + figures + other] + check.lines
        }
    }
}

extension ResultCheck {
    /// A line a figure that does not agree.
    var lines: [String] {
        differences.map { $0.line } + missing.map { $0.words + ": stored, and not there any more" }
            + new.map { $0.words + ": new, was not stored" }
    }
}

extension FigureDifference {
    /// The difference on one line.
    var line: String {
        let style = FigureStyle(measure.unit, for: [stored.mean, now.mean])
        let both = ": stored \(style.text(stored.mean)), now \(style.text(now.mean))"
        switch disagreement {
        case .number(let column, let stored, let now):
            let (old, new) = (ExactNumber.text(stored) ?? "none", ExactNumber.text(now) ?? "none")
            return name.words + ": \(column) stored \(old), now \(new)"
        case .beyondChance(let difference, let allowed):
            return name.words + both + ": \(size(difference)) apart, chance explains \(size(allowed))"
        case .notWithin(let margin, let low, let high):
            let reaches = (low.magnitude > high.magnitude ? low : high)
            let hint = abs(low + high) / 2 <= margin ? "; more replications may tell" : ""
            return name.words + both + ": may be \(size(reaches)) apart, allowed are \(size(margin))" + hint
        case .noEstimate: return name.words + both + ": one of them has no interval"
        }
    }

    private func size(_ difference: Double) -> String {
        let isFraction = measure.unit == .fraction
        let size = difference.magnitude * (isFraction ? 100 : 1)
        let words = ReadableNumber.fixed(size, decimals: size < 1 ? 3 : size < 100 ? 2 : 0)
        return words + (isFraction ? " points" : measure.unit == .seconds ? " s" : "")
    }
}
