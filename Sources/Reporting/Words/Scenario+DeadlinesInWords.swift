import ContactCentre
import Scenarios
import Texts

extension Scenario {
    /// By when work is to be done: a plain sentence for each call type with a deadline.
    var deadlinesInWords: [String] {
        callTypes.compactMap { callType in
            guard let deadline = callType.deadline else { return nil }
            let hours = ReadableNumber.fixed(
                deadline.hours, decimals: deadline.hours == deadline.hours.rounded() ? 0 : 1)
            return "\(OneLine.of(callType.name)) waits for agents, over nights and days off, and is to be done within "
                + "\(hours) \(deadline == .hour ? "hour" : "hours") of its arrival."
        }
    }
}
