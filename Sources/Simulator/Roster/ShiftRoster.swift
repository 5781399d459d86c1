import ContactCentre
import Probability
import Scenarios

/// Draws who of those down for a team's shifts is there, and when they take their breaks.
///
/// Which crews are down for a shift, and of what headcount, `ShiftPlan.down` says for everybody. A fraction is settled here, by one
/// uniform number a crew and day: `floor(x + u)` people are down, so the sum of crews that `ShiftPlan.pieces` has is not
/// enough. Who of them is absent `Absences` says. Those present of all down for a shift take turns for its breaks.
struct ShiftRoster: Sendable {
    private let plan: ShiftPlan
    private let firstDate: CalendarDate
    private let shifts: [Times]
    /// The breaks of all shifts.
    private let breaks: [Break]
    private let crews: [CrewOfAgents]
    /// By crew and position, the agent's number.
    private let agents: [Int32]
    /// How its people come of a workforce; nil where they are as planned.
    private let filling: TeamFilling?
    private let absences: Absences
    private let adherence: Double
    private let away: Sampler
    /// The mean time at the desk between two times away, for a mean time away of 1.
    private let atDesk: Double

    /// A shift in plain numbers: when it begins on a day and how long it is, in microseconds, and where its breaks stand.
    private struct Times: Sendable {
        let start: Int64
        let length: Int64
        let breaks: Range<Int>
    }

    /// The item of a crew's streams, where its agents stand and how many it has.
    private struct CrewOfAgents: Sendable, BitwiseCopyable {
        let item: UInt64
        let firstAgent: Int
        let size: Int
    }

    /// - Parameter numbers: by crew and position, the agent's number.
    init(_ team: Team, _ plan: ShiftPlan, _ filling: TeamFilling?, _ numbers: [[Int32]], period: Period) {
        self.plan = plan
        self.filling = filling
        firstDate = period.start
        var breaks: [Break] = []
        shifts = plan.shifts.map { shift in
            breaks += shift.breaks
            return Times(
                start: shift.start.microseconds, length: shift.length.microseconds,
                breaks: breaks.count - shift.breaks.count..<breaks.count)
        }
        self.breaks = breaks
        let names = plan.crews.map { team.name + "\n" + ($0.isOfRota ? "group" : "shift") + "\n" + $0.name }
        var agents: [Int32] = []
        crews = zip(names, numbers).map { name, ofCrew in
            agents += ofCrew
            return CrewOfAgents(
                item: stableHash(of: name), firstAgent: agents.count - ofCrew.count, size: ofCrew.count)
        }
        self.agents = agents
        absences = Absences(team.people, crews: names)
        away = Sampler(.exponential(mean: Double(team.people.away.microseconds)))
        adherence = team.people.adherence
        atDesk = adherence < 1 ? adherence / (1 - adherence) : 0
    }

    /// Appends the changes of the shifts that begin on a day, in no order; some come after the day's end.
    ///
    /// - Parameters:
    ///   - start: when the simulation of the day begins: who is at work then comes on duty then, and who is on a break then stays for
    ///     the rest of it.
    ///   - floor: the posts on the floor; nil where there is no workforce.
    func appendChanges(
        ofDay day: Int, notBefore start: Int64, _ floor: FloorPosts?, _ streams: Streams, scratch: inout RosterScratch,
        to changes: inout Buffer<DutyChange>
    ) {
        let date = firstDate.adding(days: day)
        let midnight = Int64(day) * Interval.day.microseconds
        drawDown(ofDay: day, on: date, floor, streams, into: &scratch)
        for place in shifts.indices {
            let shift = shifts[place]
            let begins = midnight + shift.start
            guard begins + shift.length > start else { continue }
            scratch.members.removeAll()
            for crew in crews.indices where scratch.down[crew].shift == place {
                for position in 0..<scratch.down[crew].count {
                    scratch.members.append(CrewMember(crew: crew, position: position))
                }
            }
            absences.removeAbsent(from: &scratch, on: date, streams)
            for turn in 0..<scratch.members.count {
                let member = scratch.members[turn]
                let crew = crews[member.crew]
                let person = Person(
                    agent: agent(of: member, scratch), begins: begins, ends: begins + shift.length,
                    turn: turn, of: scratch.members.count)
                changes.append(DutyChange(instant: max(start, begins), agent: person.agent, comesOn: true))
                changes.append(DutyChange(instant: person.ends, agent: person.agent, comesOn: false))
                let firstPause = changes.count
                append(breaks: shift.breaks, of: person, &scratch.clock, to: &changes)
                if adherence < 1 {
                    let family = streams.family(of: crew.item, day: date.serialNumber)
                    appendTimesAway(of: person, family.member(member.position), &scratch, to: &changes)
                }
                if begins < start { keepWhatIsLeft(ofPausesFrom: firstPause, at: start, in: &changes) }
            }
        }
    }

