/// Why a fit can't be made as it was asked for.
package enum CalibrationProblem: Error, Equatable {
    case noParameter
    case repeated(option: String, path: String)
    case rangeForm(String, String, String)
    case rangeOrder(String, String, String)
    case noRange(String, String)
    case notOfTheRoom(String, String)
    case nothingToFit(String, String, String)
    case unlike(String, String, String, String)
    case nothingObserved
    case sameName(String)
    case tooFewReplications(Int)
    case whoseValues(String, known: [String])
    case unsound([String])

    /// The problem in words, a line each.
    package var lines: [String] {
        switch self {
        case .noParameter:
            ["--fit: expected at least one value to fit, such as --fit callTypes.101.patience.meanSeconds=300..900"]
        case .repeated(let option, let path): ["\(option) \(path): expected each value once, found it twice"]
        case .rangeForm(let option, let path, let found):
            ["\(option) \(path): expected LOW..HIGH, such as 0.8..1.2, found '\(found)'"]
        case .rangeOrder(let option, let path, let found):
            ["\(option) \(path): expected a range that rises, such as 0.8..1.2, found '\(found)'"]
        case .noRange(let option, let path):
            [
                "\(option) \(path): expected how low and how high it might be, found nothing; write \(path)=LOW..HIGH, or give its assumption in "
                    + "the scenario a 'low' and a 'high'"
            ]
        case .notOfTheRoom(let option, let path):
            [
                "\(option) \(path): expected a value of the room, found one that says what is simulated or what was observed; fit what callers and agents do"
            ]
        case .nothingToFit(let option, let path, let scenario):
            [
                "\(option) \(path): expected a number, or a list or a group with amounts or shares that can be made so many times as large, found "
                    + "something else in \(scenario)"
            ]
        case .unlike(let option, let path, let first, let second):
            [
                "\(option) \(path): expected the same kind of value in all scenarios, found unlike ones in \(first) and \(second)"
            ]
        case .nothingObserved:
            [
                "expected observed figures to fit to, found none that a simulation gives; write them under 'observed', such as observed: { \"999\": { "
                    + "serviceLevel: 0.688, averageSpeedOfAnswerSeconds: 10 } }"
            ]
        case .sameName(let name):
            ["expected scenario files of different names, found \(name) twice; values of each are told apart by them"]
        case .tooFewReplications(let least):
            ["--replications: expected at least \(least), of which chance can be told from the rest, found fewer"]
        case .whoseValues(let name, let known):
            [
                "--across: expected to know whose values the rooms take, since some belong to single scenarios and \(name) is none of them; add --room "
                    + known.joined(separator: " or --room ")
            ]
        case .unsound(let lines): lines
        }
    }
}
