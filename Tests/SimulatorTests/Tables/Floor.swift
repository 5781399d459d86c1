import ContactCentre
import Scenarios
import Simulator
import Testing

/// A room and a day written by hand: tables of calls, a row a call, with what must become of each.
///
/// The columns are named by the first row; all times are seconds. What a call is like: `type`, `from` (an area),
/// `arrives`, `patience`, `pickUp`, `talk`, `wrap`, `breakOff`, `point` (from 0 up to 1: the caller leaves on hearing a wait if a larger share
/// does), `back` (likewise: who accepts a call-back). What becomes of it: `outcome` (answered, abandoned, balked, blocked,
/// out, waiting), `waited`, `who` (an agent: the team's name and a number from 1), `queued`, `free` (whether a free
/// agent took it at once), `talked`, `wrapped`. Bars between columns are for the eye; a missing column is not looked
/// at. Agents are on duty from 0 unless told.
///
/// Contacts that follow on have rows too: `call` names the rows, and `of` says what a contact comes of: "a.abandoned+30",
/// "a.invain+30" (rung back in vain), "a.answered+0", "a.home+5" or "a.away+5" (an answer by a team at home to the caller's area or not, and seconds after
/// it), or "-" for a call that comes anyway. Its `arrives` is what must come of that; its `outcome` is "never" if it must
/// not come. `redial` and `again` say whether the caller hung up before, and tries again; `attempt` and `since` which
/// attempt it is and when the first one was; `tried` whether the caller had a call of the type before; `handed` whether the
/// caller was handed on; `offered` whether the caller heard the offer of a call-back; `next` whether it is a further attempt to ring back.
struct Floor {
    struct CallType {
        var name: String
        var priority = 1
        var interruptibleBy: [String] = []
        /// "0 home; 20 any; 20 A B; 5 any if 2 wait; 0 any if nobody home; 60 out".
        var routing = "0 any"
        var handlingAwayFactor = 1.0
        var queueCapacity: Int?
        /// Seconds and shares.
        var balking: [(above: Int64, fraction: Double)] = []
        var callBack: CallBack?
    }

    struct Team {
        var name: String
        var agents: Int
        /// nil for all call types.
        var answers: [String]?
        var keepFree: [String: Int] = [:]
        /// nil for all areas.
        var serves: [String]?
        var handlingFactor = 1.0
        var pickUpFactor = 1.0
        var preferredFor: [String] = []
        /// The name of the team of which this is a grade; nil where it is a team by itself.
        var gradeOf: String?
    }

    var types = [CallType(name: "999", priority: 1), CallType(name: "101", priority: 2)]
    var teams = [Team(name: "A", agents: 1)]
    var areas = ["South"]
    /// "A1: on 0, break 5 for 10 latest 8, away 16 for 2, moves 18 to B, moves 19 to none, off 20; A2: on 5": for agents
    /// who don't come on duty at 0 and stay.
    var duties = ""
    /// "A: rises 0, rises 0, falls 8": for teams whose agents come and go by their number.
    var numbers = ""
    var end = 10_000

    /// A room with 999 before 101, where a 999 call may break into the wrap of a 101 call.
    static func interrupting(agents: Int = 1, duties: String = "", keepFree: [String: Int] = [:]) -> Floor {
        Floor(
            types: [CallType(name: "999", priority: 1), CallType(name: "101", priority: 2, interruptibleBy: ["999"])],
            teams: [Team(name: "A", agents: agents, keepFree: keepFree)], duties: duties)
    }

    /// Two pods of an area each, South and East, whose agents answer by the same stages.
    static func pods(
        _ routing: String, agents: (Int, Int) = (1, 1), awayFactor: Double = 1, duties: String = ""
    ) -> Floor {
        Floor(
            types: [("999", 1), ("101", 2)].map { name, priority in
                CallType(name: name, priority: priority, routing: routing, handlingAwayFactor: awayFactor)
            },
            teams: [
                Team(name: "S", agents: agents.0, serves: ["South"]),
                Team(name: "E", agents: agents.1, serves: ["East"]),
            ], areas: ["South", "East"], duties: duties)
    }

