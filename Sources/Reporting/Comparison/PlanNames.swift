import Texts

/// What plans that stand side by side are called: their names without what all begin with up to a colon, on one line.
struct PlanNames {
    private let names: [String]

    init(_ names: [String]) {
        self.names = names.map(OneLine.of)
    }

    /// "Lancashire: one room" beside "Lancashire: three pods" is "one room".
    func label(_ name: String) -> String {
        let name = OneLine.of(name)
        guard let colon = name.indices.first(where: { name[$0...].hasPrefix(": ") }) else { return name }
        let beginning = name[...colon] + " "
        let isShared = names.allSatisfy { $0.hasPrefix(beginning) && $0.count > beginning.count }
        return isShared ? String(name.dropFirst(beginning.count)) : name
    }
}
