import ContactCentre
import Probability
import Scenarios

/// One of the people of a team's crews.
struct CrewMember: Equatable, Sendable {
    let crew: Int
    let position: Int
}

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
    /// By crew, the item of each part's stream.
    private let items: [[UInt64]]

    /// - Parameter crews: the crews' names.
    init(_ people: People, crews: [String]) {
        self.people = people
        items = crews.map { crew in people.shrinkage.map { stableHash(of: crew + "\n" + $0.name) } }
    }

    /// Those who are there of all down for a shift on a date.
    ///
    /// - Parameter sizes: by crew, how many people it has at most.
    func present(
        of down: [CrewMember], sizes: [Int], on date: CalendarDate, seed: UInt64, replication: Int
    ) -> [CrewMember] {
        var present = down
        for part in people.partsInTurn {
            let streams = PartStreams(
                items: items.map { $0[part] }, sizes: sizes, seed: seed, replication: replication)
            let fraction = people.fractionOfRest(forPart: part, on: date)
            if let most = people.shrinkage[part].mostAtOnce {
                let points = streams.points(of: present, on: date)
                let absent = Absences.absent(points, fraction, most: most)
                present = zip(present, absent).filter { !$1 }.map { $0.0 }
            } else if let days = people.shrinkage[part].spellDays {
                let absent = absentInSpells(of: days, part, present, streams, on: date)
                present = zip(present, absent).filter { !$1 }.map { $0.0 }
            } else {
                let points = streams.points(of: present, on: date)
                present = zip(present, points).filter { $1 >= fraction }.map { $0.0 }
            }
        }
        return present
    }

    // MARK: Spells

    private func absentInSpells(
        of days: Double, _ part: Int, _ members: [CrewMember], _ streams: PartStreams, on date: CalendarDate
    ) -> [Bool] {
        var absent = [Bool](repeating: false, count: members.count)
        var undecided = Array(members.indices)
        var day = date
        while !undecided.isEmpty {
            let before = day.adding(days: -1)
            let step = SpellStep(
                from: people.fractionOfRest(forPart: part, on: before),
                to: people.fractionOfRest(forPart: part, on: day), meanDays: days)
            let points = streams.points(of: undecided.map { members[$0] }, on: day)
            var left: [Int] = []
            for (member, point) in zip(undecided, points) {
                if point < step.onset {
                    absent[member] = true
                } else if point < step.stay {
                    left.append(member)
                }
            }
            undecided = left
            day = before
        }
        return absent
    }

    // MARK: Caps

    /// Whom of several a part with a cap keeps away: of those below the point that makes the share right, the lowest.
    private static func absent(_ points: [Double], _ fraction: Double, most: Int) -> [Bool] {
        let wanting = CappedShare(people: points.count, most: most).probability(forShare: fraction)
        let wanted = points.indices.filter { points[$0] < wanting }.sorted { points[$0] < points[$1] }
        var absent = [Bool](repeating: false, count: points.count)
        for person in wanted.prefix(most) { absent[person] = true }
        return absent
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
    let sizes: [Int]
    let seed: UInt64
    let replication: Int

    /// A number for each of several people, who stand crew by crew.
    func points(of members: [CrewMember], on date: CalendarDate) -> [Double] {
        var points: [Double] = []
        points.reserveCapacity(members.count)
        var ofCrew: [Double] = []
        var crew = -1
        for member in members {
            if member.crew != crew {
                crew = member.crew
                let family = StreamFamily(
                    seed: seed, replication: replication, item: items[crew], day: date.serialNumber)
                var stream = family.stream(.absence)
                ofCrew = (0..<sizes[crew]).map { _ in stream.nextUnit() }
            }
            points.append(ofCrew[member.position])
        }
        return points
    }
}
