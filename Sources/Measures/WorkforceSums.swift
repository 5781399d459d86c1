import ContactCentre
import Scenarios

/// The days of a workforce added up.
struct WorkforceSums {
    private var sum = WorkforceDay()
    private var days = 0
    /// People who join an intake, those whose training begins, and those whose tutoring does.
    var joiners: Int { sum.joiners }
    var beginTraining: Int { sum.beginTraining }
    var beginTutoring: Int { sum.beginTutoring }

    static func += (sums: inout WorkforceSums, day: WorkforceDay) {
        sums.sum.inPost += day.inPost
        sums.sum.inTraining += day.inTraining
        sums.sum.onFloor += day.onFloor
        sums.sum.experienced += day.experienced
        sums.sum.leavers += day.leavers
        sums.sum.joiners += day.joiners
        sums.sum.beginTraining += day.beginTraining
        sums.sum.beginTutoring += day.beginTutoring
        sums.days += 1
    }

    /// The one definition of the workforce's measures; nil for any other, and of no days.
    func value(of measure: Measure, _ workforce: Workforce) -> Double? {
        guard days > 0 else { return nil }
        func mean(_ sum: Double) -> Double { sum / Double(days) }
        return switch measure {
        case .establishment: workforce.establishment
        case .inPost: mean(sum.inPost)
        case .inTraining: mean(sum.inTraining)
        case .onFloor: mean(sum.onFloor)
        case .experienced: mean(sum.experienced)
        case .leavers: sum.leavers
        case .contractedHours: sum.inPost * workforce.fullTimeHoursAWeek / Double(CalendarDate.daysAWeek)
        default: nil
        }
    }
}
