public import ContactCentre
public import Scenarios

/// What is measured in a scenario, for which call types, teams and stretches of time: shared by all replications.
public struct MeasurementPlan: Sendable {
    /// One figure of the results.
    public struct Key: Sendable, Equatable {
        /// Which call type; nil for all callers', those that are not work. Agents' time is over work too.
        public let callType: CallTypeID?
        /// Which team; nil for all.
        public let team: TeamID?
        /// The places of the grades it is about, among those of all teams; nil for all, and for calls nobody answered too.
        public let grades: Range<Int>?
        /// Which bucket of time; nil for the whole period.
        public let bucket: Int?
        /// Which figure.
        public let measure: Measure
    }

    /// The stretches of time.
    public let buckets: TimeBuckets
    /// The figures, in the order of the results: by call type, team, bucket and measure, "all" last; a team's grades before it.
    public let keys: [Key]
    let period: Period
    let targets: [Target?]
    /// By call type and entry: what a call adds to its target's tally.
    let targetContributions: [TargetTally]
    let hasTargets: Bool
    /// By call type: whether it is work, for which no caller waits.
    let isWork: [Bool]
    /// The longest wait of a short abandon, by call type, in microseconds; -1 where there are none.
    let longestShortAbandon: [Int64]
    /// The longest wait that meets the target, by call type, in microseconds; -1 without a target.
    let longestWaitWithinTarget: [Int64]
    /// How many grades all teams have; agents and answered calls are told apart by grade.
    let gradeCount: Int
    let areaCount: Int
    /// By grade and area: whether its team is home to the area.
    let isHome: [Bool]

    var callTypeCount: Int { targets.count }
    var hasWork: Bool { isWork.contains(true) }
    /// The call types whose calls are callers'.
    var callTypesOfCallers: [Int] { isWork.indices.filter { !isWork[$0] } }

    /// Plans the measures of a scenario, broken down over time.
    public init(_ scenario: Scenario, by breakdown: Breakdown = .period) {
        buckets = TimeBuckets(breakdown, over: scenario.period)
        period = scenario.period
        targets = scenario.callTypes.map { $0.target }
        hasTargets = targets.contains { $0 != nil }
        targetContributions = targets.flatMap(TargetTally.contributions)
        isWork = scenario.callTypes.map { $0.isWork }
        longestShortAbandon = scenario.callTypes.map { $0.shortAbandon.map { $0.microseconds } ?? -1 }
        longestWaitWithinTarget = targets.map { target in
            guard let target else { return -1 }
            return target.bound == .atMost ? target.within.microseconds : target.within.microseconds - 1
        }
        gradeCount = scenario.teams.reduce(0) { $0 + $1.grades.count }
        let areas = scenario.areas.indices.map(AreaID.init)
        areaCount = areas.count
        isHome = scenario.teams.flatMap { team in
            team.grades.flatMap { _ in areas.map { team.serves.contains($0) } }
        }
        keys = MeasurementPlan.keys(scenario, buckets: breakdown == .period ? 0 : buckets.count)
    }

    private static func keys(_ scenario: Scenario, buckets: Int) -> [Key] {
        let used = Measure.allCases.filter { $0.isUsed(in: scenario) }
        var teams: [(TeamID?, Range<Int>?)] = []
        for team in scenario.teams.indices.map(TeamID.init) {
            let grades = scenario.grades(of: team)
            if grades.count > 1 {
                for grade in grades { teams.append((team, grade..<grade + 1)) }
            }
            teams.append((team, grades))
        }
        teams.append((nil, nil))
        var keys: [Key] = []
        for callType in scenario.callTypes.indices.map(CallTypeID.init) + [nil] {
            for (team, grades) in teams {
                let hasTarget = callType.map { scenario.callTypes[$0.index].target != nil } ?? false
                for bucket in Array(0..<buckets).map(Optional.some) + [nil] {
                    let measures = used.filter {
                        switch $0.definition.subject {
                        case .agents: callType == nil
                        case .answeredCalls, .waitsOfAnsweredCalls: true
                        case .calls: team == nil
                        case .stretches: team == nil && bucket == nil && hasTarget
                        }
                    }
                    keys += measures.map {
                        Key(callType: callType, team: team, grades: grades, bucket: bucket, measure: $0)
                    }
                }
            }
        }
        return keys
    }

    /// How many cells answer times are counted in: every call type, grade and bucket, and calls nobody answered.
    public var cellCount: Int { callTypeCount * (gradeCount + 1) * buckets.count }

    func cell(callType: Int, grade: Int, bucket: Int) -> Int {
        (callType * (gradeCount + 1) + grade) * buckets.count + bucket
    }
}

extension MeasurementPlan.Key {
    /// The name of the team, or of the grade where the figure is about one of several; nil for all teams.
    public func teamName(in scenario: Scenario) -> String? {
        guard let team, let grades else { return nil }
        if grades == scenario.grades(of: team) { return scenario.teams[team.index].name }
        return scenario.gradeNames[grades.lowerBound]
    }
}

extension Measure {
    /// Whether a scenario has what the measure is about: breaks and unplanned absences are not in all.
    fileprivate func isUsed(in scenario: Scenario) -> Bool {
        switch definition.need {
        case .breaks:
            scenario.teams.contains { team in
                guard case .shifts(let plan) = team.staffing else { return false }
                return plan.shifts.contains { !$0.breaks.isEmpty }
            }
        case .adherence:
            scenario.teams.contains { team in
                guard case .shifts = team.staffing else { return false }
                return team.people.adherence < 1
            }
        case .nothing, .shortAbandons, .stageOut, .followOns, .teamsAwayFromHome, .staffingThatVaries: true
        }
    }
}
