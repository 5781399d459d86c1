import ContactCentre
public import Scenarios
import Texts

extension Scenario {
    /// What callers hear whom no agent takes at once, and what becomes of them then: a sentence each.
    public var hearingInWords: [String] { callTypes.flatMap(busyToneSentences) }

    private func busyToneSentences(_ callType: CallType) -> [String] {
        guard let capacity = callType.queueCapacity else { return [] }
        let name = OneLine.of(callType.name)
        guard capacity > 0 else { return ["No caller of \(name) waits: who finds no agent free gets the busy tone."] }
        let most = ReadableNumber.count(capacity, "caller of \(name) waits", "callers of \(name) wait")
        return ["At most \(most); who finds so many waiting gets the busy tone."]
    }
}
