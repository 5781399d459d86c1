public import Experiments
import ContactCentre
import Measures
import Scenarios
import Statistics
import Texts

/// The report of a search for the fewest agents: how many, where, and what service that gives.
public struct StaffingReport {
    let outcome: StaffingOutcome
    var space: StaffingSpace { outcome.space }
    var question: StaffingQuestion { outcome.space.question }

    /// The report of what was found.
    public init(_ outcome: StaffingOutcome) { self.outcome = outcome }

    /// The report: the answer; unless it is brief, then who is needed when, the service and notes; in full every target in every stretch of time.
    public func document(_ extent: Extent = .usual) -> Document {
        var blocks: [Document.Block] = [
            .title("\(titleWords): \(space.scenario.name)"), .paragraph(setting), .remarks(answers),
        ]
        guard extent > .brief else { return Document(blocks) }
        blocks += agentTables + serviceTables(extent) + costTables + [.heading("Notes"), .remarks(notes)]
        if !outcome.command.isEmpty {
            blocks += [.paragraph("The same plan again:"), .command(ShellWord.line(outcome.command))]
        }
        return Document(blocks + [.paragraph(origin)])
    }

    // MARK: What was asked

    private var titleWords: String {
        question.hasBudget
            ? "Best service for a budget"
            : space.scenario.costs == nil ? "Fewest agents" : "Agents at least cost"
    }

    private var setting: String {
        let period = DateWords.span(space.scenario.period)
        let unit =
            switch question.unit {
            case .hourOfDay: "Agents by hour of the day, the same on every day."
            case .hourOfWeek: "Agents by hour of the week."
            case .shift: "Headcounts of shifts and rota groups."
            }
        return "\(period). \(unit) \(spanWords)"
    }

    private var spanWords: String {
        let targets = space.scenario.callTypes.compactMap { callType in
            callType.target.map { OneLine.of(callType.name) + ": " + TargetWords($0).aim }
        }
        return "\(Words.list(targets)), \(stretchWords)."
    }

    /// In which stretches of time: "in each hour of the day, on average over the days".
    private var stretchWords: String {
        let hour = question.unit == .hourOfWeek ? "hour of the week" : "hour of the day"
        guard let share = question.fractionMet else {
            return switch question.span {
            case .hour: "in each \(hour), on average over the days"
            case .day: "on each day, on average over replications"
            case .week: "in each whole week, on average over replications"
            case .month: "in each whole calendar month, on average over replications"
            case .period: "over the whole period"
            }
        }
        let percent = ReadableNumber.shortPercent(share)
        return switch question.span {
        case .hour: "in each \(hour) on at least \(percent) of the days"
        case .day: "on at least \(percent) of the days"
        case .week: "in at least \(percent) of the whole weeks"
        case .month: "in at least \(percent) of the whole months"
        case .period: "over the whole period in at least \(percent) of the replications"
        }
    }

    // MARK: The answer

    private var answers: [String] {
        var answers = [needed]
        if let people { answers.append(people) }
        answers += [cost, budgetWords].compactMap { $0 }
        if !outcome.isFinished {
            answers.append(
                "Stopped early: this is the best plan found by then. It meets the targets in the replications searched with; it was neither checked "
                    + "with others nor tried with fewer everywhere.")
        }
        if let bound { answers.append(bound) }
        answers += unreachable
        if outcome.isFinished { answers.append(checked) }
        if let worst { answers.append(worst) }
        return answers
    }

    private var needed: String {
        let (unit, perDay) = question.unit == .shift ? ("paid hours a week", 1.0) : ("agent-hours a day", 7.0)
        let (now, total) = (outcome.totalNow / perDay, outcome.total / perDay)
        let difference = total - now
        let change =
            abs(difference) < StaffingReport.nothing
            ? "as many as now"
            : "now \(hours(now)), \(hours(abs(difference))) \(difference > 0 ? "more" : "fewer")"
                + (now > 0 ? " (\(ReadableNumber.percent(abs(difference) / now, decimals: 1)))" : "")
        let week = question.unit == .shift ? "" : ", \(hours(outcome.total)) a week"
        let verb = question.hasBudget ? "Spent" : "Needed"
        return "\(verb): \(hours(total)) \(unit)\(week); \(change)."
    }

    private static let nothing = 0.05

    private func hours(_ number: Double) -> String { ReadableNumber.fixed(number, decimals: 1) }

    /// People and posts, where places are people.
    private var people: String? {
        guard question.unit == .shift else { return nil }
        let count = outcome.agents.reduce(0, +)
        let now = space.places.reduce(0) { $0 + $1.now }
        return "\(ReadableNumber.count(count, "person", "people")) down for shifts and groups, now \(hours(now)); "
            + "\(hours(posts { Double(outcome.agents[$0]) })) full-time posts\(weekWords), now \(hours(posts { space.places[$0].now }))."
    }

