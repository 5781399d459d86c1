import ContactCentre
import Probability
public import Scenarios

/// Something about callers, days or definitions in which two plans differ, so that a difference in their figures would not
/// be the plans' own.
///
/// A plan is teams and their agents, routing, reserves, priorities, who may break into whose wrap, how many
/// may wait, whether waits are announced, how much longer work takes away from home, and what a plan alone costs once or every year.
/// Everything else must be the same: the days, the areas, the callers (when they ring, from where,
/// their patience, when they ring again), how long their calls take (pick-up, talk, wrap, break-off), targets and
/// definitions, and prices.
public struct UnfairDifference: Equatable, Sendable {
    /// The scenario path of what differs.
    public let path: String
    /// What the base has, in words.
    public let base: String
    /// What the other plan has, in words.
    public let other: String
    /// Whether it is one of demand: how many callers ring, when and from where.
    public let isOfDemand: Bool

    /// A difference.
    public init(path: String, base: String, other: String, isOfDemand: Bool = false) {
        self.path = path
        self.base = base
        self.other = other
        self.isOfDemand = isOfDemand
    }

    /// What is meant to differ between two plans, though it is not the plan's own.
    public enum Intention: Sendable {
        /// Nothing.
        case nothing
        /// Demand: how many callers ring, when and from where.
        case demand
        /// Whatever does: the plan is the base with changes that were asked for by name.
        case everything
    }

    /// Whether somebody means plans to differ so.
    public func isMeant(by intention: Intention) -> Bool {
        switch intention {
        case .nothing: false
        case .demand: isOfDemand
        case .everything: true
        }
    }

    /// Everything in which a plan differs from the base that is not the plan's own.
    public static func all(between base: Scenario, and other: Scenario) -> [UnfairDifference] {
        var differences = differencesOfDay(between: base, and: other)
        let days = Set((base.laterEras + other.laterEras).map { $0.firstDay }).sorted()
        for day in days {
            let date = base.period.start.adding(days: day).text
            let later = differencesOfDay(between: base.asOf(day: day), and: other.asOf(day: day))
            for difference in later where !differences.contains(where: { $0.isLike(difference) }) {
                differences.append(
                    UnfairDifference(
                        path: difference.path, base: difference.base, other: "\(difference.other) from \(date) on",
                        isOfDemand: difference.isOfDemand))
            }
        }
        return differences
    }

    /// Whether another is about the same and as large.
    private func isLike(_ other: UnfairDifference) -> Bool {
        path == other.path && (base, self.other) == (other.base, other.other)
    }

    private static func differencesOfDay(between base: Scenario, and other: Scenario) -> [UnfairDifference] {
        var found = Finding()
        found.add("period.start", base.period.start.text, other.period.start.text)
        found.add("period.days", "\(base.period.days)", "\(other.period.days)")
        found.add("period.warmUpDays", "\(base.period.warmUpDays)", "\(other.period.warmUpDays)")
        found.add("areas", base.areas.joined(separator: ", "), other.areas.joined(separator: ", "))
        if let common = base.callTypes.first?.arrivals.common, let same = other.callTypes.first?.arrivals.common {
            found.add(common, same)
        }
        found.differences += ofPrices(base, other)
        found.addSurges(base, other)
        found.addBursts(base, other)
        for callType in base.callTypes {
            let path = "callTypes.\(callType.name)"
            guard let same = other.callTypes.first(where: { $0.name == callType.name }) else {
                found.add(path, "a call type", "none")
                continue
            }
            found.add(callType, same, path: path, base.period, other.period)
            for (key, ofBase, ofOther) in [
                ("afterAbandoning", callType.afterAbandoning, same.afterAbandoning),
                ("afterAnswer", callType.afterAnswer, same.afterAnswer),
            ] {
                guard !base.hasLike(ofBase, ofOther, of: other) else { continue }
                let difference = UnfairDifference(
                    path: path + "." + key, base: base.words(ofBase), other: other.words(ofOther))
                found.differences.append(difference)
            }
        }
        for callType in other.callTypes where !base.callTypes.contains(where: { $0.name == callType.name }) {
            found.add("callTypes.\(callType.name)", "none", "a call type")
        }
        return found.differences
    }
}

