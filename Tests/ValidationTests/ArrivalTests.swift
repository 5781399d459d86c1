import ContactCentre
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

/// Counts against their laws: normal figures within 4 standard errors (a sound program fails once in 16,000), Pearson's
/// statistics within limits that a sound one fails once in 10,000. Some 40 checks: fewer than one in 250 other seeds
/// would fail anywhere.
@Suite("Arrivals against the laws they are drawn from", .enabled(if: isOptimised, needsOptimisation))
struct ArrivalTests {
    static let shares: [Double] = [
        3.9, 3.2, 2.7, 2.2, 1.7, 1.5, 1.8, 2.5, 3.3, 3.7, 4.0, 4.2, 4.4, 4.6, 4.9, 5.3, 5.7, 6.0, 6.2, 6.1, 5.9, 5.8,
        5.6,
        4.8,
    ]

    @Test("The calls of a day vary as a Poisson number whose mean is gamma", arguments: [0.0, 0.12, 0.3])
    func dailyCounts(variation: Double) throws {
        let mean = 200.0
        let script = arrivalsOnly("callsPerDay: \(mean), busynessVariation: \(variation)", days: 365)
        var days: [Double] = []
        try forEachReplication(script, count: 80) { arrivals in
            var counts = [Double](repeating: 0, count: 365)
            for arrival in arrivals { counts[Int(arrival / Interval.day.microseconds)] += 1 }
            days += counts
        }
        let tally = Tally(days)
        let variance = mean + variation * variation * mean * mean
        let standardError = varianceError(mean: mean, variation: variation, days: days.count)
        #expect(abs((tally.mean ?? 0) - mean) <= 4 * (variance / Double(days.count)).squareRoot())
        #expect(abs((tally.variance ?? 0) - variance) <= 4 * standardError)
        // A variation 5 per cent larger would show; a Poisson number has none to be wrong.
        let shift = (fault * fault - 1) * variation * variation * mean * mean
        #expect(variation < 0.2 || shift > 6 * standardError)
        let neighbours = zip(days, days.dropFirst()).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
        #expect(abs(neighbours / variance / Double(days.count)) <= 4 / Double(days.count).squareRoot())
    }

    /// The standard error of a sample variance, σ² √((2 + κ) / n) with the excess kurtosis κ of the negative binomial law
    /// with r = 1/cv²: 6/r + p² / (r (1 - p)), p = r / (r + mean); 1/mean for a Poisson number.
    private func varianceError(mean: Double, variation: Double, days: Int) -> Double {
        let variance = mean + variation * variation * mean * mean
        var kurtosis = 1 / mean
        if variation > 0 {
            let r = 1 / (variation * variation)
            let p = r / (r + mean)
            kurtosis = 6 / r + p * p / (r * (1 - p))
        }
        return variance * ((2 + kurtosis) / Double(days)).squareRoot()
    }

    @Test("However busy the day, its calls fall into the hours by their shares and anywhere within the hour")
    func withinTheDay() throws {
        let script = arrivalsOnly(
            "callsPerDay: 720, hourOfDayShares: \(ArrivalTests.shares), busynessVariation: 0.3", days: 365)
        var hours = [Int](repeating: 0, count: 24)
        var minutes = [Int](repeating: 0, count: 60)
        try forEachReplication(script, count: 20) { arrivals in
            for arrival in arrivals {
                hours[Int(arrival % Interval.day.microseconds / Interval.hour.microseconds)] += 1
                minutes[Int(arrival % Interval.hour.microseconds / 60_000_000)] += 1
            }
        }
        let all = Double(hours.reduce(0, +))
        let sum = ArrivalTests.shares.reduce(0, +)
        let byHour = chiSquare(hours, expected: ArrivalTests.shares.map { $0 / sum * all })
        #expect(try #require(likelyChiSquare[23]).contains(byHour))
        let byMinute = chiSquare(minutes, expected: [Double](repeating: all / 60, count: 60))
        #expect(try #require(likelyChiSquare[59]).contains(byMinute))
        // One hour's share 5 per cent off would add at least this.
        let leastShare = (ArrivalTests.shares.min() ?? 0) / sum
        #expect(leastShare * all * 0.05 * 0.05 > 150)
    }

    @Test("Minutes are counted as Poisson numbers: their variance is their mean")
    func dispersion() throws {
        var minutes: [Double] = []
        try forEachReplication(arrivalsOnly("callsPerHour: 300", days: 50), count: 10) { arrivals in
            var counts = [Double](repeating: 0, count: 50 * 1_440)
            for arrival in arrivals { counts[Int(arrival / 60_000_000)] += 1 }
            minutes += counts
        }
        let tally = Tally(minutes)
        let standardError = (2.2 / Double(minutes.count)).squareRoot()  // √((2 + 1/mean) / n) with a mean of 5
        #expect(abs((tally.variance ?? 0) / 5 - 1) <= 4 * standardError)
        #expect(6 * standardError < 0.05)
    }

