import ContactCentre

extension ScenarioBuilder {
    mutating func team(_ name: String, _ fields: Fields, at index: Int) -> Team {
        let serves = indices(fields["serves"], .area, in: areas)
        let answers = indices(fields["answers"], .callType, in: callTypeNames)
        let answered = (answers ?? Array(callTypeNames.indices)).map { CallTypeID($0) }
        let reserve = keepFree(fields["keepFree"], answers: answers ?? Array(callTypeNames.indices)) {
            .doesNotAnswer(callType: $0)
        }
        let staffing = staffing(fields["agents"]).times(multiples.agents)
        let basis = GradeBasis(team: name, answers: answered, keepFree: reserve, staffing: staffing)
        return Team(
            name: name,
            serves: (serves ?? Array(areas.indices)).map { AreaID($0) },
            answers: answered,
            keepFree: reserve,
            staffing: staffing,
            grades: grades(fields["grades"], basis),
            people: people(ofTeam: fields),
            closures: closures(fields["closed"], ofTeam: index))
    }

    /// A reserve for each call type; says so of each that isn't answered.
    mutating func keepFree(
        _ fields: Fields, answers: [Int], otherwise problem: (String) -> Problem.Kind
    ) -> [Int] {
        var reserve = callTypeNames.map { _ in 0 }
        for member in fields.members {
            let path = member.fields.path
            guard let index = index(of: member.key, .callType, in: callTypeNames, at: member.place, path: path) else {
                continue
            }
            if !answers.contains(index) {
                problems.add(problem(member.key), at: member.place, path: path)
            }
            reserve[index] = member.fields.wholeNumber ?? 0
        }
        return reserve
    }

    private mutating func staffing(_ fields: Fields) -> Staffing {
        if let hours = fields["byHourOfWeek"].numbers { return .hourOfWeek(hours) }
        if let hours = fields["byHourOfDay"].numbers { return .hourOfWeek((0..<7).flatMap { _ in hours }) }
        if fields["shifts"].isPresent { return .shifts(shiftPlan(fields)) }
        let csv = fields["csv"]
        guard csv.isPresent else {
            return .hourOfWeek([Double](repeating: fields["constant"].number ?? 0, count: 7 * 24))
        }
        let start = period.start
        let rows = readSideFile(csv) { table throws(Problem) in
            let steps = try table.steps(column: "agents", range: .from(0, to: Limits.agents), periodStart: start)
            guard !steps.isEmpty || !table.problems.isEmpty else { throw table.tooFewRows(1) }
            return steps
        }
        if let rows { warnAboutSpacing(ofAgents: rows, csv) }
        return .steps((rows ?? []).map { StaffingStep(start: $0.start, agents: $0.number) })
    }

    // MARK: All teams together

    mutating func checkWhoAnswers(_ teams: [Team]) {
        guard !teams.isEmpty else { return }
        for (index, member) in root["callTypes"].members.enumerated() {
            guard !teams.contains(where: { $0.answers.contains(CallTypeID(index)) }) else { continue }
            problems.add(.nobodyAnswers(callType: member.key), at: member.place, path: member.fields.path)
        }
    }

    mutating func checkAgents(_ teams: [Team]) {
        let most = teams.reduce(0) { $0 + $1.staffing.mostAgents }
        guard most > Limits.agents else { return }
        problems.add(.tooManyAgents(limit: Limits.agents), at: root["teams"].place, path: "teams")
    }
}

extension Staffing {
    /// The most agents there ever are.
    var mostAgents: Double {
        switch self {
        case .hourOfWeek(let agents): agents.max() ?? 0
        case .steps(let steps): steps.map { $0.agents }.max() ?? 0
        case .shifts(let plan): plan.mostAgents
        }
    }
}
