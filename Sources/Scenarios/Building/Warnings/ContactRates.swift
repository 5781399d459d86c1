import ContactCentre
import Probability

/// How many contacts come in the days measured, those that follow on others included.
///
/// Contacts of depth 0 are the calls that arrive; those of depth d + 1 follow on those of depth d. A rule with
/// `timesAtMost` k leads on from depths below k, so the sums end, and hold even where every contact leads to another.
struct ContactRates {
    /// For each call type and area, the least number of contacts whose callers never hang up.
    private(set) var leastPatient: [[Double]]
    /// For each call type, the greatest number of contacts.
    private(set) var most: [Double]

    /// Chains are followed until this share of the calls is left.
    private static let negligible = 1e-9

    init(_ callTypes: [CallType], _ teams: [Team], in period: Period) {
        let calls = callTypes.map { $0.arrivals.expectedCalls(in: period) }
        let end = calls.reduce(0, +) * ContactRates.negligible
        most = calls
        var level = calls
        for depth in 0..<Int(Limits.timesAtMost) {
            level = ContactRates.mostThatFollow(level, depth, callTypes)
            for index in most.indices { most[index] += level[index] }
            if level.reduce(0, +) <= end { break }
        }
        let leads = callTypes.indices.map { ContactRates.leads(of: $0, callTypes, teams, period) }
        var byArea = callTypes.map { $0.expectedCallsByArea(in: period) }
        leastPatient = byArea.map { $0.map { _ in 0 } }
        for depth in 0...Int(Limits.timesAtMost) {
            for (index, callType) in callTypes.enumerated() {
                let share = callType.patience.neverShare
                for area in byArea[index].indices { leastPatient[index][area] += byArea[index][area] * share }
            }
            byArea = ContactRates.leastThatFollow(byArea, depth, leads)
            if byArea.reduce(0, { $0 + $1.reduce(0, +) }) <= end { break }
        }
    }

    private static func mostThatFollow(_ level: [Double], _ depth: Int, _ callTypes: [CallType]) -> [Double] {
        var next = level.map { _ in 0.0 }
        for (index, callType) in callTypes.enumerated() where level[index] > 0 {
            for rule in callType.afterAnswer + callType.afterAbandoning where rule.timesAtMost > depth {
                next[rule.callType.index] += level[index] * max(rule.probability, rule.probabilityAway)
            }
        }
        return next
    }

    /// What a contact is certain to lead to with a probability, however it ends.
    private struct Lead {
        let callType: Int
        let probability: Double
        let timesAtMost: Int
    }

    private static func leastThatFollow(_ level: [[Double]], _ depth: Int, _ leads: [[[Lead]]]) -> [[Double]] {
        var next = level.map { $0.map { _ in 0.0 } }
        for (index, areas) in level.enumerated() {
            for (area, contacts) in areas.enumerated() where contacts > 0 {
                for lead in leads[index][area] where lead.timesAtMost > depth {
                    next[lead.callType][area] += contacts * lead.probability
                }
            }
        }
        return next
    }

    /// What contacts of a call type lead to, area by area. Those who never hang up are answered in the end; of others, only
    /// what comes whether they are answered or hang up counts.
    private static func leads(
        of index: Int, _ callTypes: [CallType], _ teams: [Team], _ period: Period
    ) -> [[Lead]] {
        let callType = callTypes[index]
        // What would come after the days measured is no load on them.
        let longest = Double(period.days) * Interval.day.seconds
        let answered = callType.mayLeaveUnanswered ? [] : callType.afterAnswer.filter { $0.after.mean < longest }
        let abandoned = callType.afterAbandoning.filter { $0.after.mean < longest }
        let patient = callType.patience.neverShare
        let asksWhere = answered.contains { $0.probability != $0.probabilityAway }
        return callType.origins.indices.map { area in
            let places =
                asksWhere
                ? callType.places(ofTeamsThatMayAnswer: CallTypeID(index), from: AreaID(area), of: teams) : .home
            var left = abandoned.map { $0.probability }
            return answered.map { rule in
                let ifAnswered = rule.leastProbability(places)
                var ifAbandoned = 0.0
                for (other, second) in abandoned.enumerated()
                where second.callType == rule.callType && second.timesAtMost >= rule.timesAtMost {
                    let share = min(left[other], ifAnswered - ifAbandoned)
                    left[other] -= share
                    ifAbandoned += share
                }
                return Lead(
                    callType: rule.callType.index, probability: patient * ifAnswered + (1 - patient) * ifAbandoned,
                    timesAtMost: rule.timesAtMost)
            }
        }
    }
}

/// Where the teams are that may answer a caller.
private enum Places {
    case home, away, both
}

extension FollowOn {
    fileprivate func leastProbability(_ places: Places) -> Double {
        switch places {
        case .home: probability
        case .away: probabilityAway
        case .both: min(probability, probabilityAway)
        }
    }
}

extension CallType {
    /// Whether a caller who waits long enough is transferred out.
    var leavesInTheEnd: Bool { routing.contains { $0.transfersOut } }

    /// Whether callers who never hang up may go unanswered all the same, so that their queue has an end.
    var mayLeaveUnanswered: Bool { leavesInTheEnd || queueCapacity != nil }

    fileprivate func places(
        ofTeamsThatMayAnswer callType: CallTypeID, from area: AreaID, of teams: [Team]
    ) -> Places {
        let areHome = self.teams(thatMayAnswer: callType, from: area, of: teams).map { teams[$0].serves.contains(area) }
        if !areHome.contains(false) { return .home }
        return areHome.contains(true) ? .both : .away
    }
}

extension Distribution {
    /// The share of lengths without end.
    var neverShare: Double {
        switch self {
        case .never: 1
        case .mixture(let parts): parts.reduce(0) { $0 + $1.share * $1.distribution.neverShare }
        default: 0
        }
    }
}
