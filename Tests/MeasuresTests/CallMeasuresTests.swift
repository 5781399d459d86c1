import ContactCentre
import Measures
import Scenarios
import Testing

/// Nine calls measured by hand.
@Suite("Measures of calls")
struct CallMeasuresTests {
    static let calls: [CallRecord] = [
        .answered(at: 100, queued: 4, waited: 10, talk: 60, wrap: 20),
        .answered(at: 200, waited: 10.000001, talk: 30, wrap: 10, team: 1),
        .answered(at: 300, queued: 0, waited: 3, talk: 90, area: 1, team: 1, free: true),
        .abandoned(at: 400, waited: 5),
        .abandoned(at: 500, waited: 5.000001),
        .abandoned(at: 600, waited: 10),
        .stillThere(at: 700),
        .answered(at: 800, type: 1, queued: 118, waited: 120, talk: 300, wrap: 60, area: 1),
        .answered(at: 900, type: 1, queued: 39, waited: 40, talk: 200, wrap: 0, area: 0),
    ]

    private func measured() throws -> Measured { Measured([CallMeasuresTests.calls], of: try twoTeams()) }

    @Test(
        "Counts are of calls by outcome",
        arguments: [
            (Measure.offered, 7.0, 2.0), (.answered, 3, 2), (.abandoned, 3, 0), (.stillThere, 1, 0),
            (.shortAbandoned, 1, 0), (.callersNeverAnswered, 3, 0),
            // 10 s meets "at most 10", 10.000001 s does not; 40 s does not meet "under 40", nor does 120 s.
            (.answeredWithinTarget, 2, 0),
        ])
    func counts(measure: Measure, of999: Double, of101: Double) throws {
        let measured = try measured()
        #expect(measured.sample(measure, type: 0) == .value(of999))
        #expect(measured.sample(measure, type: 1) == .value(of101))
        #expect(measured.sample(measure) == .value(of999 + of101))
    }

    @Test(
        "Fractions are ratios of counts",
        arguments: [
            (Measure.abandonedFraction, ratio(3, 7), ratio(0, 2), ratio(3, 9)),
            // One 999 call was answered by an agent free at once, although after a pick-up of 3 s.
            (.waitedAtAll, ratio(6, 7), ratio(2, 2), ratio(8, 9)),
            // Both teams are home to both areas.
            (.answeredAtHome, ratio(3, 3), ratio(2, 2), ratio(5, 5)),
            (.attemptsPerCaller, ratio(7, 7), ratio(2, 2), ratio(9, 9)),
            (.answeredWithin10, ratio(2, 3), ratio(0, 2), ratio(2, 5)),
            (.answeredWithin30, ratio(3, 3), ratio(0, 2), ratio(3, 5)),
            (.answeredWithin60, ratio(3, 3), ratio(1, 2), ratio(4, 5)),
            (.answeredWithin120, ratio(3, 3), ratio(2, 2), ratio(5, 5)),
            (.answeredWithin300, ratio(3, 3), ratio(2, 2), ratio(5, 5)),
            // Of offered calls; 120 s counts as later.
            (.answeredAt120OrLater, ratio(0, 7), ratio(1, 2), ratio(1, 9)),
            (.under10, ratio(1, 3), ratio(0, 2), ratio(1, 5)),
            (.from10Under60, ratio(2, 3), ratio(1, 2), ratio(3, 5)),
            (.from60, ratio(0, 3), ratio(1, 2), ratio(1, 5)),
            // 999: of offered; 101: of answered; together: the sums of both.
            (.serviceLevel, ratio(2, 7), ratio(0, 2), ratio(2, 9)),
        ])
    func fractions(measure: Measure, of999: MeasureSample, of101: MeasureSample, ofAll: MeasureSample) throws {
        let measured = try measured()
        #expect(measured.sample(measure, type: 0) == of999)
        #expect(measured.sample(measure, type: 1) == of101)
        #expect(measured.sample(measure) == ofAll)
    }

