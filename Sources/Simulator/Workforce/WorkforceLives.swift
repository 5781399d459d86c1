import ContactCentre
import Probability
import Scenarios

/// When each of a workforce's people joins, comes onto the floor and leaves.
///
/// A person's own time of leaving comes of one uniform number of a stream of its own, keyed by the cohort's name and the person's number
/// in it: with E = -ln(1 - u), the person leaves once the hazard since joining (or since the period's start, for those in post) adds up to
/// E. So nobody's life depends on who else there is. A loss takes those in post on its day with the lowest numbers of streams keyed by
/// person and loss: where some of them are missing, others go in their place, and nobody else's life changes.
struct WorkforceLives: Sendable {
    /// One of the people; days are counted from the period's first.
    struct Person: Sendable {
        /// The place of the cohort.
        let cohort: Int
        /// The place within it.
        let number: Int
        /// The part of a full-time post.
        let posts: Double
        /// The first day in post, 0 for those in post at the start; and when the time in post began.
        let start: Int
        let joined: Int
        /// The first day not in post; the greatest number there is for those who stay.
        var leaves = Int.max
    }

    private(set) var people: [Person]

    /// Everybody's life, nobody of whom leaves.
    init(_ workforce: Workforce) {
        people = workforce.cohorts.enumerated().flatMap { place, cohort in
            (0..<cohort.people).map { number in
                let joined = cohort.firstDay ?? WorkforceLives.longAgo
                return Person(
                    cohort: place, number: number, posts: workforce.posts(ofNumber: number), start: max(0, joined),
                    joined: joined)
            }
        }
    }

    /// The lives of one replication.
    init(_ workforce: Workforce, _ period: Period, _ streams: Streams) {
        self.init(workforce)
        let items = workforce.cohorts.map { stableHash(of: "workforce\n" + $0.name) }
        let rates = workforce.leaving.map {
            Rate(
                from: $0.fromYears * WorkforceLives.daysAYear,
                aDay: $0.aYear < 1 ? -RealFunctions.log(1 - $0.aYear) / WorkforceLives.daysAYear : .infinity)
        }
        if rates.contains(where: { $0.aDay > 0 }) {
            for place in people.indices {
                let person = people[place]
                var stream = streams.family(of: items[person.cohort], day: 0).member(person.number).stream(.leaving)
                let limit = -RealFunctions.log(1 - stream.nextUnit())
                let tenure = Double(person.start - person.joined)
                guard let days = WorkforceLives.days(untilHazard: limit, rates, from: tenure),
                    days < Double(WorkforceLives.never)
                else { continue }
                people[place].leaves = person.start + Int(days.rounded(.up))
            }
        }
        for loss in workforce.losses { lose(loss, streams, items) }
    }

    private static let longAgo = -100 * 366
    private static let daysAYear = 365.25
    /// Beyond any period.
    private static let never = 1_000_000

    /// A hazard from some days in post on.
    private struct Rate {
        let from: Double
        let aDay: Double
    }

    /// After how many days from a time in post on the hazard has added up to a limit; nil if it never does.
    private static func days(untilHazard limit: Double, _ rates: [Rate], from tenure: Double) -> Double? {
        var (left, at) = (limit, tenure)
        for (place, rate) in rates.enumerated() {
            let end = place + 1 < rates.count ? rates[place + 1].from : .infinity
            guard end > at else { continue }
            if rate.aDay > 0 {
                let days = left / rate.aDay
                if at + days <= end { return at + days - tenure }
                left -= rate.aDay * (end - at)
            }
            at = end
        }
        return nil
    }

    private mutating func lose(_ loss: Loss, _ streams: Streams, _ items: [UInt64]) {
        let key = stableHash(of: loss.name)
        let leastDays = loss.fromYears * WorkforceLives.daysAYear
        var candidates: [(point: Double, place: Int)] = []
        for (place, person) in people.enumerated()
        where person.start <= loss.day && loss.day < person.leaves && Double(loss.day - person.joined) >= leastDays {
            var stream = streams.family(of: items[person.cohort], day: 0).member(person.number).part(key).stream(.loss)
            candidates.append((stream.nextUnit(), place))
        }
        candidates.sort { ($0.point, $0.place) < ($1.point, $1.place) }
        for candidate in candidates.prefix(loss.people) { people[candidate.place].leaves = loss.day }
    }
}
