import Scenarios
import Texts

/// The values of a sheet put together again, key by key.
final class SheetTree {
    private let place: Place
    private var value: String?
    private var parts: [(key: String, tree: SheetTree)] = []
    private var indexOfPart: [String: Int] = [:]

    init(at place: Place) { self.place = place }

    /// Puts a row's value at its path; what is wrong with it, where there is something.
    func put(_ row: SheetRows.Row, file: String) -> SheetProblem.Kind? {
        guard let keys = SheetPath.parts(of: row.path) else { return .notAPath(row.path) }
        var tree = self
        for key in keys { tree = tree.part(key, at: Place(file: file, line: row.line)) }
        if tree.value != nil { return .twice(path: row.path, firstLine: tree.line) }
        tree.value = row.value
        return nil
    }

    private var line: Int { place.line ?? 1 }

    private func part(_ key: String, at place: Place) -> SheetTree {
        if let index = indexOfPart[key] { return parts[index].tree }
        let tree = SheetTree(at: place)
        indexOfPart[key] = parts.count
        parts.append((key, tree))
        return tree
    }

    /// The values as a scenario file would give them, each of the form that its path asks for.
    func node(as shape: Shape?, path: [String], _ problems: inout [SheetProblem]) -> Node {
        guard !parts.isEmpty else { return SheetCell.node(value ?? "", as: shape, at: place) }
        if value != nil {
            let kind = SheetProblem.Kind.valueAndParts(path: SheetPath.text(path), partsLine: parts[0].tree.line)
            problems.append(SheetProblem(kind: kind, line: line))
        }
        if shape?.isList ?? false { return list(shape, path, &problems) }
        let members = parts.map { key, tree in
            let node = tree.node(as: shape?.below(key), path: path + [key], &problems)
            return Node.Member(key: key, keyPlace: tree.place, node: node)
        }
        return Node(.object(members), at: place)
    }

    private func list(_ shape: Shape?, _ path: [String], _ problems: inout [SheetProblem]) -> Node {
        var elements: [(index: Int, tree: SheetTree)] = []
        for (key, tree) in parts {
            if let index = wholeNumber(key.utf8).flatMap(Int.init(exactly:)), String(index) == key {
                elements.append((index, tree))
            } else {
                let kind = SheetProblem.Kind.notAPlace(path: SheetPath.text(path), found: key)
                problems.append(SheetProblem(kind: kind, line: tree.line))
            }
        }
        elements.sort { $0.index < $1.index }
        if let gap = elements.indices.first(where: { elements[$0].index != $0 }) {
            let kind = SheetProblem.Kind.missingPlace(
                path: SheetPath.text(path), missing: gap, count: elements.count)
            problems.append(SheetProblem(kind: kind, line: elements[gap].tree.line))
        }
        let nodes = elements.map { index, tree in
            tree.node(as: shape?.below(String(index)), path: path + [String(index)], &problems)
        }
        return Node(.list(nodes), at: place)
    }
}
