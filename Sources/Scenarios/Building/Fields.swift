import Texts

/// A value of a tree whose form has been checked, and the path to it; it may be absent.
struct Fields {
    let node: Node?
    let path: String
    /// Where the value stands; for one that is absent, what it would be a part of.
    let placeOrNearest: Place?

    init(node: Node?, path: String, near place: Place? = nil) {
        self.node = node
        self.path = path
        placeOrNearest = node?.place ?? place
    }

    /// The value under a key.
    subscript(key: String) -> Fields {
        Fields(node: node?[key], path: joinedPath(path, key), near: placeOrNearest)
    }

    var isPresent: Bool { node != nil }
    var place: Place? { node?.place }
    var number: Double? { node?.number }
    var text: String? { node?.text }

    /// A whole number; a checked form has made sure that it is one and fits.
    var wholeNumber: Int? { number.flatMap { Int(exactly: $0) } }

    /// The elements of a list; none where there is no list.
    var elements: [Fields] {
        (node?.elements ?? []).enumerated().map { Fields(node: $0.element, path: joinedPath(path, String($0.offset))) }
    }

    /// True or false; nil where there is neither.
    var flag: Bool? {
        guard case .boolean(let flag) = node?.value else { return nil }
        return flag
    }

    /// The numbers of a list; nil where there is no list.
    var numbers: [Double]? { node?.elements?.compactMap { $0.number } }

    /// The texts of a list.
    var texts: [String] { (node?.elements ?? []).compactMap { $0.text } }

    /// The members of an object, in order.
    var members: [(key: String, place: Place, fields: Fields)] {
        (node?.members ?? []).map { ($0.key, $0.keyPlace, Fields(node: $0.node, path: joinedPath(path, $0.key))) }
    }
}
