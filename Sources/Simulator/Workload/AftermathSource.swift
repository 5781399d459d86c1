import ContactCentre
import Probability
import Scenarios

/// Draws what may come of the calls of one type once they are over.
struct AftermathSource: Sendable, Equatable {
    private let item: UInt64
    private let callType: Int
    private let dateOfDayZero: Int
    /// The number of the first rule, by which contacts know theirs.
    let firstRule: Int
    /// The rules: those after hanging up first, then those after an answer, then that by which a caller is rung again.
    let rules: [FollowOn]
    /// By rule: what its streams are keyed by. It says which end of a call the rule belongs to and which call type it leads
    /// to, not where it stands, so that rules come and go without touching each other's contacts.
    private let keyOfRule: [UInt64]
    var rulesWithKeys: [(FollowOn, UInt64)] { Array(zip(rules, keyOfRule)) }
    private let delays: [LengthSource]
    /// How many of the rules are those after hanging up.
    private let firstAfterAnswer: Int
    /// Which contact comes, of the rules of each end.
    private let afterAbandoning: FollowOnChoice
    private let afterAnswerAtHome: FollowOnChoice
    private let afterAnswerAway: FollowOnChoice
    /// How callers are rung back who have accepted it; nil where nobody has.
    let ringingBack: CallBack?
    /// The rule by which a caller is rung again; nil where nobody is.
    private let nextAttempt: Int?

    /// - Parameters:
    ///   - index: the call type's.
    ///   - names: of all call types.
    ///   - item: whose streams they are drawn from.
    ///   - ringingBack: how callers are rung back who have accepted it; nil where nobody has.
    ///   - firstRule: the number of its first rule.
    init(
        _ callType: CallType, index: Int, names: [String], ofItem item: UInt64, dateOfDayZero: Int,
        ringingBack: CallBack?, firstRule: Int
    ) {
        self.item = item
        self.callType = index
        self.dateOfDayZero = dateOfDayZero
        self.firstRule = firstRule
        self.ringingBack = ringingBack
        let ringing = ringingBack.map { [$0.nextAttempt(CallTypeID(index))] } ?? []
        rules = callType.followOnRules(CallTypeID(index), ringingBack)
        keyOfRule =
            ruleKeys(callType.afterAbandoning, "afterAbandoning", names)
            + ruleKeys(callType.afterAnswer, "afterAnswer", names)
            + ruleKeys(ringing, "callBack", names)
        nextAttempt = ringing.isEmpty ? nil : rules.count - 1
        delays = rules.map { LengthSource($0.after, for: .followOnDelay, ofItem: item) }
        func choice(_ rules: [FollowOn], first: Int, _ probability: (FollowOn) -> Double) -> FollowOnChoice {
            FollowOnChoice(rules, first: first, ofType: index, names: names, probability)
        }
        firstAfterAnswer = callType.afterAbandoning.count
        afterAbandoning = choice(callType.afterAbandoning, first: 0) { $0.probability }
        afterAnswerAtHome = choice(callType.afterAnswer, first: firstAfterAnswer) { $0.probability }
        afterAnswerAway = choice(callType.afterAnswer, first: firstAfterAnswer) { $0.probabilityAway }
    }

    static func == (one: AftermathSource, other: AftermathSource) -> Bool {
        one.item == other.item && one.callType == other.callType && one.dateOfDayZero == other.dateOfDayZero
            && one.firstRule == other.firstRule && one.rules == other.rules && one.keyOfRule == other.keyOfRule
    }

    /// Draws what may come of as many of a day's calls as asked, in place of what is there: an aftermath for each call of which
    /// something may come.
    func draw(
        _ count: Int, ofDay day: Int, _ streams: Streams, scratch: inout Buffer<Double>,
        delays lengths: inout Buffer<Int64>, keys: inout Buffer<UInt64>, into drawn: inout Aftermaths
    ) {
        let family = streams.family(of: item, day: dateOfDayZero + day)
        keys.removeAll()
        var keyStream = family.stream(.contactKey)
        keyStream.fill(keys.appendPlaces(count))
        drawn.keep(calls: 0, aftermaths: 0)
        drawn.appendCalls(count)
        scratch.removeAll()
        let points = scratch.appendPlaces(count)
        var stream = family.stream(.followOnAfterAbandoning)
        if !afterAbandoning.isEmpty { stream.fill(points) }
        afterAbandoning.forEachChosen(points) { call, rule in
            drawn.change(call, keys) { $0.afterAbandoning = contact(rule, depth: 0) }
        }
        stream = family.stream(.followOnAfterAnswer)
        if !afterAnswerAtHome.isEmpty { stream.fill(points) }
        afterAnswerAtHome.forEachChosen(points) { call, rule in
            drawn.change(call, keys) { $0.afterAnswerAtHome = contact(rule, depth: 0) }
        }
        afterAnswerAway.forEachChosen(points) { call, rule in
            drawn.change(call, keys) { $0.afterAnswerAway = contact(rule, depth: 0) }
        }
        if let nextAttempt {
            for call in 0..<count {
                drawn.change(call, keys) { $0.afterRingingInVain = contact(nextAttempt, depth: 0) }
            }
        }
        for rule in rules.indices {
            var stream = family.part(keyOfRule[rule]).stream(.followOnDelay)
            lengths.removeAll()
            delays[rule].append(count, from: &stream, scratch: &scratch, to: &lengths)
            // A rule belongs to one end of a call; most have the one rule after hanging up.
            let number = number(of: rule)
            if rule < firstAfterAnswer {
                drawn.setDelays(lengths) { if $0.afterAbandoning.comes(of: number) { $0.afterAbandoning.delay = $1 } }
            } else {
                drawn.setDelays(lengths) { $0.setDelay($1, ofRule: number) }
            }
        }
    }

