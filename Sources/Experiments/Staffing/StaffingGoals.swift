package import ContactCentre
package import Measures
import Scenarios

/// A target in one stretch of time.
package struct StaffingGoal: Equatable, Sendable {
    /// Whose target it is.
    package let callType: CallTypeID
    /// The stretch.
    package let stretch: HeldStretch
    /// The share of calls to be answered in time, or of days, weeks or months to meet the target.
    package let fraction: Double
    /// The hours of the week that the stretch has hours of.
    package let hours: [Bool]
}

/// The targets of a scenario in every stretch of time that a question asks about.
package struct StaffingGoals: Sendable {
    /// By call type, and for each stretch by stretch.
    package let all: [StaffingGoal]
    /// The call types with a target.
    package let callTypes: [CallTypeID]
    let targets: [Target?]
    let measurement: MeasurementPlan
    let fractionMet: Double?
    /// Whether goals are about shares of days, weeks or months rather than of calls.
    package var isShare: Bool { fractionMet != nil }
    /// By hour of the period, the hour of the week.
    let hoursOfWeek: [Int]

    /// The goals of what is asked.
    package init(_ space: StaffingSpace) {
        let (scenario, question) = (space.scenario, space.question)
        let period = scenario.period
        let stretches = question.span.stretches(
            of: period, ofWeek: question.isOfWeek, together: question.fractionMet != nil)
        let hoursOfWeek = (0..<period.days * 24).map { period.start.adding(days: $0 / 24).weekday * 24 + $0 % 24 }
        targets = scenario.callTypes.map { $0.target }
        callTypes = targets.indices.filter { scenario.callTypes[$0].target != nil }.map { CallTypeID($0) }
        fractionMet = question.fractionMet
        self.hoursOfWeek = hoursOfWeek
        measurement = MeasurementPlan(scenario, by: .period, only: [.serviceLevel])
        let hours = stretches.map { stretch in
            var hours = [Bool](repeating: false, count: 168)
            for part in stretch.parts { for hour in part { hours[hoursOfWeek[hour]] = true } }
            return hours
        }
        all = callTypes.flatMap { callType in
            zip(stretches, hours).map { stretch, hours in
                StaffingGoal(
                    callType: callType, stretch: stretch,
                    fraction: question.fractionMet ?? scenario.callTypes[callType.index].target?.fraction ?? 0,
                    hours: hours)
            }
        }
    }

    /// What a replication comes to: by goal, and by call type with a target and hour of the week.
    func counts(_ measured: TargetMeasurement) -> StaffingCounts {
        var counts = StaffingCounts(goals: [], hours: [])
        counts.goals = all.map { goal in
            if fractionMet != nil, let target = targets[goal.callType.index] {
                return measured.parts(meeting: target, goal.callType, of: goal.stretch.parts)
            }
            var sum = TargetCount()
            for part in goal.stretch.parts { sum += measured.count(goal.callType, in: part) }
            return sum
        }
        counts.hours = callTypes.map { callType in
            var hours = [TargetCount](repeating: TargetCount(), count: 168)
            for (hour, ofWeek) in hoursOfWeek.enumerated() {
                hours[ofWeek] += measured.count(callType, in: hour..<hour + 1)
            }
            return hours
        }
        return counts
    }
}

/// What one replication of a plan, or several, come to.
package struct StaffingCounts: Equatable, Sendable {
    /// By goal: calls, or days, weeks or months.
    package var goals: [TargetCount]
    /// By call type with a target and hour of the week: calls.
    package var hours: [[TargetCount]]

    static func += (sum: inout StaffingCounts, other: StaffingCounts) {
        guard !sum.goals.isEmpty else {
            sum = other
            return
        }
        for goal in sum.goals.indices { sum.goals[goal] += other.goals[goal] }
        for callType in sum.hours.indices {
            for hour in 0..<168 { sum.hours[callType][hour] += other.hours[callType][hour] }
        }
    }
}