    @Test(
        "Averages are ratios of summed seconds and counts",
        arguments: [
            // 10 + 10.000001 + 3, pick-up included; 120 + 40.
            (Measure.averageSpeedOfAnswerSeconds, ratio(23.000001, 3), ratio(160, 2), ratio(183.000001, 5)),
            // The three who hung up waited 5 + 5.000001 + 10; of the one still there nobody knows.
            (.averageWaitSeconds, ratio(43.000002, 6), ratio(160, 2), ratio(203.000002, 8)),
            (.averageTalkSeconds, ratio(180, 3), ratio(500, 2), ratio(680, 5)),
            (.averageHandleSeconds, ratio(210, 3), ratio(560, 2), ratio(770, 5)),
        ])
    func averages(measure: Measure, of999: MeasureSample, of101: MeasureSample, ofAll: MeasureSample) throws {
        let measured = try measured()
        #expect(measured.sample(measure, type: 0) == of999)
        #expect(measured.sample(measure, type: 1) == of101)
        #expect(measured.sample(measure) == ofAll)
    }

    @Test("The average wait is that of all calls, however they ended: answered, hung up or transferred out")
    func averageWait() throws {
        // 7 + 5 + 30 seconds of three calls; the fourth is still there.
        let out = CallRecord(
            arrival: 0, queued: 30 * second, waited: 30 * second, callType: 0, outcome: .transferredOut)
        let measured = Measured(
            [[out, .answered(at: 100, waited: 7), .abandoned(at: 200, waited: 5), .stillThere(at: 300)]],
            of: try twoTeams())
        #expect(measured.sample(.averageWaitSeconds, type: 0) == ratio(42, 3))
        #expect(measured.sample(.averageWaitSeconds) == ratio(42, 3))
        #expect(Measured([[.stillThere(at: 300)]], of: try twoTeams()).value(.averageWaitSeconds) == nil)
    }

    @Test("Who hangs up while a free agent's telephone rings did find an agent free")
    func hangsUpWhileItRings() throws {
        // Chosen at once and ringing; in the line first and then ringing; never chosen; answered by a free agent; sent out.
        let ringing = CallRecord(
            arrival: 0, queued: 0, waited: 3 * second, callType: 0, outcome: .abandoned, foundFreeAgent: true)
        let ringingLater = CallRecord(
            arrival: 0, queued: 2 * second, waited: 3 * second, callType: 0, outcome: .abandoned)
        let out = CallRecord(arrival: 0, callType: 0, outcome: .transferredOut)
        let measured = Measured(
            [
                [
                    ringing, ringingLater, out, .abandoned(at: 1, waited: 4),
                    .answered(at: 2, queued: 0, waited: 3, free: true),
                ]
            ],
            of: try twoTeams())
        #expect(measured.sample(.waitedAtAll, type: 0) == ratio(3, 5))
    }

    @Test(
        "A short-abandon limit of 0 counts who hangs up at once; without a limit nobody is a short abandon",
        arguments: [("shortAbandonSeconds: 0,", 2.0), ("", 0), ("shortAbandonSeconds: 0.000001,", 3)])
    func shortAbandonsAtOnce(limit: String, count: Double) throws {
        let text = """
            {
              schemaVersion: 1, name: "impatient", period: { start: "2017-10-30", days: 1 },
              callTypes: {
                "999": {
                  priority: 1, arrivals: { callsPerHour: 1 }, talk: { constant: 60 }, patience: { constant: 0 }, \(limit)
                  target: { withinSeconds: 10, fraction: 0.9, basis: "offeredLessShortAbandons" },
                },
              },
              teams: { A: { agents: { constant: 1 } } },
            }
            """
        let scenario = try ScenarioReader.read(path: "impatient.json5") { _ in Array(text.utf8) }
        let calls: [CallRecord] = [
            .abandoned(at: 0, waited: 0), .abandoned(at: 1, waited: 0), .abandoned(at: 2, waited: 0.000001),
            .answered(at: 3, waited: 0),
        ]
        let measured = Measured([calls], of: scenario)
        #expect(measured.value(.shortAbandoned, type: 0) == count)
        #expect(measured.sample(.serviceLevel, type: 0) == ratio(1, 4 - count))
    }

    @Test("The longest answer is the maximum of the answered calls' waits")
    func longestAnswer() throws {
        let measured = try measured()
        #expect(measured.sample(.longestAnswerSeconds, type: 0) == .value(10.000001))
        #expect(measured.sample(.longestAnswerSeconds) == .value(120))
    }

