import ContactCentre
import Probability
import Scenarios

/// Who of a team's people is absent on a day, part of the shrinkage by part.
///
/// Each person is absent for each part in turn, if not already absent for an earlier one, with the probability q that
/// `People.fractionOfRest` says. Every part draws one uniform number u a person and date from a stream of its own: absent if
/// u < q. So parts, people and dates leave each other's draws alone, and a period that starts later finds the same people absent.
///
/// **Spells** of L days on average: a person's days make a Markov chain with P(absent on the date) = q exactly. Its transitions
/// use the same numbers: absent if u < a, present if u ≥ s, else as on the day before, with s = 1 - 1/L and a = q / (L (1 - q)). So
/// the state of a date is known from looking back to the last day whose number decides by itself: no first day is needed, the
/// chain is in its long run throughout. Where q changes from q' to q (an outbreak), a = (q - q' s) / (1 - q'); if that is below 0,
/// then a = 0 and s = q / q'; if above s, both are q. Source: coupling from the past, J. Propp and D. Wilson, 1996.
///
/// **A cap** of k of the n down for a shift: each wants to be absent with a probability w, and those k with the lowest numbers are, so
/// that w solves E min(Bin(n, w), k) = n q: the share stays what it is.
struct Absences: Sendable {
    private let people: People
    /// In the order in which it is settled who is absent.
    private let parts: [Part]

    private struct Part: Sendable {
        /// Its place in the people's shrinkage.
        let place: Int
        /// The share of those not absent for an earlier part, while there is no outbreak.
        let usualFraction: Double
        let law: Law
        /// By crew, the item of its stream.
        let items: [UInt64]
    }

    private enum Law: Sendable {
        case days
        case spells(meanDays: Double)
        case capped(most: Int)
    }

    /// - Parameter crews: the crews' names.
    init(_ people: People, crews: [String]) {
        self.people = people
        // Before the first outbreak shares are as usual.
        let usualDate = (people.outbreaks.map { $0.firstDay }.min() ?? CalendarDate(serialNumber: 0)).adding(days: -1)
        parts = people.partsInTurn.map { place in
            let part = people.shrinkage[place]
            return Part(
                place: place, usualFraction: people.fractionOfRest(forPart: place, on: usualDate),
                law: part.mostAtOnce.map { .capped(most: $0) } ?? part.spellDays.map { .spells(meanDays: $0) } ?? .days,
                items: crews.map { stableHash(of: $0 + "\n" + part.name) })
        }
    }

    /// Leaves of the members down for a shift on a date those who are there.
    func removeAbsent(from scratch: inout RosterScratch, on date: CalendarDate, _ streams: Streams) {
        for part in parts {
            scratch.absent.resize(to: scratch.members.count)
            var points = PartStreams(items: part.items, streams, date: date)
            let fraction = fraction(part, on: date)
            switch part.law {
            case .days:
                for place in 0..<scratch.members.count {
                    scratch.absent[place] = points.point(of: scratch.members[place]) < fraction
                }
            case .spells(let days): markSpells(of: days, part, &points, &scratch)
            case .capped(let most): Absences.mark(atMost: most, fraction, &points, &scratch)
            }
            var present = 0
            for place in 0..<scratch.members.count {
                scratch.members[present] = scratch.members[place]
                present += scratch.absent[place] ? 0 : 1
            }
            scratch.members.resize(to: present)
        }
    }

    /// `People.fractionOfRest`, looked up on days without an outbreak.
    private func fraction(_ part: Part, on date: CalendarDate) -> Double {
        let isUsual = people.outbreaks.allSatisfy {
            !(0..<$0.days).contains(date.serialNumber - $0.firstDay.serialNumber)
        }
        return isUsual ? part.usualFraction : people.fractionOfRest(forPart: part.place, on: date)
    }

    // MARK: Spells

    private func markSpells(of days: Double, _ part: Part, _ streams: inout PartStreams, _ scratch: inout RosterScratch)
    {
        scratch.places.removeAll()
        for place in 0..<scratch.members.count { scratch.places.append(place) }
        while !scratch.places.isEmpty {
            let before = streams.date.adding(days: -1)
            let step = SpellStep(
                from: fraction(part, on: before), to: fraction(part, on: streams.date), meanDays: days)
            var undecided = 0
            for place in scratch.places.elements {
                let point = streams.point(of: scratch.members[place])
                scratch.absent[place] = point < step.onset
                scratch.places[undecided] = place
                undecided += point >= step.onset && point < step.stay ? 1 : 0
            }
            scratch.places.resize(to: undecided)
            streams.begin(before)
        }
    }

    // MARK: Caps

    /// Whom of several a part with a cap keeps away: of those below the point that makes the share right, the lowest.
    private static func mark(
        atMost most: Int, _ fraction: Double, _ streams: inout PartStreams, _ scratch: inout RosterScratch
    ) {
        let wanting = CappedShare(people: scratch.members.count, most: most).probability(forShare: fraction)
        scratch.points.resize(to: scratch.members.count)
        scratch.places.removeAll()
        for place in 0..<scratch.members.count {
            scratch.absent[place] = false
            scratch.points[place] = streams.point(of: scratch.members[place])
            if scratch.points[place] < wanting { scratch.places.append(place) }
        }
        let points = scratch.points.elements
        var wanted = UnsafeMutableBufferPointer(start: scratch.places.base, count: scratch.places.count)
        wanted.sort { points[$0] < points[$1] }
        for place in wanted.prefix(most) { scratch.absent[place] = true }
    }
}

/// The chain of a person's days from one date to the next.
package struct SpellStep {
    /// The probability that one who is present becomes absent.
    package let onset: Double
    /// The probability that one who is absent stays so; at least `onset`.
    package let stay: Double

    /// - Parameters:
    ///   - before: the probability of being absent on the day before; below 1.
    ///   - now: that on the day; below 1.
    ///   - meanDays: the mean length of a spell while nothing changes.
    package init(from before: Double, to now: Double, meanDays: Double) {
        let stay = 1 - 1 / meanDays
        let onset = (now - before * stay) / (1 - before)
        if onset < 0 {
            self.onset = 0
            self.stay = now / before
        } else {
            self.onset = onset > stay ? now : onset
            self.stay = onset > stay ? now : stay
        }
    }
}

/// The uniform numbers of one part: a stream a crew and date, a number a person.
private struct PartStreams {
    let items: [UInt64]
    private let streams: Streams
    private(set) var date: CalendarDate
    private var stream: RandomStream
    /// Whose stream it is, how many numbers of it are drawn, and the last of them.
    private var crew = -1
    private var drawn = 0
    private var last = 0.0

    init(items: [UInt64], _ streams: Streams, date: CalendarDate) {
        (self.items, self.streams, self.date) = (items, streams, date)
        stream = streams.family(of: 0, day: 0).stream(.absence)
    }

    /// Goes to another date.
    mutating func begin(_ date: CalendarDate) {
        self.date = date
        crew = -1
    }

    /// The number of one of the people, who are asked for crew by crew and in the order of their positions.
    mutating func point(of member: CrewMember) -> Double {
        if member.crew != crew {
            crew = member.crew
            drawn = 0
            stream = streams.family(of: items[crew], day: date.serialNumber).stream(.absence)
        }
        while drawn <= member.position {
            last = stream.nextUnit()
            drawn += 1
        }
        return last
    }
}
