public import ContactCentre
public import Scenarios

/// What is measured in a scenario, for which call types, teams and stretches of time: shared by all replications.
public struct MeasurementPlan: Sendable {
    /// The stretches of time.
    public let buckets: TimeBuckets
    /// The figures, in the order of the results: by call type, team, bucket and measure, "all" last; a team's grades before it. Where
    /// areas are told apart, those of callers from each area come after these, area by area.
    public let keys: Keys
    let period: Period
    let targets: [Target?]
    /// By call type and entry: what a call adds to its target's tally.
    let targetContributions: [TargetTally]
    let hasTargets: Bool
    /// By call type: whether it is work, for which no caller waits.
    let isWork: [Bool]
    /// By call type.
    let limits: [WaitLimits]
    /// How many grades all teams have; agents and answered calls are told apart by grade.
    let gradeCount: Int
    let areaCount: Int
    /// Of how many areas there are figures beside those of all; 0 where areas are not told apart.
    let areasApart: Int
    /// Whether any figure is taken of answer times one by one.
    let countsAnswerTimes: Bool
    /// By call type: whether its calls have a time on the national clock.
    let hasNationalClock: [Bool]
    /// Whether anything is measured on it.
    let countsNational: Bool
    /// By call type, in microseconds; nil where it has none or where nothing is measured of deadlines.
    let deadlines: [Int64?]
    /// The people over months; nil where there is no workforce.
    let workforce: Workforce?
    /// What the plan comes to in money; nil without prices, or where nothing of them is measured.
    let costs: PricedPlan?
    /// By grade and area: whether its team is home to the area; one table after the other where that changes on some days.
    let isHome: [Bool]
    /// Whether all are, always.
    let isAlwaysAtHome: Bool
    /// The midnights from which the next table holds, in microseconds since the start of the period.
    let homesChange: [Int64]

    var callTypeCount: Int { targets.count }
    var hasDeadlines: Bool { deadlines.contains { $0 != nil } }
    var hasWork: Bool { isWork.contains(true) }
    /// The call types whose calls are callers'.
    var callTypesOfCallers: [Int] { isWork.indices.filter { !isWork[$0] } }

    /// Plans the measures of a scenario, broken down over time.
    ///
    /// - Parameters:
    ///   - byArea: whether what callers get is measured for those from each area too.
    ///   - measures: no others are measured, which costs less time and memory; nil for all.
    public init(
        _ scenario: Scenario, by breakdown: Breakdown = .period, byArea: Bool = false, only measures: [Measure]? = nil
    ) {
        buckets = TimeBuckets(breakdown, over: scenario.period)
        period = scenario.period
        targets = scenario.callTypes.map { $0.target }
        hasTargets = targets.contains { $0 != nil }
        targetContributions = targets.flatMap(TargetTally.contributions)
        isWork = scenario.callTypes.map { $0.isWork }
        limits = scenario.callTypes.map { WaitLimits($0.target, shortAbandon: $0.shortAbandon) }
        gradeCount = scenario.teams.reduce(0) { $0 + $1.grades.count }
        let areas = scenario.areas.indices.map(AreaID.init)
        areaCount = areas.count
        areasApart = byArea ? areaCount : 0
        var homes: [[Bool]] = []
        var homesChange: [Int64] = []
        for era in scenario.eras {
            let table = era.scenario.teams.flatMap { team in
                team.grades.flatMap { _ in areas.map { team.serves.contains($0) } }
            }
            guard table != homes.last else { continue }
            if !homes.isEmpty { homesChange.append(Int64(era.firstDay) * Interval.day.microseconds) }
            homes.append(table)
        }
        isHome = homes.flatMap { $0 }
        isAlwaysAtHome = isHome.allSatisfy { $0 }
        self.homesChange = homesChange
        let measures = measures ?? Measure.allCases
        countsAnswerTimes = measures.contains { $0.definition.isOfAnswerTimes }
        hasNationalClock = scenario.callTypes.indices.map { scenario.hasNationalClock(CallTypeID($0)) }
        countsNational = hasNationalClock.contains(true) && measures.contains { $0.definition.need == .connectionDelay }
        let countsDeadlines = measures.contains { $0.definition.need == .deadline }
        deadlines = scenario.callTypes.map { countsDeadlines ? $0.deadline?.microseconds : nil }
        workforce = scenario.workforce
        costs = measures.contains { $0.definition.subject == .costs } ? PricedPlan(scenario) : nil
        keys = Keys(
            scenario, buckets: breakdown == .period ? 0 : buckets.count, haveWholeHours: breakdown != .halfHour,
            areDays: breakdown == .month || breakdown == .day,
            areasApart: areasApart, measures)
    }

    /// How many cells answer times are counted in: those of all callers, and again those of each area's that is told apart.
    public var cellCount: Int { cellsOfCallers * (1 + areasApart) }

    /// Those of all callers, which come first, or of one area's: as many again for the national clock.
    var cellsOfCallers: Int { cellsOfForceClock * (countsNational ? 2 : 1) }

    /// Every call type, grade and bucket, and calls nobody answered.
    var cellsOfForceClock: Int { callTypeCount * (gradeCount + 1) * buckets.count }

    /// The memory that a cell's answer times take, in bytes, by how many answered calls it has.
    package static func bytesOfAnswerTimes(calls: Double) -> Double {
        // A list that grows has room for as many again.
        calls > Double(AnswerTimesStore.mostListed)
            ? Double(MemoryLayout<UInt64>.stride * AnswerTimes.stride)
            : Double(2 * MemoryLayout<Int64>.stride) * calls.rounded(.up)
    }

    @inline(__always)
    func cell(callType: Int, grade: Int, bucket: Int) -> Int {
        (callType &* (gradeCount &+ 1) &+ grade) &* buckets.count &+ bucket
    }
}
