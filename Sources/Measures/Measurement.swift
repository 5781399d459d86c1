public import ContactCentre
public import Scenarios

/// Folds the records of one replication, or of observed calls, into exact sums.
///
/// Calls belong to the stretch of time in which they arrived; queue lengths and agents' time belong to the clock.
/// Calls that arrived outside the period are not counted.
///
/// Where areas are told apart, the calls from each are folded a second time by a measurement of their own, so that every figure
/// has one definition.
public struct Measurement: Sendable {
    let plan: MeasurementPlan
    /// Which area's calls it is given; nil for all.
    let area: AreaID?
    /// A measurement an area, where areas are told apart.
    private(set) var ofAreas: [Measurement] = []
    /// By area, the calls of a day.
    private var callsOfAreas: [[CallRecord]] = []
    /// By call type, grade (none last) and bucket.
    var sums: [CallSums]
    var answerTimes: AnswerTimesStore
    /// By cell, as `sums`; none where nothing is measured on the national clock.
    var nationalSums: [NationalSums]
    /// By call type; those without a deadline have none.
    var deadlines: [DeadlineSums?]
    /// Microseconds spent waiting in a line, by call type and bucket.
    var queueTime: [TimeSum]
    /// By call type, all callers together last.
    var queuePeaks: [QueuePeaks]
    /// The day's waits.
    private var waits: DayWaits
    /// By grade and bucket.
    var agentSums: [AgentSums]
    /// What became of the people; nothing where there is no workforce.
    private(set) var workforce = WorkforceHistory()
    /// By call type and hour of the period; none where no call type has a target.
    var targetTallies: [TargetTally]
    /// The calls of the day by hour, call type and entry, before they go into its tallies.
    private var targetEntries: [UInt32]

    /// A measurement of nothing yet.
    public init(_ plan: MeasurementPlan) {
        self.init(plan, area: nil)
        ofAreas = (0..<plan.areasApart).map { Measurement(plan, area: AreaID($0)) }
        callsOfAreas = ofAreas.map { _ in [] }
    }

    private init(_ plan: MeasurementPlan, area: AreaID?) {
        self.plan = plan
        self.area = area
        sums = [CallSums](repeating: CallSums(), count: plan.cellsOfForceClock)
        answerTimes = AnswerTimesStore(cells: plan.cellsOfCallers)
        nationalSums = [NationalSums](
            repeating: NationalSums(), count: plan.countsNational ? plan.cellsOfForceClock : 0)
        deadlines = plan.deadlines.map { $0.map { DeadlineSums($0, plan.buckets) } }
        queueTime = [TimeSum](repeating: TimeSum(), count: plan.callTypeCount * plan.buckets.count)
        waits = DayWaits(callTypes: plan.callTypeCount)
        queuePeaks = (0...plan.callTypeCount).map { _ in QueuePeaks(buckets: plan.buckets.count) }
        agentSums = [AgentSums](repeating: AgentSums(), count: plan.gradeCount * plan.buckets.count)
        targetTallies = [TargetTally](
            repeating: TargetTally(), count: plan.hasTargets ? plan.callTypeCount * plan.hours : 0)
        targetEntries = [UInt32](
            repeating: 0, count: MeasurementPlan.hoursPerDay * plan.targetContributions.count)
    }

    /// Adds what became of the people.
    public mutating func add(workforce history: WorkforceHistory) { workforce = history }

    /// Adds a day's records.
    ///
    /// - Parameters:
    ///   - calls: in order of arrival. Calls still there are noted as waiting and are expected to come again, before that
    ///     day's own, on the day on which their wait ends, or on the last.
    ///   - isLast: whether no more records will come.
    public mutating func add(
        calls: UnsafeBufferPointer<CallRecord>, spans: UnsafeBufferPointer<AgentSpan>, isLast: Bool
    ) {
        var next = 0
        // Calls come in order of arrival, and few but those of the date itself: callers carried over midnight.
        let day = calls.last.map { Int($0.arrival / Interval.day.microseconds) } ?? 0
        while next < calls.count {
            next = addUntilFullList(calls, from: next, ofDay: day, isLast: isLast)
            if next < calls.count {
                var slot = TimeSlot.none
                answerTimes.makeRoom(for: plan.cell(of: calls[next], &slot))
            }
        }
        if plan.countsNational { addNational(calls, isLast: isLast) }
        if plan.hasDeadlines { addToDeadlines(calls, isLast: isLast) }
        if isLast { answerTimes.finish() }
        if plan.hasTargets, day >= 0, day < plan.period.days { addToTargets(day: day) }
        addWaits(of: calls, isLast: isLast)
        let buckets = plan.buckets
        agentSums.withUnsafeMutableBufferPointer { sums in
            var slot = TimeSlot.none
            for span in spans { sums.add(span, buckets, &slot) }
        }
        if !ofAreas.isEmpty { addToAreas(calls, isLast: isLast) }
    }

