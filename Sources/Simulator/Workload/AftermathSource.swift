import ContactCentre
import Probability
import Scenarios

/// Draws what may come of the calls of one type once they are over.
struct AftermathSource: Sendable {
    /// The rules: those after hanging up first, those after an answer from `firstAfterAnswer` on.
    let rules: [FollowOn]
    private let firstAfterAnswer: Int
    private let delays: [LengthSource]
    /// The cumulated probabilities of the rules of each end.
    private let abandoningBounds: [Double]
    private let homeBounds: [Double]
    private let awayBounds: [Double]

    init(_ callType: CallType) {
        rules = callType.afterAbandoning + callType.afterAnswer
        firstAfterAnswer = callType.afterAbandoning.count
        delays = rules.map { LengthSource($0.after, for: .followOnDelay) }
        abandoningBounds = cumulated(callType.afterAbandoning.map { $0.probability })
        homeBounds = cumulated(callType.afterAnswer.map { $0.probability })
        awayBounds = cumulated(callType.afterAnswer.map { $0.probabilityAway })
    }

    /// Draws as many aftermaths as asked for calls that are so many follow-ons from the first of their chain.
    func draw(
        _ count: Int, depth: UInt16, isRedial: Bool, _ family: StreamFamily, scratch: inout Buffer<Double>,
        delay: inout Buffer<Int64>, into aftermaths: inout Buffer<Aftermath>
    ) {
        aftermaths.resize(to: count)
        var keys = family.stream(.contactKey)
        for call in 0..<count { aftermaths[call] = Aftermath(key: keys.next(), depth: depth, isRedial: isRedial) }
        var points = family.stream(.followOnAfterAbandoning)
        for call in 0..<count where !abandoningBounds.isEmpty {
            aftermaths[call].afterAbandoning = contact(points.nextUnit(), abandoningBounds, first: 0, depth)
        }
        points = family.stream(.followOnAfterAnswer)
        for call in 0..<count where !homeBounds.isEmpty {
            let point = points.nextUnit()
            aftermaths[call].afterAnswerAtHome = contact(point, homeBounds, first: firstAfterAnswer, depth)
            aftermaths[call].afterAnswerAway = contact(point, awayBounds, first: firstAfterAnswer, depth)
        }
        for (rule, source) in delays.enumerated() {
            source.draw(count, family.member(rule), scratch: &scratch, into: &delay)
            for call in 0..<count { aftermaths[call].setDelay(delay[call], ofRule: UInt16(rule)) }
        }
    }

    /// The contact of the rule whose share of the unit interval holds a point; its delay is yet to be drawn.
    private func contact(_ point: Double, _ bounds: [Double], first: Int, _ depth: UInt16) -> Aftermath.Contact {
        for (place, bound) in bounds.enumerated() where point < bound {
            let rule = first + place
            return Int(depth) < rules[rule].timesAtMost ? Aftermath.Contact(delay: 0, rule: UInt16(rule)) : .none
        }
        return .none
    }
}

private func cumulated(_ probabilities: [Double]) -> [Double] {
    var sum = 0.0
    return probabilities.map { probability in
        sum += probability
        return sum
    }
}

extension Aftermath {
    /// Gives the contacts of a rule their delay.
    fileprivate mutating func setDelay(_ delay: Int64, ofRule rule: UInt16) {
        if afterAbandoning.comes(of: rule) { afterAbandoning.delay = delay }
        if afterAnswerAtHome.comes(of: rule) { afterAnswerAtHome.delay = delay }
        if afterAnswerAway.comes(of: rule) { afterAnswerAway.delay = delay }
    }
}

extension Aftermath.Contact {
    fileprivate func comes(of rule: UInt16) -> Bool { self.rule == rule && delay != .max }
}
