import ContactCentre
import Probability
import Scenarios
import Texts

extension Scenario {
    /// What lies before the force's clock: a plain sentence for each call type with a national clock.
    var connectionsInWords: [String] {
        callTypes.compactMap { callType in
            guard let delay = callType.connectionDelay else { return nil }
            let isConstant = if case .constant = delay { true } else { false }
            let seconds = ReadableNumber.fixed(delay.mean, decimals: delay.mean == delay.mean.rounded() ? 0 : 1)
            return
                "\(OneLine.of(callType.name)), BT's leg: \(isConstant ? "" : "about ")\(seconds) s before the force's clock starts; "
                + "only the figures on the national clock count them."
        }
    }
}
