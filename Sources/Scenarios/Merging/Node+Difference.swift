package import Texts

extension Node {
    /// The merge patch (RFC 7396) that makes another value of this one: null for a key that the other lacks, lists whole. Nil where nothing
    /// differs.
    func mergePatch(to other: Node) -> JSONValue? {
        guard self != other else { return nil }
        guard let members, let others = other.members else { return other.json }
        let removed = members.filter { other[$0.key] == nil }.map { ($0.key, JSONValue.null) }
        let changed = others.compactMap { member -> (String, JSONValue)? in
            let patch = self[member.key].map { $0.mergePatch(to: member.node) } ?? member.node.json
            return patch.map { (member.key, $0) }
        }
        return removed.isEmpty && changed.isEmpty ? nil : .object(removed + changed)
    }

    /// The value to be written out.
    private var json: JSONValue {
        switch value {
        case .null: .null
        case .boolean(let flag): .flag(flag)
        case .number(let number, _): .number(number)
        case .text(let text): .text(text)
        case .list(let elements): .list(elements.map { $0.json })
        case .object(let members): .object(members.map { ($0.key, $0.node.json) })
        }
    }
}

extension ScenarioDraft {
    /// What the settings change in the files, as a merge patch (RFC 7396): lists whole, so that it may stand in a file of its own. Nil where
    /// they change nothing.
    package var settingsAsPatch: JSONValue? { filesTree.mergePatch(to: tree) }

    /// The same with further settings put into it; nil where nothing differs.
    package func patch(with settings: [Setting]) throws(Problem) -> JSONValue? {
        var tree = tree
        for setting in settings { tree = try SettingWalk.apply(setting, to: tree) }
        return filesTree.mergePatch(to: tree)
    }
}

extension JSONValue {
    /// Two objects in one, key by key and all the way down; where both have a value that is no object, the other's.
    package func overlaid(with other: JSONValue) -> JSONValue {
        guard case .object(var members) = self, case .object(let others) = other else { return other }
        for (key, value) in others {
            if let place = members.firstIndex(where: { $0.0 == key }) {
                members[place].1 = members[place].1.overlaid(with: value)
            } else {
                members.append((key, value))
            }
        }
        return .object(members)
    }
}
