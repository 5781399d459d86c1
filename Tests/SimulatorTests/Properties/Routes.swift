import ContactCentre
import Scenarios
import Simulator

/// Who may take a call, read off records and duties alone.
extension World {
    func isHome(_ grade: Int, of call: CallRecord) -> Bool {
        room.teams[room.grades[grade].team].serves.contains(Int(call.area))
    }

    func handlingFactor(of call: CallRecord) -> Double {
        guard let grade = call.grade?.index else { return 1 }
        let away = isHome(grade, of: call) ? 1 : room.callTypes[Int(call.callType)].handlingAwayFactor
        return room.grades[grade].rules.handlingFactor * away
    }

    func pickUp(of life: CallLife, by grade: GradeID) -> Int64 {
        Int64(Double(life.pickUp) * room.grades[grade.index].rules.pickUpFactor + 0.5)
    }

    /// After which waiting time calls of a type leave the house; nil if never.
    func leavesTheHouse(_ callType: UInt16) -> Int64? {
        room.callTypes[Int(callType)].routing.filter(\.transfersOut).map(\.after.microseconds).min()
    }

    /// Whether a grade may take a call after the time it queued, the conditions holding.
    func mayEverTake(_ call: CallRecord, grade: Int) -> Bool {
        isOpen(call, to: grade, after: call.queued) { _ in true }
    }

    /// Whether a grade may take a waiting call at the end of an instant.
    func mayTake(_ call: CallRecord, grade: Int, at instant: Int64, of waiting: [CallRecord]) -> Bool {
        isOpen(call, to: grade, after: instant - call.arrival) { condition in
            switch condition {
            case .always: true
            case .homeQueueAtLeast(let callers):
                waiting.count { $0.callType == call.callType && $0.area == call.area } >= callers
            case .noHomeAgentOnDuty:
                !room.grades.indices.contains { home in
                    isHome(home, of: call) && room.grades[home].rules.answers.contains(Int(call.callType))
                        && agents.contains { isOnDuty($0, at: instant) && assigned($0, at: instant) == home }
                }
            }
        }
    }

    private func isOpen(
        _ call: CallRecord, to grade: Int, after waited: Int64, _ holds: (WaitStep.Condition) -> Bool
    ) -> Bool {
        guard room.grades[grade].rules.answers.contains(Int(call.callType)) else { return false }
        return room.callTypes[Int(call.callType)].routing.contains { step in
            guard waited >= step.after.microseconds, holds(step.condition) else { return false }
            switch step.action {
            case .open(.home): return isHome(grade, of: call)
            case .open(.any): return true
            case .open(.named(let teams)): return teams.contains(TeamID(room.grades[grade].team))
            case .transferOut: return false
            }
        }
    }

    var agents: Range<Int> { 0..<room.agentCount }

    /// The grade an agent belongs to when nobody moves.
    func ownGrade(of agent: Int) -> Int {
        let grades = room.grades
        return grades.indices.first { grades[...$0].reduce(0) { $0 + $1.rules.agents } > agent } ?? 0
    }

    /// The grade an agent is to work in at the end of an instant; nil for none.
    func assigned(_ agent: Int, at instant: Int64) -> Int? {
        let move = duties.last { $0.agent == agent && $0.instant <= instant && $0.kind == .moves }
        return move.map { $0.grade == DutyChange.noGrade ? nil : Int($0.grade) } ?? ownGrade(of: agent)
    }

    func isOnDuty(_ agent: Int, at instant: Int64) -> Bool {
        duties.last { change in
            change.agent == agent && change.instant <= instant && (change.kind == .comesOn || change.kind == .goesOff)
        }?.kind == .comesOn
    }

    /// Whether the agents rostered in a grade come and go by their number.
    func comesByNumber(_ grade: Int) -> Bool {
        duties.contains { $0.agent == DutyChange.noAgent && Int($0.grade) == grade }
    }

    /// How long there were agents on duty in a team that comes by number, added up over them; nil for other teams.
    func timeOfNumberOnDuty(in grade: Int) -> Int64? {
        guard comesByNumber(grade) else { return nil }
        var (number, since, time) = (0, start, Int64(0))
        for change in duties
        where change.agent == DutyChange.noAgent && Int(change.grade) == grade && change.instant < end {
            time += Int64(number) * (change.instant - since)
            since = change.instant
            number += change.kind == .numberRises ? 1 : -1
            number = min(max(0, number), room.grades[grade].rules.agents)
        }
        return time + Int64(number) * (end - since)
    }

    /// The lives of the calls that came, in the order of their records.
    func lives(of result: RoomRecords) -> [CallLife] {
        let all = calls.filter { $0.arrival < end } + result.contacts.map { life(of: $0).0 }
        return all.enumerated().sorted { ($0.element.arrival, $0.offset) < ($1.element.arrival, $1.offset) }
            .map(\.element)
    }

    /// All instants at which anything may change.
    func instants(_ result: RoomRecords) -> [Int64] {
        let ofCalls = result.calls.flatMap { call in
            [call.arrival, call.arrival + call.queued, call.arrival + call.waited]
                + room.callTypes[Int(call.callType)].routing.map { call.arrival + $0.after.microseconds }
        }
        let ofAgents = result.spans.flatMap { [$0.start, $0.end] } + duties.map(\.instant)
        return Set(ofCalls + ofAgents).sorted()
    }
}
