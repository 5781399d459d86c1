import ContactCentre
import Texts

/// Compares a tree with the form it must have, and keeps what is right.
///
/// What is wrong is reported and left out of the result, so that the checks of sense that follow meet only values of
/// the right kind and range, and say nothing again about the wrong ones. The recursion is as deep as the form.
struct ShapeCheck {
    var problems = ProblemList()
    var warnings: [Warning] = []

    /// The part of the value that has the right form; nil if nothing has.
    mutating func checked(_ node: Node, as shape: Shape, path: String) -> Node? {
        switch shape {
        case .anything: return node
        case .group(let group): return checkedGroup(node, as: group, path: path)
        case .named(let named): return checkedNames(node, as: named, path: path)
        case .list(let element, let elements, let count):
            let expectation = Expectation.list(of: elements, count: count)
            return checkedList(node, of: element, count: count, expectation: expectation, path: path)
        case .wordOrNames(_, let elements) where node.elements?.isEmpty == false:
            return checked(node, as: .list(of: .name, elements: elements, count: .atLeast(1)), path: path)
        default:
            let expectation = shape.expectation
            guard expectation.isMet(by: node) else {
                problems.add(.unexpected(expectation, found: node.finding), at: node.place, path: path)
                return nil
            }
            return node
        }
    }

    private mutating func checkedList(
        _ node: Node, of shape: Shape, count: ListCount, expectation: Expectation, path: String
    ) -> Node? {
        guard let elements = node.elements, count.allows(elements.count) else {
            problems.add(.unexpected(expectation, found: node.finding), at: node.place, path: path)
            return nil
        }
        var kept: [Node] = []
        for (index, element) in elements.enumerated() {
            if let element = checked(element, as: shape, path: path + ".\(index)") { kept.append(element) }
        }
        return kept.count == elements.count ? Node(.list(kept), at: node.place) : nil
    }

    private mutating func checkedNames(_ node: Node, as named: NamedShape, path: String) -> Node? {
        guard let members = node.members else {
            problems.add(.unexpected(.object, found: node.finding), at: node.place, path: path)
            return nil
        }
        if members.isEmpty && named.needsMember || members.count > named.mostMembers {
            let problem = Problem.Kind.memberCount(named.kind, most: named.mostMembers, found: members.count)
            problems.add(problem, at: node.place, path: path)
            return nil
        }
        var kept: [Node.Member] = []
        for var member in members {
            let memberPath = joinedPath(path, member.key)
            checkName(member, as: named, path: memberPath)
            // The name counts even though its value is wrong.
            let nothing = Node(.null, at: member.node.place)
            member.node = checked(member.node, as: named.value, path: memberPath) ?? nothing
            kept.append(member)
        }
        if named.introduces { checkLikeness(of: members, named.kind, path: path) }
        return Node(.object(kept), at: node.place)
    }

    private mutating func checkName(_ member: Node.Member, as named: NamedShape, path: String) {
        guard named.introduces else { return }
        let bytes = member.key.utf8
        if bytes.isEmpty || bytes.count > Limits.nameBytes || bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            problems.add(.unexpected(.name, found: .text(member.key)), at: member.keyPlace, path: path)
        }
        if member.key == "all", named.kind == .callType || named.kind == .team {
            problems.add(.reservedName(member.key), at: member.keyPlace, path: path)
        }
    }
}

/// A scenario path with one more part.
func joinedPath(_ path: String, _ part: String) -> String { path.isEmpty ? part : path + "." + part }

extension Shape {
    /// What the message about a wrong value says was expected.
    var expectation: Expectation {
        switch self {
        case .anything, .text: .text
        case .name: .name
        case .currency: .currency
        case .date: .date
        case .timeOfDay: .timeOfDay
        case .moment: .moment
        case .trueOrFalse: .trueOrFalse
        case .number(let range): .number(range)
        case .choice(let words): .choice(words)
        case .onlyTrue: .onlyTrue
        case .wordOrNames(let words, let elements): .wordOrNames(words, elements: elements)
        case .list(_, let elements, let count): .list(of: elements, count: count)
        case .named, .group: .object
        }
    }
}

extension Expectation {
    /// Whether a single value, not a list or an object, is what is expected.
    func isMet(by node: Node) -> Bool {
        switch (self, node.value) {
        case (.text, .text), (.name, .text): true
        case (.currency, .text(let text)):
            text.utf8.count == 3 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        case (.date, .text(let text)): CalendarDate(text: text.utf8[...]) != nil
        case (.timeOfDay, .text(let text)): Interval(timeOfDay: Array(text.utf8)) != nil
        case (.moment, .text(let text)):
            Instant(text: Array(text.utf8), periodStart: CalendarDate(serialNumber: 0)) != nil
        case (.trueOrFalse, .boolean): true
        case (.number(let range), .number(let number, _)): range.contains(number)
        case (.choice(let words), .text(let text)), (.wordOrNames(let words, _), .text(let text)): words.contains(text)
        case (.onlyTrue, .boolean(let flag)): flag
        default: false
        }
    }
}

extension ListCount {
    /// Whether a list may have this many elements.
    func allows(_ count: Int) -> Bool {
        switch self {
        case .exactly(let exact): count == exact
        case .atLeast(let least): count >= least
        case .from(let least, let most): count >= least && count <= most
        }
    }
}

extension Node {
    /// What this is, for a message.
    var finding: Finding {
        switch value {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(_, let literal): .number(literal: literal)
        case .text(let text): .text(text)
        case .list(let elements): .list(count: elements.count)
        case .object: .object
        }
    }
}
