import ContactCentre
import Probability

/// How many calls one replication of a scenario has, follow-on contacts included.
package struct CallCounts: Sendable {
    /// Expected calls of each type, by day from the first of the warm-up to the day after the period; follow-ons left out.
    let byTypeAndDay: [[Double]]
    /// How many contacts a first one leads to at most on average, itself included.
    package let followOnFactor: Double
    private let variations: [Double]
    /// By call type, what bursts add to the variance of a day's calls.
    private let variancesOfBursts: [Double]

    /// Counts the calls of a scenario.
    package init(_ scenario: Scenario) {
        let days = -scenario.period.warmUpDays..<scenario.period.days + 1
        let eras = scenario.eras.map { $0.scenario.callTypes }
        byTypeAndDay = scenario.callTypes.indices.map { scenario.expectedCalls(of: CallTypeID($0), onDays: days) }
        variations = scenario.callTypes.indices.map { type in
            eras.map { $0[type].arrivals.variationOfRate }.max() ?? 0
        }
        variancesOfBursts = scenario.callTypes.indices.map { type in
            eras.map { $0[type].arrivals.varianceOfBurstsPerDay }.max() ?? 0
        }
        followOnFactor = eras.map(CallCounts.followOnFactor).max() ?? 1
    }

    init(_ callTypes: [CallType], in period: Period) {
        byTypeAndDay = callTypes.map {
            $0.arrivals.expectedCalls(onDays: -period.warmUpDays..<period.days + 1, in: period)
        }
        variations = callTypes.map { $0.arrivals.variationOfRate }
        variancesOfBursts = callTypes.map { $0.arrivals.varianceOfBurstsPerDay }
        followOnFactor = CallCounts.followOnFactor(callTypes)
    }

    /// Calls expected in all.
    package var expected: Double { byTypeAndDay.reduce(0) { $0 + $1.reduce(0, +) } * followOnFactor }

    /// Calls expected on the busiest day.
    package var expectedOnBusiestDay: Double {
        let days = byTypeAndDay.first?.count ?? 0
        let all = (0..<days).map { day in byTypeAndDay.reduce(0) { $0 + $1[day] } }
        return (all.max() ?? 0) * followOnFactor
    }

    /// As many calls as there won't be in any replication: the busiest days that chance may bring, every day.
    package var most: Double {
        var most = 0.0
        for (place, days) in byTypeAndDay.enumerated() {
            let all = days.reduce(0, +)
            guard let busiest = days.max(), busiest > 0 else { continue }
            let ofDay = all / Double(days.count)
            let variation =
                (variations[place] * variations[place] + variancesOfBursts[place] / (ofDay * ofDay)).squareRoot()
            // Days vary independently, so their sum varies by less: by that of so many days as busy as the busiest.
            let variationOfAll = variation / (all / busiest).squareRoot()
            most += all * CallCounts.mostBusyness(variation: variationOfAll)
        }
        return most * followOnFactor
    }

    /// Callers who wait from one day to the next, since there are too few agents for calls whose callers hardly hang up.
    package func waiting(for scenario: Scenario) -> (most: Double, atTheEnd: Double) {
        let days = byTypeAndDay.first?.count ?? 0
        let patient = scenario.callTypes.indices.filter {
            scenario.callTypes[$0].patience.mean > Interval.day.seconds
        }
        // As many as the most agents can take a day, were they there all day and for nobody else.
        let calls = patient.reduce(0) { $0 + byTypeAndDay[$1].reduce(0, +) }
        guard calls > 0 else { return (0, 0) }
        let work = patient.reduce(0.0) { sum, place in
            let type = scenario.callTypes[place]
            let seconds = type.pickUp.mean + type.talk.mean + type.wrap.length.mean
            return sum + byTypeAndDay[place].reduce(0, +) * seconds
        }
        let agents = scenario.teams.reduce(0) { $0 + $1.staffing.mostAgents }
        let taken = work > 0 ? agents * Interval.day.seconds / (work / calls) : .infinity
        let longest = patient.map { scenario.callTypes[$0].patience.mean / Interval.day.seconds }.max() ?? 0
        var (waiting, most) = (0.0, 0.0)
        for day in 0..<days {
            let came = patient.reduce(0) { $0 + byTypeAndDay[$1][day] } * followOnFactor
            waiting = min(max(0, waiting + came - taken), came * longest)
            most = max(most, waiting)
        }
        return (most, waiting)
    }

    /// A busyness that a gamma factor with mean 1 exceeds with a probability below e^-40.
    ///
    /// Chernoff: the factor exceeds x with a probability of at most exp(-(x - 1 - ln x) / v²), v its variation. With
    /// x = 1 + 10 v + 40 v² that is below e^-40 for every v from 0 to 10.
    package static func mostBusyness(variation: Double) -> Double { 1 + 10 * variation + 40 * variation * variation }

    /// Σ p^i from i = 0 to the most follow-ons in a row, p the greatest probability that a contact leads to another.
    private static func followOnFactor(_ callTypes: [CallType]) -> Double {
        var probability = 0.0
        var most = 0
        for callType in callTypes {
            let ends = [
                callType.afterAbandoning.map { $0.probability }, callType.afterAnswer.map { $0.probability },
                callType.afterAnswer.map { $0.probabilityAway },
            ]
            for end in ends { probability = max(probability, end.reduce(0, +)) }
            for followOn in callType.afterAbandoning + callType.afterAnswer { most = max(most, followOn.timesAtMost) }
        }
        var factor = 1.0
        var reached = 1.0
        for _ in 0..<most {
            reached *= probability
            factor += reached
        }
        return factor
    }
}
