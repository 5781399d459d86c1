import Scenarios
import Testing

/// A place of a scenario at which a law of a length may stand, found in the table of keys.
struct LengthPlace: CustomTestStringConvertible, Sendable {
    /// The scenario path, with `0` for an element of a list.
    let path: String
    /// A whole scenario with some text there, in the braces of the law.
    let scenario: @Sendable (String) -> String

    var testDescription: String { path }

    /// All places of a scenario file.
    static let all = places(in: .scenario)

    private static func places(in shape: Shape) -> [LengthPlace] {
        switch shape {
        case .group(let group): places(in: group)
        case .list(let element, _, _):
            places(in: element).map { place in place.within("0") { "[\($0)]" } }
        case .named(let named):
            places(in: named.value).map { place in
                let name = named.kind == .callType ? "999" : "one"
                return place.within(name) { "{ '\(name)': \($0) }" }
            }
        default: []
        }
    }

    private static func places(in group: GroupShape) -> [LengthPlace] {
        let laws = group.kinds?.all ?? []
        let isLength = laws.contains { $0.name == "empirical" }
        let here = LengthPlace(path: "") { "{ \(required(of: group.keys)) \($0) }" }
        let below = group.keys.flatMap { key in
            places(in: key.shape).map { place in
                place.within(key.name) { text in
                    let others = group.keys.filter { $0.name != key.name }
                    let choices = group.alternatives.filter { !$0.keys.contains(key.name) }
                    let law = isLength ? "constant: 1," : ""
                    return "{ \(required(of: others)) \(law)"
                        + choices.map { "\($0.example), " }.joined() + "\(key.name): \(text) }"
                }
            }
        }
        let parts = laws.flatMap { law in
            law.keys.flatMap { key in
                places(in: key.shape).map { place in
                    place.within(key.name) { text in
                        "{ \(required(of: group.keys)) distribution: '\(law.name)', \(key.name): \(text) }"
                    }
                }
            }
        }
        return (isLength ? [here] : []) + below + parts
    }

    private static func required(of keys: [Key]) -> String {
        keys.filter { $0.isRequired }.map { "'\($0.name)': \($0.example), " }.joined()
    }

    private func within(_ part: String, _ text: @escaping @Sendable (String) -> String) -> LengthPlace {
        LengthPlace(path: path.isEmpty ? part : part + "." + path) { text(scenario($0)) }
    }
}