    /// Runs a table's calls through the room and expects of each what its row says.
    ///
    /// - Parameter agents: what some agents must have done: "A1: engaged 0-20 30-40, overtime 35-40; A2: present 0-50,
    ///   present.B 20-50" (for team B).
    func expect(_ table: String, agents: String = "", sourceLocation: SourceLocation = #_sourceLocation) {
        let rows = FloorRow.rows(of: table)
        let world = world(rows)
        let result = world.simulated()
        let (come, rest) = follow(rows, result)
        #expect(result.calls.count == come.count, sourceLocation: sourceLocation)
        for row in rest { #expect(row.mustNotCome, "\(row.text)", sourceLocation: sourceLocation) }
        for (row, record) in zip(come, result.calls) {
            #expect(row.expected == row.found(in: record), "\(row.text)", sourceLocation: sourceLocation)
        }
        expectWho(come, result, sourceLocation)
        for (agent, words) in assignments(agents) {
            for part in words.split(separator: ",") {
                let tokens = part.split(separator: " ").map(String.init)
                let spans = result.spans.filter { span in
                    let name = "\(span.activity)"
                    return span.agent == agent && [name, name + "." + teams[span.grade.index].name].contains(tokens[0])
                }
                let found = spans.map { "\(seconds($0.start))-\(seconds($0.end))" }
                #expect(
                    found == Array(tokens.dropFirst()), "agent \(agentNames[agent]) \(tokens[0])",
                    sourceLocation: sourceLocation)
            }
        }
        #expect(world.disagreement == nil, "the naive room follows the same rules", sourceLocation: sourceLocation)
    }

    /// The agent named in a row is engaged from being chosen to the end of the conversation, and each agent named is
    /// engaged for as long as all of that agent's calls take, if the room is watched until all is over.
    private func expectWho(
        _ rows: [FloorRow], _ result: RoomRecords, _ sourceLocation: SourceLocation
    ) {
        var work: [Int: Int64] = [:]
        for (row, record) in zip(rows, result.calls) {
            guard let who = row.who, let agent = agentNames.firstIndex(of: who) else { continue }
            let start = record.arrival + record.queued
            let end = min(record.arrival + record.waited + record.talk, Int64(self.end) * second)
            let covering = result.spans.contains {
                $0.agent == agent && $0.activity == .engaged && $0.start <= start && end <= $0.end
            }
            #expect(covering || start == end, "\(who) takes: \(row.text)", sourceLocation: sourceLocation)
            if let grade = record.grade, !dutyChanges.contains(where: { $0.agent == agent && $0.kind == .moves }) {
                #expect(String(who.dropLast()) == teams[grade.index].name, sourceLocation: sourceLocation)
            }
            work[agent, default: 0] += record.waited - record.queued + record.talk + record.wrap
        }
        guard end == Floor().end else { return }
        for (agent, expected) in work {
            let engaged = result.spans.filter { $0.agent == agent && $0.activity == .engaged }
            let found = engaged.reduce(0) { $0 + $1.end - $1.start }
            #expect(seconds(found) == seconds(expected), "work of \(agentNames[agent])", sourceLocation: sourceLocation)
        }
    }
}

extension Floor {
    private var agentNames: [String] {
        teams.flatMap { team in (0..<team.agents).map { team.name + String($0 + 1) } }
    }

    var room: Room {
        let names = types.map(\.name)
        return Room(
            callTypes: types.map { type in
                Room.CallTypeRules(
                    priority: type.priority, interruptibleBy: type.interruptibleBy.compactMap(names.firstIndex),
                    routing: type.routing.split(separator: ";").map { step($0) },
                    handlingAwayFactor: type.handlingAwayFactor, queueCapacity: type.queueCapacity,
                    balking: type.balking.map {
                        BalkingStep(above: Interval(microseconds: $0.above * second), fraction: $0.fraction)
                    }, callBack: type.callBack)
            },
            teams: teamNames.map { name in
                let grades = teams.filter { ($0.gradeOf ?? $0.name) == name }
                return Room.TeamRules(
                    serves: (grades[0].serves ?? areas).compactMap(areas.firstIndex),
                    grades: grades.map { gradeRules($0, names) })
            }, areas: areas.count, callsBack: types.contains { $0.callBack != nil })
    }