    /// Adds a day's calls to the measurements of the areas they come from.
    private mutating func addToAreas(_ calls: UnsafeBufferPointer<CallRecord>, isLast: Bool) {
        for area in callsOfAreas.indices { callsOfAreas[area].removeAll(keepingCapacity: true) }
        for call in calls { callsOfAreas[Int(call.area)].append(call) }
        let nothing = UnsafeBufferPointer<AgentSpan>(start: nil, count: 0)
        for area in ofAreas.indices {
            callsOfAreas[area].withUnsafeBufferPointer { ofAreas[area].add(calls: $0, spans: nothing, isLast: isLast) }
        }
    }

    /// Adds calls until an answered one belongs to a cell whose list of answer times is full. Returns which.
    private mutating func addUntilFullList(
        _ calls: UnsafeBufferPointer<CallRecord>, from first: Int, ofDay day: Int, isLast: Bool
    ) -> Int {
        let (plan, limits, starts) = (plan, plan.limits, answerTimes.starts)
        let dayStart = Int64(day) * Interval.day.microseconds
        let entries = plan.targetContributions.count
        var slot = TimeSlot.none
        var (hourEnd, entriesOfHour) = (dayStart, 0)
        return sums.withUnsafeMutableBufferPointer { sums in
            targetEntries.withUnsafeMutableBufferPointer { targetEntries in
                answerTimes.numbers.withUnsafeMutableBufferPointer { counts in
                    for index in first..<calls.count {
                        let call = calls[index]
                        guard plan.counts(call, isLast: isLast) else { continue }
                        let cell = plan.cell(of: call, &slot)
                        if call.outcome == .answered, plan.countsAnswerTimes {
                            let start = starts[cell]
                            if start >= 0 {
                                AnswerTimes.note(call.waited, in: counts, at: start)
                            } else if answerTimes.lists[cell].count < AnswerTimesStore.mostListed {
                                answerTimes.lists[cell].append(call.waited)
                            } else {
                                return index
                            }
                        }
                        var entry = limits[Int(call.callType)].entryOfCallersOwn(call)
                        if call.belongsToChain {
                            entry = sums[cell].addApart(calls, index, entry, plan)
                        } else if call.outcome == .answered {
                            sums[cell].addAnswered(call, entry, plan)
                        } else if call.outcome == .abandoned {
                            sums[cell].addAbandoned(call, entry)
                        } else {
                            entry = sums[cell].addApart(calls, index, entry, plan)
                        }
                        if call.arrival >= dayStart {
                            // Calls come in order of arrival.
                            if call.arrival >= hourEnd {
                                let hour = (call.arrival - dayStart) / Interval.hour.microseconds
                                hourEnd = dayStart + (hour + 1) * Interval.hour.microseconds
                                entriesOfHour = Int(hour) * entries
                            }
                            targetEntries[entriesOfHour &+ Int(call.callType) &* TargetTally.entries &+ entry] &+= 1
                        } else if plan.hasTargets {
                            // A caller carried over midnight belongs to the hour of arrival.
                            let hour = Int(call.arrival / Interval.hour.microseconds)
                            targetTallies[Int(call.callType) * plan.hours + hour] &+=
                                plan.targetContributions[Int(call.callType) * TargetTally.entries + entry]
                        }
                    }
                    return calls.count
                }
            }
        }
    }

