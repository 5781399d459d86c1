import ContactCentre
import Experiments
import Foundation
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

/// Three shifts of eight hours, the night's with half an hour unpaid: 75 + 80 + 40 hours a day, 1,365 a week, 39 posts of 35 hours.
private let threeShifts = """
    agents: { shifts: {
      night: { start: '22:00', hours: 8, headcount: 10, breaks: [{ minutes: 30, fromHour: 2, untilHour: 6, paid: false }] },
      day: { start: '06:00', hours: 8, headcount: 10 },
      late: { start: '14:00', hours: 8, headcount: 5 },
    } }, people: { fullTimeHoursAWeek: 35 }
    """

/// All kinds of prices; the currency and the year come with them.
private let prices = """
    currency: 'GBP', priceYear: 2018, onCosts: 0.25, overtimeFactor: 1.5, aYear: { licences: 12000 }, oneOff: { move: 10000 }, years: 4,
    perAnswered: 2, perAbandoned: 1,
    enhancements: [
      { name: 'night', fromHour: 20, untilHour: 6, extra: 0.2 },
      { name: 'weekend', fromHour: 0, untilHour: 24, weekdays: ['Saturday', 'Sunday'], extra: 0.1 },
    ]
    """

private let costs = Measure.allCases.filter { $0.definition.subject == .costs }

private func isNear(_ found: Double?, _ wanted: Double?) -> Bool {
    guard let found, let wanted else { return false }
    return abs(found - wanted) <= 1e-9 * max(1, abs(wanted))
}

extension RunResult {
    fileprivate func mean(_ measure: Measure, team: String = FigureName.all) -> Double? {
        estimate(measure, team: team)?.mean
    }

    fileprivate func estimate(_ measure: Measure, team: String = FigureName.all) -> Estimate? {
        rows.first { $0.name == FigureName(team: team, measure: measure) }?.estimate
    }
}

/// Four weeks from a Monday.
private func script(_ team: String, workforce: String?, costs: String, calls: Int = 0, changes: String = "")
    -> RoomScript
{
    let members =
        "priority: 1, arrivals: { callsPerDay: \(calls) }, talk: { distribution: 'exponential', meanSeconds: 900 }, patience: { constant: 60 }"
    var script = RoomScript(callTypes: [("calls", members)], teams: [("Room", team)])
    script.days = 28
    script.replications = 3
    script.more =
        "costs: { \(costs) }" + changes + (workforce.map { ", workforce: { establishment: 45, \($0) }" } ?? "")
    return script
}

@Suite("What a workforce costs")
struct WorkforceCostsTests {
    private static let byTheHour = "agents: { constant: 3.7 }"

