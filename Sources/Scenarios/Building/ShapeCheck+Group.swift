import Texts

extension ShapeCheck {
    /// The part of an object with fixed keys that has the right form.
    mutating func checkedGroup(_ node: Node, as group: GroupShape, path: String) -> Node? {
        guard let members = node.members else {
            problems.add(.unexpected(.object, found: node.finding), at: node.place, path: path)
            return nil
        }
        let kind = kind(of: node, as: group)
        var keys = group.keys
        if let kinds = group.kinds { keys += [kinds.tag, kinds.shorthand] + (kind?.keys ?? []) }
        var kept: [Node.Member] = []
        for var member in members {
            let memberPath = joinedPath(path, member.key)
            if let key = keys.first(where: { $0.name == member.key }) {
                guard let value = checked(member.node, as: key.shape, path: memberPath) else { continue }
                member.node = value
                kept.append(member)
            } else {
                addUnknown(member, of: node, in: group, kind: kind, path: memberPath)
            }
        }
        checkPresence(of: keys, in: node, as: group, kind: kind, path: path)
        return Node(.object(kept), at: node.place)
    }

    /// Which of its kinds an object says it is; nil if it doesn't say so rightly.
    private func kind(of node: Node, as group: GroupShape) -> GroupShape.Kinds.Kind? {
        guard let name = node[group.kinds?.tag.name ?? ""]?.text else { return nil }
        return group.kinds?.all.first { $0.name == name }
    }

    private mutating func addUnknown(
        _ member: Node.Member, of node: Node, in group: GroupShape, kind: GroupShape.Kinds.Kind?, path: String
    ) {
        let every = group.everyKey.map { $0.name }
        guard every.contains(member.key) else {
            let known = kind.map { kind in group.keys.map { $0.name } + kind.keys.map { $0.name } } ?? every
            problems.add(.unknownKey(member.key, known: known), at: member.keyPlace, path: path)
            return
        }
        // A key of another kind: said only where the kind is known, or else the kind is what's wrong.
        if let kind {
            let isInherited = node[group.kinds?.tag.name ?? ""]?.place.file != member.keyPlace.file
            let known = kind.keys.map { $0.name }
            problems.add(
                .keyOfOtherKind(member.key, kind: kind.name, known: known, isInherited: isInherited),
                at: member.keyPlace, path: path)
        }
    }

    private mutating func checkPresence(
        of keys: [Key], in node: Node, as group: GroupShape, kind: GroupShape.Kinds.Kind?, path: String
    ) {
        let isShort = group.kinds.map { node[$0.shorthand.name] != nil } ?? false
        for key in keys where key.isRequired && node[key.name] == nil {
            if let kinds = group.kinds, key.name == kinds.tag.name {
                if isShort { continue }
                let example = "{ constant: 2 } or " + GroupShape.exampleLength
                problems.add(
                    .missingChoice([kinds.tag.name, kinds.shorthand.name], example: example), at: node.place, path: path
                )
            } else {
                problems.add(.missingKey(key.name, example: key.example), at: node.place, path: path)
            }
        }
        if let kinds = group.kinds, isShort { checkShorthand(kinds, in: node, path: path) }
        for alternatives in group.alternatives + (kind?.alternatives ?? []) {
            let present = alternatives.keys.filter { node[$0] != nil }
            if present.isEmpty {
                problems.add(
                    .missingChoice(alternatives.keys, example: alternatives.example), at: node.place, path: path)
            }
            for other in present.dropFirst() { addContradiction(present[0], other, in: node, path: path) }
        }
        for (key, needed) in group.companions + (kind?.companions ?? []) where node[key] != nil && node[needed] == nil {
            problems.add(.needsKey(needed), at: keyPlace(of: key, in: node), path: joinedPath(path, key))
        }
        for (first, second) in group.contradictions where node[first] != nil && node[second] != nil {
            addContradiction(first, second, in: node, path: path)
        }
    }

    /// With the shorthand, nothing else may describe the law.
    private mutating func checkShorthand(_ kinds: GroupShape.Kinds, in node: Node, path: String) {
        let others = [kinds.tag.name] + kinds.all.flatMap { $0.keys.map { $0.name } }
        if let other = others.first(where: { node[$0] != nil }) {
            addContradiction(kinds.shorthand.name, other, in: node, path: path)
        }
    }

    /// Two keys that can't stand together; blames the one that stands in the later file, or further down.
    private mutating func addContradiction(_ first: String, _ second: String, in node: Node, path: String) {
        let places = (keyPlace(of: first, in: node), keyPlace(of: second, in: node))
        let isInOrder = (places.0?.line ?? 0, places.0?.column ?? 0) > (places.1?.line ?? 0, places.1?.column ?? 0)
        let isOneFile = places.0?.file == places.1?.file
        // The object takes its place from the file that was merged last.
        let firstIsLater = isOneFile ? isInOrder : places.0?.file == node.place.file || places.0?.line == nil
        let (later, earlier) = firstIsLater ? (first, second) : (second, first)
        let (laterPlace, earlierPlace) = firstIsLater ? (places.0, places.1) : (places.1, places.0)
        problems.add(
            .contradiction(later, earlier, otherFile: isOneFile ? nil : earlierPlace?.file), at: laterPlace, path: path)
    }

    private func keyPlace(of key: String, in node: Node) -> Place? {
        node.members?.first { $0.key == key }?.keyPlace
    }
}
