import ContactCentre
import Simulator

/// A room, its rules, and a table of calls and duties to run through it.
struct World {
    var room: Room
    var calls: [CallLife]
    var duties: [DutyChange]
    var start: Int64 = 0
    var end: Int64

    /// What the engine makes of it, the spans in order and joined.
    func simulated() -> (calls: [CallRecord], spans: [AgentSpan]) {
        let result = simulate(room, calls: calls, duties: duties, from: start, upTo: end)
        return (result.calls, merged(result.spans))
    }

    /// Where the engine and the naive room disagree; nil if they don't.
    var disagreement: String? {
        let engine = simulated()
        let naive = NaiveRoom.simulate(room, calls: calls, duties: duties, from: start, upTo: end)
        let naiveSpans = merged(naive.spans)
        if engine.calls == naive.calls && engine.spans == naiveSpans { return nil }
        var lines = [description]
        for place in 0..<max(engine.calls.count, naive.calls.count) {
            let found = place < engine.calls.count ? engine.calls[place].text : "no record"
            let expected = place < naive.calls.count ? naive.calls[place].text : "no record"
            if found != expected { lines += ["call \(place): expected \(expected)", "  found \(found)"] }
        }
        let missing = naiveSpans.filter { !engine.spans.contains($0) }
        let unexpected = engine.spans.filter { !naiveSpans.contains($0) }
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
            if smaller.disagreement != nil { world = smaller }
        }
        for place in duties.indices.reversed() {
            var smaller = world
            smaller.duties.remove(at: place)
            if smaller.disagreement != nil { world = smaller }
        }
        return world
    }
}

extension World: CustomStringConvertible {
    var description: String {
        var lines = ["from \(seconds(start)) up to \(seconds(end))"]
        for (type, rules) in room.callTypes.enumerated() {
            lines.append("type \(type): priority \(rules.priority), interruptible by \(rules.interruptibleBy)")
            lines += rules.routing.map { "  \($0.text)" }
            if rules.handlingAwayFactor != 1 { lines.append("  away \(rules.handlingAwayFactor) times as long") }
        }
        for (team, rules) in room.teams.enumerated() {
            lines.append(
                "team \(team): \(rules.agents) agents, answers \(rules.answers), keeps free \(rules.keepFree), "
                    + "serves \(rules.serves)")
        }
        for duty in duties {
            lines.append("agent \(duty.agent) \(duty.kind) at \(seconds(duty.instant))")
        }
        for (place, call) in calls.enumerated() {
            lines.append(
                "call \(place) of type \(call.callType) from \(call.area): arrives \(seconds(call.arrival)) patience "
                    + "\(seconds(call.patienceEnd - call.arrival)) pick-up \(seconds(call.pickUp)) "
                    + "talk \(seconds(call.talk)) wrap \(seconds(call.wrap)) break-off \(seconds(call.breakOff))")
        }
        return lines.joined(separator: "\n")
    }
}

/// Whole microseconds as seconds.
func seconds(_ microseconds: Int64) -> String {
    let value = Interval(microseconds: microseconds).seconds
    return value == value.rounded() ? String(Int64(value)) : String(value)
}

extension Room.Stage {
    var text: String {
        "after \(seconds(after)): \(teams)" + (condition.map { " if \($0)" } ?? "")
    }
}

extension CallRecord {
    var text: String {
        "\(outcome) queued \(seconds(queued)) waited \(seconds(waited)) talk \(seconds(talk)) wrap \(seconds(wrap)) "
            + "type \(callType) area \(area) team \(team) arrival \(seconds(arrival)) free agent \(foundFreeAgent)"
    }
}

extension AgentSpan {
    var text: String { "agent \(agent) of team \(team) \(activity) \(seconds(start))-\(seconds(end))" }
}

/// Seconds in microseconds.
let second = Interval.microsecondsPerSecond
