public import ContactCentre
public import Scenarios

/// What is measured in a scenario, for which call types, teams and stretches of time: shared by all replications.
public struct MeasurementPlan: Sendable {
    /// One figure of the results.
    public struct Key: Sendable, Equatable {
        /// Which call type; nil for all.
        public let callType: CallTypeID?
        /// Which team; nil for all.
        public let team: TeamID?
        /// Which bucket of time; nil for the whole period.
        public let bucket: Int?
        /// Which figure.
        public let measure: Measure
    }

    /// The stretches of time.
    public let buckets: TimeBuckets
    /// The figures, in the order of the results: by call type, team, bucket and measure, "all" last.
    public let keys: [Key]
    let targets: [Target?]
    /// The longest wait of a short abandon, by call type, in microseconds; -1 where there are none.
    let longestShortAbandon: [Int64]
    /// The longest wait that meets the target, by call type, in microseconds; -1 without a target.
    let longestWaitWithinTarget: [Int64]
    let teamCount: Int
    let areaCount: Int
    /// By team and area: whether the team is home to the area.
    let isHome: [Bool]

    var callTypeCount: Int { targets.count }

    /// Plans the measures of a scenario, broken down over time.
    public init(_ scenario: Scenario, by breakdown: Breakdown = .period) {
        buckets = TimeBuckets(breakdown, over: scenario.period)
        targets = scenario.callTypes.map { $0.target }
        longestShortAbandon = scenario.callTypes.map { $0.shortAbandon > .zero ? $0.shortAbandon.microseconds : -1 }
        longestWaitWithinTarget = targets.map { target in
            guard let target else { return -1 }
            return target.bound == .atMost ? target.within.microseconds : target.within.microseconds - 1
        }
        teamCount = scenario.teams.count
        let areas = scenario.areas.indices.map(AreaID.init)
        areaCount = areas.count
        isHome = scenario.teams.flatMap { team in areas.map { team.serves.contains($0) } }
        keys = MeasurementPlan.keys(
            callTypes: scenario.callTypes.count, teams: scenario.teams.count,
            buckets: breakdown == .period ? 0 : buckets.count)
    }

    private static func keys(callTypes: Int, teams: Int, buckets: Int) -> [Key] {
        var keys: [Key] = []
        for callType in (0..<callTypes).map(CallTypeID.init) + [nil] {
            for team in (0..<teams).map(TeamID.init) + [nil] {
                let measures = measures(ofTeam: team != nil, allCallTypes: callType == nil)
                for bucket in Array(0..<buckets).map(Optional.some) + [nil] {
                    keys += measures.map { Key(callType: callType, team: team, bucket: bucket, measure: $0) }
                }
            }
        }
        return keys
    }

    /// The measures that make sense for one team or all, and for one call type or all.
    ///
    /// A call nobody answered belongs to no team, so a team has only measures of answered calls; an agent's time
    /// belongs to no call type, so agents' measures stand with all call types.
    private static func measures(ofTeam: Bool, allCallTypes: Bool) -> [Measure] {
        Measure.allCases.filter { measure in
            if measure.isOfAgents { return allCallTypes }
            return !ofTeam || measure.isOfAnsweredCalls
        }
    }

    func cell(callType: Int, team: Int, bucket: Int) -> Int {
        (callType * (teamCount + 1) + team) * buckets.count + bucket
    }
}

extension Measure {
    /// Whether the measure is about agents' time.
    var isOfAgents: Bool {
        switch self {
        case .occupancy, .averageAgents, .callsPerAgentHour, .overtimeHours: true
        default: false
        }
    }

    /// Whether the measure needs only answered calls.
    var isOfAnsweredCalls: Bool {
        switch self {
        case .answered, .answeredWithinTarget, .averageSpeedOfAnswerSeconds, .medianAnswerSeconds, .p90AnswerSeconds,
            .p95AnswerSeconds, .longestAnswerSeconds, .answeredWithin10, .answeredWithin30, .answeredWithin60,
            .answeredWithin120, .answeredWithin180, .answeredWithin240, .answeredWithin300, .under10, .from10Under60,
            .from60, .averageTalkSeconds, .averageHandleSeconds, .answeredAtHome:
            true
        default: false
        }
    }
}
