import ContactCentre

/// What the grades of a team start from.
struct GradeBasis {
    /// The team's name: that of its only grade where the file names none.
    let team: String
    /// The call types the team answers.
    let answers: [CallTypeID]
    /// The team's reserve.
    let keepFree: [Int]
    /// How many agents there are.
    let staffing: Staffing
}

/// Makes the grades of a team.
struct GradesBuilder: Section {
    let frame: ScenarioFrame

    func grades(_ fields: Fields, _ basis: GradeBasis) -> [Grade] {
        if let grades = WorkforceBuilder(frame: frame).grades(fields, basis) { return grades }
        guard !fields.members.isEmpty else {
            return [
                Grade(
                    name: basis.team, paidAs: basis.team, size: .rest, answers: basis.answers, keepFree: basis.keepFree,
                    handlingFactor: Default.factor,
                    pickUpFactor: Default.factor, preferredFor: [])
            ]
        }
        let grades = fields.members.map { grade($0.key, $0.fields, basis) }
        // Sizes that are wrong by themselves would be blamed twice.
        if !hasProblem(below: fields.path) { checkSizes(of: grades, fields, basis.staffing) }
        for callType in basis.answers where !grades.contains(where: { $0.answers.contains(callType) }) {
            findings.add(
                .noGradeAnswers(callType: callTypeNames[callType.index]), at: fields.place, path: fields.path)
        }
        return grades
    }

    private func grade(_ name: String, _ fields: Fields, _ basis: GradeBasis) -> Grade {
        let answers = indices(fields["answers"], .callType, in: callTypeNames)?.map { CallTypeID($0) }
        for (index, callType) in (answers ?? []).enumerated() where !basis.answers.contains(callType) {
            let element = fields["answers"].elements[index]
            findings.add(.doesNotAnswer(callType: element.text ?? ""), at: element.place, path: element.path)
        }
        let answered = answers ?? basis.answers
        return Grade(
            name: name, paidAs: name,
            size: fields["share"].number.map { .share($0) } ?? fields["count"].wholeNumber.map { .count($0) } ?? .rest,
            answers: answered,
            keepFree: keepFree(fields["keepFree"], answered, basis),
            handlingFactor: fields["handlingFactor"].number ?? Default.factor,
            pickUpFactor: fields["pickUpFactor"].number ?? Default.factor,
            preferredFor: preferredFor(fields["preferredFor"], answered))
    }

    private func keepFree(_ fields: Fields, _ answers: [CallTypeID], _ basis: GradeBasis) -> [Int] {
        guard fields.isPresent else {
            return basis.keepFree.enumerated().map { answers.contains(CallTypeID($0.offset)) ? $0.element : 0 }
        }
        return ReserveBuilder(frame: frame).keepFree(fields, answers: answers.map { $0.index }) {
            .gradeDoesNotAnswer(callType: $0)
        }
    }

    private func preferredFor(_ fields: Fields, _ answers: [CallTypeID]) -> [CallTypeID] {
        let preferred = (indices(fields, .callType, in: callTypeNames) ?? []).map { CallTypeID($0) }
        for (index, callType) in preferred.enumerated() where !answers.contains(callType) {
            let element = fields.elements[index]
            findings.add(.gradeDoesNotAnswer(callType: element.text ?? ""), at: element.place, path: element.path)
        }
        return preferred
    }

    // MARK: Sizes

    private func checkSizes(of grades: [Grade], _ fields: Fields, _ staffing: Staffing) {
        let rests = grades.filter { $0.size == .rest }
        if rests.count > 1 { findings.add(.severalRests(rests.map { $0.name }), at: fields.place, path: fields.path) }
        let shares = grades.compactMap { if case .share(let share) = $0.size { share } else { nil } }
        let counts = grades.compactMap { if case .count(let count) = $0.size { count } else { nil } }
        let sum = shares.reduce(0, +)
        if rests.isEmpty, !counts.isEmpty {
            findings.add(.countWithoutRest, at: fields.place, path: fields.path)
        } else if sum > 1 + GradesBuilder.shareTolerance
            || rests.isEmpty && sum < 1 - GradesBuilder.shareTolerance
        {
            findings.add(
                .gradesDoNotAddUp(sum: sum, hasRest: !rests.isEmpty), at: fields.place, path: fields.path)
        }
        let count = counts.reduce(0, +)
        // A fraction of an agent may be one more.
        for (name, agents) in staffing.units where agents > 0 && Double(count) > agents.rounded(.up) {
            findings.add(.countsAboveHeadcount(count, agents: agents, of: name), at: fields.place, path: fields.path)
        }
    }

    /// Shares typed as decimals add up to 1 but for the last bits.
    private static let shareTolerance = 1e-9
}

extension Staffing {
    /// Who is divided into grades by itself: each shift and each group, or else the team; with the most agents there are.
    fileprivate var units: [(name: String, agents: Double)] {
        guard case .shifts(let plan) = self else { return [("the team", mostAgents)] }
        return plan.shifts.map { ("the shift " + quoted($0.name), $0.headcount) }
            + (plan.rota?.groups ?? []).map { ("the group " + quoted($0.name), $0.headcount) }
    }
}
