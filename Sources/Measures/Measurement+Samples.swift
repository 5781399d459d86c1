import ContactCentre
import Scenarios

extension Measurement {
    /// The values of all the plan's figures, in the order of its keys.
    public func samples() -> MeasureSamples {
        var samples = MeasureSamples()
        let missedHours = plan.hasTargets ? plan.missedHours(targetTallies) : []
        let deadlines = plan.hasDeadlines ? self.deadlines.map { $0?.figures() ?? [] } : []
        plan.keys.forEachScope(of: area) { key, measures in
            let scope = Scope(self, key, missedHours, deadlines)
            for measure in measures { samples.append(scope.sample(of: measure)) }
        }
        for measurement in ofAreas { samples += measurement.samples() }
        return samples
    }
}

/// The sums over one call type or all callers, one team or all, one bucket or all: where every measure is defined.
struct Scope {
    let key: MeasurementPlan.Scope
    let plan: MeasurementPlan
    private let targetTallies: [TargetTally]
    private var missedHours = TargetMisses()
    var calls = CallSums()
    let answerTimes: AnswerLadder
    var national = NationalSums()
    let nationalTimes: AnswerLadder
    var queueTime = TimeSum()
    var queuePeak = 0
    var agents = AgentSums()
    /// Items of work done; counted where all call types are asked for, whose calls are those of callers.
    var workDone: Int64 = 0
    var clockTime: Int64 = 0
    /// How often the bucket comes in the period; counts are means over these.
    var occurrences = 1
    /// Of the one call type asked for, where it has a deadline.
    var deadline: DeadlineFigures?
    /// What the agents asked for cost, of the whole period.
    var staffCost = StaffCost()
    /// Who belongs to the room, on all days together.
    var workforce = WorkforceSums()
    /// Whether any of the call types has a target: without one, nothing is answered within it or not.
    var hasTarget = false

    init(
        _ measurement: Measurement, _ key: MeasurementPlan.Scope, _ missedHours: [TargetMisses],
        _ deadlines: [[DeadlineFigures]]
    ) {
        self.key = key
        let plan = measurement.plan
        self.plan = plan
        targetTallies = measurement.targetTallies
        let callTypes = key.callType.map { [$0.index] } ?? plan.callTypesOfCallers
        let buckets = key.bucket.map { $0..<$0 + 1 } ?? 0..<plan.buckets.count
        let answering = key.grades ?? 0..<plan.gradeCount + 1
        var answered: [Int] = []
        var nationallyAnswered: [Int] = []
        for callType in callTypes {
            var ofType = CallSums()
            for grade in answering {
                for bucket in buckets {
                    let cell = plan.cell(callType: callType, grade: grade, bucket: bucket)
                    ofType += measurement.sums[cell]
                    if measurement.answerTimes.hasCalls(cell) { answered.append(cell) }
                    guard plan.countsNational else { continue }
                    national += measurement.nationalSums[cell]
                    let nationalCell = plan.cellsOfForceClock + cell
                    if measurement.answerTimes.hasCalls(nationalCell) { nationallyAnswered.append(nationalCell) }
                }
            }
            ofType.applyBasis(of: plan.targets[callType])
            hasTarget = hasTarget || plan.targets[callType] != nil
            calls += ofType
            if key.callType != nil, plan.hasTargets {
                for bucket in buckets { self.missedHours += missedHours[callType * plan.buckets.count + bucket] }
            }
            for bucket in buckets { queueTime += measurement.queueTime[callType * plan.buckets.count + bucket] }
        }
        answerTimes = AnswerLadder(measurement.answerTimes, cells: answered)
        nationalTimes = AnswerLadder(measurement.answerTimes, cells: nationallyAnswered)
        if key.callType == nil { workDone = measurement.workDone(by: answering, in: buckets) }
        let peaks = measurement.queuePeaks[key.callType?.index ?? plan.callTypeCount].peaks
        queuePeak = buckets.reduce(0) { max($0, peaks[$1]) }
        for grade in key.grades ?? 0..<plan.gradeCount {
            for bucket in buckets { agents += measurement.agentSums[grade * plan.buckets.count + bucket] }
        }
        if let costs = plan.costs, key.callType == nil, key.bucket == nil {
            for grade in key.grades ?? 0..<plan.gradeCount {
                var overtime = TimeSum()
                for bucket in buckets { overtime += measurement.agentSums[grade * buckets.count + bucket].overtime }
                let paid = measurement.workforce.paid
                staffCost += costs.cost(
                    ofGrade: grade, paid: grade < paid.count ? paid[grade] : nil, overtimeHours: overtime.hours)
            }
        }
        if plan.workforce != nil, key.callType == nil, key.grades == nil {
            for (day, own) in measurement.workforce.days.enumerated()
            where buckets.contains(plan.buckets.bucket(ofDay: day)) {
                workforce += own
            }
        }
        clockTime = buckets.reduce(0) { $0 + plan.buckets.lengths[$1] }
        if plan.hasDeadlines, let callType = key.callType, !deadlines[callType.index].isEmpty {
            deadline = deadlines[callType.index][key.bucket ?? plan.buckets.count]
        }
        if let bucket = key.bucket { occurrences = plan.buckets.occurrences[bucket] }
    }
}

