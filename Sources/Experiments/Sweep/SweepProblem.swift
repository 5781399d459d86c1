import Scenarios

/// Why a sweep can't be made as it was asked for.
public enum SweepProblem: Error, Equatable, Sendable {
    // What was asked for.
    case variationForm(String)
    case missingValue(String)
    case range(String, RangeFault)
    case tooManyValues(path: String, limit: Int)
    case repeatedPath(String)
    case tooManyCells(limit: Int)
    case tooManyFigures(limit: Int)
    case noRanges
    case repeatedAssumption(String)
    /// Cells that are no scenarios.
    case cells([CellProblem], count: Int)

    /// What is wrong with a range.
    public enum RangeFault: Sendable {
        case ends, step, fractionsWithoutStep, falling, tooMany
    }

    /// The problem in words, a line each.
    public var lines: [String] {
        switch self {
        case .variationForm(let words): ["--vary: expected PATH=A,B,…, found '\(words)'"]
        case .missingValue(let words): ["--vary: expected a value between commas, found none in '\(words)'"]
        case .range(let words, let fault): ["--vary: expected \(fault.expected), found '\(words)'"]
        case .tooManyValues(let path, let limit): ["--vary: expected at most \(limit) values of \(path), found more"]
        case .repeatedPath(let path): ["--vary: \(path) is varied twice; put all its values into one --vary"]
        case .tooManyCells(let limit): ["--vary: expected at most \(limit) cells in all, found more"]
        case .tooManyFigures(let limit):
            [
                "expected at most \(limit) figures in all cells together, found more; vary less, or break down less with --by"
            ]
        case .noRanges:
            [
                "--tornado: expected assumptions with 'low' and 'high' in the scenario, found none; "
                    + "write { path: \"…\", evidence: \"assumed\", low: 270, high: 310 } under assumptions"
            ]
        case .repeatedAssumption(let path):
            ["--tornado: expected one assumption with 'low' and 'high' about \(path), found several"]
        case .cells(let problems, _): problems.map { $0.words }
        }
    }
}

extension SweepProblem.RangeFault {
    fileprivate var expected: String {
        switch self {
        case .ends: "a number at both ends of a range, such as 10..20 or 0.8..1.2:0.1"
        case .step: "a step above 0 after the colon, such as 0.8..1.2:0.1"
        case .fractionsWithoutStep: "a step where a range is not between whole numbers, such as 0.8..1.2:0.1"
        case .falling: "a range that rises, such as 10..20"
        case .tooMany: "a range of at most \(Variation.mostValues) numbers"
        }
    }
}

/// What is wrong with a cell, or with several in the same way.
public struct CellProblem: Equatable, Sendable {
    /// Place, finding and hint.
    public let words: String
    /// Whether it is that a file is missing.
    public let isMissingFile: Bool
}