    @Test(
        "Where nobody joins or leaves and all take calls, every line is that of the plain roster",
        arguments: [
            (threeShifts, "callTakingShare: 1, inPost: { experienced: 39 }", prices + ", payAnHour: { default: 20 }"),
            (
                threeShifts, "plannedFor: 39, inPost: { experienced: 39 }",
                prices + ", payAnHour: { default: 20, Room: 21 }"
            ),
            // 3.7 x 168 x 1.25 hours a week are 21 posts of 37.
            (
                byTheHour, "plannedFor: 21, inPost: { experienced: 21 }",
                prices + ", payAnHour: { default: 20 }, paidHoursAnHourOnDuty: 1.25"
            ),
        ])
    func plainRoster(team: String, workforce: String, costs keys: String) async throws {
        let calls = 1_500
        let plain = try await script(team, workforce: nil, costs: keys, calls: calls).run()
        let people = try await script(team, workforce: workforce, costs: keys, calls: calls).run()
        #expect(plain.mean(.costOfOvertimeAYear) ?? 0 > 0 || !team.contains("shifts"))
        for measure in costs where measure.definition.need != .pricesOfRecruits {
            for name in [FigureName.all, "Room"] where name == FigureName.all || measure.isOfTeams {
                let (one, other) = (plain.estimate(measure, team: name), people.estimate(measure, team: name))
                #expect(isNear(other?.mean, try #require(one).mean), "\(measure) \(name)")
                if let low = one?.low { #expect(isNear(other?.low, low), "\(measure) \(name)") }
            }
        }
    }

    @Test(
        "Where half of all take calls, all are paid, at the times at which the roster has its people; overtime is that of the calls"
    )
    func share() async throws {
        let keys = prices + ", payAnHour: { default: 20 }"
        let plain = try await script(threeShifts, workforce: nil, costs: keys, calls: 1_500).run()
        let people = try await script(
            threeShifts, workforce: "callTakingShare: 0.5, inPost: { experienced: 78 }", costs: keys, calls: 1_500
        ).run()
        for measure in [Measure.paidHours, .fullTimeEquivalents, .costOfPayAYear, .costOfEnhancementsAYear] {
            #expect(isNear(people.mean(measure), plain.mean(measure).map { 2 * $0 }), "\(measure)")
        }
        #expect(isNear(people.mean(.costOfOvertimeAYear), plain.mean(.costOfOvertimeAYear)))
    }

    /// Ten people down for the night, 560 hours a week, 14 posts of 40; seven join on the second Monday, are trained for a week and tutored
    /// for the next.
    private static let night =
        "agents: { shifts: { night: { start: '22:00', hours: 8, headcount: 10 } } }, people: { fullTimeHoursAWeek: 40 }"
    private static let joining = """
        callTakingShare: 1, inPost: { experienced: 14 }, learning: [{ weeks: 0, handlingFactor: 1.4 }, { weeks: 2 }],
        intakes: [{ start: '2018-01-08', people: 7, trainingWeeks: 1, tutoredWeeks: 1 }]
        """
    private static let nights =
        "currency: 'GBP', priceYear: 2018, enhancements: [{ name: 'night', fromHour: 20, untilHour: 6, extra: 0.2 }]"

    @Test(
        "Four weeks by hand: those in training are paid too, tutors at their own rate whether slowed or not, recruits a head"
    )
    func byHand() async throws {
        let keys = """
            \(Self.nights), onCosts: 0.25, payAnHour: { default: 20, tutor: 30, 'from week 0': 10 },
            recruitmentAHead: 1000, trainingAHead: 200, tutoringAHead: 300
            """
        let periods = 365.0 / 28
        for factor in ["", ", tutorHandlingFactor: 1.2"] {
            let result = try await script(Self.night, workforce: Self.joining + factor, costs: keys).run()
            // 14 x 40 x 4 = 2,240 hours, 7 x 40 of them beside those tutored; 7 x 40 in training and 7 x 80 on the floor.
            #expect(isNear(result.mean(.paidHours), 2_240 + 840))
            #expect(isNear(result.mean(.paidHours, team: "Room: tutoring"), 280))
            #expect(isNear(result.mean(.paidHours, team: "Room: from week 0"), 840))
            #expect(isNear(result.mean(.fullTimeEquivalents, team: "Room: experienced"), 1_960.0 / 160))
            let pay = 1_960.0 * 20 + 280 * 30 + 840 * 10
            let nights = 0.2 * (1_960.0 * 20 + 280 * 30 + 560 * 10)
            #expect(isNear(result.mean(.costOfPayAYear), pay * periods))
            #expect(isNear(result.mean(.costOfEnhancementsAYear), nights * periods))
            #expect(isNear(result.mean(.costOfRecruitmentAYear), 7_000 * periods))
            #expect(isNear(result.mean(.costOfTrainingAYear), 1_400 * periods))
            #expect(isNear(result.mean(.costOfTutoringAYear), 2_100 * periods))
            #expect(isNear(result.mean(.costOfOnCostsAYear), (pay + nights) / 4 * periods))
            #expect(isNear(result.mean(.costAYear), ((pay + nights) * 1.25 + 10_500) * periods))
            #expect(isNear(result.mean(.costAYear, team: "Room"), (pay + nights) * 1.25 * periods))
            let estimate = try #require(result.estimate(.costOfPayAYear))
            #expect(estimate.low == estimate.mean && estimate.high == estimate.mean, "nobody leaves")
        }
    }

    @Test("Whoever leaves has cost what had begun: two are lost on their first day, one in training, one while tutored")
    func early() async throws {
        let losses = """
            , leavers: { losses: [{ on: '2018-01-08', people: 2 }, { on: '2018-01-12', people: 1 }, { on: '2018-01-17', people: 1 }] }
            """
        let keys =
            Self.nights + ", payAnHour: { default: 20 }, recruitmentAHead: 1000, trainingAHead: 200, tutoringAHead: 300"
        let workforce = Self.joining.replacing(
            "experienced: 14", with: "recent: [{ people: 1, weeksInPost: 0, trainingWeeks: 3 }]")
        let result = try await script(
            Self.night, workforce: workforce.replacing("people: 1,", with: "people: 0,") + losses, costs: keys
        ).run()
        let periods = 365.0 / 28
        #expect(isNear(result.mean(.costOfRecruitmentAYear), 7 * 1_000 * periods))
        #expect(isNear(result.mean(.costOfTrainingAYear), 5 * 200 * periods))
        #expect(isNear(result.mean(.costOfTutoringAYear), 4 * 300 * periods))
        // Five for four days, four for five more, three for twelve.
        let days = 5.0 * 4 + 4.0 * 5 + 3.0 * 12
        #expect(isNear(result.mean(.paidHours), days * 40 / 7))
        // Who is in post at the start was recruited before, and is tutored in the period.
        let recent = workforce.replacing("people: 1,", with: "people: 1, tutoredWeeks: 1,").replacing(
            "people: 7", with: "people: 0")
        let before = try await script(Self.night, workforce: recent, costs: keys).run()
        #expect(before.mean(.costOfRecruitmentAYear) == 0 && before.mean(.costOfTrainingAYear) == 0)
        #expect(isNear(before.mean(.costOfTutoringAYear), 300 * periods))
    }

    @Test("Part-time people are paid for their part, recruited as anybody")
    func partTime() async throws {
        let keys = Self.nights + ", payAnHour: { default: 20 }, recruitmentAHead: 1000"
        let workforce = Self.joining + ", partTime: { fraction: 0.5, posts: 0.5 }"
        let result = try await script(Self.night, workforce: workforce, costs: keys).run()
        // Of fourteen seven, of seven three.
        #expect(isNear(result.mean(.paidHours), (10.5 * 4 + 5.5 * 3) * 40))
        #expect(isNear(result.mean(.costOfRecruitmentAYear), 7_000 * 365 / 28))
    }

    /// Another headcount of the late shift, and of others, from the third week on.
    private static func late(_ headcount: Int, _ others: String...) -> String {
        let set = (["late"] + others).map { "'teams.Room.agents.shifts.\($0).headcount': \(headcount)" }
        return ", changes: [{ from: '2018-01-15', set: { \(set.joined(separator: ", ")) } }]"
    }

    @Test(
        "What is paid is what all are contracted for, whomever they join, whatever becomes of the roster",
        arguments: [
            ("", ""), ("late", ""), ("night", ""), ("Room", ""), ("", Self.late(0)), ("night", Self.late(0)),
            ("late", Self.late(2)),
            ("", Self.late(0, "night", "day")),
        ])
    func contracted(joins: String, changes: String) async throws {
        let workforce =
            "teams: ['Room'], plannedFor: 40, inPost: { experienced: 30 }, leavers: { aYear: 0.6 }, learning: [{ weeks: 0, handlingFactor: 1.4 }, { weeks: 2 }], "
            + "intakes: [{ start: '2018-01-03', people: 9, tutoredWeeks: 1\(joins.isEmpty ? "" : ", joins: '\(joins)'") }]"
        var script = script(
            threeShifts, workforce: workforce, costs: prices + ", payAnHour: { default: 20, tutor: 25 }",
            changes: changes)
        // Who is there throughout is paid as planned.
        script.teams.append(("Desk", "agents: { constant: 1 }"))
        let result = try await script.run()
        let contracted = try #require(result.rows.first { $0.measure == .contractedHours }).estimate.mean ?? .nan
        let posts = try #require(result.rows.first { $0.measure == .inPost }).estimate.mean ?? .nan
        #expect(isNear(result.mean(.paidHours, team: "Room"), contracted))
        #expect(isNear(result.mean(.paidHours), contracted + 24 * 28))
        #expect(isNear(result.mean(.fullTimeEquivalents, team: "Room"), posts))
        #expect(isNear(result.mean(.fullTimeEquivalents), posts + 168.0 / 37))
        let desk = try #require(result.estimate(.costOfPayAYear, team: "Desk"))
        #expect(isNear(desk.mean, 24 * 365 * 20) && desk.low == desk.mean && desk.high == desk.mean)
        let estimate = try #require(result.estimate(.costOfPayAYear))
        #expect(try #require(estimate.low) < (try #require(estimate.high)), "people leave by chance")
    }
}