    /// Paid hours a week over those of a full-time post, team by team, of so many people at each place.
    private func posts(_ people: (Int) -> Double) -> Double {
        space.places.indices.reduce(0) {
            $0 + people($1) * space.places[$1].hoursAWeek / hoursOfPost(space.places[$1])
        }
    }

    private func hoursOfPost(_ place: StaffingPlace) -> Double {
        space.scenario.teams[place.team.index].people.fullTimeHoursAWeek
    }

    /// " of 37 h"; where teams have different weeks, "of 36 to 40 h".
    private var weekWords: String {
        let weeks = space.places.map(hoursOfPost)
        guard let least = weeks.min(), let most = weeks.max() else { return "" }
        return " of \(Words.number(least))\(least == most ? "" : " to " + Words.number(most)) h"
    }

    private var bound: String? {
        guard let least = outcome.leastTotal else { return nil }
        guard least > 0 else {
            return
                "How far that is from the \(space.scenario.costs == nil ? "fewest" : "least cost") there could be is not known: at each place nobody is needed if "
                + "everywhere else there are the most."
        }
        let (unit, per) = question.unit == .shift ? ("paid hours a week", 1.0) : ("agent-hours a day", 7.0)
        let amount: String
        if let costs = space.scenario.costs, let money = outcome.leastPlannedCost {
            amount =
                "can cost less than \(FigureStyle(.money, for: [money]).text(money)) \(costs.currency) a year before overtime and calls"
        } else {
            amount = "can do with fewer than \(hours(least / per)) \(unit)"
        }
        return
            "No plan \(amount) in the replications searched with: \(boundWords) (as long as an agent more never makes the service worse)."
    }

    /// How the bound comes about.
    private var boundWords: String {
        let sum = "the sum, place by place, of the fewest that do there if everywhere else there are the most"
        guard !outcome.needs.isEmpty else { return sum }
        return
            "as little as the people come to of whom as many are down in each hour of the day as it needs if in all others there are the most, and at each "
            + "place as many as do there if everywhere else there are the most; breaks are left out of it, absences drawn anew"
    }

    private var unreachable: [String] {
        outcome.unreachable.prefix(StaffingReport.mostListed).map { place in
            let row = outcome.service[place]
            let most = row.most.map { percent($0) } ?? ReadableNumber.missing
            return
                "\(subject(row)): the target of \(ReadableNumber.shortPercent(row.target)) can't be met. Even with the most agents everywhere "
                + "(\(mostWords)) it is \(most); the plan aims within a percentage point of that."
        } + more(outcome.unreachable.count)
    }

    private var mostWords: String {
        let most = space.places.map { $0.most }
        let (least, highest) = (most.min() ?? 0, most.max() ?? 0)
        return least == highest ? "\(least) at each place" : "\(least) to \(highest) at a place"
    }

    private func more(_ count: Int) -> [String] {
        count > StaffingReport.mostListed
            ? ["\(count - StaffingReport.mostListed) more targets can't be met either."] : []
    }

    private static let mostListed = 5

    private var checked: String {
        let held = outcome.service.filter { $0.isHeld }
        let clearly = held.filter { $0.isClearlyMissed }
        let within = held.filter { !$0.isClearlyMissed && $0.margin ?? 0 < 0 }
        let intro =
            "Checked with \(ReadableNumber.count(outcome.replications, "replication", "replications")) that the search has not seen, those of a run: of "
            + "\(ReadableNumber.count(held.count, "target", "targets")), \(held.count - within.count - clearly.count) met, "
            + "\(within.count) below the target by no more than chance"
        return clearly.isEmpty ? intro + "." : intro + ", \(clearly.count) missed beyond chance."
    }

    /// The stretches that are served worst.
    private var worst: String? {
        let rows = outcome.service.filter { $0.isHeld && $0.margin != nil }
            .sorted { ($0.margin ?? 0) < ($1.margin ?? 0) }.prefix(3)
        guard !rows.isEmpty else { return nil }
        let words = rows.map { row in
            let margin = row.margin ?? 0
            let points = ReadableNumber.fixed(abs(margin) * 100, decimals: 1)
            return "\(subject(row)) (\(points) points \(margin < 0 ? "below" : "beyond"))"
        }
        return "Worst beside the target: \(Words.list(words))."
    }

    func subject(_ row: StaffingOutcome.Service) -> String {
        OneLine.of(row.callType) + (row.period == FigureName.all ? "" : " " + row.period)
    }

    func percent(_ share: Double) -> String { ReadableNumber.percent(share, decimals: 1) }

    private var origin: String {
        "Seed \(outcome.seed), scenario \(space.scenario.hash), \(Program.nameAndVersion)."
    }
}
