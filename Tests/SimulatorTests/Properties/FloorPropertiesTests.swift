import ContactCentre
import Scenarios
import Simulator
import Testing

/// What must hold in any room, whatever its rules: checked on records and spans alone.
@Suite("Any room")
struct FloorPropertiesTests {
    @Test("has one possible record for each call that arrived: answered, abandoned, transferred out or still there")
    func records() {
        forRandomWorlds { world in
            let result = world.simulated()
            let offered = world.lives(of: result)
            guard result.calls.count == offered.count else { return "\(result.calls.count) of \(offered.count) calls" }
            for (life, record) in zip(offered, result.calls) {
                if let fault = fault(of: record, for: life, in: world) { return "\(fault): \(record.text)" }
            }
            return nil
        }
    }

    private func fault(of record: CallRecord, for life: CallLife, in world: World) -> String? {
        guard record.arrival == life.arrival, record.callType == life.callType, record.area == life.area else {
            return "another call"
        }
        let rules = world.room.callTypes[Int(life.callType)]
        if [.calledBack, .notReached].contains(record.outcome) {
            return faultOfCallBack(record, life, rules, world.handlingFactor(of: record))
        }
        let mayBeRungBack = rules.callBack != nil || record.isNextAttempt
        guard 0 <= record.queued, record.queued <= record.waited else { return "queued longer than waited" }
        guard !record.foundFreeAgent || record.queued == 0 else { return "queued for a free agent" }
        let out = world.leavesTheHouse(life.callType)
        guard record.queued <= out ?? .max else { return "queued longer than calls stay in the house" }
        if let grade = record.grade {
            let factor = world.handlingFactor(of: record)
            let isPossible =
                record.outcome == .answered && record.team?.index == world.room.grades[grade.index].team
                && record.arrival + record.waited <= life.patienceEnd
                && record.waited - record.queued >= world.pickUp(of: life, by: grade)
                && record.talk == Int64(Double(life.talk) * factor + 0.5)
                && record.wrap == Int64(Double(life.wrap) * factor + 0.5)
                && world.mayEverTake(record, grade: grade.index)
            return isPossible ? nil : "not answered like this"
        }
        guard record.talk == 0, record.wrap == 0, record.outcome != .answered, record.team == nil else {
            return "handled"
        }
        let isTimely =
            switch record.outcome {
            case .abandoned where record.hasBalked: record.queued == 0 && record.waited == 0
            case .abandoned: record.arrival + record.waited == life.patienceEnd
            case .blocked: record.queued == 0 && record.waited == 0
            case .transferredOut:
                record.queued == out && record.waited == out
                    && (record.arrival + record.waited <= life.patienceEnd || mayBeRungBack)
            // Who has accepted a call-back stays.
            case .stillThere where mayBeRungBack:
                world.end - record.arrival <= out ?? .max || record.isNextAttempt
                    || Double(life.callBackPoint) < (rules.callBack?.accept ?? 0) * 0x1p32
            default: life.patienceEnd >= world.end && world.end - record.arrival <= out ?? .max
            }
        return isTimely ? nil : "over at another time"
    }

    /// Whoever accepted holds the line no longer than the place in the queue is kept, and is spoken with once reached.
    private func faultOfCallBack(
        _ record: CallRecord, _ life: CallLife, _ rules: Room.CallTypeRules, _ factor: Double
    ) -> String? {
        let isReached = record.outcome == .calledBack
        let isPossible =
            0 <= record.waited && record.waited <= record.queued && (record.team != nil) == isReached
            && record.talk == (isReached ? Int64(Double(life.talk) * factor + 0.5) : 0)
            && record.wrap == (isReached ? Int64(Double(life.wrap) * factor + 0.5) : 0)
            && record.wasOfferedCallBack != record.isNextAttempt
            && (record.isNextAttempt ? record.attempt > 1 : rules.callBack != nil)
        return isPossible ? nil : "not rung back like this"
    }

