public import ContactCentre
public import Measures
import Texts

/// Why a search for the fewest agents can't be made as it was asked for.
public enum StaffingProblem: Error, Equatable, Sendable {
    case noTargets
    case noTeamByHour(StaffingQuestion.Unit)
    case noShifts
    case agentsChange(team: String, from: CalendarDate)
    case workforce
    case boundsCross(least: Int, most: Int)
    case noWholeStretch(TargetSpan, start: CalendarDate, days: Int)
    case budget(found: Double, least: Double, most: Double, StaffingQuestion.Unit)
    case budgetCost(found: Double, least: Double, most: Double, currency: String)
    case twoBudgets
    case noPrices
    case noWholeWeek(days: Int)
    case otherScenario(String, difference: UnfairDifference)
    case otherPlaces(String, unit: StaffingQuestion.Unit)
    case tooFewCalls

    /// The problem in words: place, what was expected and found, and what to try.
    public var words: String {
        switch self {
        case .noTargets:
            "callTypes: expected a call type with a target, found none; give one such as target: { withinSeconds: 10, fraction: 0.9 }"
        case .noTeamByHour(let unit):
            "--by \(unit.rawValue): expected a team with agents by the hour, found shifts in every team; try --by shift"
        case .noShifts:
            "--by shift: expected a team with shifts, found agents by the hour in every team; try --by hourOfDay or --by hourOfWeek"
        case .agentsChange(let team, let date):
            "changes: expected a team '\(team)' with the same agents all through, found others from \(date.text) on; try a period before or "
                + "after that day with --set period.start=… and --set changes=null"
        case .workforce:
            "workforce: expected headcounts of a plan, which a search can raise and lower, found people who join and leave, with whom the agents "
                + "on duty grow and shrink; try --set workforce=null, which leaves the agents as planned throughout, with "
                + "--set assumptions=null where assumptions are about it"
        case .boundsCross(let least, let most):
            "--least: expected at most as many as --most, \(most), found \(least); try a lower --least or a higher --most"
        case .noWholeStretch(let span, let start, let days):
            "--target-by \(span.rawValue): expected a period with a whole \(span == .month ? "calendar month" : span.rawValue), found "
                + "\(days) \(days == 1 ? "day" : "days") from \(start.text); try --target-by day or a longer period"
        case .budget(let found, let least, let most, let unit):
            "--budget: expected a number from \(StaffingProblem.words(least)) to \(StaffingProblem.words(most)) \(unit.budgetWords), which is what "
                + "the fewest and the most at every place come to, found \(StaffingProblem.words(found))"
        case .budgetCost(let found, let least, let most, let currency):
            "--budget-cost: expected a number from \(StaffingProblem.words(least.rounded(.up))) to \(StaffingProblem.words(most.rounded(.down))) "
                + "\(currency) a year, which is what the fewest and the most at every place come to with all that is paid once and every year, found "
                + StaffingProblem.words(found)
        case .twoBudgets:
            "--budget-cost: expected one budget, found --budget too; give one of them"
        case .noPrices:
            "costs: expected prices for --budget-cost, found none; give some such as costs: { currency: \"GBP\", priceYear: 2018, payAnHour: "
                + "{ default: 17.5 } }"
        case .noWholeWeek(let days):
            "--by hourOfWeek: expected a period of 7 days or more, found \(days); try --by hourOfDay"
        case .otherScenario(let file, let difference):
            "--resume: expected a plan for this scenario, found '\(OneLine.of(file))' with \(difference.path) \(difference.other) where it has "
                + "\(difference.base); give the --set values that it was made with"
        case .otherPlaces(let file, let unit):
            "--resume: expected a plan with numbers --by \(unit.rawValue) for the teams of this scenario, found '\(OneLine.of(file))' with others; "
                + "ask as it was asked for"
        case .tooFewCalls:
            "--target-by: expected a stretch of time with \(StaffingQuestion.fewestCalls) calls or more in all replications searched with, found none; "
                + "try more --replications or a longer stretch such as --target-by period"
        }
    }

    private static func words(_ number: Double) -> String {
        guard number.magnitude < 1e15 else { return number.description }
        let tenths = Int((number.magnitude * 10).rounded())
        let sign = number < 0 && tenths > 0 ? "-" : ""
        return sign + String(tenths / 10) + (tenths % 10 == 0 ? "" : "." + String(tenths % 10))
    }
}

extension StaffingQuestion.Unit {
    /// What a budget counts.
    public var budgetWords: String { self == .shift ? "people" : "agent-hours a day" }
}
