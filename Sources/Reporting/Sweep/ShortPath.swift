import Texts

/// Scenario paths short enough for the head of a column.
package enum ShortPath {
    /// Each path's last two parts, or as many more as tell it from the others.
    package static func all(_ paths: [String]) -> [String] {
        let parts = paths.map { OneLine.of($0).split(separator: ".").map(String.init) }
        return parts.indices.map { place in
            let own = parts[place]
            let others = parts.indices.filter { $0 != place && parts[$0] != own }
            let length = (fewestParts..<max(fewestParts, own.count)).first { length in
                !others.contains { parts[$0].suffix(length) == own.suffix(length) }
            }
            return own.suffix(length ?? own.count).joined(separator: ".")
        }
    }

    private static let fewestParts = 2

    /// A path without its section of the scenario: "101.talk.meanSeconds".
    package static func withoutSection(_ path: String) -> String {
        let words = OneLine.of(path)
        for section in ["callTypes.", "teams."] where words.hasPrefix(section) {
            return String(words.dropFirst(section.count))
        }
        return words
    }
}