    @Test("Where the rate jumps, the minutes before and after have exactly their own hour's calls")
    func boundaries() throws {
        let shares = (0..<24).map { $0 % 2 == 0 ? 30 : 300 }
        let script = arrivalsOnly("callsPerDay: \(shares.reduce(0, +)), hourOfDayShares: \(shares)", days: 365)
        // The first and the last minute of quiet and of busy hours.
        var found = [0, 0, 0, 0]
        let replications = 8
        try forEachReplication(script, count: replications) { arrivals in
            for arrival in arrivals {
                let minute = Int(arrival / 60_000_000)
                let busy = minute / 60 % 2 * 2
                if minute % 60 == 0 { found[busy] += 1 }
                if minute % 60 == 59 { found[busy + 1] += 1 }
            }
        }
        let hours = Double(12 * 365 * replications)
        for (count, perMinute) in zip(found, [0.5, 0.5, 5, 5]) {
            let expected = hours * perMinute
            #expect(abs(Double(count) - expected) <= 4 * expected.squareRoot())
            #expect((fault - 1) * expected > 6 * expected.squareRoot())
        }
    }

    @Test("Calls by interval follow the file, whatever the intervals' lengths")
    func byInterval() throws {
        let rows: [(start: String, calls: Double)] = [
            ("00:00", 10), ("03:10", 4), ("03:15", 30), ("06:00", 0), ("08:00", 55.5), ("08:30", 80), ("21:00", 7),
            ("23:59", 3),
        ]
        var script = arrivalsOnly("csv: 'calls.csv'", days: 1)
        let lines = rows.map { "2018-01-01 \($0.start),\($0.calls)\n" }
        script.files = ["calls.csv": "start,calls\n" + lines.joined() + "2018-01-02 00:00,0\n"]
        let starts = rows.map { row in
            let parts = row.start.split(separator: ":").compactMap { Int64($0) }
            return (parts[0] * 60 + parts[1]) * 60_000_000
        }
        var found = [Int](repeating: 0, count: rows.count)
        let replications = 20_000
        try forEachReplication(script, count: replications) { arrivals in
            for arrival in arrivals { found[(starts.firstIndex { $0 > arrival } ?? rows.count) - 1] += 1 }
        }
        #expect(found[3] == 0)
        let expected = rows.map { $0.calls * Double(replications) }
        let places = rows.indices.filter { $0 != 3 }
        let statistic = chiSquare(places.map { found[$0] }, expected: places.map { expected[$0] })
        #expect(try #require(likelyChiSquare[7]).contains(statistic))
        #expect((expected.filter { $0 > 0 }.min() ?? 0) * 0.05 * 0.05 > 36)
    }

    @Test("Calls in the period come in their number and by the weekdays the calendar gives it")
    func callsInPeriod() async throws {
        // Ten days from Wednesday 3 January 2018: two Wednesdays to Fridays, one of every other day.
        let weights = [1.0, 1.1, 0.9, 1.2, 1.5, 2.0, 0.7]
        var script = arrivalsOnly("callsInPeriod: 5000, dayOfWeekShares: \(weights)", days: 10)
        script.start = "2018-01-03"
        script.replications = 500
        let result = try await script.run(by: .weekday)
        let times = [1.0, 1, 2, 2, 2, 1, 1]
        let whole = zip(weights, times).reduce(0) { $0 + $1.0 * $1.1 }
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        var figures = [Figure(measure: .offered, value: 5_000)]
        // A weekday's calls are those of one such day.
        for (day, name) in names.enumerated() {
            figures.append(Figure(measure: .offered, period: name, value: 5_000 * weights[day] / whole))
        }
        for agreement in try agreements(of: result, with: figures) {
            #expect(agreement.distance <= Agreement.limit, "\(agreement)")
            #expect(0.05 * agreement.figure.value > Agreement.leastShift * agreement.standardError)
        }
    }

    @Test("Callers come from the areas by their shares")
    func origins() throws {
        let text = arrivalsOnly("callsPerHour: 400", days: 30).text
        let withAreas = text.replacing("callTypes:", with: "areas: { South: {}, East: {}, West: {} }, callTypes:")
            .replacing("priority: 1,", with: "priority: 1, origins: { South: 36, East: 32, West: 32 },")
        let scenario = try ScenarioReader.read(path: "areas.json5") { _ in Array(withAreas.utf8) }
        var found = [0, 0, 0]
        for call in ReplicationRecords(of: scenario).calls { found[Int(call.area)] += 1 }
        let all = Double(found.reduce(0, +))
        let statistic = chiSquare(found, expected: [0.36, 0.32, 0.32].map { $0 * all })
        #expect(try #require(likelyChiSquare[2]).contains(statistic))
    }
}