    /// Draws how many of each crew are down on a date, and finds for which shift.
    private func drawDown(
        ofDay day: Int, on date: CalendarDate, _ floor: FloorPosts?, _ streams: Streams,
        into scratch: inout RosterScratch
    ) {
        scratch.down.removeAll()
        scratch.upToGrade.removeAll()
        for (place, crew) in crews.enumerated() {
            let down = plan.down(ofCrew: place, on: date)
            var point = 0.0
            if down != nil {
                var presence = streams.family(of: crew.item, day: date.serialNumber).stream(.presence)
                point = presence.nextUnit()
            }
            if let filling, let floor {
                let count = filling.countPeople(
                    ofCrew: place, headcount: down?.headcount ?? 0, point, onDay: day, floor, into: &scratch.upToGrade)
                scratch.down.append(CrewDown(shift: down?.shift, count: count))
                continue
            }
            // The sum may, very rarely, round up to one more than there are.
            let count = down.map { min(Int($0.headcount + point), crew.size) }
            scratch.down.append(CrewDown(shift: down?.shift, count: count ?? 0))
        }
    }

    /// The number of somebody down for a shift.
    private func agent(of member: CrewMember, _ scratch: borrowing RosterScratch) -> Int32 {
        let first = crews[member.crew].firstAgent
        guard let filling else { return agents[first + member.position] }
        return agents[first + filling.place(of: member, scratch.upToGrade)]
    }

    /// Appends a person's breaks, which are also added to a clock that stands at the beginning of the shift then.
    private func append(
        breaks: Range<Int>, of person: Person, _ clock: inout ShiftClock, to changes: inout Buffer<DutyChange>
    ) {
        clock.begin(at: person.begins)
        for place in breaks {
            let rest = self.breaks[place]
            let due = person.due(rest)
            clock.add(breakDue: due, length: rest.length.microseconds)
            changes.append(
                DutyChange(
                    instant: due, agent: person.agent, .breakDue, length: rest.length.microseconds,
                    latest: person.latest(rest)))
        }
    }

    /// Of the breaks and times away that end a table of changes, all of one person's, keeps what is left when the simulation
    /// begins in the middle of the shift: nothing of those that are over, the rest of the one that isn't, all of those to
    /// come.
    ///
    /// Before it nobody was kept from a break by a caller: whoever was due one took it, or did so once back from the one
    /// before.
    private func keepWhatIsLeft(ofPausesFrom first: Int, at start: Int64, in changes: inout Buffer<DutyChange>) {
        var pauses = UnsafeMutableBufferPointer(rebasing: changes.places[first...])
        pauses.sort()
        var (kept, isBack) = (first, Int64.min)
        for place in first..<changes.count {
            var pause = changes[place]
            if pause.instant < start {
                let begins = max(pause.instant, isBack)
                isBack = begins + pause.length
                guard isBack > start else { continue }
                if begins < start { (pause.length, pause.latest) = (isBack - start, DutyChange.begunBefore) }
                pause.instant = start
            }
            changes[kept] = pause
            kept += 1
        }
        changes.resize(to: kept)
    }

    /// Appends the times at which a person leaves the desk unplanned: times at the desk and away take turns, exponential
    /// both, in the shift less its breaks. Who begins away is so with the probability 1 - adherence, which makes the share
    /// of time away the same throughout the shift.
    private func appendTimesAway(
        of person: Person, _ family: StreamFamily, _ scratch: inout RosterScratch, to changes: inout Buffer<DutyChange>
    ) {
        // No shift is longer than a day; who hardly ever leaves the desk stays for the rest of it.
        let longest = Double(Interval.day.microseconds)
        var stream = family.stream(.steppingAway)
        var isAway = stream.nextUnit() >= adherence
        scratch.lengths.resize(to: ShiftRoster.lengthsAtOnce)
        var next = scratch.lengths.count
        while scratch.clock.instant < person.ends {
            if next == scratch.lengths.count {
                away.draw(
                    into: UnsafeMutableBufferPointer(start: scratch.lengths.base, count: next), from: &stream)
                next = 0
            }
            // A microsecond at least, so that the shift's end is reached.
            let length = max(1, Int64(min(scratch.lengths[next], longest)))
            next += 1
            if isAway {
                changes.append(
                    DutyChange(instant: scratch.clock.instant, agent: person.agent, .stepsAway, length: length))
                scratch.clock.advance(by: length)
            } else {
                scratch.clock.advance(by: Int64(min(Double(length) * atDesk, longest)))
            }
            isAway.toggle()
        }
    }

    /// A shift has some ten times at the desk and away; drawn one by one they would cost three times as much.
    private static let lengthsAtOnce = 8
}

/// Somebody present for a shift.
private struct Person: BitwiseCopyable {
    let agent: Int32
    /// When the shift begins and ends, in microseconds since the start of the period.
    let begins: Int64
    let ends: Int64
    /// The person's turn for breaks, from 0, and of how many.
    let turn: Int
    let of: Int

    /// When a break is due.
    func due(_ rest: Break) -> Int64 {
        begins + rest.from.microseconds + rest.due(turn: turn, of: of).microseconds
    }

    /// The last instant at which a break still fits into its window.
    func latest(_ rest: Break) -> Int64 {
        begins + rest.until.microseconds - rest.length.microseconds
    }
}
