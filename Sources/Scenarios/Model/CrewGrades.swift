/// People of a team who come and go together: all of a team that is staffed by the hour, the agents of one shift, or a
/// group of a rota.
public struct CrewGrades: Sendable, Equatable {
    /// The shift's or the group's name; nil where the team is staffed by the hour.
    public let name: String?
    /// By position, the place of the person's grade among the team's.
    public let gradeOfPosition: [Int]

    /// A crew of so many people of each grade, one grade after the other.
    package init(name: String?, people: [Int]) {
        self.name = name
        gradeOfPosition = people.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
    }

    init(name: String?, gradeOfPosition: [Int]) {
        self.name = name
        self.gradeOfPosition = gradeOfPosition
    }
}

extension Team {
    /// The team's crews, the shifts' before the groups', and who of them has which grade.
    ///
    /// Grades are shared out over the whole team: person after person takes the grade that is furthest behind its share of
    /// all people so far, so that small crews, too, add up to the team's shares. A grade with a count has that many in
    /// every crew. A person who is down only at times counts for so much less.
    public var crewGrades: [CrewGrades] {
        var allotment = GradeAllotment(grades)
        guard case .shifts(let plan) = staffing else {
            return [
                CrewGrades(name: nil, gradeOfPosition: allotment.next(staffing.mostPeople, lastCounts: 1))
            ]
        }
        return plan.crews.map { crew in
            let whole = wholeAgents(crew.headcount)
            let fraction = crew.headcount - Double(max(0, whole - 1))
            return CrewGrades(name: crew.name, gradeOfPosition: allotment.next(whole, lastCounts: fraction))
        }
    }
}

/// How many people a headcount takes at most: a fraction is one more who is not always there.
package func wholeAgents(_ headcount: Double) -> Int {
    Int(headcount) + (Double(Int(headcount)) < headcount ? 1 : 0)
}

/// Shares grades out, crew after crew.
private struct GradeAllotment {
    private let grades: [Grade]
    /// By grade, the people it should have had so far and those it has had.
    private var due: [Double]
    private var taken: [Double]
    /// What rounding makes of equal shares must not decide.
    private static let tolerance = 1e-9

    init(_ grades: [Grade]) {
        self.grades = grades
        due = grades.map { _ in 0 }
        taken = grades.map { _ in 0 }
    }

    /// The grades of the next so many people, the last of whom counts for less if not always there.
    mutating func next(_ people: Int, lastCounts: Double) -> [Int] {
        guard grades.count > 1, people > 0 else { return [Int](repeating: 0, count: people) }
        let shares = shares(ofPeople: people)
        var open = grades.map { grade in if case .count(let count) = grade.size { count } else { 0 } }
        let chosen = (1...people).map { position in
            let weight = position == people ? lastCounts : 1
            for grade in grades.indices { due[grade] += shares[grade] * weight }
            let grade = furthestBehind(open, left: people - position + 1)
            if open[grade] > 0 { open[grade] -= 1 }
            taken[grade] += weight
            return grade
        }
        for grade in grades.indices where hasCount(grade) { due[grade] = taken[grade] }
        return chosen
    }

    private func hasCount(_ grade: Int) -> Bool {
        if case .count = grades[grade].size { true } else { false }
    }

    private func shares(ofPeople people: Int) -> [Double] {
        var shares: [Double] = grades.map { grade in
            switch grade.size {
            case .share(let share): share
            case .count(let count): Double(count) / Double(people)
            case .rest: 0
            }
        }
        let left = max(0, 1 - shares.reduce(0, +))
        for (grade, size) in grades.map({ $0.size }).enumerated() where size == .rest { shares[grade] = left }
        return shares
    }

    /// The grade furthest behind; one with a count while it is not reached, and only such if the positions left are needed
    /// for them.
    private func furthestBehind(_ open: [Int], left: Int) -> Int {
        let mustBeCounted = open.reduce(0, +) >= left
        var chosen = 0
        var widest = -Double.infinity
        for grade in grades.indices where hasCount(grade) ? open[grade] > 0 : !mustBeCounted {
            let behind = due[grade] - taken[grade]
            if behind > widest + GradeAllotment.tolerance {
                widest = behind
                chosen = grade
            }
        }
        return chosen
    }
}
