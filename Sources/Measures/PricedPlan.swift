import ContactCentre
package import Scenarios

/// What a scenario's plan comes to in money, as far as chance has no part in it, and the prices of the rest. A workforce's people are paid
/// for what became of them.
///
/// Amounts are those of a year of 365 days: those of the period, times 365 / its days.
struct PricedPlan: Sendable {
    let costs: Costs
    /// By how much an amount of the period is more in a year.
    let periodsAYear: Double
    /// By grade, what is paid by the plan, and what an hour costs.
    private let grades: [(paid: StaffCost, payAnHour: Double)]

    /// The prices of a scenario; nil where it has none.
    init?(_ scenario: Scenario) {
        guard let costs = scenario.costs else { return nil }
        self.costs = costs
        periodsAYear = Costs.daysAYear / Double(scenario.period.days)
        let periods = periodsAYear
        grades = scenario.teams.indices.flatMap { place in
            let team = scenario.teams[place]
            return zip(team.grades, scenario.paidTimes(ofTeam: place)).map { grade, time in
                let pay = costs.payAnHour(ofGrade: grade.paidAs, in: team.name) ?? 0
                let paid = StaffCost(time, pay: pay, costs.enhancements, periodsAYear: periods)
                // An array of tuples with other labels would be cast at run time, which a page's engine can't.
                return (paid: paid, payAnHour: pay)
            }
        }
    }

    /// What a grade costs a year that has worked so many hours of overtime in the period.
    ///
    /// - Parameter paid: what it is paid for otherwise; nil where that is as planned.
    func cost(ofGrade grade: Int, paid: PaidTime?, overtimeHours: Double) -> StaffCost {
        let pay = grades[grade].payAnHour
        var cost =
            paid.map { StaffCost($0, pay: pay, costs.enhancements, periodsAYear: periodsAYear) } ?? grades[grade].paid
        cost.overtime = overtimeHours * (pay * costs.overtimeFactor) * periodsAYear
        return cost
    }

    /// What joining costs a year of which so many people join, begin training or begin to be tutored in the period.
    func cost(of people: Int, aHead price: Double) -> Double { Double(people) * price * periodsAYear }

    /// What calls cost a year of which so many come in the period.
    func cost(of calls: CallSums) -> Double {
        (Double(calls.answered) * costs.perAnswered + Double(calls.abandoned) * costs.perAbandoned
            + Double(calls.redials) * costs.perRepeat) * periodsAYear
    }
}

/// What agents are paid for in the period, and what that comes to in a year.
struct StaffCost: Sendable {
    var hours = 0.0
    var fullTimeEquivalents = 0.0
    var pay = 0.0
    var enhancements = 0.0
    var overtime = 0.0

    /// What is paid to people; on-costs come on top of it.
    var paid: Double { pay + enhancements + overtime }

    static func += (sum: inout StaffCost, other: StaffCost) {
        sum.hours += other.hours
        sum.fullTimeEquivalents += other.fullTimeEquivalents
        sum.pay += other.pay
        sum.enhancements += other.enhancements
        sum.overtime += other.overtime
    }
}

extension StaffCost {
    /// What a grade is paid by the plan.
    fileprivate init(_ time: PaidTime, pay: Double, _ enhancements: [Costs.Enhancement], periodsAYear: Double) {
        let extra = zip(enhancements, time.enhancedHours).reduce(0) { $0 + $1.0.extra * $1.1 }
        self.init(
            hours: time.hours, fullTimeEquivalents: time.fullTimeEquivalents, pay: time.hours * pay * periodsAYear,
            enhancements: extra * pay * periodsAYear)
    }
}

extension Scenario {
    /// What a team costs a year by the plan: pay, enhancements, and on-costs of both; overtime is not in it. Nil without prices.
    package func plannedCostAYear(ofTeam place: Int) -> Double? {
        guard let costs else { return nil }
        let (team, periods) = (teams[place], Costs.daysAYear / Double(period.days))
        let paid = zip(team.grades, paidTimes(ofTeam: place)).reduce(0.0) { sum, part in
            let pay = costs.payAnHour(ofGrade: part.0.paidAs, in: team.name) ?? 0
            return sum + StaffCost(part.1, pay: pay, costs.enhancements, periodsAYear: periods).paid
        }
        return paid * (1 + costs.onCosts)
    }

    /// What all teams cost a year by the plan, with what is paid once and every year; overtime and calls are not in it. Nil without
    /// prices.
    package var plannedCostAYear: Double? {
        costs.map { costs in
            teams.indices.reduce(costs.oneOffAYear + costs.yearlyAmounts) { $0 + (plannedCostAYear(ofTeam: $1) ?? 0) }
        }
    }
}

extension Scope {
    /// What is paid for, or one line of what it costs.
    func cost(_ measure: Measure) -> MeasureSample {
        guard let priced = plan.costs, key.bucket == nil else { return .value(nil) }
        let costs = priced.costs
        switch measure {
        case .paidHours: return .value(staffCost.hours)
        case .fullTimeEquivalents: return .value(staffCost.fullTimeEquivalents)
        case .costOfPayAYear: return .value(staffCost.pay)
        case .costOfEnhancementsAYear: return .value(staffCost.enhancements)
        case .costOfOvertimeAYear: return .value(staffCost.overtime)
        case .costOfOnCostsAYear: return .value(staffCost.paid * costs.onCosts)
        case .costOfOneOffAYear: return .value(costs.oneOffAYear)
        case .costOfYearlyAmountsAYear: return .value(costs.yearlyAmounts)
        case .costOfRecruitmentAYear: return .value(priced.cost(of: workforce.joiners, aHead: costs.recruitmentAHead))
        case .costOfTrainingAYear: return .value(priced.cost(of: workforce.beginTraining, aHead: costs.trainingAHead))
        case .costOfTutoringAYear: return .value(priced.cost(of: workforce.beginTutoring, aHead: costs.tutoringAHead))
        case .costOfCallsAYear: return .value(priced.cost(of: calls))
        case .costAYear: return .value(costAYear(priced))
        case .costAnAnsweredCall:
            return .ratio(numerator: costAYear(priced) / priced.periodsAYear, denominator: Double(calls.answered))
        default: return .value(nil)
        }
    }

    private func costAYear(_ priced: PricedPlan) -> Double {
        let costs = priced.costs
        let ofStaff = staffCost.paid * (1 + costs.onCosts)
        // A team's share of what is paid for all together is not known.
        guard key.grades == nil else { return ofStaff }
        let ofRecruits =
            priced.cost(of: workforce.joiners, aHead: costs.recruitmentAHead)
            + priced.cost(of: workforce.beginTraining, aHead: costs.trainingAHead)
            + priced.cost(of: workforce.beginTutoring, aHead: costs.tutoringAHead)
        return ofStaff + ofRecruits + costs.oneOffAYear + costs.yearlyAmounts + priced.cost(of: calls)
    }
}