    /// Adds the day's tries to the tallies of its hours.
    private mutating func addToTargets(day: Int) {
        let entries = plan.targetContributions.count
        for (place, count) in targetEntries.enumerated() where count > 0 {
            let (hour, entry) = place.quotientAndRemainder(dividingBy: entries)
            let each = plan.targetContributions[entry]
            let hourOfPeriod = day * MeasurementPlan.hoursPerDay + hour
            targetTallies[entry / TargetTally.entries * plan.hours + hourOfPeriod] &+=
                TargetTally(counted: each.counted &* count, met: each.met &* count)
            targetEntries[place] = 0
        }
    }

    /// The service level of the calls that arrived in one hour of the day, all days together; of a call type with a target.
    package func serviceLevel(ofHour hour: Int, _ callType: CallTypeID) -> MeasureSample {
        var tally = TargetTally()
        for day in 0..<plan.period.days {
            tally &+= targetTallies[callType.index * plan.hours + day * MeasurementPlan.hoursPerDay + hour]
        }
        return tally.serviceLevel
    }

    private mutating func addWaits(of calls: UnsafeBufferPointer<CallRecord>, isLast: Bool) {
        self.waits.collect(from: calls)
        if plan.hasWork { self.waits.leaveOut(plan.isWork) }
        let (plan, waits) = (plan, waits)
        for callType in 0..<plan.callTypeCount {
            waits.withWaits(ofType: callType) { waits in
                addQueueTime(waits, firstBucket: callType * plan.buckets.count, isLast: isLast)
                queuePeaks[callType].add(waits, plan.buckets)
            }
        }
        waits.withAll { queuePeaks[plan.callTypeCount].add($0, plan.buckets) }
        guard isLast else { return }
        for index in queuePeaks.indices { queuePeaks[index].finish(plan.buckets) }
    }

    private mutating func addQueueTime(_ waits: UnsafeBufferPointer<Wait>, firstBucket: Int, isLast: Bool) {
        let buckets = plan.buckets
        queueTime.withUnsafeMutableBufferPointer { queueTime in
            var slot = TimeSlot.none
            for wait in waits where isLast || wait.end < Int64.max {
                buckets.forEachPart(from: wait.start, to: wait.end, &slot) { bucket, length in
                    queueTime[firstBucket &+ bucket] &+= length
                }
            }
        }
    }
}

extension UnsafeMutableBufferPointer<AgentSums> {
    /// Adds a span to the sums of its grade, by grade and bucket.
    @inline(__always)
    fileprivate func add(_ span: AgentSpan, _ buckets: TimeBuckets, _ slot: inout TimeSlot) {
        let first = span.grade.index &* buckets.count
        guard span.end > span.start else {
            guard span.start >= 0, span.start < buckets.periodEnd else { return }
            slot.move(to: span.start, buckets)
            self[first &+ slot.bucket].count(span.activity)
            return
        }
        buckets.forEachPart(from: span.start, to: span.end, &slot) { bucket, length in
            self[first &+ bucket].add(span.activity, length)
        }
    }
}

extension MeasurementPlan {
    /// Whether a record is to be counted: within the period, and not one that will come again with its outcome.
    @inline(__always)
    package func counts(_ call: CallRecord, isLast: Bool) -> Bool {
        call.arrival >= 0 && call.arrival < buckets.periodEnd && (isLast || call.outcome != .stillThere)
    }

    /// Where the sums of a record's call type, grade and bucket stand; the slot becomes that of its arrival.
    @inline(__always)
    func cell(of call: CallRecord, _ slot: inout TimeSlot) -> Int {
        slot.move(to: call.arrival, buckets)
        return cell(callType: Int(call.callType), grade: call.grade?.index ?? gradeCount, bucket: slot.bucket)
    }

    @inline(__always)
    fileprivate func isAtHome(_ call: CallRecord) -> Bool {
        if isAlwaysAtHome { return true }
        guard let grade = call.grade else { return false }
        return isHome[firstHome(of: call) &+ grade.index &* areaCount &+ Int(call.area)]
    }

    /// Where the table of homes begins that held when somebody turned to a call.
    @inline(__always)
    private func firstHome(of call: CallRecord) -> Int { homesChange.isEmpty ? 0 : firstHomeAmongSeveral(of: call) }