    @Test("has every agent's spans in one piece: nobody is engaged twice, or at work without being present")
    func spansNest() {
        forRandomWorlds(withChats: true) { world in
            for agent in AgentTimes.all(in: world) {
                for spans in [agent.present, agent.engaged, agent.overtime, agent.absent] {
                    guard zip(spans, spans.dropFirst()).allSatisfy({ $0.end <= $1.start }) else { return "overlap" }
                    guard spans.allSatisfy({ world.start <= $0.start && $0.start < $0.end && $0.end <= world.end })
                    else { return "outside the time watched" }
                }
                let known = (agent.present + agent.absent).sorted { $0.start < $1.start }
                guard zip(known, known.dropFirst()).allSatisfy({ $0.end <= $1.start }) else { return "there and away" }
                guard agent.engaged.allSatisfy({ $0.lies(in: agent.present) }) else { return "engaged while absent" }
                guard agent.overtime.allSatisfy({ $0.lies(in: agent.engaged) }) else { return "overtime without work" }
            }
            return nil
        }
    }

    @Test("has every agent present for the duties and the overtime but for breaks and steps away, to the microsecond")
    func presence() {
        forRandomWorlds(withChats: true) { world in
            let agents = AgentTimes.all(in: world)
            for grade in world.room.grades.indices {
                guard let expected = world.timeOfNumberOnDuty(in: grade) else { continue }
                let found = agents.filter { world.ownGrade(of: $0.number) == grade }.reduce(0) {
                    $0 + $1.present.total + $1.absent.total - $1.overtime.total
                }
                guard found == expected else { return "grade \(grade) was present for \(found), not \(expected)" }
            }
            for (number, agent) in agents.enumerated() where !world.comesByNumber(world.ownGrade(of: number)) {
                var expected = agent.overtime.total
                var cameOn: Int64?
                for change in world.duties where change.agent == number && change.instant < world.end {
                    if change.kind == .comesOn {
                        cameOn = cameOn ?? change.instant
                    } else if change.kind == .goesOff, let on = cameOn {
                        expected += change.instant - on
                        cameOn = nil
                    }
                }
                if let on = cameOn { expected += world.end - on }
                guard agent.present.total + agent.absent.total == expected else {
                    return "agent \(number) was present too long or too little"
                }
            }
            return nil
        }
    }

    @Test("engages agents for break-off, pick-up, conversation and wrap of their calls, no more and no less")
    func work() {
        forRandomWorlds(followedToTheEnd: true) { world in
            // How long somebody rang is not in the record of a call-back.
            guard !world.room.callsBack else { return nil }
            let result = world.simulated()
            let work = result.calls.reduce(0) { $0 + $1.waited - $1.queued + $1.talk + $1.wrap }
            let engaged = result.spans.filter { $0.activity == .engaged }
            guard engaged.reduce(0, { $0 + $1.end - $1.start }) == work else { return "work lost or doubled" }
            for grade in world.room.grades.indices.map(GradeID.init) {
                let handled = result.calls.filter { $0.grade == grade }.reduce(0) { $0 + $1.talk + $1.wrap }
                let ofGrade = engaged.filter { $0.grade == grade }.reduce(0) { $0 + $1.end - $1.start }
                guard handled <= ofGrade else { return "grade \(grade.index) handled more than it worked" }
            }
            return nil
        }
    }

    @Test("breaks off only wraps that are there: pick-up alone unless a call broke into a wrap")
    func breakOffs() {
        forRandomWorlds { world in
            let result = world.simulated()
            let lives = world.lives(of: result)
            for (life, record) in zip(lives, result.calls) {
                guard let grade = record.grade, record.outcome == .answered else { continue }
                let breakOff = record.waited - record.queued - world.pickUp(of: life, by: grade)
                let isFromAWrap = lives.contains { wrap in
                    wrap.breakOff == breakOff && wrap.wrap > 0
                        && world.room.callTypes[Int(wrap.callType)].interruptibleBy.contains(Int(life.callType))
                }
                guard breakOff == 0 || (isFromAWrap && !record.foundFreeAgent) else { return "break-off of nothing" }
            }
            return nil
        }
    }

