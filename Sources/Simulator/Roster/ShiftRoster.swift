import ContactCentre
import Probability
import Scenarios

/// Draws who of those down for a team's shifts is there, and when they take their breaks.
///
/// Each person down for a shift is absent for each part of shrinkage in turn, if not already absent for an earlier one:
/// with probability p / (1 - the parts before it), so that the part's own share p of all shifts is missed for it. Every part
/// draws from a stream of its own. A fraction of a headcount is settled by one uniform number a day: `floor(x + u)` people
/// are down.
struct ShiftRoster: Sendable {
    /// People who are down for the same shifts.
    private struct Crew: Sendable {
        let item: UInt64
        let items: [UInt64]
        let headcount: Double
        /// The place of the shift in the plan, or that of the group in the rota.
        let isOfRota: Bool
        let place: Int
        var agents: [Int32] = []
    }

    private let plan: ShiftPlan
    private let people: People
    private let firstDate: CalendarDate
    private var crews: [Crew]
    private let away: Sampler
    /// The mean time at the desk between two times away, for a mean time away of 1.
    private let atDesk: Double

    init(_ team: Team, _ plan: ShiftPlan, period: Period) {
        self.plan = plan
        people = team.people
        firstDate = period.start
        let parts = team.people.shrinkage
        func crew(_ kind: String, _ name: String, _ headcount: Double, isOfRota: Bool, _ place: Int) -> Crew {
            let whole = team.name + "\n" + kind + "\n" + name
            return Crew(
                item: stableHash(of: whole), items: parts.map { stableHash(of: whole + "\n" + $0.name) },
                headcount: headcount, isOfRota: isOfRota, place: place)
        }
        crews =
            plan.shifts.enumerated().map { place, shift in
                crew("shift", shift.name, shift.headcount, isOfRota: false, place)
            }
            + (plan.rota?.groups ?? []).enumerated().map { place, group in
                crew("group", group.name, group.headcount, isOfRota: true, place)
            }
        away = Sampler(.exponential(mean: Double(team.people.away.microseconds)))
        let adherence = team.people.adherence
        atDesk = adherence < 1 ? adherence / (1 - adherence) : 0
    }

    /// How many people each crew has at most.
    var positions: [Int] { crews.map { wholeAgents($0.headcount) } }

    /// The same roster with the agents' numbers.
    func numbered(_ numbers: TeamCrews) -> ShiftRoster {
        var numbered = self
        for crew in crews.indices { numbered.crews[crew].agents = numbers.agents[crew] }
        return numbered
    }

    /// Appends the changes of the shifts that begin on a day, in no order; some come after the day's end.
    ///
    /// - Parameter start: when the simulation of the day begins: who is at work then comes on duty then.
    func appendChanges(
        ofDay day: Int, notBefore start: Int64, seed: UInt64, replication: Int, to changes: inout [DutyChange]
    ) {
        let date = firstDate.adding(days: day)
        for crew in crews {
            guard let place = shift(of: crew, on: date) else { continue }
            let shift = plan.shifts[place]
            let begins = Int64(day) * Interval.day.microseconds + shift.start.microseconds
            guard begins + shift.length.microseconds > start else { continue }
            let family = StreamFamily(
                seed: seed, replication: replication, item: crew.item, day: date.serialNumber)
            let present = present(crew, on: date, family)
            for (turn, position) in present.enumerated() {
                let person = Person(
                    agent: crew.agents[position], begins: begins, shift: shift, turn: turn, of: present.count)
                append(person, notBefore: start, family.member(position), to: &changes)
            }
        }
    }

    private func shift(of crew: Crew, on date: CalendarDate) -> Int? {
        if crew.isOfRota { return plan.rota?.shift(ofGroup: crew.place, on: date) }
        return plan.shifts[crew.place].weekdays[date.weekday] ? crew.place : nil
    }

    /// The positions of those down for the shift who are not absent.
    private func present(_ crew: Crew, on date: CalendarDate, _ family: StreamFamily) -> [Int] {
        var presence = family.stream(.presence)
        // The sum may, very rarely, round up to one more than there are.
        let down = min(Int(crew.headcount + presence.nextUnit()), crew.agents.count)
        var present = Array(0..<down)
        var before = 0.0
        for (part, item) in crew.items.enumerated() {
            var stream = StreamFamily(
                seed: family.seed, replication: family.replication, item: item, day: family.day
            ).stream(.absence)
            let fraction = people.fraction(ofPart: part, on: date)
            let probability = fraction / (1 - before)
            before += fraction
            let points = crew.agents.map { _ in stream.nextUnit() }
            present.removeAll { points[$0] < probability }
        }
        return present
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
        var length = 0.0
        withUnsafeMutablePointer(to: &length) {
            away.draw(into: UnsafeMutableBufferPointer(start: $0, count: 1), from: &stream)
        }
        return max(1, Int64(min(length, Double(Interval.day.microseconds))))
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

    /// When a break is due: the window's slack is shared out evenly.
    func due(_ rest: Break) -> Int64 {
        let slack = rest.until.microseconds - rest.length.microseconds - rest.from.microseconds
        return begins + rest.from.microseconds + slack * Int64(turn) / Int64(of)
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
