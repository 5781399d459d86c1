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
    private let people: People
    private let firstDate: CalendarDate
    /// By crew, the item of its streams, its agents and how many it has.
    private let items: [UInt64]
    private let agents: [[Int32]]
    private let sizes: [Int]
    private let absences: Absences
    private let away: Sampler
    /// The mean time at the desk between two times away, for a mean time away of 1.
    private let atDesk: Double

    init(_ team: Team, _ plan: ShiftPlan, _ numbers: AgentNumbers, period: Period) {
        self.plan = plan
        people = team.people
        firstDate = period.start
        let names = plan.crews.map { team.name + "\n" + ($0.isOfRota ? "group" : "shift") + "\n" + $0.name }
        items = names.map { stableHash(of: $0) }
        agents = numbers.agents
        sizes = numbers.agents.map { $0.count }
        absences = Absences(team.people, crews: names)
        away = Sampler(.exponential(mean: Double(team.people.away.microseconds)))
        let adherence = team.people.adherence
        atDesk = adherence < 1 ? adherence / (1 - adherence) : 0
    }

    /// Appends the changes of the shifts that begin on a day, in no order; some come after the day's end.
    ///
    /// - Parameter start: when the simulation of the day begins: who is at work then comes on duty then.
    func appendChanges(
        ofDay day: Int, notBefore start: Int64, seed: UInt64, replication: Int, to changes: inout [DutyChange]
    ) {
        let date = firstDate.adding(days: day)
        for (place, shift) in plan.shifts.enumerated() {
            let begins = shift.start(onDay: day)
            guard begins + shift.length.microseconds > start else { continue }
            let down = down(for: place, on: date, seed: seed, replication: replication)
            let present = absences.present(of: down, sizes: sizes, on: date, seed: seed, replication: replication)
            for (turn, member) in present.enumerated() {
                let person = Person(
                    agent: agents[member.crew][member.position], begins: begins, shift: shift, turn: turn,
                    of: present.count)
                let family = family(member.crew, on: date, seed: seed, replication: replication)
                append(person, notBefore: start, family.member(member.position), to: &changes)
            }
        }
    }

    private func family(_ crew: Int, on date: CalendarDate, seed: UInt64, replication: Int) -> StreamFamily {
        StreamFamily(seed: seed, replication: replication, item: items[crew], day: date.serialNumber)
    }

    /// Those who are down for a shift, crew by crew.
    private func down(for shift: Int, on date: CalendarDate, seed: UInt64, replication: Int) -> [CrewMember] {
        var members: [CrewMember] = []
        for crew in items.indices {
            guard let down = plan.down(ofCrew: crew, on: date), down.shift == shift else { continue }
            var presence = family(crew, on: date, seed: seed, replication: replication).stream(.presence)
            // The sum may, very rarely, round up to one more than there are.
            let count = min(Int(down.headcount + presence.nextUnit()), sizes[crew])
            members.reserveCapacity(members.count + count)
            for position in 0..<count { members.append(CrewMember(crew: crew, position: position)) }
        }
        return members
    }

    private func append(
        _ person: Person, notBefore start: Int64, _ family: StreamFamily, to changes: inout [DutyChange]
    ) {
        let ends = person.begins + person.shift.length.microseconds
        changes.append(DutyChange(instant: max(start, person.begins), agent: person.agent, comesOn: true))
        changes.append(DutyChange(instant: ends, agent: person.agent, comesOn: false))
        for rest in person.shift.breaks {
            let due = person.due(rest)
            guard due >= start else { continue }
            changes.append(
                DutyChange(
                    instant: due, agent: person.agent, .breakDue, length: rest.length.microseconds,
                    latest: person.latest(rest)))
        }
        if people.adherence < 1 { appendTimesAway(of: person, notBefore: start, family, to: &changes) }
    }

    /// Appends the times at which a person leaves the desk unplanned: times at the desk and away take turns, exponential
    /// both, in the shift less its breaks. Who begins away is so with the probability 1 - adherence, which makes the share
    /// of time away the same throughout the shift.
    private func appendTimesAway(
        of person: Person, notBefore start: Int64, _ family: StreamFamily, to changes: inout [DutyChange]
    ) {
        var stream = family.stream(.steppingAway)
        let end = person.begins + person.shift.length.microseconds
        var isAway = stream.nextUnit() >= people.adherence
        var clock = person.begins
        while clock < end {
            let length = nextLength(from: &stream)
            if isAway {
                if clock >= start {
                    changes.append(DutyChange(instant: clock, agent: person.agent, .stepsAway, length: length))
                }
                clock = person.clock(clock, plus: length)
            } else {
                // No shift is longer than a day; who hardly ever leaves the desk stays for the rest of it.
                let longest = Double(Interval.day.microseconds)
                clock = person.clock(clock, plus: Int64(min(Double(length) * atDesk, longest)))
            }
            isAway.toggle()
        }
    }

    /// A length of exponential law with the mean of a time away, a microsecond at least so that the shift's end is reached.
    private func nextLength(from stream: inout RandomStream) -> Int64 {
        max(1, Int64(min(away.draw(from: &stream), Double(Interval.day.microseconds))))
    }
}

/// Somebody present for a shift.
private struct Person {
    let agent: Int32
    /// When the shift begins, in microseconds since the start of the period.
    let begins: Int64
    let shift: Shift
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

    /// The instant at which so much of the shift has passed since another, breaks not counted.
    func clock(_ instant: Int64, plus length: Int64) -> Int64 {
        var end = instant + length
        for rest in shift.breaks.sorted(by: { due($0) < due($1) }) {
            let due = due(rest)
            if due >= instant, due < end { end += rest.length.microseconds }
        }
        return end
    }
}
