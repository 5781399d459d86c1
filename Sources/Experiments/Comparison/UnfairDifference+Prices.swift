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
        for pay in paysInBoth(base, prices, other, same) {
            add("payAnHour." + pay.name, words(pay.base), words(pay.other))
        }
        let numbers: [(key: String, base: Double, other: Double)] = [
            ("onCosts", prices.onCosts, same.onCosts),
            ("recruitmentAHead", prices.recruitmentAHead, same.recruitmentAHead),
            ("trainingAHead", prices.trainingAHead, same.trainingAHead),
            ("tutoringAHead", prices.tutoringAHead, same.tutoringAHead),
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

    /// What is paid under each name by which somebody is paid in both plans, then what each grade of a team that both have is paid where it is paid
    /// under another name in the other plan. Who is paid what is ``Costs/pay(ofGrade:in:)``'s to say.
    private static func paysInBoth(
        _ base: Scenario, _ prices: Costs, _ other: Scenario, _ same: Costs
    ) -> [(name: String, base: Double, other: Double)] {
        let (ofBase, ofOther) = (base.pays(prices), other.pays(same))
        var pays: [(name: String, base: Double, other: Double)] = []
        for price in prices.payAnHour where ofBase.contains(where: { $0.price == price }) {
            guard let others = same.payAnHour.first(where: { $0.name == price.name }),
                ofOther.contains(where: { $0.price == others })
            else { continue }
            pays.append((price.name, price.amount, others.amount))
        }
        for grade in ofBase {
            guard let others = ofOther.first(where: { $0.team == grade.team && $0.grade == grade.grade }),
                others.price.name != grade.price.name
            else { continue }
            let name = grade.team == grade.grade ? grade.team : grade.team + ": " + grade.grade
            pays.append((name, grade.price.amount, others.price.amount))
        }
        return pays
    }

    private static func words(_ enhancements: [Costs.Enhancement]) -> String {
        guard !enhancements.isEmpty else { return "none" }
        return enhancements.map { enhancement in
            let days = enhancement.weekdays.map { $0 ? "1" : "0" }.joined()
            return "\(enhancement.name) \(words(enhancement.extra)) from \(words(enhancement.fromHour)) to "
                + "\(words(enhancement.untilHour)) on the weekdays \(days)"
        }.joined(separator: "; ")
    }

    private static func words(_ number: Double) -> String { ExactNumber.text(number) ?? "none" }
}

extension Scenario {
    /// What each grade of each team is paid.
    fileprivate func pays(_ costs: Costs) -> [(team: String, grade: String, price: Costs.Amount)] {
        teams.flatMap { team in
            team.grades.compactMap { grade in
                costs.pay(ofGrade: grade.paidAs, in: team.name).map { (team: team.name, grade: grade.name, price: $0) }
            }
        }
    }
}
