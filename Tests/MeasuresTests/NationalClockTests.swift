import ContactCentre
import Measures
import Testing

@Suite("Figures on the national clock")
struct NationalClockTests {
    private static let national: [Measure] = [
        .nationalUnder10, .nationalFrom10Under60, .nationalFrom60, .nationalAverageSeconds,
    ]

    private func call(_ waited: Int64, delay: Int64, type: UInt16 = 0, team: Int = 0, at arrival: Int64 = 0)
        -> CallRecord
    {
        var call = CallRecord(
            arrival: arrival, waited: waited, callType: type, team: team, outcome: .answered)
        call.connectionDelay = UInt32(delay)
        return call
    }

    @Test("hold the lower limit of a band and not its upper one, connection delay and wait together")
    func bands() throws {
        let delay = 4 * second
        let cases: [(Int64, Measure)] = [
            (5_999_999, .nationalUnder10), (6_000_000, .nationalFrom10Under60), (55_999_999, .nationalFrom10Under60),
            (56_000_000, .nationalFrom60),
        ]
        for (wait, band) in cases {
            let measured = Measured(
                [[call(wait, delay: delay)]], of: try twoTeams(national: "connectionDelay: { constant: 4 }"))
            for measure in NationalClockTests.national.dropLast() {
                #expect(measured.sample(measure, type: 0) == ratio(measure == band ? 1 : 0, 1), "\(wait) \(measure)")
            }
            #expect(
                measured.sample(.nationalAverageSeconds, type: 0) == ratio(Double(wait + delay) / Double(second), 1))
        }
    }

    @Test(
        "are as counted one by one, over as many calls as are listed and over more", arguments: [10, 512, 513, 5_000])
    func counting(count: Int) throws {
        var dice = Dice(seed: UInt64(count))
        let calls = (0..<count).map { place in
            call(
                Int64.random(in: 0...80 * second, using: &dice), delay: Int64.random(in: 0...20 * second, using: &dice),
                team: Int.random(in: 0...1, using: &dice), at: Int64(place))
        }
        // Of the other type, which has no national clock, and unanswered.
        let others =
            [call(second, delay: 0, type: 1, at: Int64(count))]
            + [CallRecord(arrival: Int64(count) + 1, waited: second, callType: 0, outcome: .abandoned)]
        let measured = Measured(
            [calls + others], of: try twoTeams(national: "connectionDelay: { constant: 4 }"))
        for (type, team) in [(0, nil), (nil, nil), (0, 1)] as [(Int?, Int?)] {
            let times = calls.filter { team == nil || $0.team?.index == team }.map {
                $0.waited + Int64($0.connectionDelay)
            }
            let all = Double(times.count)
            func sample(_ measure: Measure) -> MeasureSample? { measured.sample(measure, type: type, team: team) }
            #expect(sample(.nationalUnder10) == ratio(Double(times.count { $0 < 10 * second }), all))
            #expect(
                sample(.nationalFrom10Under60)
                    == ratio(Double(times.count { $0 >= 10 * second && $0 < 60 * second }), all))
            #expect(sample(.nationalFrom60) == ratio(Double(times.count { $0 >= 60 * second }), all))
            #expect(sample(.nationalAverageSeconds) == ratio(Double(times.reduce(0, +)) / Double(second), all))
        }
        #expect(measured.sample(.nationalUnder10, type: 1) == nil)
    }

    @Test("are the force's own where connecting takes no time, in every stretch")
    func noDelay() throws {
        var dice = Dice(seed: 5)
        let calls = (0..<700).map { place in
            call(Int64.random(in: 0...80 * second, using: &dice), delay: 0, at: Int64(place) * 100 * second)
        }
        let measured = Measured(
            [calls], of: try twoTeams(national: "connectionDelay: { constant: 0 }"), by: .hour)
        let pairs: [(Measure, Measure)] = [
            (.nationalUnder10, .under10), (.nationalFrom10Under60, .from10Under60), (.nationalFrom60, .from60),
            (.nationalAverageSeconds, .averageSpeedOfAnswerSeconds),
        ]
        for (national, own) in pairs {
            for label in measured.labels + [nil] {
                #expect(measured.sample(national, type: 0, at: label) == measured.sample(own, type: 0, at: label))
            }
        }
    }

    @Test("are not there where no call type has a connection delay")
    func absent() throws {
        let measured = Measured([[call(second, delay: 0)]], of: try twoTeams())
        #expect(!measured.keys.contains { NationalClockTests.national.contains($0.measure) })
    }
}
