/// Which definition of a service level gives the percentages of a file.
package enum PercentageDefinition: String, CaseIterable, Sendable {
    case ofAnswered = "answered within the time / answered"
    case ofOffered = "answered within the time / offered"
    case withAbandoned = "(answered within the time + abandoned) / offered"

    func value(within: Double, answered: Double, offered: Double, abandoned: Double) -> Double {
        switch self {
        case .ofAnswered: answered > 0 ? within / answered : 0
        case .ofOffered: offered > 0 ? within / offered : 0
        case .withAbandoned: offered > 0 ? (within + abandoned) / offered : 0
        }
    }

    /// The definition with which the most percentages come out, and how many of how many do; nil without any percentage.
    static func best(
        of rows: [(within: Double, answered: Double, offered: Double, abandoned: Double, stated: Double)]
    ) -> (definition: PercentageDefinition, agree: Int, rows: Int)? {
        // Hours without an answered call say nothing.
        let telling = rows.filter { $0.answered > 0 }
        guard !telling.isEmpty else { return nil }
        // Percentages come as fractions or as hundredths of a whole.
        let isOutOfHundred = telling.contains { $0.stated > 1.5 }
        let agreeing = allCases.map { definition in
            telling.count { row in
                let value = definition.value(
                    within: row.within, answered: row.answered, offered: row.offered, abandoned: row.abandoned)
                return (value - (isOutOfHundred ? row.stated / 100 : row.stated)).magnitude < 0.0051
            }
        }
        guard let most = agreeing.max(), let place = agreeing.firstIndex(of: most) else { return nil }
        return (allCases[place], most, telling.count)
    }
}
