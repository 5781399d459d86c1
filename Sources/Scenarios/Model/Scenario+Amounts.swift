package import ContactCentre

/// Calls expected and agents there day by day, whatever changes meanwhile.
extension Scenario {
    /// The calls of a type expected on each of some days.
    package func expectedCalls(of callType: CallTypeID, onDays days: Range<Int>) -> [Double] {
        stretches(of: days).flatMap {
            $0.scenario.callTypes[callType.index].arrivals.expectedCalls(onDays: $0.days, in: period)
        }
    }

    /// The calls of a type expected in the days measured.
    package func expectedCalls(of callType: CallTypeID) -> Double {
        expectedCalls(of: callType, onDays: 0..<period.days).reduce(0, +)
    }

    /// The agents of a team there on a day of the period; see ``Team``. Shifts of the evening before are those of the day on which they
    /// begin, where the team works shifts on both.
    package func agentPieces(ofTeam team: Int, onDay day: Int) -> [Piece] {
        asOf(day: day).teams[team].agentPieces(
            ofDay: day, in: period, evening: self.team(team, onEveningBefore: day))
    }

    /// A team as its shifts begin that reach into a day from the evening before: as it is on that evening where it works shifts on both
    /// days, and otherwise as it is on the day itself.
    func team(_ team: Int, onEveningBefore day: Int) -> Team {
        let before = asOf(day: day - 1).teams[team]
        return before.hasShifts ? before : asOf(day: day).teams[team]
    }

    /// Agents of a team there in each hour of the period, on average over the hour.
    package func agentsByHour(ofTeam team: Int) -> [Double] {
        var averages = [Double](repeating: 0, count: period.days * 24)
        for day in 0..<period.days {
            for piece in agentPieces(ofTeam: team, onDay: day) { piece.add(to: &averages, each: .hour) }
        }
        return averages
    }

    /// Agents of all teams together there in each hour of the period, on average over the hour.
    package var agentsByHour: [Double] { agentsByHour(ofTeams: teams.indices) }

    /// Agents of some teams together there in each hour of the period, on average over the hour.
    package func agentsByHour(ofTeams teams: some Sequence<Int>) -> [Double] {
        let ofTeams = teams.map { agentsByHour(ofTeam: $0) }
        return (0..<period.days * 24).map { hour in ofTeams.reduce(0) { $0 + $1[hour] } }
    }

    /// Agents of a team there on average over the period.
    package func averageAgents(ofTeam team: Int) -> Double {
        guard !laterEras.isEmpty else { return teams[team].averageAgents(in: period) }
        return agentsByHour(ofTeam: team).reduce(0, +) / Double(period.days * 24)
    }

    /// Where the hours of a team's people go; nil where it never has shifts.
    public func workforceHours(ofTeam team: Int) -> WorkforceHours? {
        let hours = stretches(of: 0..<period.days).compactMap { stretch -> WorkforceHours? in
            let team = stretch.scenario.teams[team]
            guard case .shifts(let plan) = team.staffing else { return nil }
            return WorkforceHours(plan, team.people, onDays: stretch.days, in: period)
        }
        return WorkforceHours.sum(of: hours)
    }

    /// Where the hours of the people go who work shifts, of all teams together; nil where nobody does.
    public var workforceHours: WorkforceHours? {
        WorkforceHours.sum(of: teams.indices.compactMap { workforceHours(ofTeam: $0) })
    }

    /// Where the hours of all people go; nil unless all of them always work shifts.
    public var paidHours: WorkforceHours? {
        eras.allSatisfy { $0.scenario.teams.allSatisfy { $0.hasShifts } } ? workforceHours : nil
    }

    /// The most agents of a team on duty at one instant of the period if everybody is in; see ``ShiftPlan``. 0 where it never has shifts.
    public func mostSeats(ofTeam team: Int) -> Int {
        stretches(of: 0..<period.days).map { stretch in
            guard case .shifts(let plan) = stretch.scenario.teams[team].staffing else { return 0 }
            return plan.mostSeats(onDays: stretch.days, in: period)
        }.max() ?? 0
    }

    /// Whether hours on duty stand for a team's paid hours, since it is staffed by the hour at some time and its people are no workforce.
    package func isPaidByTheHour(team: Int) -> Bool {
        workforce?.teams.contains(TeamID(team)) != true && !always { $0.teams[team].hasShifts }
    }

    /// Whether hours on duty stand for any team's paid hours.
    package var hasTeamsByTheHour: Bool { teams.indices.contains { isPaidByTheHour(team: $0) } }

    /// Whether something holds as the scenario stands and after each day with changes.
    package func always(_ holds: (Scenario) -> Bool) -> Bool {
        holds(self) && laterEras.allSatisfy { holds($0.scenario) }
    }
}
