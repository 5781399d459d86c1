import ContactCentre
import Measures
import Scenarios

/// What a figure is, as far as it decides what replications say of it.
enum FigureKind: Sendable, Equatable {
    /// A percentile of answer times, of the calls of all replications pooled.
    case percentile(Percentile)
    /// A share of calls, or of other things counted.
    case share
    /// A number of calls or callers, of one stretch of time or the mean over so many.
    case count(stretches: Int)
    /// The same of calls offered, which come of the callers alone and not of the plan: nothing follows on a call.
    case drawn(stretches: Int)
    /// A mean time a call.
    case average
    /// Anything else: hours, queue lengths, maxima, occupancy.
    case plain
    /// A figure that the scenario settles, so that it cannot vary.
    case certain
}

extension FigureKind {
    /// Over how many stretches of time a number of calls is the mean; nil where it is no such number.
    var stretches: Int? {
        switch self {
        case .count(let stretches), .drawn(let stretches): stretches
        default: nil
        }
    }
}

extension MeasurementPlan {
    /// The kinds of the plan's figures, in the order of its keys.
    func kinds(of scenario: Scenario) -> [FigureKind] {
        let settlesAgents = scenario.settlesAgents
        return keys.map { kind(of: $0, scenario, settlesAgents) }
    }

    fileprivate func kind(of key: Key, _ scenario: Scenario, _ settlesAgents: Bool) -> FigureKind {
        if let percentile = percentile(key) { return .percentile(percentile) }
        let stretches = max(1, key.bucket.map { buckets.occurrences[$0] } ?? 1)
        if key.measure == .offered, !scenario.hasFollowOns {
            return scenario.isReplayed(key.callType, isOfArea: key.area != nil)
                ? .certain : .drawn(stretches: stretches)
        }
        return scenario.settles(key, settlesAgents) ? .certain : key.measure.kind(stretches: stretches)
    }
}

/// The kinds of figures by their places: listed, or those of a plan, each found when it is asked for.
struct FigureKinds: Sendable {
    private enum Source: Sendable {
        case list([FigureKind])
        case plan(MeasurementPlan, Scenario, settlesAgents: Bool)
    }

    private let source: Source

    /// Kinds as listed; figures beyond their end are plain.
    init(_ kinds: [FigureKind]) { source = .list(kinds) }

    /// The kinds of a plan's figures.
    init(_ plan: MeasurementPlan, of scenario: Scenario) {
        source = .plan(plan, scenario, settlesAgents: scenario.settlesAgents)
    }

    subscript(figure: Int) -> FigureKind {
        switch source {
        case .list(let kinds): figure < kinds.count ? kinds[figure] : .plain
        case .plan(let plan, let scenario, let settlesAgents): plan.kind(of: plan.keys[figure], scenario, settlesAgents)
        }
    }
}

extension Measure {
    /// The kind of the measure's figures where chance has a part in them, of so many stretches of time.
    func kind(stretches: Int) -> FigureKind {
        switch definition.nature {
        case .count: .count(stretches: stretches)
        case .share: .share
        case .average: .average
        case .percentile, .plain: .plain
        }
    }
}

extension Scenario {
    /// Whether a figure cannot vary, because the scenario lacks what it needs to: calls transferred out without a stage `out`, busy tones without a `queueCapacity`, short
    /// abandons without a limit for them, attempts a caller without follow-on contacts, answers at home where every team is home
    /// to all areas, agents present, and overtime, where the same whole number is there at all times.
    fileprivate func settles(_ key: MeasurementPlan.Key, _ settlesAgents: Bool) -> Bool {
        func own(_ scenario: Scenario) -> [CallType] {
            key.callType.map { [scenario.callTypes[$0.index]] } ?? scenario.callTypes
        }
        return switch key.measure.definition.need {
        case .stageOut: always { own($0).allSatisfy { !$0.routing.contains { $0.transfersOut } } }
        case .shortAbandons: own(self).allSatisfy { $0.shortAbandon == nil }
        case .followOns: !hasFollowOns
        case .teamsAwayFromHome: always { $0.teams.allSatisfy { $0.serves.count == areas.count } }
        case .staffingThatVaries: settlesAgents
        case .queueCapacity: always { own($0).allSatisfy { $0.queueCapacity == nil } }
        case .announcedWait: always { own($0).allSatisfy { $0.balking.isEmpty } }
        case .callBack: always { own($0).allSatisfy { $0.callBack == nil } }
        case .prices, .pricesOfRecruits: settlesCost(key, settlesAgents)
        case .workforce: key.measure == .establishment || workforce?.isCertain == true
        case .nothing, .breaks, .adherence, .connectionDelay, .deadline, .chats: false
        }
    }

    /// Whether what a plan costs is known before it is simulated: all but overtime, what rises with it, and calls; and where people leave by
    /// chance, what those in post and those who learn are paid for.
    private func settlesCost(_ key: MeasurementPlan.Key, _ settlesAgents: Bool) -> Bool {
        let isOfPeople = key.team.map { workforce?.teams.contains($0) == true } ?? (workforce != nil)
        let settlesPeople = !isOfPeople || workforce?.isCertain == true
        return switch key.measure {
        case .costOfOvertimeAYear: settlesAgents
        case .costOfOnCostsAYear: settlesAgents || costs?.onCosts == 0
        case .costOfCallsAYear: costs?.pricesCalls == false
        case .costAYear: settlesAgents && costs?.pricesCalls == false
        case .costAnAnsweredCall: false
        case .costOfTrainingAYear: settlesPeople || costs?.trainingAHead == 0
        case .costOfTutoringAYear: settlesPeople || costs?.tutoringAHead == 0
        case .costOfRecruitmentAYear, .costOfOneOffAYear, .costOfYearlyAmountsAYear: true
        default: settlesPeople
        }
    }

    /// Whether all calls of a type, or of all that aren't work, are a log's, so that each replication has the same; where areas
    /// are asked for, whether they may still be drawn.
    fileprivate func isReplayed(_ callType: CallTypeID?, isOfArea: Bool) -> Bool {
        always { scenario in
            let own = callType.map { [scenario.callTypes[$0.index]] } ?? scenario.callTypes.filter { !$0.isWork }
            return own.allSatisfy { $0.arrivals.isReplayedAlone } && !isOfArea
        }
    }

    /// Whether in each team as many agents, a whole number, are there at all times.
    fileprivate var settlesAgents: Bool {
        workforce == nil
            && teams.indices.allSatisfy { place in
                guard always({ $0.teams[place].staffing.repeatsWeekly && $0.teams[place].closures.isEmpty })
                else { return false }
                let agents = eras.flatMap { era in
                    (0..<7).flatMap { era.scenario.teams[place].staffing.pieces(ofDay: $0, in: period) }.map {
                        $0.amount
                    }
                }
                return agents.allSatisfy { $0 == agents[0] && $0 == $0.rounded() }
            }
    }
}
