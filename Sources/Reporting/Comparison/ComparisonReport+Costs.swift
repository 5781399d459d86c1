import ContactCentre
import Experiments
import Scenarios
import Statistics
import Texts

extension ComparisonReport {
    /// What the plans cost beside each other, the base first: in all, line by line, what a point of service costs, which plans nobody should
    /// choose, and at which pay a difference would vanish. Nothing where no plan has prices.
    func costs() -> [Document.Block] {
        let prices = result.pricesOfPlans
        guard let costs = plans.lazy.compactMap({ $0.scenario.costs }).first else { return [] }
        let remarks = withoutPrices + prices.flatMap(sentences) + dominated
        let hasPoints = prices.contains { $0.points.contains { $0.cost != nil } }
        return [.heading(CostLines.heading(costs)), .table(costTable(prices))] + costLines()
            + (remarks.isEmpty ? [] : [.remarks(remarks)])
            + (hasPoints ? [.paragraph(ComparisonReport.noteOnPoints)] : []) + [
                .paragraph(CostLines.note(on: plans.map { $0.scenario }))
            ]
    }

    private static let noteOnPoints =
        "The price of a point charges the whole difference in cost to that one call type, as if nothing else had changed; such prices can't be "
        + "added up."

    /// Which plans have no prices.
    private var withoutPrices: [String] {
        let names = plans.filter { $0.scenario.costs == nil }.map(label)
        guard !names.isEmpty else { return [] }
        return ["No prices: \(Words.list(names)). What \(names.count == 1 ? "it costs" : "they cost") is not known."]
    }

    /// The plans below each other.
    private func costTable(_ prices: [PriceOfPlan]) -> Table {
        var table = Table(columns: [
            .words("Plan"), .figures("Paid FTE"), .figures("Cost a year"), .figures("More than base"),
            .figures("95% interval"), .figures("An answered call"),
        ])
        for plan in plans {
            let difference = prices.first { $0.plan.name == plan.name }?.difference
            let numbers = difference.map { DifferenceNumbers($0, unit: .money) }
            table.rows.append(
                .cells([
                    label(plan),
                    result.fullTimeEquivalents(of: plan).map { ReadableNumber.fixed($0, decimals: 1) } ?? "",
                    money(.costAYear, plan), numbers?.difference ?? "",
                    difference?.isExact == true ? "exact" : numbers?.interval ?? "", money(.costAnAnsweredCall, plan),
                ]))
        }
        return table.withoutEmptyColumns()
    }

    /// Every line of every plan that is nothing in none.
    private func costLines() -> [Document.Block] {
        var table = Table(columns: [.words("Line by line")] + plans.map { .figures(label($0)) })
        for measure in CostLines.lines + [.costAYear] {
            let means = plans.map { estimate(measure, of: $0, callType: Figures.all)?.mean }
            guard means.contains(where: { $0 ?? 0 != 0 }) else { continue }
            table.rows.append(.cells([measure.words] + plans.map { money(measure, $0) }))
        }
        return fitting(table)
    }

    private func money(_ measure: Measure, _ plan: ComparedPlan) -> String {
        let mean = estimate(measure, of: plan, callType: Figures.all)?.mean
        return FigureStyle(.money, for: [mean]).text(mean)
    }

    /// What the difference of a plan buys, and at which pay it would vanish.
    private func sentences(_ price: PriceOfPlan) -> [String] {
        let plan = label(price.plan)
        var sentences = price.points.map { point in
            let what = "a point of \(point.callType) \(words(for: .serviceLevel, of: point.callType))"
            guard point.isFair else {
                return
                    "\(plan): \(what): its calls, the days or the prices are not those of the base, so it has no price."
            }
            guard let cost = point.cost, let mean = cost.mean else {
                return "\(plan): \(what): no gain shown, so it has no price."
            }
            if cost.high ?? mean <= 0 {
                return "\(plan): \(what): gained, at no more cost than the base's."
            }
            let style = FigureStyle(.money, for: [mean, cost.low, cost.high])
            return "\(plan): \(what) costs \(style.text(mean)) a year, between \(style.text(cost.low)) and "
                + "\(style.text(cost.high)) by the ends of both intervals."
        }
        if !price.callTypesOfItsOwn.isEmpty {
            let names = price.callTypesOfItsOwn.map { OneLine.of($0) }
            sentences.append(
                "\(plan): \(Words.list(names)) \(names.count == 1 ? "has a target" : "have targets") in this plan only: there is no gain to price."
            )
        }
        if let factor = price.breakEvenPayFactor {
            let pay = price.breakEvenPay.map { " (\(ReadableNumber.fixed($0, decimals: 2)) an hour)" } ?? ""
            sentences.append(
                "\(plan) would cost as much as \(label(result.base)) if everybody's pay were "
                    + "\(ReadableNumber.fixed(factor, decimals: 2)) times what is stated\(pay).")
        }
        return sentences
    }

    private var dominated: [String] {
        result.dominations.map {
            "Dominated: \(result.label(of: $0.plan)) costs more than \(result.label(of: $0.by)), is shown to be better in no headline figure "
                + "and to be worse in one at least."
        }
    }
}

extension Estimate {
    /// Whether it follows from the plans and has no chance in it.
    fileprivate var isExact: Bool { low != nil && low == high }
}