    @Test("has no agent idle whom a waiting caller may have, and none in two conversations, at any instant")
    func nobodyIdleWhileCallersWait() {
        forRandomWorlds(byNumber: false) { world in
            let result = world.simulated()
            let agents = AgentTimes.all(in: world)
            for instant in world.instants(result) where instant < world.end {
                let waiting = result.calls.filter { $0.isWaiting(at: instant) }
                for grade in world.room.grades.indices {
                    let present = agents.filter { $0.isPresent(in: grade, at: instant) }
                    let unengaged = present.filter { !$0.isEngaged(at: instant) }
                    let talking = result.calls.count { $0.grade?.index == grade && $0.isTalking(at: instant) }
                    guard talking <= present.count - unengaged.count else { return "two conversations at once" }
                    // Others are in no team, though the time counts for the last one.
                    let idle = unengaged.count { world.assigned($0.number, at: instant) == grade }
                    for call in waiting where world.mayTake(call, grade: grade, at: instant, of: waiting) {
                        // Who keeps a reserve may be idle; how many the reserve leaves is the naive room's to say.
                        let reserve = world.room.grades[grade].rules.keepFree[Int(call.callType)]
                        guard idle == 0 || reserve > 0 else { return "idle at \(seconds(instant))" }
                        let isAlone = world.room.teams[world.room.grades[grade].team].grades.count == 1
                        guard !isAlone || idle <= reserve else { return "idle at \(seconds(instant))" }
                    }
                }
            }
            return nil
        }
    }

    @Test("has nobody overtaken in line by a caller of the same type and area")
    func nobodyIsOvertaken() {
        forRandomWorlds(withChats: true) { world in
            let calls = world.simulated().calls
            for (place, call) in calls.enumerated() where call.outcome == .answered {
                let overtaken = calls[..<place].contains { earlier in
                    earlier.callType == call.callType && earlier.area == call.area
                        && earlier.isWaiting(at: call.arrival + call.queued)
                }
                if overtaken { return "overtaken by call \(place)" }
            }
            return nil
        }
    }

    @Test("obeys Little's law to the microsecond: callers seen waiting second by second add to their queued times")
    func littlesLaw() {
        forRandomWorlds { world in
            guard world.ticksInSeconds else { return nil }
            let total = world.simulated().calls.reduce(Int64(0)) { sum, call in
                sum
                    + (call.outcome == .stillThere
                        ? world.end - call.arrival : min(call.queued, world.end - call.arrival))
            }
            guard total == world.secondsSeenWaiting * second else { return "queued for \(seconds(total)) s" }
            return nil
        }
    }

    @Test("is the same up to an instant, however long it is watched after that")
    func horizon() {
        var dice = Dice(seed: 99)
        forRandomWorlds(followedToTheEnd: true, withChats: true) { world in
            let last = world.calls.last?.arrival ?? 0
            let instant = Int64.random(in: world.start...(last + 30 * second), using: &dice)
            var cut = world
            cut.end = instant
            let whole = merged(
                world.simulated().spans.compactMap { span in
                    guard span.start < instant else { return nil }
                    var clipped = span
                    clipped.end = min(span.end, instant)
                    return clipped
                })
            let found = cut.simulated().spans
            return found.withoutOvertime == whole.withoutOvertime
                && found.overtimeByRosteredGrade(in: world.room) == whole.overtimeByRosteredGrade(in: world.room)
                ? nil : "up to \(seconds(instant)) the spans differ"
        }
    }
}

/// Runs a check on random worlds until it finds a fault.
func forRandomWorlds(
    followedToTheEnd: Bool = false, byNumber: Bool = true, withChats: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ fault: (World) -> String?
) {
    #if DEBUG
        let count = 100
    #else
        let count = 3_000
    #endif
    var dice = Dice(seed: 7)
    for number in 0..<count {
        let world = World.random(&dice, isFollowedToTheEnd: followedToTheEnd, byNumber: byNumber, withChats: withChats)
        guard let found = fault(world) else { continue }
        Issue.record("world \(number): \(found)\n\(world)", sourceLocation: sourceLocation)
        return
    }
}
