/// A value of a JSON5 text that knows where it stands.
package struct Node: Equatable, Sendable {
    /// What stands there.
    package enum Value: Equatable, Sendable {
        case null
        case boolean(Bool)
        /// A number and the very characters it was written with.
        case number(Double, literal: String)
        case text(String)
        case list([Node])
        case object([Member])
    }

    /// A key and its value; keys of one object differ from each other.
    package struct Member: Equatable, Sendable {
        package let key: String
        package let keyPlace: Place
        package var node: Node

        /// A key and its value.
        package init(key: String, keyPlace: Place, node: Node) {
            self.key = key
            self.keyPlace = keyPlace
            self.node = node
        }
    }

    package var value: Value
    package let place: Place

    /// A value at a place.
    package init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }

    /// The members, if this is an object.
    package var members: [Member]? {
        guard case .object(let members) = value else { return nil }
        return members
    }

    /// The elements, if this is a list.
    package var elements: [Node]? {
        guard case .list(let elements) = value else { return nil }
        return elements
    }

    /// The text, if this is one.
    package var text: String? {
        guard case .text(let text) = value else { return nil }
        return text
    }

    /// The number, if this is one.
    package var number: Double? {
        guard case .number(let number, _) = value else { return nil }
        return number
    }

    /// The value under a key, if this is an object that has it.
    package subscript(key: String) -> Node? {
        members?.first { $0.key == key }?.node
    }
}
