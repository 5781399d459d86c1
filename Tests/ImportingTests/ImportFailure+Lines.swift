import Importing

extension ImportFailure {
    /// What is wrong as it is printed; one word where something is asked instead.
    var lines: [String] {
        switch self {
        case .wrong(let problems): problems
        case .several(let heading, let lines, _): [heading].compactMap { $0 } + lines
        case .questions: ["questions"]
        }
    }
}
