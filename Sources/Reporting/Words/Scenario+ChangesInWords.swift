import ContactCentre
public import Scenarios
import Texts

extension Scenario {
    /// What changes from when on, a sentence a change.
    public var changesInWords: [String] {
        let sentences = changes.map { change in
            let name = change.name.isEmpty ? "" : " (\(OneLine.of(change.name)))"
            return "From \(DateWords.date(change.firstDate)) on\(name): "
                + change.effects.map(Scenario.words).joined(separator: "; ") + "."
        }
        guard sentences.count > Words.mostSentences else { return sentences }
        return sentences.prefix(Words.mostSentences) + ["There are further changes, too many to be listed here."]
    }

    private static func words(_ effect: DatedChange.Effect) -> String {
        let path = OneLine.of(effect.path)
        switch effect.result {
        case .multiplied(let factor): return "\(path) is \(Words.number(factor)) times as much"
        case .set(let before, .nothing): return "\(path) is no longer there" + was(before)
        case .set(let before, let after): return "\(path) is \(words(after))" + was(before)
        }
    }

    private static func was(_ content: PlanStep.Content) -> String {
        switch content {
        case .nothing, .several: ""
        case .value(let value): " instead of \(OneLine.of(value))"
        }
    }

    private static func words(_ content: PlanStep.Content) -> String {
        switch content {
        case .nothing: "nothing"
        case .value(let value): OneLine.of(value)
        case .several: "set anew"
        }
    }
}