    /// Draws what may come of one call that is so many follow-ons from the first of its chain: the very same as a day's first
    /// call of these streams has.
    func draw(depth: UInt16, isRedial: Bool, _ family: StreamFamily) -> Aftermath {
        var aftermath = Aftermath(key: family.seed(.contactKey).firstBits, depth: depth, isRedial: isRedial)
        if !afterAbandoning.isEmpty {
            let point = family.seed(.followOnAfterAbandoning).firstUnit
            aftermath.afterAbandoning = contact(afterAbandoning.rule(at: point), depth: depth)
        }
        if !afterAnswerAtHome.isEmpty {
            let point = family.seed(.followOnAfterAnswer).firstUnit
            aftermath.afterAnswerAtHome = contact(afterAnswerAtHome.rule(at: point), depth: depth)
            aftermath.afterAnswerAway = contact(afterAnswerAway.rule(at: point), depth: depth)
        }
        aftermath.afterRingingInVain = contact(nextAttempt, depth: depth)
        for rule in rules.indices where aftermath.mayBring(rule: number(of: rule)) {
            let delay = delays[rule].length(family.part(keyOfRule[rule]))
            aftermath.setDelay(delay, ofRule: number(of: rule))
        }
        return aftermath
    }

    /// The contact of a rule; its delay is yet to be drawn.
    private func contact(_ rule: Int?, depth: UInt16) -> Aftermath.Contact {
        guard let rule, Int(depth) < rules[rule].timesAtMost else { return .none }
        return Aftermath.Contact(delay: 0, rule: number(of: rule))
    }

    private func number(of rule: Int) -> UInt16 { UInt16(firstRule + rule) }
}

extension CallType {
    /// All rules by which contacts come of its calls: those after hanging up, after an answer, and after ringing in vain.
    func followOnRules(_ callType: CallTypeID, _ ringingBack: CallBack?) -> [FollowOn] {
        afterAbandoning + afterAnswer + (ringingBack.map { [$0.nextAttempt(callType)] } ?? [])
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

extension Aftermaths {
    /// Changes what may come of a call, of which nothing may yet or something; its key is the call's.
    @inline(__always)
    fileprivate mutating func change(_ call: Int, _ keys: borrowing Buffer<UInt64>, _ change: (inout Aftermath) -> Void)
    {
        let found = place(of: call)
        change(&self[found >= 0 ? found : add(Aftermath(key: keys[call]), toCall: call)])
    }

    /// Gives contacts their delays, which are drawn for every call.
    @inline(__always)
    fileprivate mutating func setDelays(
        _ lengths: borrowing Buffer<Int64>, _ set: (inout Aftermath, _ delay: Int64) -> Void
    ) {
        for place in 0..<all.count { set(&self[place], lengths[Int(calls[place])]) }
    }
}

extension Aftermath {
    /// Whether one of its contacts comes of a rule.
    fileprivate func mayBring(rule: UInt16) -> Bool {
        afterAbandoning.comes(of: rule) || afterAnswerAtHome.comes(of: rule) || afterAnswerAway.comes(of: rule)
            || afterRingingInVain.comes(of: rule)
    }

    /// Gives the contacts of a rule their delay.
    fileprivate mutating func setDelay(_ delay: Int64, ofRule rule: UInt16) {
        if afterAbandoning.comes(of: rule) { afterAbandoning.delay = delay }
        if afterAnswerAtHome.comes(of: rule) { afterAnswerAtHome.delay = delay }
        if afterAnswerAway.comes(of: rule) { afterAnswerAway.delay = delay }
        if afterRingingInVain.comes(of: rule) { afterRingingInVain.delay = delay }
    }
}

extension Aftermath.Contact {
    fileprivate func comes(of rule: UInt16) -> Bool { self.rule == rule && delay != .max }
}
