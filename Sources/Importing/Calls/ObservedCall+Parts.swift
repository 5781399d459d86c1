import ContactCentre

extension ObservedCall {
    /// Takes in a later part of the same call: who was handed on is one caller, who waited until somebody answered first.
    mutating func join(_ part: ObservedCall) {
        if outcome == .answered, part.outcome == .answered {
            talk += part.talk
            wrap += part.wrap
        } else if part.outcome == .answered {
            wait = part.arrival + part.wait - arrival
            (talk, wrap, agent, outcome) = (part.talk, part.wrap, part.agent, .answered)
        } else if outcome != .answered {
            wait = max(wait, part.arrival + part.wait - arrival)
            outcome = part.outcome
        }
    }

    /// The answer that led to the next part of the same call, which is of another call type; nil where there was none.
    func handOn(to part: ObservedCall) -> HandOn? {
        guard outcome != .answered else {
            return HandOn(callType: callType, after: max(0, part.arrival - waitEnd - talk))
        }
        // Whoever went on unanswered still comes from where this part came from.
        return handOn.map { HandOn(callType: $0.callType, after: $0.after + part.arrival - arrival) }
    }
}
