import ContactCentre
import Experiments
import Scenarios
import Statistics

/// How many people plans have and pay: as planned, or of a workforce, with which agents grow and shrink, as simulated.
extension ComparisonOutcome {
    /// Whether paid hours of the plans are worth a word: in one of them somebody works shifts, or has a price.
    var hasPaidHours: Bool { ([base] + others).contains { $0.hasPaidHours } }

    /// Agents on duty on average.
    func averageAgents(of plan: ComparedPlan) -> Double {
        plan.scenario.workforce == nil ? plan.averageAgents : simulated(.averageAgents, of: plan) ?? plan.averageAgents
    }

    /// Hours paid a week without overtime; nil of a workforce without prices.
    func paidHoursAWeek(of plan: ComparedPlan) -> Double? {
        guard plan.scenario.workforce != nil else { return plan.paidHoursAWeek }
        let weeks = Double(plan.scenario.period.days) / Double(CalendarDate.daysAWeek)
        return simulated(.paidHours, of: plan).map { $0 / weeks }
    }

    /// Full-time equivalents of these hours; nil of a workforce without prices.
    func fullTimeEquivalents(of plan: ComparedPlan) -> Double? {
        plan.scenario.workforce == nil ? plan.fullTimeEquivalents : simulated(.fullTimeEquivalents, of: plan)
    }

    private func simulated(_ measure: Measure, of plan: ComparedPlan) -> Double? {
        let rows = rows.lazy.filter { $0.name == FigureName(measure: measure) }
        if plan.name == base.name { return rows.compactMap { $0.base.mean }.first }
        return rows.first { $0.plan == plan.name }?.other.mean
    }
}
