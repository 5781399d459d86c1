/// A value of a JSON5 text that knows where it stands.
struct Node: Equatable, Sendable {
    /// What stands there.
    enum Value: Equatable, Sendable {
        case null
        case boolean(Bool)
        /// A number and the very characters it was written with.
        case number(Double, literal: String)
        case text(String)
        case list([Node])
        case object([Member])
    }

    /// A key and its value; keys of one object differ from each other.
    struct Member: Equatable, Sendable {
        let key: String
        let keyPlace: Place
        var node: Node
    }

    var value: Value
    let place: Place

    init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }

    /// The members, if this is an object.
    var members: [Member]? {
        guard case .object(let members) = value else { return nil }
        return members
    }

    /// The elements, if this is a list.
    var elements: [Node]? {
        guard case .list(let elements) = value else { return nil }
        return elements
    }

    /// The text, if this is one.
    var text: String? {
        guard case .text(let text) = value else { return nil }
        return text
    }

    /// The number, if this is one.
    var number: Double? {
        guard case .number(let number, _) = value else { return nil }
        return number
    }

    /// The value under a key, if this is an object that has it.
    subscript(key: String) -> Node? {
        members?.first { $0.key == key }?.node
    }
}
