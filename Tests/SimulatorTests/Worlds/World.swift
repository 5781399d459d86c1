import ContactCentre
import Scenarios
import Simulator

/// A room, its rules, and a table of calls and duties to run through it.
struct World {
    var room: Room
    var calls: [CallLife]
    /// What may come of each call, where the room follows on.
    var aftermaths: [Aftermath] = []
    /// The lives of all contacts that may follow on.
    var sequels: [Sequel] = []
    /// Where contacts get their lives from if not from the sequels.
    var draw: ((DueContact) -> (CallLife, Aftermath))?
    var duties: [DutyChange]
    /// Other rules that hold from an instant on, at which there is a change of rules among the duties.
    var later: (room: Room, from: Int64)?
    var start: Int64 = 0
    var end: Int64

    /// What the engine makes of it, the spans in order and joined.
    func simulated() -> RoomRecords {
        var contacts: [DueContact] = []
        let result = simulate(room, calls: calls, aftermaths: aftermaths, duties: duties, from: start, upTo: end) {
            due in
            contacts.append(due)
            return life(of: due)
        }
        return RoomRecords(calls: result.calls, spans: merged(result.spans), contacts: contacts)
    }

    /// Where the engine and the naive room disagree; nil if they don't.
    var disagreement: String? {
        let engine = simulated()
        let naive = NaiveRoom.simulate(self)
        if engine == naive { return nil }
        var lines = [description]
        for place in 0..<max(engine.calls.count, naive.calls.count) {
            let found = place < engine.calls.count ? engine.calls[place].text : "no record"
            let expected = place < naive.calls.count ? naive.calls[place].text : "no record"
            if found != expected { lines += ["call \(place): expected \(expected)", "  found \(found)"] }
        }
        let missing = naive.spans.filter { !engine.spans.contains($0) }
        let unexpected = engine.spans.filter { !naive.spans.contains($0) }
        if engine.contacts != naive.contacts { lines.append("expected \(naive.contacts), found \(engine.contacts)") }
        lines += missing.map { "missing span: \($0.text)" } + unexpected.map { "unexpected span: \($0.text)" }
        return lines.joined(separator: "\n")
    }
}

extension World {
    /// The world without the calls and changes of duty that a disagreement does not need.
    var withoutIrrelevantEvents: World {
        var world = self
        for place in calls.indices.reversed() {
            var smaller = world
            smaller.calls.remove(at: place)
            if room.followsOn { smaller.aftermaths.remove(at: place) }
            if smaller.disagreement != nil { world = smaller }
        }
        for place in duties.indices.reversed() {
            var smaller = world
            smaller.duties.remove(at: place)
            if smaller.disagreement != nil { world = smaller }
        }
        for place in aftermaths.indices where place < world.aftermaths.count {
            var smaller = world
            smaller.aftermaths[place] = Aftermath(key: smaller.aftermaths[place].key)
            if smaller.disagreement != nil { world = smaller }
        }
        world.sequels = world.possibleSequels
        return world
    }

    /// The contacts that may follow on the calls of the table, directly or through others.
    private var possibleSequels: [Sequel] {
        var possible: [Sequel] = []
        var parents = aftermaths
        while !parents.isEmpty {
            let next = sequels.filter { sequel in parents.contains { $0.mayLead(to: sequel) } }
            possible += next
            parents = next.map(\.aftermath)
        }
        return possible
    }
}

extension Aftermath {
    fileprivate func mayLead(to sequel: Sequel) -> Bool {
        let contacts = [afterAbandoning, afterAnswerAtHome, afterAnswerAway, afterRingingInVain]
        return key == sequel.parent && contacts.contains { $0 != .none && $0.rule == sequel.rule }
    }
}