extension Scenario {
    /// Whether rules are the same as another scenario's, whose call types may stand in another order.
    fileprivate func hasLike(_ rules: [FollowOn], _ others: [FollowOn], of other: Scenario) -> Bool {
        rules.count == others.count
            && zip(rules, others).allSatisfy { rule, same in
                callTypes[rule.callType.index].name == other.callTypes[same.callType.index].name
                    && rule.probability == same.probability && rule.probabilityAway == same.probabilityAway
                    && rule.after == same.after && rule.timesAtMost == same.timesAtMost
            }
    }

    /// The names of areas, in the order of the scenario's.
    fileprivate func words(_ chosen: [AreaID]) -> String {
        chosen.map { $0.index }.sorted().map { areas[$0] }.joined(separator: ", ")
    }

    /// The areas of a burst's incidents.
    fileprivate func areaWords(_ burst: Burst) -> String {
        guard !burst.areas.isEmpty else { return "where other calls come from" }
        return zip(areas, burst.areas).filter { $0.1 > 0 }.map { "\($0) \(list([$1]))" }.joined(separator: ", ")
    }

    /// The contacts that may follow on a call, in words.
    fileprivate func words(_ rules: [FollowOn]) -> String {
        guard !rules.isEmpty else { return "none" }
        return rules.map { rule in
            let away = rule.probabilityAway == rule.probability ? "" : " (\(number(rule.probabilityAway)) away)"
            return "\(callTypes[rule.callType.index].name) with probability \(number(rule.probability))\(away) after "
                + "\(rule.after.words), \(rule.timesAtMost) times at most"
        }.joined(separator: "; ")
    }
}

private struct Finding {
    var differences: [UnfairDifference] = []

    mutating func add(_ path: String, _ base: String, _ other: String, isOfDemand: Bool = false) {
        guard base != other else { return }
        differences.append(UnfairDifference(path: path, base: base, other: other, isOfDemand: isOfDemand))
    }

    /// What call types have in common is the same for each.
    mutating func add(_ base: CommonBusyness, _ other: CommonBusyness) {
        let numbers = [
            ("commonVariation", base.variation, other.variation), ("correlation", base.correlation, other.correlation),
            ("driftVariation", base.driftVariation, other.driftVariation),
        ]
        for (key, base, other) in numbers { add("demand." + key, number(base), number(other), isOfDemand: true) }
        guard base.driftVariation > 0, other.driftVariation > 0 else { return }
        add("demand.driftHours", "\(base.driftHours)", "\(other.driftHours)", isOfDemand: true)
    }

    /// Things of one name are held against each other; the file's order makes no difference.
    private mutating func addByName<Thing>(
        _ path: String, _ base: [Thing], _ other: [Thing], name: (Thing) -> String,
        holdAgainst: (inout Finding, String, Thing, Thing) -> Void
    ) {
        for (place, thing) in base.enumerated() {
            if let same = other.first(where: { name($0) == name(thing) }) {
                holdAgainst(&self, "\(path).\(place)", thing, same)
            } else {
                add("\(path).\(place)", name(thing), "none", isOfDemand: true)
            }
        }
        for thing in other where !base.contains(where: { name($0) == name(thing) }) {
            add(path, "none", name(thing), isOfDemand: true)
        }
    }

    mutating func addSurges(_ base: Scenario, _ other: Scenario) {
        addByName("demand.surges", base.surges, other.surges, name: { $0.name }) { found, path, surge, same in
            for (key, moment, ofOther) in [("from", surge.start, same.start), ("until", surge.end, same.end)] {
                found.add(
                    "\(path).\(key)", moment.text(periodStart: base.period.start),
                    ofOther.text(periodStart: other.period.start), isOfDemand: true)
            }
            func factors(_ surge: Surge, _ scenario: Scenario) -> [(key: String, value: String)] {
                surge.factors.map { (scenario.callTypes[$0.callType.index].name, number($0.times)) }
            }
            found.add(path + ".factors", factors(surge, base), factors(same, other))
            found.add(path + ".areas", base.words(surge.areas), other.words(same.areas), isOfDemand: true)
        }
    }

