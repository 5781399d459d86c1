import ContactCentre
import RoomScripts
import Scenarios
import Statistics
import Testing

private let hour = Interval.hour.microseconds

/// A room where everybody is answered at once, so that a record is a caller's whole life.
private func room(_ demand: String, days: Int = 3, more: String = "", callsPerHour: Int = 30) throws -> Scenario {
    let text = """
        { schemaVersion: 1, name: 'room', period: { start: '2018-01-01', days: \(days), warmUpDays: 1 }, experiment: { seed: 47 },
          areas: { North: {}, South: {} },
          callTypes: {
            '999': { priority: 1, arrivals: { callsPerHour: \(callsPerHour), busynessVariation: 0.2 }, talk: { distribution: 'exponential', meanSeconds: 90 },
              wrap: { distribution: 'exponential', meanSeconds: 20 }, origins: { North: 0.7, South: 0.3 },
              afterAnswer: [{ callType: '101', probability: 0.2, after: { distribution: 'exponential', meanSeconds: 900 }, timesAtMost: 1 }] },
            '101': { priority: 2, arrivals: { callsPerHour: 20 }, talk: { distribution: 'exponential', meanSeconds: 90 } } },
          teams: { Room: { agents: { constant: 200 } } },
          demand: { commonVariation: 0.1, driftVariation: 0.2, \(demand) } \(more) }
        """
    return try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }
}

/// From 21:20 on 2 January to 04:10 on the next day.
private let window = (24 + 21) * hour + hour / 3..<(48 + 4) * hour + hour / 6

private func surge(_ factors: String, areas: String = "") -> String {
    "surges: [{ name: 'a', from: '2018-01-02 21:20', until: '2018-01-03 04:10', factors: { \(factors) }\(areas) }]"
}

extension CallRecord {
    fileprivate var isFirst: Bool { attempt == 1 && firstArrival == arrival }
}

@Suite("Surges, simulated")
struct SurgeTests {
    /// The calls in each of two lists that the other one lacks; both are in order of arrival.
    private func apart(_ one: [CallRecord], _ other: [CallRecord]) -> (ofOne: [CallRecord], ofOther: [CallRecord]) {
        var left = other
        var missing: [CallRecord] = []
        for call in one {
            if let place = left.firstIndex(of: call) { left.remove(at: place) } else { missing.append(call) }
        }
        return (missing, left)
    }

    /// What follows on a call's end may come later than the window, and from callers of the other type.
    private func isOfSurge(_ call: CallRecord, from area: UInt16? = nil) -> Bool {
        guard call.callType == 0 else { return call.arrival >= window.lowerBound && area ?? call.area == call.area }
        return window.contains(call.arrival) && area ?? call.area == call.area
    }

    @Test(
        "Beside the callers of a surge stand the ordinary ones, the same to the last bit, and others are untouched",
        arguments: 0..<3)
    func more(replication: Int) throws {
        let plain = ReplicationRecords(of: try room(""), replication: replication).calls
        let calls = ReplicationRecords(
            of: try room(surge("'999': 2.5", areas: ", areas: ['South']")), replication: replication
        ).calls
        let (missing, further) = apart(plain, calls)
        #expect(missing.isEmpty)
        #expect(further.count { $0.callType == 0 } > 50)
        #expect(further.allSatisfy { isOfSurge($0, from: 1) })
        // They are calls like others: their conversations last as long, and contacts follow on them.
        let talk = Tally(further.filter { $0.callType == 0 }.map { Double($0.talk) / 1e6 })
        #expect(abs((talk.mean ?? 0) - 90) < 4 * 90 / Double(talk.count).squareRoot())
        #expect(further.contains { $0.callType == 1 })
    }

    @Test("With a factor of 0 nobody rings from there, and everybody else as otherwise")
    func none() throws {
        let plain = ReplicationRecords(of: try room("")).calls
        let calls = ReplicationRecords(of: try room(surge("'999': 0", areas: ", areas: ['North']"))).calls
        let (missing, further) = apart(plain, calls)
        #expect(further.isEmpty)
        #expect(missing.filter { $0.callType == 0 } == plain.filter { $0.callType == 0 && isOfSurge($0, from: 0) })
        #expect(missing.contains { $0.callType == 1 })
    }

    /// Some 2,400 ordinary callers; 4 standard errors of a share (a sound program fails once in 16,000).
    @Test("With a factor below 1 each ordinary caller rings with that probability, as otherwise")
    func fewer() throws {
        var (kept, all) = (0.0, 0.0)
        for replication in 0..<12 {
            let plain = ReplicationRecords(of: try room(""), replication: replication).calls
            let calls = ReplicationRecords(of: try room(surge("'999': 0.4")), replication: replication).calls
            let (missing, further) = apart(plain, calls)
            #expect(further.isEmpty)
            #expect(missing.allSatisfy { isOfSurge($0) })
            kept += Double(calls.count { $0.callType == 0 && isOfSurge($0) })
            all += Double(plain.count { $0.callType == 0 && isOfSurge($0) })
        }
        #expect(all > 2_000)
        #expect(abs(kept / all - 0.4) < 4 * (0.4 * 0.6 / all).squareRoot())
    }

