import ContactCentre

/// How often callers ring again: after giving up, and after having been answered, which is how often one rings again anyway.
package struct ContactsAgain: Equatable, Sendable {
    /// Identified callers who gave up, and those of them who rang again.
    package var gaveUp = 0
    package var gaveUpAgain = 0
    package var answered = 0
    package var answeredAgain = 0
    /// From giving up until ringing again, on average.
    package var meanSecondsUntilAgain = 0.0

    /// The share who ring again because they gave up: what is above the share of those answered, of those who would not have otherwise.
    package var redialProbability: Double? {
        guard gaveUp > 0, answered > 0 else { return nil }
        let (after, base) = (Double(gaveUpAgain) / Double(gaveUp), Double(answeredAgain) / Double(answered))
        return base < 1 ? max(0, (after - base) / (1 - base)) : nil
    }

    /// Counts those whose next call begins within a time after the end of this one.
    init(_ calls: [ObservedCall], within limit: Interval) {
        var byCaller: [Int: [ObservedCall]] = [:]
        for call in calls { if let caller = call.caller { byCaller[caller, default: []].append(call) } }
        var sum = 0.0
        for own in byCaller.values {
            for (place, call) in own.enumerated() {
                let next = own[(place + 1)...].first.map { $0.arrival - call.end }
                let isAgain = next.map { $0 >= 0 && $0 <= limit.microseconds } ?? false
                switch call.outcome {
                case .abandoned:
                    gaveUp += 1
                    gaveUpAgain += isAgain ? 1 : 0
                    // Sums of whole seconds don't depend on the order of callers.
                    if isAgain, let next { sum += (Double(next) / 1e6).rounded() }
                case .answered:
                    answered += 1
                    answeredAgain += isAgain ? 1 : 0
                default: break
                }
            }
        }
        meanSecondsUntilAgain = gaveUpAgain > 0 ? sum / Double(gaveUpAgain) : 0
    }
}
