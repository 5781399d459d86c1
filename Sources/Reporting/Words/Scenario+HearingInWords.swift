import ContactCentre
import Probability
public import Scenarios
import Texts

extension Scenario {
    /// What callers hear whom no agent takes at once, and what becomes of them then: a sentence each.
    public var hearingInWords: [String] {
        callTypes.flatMap { busyToneSentences($0) + announcementSentences($0) + callBackSentences($0) }
    }

    private func busyToneSentences(_ callType: CallType) -> [String] {
        guard let capacity = callType.queueCapacity else { return [] }
        let name = OneLine.of(callType.name)
        guard capacity > 0 else { return ["No caller of \(name) waits: who finds no agent free gets the busy tone."] }
        let most = ReadableNumber.count(capacity, "caller of \(name) waits", "callers of \(name) wait")
        return ["At most \(most); who finds so many waiting gets the busy tone."]
    }

    private func announcementSentences(_ callType: CallType) -> [String] {
        guard !callType.balking.isEmpty else { return [] }
        let shares = callType.balking.enumerated().map { place, step in
            ReadableNumber.shortPercent(step.fraction) + (place == 0 ? " of them hang up at once" : "")
                + " if it is above " + ReadableNumber.limit(seconds: step.above.seconds)
        }
        return [
            "Callers of \(OneLine.of(callType.name)) who have to wait hear how long it may take: \(Words.list(shares))."
        ]
    }

    private func callBackSentences(_ callType: CallType) -> [String] {
        guard let callBack = callType.callBack else { return [] }
        let who =
            switch callBack.offer {
            case .afterWaiting(.zero): "who have to wait"
            case .afterWaiting(let wait): "who have waited \(ReadableNumber.limit(seconds: wait.seconds))"
            case .aboveAnnounced(let wait):
                "who hear of a wait above \(ReadableNumber.limit(seconds: wait.seconds))"
            }
        let attempts =
            callBack.attemptsAtMost == 1
            ? "once"
            : "up to \(callBack.attemptsAtMost) times, \(ReadableNumber.limit(seconds: callBack.retryAfter.mean)) on average after"
                + " an attempt in vain"
        return [
            "Callers of \(OneLine.of(callType.name)) \(who) are offered a call-back, which \(ReadableNumber.shortPercent(callBack.accept))"
                + " accept: they hang up, keep their place in the queue and are rung \(attempts); each attempt reaches"
                + " \(ReadableNumber.shortPercent(callBack.reached))."
        ]
    }
}
