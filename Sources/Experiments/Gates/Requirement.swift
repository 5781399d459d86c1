public import ContactCentre
public import Scenarios
import Measures
import Texts

/// A bound that a figure of a run must keep, such as `999.serviceLevel >= 0.90`.
///
/// The figure is of a call type (`999.serviceLevel`), of a team (`teams.Main room.occupancy`) or of everything
/// (`all.occupancy`), over the whole period. Names may contain dots: the measure is what follows the last one.
public struct Requirement: Equatable, Sendable {
    /// How a figure is held against its limit.
    public enum Comparison: String, CaseIterable, Sendable {
        case atLeast = ">="
        case above = ">"
        case atMost = "<="
        case below = "<"

        /// Whether a figure keeps the limit.
        func holds(_ figure: Double, _ limit: Double) -> Bool {
            switch self {
            case .atLeast: figure >= limit
            case .above: figure > limit
            case .atMost: figure <= limit
            case .below: figure < limit
            }
        }
    }

    /// The requirement as it was written.
    public let words: String
    /// The call type's name, or "all".
    public let callType: String
    /// The team's name, or "all".
    public let team: String
    /// Which figure.
    public let measure: Measure
    /// How it is held against the limit.
    public let comparison: Comparison
    /// The limit, in the measure's unit; fractions are 0...1.
    public let limit: Double

    /// Reads a requirement on a scenario's figures.
    ///
    /// The limit is a decimal number; a fraction's may be a percentage, `90%`. A fraction's limit outside 0...1 would
    /// hold always or never and is refused, as is everything that doesn't name a figure of the scenario's results.
    public init(_ words: String, of scenario: Scenario) throws(RequirementProblem) {
        let words = trimmed(words[...])
        guard let sides = RequirementSides(words), let dot = sides.figure.lastIndex(of: ".") else {
            throw .form(found: String(words))
        }
        let subject = String(trimmed(sides.figure[..<dot]))
        (callType, team) = try Requirement.names(of: subject, in: scenario)
        measure = try Requirement.measure(
            String(trimmed(sides.figure[sides.figure.index(after: dot)...])), of: subject,
            among: Requirement.measures(ofTeam: team != "all", ofCallType: callType != "all", in: scenario))
        guard Requirement.hasTarget(measure, callType, in: scenario) else {
            throw .noTarget(measure, of: subject)
        }
        limit = try Requirement.limit(String(sides.limit), of: measure)
        comparison = sides.comparison
        self.words = String(words)
    }

    /// Call types come first where a call type and a team could both be meant.
    private static func names(
        of subject: String, in scenario: Scenario
    ) throws(RequirementProblem) -> (callType: String, team: String) {
        let callTypes = scenario.callTypes.map { $0.name } + ["all"]
        if callTypes.contains(subject) { return (subject, "all") }
        let teams = scenario.teams.map { $0.name }
        if let team = teams.first(where: { "teams." + $0 == subject }) { return ("all", team) }
        throw .unknownSubject(subject, known: callTypes + teams.map { "teams." + $0 })
    }

    /// The measures that the results have of such a subject.
    private static func measures(ofTeam: Bool, ofCallType: Bool, in scenario: Scenario) -> [Measure] {
        let ofEachSubject = MeasurementPlan(scenario).keys.filter {
            ($0.team?.index == (ofTeam ? 0 : nil)) && ($0.callType?.index == (ofCallType ? 0 : nil))
        }
        let measures = Set(ofEachSubject.map { $0.measure })
        return Measure.allCases.filter(measures.contains)
    }

    private static func measure(
        _ name: String, of subject: String, among measures: [Measure]
    ) throws(RequirementProblem) -> Measure {
        guard let measure = measures.first(where: { $0.rawValue == name }) else {
            throw .unknownMeasure(name, of: subject, known: measures.map { $0.rawValue })
        }
        return measure
    }

    /// Whether there is a target where the measure needs one: without it the figure has no value.
    private static func hasTarget(_ measure: Measure, _ callType: String, in scenario: Scenario) -> Bool {
        guard measure == .serviceLevel || measure == .answeredWithinTarget else { return true }
        return scenario.callTypes.contains { (callType == "all" || $0.name == callType) && $0.target != nil }
    }

    private static func limit(_ words: String, of measure: Measure) throws(RequirementProblem) -> Double {
        let isPercentage = words.hasSuffix("%")
        let digits = isPercentage ? String(trimmed(words.dropLast())) : words
        guard digits.allSatisfy({ "0123456789.+-".contains($0) }),
            // The exponent moves the point without rounding twice.
            let number = decimalNumber(Array((digits + (isPercentage ? "e-2" : "")).utf8)[...])
        else { throw .notANumber(words) }
        guard measure.unit == .fraction else {
            if isPercentage { throw .notAFraction(measure, found: words) }
            return number
        }
        guard (0...1).contains(number) else { throw .beyondFraction(words) }
        return number
    }
}

/// The three pieces of a requirement's text.
private struct RequirementSides {
    let figure: Substring
    let comparison: Requirement.Comparison
    let limit: Substring

    /// Divides at the last sign of comparison: a name may contain one, a number can't.
    init?(_ words: Substring) {
        guard let sign = words.lastIndex(where: { $0 == "<" || $0 == ">" }) else { return nil }
        let after = words.index(after: sign)
        let end = after < words.endIndex && words[after] == "=" ? words.index(after: after) : after
        guard let comparison = Requirement.Comparison(rawValue: String(words[sign..<end])) else { return nil }
        figure = trimmed(words[..<sign])
        self.comparison = comparison
        limit = trimmed(words[end...])
        // "=>" is no sign of comparison.
        if figure.isEmpty || figure.hasSuffix("=") || limit.isEmpty { return nil }
    }
}

private func trimmed(_ words: Substring) -> Substring {
    let start = words.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
}