    private func gradeRules(_ team: Team, _ names: [String]) -> Room.GradeRules {
        Room.GradeRules(
            agents: team.agents, answers: (team.answers ?? names).compactMap(names.firstIndex),
            keepFree: names.map { team.keepFree[$0] ?? 0 }, handlingFactor: team.handlingFactor,
            pickUpFactor: team.pickUpFactor, preferredFor: team.preferredFor.compactMap(names.firstIndex))
    }

    /// The teams' names; grades of a team stand one after the other.
    private var teamNames: [String] {
        teams.reduce(into: []) { names, team in
            let name = team.gradeOf ?? team.name
            if names.last != name { names.append(name) }
        }
    }

    /// A step written as "20 any if 2 wait".
    private func step(_ text: Substring) -> WaitStep {
        let words = text.split(separator: " ").map(String.init)
        let place = words.firstIndex(of: "if") ?? words.count
        let condition: WaitStep.Condition =
            if place == words.count {
                .always
            } else if let callers = Int(words[place + 1]) {
                .homeQueueAtLeast(callers)
            } else {
                .noHomeAgentOnDuty
            }
        let named = words[1..<place].compactMap(teamNames.firstIndex).map { TeamID($0) }
        let action: WaitStep.Action =
            switch words[1] {
            case "home": .open(.home)
            case "any": .open(.any)
            case "out": .transferOut
            default: .open(.named(named))
            }
        return .after(Int64(words[0]) ?? 0, action, if: condition)
    }

    /// "A1: words; A2: words" by agent number.
    private func assignments(_ text: String) -> [(agent: Int, words: Substring)] {
        text.split(separator: ";").compactMap { part in
            let sides = part.split(separator: ":")
            let name = sides[0].split(separator: " ").joined()
            return agentNames.firstIndex(of: name).map { ($0, sides[1]) }
        }
    }

    var dutyChanges: [DutyChange] {
        let told = assignments(duties)
        var changes = numberChanges
        let byNumber = Set(changes.map { Int($0.grade) })
        let gradeOfAgent = teams.indices.flatMap { grade in [Int](repeating: grade, count: teams[grade].agents) }
        for agent in agentNames.indices where !told.contains(where: { $0.agent == agent }) {
            if byNumber.contains(gradeOfAgent[agent]) { continue }
            changes.append(DutyChange(instant: 0, agent: Int32(agent), comesOn: true))
        }
        for (agent, words) in told {
            for part in words.split(separator: ",") {
                changes.append(change(part.split(separator: " ").map(String.init), of: Int32(agent)))
            }
        }
        return changes.inOrder
    }

    private var numberChanges: [DutyChange] {
        numbers.split(separator: ";").flatMap { part -> [DutyChange] in
            let sides = part.split(separator: ":")
            let name = sides[0].split(separator: " ").joined()
            guard let grade = teams.firstIndex(where: { $0.name == name }) else { return [] }
            return sides[1].split(separator: ",").map { change in
                let words = change.split(separator: " ")
                return DutyChange(
                    instant: (Int64(words[1]) ?? 0) * second, numberRises: words[0] == "rises", in: UInt16(grade))
            }
        }
    }

    /// "break 5 for 10 latest 8" and the like, word by word.
    private func change(_ words: [String], of agent: Int32) -> DutyChange {
        func time(_ place: Int) -> Int64 { place < words.count ? (Int64(words[place]) ?? 0) * second : 0 }
        switch words[0] {
        case "on": return DutyChange(instant: time(1), agent: agent, .comesOn)
        case "off": return DutyChange(instant: time(1), agent: agent, .goesOff)
        case "break":
            return DutyChange(instant: time(1), agent: agent, .breakDue, length: time(3), latest: time(5))
        case "away": return DutyChange(instant: time(1), agent: agent, .stepsAway, length: time(3))
        case "moves":
            let grade = teams.firstIndex { $0.name == words[3] }.map { UInt16($0) }
            return DutyChange(instant: time(1), agent: agent, .moves, grade: grade ?? DutyChange.noGrade)
        default: preconditionFailure("no change of duty: \(words)")
        }
    }
}
