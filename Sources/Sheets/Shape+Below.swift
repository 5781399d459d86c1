import Scenarios

extension Shape {
    /// The form of what stands under a key or at a place of this; nil where nothing is known to.
    func below(_ part: String) -> Shape? {
        switch self {
        case .group(let group): group.everyKey.first { $0.name == part }?.shape
        case .named(let named): named.value
        case .list(let element, _, _): element
        case .wordOrNames: .name
        case .anything, .text, .name, .currency, .date, .timeOfDay, .moment, .trueOrFalse, .number, .choice, .onlyTrue:
            nil
        }
    }

    /// Whether its parts are counted.
    var isList: Bool {
        switch self {
        case .list, .wordOrNames: true
        default: false
        }
    }
}
