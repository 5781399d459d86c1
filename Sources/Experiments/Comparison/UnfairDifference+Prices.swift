import Scenarios
import Texts

extension UnfairDifference {
    /// The prices in which two plans differ. What is paid once and every year is the plan's own, and so is the pay of a team or grade that
    /// the other plan doesn't have.
    static func ofPrices(_ base: Scenario, _ other: Scenario) -> [UnfairDifference] {
        guard let prices = base.costs, let same = other.costs else {
            guard base.costs != other.costs else { return [] }
            let words = [base, other].map { $0.costs == nil ? "none" : "prices" }
            return [UnfairDifference(path: "costs", base: words[0], other: words[1])]
        }
        var differences: [UnfairDifference] = []
        func add(_ key: String, _ base: String, _ other: String) {
            if base != other { differences.append(UnfairDifference(path: "costs." + key, base: base, other: other)) }
        }
        add("currency", prices.currency, same.currency)
        add("priceYear", String(prices.priceYear), String(same.priceYear))
        var names: [String] = []
        for name in (prices.payAnHour + same.payAnHour).map({ $0.name }) where !names.contains(name) {
            names.append(name)
        }
        for name in names where base.pays(name) && other.pays(name) {
            add("payAnHour." + name, prices.words(ofPay: name), same.words(ofPay: name))
        }
        let numbers: [(key: String, base: Double, other: Double)] = [
            ("onCosts", prices.onCosts, same.onCosts),
            ("overtimeFactor", prices.overtimeFactor, same.overtimeFactor),
            ("perAnswered", prices.perAnswered, same.perAnswered),
            ("perAbandoned", prices.perAbandoned, same.perAbandoned),
            ("perRepeat", prices.perRepeat, same.perRepeat),
        ]
        for (key, base, other) in numbers { add(key, words(base), words(other)) }
        if base.hasTeamsByTheHour, other.hasTeamsByTheHour {
            add("paidHoursAnHourOnDuty", words(prices.paidHoursAnHourOnDuty), words(same.paidHoursAnHourOnDuty))
        }
        // A plan without anything to be spread needs no years.
        if let years = prices.years, let others = same.years {
            add("years", String(years), String(others))
            add("discountRate", words(prices.discountRate), words(same.discountRate))
        }
        add("enhancements", words(prices.enhancements), words(same.enhancements))
        return differences
    }

    private static func words(_ enhancements: [Costs.Enhancement]) -> String {
        guard !enhancements.isEmpty else { return "none" }
        return enhancements.map { enhancement in
            let days = enhancement.weekdays.map { $0 ? "1" : "0" }.joined()
            return "\(enhancement.name) \(words(enhancement.extra)) from \(words(enhancement.fromHour)) to "
                + "\(words(enhancement.untilHour)) on the weekdays \(days)"
        }.joined(separator: "; ")
    }

    fileprivate static func words(_ number: Double) -> String { ExactNumber.text(number) ?? "none" }
}

extension Scenario {
    /// Whether a team is staffed by the hour at some time.
    fileprivate var hasTeamsByTheHour: Bool { !always { $0.teams.allSatisfy { $0.hasShifts } } }

    /// Whether pay of a name is somebody's here.
    fileprivate func pays(_ name: String) -> Bool {
        name == Costs.everyoneElse || gradeNames.contains(name)
            || teams.contains { team in team.name == name || team.grades.contains { $0.name == name } }
    }
}

extension Costs {
    /// What somebody of a name is paid, or everyone else where the name is not priced.
    fileprivate func words(ofPay name: String) -> String {
        let named = payAnHour.first { $0.name == name } ?? payAnHour.first { $0.name == Costs.everyoneElse }
        return named.map { UnfairDifference.words($0.amount) } ?? "none"
    }
}
