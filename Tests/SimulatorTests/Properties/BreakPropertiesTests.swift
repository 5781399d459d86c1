import ContactCentre
import Simulator
import Testing

/// What must hold of breaks and follow-on contacts in any room: checked on records, spans and duties alone.
@Suite("People and callers in any room")
struct BreakPropertiesTests {
    @Test("have every scheduled break that falls due to an agent on duty kept, late or missed, or still due at the end")
    func breaksAccountedFor() {
        forRandomWorlds(byNumber: false) { world in
            for agent in AgentTimes.all(in: world) {
                let due = world.breaksDue(to: agent.number).count { $0.kind == .breakDue }
                let settled = agent.count(.breakKept) + agent.count(.breakLate) + agent.count(.breakMissed)
                let mayBeDueStill =
                    agent.present.contains { $0.end == world.end } || agent.absent.contains { $0.end == world.end }
                guard settled == due || (settled < due && mayBeDueStill) else {
                    return "agent \(agent.number): \(settled) of \(due) breaks"
                }
            }
            return nil
        }
    }

    @Test("have breaks and steps away of full length, unless the duty ends or the world does")
    func breakLengths() {
        forRandomWorlds(byNumber: false) { world in
            for agent in AgentTimes.all(in: world) where !agent.absent.isEmpty {
                // Breaks that touch are one span; so whole stretches of absence are looked at.
                for stretch in agent.stretchesOfAbsence where stretch.upperBound < world.end {
                    let goesOff = world.duties.contains {
                        $0.agent == agent.number && $0.kind == .goesOff && $0.instant == stretch.upperBound
                    }
                    let lengths = world.breaksDue(to: agent.number).filter { $0.instant <= stretch.upperBound }
                        .map(\.length)
                    let length = stretch.upperBound - stretch.lowerBound
                    guard goesOff || canAddUp(lengths, to: length) else {
                        return "agent \(agent.number) is away for \(seconds(length)) s, of \(lengths)"
                    }
                }
            }
            return nil
        }
    }

    /// Whether some of the lengths add up to a length.
    private func canAddUp(_ lengths: [Int64], to length: Int64) -> Bool {
        guard let last = lengths.last else { return length == 0 }
        let others = Array(lengths.dropLast())
        return canAddUp(others, to: length) || (last <= length && canAddUp(others, to: length - last))
    }

    @Test("have breaks marked kept up to their latest instant and late after it")
    func keptOrLate() {
        forRandomWorlds(byNumber: false) { world in
            for agent in AgentTimes.all(in: world) {
                // They begin in the order in which they fall due; those missed begin never.
                let begun = agent.spans.filter { $0.activity == .breakKept || $0.activity == .breakLate }
                    .sorted { $0.start < $1.start }
                let due = world.breaksDue(to: agent.number).filter { $0.kind == .breakDue }
                for span in begun {
                    let isKept = span.activity == .breakKept
                    let fits = due.contains { $0.instant <= span.start && (span.start <= $0.latest) == isKept }
                    guard fits else { return "\(span.text) fits no break" }
                }
            }
            return nil
        }
    }

    @Test("have each contact that comes follow a call that ended as its rule says, so long after its end, and no other")
    func contactsFollow() {
        forRandomWorlds(byNumber: false) { world in
            // When somebody was rung is not in the record of a call-back.
            guard world.room.followsOn, !world.room.callsBack else { return nil }
            let result = world.simulated()
            let expected = world.contactsExpected(of: result).filter { $0.instant < world.end }
            let order = { (one: DueContact, other: DueContact) in
                (one.instant, one.parent, one.rule) < (other.instant, other.parent, other.rule)
            }
            let isRight = expected.sorted(by: order) == result.contacts.sorted(by: order)
            return isRight ? nil : "expected \(expected)\nfound \(result.contacts)"
        }
    }

    @Test(
        "have redials for those who try again, and further attempts for those to be rung again, one each, up to the end"
    )
    func redials() {
        forRandomWorlds(followedToTheEnd: true, byNumber: false) { world in
            let calls = world.simulated().calls
            guard calls.allSatisfy({ !$0.triesAgain || [.abandoned, .blocked, .notReached].contains($0.outcome) })
            else {
                return "tries again"
            }
            let again = calls.filter { $0.triesAgain }
            let redials = calls.count { $0.isRedial }
            let expected = again.count { $0.outcome != .notReached }
            guard redials == expected else { return "\(redials) redials of \(expected) who try again" }
            let attempts = calls.count { $0.isNextAttempt }
            return attempts == again.count - expected ? nil : "\(attempts) further attempts"
        }
    }
}

extension AgentTimes {
    /// From the beginning of an absence to the next presence or the leaving.
    fileprivate var stretchesOfAbsence: [Range<Int64>] {
        var stretches: [Range<Int64>] = []
        for span in absent {
            if let last = stretches.last, last.upperBound == span.start {
                stretches[stretches.count - 1] = last.lowerBound..<span.end
            } else {
                stretches.append(span.start..<span.end)
            }
        }
        return stretches
    }
}

extension World {
    /// Breaks and steps away that fall due to an agent on duty before the end.
    fileprivate func breaksDue(to agent: Int) -> [DutyChange] {
        duties.filter { change in
            (change.kind == .breakDue || change.kind == .stepsAway) && change.agent == agent && change.instant < end
                && isOnDuty(agent, at: change.instant)
        }
    }

    /// The contacts that must come of records as they are, whenever.
    fileprivate func contactsExpected(of result: RoomRecords) -> [DueContact] {
        let contacts = result.contacts.map { life(of: $0) }
        let all = calls.indices.filter { calls[$0].arrival < end }.map { (calls[$0], aftermaths[$0]) } + contacts
        let inOrder = all.enumerated().sorted { ($0.element.0.arrival, $0.offset) < ($1.element.0.arrival, $1.offset) }
            .map(\.element)
        return zip(inOrder, result.calls).compactMap { call, record in
            let (life, aftermath) = call
            let isInVain = [.abandoned, .blocked].contains(record.outcome)
            let contact: Aftermath.Contact =
                switch record.outcome {
                case .abandoned, .blocked: aftermath.afterAbandoning
                case .answered:
                    record.grade.map { isHome($0.index, of: record) } ?? false
                        ? aftermath.afterAnswerAtHome : aftermath.afterAnswerAway
                case .transferredOut, .stillThere, .calledBack, .notReached: .none
                }
            guard contact != .none else { return nil }
            return DueContact(
                instant: record.arrival + record.waited + record.talk + contact.delay, parent: aftermath.key,
                parentDepth: aftermath.depth, rule: contact.rule, area: life.area, parentType: life.callType,
                isRedial: isInVain)
        }
    }
}
