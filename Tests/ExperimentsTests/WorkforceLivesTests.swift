import ContactCentre
import Foundation
import RoomScripts
import Scenarios
import Simulator
import Testing

/// Who is in post on each day of a replication of a room without calls.
private func days(_ workforce: String, days: Int = 400, seed: UInt64 = 1, replication: Int = 0) throws -> [WorkforceDay]
{
    let calls = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
    var script = RoomScript(callTypes: [("calls", calls)], agents: 10)
    script.days = days
    script.more = "workforce: { establishment: 100, plannedFor: 100, \(workforce) }"
    return Simulation([SimulationPlan(try script.scenario())]).workforceHistory(replication: replication, seed: seed)
        .days
}

/// A day less another.
private func - (one: WorkforceDay, other: WorkforceDay) -> WorkforceDay {
    WorkforceDay(
        inPost: one.inPost - other.inPost, inTraining: one.inTraining - other.inTraining,
        onFloor: one.onFloor - other.onFloor, experienced: one.experienced - other.experienced,
        leavers: one.leavers - other.leavers)
}

@Suite("The lives of a workforce's people")
struct WorkforceLivesTests {
    private static let spring =
        "{ start: '2018-02-05', people: 40, trainingWeeks: 9, tutoredWeeks: 4 }"
    private static let autumn = "{ start: '2018-09-03', people: 30, trainingWeeks: 3 }"
    private static let leavers = "leavers: { aYear: 0.4, firstYear: 0.6 }"
    private static let curve = "learning: [{ weeks: 0, handlingFactor: 1.4 }, { weeks: 8 }]"

    @Test("Where nobody leaves, an intake is trained, comes onto the floor and becomes experienced on its days")
    func nobodyLeaves() throws {
        let all = try days("inPost: { experienced: 100, new: 7 }, intakes: [\(Self.spring)], \(Self.curve)")
        // Day 35 is 5 February; nine weeks on is day 98; eight more, 154. The new are experienced from day 56 on.
        for (day, own) in all.enumerated() {
            #expect(own.inPost == (day < 35 ? 107 : 147))
            #expect(own.inTraining == (35..<98 ~= day ? 40 : 0))
            #expect(own.onFloor == (day < 98 ? 107 : 147))
            #expect(own.experienced == (day < 56 ? 100 : day < 154 ? 107 : 147))
            #expect(own.leavers == 0)
        }
    }

    @Test("Weeks in post before the period, and weeks on another floor, count")
    func before() throws {
        let all = try days(
            """
            inPost: { recent: [{ people: 5, weeksInPost: 4, trainingWeeks: 6 }] },
            intakes: [{ start: '2018-01-01', people: 3, weeksElsewhere: 5 }, { start: '2018-01-02', people: 2, weeksElsewhere: 9 }],
            \(Self.curve)
            """, days: 90)
        for (day, own) in all.enumerated() {
            #expect(own.inTraining == (day < 14 ? 5 : 0))
            // Five weeks of eight are behind three, all of them behind two; five come on day 14 and need 56 more.
            #expect(own.experienced == (day >= 21 ? 3 : 0) + (day >= 1 ? 2 : 0) + (day >= 70 ? 5 : 0))
        }
    }

