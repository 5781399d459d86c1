import ContactCentre
import RoomScripts
import Scenarios
import Testing

/// A caller as all plans must know them: of a call type (by name), at an instant of the calendar.
private struct Caller: Hashable {
    let callType: String
    let arrival: Int64
}

/// What plans reveal of callers' lives: everybody's patience where nobody picks up, everybody's pick-up, talk and wrap
/// where an agent is free for each.
private struct Lives {
    private var patience: [Caller: Int64] = [:]
    private var handling: [Caller: [Int64]] = [:]
    private(set) var order: [Caller] = []

    init(of script: RoomScript, replication: Int) throws {
        var empty = script
        empty.teams = [("Nobody", "agents: { constant: 0 }")]
        var plenty = script
        plenty.teams = [("Plenty", "agents: { constant: 200 }")]
        for (caller, call) in try callers(of: empty, replication: replication) {
            #expect(call.outcome != .answered)
            if call.outcome == .abandoned { patience[caller] = call.waited }
            order.append(caller)
        }
        for (caller, call) in try callers(of: plenty, replication: replication) where call.outcome == .answered {
            handling[caller] = [call.waited, call.talk, call.wrap]
        }
        #expect(Set(order).count == order.count)
        #expect(handling.count > order.count * 9 / 10)
    }

    /// Whether a record in another plan is of the very same life.
    func agree(with caller: Caller, _ call: CallRecord) -> Bool {
        switch call.outcome {
        case .answered:
            let isPatient = patience[caller].map { call.waited <= $0 } ?? true
            guard let known = handling[caller] else { return isPatient }
            // Break-off comes on top of pick-up where a wrap is interrupted.
            return isPatient && call.waited - call.queued >= known[0] && [call.talk, call.wrap] == Array(known[1...])
        case .abandoned: return patience[caller] == call.waited
        case .stillThere, .transferredOut, .blocked, .calledBack, .notReached: return true
        }
    }
}

private func callers(of script: RoomScript, replication: Int) throws -> [(Caller, CallRecord)] {
    let scenario = try script.scenario()
    let midnight = Int64(scenario.period.start.serialNumber) * Interval.day.microseconds
    return ReplicationRecords(of: scenario, replication: replication).calls.map { call in
        let name = scenario.callTypes[Int(call.callType)].name
        return (Caller(callType: name, arrival: midnight + call.arrival), call)
    }
}

@Suite("The same callers through every plan")
struct CommonRandomNumbersTests {
    static let plans: [(name: String, change: @Sendable (inout RoomScript) -> Void)] = [
        ("as it is", { _ in }),
        ("more agents", { $0.teams[0].members = "agents: { constant: 6 }" }),
        ("fewer agents", { $0.teams[0].members = "agents: { constant: 2 }" }),
        ("fractions", { $0.teams[0].members = "agents: { constant: 3.7 }" }),
        ("agents kept free", { $0.teams[0].members += ", keepFree: { '101': 1 }" }),
        ("one team", { $0.teams.removeLast() }),
        (
            "a workforce",
            {
                $0.more =
                    "workforce: { establishment: 40, plannedFor: 40, inPost: { experienced: 30, new: 9 }, leavers: { aYear: 0.9 },"
                    + " learning: [{ weeks: 0, pickUpFactor: 1 }, { weeks: 0.2 }] }"
            }
        ),
        ("three teams", { $0.teams.append(("Extra", "agents: { constant: 1 }")) }),
        ("teams renamed", { $0.teams[0].name = "Night" }),
        (
            "priorities swapped",
            {
                $0.callTypes[0].members = $0.callTypes[0].members.replacing("priority: 1", with: "priority: 3")
            }
        ),
        ("call types in another order", { $0.callTypes.reverse() }),
        (
            "another target",
            {
                $0.callTypes[1].members = $0.callTypes[1].members.replacing(
                    "withinSeconds: 40", with: "withinSeconds: 5")
            }
        ),
    ]

