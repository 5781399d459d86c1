import ContactCentre

/// Checks what holds among teams.
struct TeamChecks: Section {
    let frame: ScenarioFrame

    func check(_ teams: [Team]) {
        checkCircles(teams)
        checkWhoAnswers(teams)
        checkAgents(teams)
    }

    private func checkWhoAnswers(_ teams: [Team]) {
        guard !teams.isEmpty else { return }
        for (index, member) in root["callTypes"].members.enumerated() {
            guard !teams.contains(where: { $0.answers.contains(CallTypeID(index)) }) else { continue }
            findings.add(.nobodyAnswers(callType: member.key), at: member.place, path: member.fields.path)
        }
    }

    private func checkAgents(_ teams: [Team]) {
        let most = teams.reduce(0) { $0 + $1.staffing.mostPeople }
        guard Double(most) > Limits.agents else { return }
        findings.add(.tooManyAgents(limit: Limits.agents), at: root["teams"].place, path: "teams")
    }

    /// Closures under way at the same time must not hand agents round.
    private func checkCircles(_ teams: [Team]) {
        var reported: [[Int]] = []
        for (index, team) in teams.enumerated() {
            for closure in team.closures {
                guard let circle = TeamChecks.circle(from: index, at: closure.start, teams),
                    !reported.contains(circle.sorted())
                else { continue }
                reported.append(circle.sorted())
                let fields = root["teams"].members[index].fields["closed"]
                findings.add(
                    .closuresInCircle((circle + [index]).map { teams[$0].name }), at: fields.place, path: fields.path)
            }
        }
    }

    /// The teams through which a team's agents would come back to it; nil if they don't.
    private static func circle(from team: Int, at instant: Instant, _ teams: [Team]) -> [Int]? {
        var path = [team]
        while let next = teams[path[path.count - 1]].closure(at: instant)?.moveTo?.index, path.count <= teams.count {
            if next == team { return path.count > 1 ? path : nil }
            path.append(next)
        }
        return nil
    }
}
