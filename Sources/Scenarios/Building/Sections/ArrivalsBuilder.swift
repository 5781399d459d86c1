import ContactCentre
import Texts

/// Makes the expected calls over time.
struct ArrivalsBuilder: Section {
    let frame: ScenarioFrame

    private static let hoursOfWeek = 168
    private static let hoursOfDay = 24
    private static let daysOfWeek = 7

    /// When the calls of a type arrive.
    ///
    /// - Parameter log: the calls that are replayed; nil where they are drawn.
    func arrivals(
        _ fields: Fields, _ log: CallLog?, surges: [SurgeStretch], bursts: [BurstCalls]
    ) -> Arrivals {
        if log != nil, frame.multiples.demand != 1 {
            findings.add(.logMultiplied, at: fields["log"].place, path: fields["log"].path)
        }
        return Arrivals(
            pattern: log.map { .intervals($0.callsByHour) } ?? pattern(fields).times(frame.multiples.demand),
            busynessVariation: fields["busynessVariation"].number ?? Default.busynessVariation,
            common: CommonBusynessBuilder(frame: frame).commonBusyness(), surges: surges,
            bursts: bursts, log: log)
    }

    /// The expected calls over time; none where the scenario is wrong.
    private func pattern(_ fields: Fields) -> Arrivals.Pattern {
        if fields["csv"].isPresent { return .intervals(intervals(fields)) }
        let weights = hourOfWeekWeights(fields)
        let calls: Double
        if let inPeriod = fields["callsInPeriod"].number {
            let weightOfPeriod = weight(ofPeriod: weights)
            guard weightOfPeriod > 0 else {
                findings.add(.noCallsInPeriod, at: fields.place, path: fields.path)
                return .hourOfWeek(weights)
            }
            calls = inPeriod / weightOfPeriod
        } else if let perDay = fields["callsPerDay"].number {
            calls = perDay * Double(ArrivalsBuilder.daysOfWeek)
        } else {
            calls = (fields["callsPerHour"].number ?? 0) * Double(ArrivalsBuilder.hoursOfWeek)
        }
        let callsPerHour = weights.map { $0 * calls }
        if callsPerHour.contains(where: { $0 > Limits.callsPerHour }) {
            findings.add(.tooManyCallsAnHour(limit: Limits.callsPerHour), at: fields.place, path: fields.path)
        }
        return .hourOfWeek(callsPerHour)
    }

    /// The share of a week's calls that falls in each of its hours.
    private func hourOfWeekWeights(_ fields: Fields) -> [Double] {
        if let shares = fields["hourOfWeekShares"].numbers { return normalised(shares, fields["hourOfWeekShares"]) }
        let hours = shares(fields["hourOfDayShares"], count: ArrivalsBuilder.hoursOfDay)
        let days = shares(fields["dayOfWeekShares"], count: ArrivalsBuilder.daysOfWeek)
        return days.flatMap { day in hours.map { day * $0 } }
    }

    private func shares(_ fields: Fields, count: Int) -> [Double] {
        guard let shares = fields.numbers else { return [Double](repeating: 1 / Double(count), count: count) }
        return normalised(shares, fields)
    }

    /// The sum of the weights of all hours measured, with the weekdays the calendar gives them.
    private func weight(ofPeriod weights: [Double]) -> Double {
        let hours = ArrivalsBuilder.hoursOfDay
        let weightOfDay = (0..<ArrivalsBuilder.daysOfWeek).map { day in
            weights[day * hours..<(day + 1) * hours].reduce(0, +)
        }
        // Whole weeks weigh 1 each.
        let wholeWeeks = period.days / ArrivalsBuilder.daysOfWeek
        let rest = period.days % ArrivalsBuilder.daysOfWeek
        return (0..<rest).reduce(Double(wholeWeeks)) { sum, day in
            sum + weightOfDay[period.start.adding(days: day).weekday]
        }
    }

    // MARK: From a CSV file

    private func intervals(_ arrivals: Fields) -> [ExpectedCalls] {
        let start = period.start
        let fields = arrivals["csv"]
        let rows = readSideFile(of: arrivals) { table throws(Problem) in
            let range = NumberRange.from(0, to: Limits.callsInPeriod)
            let steps = try table.steps(column: "calls", range: range, periodStart: start)
            guard steps.count > 1 || !table.problems.isEmpty else { throw table.tooFewRows(2) }
            return steps
        }
        guard let rows else { return [] }
        let expected = ArrivalsByInterval(rows: rows)
        RowWarnings(frame: frame).warnAboutSpacing(ofCalls: rows, until: expected.end, fields)
        let end = Instant.periodStart + Interval(microseconds: Int64(period.days) * Interval.day.microseconds)
        guard expected.start <= .periodStart, expected.end >= end else {
            let wanted = stretch(from: .periodStart, to: end)
            let found = stretch(from: expected.start, to: expected.end)
            findings.add(.arrivalsDoNotCover(wanted, found: found), at: fields.place, path: fields.path)
            return []
        }
        if let line = expected.firstLine(withMoreCallsAnHourThan: Limits.callsPerHour) {
            let file = joined(fields.place?.folder ?? "", fields.text ?? "")
            let place = Place(file: file, line: line)
            findings.add(.tooManyCallsAnHour(limit: Limits.callsPerHour), at: place, path: fields.path)
            return []
        }
        return expected.intervals(in: period)
    }

    private func stretch(from start: Instant, to end: Instant) -> Stretch {
        Stretch(from: start.text(periodStart: period.start), to: end.text(periodStart: period.start))
    }
}
