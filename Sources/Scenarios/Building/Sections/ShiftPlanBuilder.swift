import ContactCentre
import Texts

/// Makes the shifts and their breaks.
struct ShiftPlanBuilder: Section {
    let frame: ScenarioFrame

    func shiftPlan(_ fields: Fields) -> ShiftPlan {
        let shifts = fields["shifts"].members.map { shift($0.key, $0.place, $0.fields) }
        return ShiftPlan(shifts: shifts, rota: RotaBuilder(frame: frame).rota(fields["rota"], shifts))
    }

    private func shift(_ name: String, _ place: Place, _ fields: Fields) -> Shift {
        if name == Rota.dayOff { findings.add(.shiftCalledOff, at: place, path: fields.path) }
        let length = ShiftPlanBuilder.hours(fields["hours"])
        return Shift(
            name: name,
            start: fields["start"].text.flatMap { Interval(timeOfDay: Array($0.utf8)) } ?? .zero,
            length: length,
            headcount: fields["headcount"].number ?? Default.headcount,
            weekdays: weekdays(fields["days"]),
            breaks: breaks(fields["breaks"], shift: length))
    }

    private func weekdays(_ fields: Fields) -> [Bool] {
        let days = indices(fields, .weekday, in: CalendarDate.weekdayNames)
        return CalendarDate.weekdayNames.indices.map { days?.contains($0) ?? true }
    }

    private static func hours(_ fields: Fields) -> Interval {
        Interval(seconds: (fields.number ?? 0) * Interval.hour.seconds)
    }

    // MARK: Breaks

    private func breaks(_ fields: Fields, shift: Interval) -> [Break] {
        let elements = fields.elements
        // What is compared with a mistaken length would be blamed for nothing.
        guard !elements.isEmpty, shift > .zero, !hasProblem(below: fields.path) else { return [] }
        var breaks: [Break] = []
        var areRight = true
        for element in elements {
            let one = ShiftPlanBuilder.oneBreak(element)
            if let problem = problem(of: one, element, shift: shift) {
                findings.add(problem)
                areRight = false
            }
            breaks.append(one)
        }
        if areRight { checkTogether(breaks, fields, shift: shift) }
        return breaks.enumerated().sorted {
            ($0.element.from, $0.element.until, $0.offset) < ($1.element.from, $1.element.until, $1.offset)
        }.map { $0.element }
    }

    /// A break as a file has it.
    static func oneBreak(_ fields: Fields) -> Break {
        Break(
            length: Interval(seconds: (fields["minutes"].number ?? 0) * Interval.secondsAMinute),
            from: hours(fields["fromHour"]),
            until: hours(fields["untilHour"]),
            isPaid: fields["paid"].flag ?? Default.isPaid,
            mostAtOnce: fields["mostAtOnce"].wholeNumber)
    }

    private func problem(of one: Break, _ fields: Fields, shift: Interval) -> Problem? {
        if one.from >= one.until {
            return Problem(.wrongOrder(["fromHour", "untilHour"]), at: fields["untilHour"].place, path: fields.path)
        }
        if one.until > shift {
            let kind = Problem.Kind.breakOutsideShift(
                fromHour: one.from.hours, untilHour: one.until.hours, shiftHours: shift.hours)
            return Problem(kind, at: fields["untilHour"].place, path: fields.path)
        }
        let window = one.until - one.from
        guard one.length > window else { return nil }
        let minutes = fields["minutes"]
        return Problem(
            .breakLongerThanWindow(minutes: one.length.minutes, windowMinutes: window.minutes), at: minutes.place,
            path: minutes.path)
    }

    /// Breaks fit if, between any two times, those that must lie there are no longer than the time between: for breaks
    /// that might be interrupted this is exact, so where it fails nothing can help.
    private func checkTogether(_ breaks: [Break], _ fields: Fields, shift: Interval) {
        let all = breaks.reduce(Interval.zero) { $0 + $1.length }
        guard all < shift else {
            let kind = Problem.Kind.breaksLongerThanShift(minutes: all.minutes, shiftMinutes: shift.minutes)
            findings.add(kind, at: fields.place, path: fields.path)
            return
        }
        for first in breaks {
            for last in breaks where last.until > first.from {
                let within = breaks.filter { $0.from >= first.from && $0.until <= last.until }
                let length = within.reduce(Interval.zero) { $0 + $1.length }
                guard length > last.until - first.from else { continue }
                let kind = Problem.Kind.breaksDoNotFit(
                    minutes: length.minutes, fromHour: first.from.hours, untilHour: last.until.hours)
                findings.add(kind, at: fields.place, path: fields.path)
                return
            }
        }
    }
}

extension Interval {
    static let secondsAMinute = 60.0

    /// The length in minutes.
    var minutes: Double { seconds / Interval.secondsAMinute }

    /// The time between two lengths.
    static func - (longer: Interval, shorter: Interval) -> Interval {
        Interval(microseconds: longer.microseconds - shorter.microseconds)
    }
}
