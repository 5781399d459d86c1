/// Finds the scenario file that was probably meant by a path that leads to none.
enum NearbyFile {
    private static let ending = ".json5"
    /// Where the scenarios that come with the program are, as seen from the folder above.
    private static let usualFolder = "Scenarios/"

    /// The path of a file with the ending that was left out, of one with a similar name in the same folder, or of one in the
    /// folder of scenarios; nil where there is none.
    static func meant(by path: String) -> String? {
        for candidate in [path + ending, usualFolder + path, usualFolder + path + ending] where isFile(candidate) {
            return candidate
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let known = ((try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? [])
            .filter { $0.hasSuffix(ending) }.sorted()
        let name = String(path.dropFirst(folder.count))
        let stem = name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
        guard !stem.isEmpty else { return nil }
        return Spelling.nearest(to: stem, among: known.map { String($0.dropLast(ending.count)) }).map {
            folder + $0 + ending
        }
    }

    /// Whether a word is more likely a file than a verb.
    static func looksLikeFile(_ word: String) -> Bool {
        word.hasSuffix(ending) || word.hasSuffix(".json") || word.contains("/") || isFile(word) || isFile(word + ending)
    }

    /// Whether there is a file, and no folder, at a path.
    static func isFile(_ path: String) -> Bool {
        FileIdentity(ofFileAt: path).map { $0.kind != .folder } ?? false
    }
}
