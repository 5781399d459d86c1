import ContactCentre
import Scenarios
import Simulator
import Testing

/// Days are cut at arbitrary instants here: to the engine midnight is an instant like any other.
@Suite("A table fed to the engine day by day")
struct DayCutTests {
    #if DEBUG
        private static let worlds = 100
    #else
        private static let worlds = 5_000
    #endif

    @Test("gives the records and spans of the table in one go", arguments: [1, 2, 5, 40], [false, true])
    func cuts(days: Int, isWide: Bool) {
        var dice = Dice(seed: UInt64(days))
        for number in 0..<DayCutTests.worlds {
            let world = World.random(&dice, isWide: isWide)
            let length = max(1, (world.lastArrival - world.start + 10 * second) / Int64(days))
            let (inOneGo, dayByDay) = (world.simulated(), world.simulatedDayByDay(lasting: length))
            if !dayByDay.calls.haveEnded(as: inOneGo.calls) || inOneGo.contacts != dayByDay.contacts
                || inOneGo.spans.withoutOvertime != dayByDay.spans.withoutOvertime
                || inOneGo.spans.overtimeByRosteredGrade(in: world.room)
                    != dayByDay.spans.overtimeByRosteredGrade(in: world.room)
                || inOneGo.spans.chats != dayByDay.spans.chats
            {
                Issue.record("world \(number) cut every \(seconds(length)) s: \(world)")
                return
            }
        }
    }

    @Test("carries a caller over several midnights, one who waits and one who hangs up at midnight")
    func severalMidnights() {
        let room = Room(
            callTypes: [Room.CallTypeRules(priority: 1)],
            teams: [Room.TeamRules(agents: 1, answers: [0], keepFree: [0])])
        let calls = [
            CallLife(arrival: 0, patience: 0, talk: 35 * second),
            CallLife(arrival: 5 * second, patience: 60 * second, talk: second),
            CallLife(arrival: 6 * second, patience: 14 * second, talk: second),
            CallLife(arrival: 25 * second, patience: 60 * second, talk: second),
        ]
        let world = World(
            room: room, calls: calls, duties: [DutyChange(instant: 0, agent: 0, comesOn: true)], end: 50 * second)
        let result = world.simulatedDayByDay(lasting: 10 * second)
        #expect(result.calls.map(\.outcome) == [.answered, .answered, .abandoned, .answered])
        #expect(result.calls.map(\.waited) == [0, 30 * second, 14 * second, 11 * second])
    }

    @Test("opens stages after midnight for callers carried over, and counts them in the line")
    func stagesAfterMidnight() {
        let routing: [WaitStep] = [
            .after(0, .open(.home)), .after(5, .open(.named([TeamID(1)]))),
            .after(0, .open(.named([TeamID(2)])), if: .homeQueueAtLeast(3)),
            .after(25, .transferOut),
        ]
        let room = Room(
            callTypes: [Room.CallTypeRules(priority: 1, routing: routing, handlingAwayFactor: 1.5)],
            teams: (0..<3).map { Room.TeamRules(agents: 1, answers: [0], keepFree: [0], serves: $0 == 0 ? [0] : []) })
        let calls = [0, 8, 9, 11, 12].map { arrival in
            CallLife(arrival: arrival * second, patience: 60 * second, talk: 100 * second)
        }
        let world = World(
            room: room, calls: calls, duties: (0..<3).map { DutyChange(instant: 0, agent: $0, comesOn: true) },
            end: 90 * second)
        let result = world.simulatedDayByDay(lasting: 10 * second)
        // At 11 three wait, and the first of them goes to team 2; at 14 the next one has waited 5 s and goes to team 1.
        #expect(result.calls.map(\.outcome) == [.answered, .answered, .answered, .transferredOut, .transferredOut])
        #expect(result.calls.map(\.waited) == [0, 3, 5, 25, 25].map { $0 * second })
        #expect(result.calls.map { $0.team?.index } == [0, 2, 1, nil, nil])
        #expect(result.calls.map(\.talk) == [100, 150, 150, 0, 0].map { $0 * second })
        #expect(world.disagreement == nil)
    }

