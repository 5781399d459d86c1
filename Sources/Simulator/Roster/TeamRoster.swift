import ContactCentre
import Probability
import Scenarios

/// Who of a team comes and goes when, a day at a time.
struct TeamRoster: Sendable {
    /// How the team is staffed.
    private enum Plan: Sendable {
        case numbers(NumberRoster)
        case shifts(ShiftRoster)
    }

    private let plan: Plan
    private let closures: [ClosureMoves]
    /// By grade, how many agents the team has.
    let agentsOfGrade: [Int]

    /// A time during which the team's agents are elsewhere; microseconds since the start of the period.
    private struct ClosureMoves: Sendable {
        let start: Int64
        let end: Int64
        let moves: [Move]
        /// Whether the agents come back at the end; not where another closure begins there.
        let isFollowedByAnother: Bool

        struct Move: Sendable {
            let agent: Int32
            let from: UInt16
            let to: UInt16
        }
    }

    /// - Parameters:
    ///   - firstGrade: for each team of the scenario, the place of its first grade among all grades.
    init(_ index: Int, of scenario: Scenario, firstAgent: Int, firstGrade: [Int]) {
        let team = scenario.teams[index]
        let numbers = AgentNumbers(team, firstAgent: firstAgent)
        if case .shifts(let shifts) = team.staffing {
            plan = .shifts(ShiftRoster(team, shifts, numbers, period: scenario.period))
        } else {
            let grades = team.crewGrades[0].gradeOfPosition.map { UInt16(firstGrade[index] + $0) }
            plan = .numbers(NumberRoster(team, grades: grades, period: scenario.period))
        }
        agentsOfGrade = numbers.agentsOfGrade
        closures = team.closures.map { closure in
            var moves: [ClosureMoves.Move] = []
            var agent = Int32(firstAgent)
            for (grade, count) in numbers.agentsOfGrade.enumerated() {
                let to = closure.moveTo.map { target in
                    let name = team.grades[grade].name
                    let place = scenario.teams[target.index].grades.firstIndex { $0.name == name }
                    return UInt16(firstGrade[target.index] + (place ?? 0))
                }
                for _ in 0..<count {
                    moves.append(
                        .init(agent: agent, from: UInt16(firstGrade[index] + grade), to: to ?? DutyChange.noGrade))
                    agent += 1
                }
            }
            let end = closure.start + closure.length
            return ClosureMoves(
                start: closure.start.microseconds, end: end.microseconds, moves: moves,
                isFollowedByAnother: team.closures.contains { $0.start == end })
        }
    }

    /// How many agents the team has, on duty or not.
    var agentCount: Int { agentsOfGrade.reduce(0, +) }

    /// Appends a day's changes in no order; some may come after the day's end.
    ///
    /// - Parameters:
    ///   - isFirst: whether nothing was simulated before the day.
    ///   - onDuty: how many agents staffed by the hour are on duty; kept from day to day.
    ///   - scratch: memory to work in.
    func appendChanges(
        ofDay day: Int, isFirst: Bool, _ streams: Streams, onDuty: inout Int,
        scratch: inout RosterScratch, to changes: inout Buffer<DutyChange>
    ) {
        let midnight = Int64(day) * Interval.day.microseconds
        switch plan {
        case .numbers(let roster):
            roster.appendChanges(ofDay: day, streams, onDuty: &onDuty, to: &changes)
        case .shifts(let roster):
            // The night shift of the evening before is at work when the simulation begins.
            if isFirst {
                roster.appendChanges(
                    ofDay: day - 1, notBefore: midnight, streams, scratch: &scratch,
                    to: &changes)
            }
            roster.appendChanges(
                ofDay: day, notBefore: midnight, streams, scratch: &scratch, to: &changes)
        }
        for closing in closures {
            append(closing, from: midnight, isFirst: isFirst, to: &changes)
        }
    }

    private func append(
        _ closing: ClosureMoves, from midnight: Int64, isFirst: Bool, to changes: inout Buffer<DutyChange>
    ) {
        let day = midnight..<midnight + Interval.day.microseconds
        let hasBegun = isFirst && closing.start < midnight && closing.end > midnight
        let start = hasBegun ? midnight : closing.start
        if day.contains(start) {
            for move in closing.moves {
                changes.append(DutyChange(instant: start, agent: move.agent, .moves, grade: move.to))
            }
        }
        if day.contains(closing.end), !closing.isFollowedByAnother {
            for move in closing.moves {
                changes.append(DutyChange(instant: closing.end, agent: move.agent, .moves, grade: move.from))
            }
        }
    }
}
