import Texts

/// The JSON Schema of scenario files, made from the very description the reader checks by.
public enum ScenarioSchema {
    /// The schema (JSON Schema 2020-12). A file that extends another needs only what it changes, and may remove keys
    /// with null.
    public static func json() -> String {
        var whole = SchemaWriter(isPatch: false)
        var patch = SchemaWriter(isPatch: true)
        let definitions =
            [("scenario", whole.schema(of: .scenario)), ("patch", patch.schema(of: .scenario))]
            + whole.definitions + patch.definitions
        let schema = JSONValue.object([
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("Control Room scenario")),
            ("type", .text("object")),
            ("if", .object([("required", .list([.text("extends")]))])),
            ("then", .object([("$ref", .text("#/$defs/patch"))])),
            ("else", .object([("$ref", .text("#/$defs/scenario"))])),
            ("$defs", .object(definitions)),
        ])
        return schema.wrapped().document
    }
}

/// Turns the description of a form into JSON Schema.
private struct SchemaWriter {
    /// Whether the file is a merge patch: then nothing is required and null removes a key.
    let isPatch: Bool
    /// The forms used in several places.
    private(set) var definitions: [(String, JSONValue)] = []

    init(isPatch: Bool) { self.isPatch = isPatch }

    private mutating func schema(of shape: Shape) -> [(String, JSONValue)] {
        switch shape {
        case .anything: []
        case .text, .name: [("type", .text("string"))]
        case .currency: [("type", .text("string")), ("pattern", .text("^[A-Z]{3}$"))]
        case .date: [("type", .text("string")), ("pattern", .text("^" + SchemaWriter.date + "$"))]
        case .timeOfDay: [("type", .text("string")), ("pattern", .text("^" + SchemaWriter.timeOfDay + "$"))]
        case .moment: [("type", .text("string")), ("pattern", .text(SchemaWriter.moment))]
        case .trueOrFalse: [("type", .text("boolean"))]
        case .number(let range): schema(of: range)
        case .choice(let words): [("enum", .list(words.map { .text($0) }))]
        case .onlyTrue: [("const", .flag(true))]
        case .wordOrNames(let words, let elements):
            [
                (
                    "oneOf",
                    .list([
                        .object(schema(of: .choice(words))),
                        .object(schema(of: .list(of: .name, elements: elements, count: .atLeast(1)))),
                    ])
                )
            ]
        case .list(let element, _, let count):
            [("type", .text("array")), ("items", .object(schema(of: element)))] + schema(of: count)
        case .named(let named): schema(of: named)
        case .group(let group): reference(to: group)
        }
    }

    private static let date = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    private static let timeOfDay = "([01][0-9]|2[0-3]):[0-5][0-9]"
    private static let moment = "^" + date + "[T ]" + timeOfDay + "(:[0-5][0-9])?$"

    private func schema(of range: NumberRange) -> [(String, JSONValue)] {
        [
            ("type", .text(range.isWhole ? "integer" : "number")),
            (range.includesLeast ? "minimum" : "exclusiveMinimum", .number(range.least)),
            ("maximum", .number(range.most)),
        ]
    }

    private func schema(of count: ListCount) -> [(String, JSONValue)] {
        switch count {
        case .exactly(let exact): [("minItems", .number(Double(exact))), ("maxItems", .number(Double(exact)))]
        case .atLeast(let least): [("minItems", .number(Double(least)))]
        case .from(let least, let most): [("minItems", .number(Double(least))), ("maxItems", .number(Double(most)))]
        }
    }

    private mutating func schema(of named: NamedShape) -> [(String, JSONValue)] {
        var schema: [(String, JSONValue)] = [
            ("type", .text("object")), ("additionalProperties", orNull(self.schema(of: named.value))),
        ]
        if named.needsMember, !isPatch { schema.append(("minProperties", .number(1))) }
        if named.mostMembers < .max, !isPatch { schema.append(("maxProperties", .number(Double(named.mostMembers)))) }
        return schema
    }