    @inline(never)
    private func firstHomeAmongSeveral(of call: CallRecord) -> Int {
        homesChange.count { $0 <= call.arrival &+ call.queued } * gradeCount * areaCount
    }
}

// The two ends that nearly all calls come to have functions of their own; the loop over a day's calls is short without the rest.
extension CallSums {
    /// Adds an answered call but what it says of its chain.
    @inline(__always)
    mutating func addAnswered(_ call: CallRecord, _ entry: Int, _ plan: MeasurementPlan) {
        foundFreeAgent &+= call.foundFreeAgent ? 1 : 0
        answered &+= 1
        answeredWithinTarget &+= TargetTally.isWithin(entry) ? 1 : 0
        answeredAtHome &+= plan.isAtHome(call) ? 1 : 0
        answerTime &+= call.waited
        talk &+= call.talk
        wrap &+= call.wrap
        longestAnswer = max(longestAnswer, call.waited)
    }

    /// Adds an abandoned call but what it says of its chain.
    @inline(__always)
    mutating func addAbandoned(_ call: CallRecord, _ entry: Int) {
        foundFreeAgent &+= call.foundFreeAgent ? 1 : 0
        abandoned &+= 1
        abandonTime &+= call.waited
        abandonedWithinTarget &+= TargetTally.isWithin(entry) ? 1 : 0
        shortAbandoned &+= TargetTally.isShort(entry) ? 1 : 0
    }

    /// Adds any other call.
    ///
    /// - Parameters:
    ///   - index: the call's place among the calls. To hand over the call itself would have every call copied, whatever becomes of it.
    ///   - entry: where its contribution to its target stands, unless it is a further attempt to ring back.
    /// - Returns: where it stands.
    @inline(never)
    mutating func addApart(
        _ calls: UnsafeBufferPointer<CallRecord>, _ index: Int, _ entry: Int, _ plan: MeasurementPlan
    ) -> Int {
        let call = calls[index]
        guard !call.isNextAttempt else {
            addCallBack(call)
            return TargetTally.noCall(entry)
        }
        addToChain(call)
        switch call.outcome {
        case .answered: addAnswered(call, entry, plan)
        case .abandoned: addAbandoned(call, entry)
        case .transferredOut, .blocked, .stillThere, .calledBack, .notReached:
            foundFreeAgent &+= call.foundFreeAgent ? 1 : 0
            addUnanswered(call)
        }
        return entry
    }

    private mutating func addToChain(_ call: CallRecord) {
        balked += call.hasBalked ? 1 : 0
        callBackOffered += call.wasOfferedCallBack ? 1 : 0
        redials += call.isRedial ? 1 : 0
        toTryAgain += call.triesAgain ? 1 : 0
        handedOn += call.isHandedOn ? 1 : 0
        triedTypeBefore += call.hasTriedTypeBefore ? 1 : 0
        handedOnAgain += call.isHandedOn && call.hasTriedTypeBefore ? 1 : 0
    }

    private mutating func addUnanswered(_ call: CallRecord) {
        switch call.outcome {
        case .transferredOut:
            transferredOut += 1
            transferTime &+= call.waited
        case .blocked: blocked += 1
        case .stillThere: stillThere += 1
        case .calledBack, .notReached:
            callBackAccepted += 1
            holdTime &+= call.waited
            addCallBack(call)
        case .answered, .abandoned: break
        }
    }

    /// Adds an attempt to ring back. A further one is no call of the caller's: all else leaves it out.
    private mutating func addCallBack(_ call: CallRecord) {
        switch call.outcome {
        case .calledBack:
            callBackReached += 1
            // From accepting until an agent began to ring.
            let accepted = call.isNextAttempt ? call.firstArrival : call.arrival + call.waited
            callBackTime &+= call.arrival + call.queued - accepted
        case .notReached:
            notReached += 1
            // Of the first attempt it is noted with what else belongs to the caller's chain.
            toTryAgain += call.isNextAttempt && call.triesAgain ? 1 : 0
        case .stillThere, .answered, .abandoned, .transferredOut, .blocked: break
        }
    }
}
