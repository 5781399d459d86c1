public import ContactCentre

extension Scenario {
    /// What the grades of all teams are called, in the order in which records count them: "Main room: trainee"; only the
    /// team's name where it has one grade.
    public var gradeNames: [String] {
        teams.flatMap { team in
            team.grades.count == 1 ? [team.name] : team.grades.map { team.name + ": " + $0.name }
        }
    }

    /// The places of a team's grades among those of all teams.
    public func grades(of team: TeamID) -> Range<Int> {
        let first = teams[..<team.index].reduce(0) { $0 + $1.grades.count }
        return first..<first + teams[team.index].grades.count
    }
}
