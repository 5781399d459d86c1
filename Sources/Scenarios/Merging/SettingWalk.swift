import ContactCentre
import Texts

/// Follows a path down a scenario to a value that is set, guided by the form of scenarios.
struct SettingWalk {
    private let path: String
    /// Where the new value stands.
    private let place: Place
    /// Whether the new value is an object, which may introduce a name.
    private let setsObject: Bool
    /// The whole scenario, for the names it introduces.
    private let scenario: Node
    /// What becomes of the value at the end of the path.
    private let end: (_ old: Node?, _ shape: Shape) throws(Problem) -> Node?

    /// The scenario with the setting made.
    static func apply(_ setting: Setting, to scenario: Node) throws(Problem) -> Node {
        let isObject = setting.value.utf8.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "{")
        let walk = SettingWalk(path: setting.path, place: setting.place, setsObject: isObject, scenario: scenario) {
            old, shape throws(Problem) in
            if let factor = setting.factor, !shape.isText {
                return try multiplied(old, at: setting.path, by: factor, place: setting.place)
            }
            let value = try setting.node(for: shape)
            return value.value == .null ? nil : value
        }
        return try walk.followed() ?? scenario
    }

    /// The scenario with a value put at a path; null removes what stands there.
    static func put(_ value: Node, at path: String, in scenario: Node) throws(Problem) -> Node {
        let walk = SettingWalk(path: path, place: value.place, setsObject: value.members != nil, scenario: scenario) {
            _, _ throws(Problem) in value.value == .null ? nil : value
        }
        return try walk.followed() ?? scenario
    }

    /// The scenario with what stands at a path so many times as large.
    static func multiply(_ path: String, by factor: Double, place: Place, in scenario: Node) throws(Problem) -> Node {
        let walk = SettingWalk(path: path, place: place, setsObject: false, scenario: scenario) {
            old, _ throws(Problem) in try multiplied(old, at: path, by: factor, place: place)
        }
        return try walk.followed() ?? scenario
    }

    private static func multiplied(
        _ old: Node?, at path: String, by factor: Double, place: Place
    ) throws(Problem) -> Node {
        if lastKey(of: path) == "arrivals", old?["log"]?.text != nil { throw Problem(.logMultiplied, at: place) }
        guard let made = old?.multiplied(under: lastKey(of: path), by: factor, at: place) else {
            throw Problem(.nothingToMultiply(path), at: place)
        }
        return made
    }

    /// The key at a path's end.
    static func lastKey(of path: String) -> String { path.split(separator: ".").last.map { String($0) } ?? "" }

    /// The form of what may stand at a path.
    static func shape(at path: String, in scenario: Node) throws(Problem) -> Shape {
        var found = Shape.group(.scenario)
        let place = Setting(path: path, value: "0").place
        let walk = SettingWalk(path: path, place: place, setsObject: false, scenario: scenario) { old, shape in
            found = shape
            return old
        }
        _ = try walk.followed()
        return found
    }

    private func followed() throws(Problem) -> Node? {
        let path = path.utf8[...]
        guard !path.isEmpty else {
            throw problem(.unknownKey("", known: GroupShape.scenario.keys.map { $0.name }))
        }
        return try changed(scenario, along: path, shape: .group(.scenario))
    }

    /// Whether a path leads to something a scenario has or could have.
    static func canFollow(_ path: String, in scenario: Node) -> Bool {
        do throws(Problem) {
            _ = try shape(at: path, in: scenario)
            return true
        } catch {
            return false
        }
    }

    /// What stands at a path in a scenario; nil where there is nothing.
    static func value(at path: String, in scenario: Node) -> Node? {
        var node = scenario
        var rest = path.utf8[...]
        while !rest.isEmpty {
            let keys = node.members?.map { $0.key } ?? (node.elements ?? []).indices.map { String($0) }
            guard let (key, further) = longestPrefix(of: rest, among: keys) else { return nil }
            let inner = node[key] ?? Int(key).flatMap { node.elements?[$0] }
            guard let inner else { return nil }
            (node, rest) = (inner, further)
        }
        return node
    }

    /// The node with the rest of the path followed; nil if it is to be removed.
    private func changed(_ node: Node?, along path: Substring.UTF8View, shape: Shape) throws(Problem) -> Node? {
        if path.isEmpty {
            return try end(node, shape)
        }
        switch shape {
        case .group(let group):
            guard let (key, rest) = longestPrefix(of: path, among: group.everyKey.map { $0.name }) else {
                throw problem(.unknownKey(firstPart(of: path), known: group.everyKey.map { $0.name }))
            }
            if key == "extends" { throw problem(.cannotBeSet(key)) }
            let inner = group.everyKey.first { $0.name == key }?.shape ?? shape
            return try replaced(key, in: node, along: rest, shape: inner)
        case .named(let named):
            let (name, rest) = try self.name(at: path, in: node, named: named)
            return try replaced(name, in: node, along: rest, shape: named.value)
        case .list(let element, _, _):
            return try changedElement(of: node, along: path, shape: element)
        case .wordOrNames where node?.elements != nil:
            return try changedElement(of: node, along: path, shape: .name)
        case .anything, .text, .name, .currency, .date, .timeOfDay, .moment, .trueOrFalse, .number, .choice, .onlyTrue,
            .wordOrNames:
            throw problem(.unknownKey(firstPart(of: path), known: []))
        }
    }

    private func replaced(
        _ key: String, in node: Node?, along rest: Substring.UTF8View, shape: Shape
    ) throws(Problem) -> Node? {
        let object = node?.members == nil ? Node(.object([]), at: place) : node
        return object?.setting(key, to: try changed(object?[key], along: rest, shape: shape), at: place)
    }

    /// The name the path goes on with. It must be known, unless the setting adds a whole new object.
    private func name(
        at path: Substring.UTF8View, in node: Node?, named: NamedShape
    ) throws(Problem) -> (String, rest: Substring.UTF8View) {
        var known = (node?.members ?? []).map { $0.key }
        if !named.introduces { known += introducedNames(of: named.kind).filter { !known.contains($0) } }
        // Months need no introduction.
        if named.kind == .month, CalendarDate(firstOfMonth: firstPart(of: path)) != nil {
            known.append(firstPart(of: path))
        }
        if let found = longestPrefix(of: path, among: known) { return found }
        guard named.introduces, setsObject else {
            throw problem(.unknownName(named.kind, firstPart(of: path), known: known))
        }
        return (String(Substring(path)), path[path.endIndex...])
    }

    private func introducedNames(of kind: NameKind) -> [String] {
        if kind == .payGroup {
            let teams = scenario["teams"]?.members ?? []
            let grades = teams.flatMap { team in
                (team.node["grades"]?.members ?? []).flatMap { [$0.key, team.key + ": " + $0.key] }
            }
            return [Costs.everyoneElse] + teams.map { $0.key } + grades
        }
        let key: String? =
            switch kind {
            case .area: "areas"
            case .callType: "callTypes"
            case .team: "teams"
            case .measure, .part, .shift, .group, .grade, .weekday, .path, .month, .surge, .burst, .payGroup,
                .amount, .enhancement, .crew, .intake, .loss:
                nil
            }
        let names = (key.flatMap { scenario[$0]?.members } ?? []).map { $0.key }
        // What a scenario without areas calls its only area, and routing its stages for every call type.
        return names + ["all"]
    }

    private func changedElement(
        of node: Node?, along path: Substring.UTF8View, shape: Shape
    ) throws(Problem) -> Node? {
        guard let node, var elements = node.elements,
            let (text, rest) = longestPrefix(of: path, among: elements.indices.map { String($0) }),
            let index = Int(text)
        else {
            guard let count = node?.elements?.count, count > 0 else {
                throw problem(.unknownKey(firstPart(of: path), known: []))
            }
            throw problem(.noSuchPlace(firstPart(of: path), count: count))
        }
        if let element = try changed(elements[index], along: rest, shape: shape) {
            elements[index] = element
        } else {
            elements.remove(at: index)
        }
        return Node(.list(elements), at: node.place)
    }

    private func problem(_ kind: Problem.Kind) -> Problem { Problem(kind, at: place) }
}

/// The longest of some names, which may contain dots, with which a path begins, and the path after it.
private func longestPrefix(
    of path: Substring.UTF8View, among names: [String]
) -> (name: String, rest: Substring.UTF8View)? {
    var best: (name: String, rest: Substring.UTF8View)?
    for name in names where path.starts(with: name.utf8) {
        let rest = path.dropFirst(name.utf8.count)
        guard rest.isEmpty || rest.first == UInt8(ascii: ".") else { continue }
        if name.utf8.count > best?.name.utf8.count ?? -1 { best = (name, rest.dropFirst()) }
    }
    return best
}

/// The path up to its first dot.
private func firstPart(of path: Substring.UTF8View) -> String {
    String(Substring(path.prefix { $0 != UInt8(ascii: ".") }))
}
