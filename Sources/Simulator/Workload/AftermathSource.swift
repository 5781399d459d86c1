import ContactCentre
import Probability
import Scenarios

/// Draws what may come of the calls of one type once they are over.
struct AftermathSource: Sendable {
    /// The rules: those after hanging up first, then those after an answer.
    let rules: [FollowOn]
    /// By rule: what its streams are keyed by. It says which end of a call the rule belongs to and which call type it leads
    /// to, not where it stands, so that rules come and go without touching each other's contacts.
    let keyOfRule: [UInt64]
    private let delays: [LengthSource]
    /// Which contact comes, of the rules of each end.
    private let afterAbandoning: FollowOnChoice
    private let afterAnswerAtHome: FollowOnChoice
    private let afterAnswerAway: FollowOnChoice

    /// - Parameters:
    ///   - index: the call type's.
    ///   - names: of all call types.
    init(_ callType: CallType, index: Int, names: [String]) {
        rules = callType.afterAbandoning + callType.afterAnswer
        keyOfRule =
            ruleKeys(callType.afterAbandoning, "afterAbandoning", names)
            + ruleKeys(callType.afterAnswer, "afterAnswer", names)
        delays = rules.map { LengthSource($0.after, for: .followOnDelay) }
        func choice(_ rules: [FollowOn], first: Int, _ probability: (FollowOn) -> Double) -> FollowOnChoice {
            FollowOnChoice(rules, first: first, ofType: index, names: names, probability)
        }
        let firstAfterAnswer = callType.afterAbandoning.count
        afterAbandoning = choice(callType.afterAbandoning, first: 0) { $0.probability }
        afterAnswerAtHome = choice(callType.afterAnswer, first: firstAfterAnswer) { $0.probability }
        afterAnswerAway = choice(callType.afterAnswer, first: firstAfterAnswer) { $0.probabilityAway }
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
        for call in 0..<count where !afterAbandoning.isEmpty {
            aftermaths[call].afterAbandoning = contact(afterAbandoning.rule(at: points.nextUnit()), depth)
        }
        points = family.stream(.followOnAfterAnswer)
        for call in 0..<count where !afterAnswerAtHome.isEmpty {
            let point = points.nextUnit()
            aftermaths[call].afterAnswerAtHome = contact(afterAnswerAtHome.rule(at: point), depth)
            aftermaths[call].afterAnswerAway = contact(afterAnswerAway.rule(at: point), depth)
        }
        for (rule, source) in delays.enumerated() {
            source.draw(count, family.part(keyOfRule[rule]), scratch: &scratch, into: &delay)
            for call in 0..<count { aftermaths[call].setDelay(delay[call], ofRule: UInt16(rule)) }
        }
    }

    /// The contact of a rule; its delay is yet to be drawn.
    private func contact(_ rule: Int?, _ depth: UInt16) -> Aftermath.Contact {
        guard let rule, Int(depth) < rules[rule].timesAtMost else { return .none }
        return Aftermath.Contact(delay: 0, rule: UInt16(rule))
    }
}

/// What the streams of rules are keyed by: the end of the call, the call type led to and, where several lead to one, which
/// of them in the file's order.
private func ruleKeys(_ rules: [FollowOn], _ end: String, _ names: [String]) -> [UInt64] {
    rules.enumerated().map { place, rule in
        let before = rules[..<place].reduce(0) { $0 + ($1.callType == rule.callType ? 1 : 0) }
        return stableHash(of: end + "\n" + names[rule.callType.index] + "\n" + String(before))
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
