import ContactCentre
import Measures
import Scenarios

/// Records measured, and the figures by measure, call type, team, grade and label of the stretch of time.
struct Measured {
    private let scenario: Scenario
    private let plan: MeasurementPlan
    private let samples: MeasureSamples
    private let waits: PooledWaits

    /// Measures the records of one day after another; the last day's are the last of all.
    init(
        _ days: [[CallRecord]], spans: [AgentSpan] = [], of scenario: Scenario, by breakdown: Breakdown = .period,
        byArea: Bool = false, only measures: [Measure]? = nil
    ) {
        self.scenario = scenario
        plan = MeasurementPlan(scenario, by: breakdown, byArea: byArea, only: measures)
        var measurement = Measurement(plan)
        for (day, calls) in days.enumerated() {
            let spansOfDay = day == 0 ? spans : []
            calls.withUnsafeBufferPointer { calls in
                spansOfDay.withUnsafeBufferPointer { spans in
                    measurement.add(calls: calls, spans: spans, isLast: day == days.count - 1)
                }
            }
        }
        samples = measurement.samples()
        var waits = PooledWaits()
        waits.add(measurement.waitCounts(), ofReplication: 0)
        self.waits = waits
    }

    var labels: [String] { plan.buckets.labels }
    var keys: MeasurementPlan.Keys { plan.keys }
    /// Whether any answer times were counted.
    var hasWaits: Bool { waits.cellCount > 0 }

    /// The figure of a team, or of one of its grades, counted over those of all teams; nil if it is not among the results.
    func sample(
        _ measure: Measure, type: Int? = nil, team: Int? = nil, grade: Int? = nil, area: Int? = nil,
        at label: String? = nil
    ) -> MeasureSample? {
        let grades = grade.map { $0..<$0 + 1 } ?? team.map { scenario.grades(of: TeamID($0)) }
        let found = zip(plan.keys, samples).first { key, _ in
            key.measure == measure && key.callType?.index == type && key.team?.index == team && key.grades == grades
                && key.area?.index == area
                && key.bucket.map { plan.buckets.labels[$0] } == label
        }
        guard let (key, sample) = found else { return nil }
        guard sample == .pooled, let percentile = plan.percentile(key) else { return sample }
        return .value(waits.waits(inCells: percentile.cells).first?.percentile(percentile.share))
    }

    /// The figure of a call type in every stretch of time, all teams together.
    func values(_ measure: Measure, type: Int?) -> [Double?] {
        // The whole period's figure comes after those of its stretches, and is the one there is if it isn't broken down.
        zip(plan.keys, samples)
            .filter { key, _ in key.measure == measure && key.callType?.index == type && key.team == nil }
            .prefix(labels.count).map { $0.1.value }
    }

    func value(
        _ measure: Measure, type: Int? = nil, team: Int? = nil, grade: Int? = nil, area: Int? = nil,
        at label: String? = nil
    ) -> Double? {
        sample(measure, type: type, team: team, grade: grade, area: area, at: label)?.value
    }
}

/// A ratio of whole numbers.
func ratio(_ numerator: Double, _ denominator: Double) -> MeasureSample {
    .ratio(numerator: numerator, denominator: denominator)
}

let second = Interval.microsecondsPerSecond

/// Two call types, two areas and two teams, both home to both areas.
///
/// 999 has a target of 10 seconds and short abandons of up to 5 seconds, 101 has a target of under 40 seconds of the
/// answered calls and no short abandons. The period begins on Monday, 30 October 2017.
func twoTeams(
    days: Int = 1, bound: Target.Bound = .atMost, basis: Target.Basis = .offered, keysOf999: String = "",
    national: String = ""
) throws(ScenarioProblems) -> Scenario {
    let text = """
        {
          schemaVersion: 1, name: "two teams", period: { start: "2017-10-30", days: \(days) },
          areas: { North: {}, South: {} },
          callTypes: {
            "999": {
              priority: 1, arrivals: { callsPerHour: 1 }, origins: { North: 0.5, South: 0.5 },
              target: { withinSeconds: 10, fraction: 0.9, bound: "\(bound.rawValue)", basis: "\(basis.rawValue)" },
              shortAbandonSeconds: 5, \(keysOf999)
              talk: { distribution: "constant", seconds: 60 }, patience: { distribution: "never" },
              \(national)
            },
            "101": {
              priority: 2, arrivals: { callsPerHour: 1 }, origins: { North: 0.5, South: 0.5 },
              target: { withinSeconds: 40, fraction: 0.8, bound: "under", basis: "answered" },
              talk: { distribution: "constant", seconds: 60 }, patience: { distribution: "never" },
            },
          },
          teams: { A: { agents: { constant: 1 } }, B: { agents: { constant: 1 } } },
        }
        """
    return try ScenarioReader.read(path: "two-teams.json5") { _ in Array(text.utf8) }
}

/// Whole microseconds nearest to seconds.
func microseconds(_ seconds: Double) -> Int64 { Int64((seconds * Double(second)).rounded()) }

extension CallRecord {
    /// A call answered after a queue and a pick-up; times in seconds.
    static func answered(
        at arrival: Double, type: UInt16 = 0, queued: Double? = nil, waited: Double, talk: Double = 0, wrap: Double = 0,
        area: UInt16 = 0, team: Int = 0, free: Bool = false
    ) -> CallRecord {
        CallRecord(
            arrival: microseconds(arrival), queued: microseconds(queued ?? waited), waited: microseconds(waited),
            talk: microseconds(talk), wrap: microseconds(wrap), callType: type, area: area, team: team,
            outcome: .answered, foundFreeAgent: free)
    }

    /// A caller who hung up in the line; times in seconds.
    static func abandoned(at arrival: Double, type: UInt16 = 0, waited: Double) -> CallRecord {
        CallRecord(
            arrival: microseconds(arrival), queued: microseconds(waited), waited: microseconds(waited),
            callType: type, outcome: .abandoned)
    }

    /// A caller who heard the busy tone.
    static func blocked(at arrival: Double, type: UInt16 = 0) -> CallRecord {
        CallRecord(arrival: microseconds(arrival), callType: type, outcome: .blocked)
    }

    /// A caller still waiting at the end.
    static func stillThere(at arrival: Double, type: UInt16 = 0) -> CallRecord {
        CallRecord(arrival: microseconds(arrival), callType: type)
    }
}

/// Random numbers, the same for the same seed: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}

extension CallRecord {
    /// A call answered by a team of one grade, where all teams have one.
    init(
        arrival: Int64, queued: Int64 = 0, waited: Int64 = 0, talk: Int64 = 0, wrap: Int64 = 0, callType: UInt16,
        area: UInt16 = 0, team: Int, outcome: CallOutcome, foundFreeAgent: Bool = false
    ) {
        self.init(
            arrival: arrival, queued: queued, waited: waited, talk: talk, wrap: wrap, callType: callType, area: area,
            answeredBy: (GradeID(team), TeamID(team)), outcome: outcome, foundFreeAgent: foundFreeAgent)
    }
}

extension AgentSpan {
    /// A span of an agent of a team of one grade, where all teams have one.
    init(start: Int64, end: Int64, agent: UInt32, team: Int, activity: AgentActivity) {
        self.init(
            start: start, end: end, agent: agent, grade: GradeID(team), team: TeamID(team), activity: activity)
    }
}
