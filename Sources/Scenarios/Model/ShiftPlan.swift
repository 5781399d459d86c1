public import ContactCentre

/// Who works when: shifts, and who is down for them.
public struct ShiftPlan: Sendable, Equatable {
    /// The shifts, in the file's order.
    public let shifts: [Shift]
    /// Who rotates through the shifts; nil where every shift has its own agents only.
    public let rota: Rota?
}

/// A stretch of work that begins at the same time of day.
public struct Shift: Sendable, Equatable {
    /// What users call it.
    public let name: String
    /// When it begins, since midnight.
    public let start: Interval
    /// How long it lasts, breaks included; 24 hours at most. It may end on the next day.
    public let length: Interval
    /// How many agents are down for it on each of its days, besides those of the rota; a fraction is the probability
    /// that one more is.
    public let headcount: Double
    /// On which days of the week it begins, Monday first.
    public let weekdays: [Bool]
    /// Its breaks, in order of time.
    public let breaks: [Break]
}

/// A rest that every agent of a shift takes once, when no call is in the way.
///
/// The n who are present of all down for the shift, its own agents and those of every rota group on it, take turns: the break of
/// number i, counted from 0, is due i/n of the way from the window's beginning to the last moment at which the break still
/// fits into it. An agent with a caller goes on break as soon as the caller's work is done.
///
/// Where at most k may be due at once, and turns so even would not do, those with the numbers i and i + k are due a break's length
/// apart at least: number i after ⌊i/k⌋ breaks, what is then left of the window shared out evenly. If even that doesn't
/// fit, as few more at once as do.
public struct Break: Sendable, Equatable {
    /// How long it is.
    public let length: Interval
    /// Where its window begins, since the shift's start.
    public let from: Interval
    /// Where its window ends, since the shift's start. A break that begins later than would fit is late.
    public let until: Interval
    /// Whether the time is paid.
    public let isPaid: Bool
    /// How many of the shift's people may be due this break at once; nil for any number.
    public let mostAtOnce: Int?
}

extension Break {
    /// When a person's break is due, from the window's beginning.
    ///
    /// - Parameters:
    ///   - turn: the person's number, from 0.
    ///   - people: how many take turns.
    package func due(turn: Int, of people: Int) -> Interval {
        let (turn, people) = (Int64(turn), Int64(people))
        let window = until.microseconds - from.microseconds
        let slack = window - length.microseconds
        let most = min(people, Int64(mostAtOnce.map { leastAtOnce($0, of: Int(people)) } ?? Int(people)))
        // Evenly, if nobody is due before the one so many places ahead is back.
        guard slack * most < length.microseconds * people, most < people else {
            return Interval(microseconds: slack * turn / people)
        }
        let rows = (people + most - 1) / most
        let spare = slack - (rows - 1) * length.microseconds
        return Interval(microseconds: turn / most * length.microseconds + spare * turn / people)
    }

    /// How many at once must be due so that all can be: so many, or as few more as fit into the window.
    package func leastAtOnce(_ most: Int, of people: Int) -> Int {
        let rows = Int((until.microseconds - from.microseconds) / length.microseconds)
        return max(most, (people + rows - 1) / max(1, rows))
    }
}

/// Groups of agents who go through the same cycle of shifts, one some days behind the other.
public struct Rota: Sendable, Equatable {
    /// For each day of the cycle the shift's place in the plan; nil for a day off.
    public let cycle: [Int?]
    /// The groups, in order.
    public let groups: [RotaGroup]
    /// The day on which the first group begins the cycle.
    public let firstDay: CalendarDate
    /// How many days each group is behind the one before it.
    public let daysBetweenGroups: Int
}

/// Agents who are always on the same shift.
public struct RotaGroup: Sendable, Equatable {
    /// What users call it.
    public let name: String
    /// How many agents it has; a fraction is the probability, day by day, that one more is down.
    public let headcount: Double
}

extension Rota {
    /// The shift a group begins on a day; nil for a day off.
    func shift(ofGroup group: Int, on date: CalendarDate) -> Int? {
        let days = date.serialNumber - firstDay.serialNumber - group * daysBetweenGroups
        let place = days % cycle.count
        return cycle[place < 0 ? place + cycle.count : place]
    }
}
