public import ContactCentre

/// What is wrong with the text of a requirement.
public enum RequirementProblem: Error, Equatable, Sendable {
    case form(found: String)
    case figure(FigureProblem)
    case notANumber(String)
    case notAFraction(Measure, found: String)
    case beyondFraction(String)

    /// The words at fault.
    public var found: String {
        switch self {
        case .figure(let problem): problem.found
        case .form(let found), .notANumber(let found), .notAFraction(_, let found), .beyondFraction(let found): found
        }
    }

    /// What should stand there.
    public var expected: String {
        switch self {
        case .form: "FIGURE >= NUMBER (or >, <=, <), such as '999.serviceLevel >= 0.90'"
        case .figure(let problem): problem.expected
        case .notANumber: "a number, such as 0.9 or 90%"
        case .notAFraction(let measure, _):
            "a number of \(measure.unit.rawValue), since \(measure.rawValue) is no fraction"
        case .beyondFraction: "a fraction from 0 to 1 or a percentage"
        }
    }

    /// What could have been meant.
    public var known: [String] {
        switch self {
        case .figure(let problem): problem.known
        case .beyondFraction(let found): found.hasSuffix("%") ? [] : [found + "%"]
        case .form, .notANumber, .notAFraction: []
        }
    }
}
