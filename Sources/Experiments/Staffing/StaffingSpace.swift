import ContactCentre
import Measures
public import Scenarios

/// The plans a search chooses among: a whole number at each of some places, and the scenario that a choice makes.
///
/// Teams without a place stay as they are.
public struct StaffingSpace: Sendable {
    /// The scenario as it stands.
    public let scenario: Scenario
    /// What is asked.
    public let question: StaffingQuestion
    /// The places, team by team.
    public internal(set) var places: [StaffingPlace]
    /// What there is to be shared out among the places; nil where the least that will do is looked for.
    package internal(set) var budget: Double?

    /// The places of a scenario that a question is about.
    public init(_ scenario: Scenario, _ question: StaffingQuestion) throws(StaffingProblem) {
        guard scenario.callTypes.contains(where: { $0.target != nil }) else { throw .noTargets }
        if let least = question.least, let most = question.most, least > most {
            throw .boundsCross(least: least, most: most)
        }
        if question.budget != nil, question.budgetCost != nil { throw .twoBudgets }
        if question.budgetCost != nil, scenario.costs == nil { throw .noPrices }
        if question.unit == .hourOfWeek, scenario.period.days < CalendarDate.weekdayNames.count {
            throw .noWholeWeek(days: scenario.period.days)
        }
        if question.span.stretches(of: scenario.period, ofWeek: question.isOfWeek, together: false).isEmpty {
            throw .noWholeStretch(question.span, start: scenario.period.start, days: scenario.period.days)
        }
        guard scenario.workforce == nil else { throw .workforce }
        (self.scenario, self.question) = (scenario, question)
        places = []
        let teams = scenario.teams.indices.filter { scenario.teams[$0].hasShifts == (question.unit == .shift) }
        guard !teams.isEmpty else { throw question.unit == .shift ? .noShifts : .noTeamByHour(question.unit) }
        for team in teams {
            if let date = scenario.firstChange(ofAgentsOfTeam: team) {
                throw .agentsChange(team: scenario.teams[team].name, from: date)
            }
        }
        let agents = teams.map { scenario.averageAgents(ofTeam: $0) }
        let all = agents.reduce(0, +)
        let guess = StaffingGuess(scenario)
        for (place, team) in teams.enumerated() {
            let share = all > 0 ? agents[place] / all : 1 / Double(teams.count)
            places +=
                question.unit == .shift ? crews(ofTeam: team, share, guess) : hours(ofTeam: team, share, guess)
        }
        price()
        try checkBudget()
    }

    // MARK: Plans

    /// The scenario with so many agents at the places; see ``Scenario/staffed(_:)``.
    package func scenario(with counts: [Int]) -> Scenario { scenario.staffed(staffing(counts)) }

    /// By team, the agents on duty.
    func staffing(_ counts: [Int]) -> [Staffing] {
        scenario.teams.indices.map { team in
            let own = places.indices.filter { places[$0].team.index == team }
            guard !own.isEmpty else { return scenario.teams[team].staffing }
            let numbers = own.map { Double(counts[$0]) }
            switch (question.unit, scenario.teams[team].staffing) {
            case (.shift, .shifts(let plan)): return .shifts(plan.with(headcounts: numbers))
            case (.hourOfDay, _): return .hourOfWeek((0..<7).flatMap { _ in numbers })
            case (_, let staffing):
                // Hours of weekdays that the period doesn't have stay as they are; they have no place.
                var hours = weekly(staffing)
                for (place, number) in zip(own, numbers) {
                    if case .hourOfWeek(let hour) = places[place].subject { hours[hour] = number }
                }
                return .hourOfWeek(hours)
            }
        }
    }

    private func weekly(_ staffing: Staffing) -> [Double] {
        if case .hourOfWeek(let hours) = staffing { hours } else { [Double](repeating: 0, count: 168) }
    }

    /// What makes the scenario's file have so many agents: for each team a value to be merged over what its `agents` have, and for numbers by
    /// the hour the list that stands in their place.
    package func hours(ofTeam team: Int, with counts: [Int]) -> [Double]? {
        guard places.contains(where: { $0.team.index == team }) else { return nil }
        guard case .hourOfWeek(let hours) = staffing(counts)[team] else { return nil }
        return question.unit == .hourOfDay ? Array(hours[..<24]) : hours
    }

    /// Hours a week of so many agents, places with others apart.
    package func hoursAWeek(of counts: [Int]) -> Double {
        zip(places, counts).reduce(0) { $0 + $1.0.hoursAWeek * Double($1.1) }
    }

