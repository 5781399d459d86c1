import ContactCentre
import Probability
public import Scenarios

/// What is varied until two plans tie.
public enum BreakEvenSubject: Equatable, Sendable {
    /// A number of the other plan, named by its path.
    case path(String)
    /// The agents of the other plan, all multiplied at every hour.
    case agentsOfOther
    /// The agents of the base, all multiplied at every hour.
    case agentsOfBase
    /// How long talk and wrap take in the other plan when a home team answers, multiplied for all call types; away from home
    /// they take as long as before.
    case handlingAtHome

    /// Whether the base is varied rather than the other plan.
    public var isInBase: Bool { self == .agentsOfBase }

    /// Whether values are multiples of what the plan has.
    public var isMultiple: Bool {
        if case .path = self { false } else { true }
    }

    /// The settings that put a value in place of what a plan has.
    ///
    /// - Throws: the teams whose agents come from a file or work in shifts, which can't be multiplied here.
    public func settings(at value: Double, in plan: Scenario) throws(BreakEvenProblem) -> [Setting] {
        switch self {
        case .path(let path): return [Setting(path: path, value: value.json5)]
        case .agentsOfBase, .agentsOfOther:
            let fromFiles = plan.teams.filter { if case .steps = $0.staffing { true } else { false } }
            guard fromFiles.isEmpty else { throw .agentsFromFile(teams: fromFiles.map { $0.name }) }
            let inShifts = plan.teams.filter { if case .shifts = $0.staffing { true } else { false } }
            guard inShifts.isEmpty else { throw .agentsInShifts(teams: inShifts.map { $0.name }) }
            return plan.teams.compactMap { $0.agents(times: value) }
        case .handlingAtHome: return plan.callTypes.flatMap { $0.handlingAtHome(times: value, in: plan) }
        }
    }
}

/// Why a break-even can't be looked for.
public enum BreakEvenProblem: Error, Equatable {
    case agentsFromFile(teams: [String])
    case agentsInShifts(teams: [String])
}

extension Team {
    fileprivate func agents(times factor: Double) -> Setting? {
        guard case .hourOfWeek(let agents) = staffing else { return nil }
        let numbers = agents.map { ($0 * factor).json5 }.joined(separator: ", ")
        return Setting(path: "teams.\(name).agents", value: "{ byHourOfWeek: [\(numbers)] }")
    }
}

extension CallType {
    fileprivate func handlingAtHome(times factor: Double, in plan: Scenario) -> [Setting] {
        let interrupters = wrap.interruptibleBy.map { quoted(plan.callTypes[$0.index].name) }.joined(separator: ", ")
        let breakOff = "interruptibleBy: [\(interrupters)], breakOff: { \(wrap.breakOff.json5(times: 1)) }"
        return [
            // Work that can wait is read as a conversation of no length and a wrap, and written so here.
            Setting(path: "callTypes.\(name).work", value: "null"),
            Setting(path: "callTypes.\(name).talk", value: "{ \(talk.json5(times: factor)) }"),
            Setting(path: "callTypes.\(name).wrap", value: "{ \(wrap.length.json5(times: factor)), \(breakOff) }"),
            Setting(path: "callTypes.\(name).handlingAwayFactor", value: (handlingAwayFactor / factor).json5),
        ]
    }
}

private func quoted(_ name: String) -> String {
    var text = "\""
    for scalar in name.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { text += "\\" }
        text.unicodeScalars.append(scalar)
    }
    return text + "\""
}

extension Double {
    /// The number as a scenario file has it.
    fileprivate var json5: String { description }
}

extension Distribution {
    /// The members of the law's object in a scenario file, all lengths multiplied.
    fileprivate func json5(times factor: Double) -> String {
        func length(_ seconds: Double) -> String { (seconds * factor).json5 }
        return switch self {
        case .constant(let seconds): "constant: \(length(seconds))"
        case .exponential(let mean): "distribution: 'exponential', meanSeconds: \(length(mean))"
        case .gamma(let mean, let variation):
            "distribution: 'gamma', meanSeconds: \(length(mean)), variation: \(variation.json5)"
        case .lognormal(let mean, let variation):
            "distribution: 'lognormal', meanSeconds: \(length(mean)), variation: \(variation.json5)"
        case .weibull(let mean, let shape):
            "distribution: 'weibull', meanSeconds: \(length(mean)), shape: \(shape.json5)"
        case .uniform(let least, let most):
            "distribution: 'uniform', leastSeconds: \(length(least)), mostSeconds: \(length(most))"
        case .triangular(let least, let mode, let most):
            "distribution: 'triangular', leastSeconds: \(length(least)), modeSeconds: \(length(mode)), "
                + "mostSeconds: \(length(most))"
        case .empirical(let lengths):
            "distribution: 'empirical', valuesSeconds: [\(lengths.seconds.map(length).joined(separator: ", "))]"
        case .mixture(let parts):
            "distribution: 'mixture', parts: { "
                + parts.map {
                    "\(quoted($0.name)): { share: \($0.share.json5), \($0.distribution.json5(times: factor)) }"
                }.joined(separator: ", ") + " }"
        case .never: "distribution: 'never'"
        }
    }
}
