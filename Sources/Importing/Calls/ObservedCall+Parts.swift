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

    /// How a part of the same call that is of another call type came on from this one.
    func handOn(to part: ObservedCall) -> HandOn {
        HandOn(
            callType: callType, after: max(0, part.arrival - waitEnd - talk), isOfAnswered: outcome == .answered)
    }
}
