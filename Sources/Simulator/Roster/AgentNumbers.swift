import Scenarios

/// The agents of a team: which numbers they have in the room, crew by crew. Each grade of the team has a stretch of numbers
/// of its own.
///
/// A crew of the same name is made of the same people in all eras, as far as it has as many of a grade.
struct AgentNumbers: Sendable {
    /// By era, crew and position, the agent's number; no crews where the team is staffed by the hour.
    let agents: [[[Int32]]]
    /// By grade, how many agents it has.
    let agentsOfGrade: [Int]

    private struct Crew {
        let name: String
        let isOfRota: Bool
        /// By grade, the most of them in any era.
        var people: [Int]
    }

    /// Numbers the people of a team's crews from a number on.
    ///
    /// - Parameters:
    ///   - eras: the team in each era.
    ///   - crewsOfEras: its crews in each, and who of them has which grade.
    init(_ eras: [Team], _ crewsOfEras: [[CrewGrades]], firstAgent: Int) {
        let grades = eras[0].grades.indices
        var crews: [Crew] = []
        var staffedByHour = grades.map { _ in 0 }
        var placesOfCrews: [[Int]] = []
        for (team, crewGrades) in zip(eras, crewsOfEras) {
            guard case .shifts(let plan) = team.staffing else {
                let people = crewGrades[0].counts(grades)
                for grade in grades { staffedByHour[grade] = max(staffedByHour[grade], people[grade]) }
                placesOfCrews.append([])
                continue
            }
            placesOfCrews.append(
                zip(plan.crews, crewGrades).map { crew, ofCrew in
                    let people = ofCrew.counts(grades)
                    guard
                        let known = crews.firstIndex(where: { $0.name == crew.name && $0.isOfRota == crew.isOfRota })
                    else {
                        crews.append(Crew(name: crew.name, isOfRota: crew.isOfRota, people: people))
                        return crews.count - 1
                    }
                    for grade in grades { crews[known].people[grade] = max(crews[known].people[grade], people[grade]) }
                    return known
                })
        }
        let inCrews = grades.map { grade in crews.reduce(0) { $0 + $1.people[grade] } }
        let counts = grades.map { max(inCrews[$0], staffedByHour[$0]) }
        agentsOfGrade = counts
        agents = zip(crewsOfEras, placesOfCrews).map { crewGrades, places in
            zip(crewGrades, places).map { ofCrew, place in
                var next = grades.map { grade in
                    firstAgent + counts[..<grade].reduce(0, +) + crews[..<place].reduce(0) { $0 + $1.people[grade] }
                }
                return ofCrew.gradeOfPosition.map { grade in
                    next[grade] += 1
                    return Int32(next[grade] - 1)
                }
            }
        }
    }
}

extension CrewGrades {
    /// By grade, how many of the crew have it.
    fileprivate func counts(_ grades: Range<Int>) -> [Int] {
        grades.map { grade in gradeOfPosition.count { $0 == grade } }
    }
}
