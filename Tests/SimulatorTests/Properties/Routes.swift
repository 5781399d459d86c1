import ContactCentre
import Simulator

/// Who may take a call, read off records and duties alone.
extension World {
    func isHome(_ team: Int, of call: CallRecord) -> Bool { room.teams[team].serves.contains(Int(call.area)) }

    func handlingFactor(of call: CallRecord) -> Double {
        let team = Int(call.team)
        let away = isHome(team, of: call) ? 1 : room.callTypes[Int(call.callType)].handlingAwayFactor
        return room.teams[team].handlingFactor * away
    }

    func pickUp(of life: CallLife, by team: UInt16) -> Int64 {
        Int64(Double(life.pickUp) * room.teams[Int(team)].pickUpFactor + 0.5)
    }

    /// After which waiting time calls of a type leave the house; nil if never.
    func leavesTheHouse(_ callType: UInt16) -> Int64? {
        room.callTypes[Int(callType)].routing.filter { $0.teams == .out }.map(\.after).min()
    }

    /// Whether a team may take a call after the time it queued, the conditions holding.
    func mayEverTake(_ call: CallRecord, team: Int) -> Bool {
        isOpen(call, to: team, after: call.queued) { _ in true }
    }

    /// Whether a team may take a waiting call at the end of an instant.
    func mayTake(_ call: CallRecord, team: Int, at instant: Int64, of waiting: [CallRecord]) -> Bool {
        isOpen(call, to: team, after: instant - call.arrival) { condition in
            switch condition {
            case .homeQueueAtLeast(let callers):
                waiting.count { $0.callType == call.callType && $0.area == call.area } >= callers
            case .noHomeAgentOnDuty:
                !room.teams.indices.contains { home in
                    isHome(home, of: call) && room.teams[home].answers.contains(Int(call.callType))
                        && agents.contains { isOnDuty($0, at: instant) && assigned($0, at: instant) == home }
                }
            }
        }
    }

    private func isOpen(
        _ call: CallRecord, to team: Int, after waited: Int64, _ holds: (Room.Stage.Condition) -> Bool
    ) -> Bool {
        guard room.teams[team].answers.contains(Int(call.callType)) else { return false }
        return room.callTypes[Int(call.callType)].routing.contains { stage in
            guard waited >= stage.after, stage.condition.map(holds) ?? true else { return false }
            switch stage.teams {
            case .home: return isHome(team, of: call)
            case .any: return true
            case .named(let teams): return teams.contains(team)
            case .out: return false
            }
        }
    }

    var agents: Range<Int> { 0..<room.teams.reduce(0) { $0 + $1.agents } }

    /// The team an agent belongs to when nobody moves.
    func ownTeam(of agent: Int) -> Int {
        room.teams.indices.first { team in room.teams[...team].reduce(0) { $0 + $1.agents } > agent } ?? 0
    }

    /// The team an agent is to work in at the end of an instant; nil for none.
    func assigned(_ agent: Int, at instant: Int64) -> Int? {
        let move = duties.last { $0.agent == agent && $0.instant <= instant && $0.kind == .moves }
        return move.map { $0.team == DutyChange.noTeam ? nil : Int($0.team) } ?? ownTeam(of: agent)
    }

    func isOnDuty(_ agent: Int, at instant: Int64) -> Bool {
        duties.last { change in
            change.agent == agent && change.instant <= instant && (change.kind == .comesOn || change.kind == .goesOff)
        }?.kind == .comesOn
    }

    /// Whether the agents rostered in a team come and go by their number.
    func comesByNumber(_ team: Int) -> Bool {
        duties.contains { $0.agent == DutyChange.noAgent && Int($0.team) == team }
    }

    /// How long there were agents on duty in a team that comes by number, added up over them; nil for other teams.
    func timeOfNumberOnDuty(in team: Int) -> Int64? {
        guard comesByNumber(team) else { return nil }
        var (number, since, time) = (0, start, Int64(0))
        for change in duties
        where change.agent == DutyChange.noAgent && Int(change.team) == team && change.instant < end {
            time += Int64(number) * (change.instant - since)
            since = change.instant
            number += change.kind == .numberRises ? 1 : -1
            number = min(max(0, number), room.teams[team].agents)
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
                + room.callTypes[Int(call.callType)].routing.map { call.arrival + $0.after }
        }
        let ofAgents = result.spans.flatMap { [$0.start, $0.end] } + duties.map(\.instant)
        return Set(ofCalls + ofAgents).sorted()
    }
}
