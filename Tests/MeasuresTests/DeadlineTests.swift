import ContactCentre
import Measures
import Scenarios
import Testing

/// Work with a deadline: what is done in time, what waits at the ends of hours, days and months, and how old it gets.
@Suite("Measures of work with a deadline")
struct DeadlineTests {
    private static let hour = 3_600.0

    private static func scenario(days: Int = 2, deadlineHours: Double = 24) throws(ScenarioProblems) -> Scenario {
        let text = """
            {
              schemaVersion: 1, name: "reports", period: { start: "2017-10-30", days: \(days) },
              areas: { North: {}, South: {} },
              callTypes: {
                Reports: { priority: 9, arrivals: { callsPerDay: 9 }, work: { constant: 600 }, deadlineHours: \(deadlineHours) },
                Letters: { priority: 9, arrivals: { callsPerDay: 9 }, work: { constant: 600 } },
              },
              teams: { A: { agents: { constant: 2 } } },
            }
            """
        return try ScenarioReader.read(path: "reports.json5") { _ in Array(text.utf8) }
    }

    private static func item(at arrival: Double, waited: Double, work: Double) -> CallRecord {
        .answered(at: arrival, waited: waited, wrap: work)
    }

    /// A desk that works from 9 to 10 each day, an item in half an hour, with a deadline of a day: four items come, at 8:00,
    /// 8:30, 8:40 and 8:50 of the first day, and one at 9:10 of the second. Two are done a day; the last is taken up at
    /// 9:00 of the third.
    private static let desk: [CallRecord] = [
        item(at: 8 * hour, waited: hour, work: 1_800),
        item(at: 8.5 * hour, waited: hour, work: 1_800),
        // 24 h and 20 min after its arrival it is taken up: not in time.
        item(at: 8 * hour + 2_400, waited: 24 * hour + 1_200, work: 1_800),
        // Taken up 24 h 40 min after it.
        item(at: 8 * hour + 3_000, waited: 24 * hour + 2_400, work: 1_800),
        item(at: 33 * hour + 600, waited: 24 * hour - 600, work: 1_800),
    ]

    @Test("Done is finished by the deadline, counted by the hand from a desk's day")
    func done() throws {
        let measured = Measured([DeadlineTests.desk], of: try DeadlineTests.scenario())
        // The last is finished 24 h 20 min after its arrival.
        #expect(measured.sample(.doneByDeadline, type: 0) == ratio(2, 5))
        #expect(measured.value(.backlog, type: 0) == 1)
        // At 9:30 of the second day the last of the first day had waited for 24 h 40 min.
        #expect(measured.value(.oldestHours, type: 0) == 24 + 40.0 / 60)
    }

    @Test("What waits and how old it is stands hour by hour and day by day")
    func byHourAndDay() throws {
        let scenario = try DeadlineTests.scenario()
        let byDay = Measured([DeadlineTests.desk], of: scenario, by: .day)
        #expect(byDay.values(.backlog, type: 0) == [2, 1])
        // At midnight that of 8:40 is 15 h 20 min old.
        let oldest: [Double?] = [15 + 20.0 / 60, 24 + 40.0 / 60]
        #expect(byDay.values(.oldestHours, type: 0) == oldest)
        #expect(byDay.sample(.doneByDeadline, type: 0, at: "2017-10-30") == ratio(2, 4))
        #expect(byDay.sample(.doneByDeadline, type: 0, at: "2017-10-31") == ratio(0, 1))
        let byHour = Measured([DeadlineTests.desk], of: scenario, by: .hour)
        // At 9:00 four wait on the first day, as the desk opens, and two on the second: the mean.
        #expect(byHour.value(.backlog, type: 0, at: "08:00") == 3)
        #expect(byHour.value(.backlog, type: 0, at: "09:00") == 1.5)
        #expect(byHour.value(.backlog, type: 0, at: "07:00") == 1)
        #expect(byHour.value(.oldestHours, type: 0, at: "08:00") == 24 + 20.0 / 60)
        #expect(byHour.value(.backlog, type: 0) == 1)
        #expect(byHour.value(.oldestHours, type: 0) == 24 + 40.0 / 60)
        #expect(byHour.sample(.doneByDeadline, type: 0, at: "08:00") == ratio(2, 4))
    }

    @Test("Finished at the very deadline is in time; a microsecond later isn't")
    func atTheDeadline() throws {
        let last = DeadlineTests.item(at: 0, waited: 23 * DeadlineTests.hour, work: 3_600)
        var late = last
        late.wrap += 1
        let measured = Measured([[last, late]], of: try DeadlineTests.scenario())
        #expect(measured.sample(.doneByDeadline, type: 0) == ratio(1, 2))
    }

    @Test("Open items count as missed once their deadline has passed within what was simulated, else not at all")
    func open() throws {
        let items: [CallRecord] = [
            .stillThere(at: 0), .abandoned(at: 30, waited: 9), DeadlineTests.item(at: 60, waited: 0, work: 60),
            .stillThere(at: 24 * DeadlineTests.hour + 1),
        ]
        // Two days and the day after them are simulated: what came in the first second has its deadline at the end.
        let measured = Measured([items], of: try DeadlineTests.scenario(deadlineHours: 72))
        #expect(measured.sample(.doneByDeadline, type: 0) == ratio(1, 3))
        #expect(measured.value(.backlog, type: 0) == 2)
        #expect(measured.value(.oldestHours, type: 0) == 48)
    }