    @Test("Without an intake every other person's life is the same to the bit", arguments: 0..<5)
    func removedIntake(replication: Int) throws {
        func of(_ intakes: String) throws -> [WorkforceDay] {
            try days(
                "inPost: { experienced: 100 }, intakes: [\(intakes)], \(Self.leavers), \(Self.curve)",
                replication: replication)
        }
        let (none, spring, autumn) = (try of(""), try of(Self.spring), try of(Self.autumn))
        let (both, turned) = (try of(Self.spring + ", " + Self.autumn), try of(Self.autumn + ", " + Self.spring))
        #expect(spring.last != none.last && autumn.last != none.last)
        #expect(both == turned)
        for day in both.indices { #expect(both[day] - spring[day] == autumn[day] - none[day]) }
        // Later, larger or trained longer, they are the same people.
        let larger = try of(Self.spring.replacing("40", with: "60") + ", " + Self.autumn)
        #expect(larger[..<35] == both[..<35])
        #expect(zip(larger, both).allSatisfy { $0.inPost >= $1.inPost && $0.inPost <= $1.inPost + 20 })
    }

    @Test("Each replication and each seed has its own people, the same again and again")
    func streams() throws {
        let keys = "inPost: { experienced: 100 }, \(Self.leavers)"
        let first = try days(keys)
        #expect(try days(keys) == first)
        #expect(try days(keys, replication: 1) != first)
        #expect(try days(keys, seed: 2) != first)
    }

    @Test("More leave the higher the rate, the same and others beside them")
    func monotone() throws {
        let (few, many) = (
            try days("inPost: { experienced: 100 }, leavers: { aYear: 0.2 }"),
            try days("inPost: { experienced: 100 }, leavers: { aYear: 0.3 }")
        )
        #expect(zip(few, many).allSatisfy { $0.inPost >= $1.inPost })
        #expect(try days("inPost: { experienced: 100 }, leavers: { aYear: 1 }").allSatisfy { $0.inPost == 0 })
    }

    @Test("A loss takes as many as it says, of those who have been there for so long, and leaves the others alone")
    func losses() throws {
        let keys = "inPost: { experienced: 60 }, intakes: [\(Self.spring)]"
        let loss = "{ on: '2018-07-01', people: 12, name: 'officer recruitment' }"
        let all = try days("\(keys), leavers: { losses: [\(loss)] }")
        // Day 181 is 1 July.
        #expect(all[180].inPost == 100 && all[181].inPost == 88 && all[181].leavers == 12 && all[399].inPost == 88)
        let ofOld = try days("\(keys), leavers: { losses: [\(loss.dropLast()), fromYears: 2 }] }, \(Self.curve)")
        #expect(ofOld[181].onFloor == 88 && ofOld[181].experienced == 88)
        let tooMany = try days(
            "\(keys), leavers: { losses: [\(loss.replacing("12", with: "99").dropLast()), fromYears: 2 }] }")
        #expect(tooMany[181].inPost == 40)
        // Who leaves anyway does so when they would have.
        let leaving = try days("\(keys), leavers: { aYear: 0.4, losses: [\(loss)] }")
        let without = try days("\(keys), leavers: { aYear: 0.4 }")
        #expect(leaving[..<181] == without[..<181] && leaving[181].inPost == without[181].inPost - 12)
        #expect(zip(leaving[182...], without[182...]).allSatisfy { $0.leavers <= $1.leavers })
    }

    @Test("Part-time people count for their part of a post")
    func partTime() throws {
        let all = try days("inPost: { experienced: 10 }, partTime: { fraction: 0.2, posts: 0.5 }", days: 3)
        #expect(all.allSatisfy { $0.inPost == 9 && $0.onFloor == 9 })
    }
}

/// Shares of 40,000 people who leave by themselves, over all days within four standard errors of the survival formula: a sound program
/// fails for one in 350 other seeds. Rates that are 5% off move the last days' shares by seven standard errors or more.
@Suite("How many are still there")
struct SurvivalTests {
    private static let people = 4_000
    private static let replications = 10

    private func expectSurvivors(
        _ who: String, leavers: String, joined: Int = 0, _ there: (_ years: Double) -> Double
    ) throws {
        var sums = [Double](repeating: 0, count: 1_100)
        for replication in 0..<Self.replications {
            let all = try days("\(who), leavers: { \(leavers) }", days: 1_100, replication: replication)
            for (day, own) in all.enumerated() { sums[day] += own.inPost }
        }
        let everybody = Double(Self.people * Self.replications)
        for day in stride(from: joined + 99, to: 1_100, by: 120) {
            let expected = there(Double(day - joined) / 365.25)
            let standardError = (expected * (1 - expected) / everybody).squareRoot()
            #expect(abs(sums[day] / everybody - expected) < 4 * standardError, "day \(day)")
        }
    }

    @Test("Of people in post at the start (1 - r)^t after t years")
    func experienced() throws {
        try expectSurvivors("inPost: { experienced: \(Self.people) }", leavers: "aYear: 0.18") { pow(0.82, $0) }
    }

    @Test("Of an intake, whose time counts from the day it joins")
    func intake() throws {
        try expectSurvivors(
            "inPost: {}, intakes: [{ start: '2018-04-11', people: \(Self.people), trainingWeeks: 9 }]",
            leavers: "aYear: 0.18, firstYear: 0.3", joined: 100
        ) { $0 < 1 ? pow(0.7, $0) : 0.7 * pow(0.82, $0 - 1) }
    }

    @Test("Of an intake under a rule that keeps people for two years")
    func tenureRule() throws {
        try expectSurvivors(
            "inPost: { new: \(Self.people) }",
            leavers: "byTenure: [{ fromYears: 0, aYear: 0.05 }, { fromYears: 2, aYear: 0.4 }]"
        ) { $0 < 2 ? pow(0.95, $0) : pow(0.95, 2) * pow(0.6, $0 - 2) }
    }

    @Test("Of people who had been there for a year and a half: half a year at the lower rate is left to them")
    func recent() throws {
        // 78.267857 weeks are 548 days, rounded; the rule ends 182.5 days into the period.
        let limit = 2 - 548 / 365.25
        try expectSurvivors(
            "inPost: { recent: [{ people: \(Self.people), weeksInPost: 78.267857 }] }",
            leavers: "byTenure: [{ fromYears: 0, aYear: 0.05 }, { fromYears: 2, aYear: 0.4 }]"
        ) { $0 < limit ? pow(0.95, $0) : pow(0.95, limit) * pow(0.6, $0 - limit) }
    }

    @Test("Experienced people are past every limit")
    func pastEveryLimit() throws {
        try expectSurvivors(
            "inPost: { experienced: \(Self.people) }",
            leavers: "byTenure: [{ fromYears: 0, aYear: 0.9 }, { fromYears: 20, aYear: 0.3 }]"
        ) { pow(0.7, $0) }
    }
}