    @Test("Whatever the agents, teams, reserves, priorities and targets, every caller's life stays as it is")
    func plans() throws {
        for replication in 0...1 {
            let lives = try Lives(of: standInRoom(), replication: replication)
            for (name, change) in CommonRandomNumbersTests.plans {
                var script = standInRoom()
                change(&script)
                let callers = try callers(of: script, replication: replication)
                #expect(Set(callers.map { $0.0 }) == Set(lives.order), "\(name)")
                #expect(callers.allSatisfy { lives.agree(with: $0.0, $0.1) }, "\(name)")
                #expect(callers.contains { $0.1.outcome == .abandoned }, "\(name)")
            }
        }
    }

    @Test("Another call type besides leaves the callers of the others as they are")
    func anotherCallType() throws {
        let lives = try Lives(of: standInRoom(), replication: 0)
        var script = standInRoom()
        let extra =
            "priority: 1, arrivals: { callsPerDay: 300 }, talk: { distribution: 'exponential', meanSeconds: 100 }"
        script.callTypes.insert(("alarms", extra), at: 0)
        let callers = try callers(of: script, replication: 0).filter { $0.0.callType != "alarms" }
        #expect(callers.map { $0.0 } == lives.order)
        #expect(callers.allSatisfy { lives.agree(with: $0.0, $0.1) })
    }

    @Test("Making talks longer leaves arrivals and patience; another arrival rate leaves other call types")
    func oneRate() throws {
        let lives = try Lives(of: standInRoom(), replication: 0)
        var slower = standInRoom()
        slower.callTypes[0].members = slower.callTypes[0].members.replacing(
            "meanSeconds: 255", with: "meanSeconds: 510")
        let known = Dictionary(uniqueKeysWithValues: try callers(of: standInRoom(), replication: 0))
        let later = try callers(of: slower, replication: 0)
        #expect(later.map { $0.0 } == lives.order)
        for (caller, call) in later where call.outcome == .answered && caller.callType == "999" {
            guard let base = known[caller], base.outcome == .answered else { continue }
            // Rounding to microseconds may differ by one.
            #expect(abs(call.talk - 2 * base.talk) <= 1 && call.wrap == base.wrap)
        }
        var busier = standInRoom()
        busier.callTypes[0].members = busier.callTypes[0].members.replacing(
            "callsPerDay: 240", with: "callsPerDay: 300")
        let others = try callers(of: busier, replication: 0).filter { $0.0.callType == "101" }
        #expect(others.map { $0.0 } == lives.order.filter { $0.callType == "101" })
        #expect(others.allSatisfy { lives.agree(with: $0.0, $0.1) })
    }

    @Test("The callers of a calendar day don't depend on the warm-up or on where the period starts")
    func calendarDays() throws {
        var base = standInRoom(days: 6)
        base.start = "2018-01-01"
        let lives = try Lives(of: base, replication: 0)
        for (start, days, warmUpDays) in [("2018-01-01", 6, 0), ("2018-01-03", 4, 1), ("2018-01-04", 2, 3)] {
            var script = base
            (script.start, script.days, script.warmUpDays) = (start, days, warmUpDays)
            let callers = try callers(of: script, replication: 0)
            let window = Set(callers.map { $0.0 })
            let first = try #require(callers.first).0.arrival
            let last = try #require(callers.last).0.arrival
            #expect(window == Set(lives.order.filter { $0.arrival >= first && $0.arrival <= last }))
            #expect(callers.allSatisfy { lives.agree(with: $0.0, $0.1) })
        }
    }

    @Test("Other seeds, replications and days have other callers")
    func differentCallers() throws {
        let script = standInRoom()
        var other = script
        other.seed += 1
        let base = Set(try callers(of: script, replication: 0).map { $0.0 })
        // Of 860 callers a day, two would meet in the same microsecond on one day in 100,000.
        #expect(base.isDisjoint(with: try callers(of: script, replication: 1).map { $0.0 }))
        #expect(base.isDisjoint(with: try callers(of: other, replication: 0).map { $0.0 }))
        let day = Interval.day.microseconds
        let times = base.filter { $0.callType == "101" }.map { $0.arrival % day }
        #expect(Set(times).count == times.count)
    }
}
