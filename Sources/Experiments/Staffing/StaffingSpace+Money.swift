import ContactCentre
import Measures
import Scenarios

/// What plans cost a year, and budgets.
extension StaffingSpace {
    /// What a plan costs a year as far as it follows from the plan: pay, enhancements, on-costs, what is paid once and every year. Overtime
    /// and calls are not in it. Nil without prices.
    package func plannedCostAYear(of counts: [Int]) -> Double? { scenario(with: counts).plannedCostAYear }

    /// Gives each place its cost a year: that of the most people who may be here, over their number.
    mutating func price() {
        guard scenario.costs != nil else { return }
        for place in places.indices {
            let team = places[place].team.index
            let people = max(1, places[place].most)
            var counts = [Int](repeating: 0, count: places.count)
            counts[place] = people
            let priced = scenario.staffed(staffing(counts))
            places[place].costAYear = priced.plannedCostAYear(ofTeam: team).map { $0 / Double(people) }
        }
    }

    /// Sees that a budget is neither less than the fewest take nor more than the most.
    mutating func checkBudget() throws(StaffingProblem) {
        if let money = question.budgetCost {
            for place in places.indices { places[place].share = places[place].costAYear ?? 0 }
            let (least, most) = (share(of: places.map { $0.least }), share(of: places.map { $0.most }))
            let others = costOfOthers
            guard money > 0, money >= least + others, money <= most + others else {
                throw .budgetCost(
                    found: money, least: least + others, most: most + others,
                    currency: scenario.costs?.currency ?? "")
            }
            budget = money - others
        } else if let amount = question.budget {
            let (least, most) = (share(of: places.map { $0.least }), share(of: places.map { $0.most }))
            guard amount > 0, amount >= least, amount <= most else {
                throw .budget(found: amount, least: least, most: most, question.unit)
            }
            budget = amount
        }
    }

    /// How much of a budget so many agents take.
    package func share(of counts: [Int]) -> Double {
        // Who of several grades is here depends on everybody else in the team.
        if question.budgetCost != nil, hasGrades, let cost = plannedCostAYear(of: counts) { return cost - costOfOthers }
        return zip(places, counts).reduce(0) { $0 + $1.0.share * Double($1.1) }
    }

    /// Whether a team with places has several grades.
    private var hasGrades: Bool { places.contains { scenario.teams[$0.team.index].grades.count > 1 } }

    /// What is paid a year whatever the numbers at the places are.
    var costOfOthers: Double {
        scenario.staffed(staffing([Int](repeating: 0, count: places.count))).plannedCostAYear ?? 0
    }
}