    @Test("lets breaks due and begun, moves and follow-on contacts go on over midnight")
    func peopleOverMidnight() {
        let room = Room(
            callTypes: [Room.CallTypeRules(priority: 1)],
            teams: (0..<2).map { _ in Room.TeamRules(agents: 1, answers: [0], keepFree: [0]) }, followsOn: true)
        let calls = [
            // Answered; a contact follows 12 s after the end of the conversation.
            CallLife(arrival: 0, patience: 0, talk: 12 * second),
            // Waits over midnight and hangs up; a redial follows a day later.
            CallLife(arrival: 5 * second, patience: 6 * second, talk: second),
        ]
        let aftermaths = [
            Aftermath(key: 1, afterAnswerAtHome: Aftermath.Contact(delay: 12 * second, rule: 0)),
            Aftermath(key: 2, afterAbandoning: Aftermath.Contact(delay: 19 * second, rule: 1)),
        ]
        let sequels = [0, 1].map { rule in
            Sequel(
                parent: UInt64(rule + 1), rule: UInt16(rule),
                life: CallLife(arrival: 0, patience: 60 * second, talk: second),
                aftermath: Aftermath(key: UInt64(rule + 3)))
        }
        let duties = [
            DutyChange(instant: 0, agent: 0, comesOn: true),
            DutyChange(instant: 5 * second, agent: 0, .moves, grade: 1),
            DutyChange(instant: 8 * second, agent: 0, .breakDue, length: 20 * second, latest: 11 * second),
        ]
        let world = World(
            room: room, calls: calls, aftermaths: aftermaths, sequels: sequels, duties: duties, end: 50 * second)
        let result = world.simulatedDayByDay(lasting: 10 * second)
        #expect(result.calls.map(\.arrival) == [0, 5, 24, 30].map { $0 * second })
        #expect(result.calls.map(\.outcome) == [.answered, .abandoned, .answered, .answered])
        #expect(result.calls.map(\.waited) == [0, 6, 8, 3].map { $0 * second })
        #expect(result.calls.map { $0.team?.index } == [0, nil, 1, 1])
        #expect(result.calls.map(\.isRedial) == [false, false, false, true])
        #expect(result.calls.map(\.triesAgain) == [false, true, false, false])
        #expect(
            result.spans.map(\.text).filter { $0.contains("reak") }
                == ["agent 0 of grade 0 of team 0 onBreak 12-32", "agent 0 of grade 0 of team 0 breakLate 12-12"])
        #expect(world.disagreement == nil)
    }
}

extension World {
    var lastArrival: Int64 { calls.last?.arrival ?? start }

    /// Feeds the table to an engine in days of a length, and puts the records together again.
    func simulatedDayByDay(lasting length: Int64) -> RoomRecords {
        // Nothing new after the last arrival but the rest of the time watched.
        simulated { $0 > lastArrival + 100 * second ? end : $0 + length }
    }

    /// Feeds the table to an engine day by day, with the rules that hold later from their day on.
    func simulated(cutAt nextMidnight: (Int64) -> Int64) -> RoomRecords {
        var engine = Engine(room: room, start: start)
        var records: [CallRecord] = []
        var contacts: [DueContact] = []
        var spans: [AgentSpan] = []
        var lives: [CallLife] = []
        /// Places in `records` of the callers left waiting.
        var waiting: [Int] = []
        var midnight = start
        while midnight < end {
            let next = min(nextMidnight(midnight), end)
            if let later, later.from == midnight { engine.takeUp(later.room, at: midnight) }
            let today = midnight..<next
            var arriving = calls.filter { today.contains($0.arrival) }
            open(today, in: &engine)
            while !engine.advance(to: next) {
                let due = engine.takeDueContact()
                contacts.append(due)
                let (life, aftermath) = life(of: due)
                engine.admit(life, aftermath)
                arriving.insert(life, at: arriving.firstIndex { $0.arrival > life.arrival } ?? arriving.endIndex)
            }
            engine.closeDay(at: next, isLast: next == end)
            lives += arriving
            let ofBefore = engine.callRecords.prefix { $0.arrival < midnight }
            for record in ofBefore {
                guard let place = waiting.firstIndex(where: { lives[$0].canHaveEnded(as: record) }) else { continue }
                records[waiting.remove(at: place)] = record
            }
            records += engine.callRecords.dropFirst(ofBefore.count)
            waiting += (records.count - arriving.count..<records.count).filter { records[$0].outcome == .stillThere }
            spans += engine.agentSpans
            midnight = next
        }
        return RoomRecords(calls: records, spans: merged(spans), contacts: contacts)
    }

    private func open(_ day: Range<Int64>, in engine: inout Engine) {
        let places = calls.indices.filter { day.contains(calls[$0].arrival) }
        places.map { calls[$0] }.withUnsafeBufferPointer { calls in
            places.filter { _ in room.followsOn }.map { aftermaths[$0] }.withUnsafeBufferPointer { aftermaths in
                duties.filter { day.contains($0.instant) }.withUnsafeBufferPointer { duties in
                    engine.openDay(calls: calls, aftermaths: aftermaths, duties: duties)
                }
            }
        }
    }
}

extension CallLife {
    /// Whether a record can be that of the call's end. Of several alike in a line the first is answered first.
    fileprivate func canHaveEnded(as record: CallRecord) -> Bool {
        arrival == record.arrival && callType == record.callType && area == record.area
            && (record.outcome != .abandoned || patienceEnd == arrival + record.waited)
    }
}
