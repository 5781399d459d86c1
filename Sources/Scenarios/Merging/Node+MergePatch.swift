import Texts

extension Node {
    /// This value with a merge patch laid on it (RFC 7396): objects are merged key by key, null removes a key, anything
    /// else replaces what was there. The order of keys is kept, new ones come last; every value keeps its place.
    func patched(with patch: Node) -> Node {
        guard case .object(let changes) = patch.value else { return patch }
        var merged = members ?? []
        var indexOfKey: [String: Int] = [:]
        for (index, member) in merged.enumerated() { indexOfKey[member.key] = index }
        var removed = false
        for change in changes {
            let old = indexOfKey[change.key].map { merged[$0].node }
            if change.node.value == .null {
                guard let index = indexOfKey[change.key] else { continue }
                merged[index].node = change.node
                removed = true
            } else {
                let node = (old ?? Node(.object([]), at: change.node.place)).patched(with: change.node)
                let member = Member(key: change.key, keyPlace: change.keyPlace, node: node)
                if let index = indexOfKey[change.key] {
                    merged[index] = member
                } else {
                    merged.append(member)
                }
            }
        }
        if removed { merged.removeAll { $0.node.value == .null } }
        return Node(.object(merged), at: patch.place)
    }

    /// Says of each null of this patch that removes nothing, although a name is there that looks or sounds the same.
    func reportRemovals(withoutEffectOn base: Node, path: String, to problems: inout ProblemList) {
        guard let known = base.members else { return }
        for change in members ?? [] {
            let path = joinedPath(path, change.key)
            if let below = known.first(where: { $0.key == change.key }) {
                change.node.reportRemovals(withoutEffectOn: below.node, path: path, to: &problems)
            } else if change.node.value == .null {
                let spoken = Appearance(change.key).spoken
                guard let twin = known.first(where: { Appearance($0.key).spoken == spoken }) else { continue }
                problems.add(.removesNothing(change.key, twin: twin.key), at: change.keyPlace, path: path)
            }
        }
    }

    /// This object with one key set to a value, or without the key if the value is nil.
    func setting(_ key: String, to node: Node?, at place: Place) -> Node {
        var members = self.members ?? []
        let index = members.firstIndex { $0.key == key }
        switch (index, node) {
        case (.some(let index), .some(let node)): members[index].node = node
        case (.some(let index), nil): members.remove(at: index)
        case (nil, .some(let node)): members.append(Member(key: key, keyPlace: place, node: node))
        case (nil, nil): break
        }
        return Node(.object(members), at: self.place)
    }
}