extension Measurement {
    /// The items of work that agents of some grades have done.
    fileprivate func workDone(by grades: Range<Int>, in buckets: Range<Int>) -> Int64 {
        var done: Int64 = 0
        for callType in 0..<plan.callTypeCount where plan.isWork[callType] {
            for grade in grades {
                for bucket in buckets {
                    done += sums[plan.cell(callType: callType, grade: grade, bucket: bucket)].answered
                }
            }
        }
        return done
    }
}

extension Scope {
    /// The one definition of every measure. Sums of microseconds become seconds and hours here.
    func sample(of measure: Measure) -> MeasureSample {
        switch measure {
        case .offered: count(calls.offered)
        case .answered: count(calls.answered)
        case .abandoned: count(calls.abandoned)
        case .shortAbandoned: count(calls.shortAbandoned)
        case .balked: count(calls.balked)
        case .blocked: count(calls.blocked)
        case .transferredOut: count(calls.transferredOut)
        case .callBackOffered: count(calls.callBackOffered)
        case .callBackAccepted: count(calls.callBackAccepted)
        case .callBackReached: count(calls.callBackReached)
        case .averageCallBackSeconds: average(calls.callBackTime, calls.callBackReached)
        case .stillThere: count(calls.stillThere)
        case .answeredWithinTarget: hasTarget ? count(calls.answeredWithinTarget) : .value(nil)
        case .serviceLevel: ratio(calls.serviceLevelMet, calls.serviceLevelBase)
        case .abandonedFraction: ratio(calls.abandoned, calls.offered)
        case .averageSpeedOfAnswerSeconds: average(calls.answerTime, calls.answered)
        // Of calls still there it is not known how long they will have waited.
        case .averageWaitSeconds: average(calls.waitTime, calls.waitsOver)
        case .medianAnswerSeconds, .p90AnswerSeconds, .p95AnswerSeconds: .pooled
        case .longestAnswerSeconds: .value(calls.answered > 0 ? seconds(calls.longestAnswer) : nil)
        case .answeredWithin10: within(10)
        case .answeredWithin30: within(30)
        case .answeredWithin60: within(60)
        case .answeredWithin120: within(120)
        case .answeredWithin180: within(180)
        case .answeredWithin240: within(240)
        case .answeredWithin300: within(300)
        case .answeredAt120OrLater: ratio(calls.answered - answerTimes.count(under: 120), calls.offered)
        case .under10: ratio(answerTimes.count(under: 10), calls.answered)
        case .from10Under60:
            ratio(answerTimes.count(under: 60) - answerTimes.count(under: 10), calls.answered)
        case .from60: ratio(calls.answered - answerTimes.count(under: 60), calls.answered)
        case .nationalUnder10: ratio(nationalTimes.count(under: 10), national.answered)
        case .nationalFrom10Under60:
            ratio(nationalTimes.count(under: 60) - nationalTimes.count(under: 10), national.answered)
        case .nationalFrom60: ratio(national.answered - nationalTimes.count(under: 60), national.answered)
        case .nationalAverageSeconds: average(national.time, national.answered)
        case .firstReplySeconds: average(calls.answerTime, calls.answered)
        case .waitedAtAll: ratio(calls.offered - calls.foundFreeAgent, calls.offered)
        case .averageTalkSeconds: average(calls.talk, calls.answered)
        case .averageHandleSeconds: average(calls.talk + calls.wrap, calls.answered)
        case .answeredAtHome: ratio(calls.answeredAtHome, calls.answered)
        case .attemptsPerCaller:
            key.callType == nil
                ? ratio(calls.attempts, calls.callers) : ratio(calls.attemptsByType, calls.callersByType)
        case .callersNeverAnswered: count(calls.neverAnswered)
        case .hoursMissingTarget: key.callType == nil ? .value(nil) : missedHours.sample
        case .daysMissingTarget: missed(.day)
        case .weeksMissingTarget: missed(.week)
        case .monthsMissingTarget: missed(.month)
        case .averageQueueLength: ratio(queueTime, TimeSum(clockTime))
        case .longestQueue: .value(occurrences > 0 ? Double(queuePeak) : nil)
        case .doneByDeadline: deadline.map { ratio($0.done, $0.known) } ?? .value(nil)
        case .backlog: total(Double(deadline?.waitingAtEnds ?? 0))
        case .oldestHours:
            .value(occurrences > 0 ? Interval(microseconds: deadline?.oldest ?? 0).hours : nil)
        case .occupancy: ratio(agents.engaged, agents.present)
        case .averageAgents: ratio(agents.present, TimeSum(clockTime))
        case .averageAgentsOnCalls: ratio(agents.engaged, TimeSum(clockTime))
        case .callsPerAgentHour:
            .ratio(
                numerator: Double(calls.answered + calls.callBackReached + workDone), denominator: agents.present.hours)
        case .overtimeHours: total(agents.overtime.hours)
        case .chatsPerAgent: ratio(agents.chats, agents.chatting)
        case .breakCompliance: ratio(agents.breaksKept, agents.breaks)
        case .breakHours: total(agents.onBreak.hours)
        case .steppedAwayHours: total(agents.steppedAway.hours)
        case .establishment, .inPost, .inTraining, .onFloor, .experienced, .leavers, .contractedHours:
            .value(plan.workforce.flatMap { workforce.value(of: measure, $0) })
        case .paidHours, .fullTimeEquivalents, .costAYear, .costOfPayAYear, .costOfEnhancementsAYear,
            .costOfOvertimeAYear, .costOfOnCostsAYear, .costOfOneOffAYear, .costOfYearlyAmountsAYear,
            .costOfCallsAYear, .costOfRecruitmentAYear, .costOfTrainingAYear, .costOfTutoringAYear, .costAnAnsweredCall:
            cost(measure)
        }
    }

    private func missed(_ stretch: TargetStretch) -> MeasureSample {
        guard let callType = key.callType else { return .value(nil) }
        return plan.misses(stretch, by: callType, targetTallies).sample
    }

    private func count(_ calls: Int64) -> MeasureSample { total(Double(calls)) }

    /// The total of a stretch of time that comes once; of a weekday or a time of day the mean over the days that have it.
    private func total(_ total: Double) -> MeasureSample {
        .value(occurrences > 0 ? total / Double(occurrences) : nil)
    }

    private func ratio(_ numerator: Int64, _ denominator: Int64) -> MeasureSample {
        .ratio(numerator: Double(numerator), denominator: Double(denominator))
    }

    private func ratio(_ numerator: TimeSum, _ denominator: TimeSum) -> MeasureSample {
        .ratio(numerator: numerator.microseconds, denominator: denominator.microseconds)
    }

    private func average(_ time: TimeSum, _ calls: Int64) -> MeasureSample {
        .ratio(numerator: time.seconds, denominator: Double(calls))
    }

    private func within(_ limit: Int) -> MeasureSample {
        ratio(answerTimes.count(within: limit), calls.answered)
    }

    private func seconds(_ time: Int64) -> Double { Interval(microseconds: time).seconds }
}
