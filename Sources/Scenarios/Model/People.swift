public import ContactCentre

/// How many of the people who are down for a shift are there, and what they are paid for.
public struct People: Sendable, Equatable {
    /// Why people are absent for a whole shift, part by part, in the file's order. A person is absent for one reason
    /// only, so the parts add up.
    public let shrinkage: [ShrinkagePart]
    /// When a part is higher than usual.
    public let outbreaks: [Outbreak]
    /// The share of the time between breaks in which an agent is at the desk; 1 for always.
    public let adherence: Double
    /// The mean length of an unplanned absence from the desk, exponential.
    public let away: Interval
    /// What a full-time post works in a week, for counting FTE.
    public let fullTimeHoursAWeek: Double

    /// Everybody is there all the time.
    public static let allPresent = People(
        shrinkage: [], outbreaks: [], adherence: 1, away: Interval(seconds: 300), fullTimeHoursAWeek: 37)
}

extension People {
    /// The share of paid shifts that begin on a date and are missed for one part, outbreaks included.
    public func fraction(ofPart part: Int, on date: CalendarDate) -> Double {
        outbreaks.reduce(shrinkage[part].fraction) { fraction, outbreak in
            let day = date.serialNumber - outbreak.firstDay.serialNumber
            return outbreak.part == part && day >= 0 && day < outbreak.days ? fraction * outbreak.factor : fraction
        }
    }

    /// The parts in the order in which it is settled who is absent: first those with a cap, since it must not matter for them how
    /// many are absent already; else the file's order.
    public var partsInTurn: [Int] {
        shrinkage.indices.filter { shrinkage[$0].mostAtOnce != nil }
            + shrinkage.indices.filter { shrinkage[$0].mostAtOnce == nil }
    }

    /// The share of those not absent for an earlier part, in turn, who are absent for one on a date: p / (1 - the parts before
    /// it), so that the part's own share p of all is missed for it.
    public func fractionOfRest(forPart part: Int, on date: CalendarDate) -> Double {
        let before = partsInTurn.prefix { $0 != part }.reduce(0) { $0 + fraction(ofPart: $1, on: date) }
        return before > 0 ? fraction(ofPart: part, on: date) / (1 - before) : fraction(ofPart: part, on: date)
    }

    /// The share of the paid shifts beginning on a day that is missed, for whatever reason.
    public func absentFraction(on date: CalendarDate) -> Double {
        shrinkage.indices.reduce(0) { $0 + fraction(ofPart: $1, on: date) }
    }
}

/// One reason to be absent, with pay.
public struct ShrinkagePart: Sendable, Equatable {
    /// What users call it.
    public let name: String
    /// The share of paid shifts missed for it.
    public let fraction: Double
    /// The mean length of a spell of absence, in days of the calendar; nil where every day is by itself.
    public let spellDays: Double?
    /// How many of those down for one shift on one day may be absent for it; nil for any number.
    public let mostAtOnce: Int?
}

/// Days on which more people are absent than usual.
public struct Outbreak: Sendable, Equatable {
    /// The part's place in `shrinkage`.
    public let part: Int
    /// The first day; shifts that begin on it are touched.
    public let firstDay: CalendarDate
    /// How many days.
    public let days: Int
    /// How many times as many are absent for that reason.
    public let factor: Double
}

/// A time during which a team's own agents answer nobody for it.
public struct Closure: Sendable, Equatable {
    /// From when on; conversations under way are finished.
    public let start: Instant
    /// For how long.
    public let length: Interval
    /// The team its agents help meanwhile; nil if they are idle.
    public let moveTo: TeamID?

    /// When the team answers again.
    public var end: Instant { start + length }
}

/// Agents of a team who have the same skills and the same speed.
public struct Grade: Sendable, Equatable {
    /// What users call it.
    public let name: String
    /// The name under which its pay is given; see ``Costs/payAnHour``.
    public let paidAs: String
    /// How many of the team's agents it has.
    public let size: Size
    /// The call types it answers.
    public let answers: [CallTypeID]
    /// For each call type, how many agents of the team must still be free after one of this grade takes such a call.
    public let keepFree: [Int]
    /// Conversation and wrap take this many times as long.
    public let handlingFactor: Double
    /// Pick-up takes this many times as long.
    public let pickUpFactor: Double
    /// The call types for which it is asked before the team's other grades.
    public let preferredFor: [CallTypeID]

    /// How many of a team's agents have a grade.
    public enum Size: Sendable, Equatable {
        /// This share of them.
        case share(Double)
        /// This many of them; of each shift or group where there are shifts.
        case count(Int)
        /// All that other grades leave.
        case rest
    }
}