    mutating func addBursts(_ base: Scenario, _ other: Scenario) {
        addByName("demand.bursts", base.bursts, other.bursts, name: { $0.name }) { found, path, burst, same in
            let (incidents, others) = (burst.incidentsPerDay, same.incidentsPerDay)
            if !areAlike([incidents], [others]) {
                found.add(path + ".incidentsPerDay", list([incidents]), list([others]), isOfDemand: true)
            }
            if incidents > 0, others > 0,
                !areAlike(burst.incidentsByHour.map { $0 / incidents }, same.incidentsByHour.map { $0 / others })
            {
                found.add(
                    path + ".hourOfDayShares", "incidents at these hours", "incidents at other hours", isOfDemand: true)
            }
            func calls(_ burst: Burst, _ scenario: Scenario) -> [(key: String, value: String)] {
                burst.calls.map {
                    let name = scenario.callTypes[$0.callType.index].name
                    return (name, "\(number($0.mean)) calls within \(number($0.within.seconds)) s")
                }
            }
            found.add(path + ".calls", calls(burst, base), calls(same, other))
            found.add(path + ".areas", base.areaWords(burst), other.areaWords(same), isOfDemand: true)
        }
    }

    /// What is said of call types by name, in which demand may differ.
    private mutating func add(
        _ path: String, _ base: [(key: String, value: String)], _ other: [(key: String, value: String)]
    ) {
        for (key, value) in base {
            add("\(path).\(key)", value, other.first { $0.key == key }?.value ?? "none", isOfDemand: true)
        }
        for (key, value) in other where !base.contains(where: { $0.key == key }) {
            add("\(path).\(key)", "none", value, isOfDemand: true)
        }
    }

    mutating func add(_ base: CallType, _ other: CallType, path: String, _ basePeriod: Period, _ otherPeriod: Period) {
        add(path + ".target", base.target?.words ?? "none", other.target?.words ?? "none")
        let deadlines = [base, other].map { $0.deadline.map { number($0.hours) } ?? "none" }
        add(path + ".deadlineHours", deadlines[0], deadlines[1])
        let shortAbandons = [base, other].map { $0.shortAbandon.map { number($0.seconds) } ?? "none" }
        add(path + ".shortAbandonSeconds", shortAbandons[0], shortAbandons[1])
        addArrivals(base.arrivals, other.arrivals, path: path + ".arrivals", basePeriod, otherPeriod)
        if !areAlike(base.origins, other.origins) {
            add(path + ".origins", list(base.origins), list(other.origins), isOfDemand: true)
        }
        add(
            path + ".connectionDelay", base.connectionDelay.map { $0.words } ?? "none",
            other.connectionDelay.map { $0.words } ?? "none")
        add(path + ".pickUp", base.pickUp, other.pickUp)
        add(path + ".talk", base.talk, other.talk)
        add(path + ".wrap", base.wrap.length, other.wrap.length)
        add(path + ".work", base.isWork ? "work" : "none", other.isWork ? "work" : "none")
        add(path + ".chat", base.isChat ? "web chat" : "none", other.isChat ? "web chat" : "none")
        add(path + ".wrap.breakOff", base.wrap.breakOff, other.wrap.breakOff)
        add(path + ".patience", base.patience, other.patience)
        // Whether a wait is announced is up to the room; what callers make of one is up to them.
        if !base.balking.isEmpty, !other.balking.isEmpty {
            add(path + ".announcedWait.balking", words(base.balking), words(other.balking))
        }
        // So it is with call-backs: when they are offered and how often somebody rings is up to the room.
        if let base = base.callBack, let other = other.callBack {
            add(path + ".callBack.accept", number(base.accept), number(other.accept))
            add(path + ".callBack.reached", number(base.reached), number(other.reached))
        }
    }

