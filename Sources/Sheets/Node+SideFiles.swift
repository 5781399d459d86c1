package import Texts

extension Node {
    /// The same with the CSV files that it names called otherwise.
    ///
    /// - Parameter rename: The new name of a file, given its name and the folder that the name is relative to, which is empty or ends in a slash.
    package func namingSideFiles(_ rename: (_ name: String, _ folder: String) -> String) -> Node {
        switch value {
        case .list(let elements): return Node(.list(elements.map { $0.namingSideFiles(rename) }), at: place)
        case .object(let members):
            let renamed = members.map { member in
                var member = member
                if let name = member.node.text, member.namesSideFile {
                    member.node.value = .text(rename(name, member.node.place.folder))
                } else {
                    member.node = member.node.namingSideFiles(rename)
                }
                return member
            }
            return Node(.object(renamed), at: place)
        case .null, .boolean, .number, .text: return self
        }
    }
}

extension Node.Member {
    /// Whether a text under the key is a file's name: a key of arrivals, agents and lengths, or the path of one in a dated change.
    fileprivate var namesSideFile: Bool {
        ["csv", "log"].contains { key == $0 || key.hasSuffix("." + $0) }
    }
}
