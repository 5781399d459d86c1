/// The form a value of a scenario file must have: one description from which both the reader's checks and the printed
/// JSON Schema are made, so that they can't drift apart.
package indirect enum Shape: Sendable {
    /// Anything: what may stand there is decided elsewhere.
    case anything
    /// Any text.
    case text
    /// A text that is the name of something; what is decided elsewhere.
    case name
    /// A currency's three capital letters.
    case currency
    /// A date `YYYY-MM-DD`.
    case date
    /// A time of day `HH:MM`.
    case timeOfDay
    /// A local date and time `YYYY-MM-DDTHH:MM`.
    case moment
    /// True or false.
    case trueOrFalse
    /// A number within a range.
    case number(NumberRange)
    /// One of a few words.
    case choice([String])
    /// Nothing but true: a key that says something by being there.
    case onlyTrue
    /// One of a few words, or a list of names, at least one; `elements` says in messages what they name.
    case wordOrNames([String], elements: String)
    /// A list; `elements` names them in messages.
    case list(of: Shape, elements: String, count: ListCount)
    /// An object whose keys are names.
    case named(NamedShape)
    /// An object whose keys are fixed.
    case group(GroupShape)
}

/// An object whose keys are names, each with a value of the same form.
package struct NamedShape: Sendable {
    /// What the keys name.
    package let kind: NameKind
    /// Whether the keys introduce names, rather than mention names that are introduced elsewhere.
    package let introduces: Bool
    /// How many members it may have.
    package var mostMembers = Int.max
    /// Whether there must be a member.
    package var needsMember = false
    /// The form of each value.
    package let value: Shape
}

/// A fixed key of an object.
package struct Key: Sendable {
    package let name: String
    package let shape: Shape
    /// Whether a scenario without it is incomplete.
    package var isRequired = false
    /// What it says.
    let subject: String
    /// A value that is right, as JSON5: for messages and the schema, and read by a test.
    package let example: String
    /// What holds where it isn't there; nil where that goes without saying.
    package let absence: Absence?

    /// What it says and what holds without it, in one line of the schema.
    package var about: String {
        guard let absence else { return subject }
        return subject.dropLast() + "; " + absence.words + " if absent."
    }
}

/// What holds where a key isn't there.
package enum Absence: Sendable {
    /// The same as with this number, word or truth.
    case number(Double)
    case word(String)
    case flag(Bool)
    /// The same as with this value, in a file whose only area is "all" and whose only call type is "999", said in other words.
    case like(String, said: String)
    /// Something that no value says.
    case said(String)

    /// The same as with no time at all.
    static let noTime = Absence.like("{ constant: 0 }", said: "none")

    /// How it is said: "10", "all".
    var words: String {
        switch self {
        case .number(let number): digits(number)
        case .word(let word): word
        case .flag(let flag): flag ? "true" : "false"
        case .like(_, let words), .said(let words): words
        }
    }

    /// A value that means the same, as JSON5; nil where there is none.
    package var value: String? {
        switch self {
        case .number, .flag: words
        case .word(let word): quoted(word)
        case .like(let value, _): value
        case .said: nil
        }
    }
}

/// An object whose keys are fixed.
package struct GroupShape: Sendable {
    /// The name under which the schema keeps it, for forms used in several places.
    package var definition: String?
    package let keys: [Key]
    /// Sets of keys of which exactly one must be there, with an example.
    package var alternatives: [Alternatives] = []
    /// Pairs of keys that can't stand together.
    package var contradictions: [(String, String)] = []
    /// Keys that make sense only beside another: the key, and the one it needs.
    package var companions: [(key: String, needed: String)] = []
    /// Further keys that depend on the value of one.
    package var kinds: Kinds?

    /// Keys of which exactly one must be there.
    package struct Alternatives: Sendable {
        package let keys: [String]
        package let example: String
    }

    /// Keys that depend on which of several kinds the object is.
    package struct Kinds: Sendable {
        /// The key that names the kind.
        package let tag: Key
        /// The kinds, each with the keys it has.
        package let all: [Kind]
        /// A key that may stand instead of the tag, and says everything.
        package let shorthand: Key

        /// One of the kinds.
        package struct Kind: Sendable {
            package let name: String
            package let keys: [Key]
            package var alternatives: [Alternatives] = []
            /// Keys of the kind that make sense only beside another: the key, and the one it needs.
            package var companions: [(key: String, needed: String)] = []
        }
    }

    /// Every key that may stand in some object of this form.
    package var everyKey: [Key] {
        guard let kinds else { return keys }
        var all = [kinds.tag, kinds.shorthand]
        for kind in kinds.all {
            for key in kind.keys where !all.contains(where: { $0.name == key.name }) { all.append(key) }
        }
        return all + keys
    }
}