    /// The schema of a form, by reference where it is used in several places.
    private mutating func reference(to group: GroupShape) -> [(String, JSONValue)] {
        guard let definition = group.definition else {
            guard case .object(let members) = schema(of: group) else { return [] }
            return members
        }
        let name = isPatch ? definition + "Patch" : definition
        if !definitions.contains(where: { $0.0 == name }) {
            let schema = self.schema(of: group)
            definitions.append((name, schema))
        }
        return [("$ref", .text("#/$defs/" + name))]
    }

    mutating func schema(of group: GroupShape) -> JSONValue {
        let properties = group.everyKey.map { ($0.name, property($0)) }
        var schema: [(String, JSONValue)] = [
            ("type", .text("object")), ("properties", .object(properties)), ("additionalProperties", .flag(false)),
        ]
        guard !isPatch else { return .object(schema) }
        let required = group.keys.filter { $0.isRequired }.map { $0.name }
        if !required.isEmpty { schema.append(("required", .list(required.map { .text($0) }))) }
        let companions = group.companions + (group.kinds?.all ?? []).flatMap { $0.companions }
        if !companions.isEmpty {
            let needed = companions.map { ($0.key, JSONValue.list([.text($0.needed)])) }
            schema.append(("dependentRequired", .object(needed)))
        }
        let rules = rules(of: group)
        if !rules.isEmpty { schema.append(("allOf", .list(rules))) }
        return .object(schema)
    }

    private mutating func property(_ key: Key) -> JSONValue {
        var about: [(String, JSONValue)] = [("description", .text(key.about))]
        // Where a patch is silent, the file it is put on holds.
        if !isPatch, let value = key.absence?.json { about.append(("default", value)) }
        guard case .object(let schema) = orNull(schema(of: key.shape)) else { return .object(about) }
        return .object(about + schema)
    }

    private func orNull(_ schema: [(String, JSONValue)]) -> JSONValue {
        guard isPatch else { return .object(schema) }
        return .object([("anyOf", .list([.object(schema), .object([("type", .text("null"))])]))])
    }

    // MARK: What depends on which keys there are

    private func rules(of group: GroupShape) -> [JSONValue] {
        var rules = group.alternatives.map { oneOf($0.keys) }
        rules += group.contradictions.map { .object([("not", required([$0.0, $0.1]))]) }
        guard let kinds = group.kinds else { return rules }
        rules.append(oneOf([kinds.tag.name, kinds.shorthand.name]))
        let own = group.keys.map { $0.name }
        let short = [kinds.shorthand.name] + own
        rules.append(
            .object([("if", required([kinds.shorthand.name])), ("then", .object([names(short)]))]))
        for kind in kinds.all {
            var then = [names([kinds.tag.name] + kind.keys.map { $0.name } + own)]
            let requiredKeys = kind.keys.filter { $0.isRequired }.map { $0.name }
            if !requiredKeys.isEmpty { then.append(("required", .list(requiredKeys.map { .text($0) }))) }
            if !kind.alternatives.isEmpty { then.append(("allOf", .list(kind.alternatives.map { oneOf($0.keys) }))) }
            let isKind = JSONValue.object([
                ("properties", .object([(kinds.tag.name, .object([("const", .text(kind.name))]))])),
                ("required", .list([.text(kinds.tag.name)])),
            ])
            rules.append(.object([("if", isKind), ("then", .object(then))]))
        }
        return rules
    }

    private func oneOf(_ keys: [String]) -> JSONValue {
        .object([("oneOf", .list(keys.map { required([$0]) }))])
    }

    private func required(_ keys: [String]) -> JSONValue {
        .object([("required", .list(keys.map { .text($0) }))])
    }

    private func names(_ keys: [String]) -> (String, JSONValue) {
        ("propertyNames", .object([("enum", .list(keys.map { .text($0) }))]))
    }
}

extension Absence {
    /// What a schema says holds where the key isn't there; nil where it takes words.
    fileprivate var json: JSONValue? {
        switch self {
        case .number(let number): .number(number)
        case .word(let word): .text(word)
        case .flag(let flag): .flag(flag)
        case .like, .said: nil
        }
    }
}