extension World: CustomStringConvertible {
    var description: String {
        var lines = ["from \(seconds(start)) up to \(seconds(end)), freed agents take \(room.freedAgentTakes)"]
        for (type, rules) in room.callTypes.enumerated() {
            lines.append("type \(type): priority \(rules.priority), interruptible by \(rules.interruptibleBy)")
            lines += rules.routing.map { "  \($0.text)" }
            if let most = rules.queueCapacity { lines.append("  at most \(most) may wait") }
            lines += rules.balking.map { "  \($0.fraction) leave above \(seconds($0.above.microseconds))" }
            if let callBack = rules.callBack { lines.append("  \(callBack)") }
            if rules.isChat { lines.append("  chat") }
            if rules.handlingAwayFactor != 1 { lines.append("  away \(rules.handlingAwayFactor) times as long") }
        }
        for (grade, (team, rules)) in room.grades.enumerated() {
            lines.append(
                "grade \(grade) of team \(team): \(rules.agents) agents, answers \(rules.answers), "
                    + "keeps free \(rules.keepFree), serves \(room.teams[team].serves), handling \(rules.handlingFactor), pick-up \(rules.pickUpFactor), "
                    + "preferred for \(rules.preferredFor), chats \(room.teams[team].chats)")
        }
        for duty in duties {
            lines.append(duty.agent == DutyChange.noAgent ? duty.text : "agent \(duty.agent) \(duty.text)")
        }
        for (place, call) in calls.enumerated() {
            lines.append("call \(place) \(call.text)")
            if room.followsOn { lines.append("  \(aftermaths[place].text)") }
        }
        for sequel in sequels where !aftermaths.isEmpty {
            lines.append("rule \(sequel.rule) after \(sequel.parent): \(sequel.life.text)")
            lines.append("  \(sequel.aftermath.text)")
        }
        return lines.joined(separator: "\n")
    }
}

extension Room {
    /// How many agents there are.
    var agentCount: Int { grades.reduce(0) { $0 + $1.rules.agents } }
}

/// Whole microseconds as seconds.
func seconds(_ microseconds: Int64) -> String {
    let value = Interval(microseconds: microseconds).seconds
    return value == value.rounded() ? String(Int64(value)) : String(value)
}

extension WaitStep {
    /// A step from a waiting time in whole seconds on.
    static func after(_ seconds: Int64, _ action: Action, if condition: Condition = .always) -> WaitStep {
        WaitStep(after: Interval(microseconds: seconds * second), condition: condition, action: action)
    }

    var text: String {
        "after \(seconds(after.microseconds)): \(action)" + (condition == .always ? "" : " if \(condition)")
    }
}

extension DutyChange {
    var text: String {
        let what =
            switch kind {
            case .goesOff, .comesOn, .rulesChange: ""
            case .numberFalls, .numberRises: " in grade \(grade)"
            case .moves: grade == DutyChange.noGrade ? " to none" : " to grade \(grade)"
            case .breakDue: " for \(seconds(length)), latest \(seconds(latest))"
            case .stepsAway: " for \(seconds(length))"
            }
        return "\(kind) at \(seconds(instant))" + what
    }
}

extension CallLife {
    var text: String {
        "of type \(callType) from \(area): arrives \(seconds(arrival)) patience "
            + "\(seconds(patienceEnd - arrival)) pick-up \(seconds(pickUp)) "
            + "talk \(seconds(talk)) wrap \(seconds(wrap)) break-off \(seconds(breakOff)) points \(balkingPoint) \(callBackPoint)"
    }
}

extension Aftermath {
    var text: String {
        func words(_ contact: Contact) -> String {
            contact == .none ? "none" : "rule \(contact.rule) after \(seconds(contact.delay))"
        }
        return "key \(key): if abandoned \(words(afterAbandoning)), if answered at home \(words(afterAnswerAtHome)), "
            + "away \(words(afterAnswerAway)), if rung in vain \(words(afterRingingInVain))"
    }
}

extension CallRecord {
    var text: String {
        "\(outcome) queued \(seconds(queued)) waited \(seconds(waited)) talk \(seconds(talk)) wrap \(seconds(wrap)) "
            + "type \(callType) area \(area) grade \(grade?.index ?? -1) team \(team?.index ?? -1) arrival \(seconds(arrival)) free agent \(foundFreeAgent)"
            + " redial \(isRedial) tries again \(triesAgain) attempt \(attempt) since \(seconds(firstArrival))"
            + " type tried \(hasTriedTypeBefore) handed on \(isHandedOn) balked \(hasBalked)"
            + " offered \(wasOfferedCallBack) next attempt \(isNextAttempt) under way \(wasUnderWay)"
    }
}

extension AgentSpan {
    var text: String {
        "agent \(agent) of grade \(grade.index) of team \(team.index) \(activity) \(seconds(start))-\(seconds(end))"
    }
}

/// Seconds in microseconds.
let second = Interval.microsecondsPerSecond
