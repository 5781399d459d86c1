public import ContactCentre

/// What is wrong with the text of a requirement.
public enum RequirementProblem: Error, Equatable, Sendable {
    case form(found: String)
    case unknownSubject(String, known: [String])
    case unknownMeasure(String, of: String, known: [String])
    case noTarget(Measure, of: String)
    case notANumber(String)
    case notAFraction(Measure, found: String)
    case beyondFraction(String)

    /// The words at fault.
    public var found: String {
        switch self {
        case .noTarget(let measure, let subject): subject + "." + measure.rawValue
        case .form(let found), .unknownSubject(let found, _), .unknownMeasure(let found, _, _), .notANumber(let found),
            .notAFraction(_, let found), .beyondFraction(let found):
            found
        }
    }

    /// What should stand there.
    public var expected: String {
        switch self {
        case .form: "FIGURE >= NUMBER (or >, <=, <), such as '999.serviceLevel >= 0.90'"
        case .unknownSubject: "a call type, 'all' or teams.NAME before the measure"
        case .unknownMeasure(let name, let subject, _):
            Measure(rawValue: name) == nil
                ? "a measure of \(subject)" : "a measure of \(subject), of which the results have no \(name)"
        case .noTarget(_, let subject):
            subject == "all" || subject.hasPrefix("teams.")
                ? "a figure that has a value; no call type has a target, so give one its 'target' first"
                : "a figure that has a value; \(subject) has no target, so give callTypes.\(subject) a 'target' first"
        case .notANumber: "a number, such as 0.9 or 90%"
        case .notAFraction(let measure, _):
            "a number of \(measure.unit.rawValue), since \(measure.rawValue) is no fraction"
        case .beyondFraction: "a fraction from 0 to 1 or a percentage"
        }
    }

    /// What could have been meant.
    public var known: [String] {
        switch self {
        case .unknownSubject(_, let known), .unknownMeasure(_, _, let known): known
        case .beyondFraction(let found): found.hasSuffix("%") ? [] : [found + "%"]
        case .form, .noTarget, .notANumber, .notAFraction: []
        }
    }
}