    @Test("The queue's average length is queued time over the clock: no pick-up, but hang-ups and those still there")
    func averageQueueLength() throws {
        let measured = try measured()
        // 4 + 10.000001 + 5 + 5.000001 + 10 seconds, and one from 700 s to the end of the day; 118 + 39 seconds; in a day
        // of 86,400 s.
        #expect(measured.sample(.averageQueueLength, type: 0) == ratio(85_734_000_002, 86_400_000_000))
        #expect(measured.sample(.averageQueueLength, type: 1) == ratio(157_000_000, 86_400_000_000))
        #expect(measured.sample(.averageQueueLength) == ratio(85_891_000_002, 86_400_000_000))
    }

    @Test("The longest queue counts those in the line at one instant, the one still there too")
    func longestQueue() throws {
        let measured = try measured()
        #expect(measured.sample(.longestQueue, type: 0) == .value(1))
        #expect(measured.sample(.longestQueue, type: 1) == .value(2))
        #expect(measured.sample(.longestQueue) == .value(3))
    }

    @Test("A team has the measures of the calls it answered")
    func ofTeams() throws {
        let measured = try measured()
        #expect(measured.sample(.answered, type: 0, team: 0) == .value(1))
        #expect(measured.sample(.answered, type: 0, team: 1) == .value(2))
        #expect(measured.sample(.answered, team: 0) == .value(3))
        #expect(measured.sample(.answeredWithinTarget, type: 0, team: 1) == .value(1))
        #expect(measured.sample(.averageSpeedOfAnswerSeconds, type: 0, team: 1) == ratio(13.000001, 2))
        #expect(measured.sample(.answeredAtHome, team: 0) == ratio(3, 3))
        #expect(measured.sample(.longestAnswerSeconds, team: 1) == .value(10.000001))
        #expect(measured.sample(.offered, type: 0, team: 0) == nil)
        #expect(measured.sample(.serviceLevel, type: 0, team: 0) == nil)
        #expect(measured.sample(.longestQueue, team: 0) == nil)
    }

    @Test("Without calls, counts are 0 and what is measured on calls has no value")
    func noCalls() throws {
        let measured = Measured([[]], of: try twoTeams())
        let notUsed: [Measure] = [
            .breakCompliance, .breakHours, .steppedAwayHours, .blocked, .balked, .callBackAccepted, .callBackOffered,
            .callBackReached, .backlog, .oldestHours, .paidHours, .contractedHours,
        ]
        for measure in Measure.allCases where !notUsed.contains(measure) {
            let value = measured.value(measure)
            switch measure.unit {
            case .calls, .callers, .hours, .agents: #expect(value == 0, "\(measure)")
            default: #expect(value == nil, "\(measure)")
            }
        }
        for measure in notUsed { #expect(measured.sample(measure) == nil, "nothing of it in the scenario") }
    }

    @Test("Calls that arrive before or after the period are not counted")
    func outsideThePeriod() throws {
        let measured = Measured(
            [
                [
                    .answered(at: -0.000001, waited: 10), .answered(at: 0, waited: 20),
                    .answered(at: 86_399.999999, waited: 30), .answered(at: 86_400, waited: 40),
                ]
            ], of: try twoTeams())
        #expect(measured.value(.offered) == 2)
        #expect(measured.sample(.averageSpeedOfAnswerSeconds) == ratio(50, 2))
        // The queue belongs to the clock: 9.999999 s, 20 s and 0.000001 s of these waits lie within the day.
        #expect(measured.sample(.averageQueueLength) == ratio(30_000_000, 86_400_000_000))
    }

    @Test("A caller carried over midnight is counted once, by arrival, with the wait known in the end")
    func carriedOverMidnight() throws {
        let measured = Measured(
            [
                [.answered(at: 10, waited: 1), .stillThere(at: 86_390)],
                [.answered(at: 86_390, waited: 30), .answered(at: 90_000, waited: 2)],
            ], of: try twoTeams(days: 2), by: .day)
        #expect(measured.sample(.averageSpeedOfAnswerSeconds, at: "2017-10-30") == ratio(31, 2))
        #expect(measured.sample(.averageSpeedOfAnswerSeconds, at: "2017-10-31") == ratio(2, 1))
        #expect(measured.value(.offered) == 3)
        #expect(measured.value(.stillThere) == 0)
        #expect(measured.sample(.averageQueueLength, at: "2017-10-30") == ratio(11_000_000, 86_400_000_000))
        #expect(measured.sample(.averageQueueLength, at: "2017-10-31") == ratio(22_000_000, 86_400_000_000))
        #expect(measured.value(.longestQueue, at: "2017-10-31") == 1)
    }
}