    /// Poisson counts within 4 standard errors; 12 checks: fewer than one in 1,300 other seeds would fail anywhere.
    @Test("Within overlapping windows as many come from each area as the product of their factors says")
    func counts() throws {
        let callsPerHour = 400.0
        let text = """
            { schemaVersion: 1, name: 'counts', period: { start: '2018-01-01', days: 1 }, experiment: { seed: 48 },
              areas: { North: {}, South: {} },
              callTypes: { '999': { priority: 1, arrivals: { callsPerHour: \(callsPerHour) }, talk: { constant: 1 }, patience: { constant: 0 },
                origins: { North: 0.7, South: 0.3 } } },
              teams: { Room: { agents: { constant: 1 } } },
              demand: { surges: [
                { name: 'a', from: '2018-01-01 10:00', until: '2018-01-01 14:00', factors: { '999': 2 } },
                { name: 'b', from: '2018-01-01 12:00', until: '2018-01-01 16:00', factors: { '999': 0.5 }, areas: ['South'] },
                { name: 'c', from: '2018-01-01 13:30', until: '2018-01-01 13:45', factors: { '999': 3 }, areas: ['North'] } ] } }
            """
        let scenario = try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }
        // Quarters of an hour from midnight, and the factors in the North and in the South.
        let stretches: [(quarters: Range<Int>, factors: [Double])] = [
            (0..<40, [1, 1]), (40..<48, [2, 2]), (48..<54, [2, 1]), (54..<55, [6, 1]), (55..<56, [2, 1]),
            (56..<64, [1, 0.5]), (64..<96, [1, 1]),
        ]
        let replications = 30
        var found = [[Int]](repeating: [0, 0], count: 96)
        for replication in 0..<replications {
            for call in ReplicationRecords(of: scenario, replication: replication).callsMeasured(days: 1) {
                found[Int(call.arrival / (hour / 4))][Int(call.area)] += 1
            }
        }
        for (quarters, factors) in stretches {
            for (area, share) in [0.7, 0.3].enumerated() {
                let count = Double(found[quarters].reduce(0) { $0 + $1[area] })
                let expected =
                    callsPerHour / 4 * share * factors[area] * Double(quarters.count * replications)
                #expect(abs(count - expected) < 4 * expected.squareRoot(), "\(quarters) \(area): \(count) \(expected)")
            }
        }
    }

    /// Given how busy the day is the calls are Poisson: n times as many have the variance nλ + n²λ²v². Each moment within 4 standard errors.
    @Test("A busy day is as busy for the further callers of a surge")
    func busyDays() throws {
        let (mean, variation, factor, days) = (40.0, 0.5, 3.0, 365)
        var script = arrivalsOnly("callsPerDay: \(mean), busynessVariation: \(variation)", days: days)
        script.more =
            "demand: { surges: [{ name: 'a', from: '2018-01-01 00:00', until: '2019-01-01 00:00', factors: { calls: \(factor) } }] }"
        var (means, squares) = (Tally(), Tally())
        try forEachReplication(script, count: 12) { arrivals in
            var counts = [Double](repeating: -mean * factor, count: days)
            for arrival in arrivals { counts[Int(arrival / Interval.day.microseconds)] += 1 }
            for count in counts {
                means.add(count)
                squares.add(count * count)
            }
        }
        let variance = factor * mean + factor * factor * mean * mean * variation * variation
        func standardError(_ tally: Tally) -> Double { ((tally.variance ?? 0) / Double(tally.count)).squareRoot() }
        #expect(abs(means.mean ?? .infinity) < 4 * standardError(means))
        #expect(abs((squares.mean ?? .infinity) - variance) < 4 * standardError(squares))
        // Days drawn apart for both would have a variance of 3 λ + (1 + 4) λ² v².
        #expect(4 * mean * mean * variation * variation > 8 * standardError(squares))
    }

    @Test(
        "A change's surge holds from its day on: until then callers are the same to the last bit, and then those of the surge"
    )
    func changes() throws {
        let plain = ReplicationRecords(of: try room("")).calls
        let surged = ReplicationRecords(of: try room(surge("'999': 2.5"))).calls
        let more =
            ", changes: [{ from: '2018-01-03', set: { 'demand.surges': [{ name: 'a', from: '2018-01-02 21:20', until: '2018-01-03 04:10', factors: { '999': 2.5 } }] } }]"
        let changed = ReplicationRecords(of: try room("", more: more)).calls
        let midnight = 48 * hour
        #expect(changed.filter { $0.arrival < midnight } == plain.filter { $0.arrival < midnight })
        // What follows on the evening's further calls isn't there.
        #expect(
            changed.filter { $0.arrival >= midnight && $0.callType == 0 }
                == surged.filter { $0.arrival >= midnight && $0.callType == 0 })
    }
}
