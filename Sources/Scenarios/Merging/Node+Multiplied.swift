import Probability
import Texts

extension Node {
    /// The value with its amounts so many times as large: a number, a list of numbers, or what a group says how many agents there are, how
    /// many calls arrive or how long something takes. Shares are amounts of nothing: a list of them differs so many times as
    /// far, each share to that power, since all of them so many times as large would mean the same.
    ///
    /// A group whose numbers stand in a CSV file comes to say how many times as large they are taken (`csvFactor`).
    ///
    /// Left as they are: shares of parts, variations and shapes of lengths, who breaks into a wrap, who hangs up at once.
    ///
    /// - Parameters:
    ///   - key: the key it stands under, which says what its numbers are.
    ///   - place: where the factor stands, which a number that comes out wrong is the fault of; nil for where the number stands.
    /// - Returns: nil where there are no amounts.
    func multiplied(under key: String, by factor: Double, at factorPlace: Place? = nil) -> Node? {
        switch value {
        case .list(let elements):
            guard let kind = MultipliedKind(key), !elements.isEmpty else { return nil }
            let numbers = elements.compactMap { $0.number }
            guard numbers.count == elements.count else { return nil }
            return Node(
                .list(
                    zip(elements, numbers).map {
                        $0.with(kind == .shares ? raised($1, to: factor) : $1 * factor, at: factorPlace)
                    }),
                at: place)
        case .object(var members):
            guard MultipliedKind.groups.contains(key) else { return nil }
            if self["csv"]?.text != nil {
                let stands = self[Key.csvFactorName]?.number ?? Default.factor
                return setting(Key.csvFactorName, to: with(stands * factor, at: factorPlace), at: factorPlace ?? place)
            }
            var isAnyMultiplied = false
            for member in members.indices {
                guard
                    let made = members[member].node.multiplied(
                        as: members[member].key, within: key, by: factor, at: factorPlace)
                else { continue }
                members[member].node = made
                isAnyMultiplied = true
            }
            return isAnyMultiplied ? Node(.object(members), at: place) : nil
        case .number(let number, _): return with(number * factor, at: factorPlace)
        case .null, .boolean, .text: return nil
        }
    }

    /// A member of a group with its amounts multiplied; nil where it has none.
    private func multiplied(as key: String, within group: String, by factor: Double, at factorPlace: Place?) -> Node? {
        if let number {
            return MultipliedKind.isAmount(key, within: group) ? with(number * factor, at: factorPlace) : nil
        }
        // What stands under a name in a list of parts or shifts is one of them.
        if let group = MultipliedKind.members[group] { return multiplied(under: group, by: factor, at: factorPlace) }
        guard MultipliedKind.inner.contains(key) else { return nil }
        return multiplied(under: key, by: factor, at: factorPlace)
    }

    private func with(_ number: Double, at factorPlace: Place?) -> Node {
        Node(.number(number, literal: ExactNumber.text(number) ?? ""), at: factorPlace ?? place)
    }

    private func raised(_ share: Double, to power: Double) -> Double {
        share > 0 ? RealFunctions.power(share, power) : 0
    }
}

/// What a factor does to the numbers under a key.
enum MultipliedKind {
    /// So many times as large.
    case amounts
    /// So many times as far apart.
    case shares

    /// That of a list under a key; nil where a factor means nothing for it.
    init?(_ key: String) {
        switch key {
        case "byHourOfDay", "byHourOfWeek", "valuesSeconds": self = .amounts
        case "hourOfDayShares", "dayOfWeekShares", "hourOfWeekShares": self = .shares
        default: return nil
        }
    }

    /// Groups with amounts.
    static let groups = [
        "agents", "shifts", "shift", "rota", "groups", "arrivals", "connectionDelay", "pickUp", "talk", "wrap", "work",
        "breakOff",
        "patience", "after", "parts", "part", "payAnHour", "oneOff", "aYear",
    ]
    /// What stands inside a group and is multiplied with it.
    static let inner = ["shifts", "rota", "groups", "parts", "byHourOfDay", "byHourOfWeek", "valuesSeconds"]
    /// What the members of a group of names are.
    static let members = ["shifts": "shift", "parts": "part"]

    static func isAmount(_ key: String, within group: String) -> Bool {
        ["groups", "payAnHour", "oneOff", "aYear"].contains(group)
            || [
                "constant", "headcount", "callsInPeriod", "callsPerDay", "callsPerHour", "seconds", "meanSeconds",
                "leastSeconds", "modeSeconds", "mostSeconds",
            ].contains(key)
    }
}
