import Texts

/// The CSV files a scenario names, as loaded.
struct SideFiles {
    private var contents: [String: [UInt8]] = [:]
    /// The logs among them, as read.
    let logs: CallLogShelf

    /// Loads every file named under a key `csv` or `log` anywhere in the tree, lists included, relative to the file the name stands in.
    init(namedIn tree: Node, logs: CallLogShelf, load: (String) -> [UInt8]?, problems: inout ProblemList) {
        self.logs = logs
        collect(from: tree, path: "", load: load, problems: &problems)
    }

    private mutating func collect(
        from node: Node, path: String, load: (String) -> [UInt8]?, problems: inout ProblemList
    ) {
        // Most values have nothing below them, and need no path.
        for (index, element) in (node.elements ?? []).enumerated() where element.hasParts {
            collect(from: element, path: joinedPath(path, String(index)), load: load, problems: &problems)
        }
        for member in node.members ?? [] where isFileKey(member.key) || member.node.hasParts {
            let memberPath = joinedPath(path, member.key)
            if let name = SideFiles.fileName(member) {
                guard contents[name] == nil else { continue }
                contents[name] = load(name)
                if contents[name] == nil {
                    let meant = nameWithEnding(name, ".csv", load: load)
                    problems.add(.missingFile(name, meant: meant), at: member.node.place, path: memberPath)
                }
            } else {
                collect(from: member.node, path: memberPath, load: load, problems: &problems)
            }
        }
    }

    /// The file a member names; nil if it doesn't name one.
    static func fileName(_ member: Node.Member) -> String? {
        guard isFileKey(member.key), let text = member.node.text else { return nil }
        return joined(member.node.place.folder, text)
    }

    /// The bytes of a file; nil if it couldn't be found.
    subscript(name: String) -> [UInt8]? { contents[name] }
}

/// Whether a file's name may stand under a key.
private func isFileKey(_ key: String) -> Bool { key == "csv" || key == "log" }

extension Node {
    /// Whether it is a list or an object.
    fileprivate var hasParts: Bool {
        switch value {
        case .list, .object: true
        case .null, .boolean, .number, .text: false
        }
    }
}
