import ContactCentre

/// Makes how many agents of a team there are over time.
struct StaffingBuilder: Section {
    let frame: ScenarioFrame

    func staffing(_ fields: Fields) -> Staffing {
        if let hours = fields["byHourOfWeek"].numbers { return .hourOfWeek(hours) }
        if let hours = fields["byHourOfDay"].numbers { return .hourOfWeek((0..<7).flatMap { _ in hours }) }
        if fields["shifts"].isPresent { return .shifts(ShiftPlanBuilder(frame: frame).shiftPlan(fields)) }
        let csv = fields["csv"]
        guard csv.isPresent else {
            return .hourOfWeek([Double](repeating: fields["constant"].number ?? 0, count: 7 * 24))
        }
        let start = period.start
        let rows = readSideFile(of: fields) { table throws(Problem) in
            let steps = try table.steps(column: "agents", range: .from(0, to: Limits.agents), periodStart: start)
            guard !steps.isEmpty || !table.problems.isEmpty else { throw table.tooFewRows(1) }
            return steps
        }
        if let rows { RowWarnings(frame: frame).warnAboutSpacing(ofAgents: rows, csv) }
        return .steps((rows ?? []).map { StaffingStep(start: $0.start, agents: $0.number) })
    }
}

extension Staffing {
    /// The most agents there ever are.
    package var mostAgents: Double {
        switch self {
        case .hourOfWeek(let agents): agents.max() ?? 0
        case .steps(let steps): steps.map { $0.agents }.max() ?? 0
        case .shifts(let plan): plan.mostAgents
        }
    }

    /// How many people that takes: a fraction of an agent, of every crew by itself, is one more who is not always there.
    var mostPeople: Int {
        guard case .shifts(let plan) = self else { return wholeAgents(mostAgents) }
        return plan.crews.reduce(0) { $0 + wholeAgents($1.headcount) }
    }
}
