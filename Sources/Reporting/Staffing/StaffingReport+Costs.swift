import ContactCentre
import Experiments
import Scenarios
import Statistics

extension StaffingReport {
    /// "Cost a year: 5,310,000 (GBP at prices of 2018); now 5,120,000, 190,000 more (3.7%)."; nil without prices.
    var cost: String? {
        guard let costs = space.scenario.costs else { return nil }
        let prices = "\(costs.currency) at prices of \(costs.priceYear)"
        guard let line = outcome.costs.first(where: { $0.measure == .costAYear }), let needed = line.needed.mean,
            let now = line.now.mean
        else {
            guard let needed = outcome.plannedCost, let now = outcome.plannedCostNow else { return nil }
            return "Cost a year by the plan, overtime and calls left out: " + words(needed, now, prices)
        }
        return "Cost a year: " + words(needed, now, prices)
    }

    private func words(_ needed: Double, _ now: Double, _ prices: String) -> String {
        let style = FigureStyle(.money, for: [needed, now])
        let difference = needed - now
        let share = now > 0 ? " (\(ReadableNumber.percent(abs(difference) / now, decimals: 1)))" : ""
        let change =
            style.text(abs(difference)) == style.text(0)
            ? "as much as now"
            : "now \(style.text(now)), \(style.text(abs(difference))) \(difference > 0 ? "more" : "less")\(share)"
        return "\(style.text(needed)) (\(prices)); \(change)."
    }

    /// What a budget of money is held against.
    var budgetWords: String? {
        guard let money = question.budgetCost, let costs = space.scenario.costs, let spent = outcome.plannedCost else {
            return nil
        }
        let style = FigureStyle(.money, for: [money, spent])
        return
            "Of the budget of \(style.text(money)) \(costs.currency) a year \(style.text(spent)) is spent by the plan: pay, enhancements, "
            + "on-costs, what is paid once and every year. Overtime and calls, which only simulation knows, come on top."
    }

    /// What the plans cost a year, line by line; nothing without prices.
    var costTables: [Document.Block] {
        guard let costs = space.scenario.costs, !outcome.costs.isEmpty else { return [] }
        var table = Table(columns: [
            .words(""), .figures("Now"), .figures(question.hasBudget ? "Best" : "Needed"), .figures("Difference"),
            .figures("95% interval"),
        ])
        for line in outcome.costs
        where line.measure == .costAYear || [line.now, line.needed].contains(where: { $0.mean ?? 0 != 0 }) {
            let numbers = DifferenceNumbers(line.difference, unit: .money)
            let isExact = line.difference.low == line.difference.high
            table.rows.append(
                .cells([
                    line.measure.words, FigureStyle(.money, for: [line.now.mean]).text(line.now.mean),
                    FigureStyle(.money, for: [line.needed.mean]).text(line.needed.mean), numbers.difference,
                    isExact ? "exact" : numbers.interval,
                ]))
        }
        return [.heading(CostLines.heading(costs)), .table(table), .paragraph(CostLines.note(on: [space.scenario]))]
    }
}