    private func words(_ steps: [BalkingStep]) -> String {
        steps.map { "\(number($0.fraction)) above \(number($0.above.seconds)) s" }.joined(separator: ", ")
    }

    private mutating func add(_ path: String, _ base: Distribution, _ other: Distribution) {
        guard base != other else { return }
        differences.append(UnfairDifference(path: path, base: base.words, other: other.words))
    }

    private mutating func addArrivals(
        _ base: Arrivals, _ other: Arrivals, path: String, _ basePeriod: Period, _ otherPeriod: Period
    ) {
        add(
            path + ".busynessVariation", number(base.busynessVariation), number(other.busynessVariation),
            isOfDemand: true)
        guard !base.pattern.isLike(other.pattern) else {
            if base.log != other.log { add(path, base.sourceInWords, other.sourceInWords, isOfDemand: true) }
            return
        }
        let (calls, otherCalls) = (
            base.ordinary.expectedCalls(in: basePeriod), other.ordinary.expectedCalls(in: otherPeriod)
        )
        if areAlike([calls], [otherCalls]) {
            add(path, "calls at these hours", "as many calls at other hours", isOfDemand: true)
        } else {
            add(
                path, "\(rounded(calls)) calls in the period", "\(rounded(otherCalls)) calls in the period",
                isOfDemand: true)
        }
    }
}

/// Numbers that were written in other units may differ by rounding.
private func areAlike(_ base: [Double], _ other: [Double]) -> Bool {
    base.count == other.count && zip(base, other).allSatisfy { abs($0 - $1) <= 1e-9 * max(abs($0), abs($1)) }
}

private func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
}

/// Up to two decimals, for numbers that come out of a calculation.
private func rounded(_ value: Double) -> String { number((value * 100).rounded() / 100) }

private func list(_ values: [Double]) -> String {
    values.map { number(($0 * 10_000).rounded() / 10_000) }.joined(separator: ", ")
}

extension Arrivals {
    /// Where its calls come from, hours with as many calls aside.
    fileprivate var sourceInWords: String { log.map { "the calls of \($0.file)" } ?? "drawn calls" }
}

extension Arrivals.Pattern {
    fileprivate func isLike(_ other: Arrivals.Pattern) -> Bool {
        switch (self, other) {
        case (.hourOfWeek(let base), .hourOfWeek(let other)): areAlike(base, other)
        case (.intervals(let base), .intervals(let other)):
            base.map { $0.start } == other.map { $0.start } && base.map { $0.length } == other.map { $0.length }
                && areAlike(base.map { $0.calls }, other.map { $0.calls })
        default: false
        }
    }
}

extension Target {
    fileprivate var words: String {
        "withinSeconds \(number(within.seconds)), fraction \(number(fraction)), bound \(bound.rawValue), basis \(basis.rawValue)"
    }
}

extension Distribution {
    /// The law as a scenario file gives it.
    fileprivate var words: String {
        switch self {
        case .constant(let seconds): "constant \(number(seconds))"
        case .exponential(let mean): "exponential, meanSeconds \(number(mean))"
        case .gamma(let mean, let variation): "gamma, meanSeconds \(number(mean)), variation \(number(variation))"
        case .lognormal(let mean, let variation):
            "lognormal, meanSeconds \(number(mean)), variation \(number(variation))"
        case .weibull(let mean, let shape): "weibull, meanSeconds \(number(mean)), shape \(number(shape))"
        case .uniform(let least, let most): "uniform from \(number(least)) to \(number(most))"
        case .triangular(let least, let mode, let most):
            "triangular from \(number(least)) by \(number(mode)) to \(number(most))"
        case .empirical(let lengths): "empirical, \(lengths.count) lengths"
        case .mixture(let parts):
            parts.map { "\(number($0.share)) of \($0.distribution.words)" }.joined(separator: "; ")
        case .never: "never"
        }
    }
}
