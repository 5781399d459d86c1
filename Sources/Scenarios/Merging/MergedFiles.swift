import Texts

/// The tree of a scenario file merged with the files it extends.
///
/// Names in `extends` are relative to the folder of the file they stand in.
func readMergedFiles(
    path: String, load: (String) -> [UInt8]?, problems: inout ProblemList
) throws(Problem) -> Node {
    var chain: [Node] = []
    var names: [String] = []
    var next: (name: String, asker: Place?) = (path, nil)
    while true {
        guard let bytes = load(next.name) else {
            guard let asker = next.asker else { throw Problem(.missingFile(next.name), at: nil) }
            let meant = nameWithEnding(next.name, scenarioEnding, load: load)
            throw Problem(.missingFile(next.name, meant: meant), at: asker, path: "extends")
        }
        let file = try readTree(bytes, file: next.name)
        guard case .object = file.value else {
            throw Problem(.unexpected(.object, found: file.finding), at: file.place)
        }
        chain.append(file)
        names.append(normalised(next.name))
        guard let base = file["extends"], base.value != .null else { break }
        guard let name = base.text else {
            throw Problem(.unexpected(.text, found: base.finding), at: base.place, path: "extends")
        }
        next = (joined(base.place.folder, name), base.place)
        guard !names.contains(normalised(next.name)) else {
            throw Problem(.extendsCircle(name), at: base.place, path: "extends")
        }
        guard chain.count <= Limits.extendsDepth else {
            throw Problem(.extendsTooManyFiles, at: base.place, path: "extends")
        }
    }
    // The last file extends nothing; laying it on an empty object removes its nulls.
    var merged = Node(.object([]), at: chain[chain.count - 1].place)
    for file in chain.reversed() {
        file.reportRemovals(withoutEffectOn: merged, path: "", to: &problems)
        merged = merged.patched(with: file)
    }
    return merged
}

private func readTree(_ bytes: [UInt8], file: String) throws(Problem) -> Node {
    do throws(TextFault) {
        return try JSON5Reader.read(bytes, file: file, atMost: Limits.scenarioBytes)
    } catch {
        throw Problem(error)
    }
}

/// How the names of scenario files end.
private let scenarioEnding = ".json5"

/// A name with an ending that was left out, if there is such a file.
func nameWithEnding(_ name: String, _ ending: String, load: (String) -> [UInt8]?) -> String? {
    guard !name.hasSuffix(ending), load(name + ending) != nil else { return nil }
    return name + ending
}

/// A name as seen from a folder, which is empty or ends in a slash.
func joined(_ folder: String, _ name: String) -> String {
    name.utf8.first == UInt8(ascii: "/") ? name : folder + name
}

/// A path without `.` and `..` as far as possible, to tell whether two names mean the same file.
private func normalised(_ path: String) -> String {
    var parts: [Substring.UTF8View] = []
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true) {
        if part.elementsEqual(".".utf8) { continue }
        if part.elementsEqual("..".utf8), let last = parts.last, !last.elementsEqual("..".utf8) {
            parts.removeLast()
        } else {
            parts.append(part)
        }
    }
    let root = path.utf8.first == UInt8(ascii: "/") ? "/" : ""
    return root + parts.map { String(Substring($0)) }.joined(separator: "/")
}