    @Test("Only call types with the key have the rows, and of one kind of calls alone")
    func rows() throws {
        let measured = Measured([DeadlineTests.desk], of: try DeadlineTests.scenario())
        for measure in [Measure.doneByDeadline, .backlog, .oldestHours] {
            #expect(measured.sample(measure, type: 1) == nil)
            #expect(measured.sample(measure) == nil)
            #expect(measured.sample(measure, type: 0, team: 0) == nil)
        }
        #expect(Measured([], of: try twoTeams()).sample(.backlog, type: 0) == nil)
    }

    @Test("Areas add up: what waits in each is what waits in all")
    func areas() throws {
        var items = DeadlineTests.desk
        items[2].area = 1
        items[4].area = 1
        let measured = Measured([items], of: try DeadlineTests.scenario(), by: .day, byArea: true)
        let (north, south) = (
            measured.value(.backlog, type: 0, area: 0, at: "2017-10-30"),
            measured.value(.backlog, type: 0, area: 1, at: "2017-10-30")
        )
        #expect(north == 1)
        #expect(south == 1)
        #expect(measured.sample(.doneByDeadline, type: 0, area: 0) == ratio(2, 3))
        #expect(measured.sample(.doneByDeadline, type: 0, area: 1) == ratio(0, 2))
    }

    @Test(
        "Any waits, from before the period to after it, are counted as one by one",
        arguments: [Breakdown.period, .month, .day, .weekday, .hour, .halfHour, .hourOfWeek])
    func randomWaits(breakdown: Breakdown) throws {
        var dice = Dice(seed: 5)
        let scenario = try DeadlineTests.scenario(days: 9)
        let quarter: Int64 = 900 * second
        for _ in 0..<20 {
            // On a grid of quarters of an hour, so that many begin and end with a stretch.
            let items = (0..<30).map { _ -> CallRecord in
                let arrival = Int64.random(in: -40..<(9 * 96), using: &dice) * quarter
                guard !Bool.random(using: &dice) || arrival < 0 else {
                    return CallRecord(arrival: arrival, callType: 0)
                }
                let waited = Int64.random(in: 0..<300, using: &dice) * quarter
                return CallRecord(
                    arrival: arrival, queued: waited, waited: waited, callType: 0, team: 0, outcome: .answered)
            }.sorted { $0.arrival < $1.arrival }
            let measured = Measured([items], of: scenario, by: breakdown)
            let naive = NaiveBacklog(items, breakdown, days: 9)
            for (place, label) in measured.labels.enumerated() {
                let label = breakdown == .period ? nil : label
                #expect(measured.value(.backlog, type: 0, at: label) == naive.backlog(place), "\(breakdown) \(place)")
                #expect(
                    measured.value(.oldestHours, type: 0, at: label) == naive.oldest(place), "\(breakdown) \(place)")
            }
        }
    }
}

/// The same by going through every stretch and every item. The period begins on Monday, 30 October, so that its first two days
/// are a month of their own.
private struct NaiveBacklog {
    private var waiting: [Int: [Int]] = [:]
    private var oldestOf: [Int: Int64] = [:]

    init(_ items: [CallRecord], _ breakdown: Breakdown, days: Int) {
        let quarter: Int64 = 900 * second
        let end = Int64(days) * 96
        let waits = items.map { item in
            (
                from: item.arrival / quarter,
                to: item.outcome == .stillThere ? Int64.max : (item.arrival + item.queued) / quarter
            )
        }
        func bucket(_ number: Int64) -> Int {
            let (day, inDay) = (Int(number / 96), Int(number % 96))
            return switch breakdown {
            case .period: 0
            case .month: day < 2 ? 0 : 1
            case .day: day
            case .weekday: day % 7
            case .hour: inDay / 4
            case .halfHour: inDay / 2
            case .hourOfWeek: day % 7 * 24 + inDay / 4
            }
        }
        let length: Int64 =
            switch breakdown {
            case .hour, .hourOfWeek: 4
            case .halfHour: 2
            default: 96
            }
        for number in 0..<end {
            let own = bucket(number)
            // As old as at the end of each quarter, if it waits until then at least.
            for wait in waits where wait.from <= number && wait.to > number {
                oldestOf[own] = max(oldestOf[own] ?? 0, number + 1 - wait.from)
            }
            let isEnd =
                number + 1 == end || ((number + 1) % length == 0 && (breakdown.comesAgain || bucket(number + 1) != own))
            if isEnd { waiting[own, default: []].append(waits.count { $0.from <= number && $0.to > number }) }
        }
    }

    func backlog(_ bucket: Int) -> Double? {
        waiting[bucket].map { Double($0.reduce(0, +)) / Double($0.count) }
    }

    func oldest(_ bucket: Int) -> Double? {
        waiting[bucket] == nil ? nil : Double(oldestOf[bucket] ?? 0) / 4
    }
}
