import ContactCentre
import Scenarios
import Simulator

/// The callers of one call type from one area who wait.
struct NaiveLine: Equatable {
    let type: Int
    let area: Int
}

extension NaiveRoom {
    // MARK: Who may take a call now (rule 10)

    func isOpen(_ call: Int, to grade: Int) -> Bool {
        grades[grade].rules.answers.contains(type(of: call))
            && steps(for: call).contains { step in
                isDue(step, for: call) && names(step, grade, for: call) && holds(step.condition, for: call)
            }
    }

    private func steps(for call: Int) -> [WaitStep] { room.callTypes[type(of: call)].routing }

    private func isDue(_ step: WaitStep, for call: Int) -> Bool {
        now - callers[call].life.arrival >= step.after.microseconds
    }

    private func names(_ step: WaitStep, _ grade: Int, for call: Int) -> Bool {
        switch step.action {
        case .open(.home): isHome(grade, of: call)
        case .open(.any): true
        case .open(.named(let teams)): teams.contains(TeamID(grades[grade].team))
        case .transferOut: false
        }
    }

    private func holds(_ condition: WaitStep.Condition, for call: Int) -> Bool {
        switch condition {
        case .always: true
        case .homeQueueAtLeast(let callersNeeded): callersIn(line(of: call)).count >= callersNeeded
        case .noHomeAgentOnDuty: !hasHomeAgentOnDuty(line(of: call))
        }
    }

    /// Whether a grade's team serves the caller's area.
    func isHome(_ grade: Int, of call: Int) -> Bool {
        room.teams[grades[grade].team].serves.contains(Int(callers[call].life.area))
    }

    func hasHomeAgentOnDuty(_ line: NaiveLine) -> Bool {
        agents.indices.contains { agent in
            guard let (team, rules) = agents[agent].assigned.map({ grades[$0] }) else { return false }
            return countsAsOnDuty(agent) && room.teams[team].serves.contains(line.area)
                && rules.answers.contains(line.type)
        }
    }

    // MARK: Lines and openings (rule 11)

    func line(of call: Int) -> NaiveLine { NaiveLine(type: type(of: call), area: Int(callers[call].life.area)) }

    func callersIn(_ line: NaiveLine) -> [Int] { waiting.filter { self.line(of: $0) == line } }

    /// When stages open for a caller who waits, those apart that have opened already.
    func openings(for call: Int) -> [Int64] {
        steps(for: call).map { max(callers[call].life.arrival + $0.after.microseconds, rulesSince) }
            .filter { $0 > callers[call].openedUpTo && $0 >= now }
    }

    /// Stages open for callers of a line.
    mutating func openStages(_ line: NaiveLine) {
        for call in callersIn(line) {
            callers[call].openedUpTo = now
            lookForAgent(call)
            if callers[call].state == .waiting && isToLeaveTheHouse(call) { leaveTheHouse(call) }
        }
    }

    /// A condition may have become true for callers of a line.
    mutating func letLookForAgents(_ line: NaiveLine) {
        for call in callersIn(line) { lookForAgent(call) }
    }

    // MARK: Leaving the house (rule 12)

    private func isToLeaveTheHouse(_ call: Int) -> Bool {
        !callers[call].waitsElsewhere(at: now)
            && steps(for: call).contains { $0.action == .transferOut && isDue($0, for: call) }
    }

    private mutating func leaveTheHouse(_ call: Int) {
        waiting.removeAll { $0 == call }
        callers[call].leaveTheHouse(at: now)
    }
}
