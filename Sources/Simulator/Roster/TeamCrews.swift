import Scenarios

/// The agents of a team: which numbers they have in the room, crew by crew.
///
/// A crew is a list of people who come and go together: all of a team that is staffed by the hour, the agents of one
/// shift, or a group of a rota. Each grade of the team has a stretch of numbers of its own.
struct TeamCrews: Sendable {
    /// By crew and position, the agent's number.
    let agents: [[Int32]]
    /// By crew and position, the agent's grade.
    let gradesOfCrews: [[Int]]
    /// By grade, how many agents it has.
    let agentsOfGrade: [Int]

    /// Numbers the crews of a team, which have so many positions each, from a number on.
    init(_ grades: [Grade], positions: [Int], firstAgent: Int) {
        gradesOfCrews = positions.map { gradesInTurn(grades, count: $0) }
        var counts = grades.map { _ in 0 }
        for grade in gradesOfCrews.joined() { counts[grade] += 1 }
        agentsOfGrade = counts
        var next = counts.indices.map { grade in firstAgent + counts[..<grade].reduce(0, +) }
        agents = gradesOfCrews.map { crew in
            crew.map { grade in
                next[grade] += 1
                return Int32(next[grade] - 1)
            }
        }
    }
}

/// The grade of each of so many agents, such that the first few have the grades in proportion too.
///
/// Grades with a count come to it where the crew is large enough. Agent after agent takes the grade that is furthest
/// behind its share.
private func gradesInTurn(_ grades: [Grade], count: Int) -> [Int] {
    guard grades.count > 1, count > 0 else { return [Int](repeating: 0, count: count) }
    var shares: [Double] = grades.map { grade in
        switch grade.size {
        case .share(let share): share
        case .count(let agents): Double(agents) / Double(count)
        case .rest: 0
        }
    }
    let left = max(0, 1 - shares.reduce(0, +))
    for (place, grade) in grades.enumerated() where grade.size == .rest { shares[place] = left }
    var taken = grades.map { _ in 0 }
    return (1...count).map { agents in
        var chosen = 0
        var widest = -Double.infinity
        for (place, share) in shares.enumerated() {
            let behind = share * Double(agents) - Double(taken[place])
            // What rounding makes of equal shares must not decide.
            if behind > widest + 1e-9 {
                widest = behind
                chosen = place
            }
        }
        taken[chosen] += 1
        return chosen
    }
}
