import ContactCentre
import Scenarios
import Texts

extension Scenario {
    /// Which contacts are web chats, and how many an agent has at once: a sentence each.
    var chatsInWords: [String] {
        let chats = callTypes.indices.filter { callTypes[$0].isChat }
        guard !chats.isEmpty else { return [] }
        let names = Words.list(chats.map { OneLine.of(callTypes[$0].name) })
        return ["\(names): web chat, begun by the agent's first reply."]
            + chats.compactMap { interruptionSentence(callTypes[$0]) }
            + teams.filter { $0.answersChats(callTypes) }.map { $0.chatsInWords }
    }
}

extension Scenario {
    private func interruptionSentence(_ callType: CallType) -> String? {
        let others = callType.wrap.interruptibleBy.map { callTypes[$0.index] }.filter { !$0.isChat }
        guard !others.isEmpty else { return nil }
        let names = others.map { OneLine.of($0.name) }
        return
            "A call of \(Words.list(names, word: "or")) may take an agent out of \(OneLine.of(callType.name)); the chats go on "
            + "afterwards."
    }
}

extension Team {
    fileprivate var chatsInWords: String {
        let name = OneLine.of(name)
        guard chatsAtOnce > 1 else { return "An agent of \(name) has one chat at a time." }
        let most = "An agent of \(name) has up to \(chatsAtOnce) chats at once"
        switch chatSlowing {
        case 0: return most + ", which do not slow each other."
        case 1: return most + " and shares the time out equally: with 2, each takes twice as long."
        default:
            let slower = ReadableNumber.shortPercent(chatSlowing)
            return most + "; each further one makes every chat \(slower) of its time alone longer."
        }
    }
}