    // MARK: Makers of places

    private func hours(ofTeam team: Int, _ share: Double, _ guess: StaffingGuess) -> [StaffingPlace] {
        let period = scenario.period
        let today = period.hoursOfWeek(of: scenario.agentsByHour(ofTeam: team))
        let formula = guess.hoursOfWeek
        if question.unit == .hourOfWeek {
            let labels = TimeBuckets(.hourOfWeek, over: period).labels
            return today.enumerated().compactMap { hour, agents in
                guard let agents else { return nil }
                let cover = (0..<168).map { $0 == hour ? 1.0 : 0 }
                return place(
                    team, .hourOfWeek(hour), labels[hour], now: agents, formula: (formula[hour] ?? 0) * share,
                    hoursAWeek: 1, share: 1 / Double(CalendarDate.daysAWeek), cover, share)
            }
        }
        let byHour = scenario.agentsByHour(ofTeam: team)
        return (0..<24).map { hour in
            let now = (0..<period.days).reduce(0) { $0 + byHour[$1 * 24 + hour] } / Double(period.days)
            let most = (0..<7).reduce(0.0) { max($0, formula[$1 * 24 + hour] ?? 0) }
            let cover = (0..<168).map { $0 % 24 == hour ? 1.0 : 0 }
            return place(
                team, .hourOfDay(hour), TimeBuckets.hours[hour], now: now, formula: most * share, hoursAWeek: 7,
                share: 1,
                cover, share)
        }
    }

    private func crews(ofTeam team: Int, _ share: Double, _ guess: StaffingGuess) -> [StaffingPlace] {
        guard case .shifts(let plan) = scenario.teams[team].staffing else { return [] }
        return plan.crews.enumerated().map { crew, members in
            let hours = CrewHours(plan, crew: crew, in: scenario.period)
            // As many as the busiest of their hours asks for, if they were there alone.
            let formula = zip(hours.cover, guess.hoursOfWeek).reduce(0.0) { $1.0 > 0 ? max($0, $1.1 ?? 0) : $0 }
            return place(
                team, .crew(crew, isOfRota: members.isOfRota), members.name, now: members.headcount,
                formula: formula * share, hoursAWeek: hours.paidAWeek, share: 1, hours.cover, share)
        }
    }

    private func place(
        _ team: Int, _ subject: StaffingPlace.Subject, _ name: String, now: Double, formula: Double, hoursAWeek: Double,
        share: Double, _ cover: [Double], _ shareOfTeam: Double
    ) -> StaffingPlace {
        let isOfCrew = if case .crew = subject { true } else { false }
        let least = question.least ?? (isOfCrew || now == 0 ? 0 : 1)
        let most = question.most ?? max(least, Int((2 * max(now, formula)).rounded(.up)) + StaffingSpace.mostBeyond)
        return StaffingPlace(
            team: TeamID(team), subject: subject, name: name, now: now, least: min(least, most), most: most,
            hoursAWeek: hoursAWeek, share: share, cover: cover, shareOfTeam: shareOfTeam)
    }

    /// Beyond twice as many as there are, or as a formula asks for, so many more are tried.
    private static let mostBeyond = 10
}

/// When the people of a crew are down, and for how many paid hours.
private struct CrewHours {
    /// By hour of the week, the share of such hours of the period in which they are down.
    let cover: [Double]
    /// Paid hours of one person a week: from start to end, unpaid breaks left out, absences included.
    let paidAWeek: Double

    init(_ plan: ShiftPlan, crew: Int, in period: Period) {
        let weeksOfPattern = plan.rota?.cycle.count ?? 1
        // So many weeks hold every day of the cycle on every day of the week.
        let days = weeksOfPattern * CalendarDate.daysAWeek
        var (cover, paid) = ([Double](repeating: 0, count: 168), 0.0)
        for day in 0..<days {
            let date = period.start.adding(days: day)
            guard let down = plan.down(ofCrew: crew, on: date) else { continue }
            let shift = plan.shifts[down.shift]
            paid += shift.paidHours
            var from = shift.start.hours
            let end = from + shift.length.hours
            while from < end {
                let until = min(end, from.rounded(.down) + 1)
                cover[(date.weekday * 24 + Int(from)) % 168] += (until - from) / Double(weeksOfPattern)
                from = until
            }
        }
        self.cover = cover.map { min(1, $0) }
        paidAWeek = paid / Double(weeksOfPattern)
    }
}
