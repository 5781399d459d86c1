import ContactCentre
public import Scenarios
import Texts

/// A bound that a figure of a run must keep, such as `999.serviceLevel >= 0.90`.
///
/// The figure is over the whole period, named as ``FigureName`` reads it.
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
    /// Which figure.
    public let figure: FigureName
    /// How it is held against the limit.
    public let comparison: Comparison
    /// The limit, in the measure's unit; fractions are 0...1.
    public let limit: Double

    /// Reads a requirement on a scenario's figures.
    ///
    /// The limit is a decimal number; a fraction's may be a percentage, `90%`. A fraction's limit outside 0...1 would
    /// hold always or never and is refused, as is everything that doesn't name a figure of the scenario's results.
    ///
    /// - Parameter byArea: whether there are figures of single areas.
    public init(_ words: String, of scenario: Scenario, byArea: Bool = false) throws(RequirementProblem) {
        let words = trimmed(words[...])
        guard let sides = RequirementSides(words) else { throw .form(found: String(words)) }
        do throws(FigureProblem) {
            figure = try FigureName(String(sides.figure), of: scenario, byArea: byArea)
        } catch {
            if case .form = error { throw .form(found: String(words)) }
            throw .figure(error)
        }
        limit = try Requirement.limit(String(sides.limit), of: figure.measure)
        comparison = sides.comparison
        self.words = String(words)
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
