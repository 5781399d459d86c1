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
    /// By grade, how many agents the team has, in whatever era.
    let agentsOfGrade: [Int]
    /// The number of the team's first agent.
    private let firstAgent: Int

    /// What the day before a day was like.
    enum DayBefore {
        /// Nothing was simulated.
        case nothing
        /// The same roster held.
        case same
        /// The team's roster of the era before held.
        case otherRoster(TeamRoster)
    }

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
    ///   - filling: how its people come of a workforce; nil where they are as planned.
    ///   - agents: by crew and position, the agent's number; see ``AgentNumbers``.
    ///   - agentsOfGrade: by grade, how many agents the team has.
    ///   - firstGrade: for each team of the scenario, the place of its first grade among all grades.
    init(
        _ index: Int, of scenario: Scenario, filling: TeamFilling?, agents: [[Int32]], ofGrade agentsOfGrade: [Int],
        firstAgent: Int,
        firstGrade: [Int]
    ) {
        let team = scenario.teams[index]
        self.firstAgent = firstAgent
        if case .shifts(let shifts) = team.staffing {
            plan = .shifts(ShiftRoster(team, shifts, filling, agents, period: scenario.period))
        } else {
            let crew = filling?.crewGrades[0] ?? team.crewGrades[0]
            let grades = crew.gradeOfPosition.map { UInt16(firstGrade[index] + $0) }
            plan = .numbers(
                NumberRoster(
                    team, grades: grades, filling: filling?.crews[0], firstGrade: UInt16(firstGrade[index]),
                    period: scenario.period))
        }
        self.agentsOfGrade = agentsOfGrade
        closures = team.closures.map { closure in
            var moves: [ClosureMoves.Move] = []
            var agent = Int32(firstAgent)
            for (grade, count) in agentsOfGrade.enumerated() {
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

    /// Appends a day's changes in no order; some may come after the day's end.
    ///
    /// Where the roster takes over from another, shifts under way go on as they began. Where a team goes over from shifts to
    /// numbers of agents, or back, all of it change at midnight.
    ///
    /// - Parameters:
    ///   - floor: the posts on the floor; nil where there is no workforce.
    ///   - onDuty: how many agents staffed by the hour are on duty; kept from day to day.
    ///   - scratch: memory to work in.
    func appendChanges(
        ofDay day: Int, after before: DayBefore, _ floor: FloorPosts?, _ streams: Streams, onDuty: inout NumbersOnDuty,
        scratch: inout RosterScratch, to changes: inout Buffer<DutyChange>
    ) {
        let midnight = Int64(day) * Interval.day.microseconds
        var begins = false
        var gradesBefore: [UInt16]?
        switch before {
        case .nothing: begins = true
        case .same: break
        case .otherRoster(let other):
            switch (plan, other.plan) {
            case (.numbers(let roster), .numbers(let earlier)):
                if roster.grades != earlier.grades { gradesBefore = earlier.grades }
            case (.shifts, .shifts): break
            case (.numbers, .shifts), (.shifts, .numbers):
                sendEverybodyOff(at: midnight, onDuty: &onDuty, &changes)
                begins = true
            }
            moveAgents(after: other, at: midnight, &changes)
        }
        switch plan {
        case .numbers(let roster):
            roster.appendChanges(
                ofDay: day, floor, streams, onDuty: &onDuty, gradesBefore: gradesBefore, to: &changes)
        case .shifts(let roster):
            // The night shift of the evening before is at work when the simulation begins.
            if begins {
                roster.appendChanges(
                    ofDay: day - 1, notBefore: midnight, floor, streams, scratch: &scratch,
                    to: &changes)
            }
            roster.appendChanges(
                ofDay: day, notBefore: midnight, floor, streams, scratch: &scratch, to: &changes)
        }
        let isFirst = if case .nothing = before { true } else { false }
        for closing in closures {
            append(closing, from: midnight, isFirst: isFirst, to: &changes)
        }
    }

    /// The team's agents go off duty, and what was drawn for them beyond the day before doesn't happen.
    private func sendEverybodyOff(at midnight: Int64, onDuty: inout NumbersOnDuty, _ changes: inout Buffer<DutyChange>)
    {
        let agents = Int32(firstAgent)..<Int32(firstAgent + agentsOfGrade.reduce(0, +))
        var kept = 0
        for place in 0..<changes.count where !agents.contains(changes[place].agent) {
            changes[kept] = changes[place]
            kept += 1
        }
        changes.resize(to: kept)
        for agent in agents { changes.append(DutyChange(instant: midnight, agent: agent, comesOn: false)) }
        onDuty = NumbersOnDuty()
    }

    /// Moves agents to where a closure has them that is under way, or back where one was under way that isn't any more.
    private func moveAgents(after other: TeamRoster, at midnight: Int64, _ changes: inout Buffer<DutyChange>) {
        if let closing = closures.first(where: { $0.start < midnight && midnight < $0.end }) {
            for move in closing.moves {
                changes.append(DutyChange(instant: midnight, agent: move.agent, .moves, grade: move.to))
            }
        } else if let closing = other.closures.first(where: { $0.start < midnight && midnight <= $0.end }),
            !closures.contains(where: { $0.start == midnight })
        {
            for move in closing.moves {
                changes.append(DutyChange(instant: midnight, agent: move.agent, .moves, grade: move.from))
            }
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
