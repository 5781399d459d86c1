import Experiments
import RoomScripts
import Scenarios
import Testing

@Suite("Unfair comparisons")
struct UnfairDifferenceTests {
    private func differences(_ change: (inout RoomScript) -> Void) throws -> [UnfairDifference] {
        var other = standInRoom()
        change(&other)
        return UnfairDifference.all(between: try standInRoom().scenario(), and: try other.scenario())
    }

    @Test("What call types have in common is found once, and may be meant")
    func common() throws {
        let found = try differences { $0.more = "demand: { commonVariation: 0.2, driftVariation: 0.1 }" }
        #expect(
            found == [
                UnfairDifference(path: "demand.commonVariation", base: "0", other: "0.2", isOfDemand: true),
                UnfairDifference(path: "demand.driftVariation", base: "0", other: "0.1", isOfDemand: true),
            ])
    }

    @Test("What belongs to a plan may differ: agents, teams, reserves, priorities, wraps broken into, handling away")
    func plans() throws {
        #expect(try differences { $0.teams[0].members = "agents: { constant: 6 }" } == [])
        #expect(try differences { $0.teams[0].members += ", keepFree: { '101': 1 }" } == [])
        #expect(try differences { $0.callTypes[0].members += ", handlingAwayFactor: 1.2" } == [])
        let swaps = try differences {
            $0.callTypes[0].members = $0.callTypes[0].members.replacing("priority: 1", with: "priority: 3")
            $0.callTypes[1].members = $0.callTypes[1].members.replacing("interruptibleBy: [\"999\"],", with: "")
        }
        #expect(swaps == [])
    }

    @Test("Whether callers hear a wait or the busy tone is the plan's, and which of them leave for it is not")
    func hearing() throws {
        func announcing(_ fraction: Double) -> RoomScript {
            var room = standInRoom()
            room.callTypes[1].members +=
                ", queueCapacity: 9, announcedWait: { balking: [{ aboveSeconds: 60, fraction: \(fraction) }] }"
            return room
        }
        let base = try announcing(0.1).scenario()
        #expect(UnfairDifference.all(between: try standInRoom().scenario(), and: base) == [])
        #expect(
            UnfairDifference.all(between: base, and: try announcing(0.2).scenario()) == [
                UnfairDifference(
                    path: "callTypes.101.announcedWait.balking", base: "0.1 above 60 s", other: "0.2 above 60 s")
            ])
    }

    @Test("The same demand written in other units is the same")
    func units() throws {
        let hourly = try differences {
            $0.callTypes[1].members = $0.callTypes[1].members.replacing(
                "callsPerDay: 620", with: "callsPerHour: 25.833333333333332")
        }
        #expect(hourly == [])
    }

    @Test(
        "What is not the plan's is found, with its path and both values",
        arguments: [
            (
                "callsPerDay: 240", "callsPerDay: 250", "callTypes.999.arrivals", "720 calls in the period",
                "750 calls in the period"
            ),
            (
                "busynessVariation: 0.2", "busynessVariation: 0.1", "callTypes.999.arrivals.busynessVariation", "0.2",
                "0.1"
            ),
            (
                "meanSeconds: 255", "meanSeconds: 250", "callTypes.999.talk", "lognormal, meanSeconds 255, variation 1",
                "lognormal, meanSeconds 250, variation 1"
            ),
            (
                "meanSeconds: 2 }", "meanSeconds: 3 }", "callTypes.999.pickUp", "exponential, meanSeconds 2",
                "exponential, meanSeconds 3"
            ),
            (
                "pickUp:", "connectionDelay: { constant: 4 }, pickUp:", "callTypes.999.connectionDelay", "none",
                "constant 4"
            ),
            (
                "meanSeconds: 60 }", "meanSeconds: 30 }", "callTypes.999.wrap", "exponential, meanSeconds 60",
                "exponential, meanSeconds 30"
            ),
            (
                "meanSeconds: 300", "meanSeconds: 900", "callTypes.999.patience", "exponential, meanSeconds 300",
                "exponential, meanSeconds 900"
            ),
            ("shortAbandonSeconds: 5", "shortAbandonSeconds: 10", "callTypes.999.shortAbandonSeconds", "5", "10"),
            (
                "withinSeconds: 10, fraction: 0.9", "withinSeconds: 10, fraction: 0.9, basis: 'answered'",
                "callTypes.999.target", "withinSeconds 10, fraction 0.9, bound atMost, basis offered",
                "withinSeconds 10, fraction 0.9, bound atMost, basis answered"
            ),
        ])
    func demand(old: String, new: String, path: String, base: String, other: String) throws {
        let found = try differences {
            #expect($0.callTypes[0].members.contains(old))
            $0.callTypes[0].members = $0.callTypes[0].members.replacing(old, with: new)
        }
        let isOfDemand = path.contains(".arrivals")
        #expect(found == [UnfairDifference(path: path, base: base, other: other, isOfDemand: isOfDemand)])
        #expect(!found[0].isMeant(by: .nothing))
        #expect(found[0].isMeant(by: .demand) == isOfDemand)
        #expect(found[0].isMeant(by: .everything))
    }

    @Test("Surges and bursts are held against those of the same name, in whatever order they stand")
    func surgesAndBursts() throws {
        let storm =
            "{ name: 'storm', from: '2018-01-02 10:00', until: '2018-01-02 12:30', factors: { '999': 2, '101': 0.5 } }"
        let calm = "{ name: 'calm', from: '2018-01-02 10:00', until: '2018-01-02 12:30', factors: { '101': 0.5 } }"
        let crash = "{ name: 'crash', incidentsPerDay: 24, calls: { '999': { mean: 9, withinMinutes: 30 } } }"
        func scenario(_ surges: String, _ bursts: String = "") throws -> Scenario {
            var script = standInRoom()
            script.more = "demand: { surges: [\(surges)], bursts: [\(bursts)] }"
            return try script.scenario()
        }
        func differences(_ one: Scenario, _ other: Scenario) -> [String] {
            UnfairDifference.all(between: one, and: other).map {
                #expect($0.isOfDemand)
                return "\($0.path): \($0.base), \($0.other)"
            }
        }
        let both = try scenario(storm + ", " + calm, crash)
        #expect(differences(both, try scenario(calm + ", " + storm, crash)) == [])
        #expect(
            differences(both, try scenario(storm)) == ["demand.surges.1: calm, none", "demand.bursts.0: crash, none"])
        #expect(differences(try scenario(storm), both) == ["demand.surges: none, calm", "demand.bursts: none, crash"])
        let otherStorm = storm.replacing("12:30", with: "13:00").replacing("2, '101': 0.5", with: "3")
        #expect(
            differences(both, try scenario(otherStorm + ", " + calm, crash)) == [
                "demand.surges.0.until: 2018-01-02T12:30, 2018-01-02T13:00", "demand.surges.0.factors.999: 2, 3",
                "demand.surges.0.factors.101: 0.5, none",
            ])
        let otherCrash = crash.replacing("24", with: "12").replacing("mean: 9", with: "mean: 8")
            .replacing(
                "calls:",
                with:
                    "hourOfDayShares: [\((0..<24).map { "\($0)" }.joined(separator: ", "))], areas: { all: 1 }, calls:")
        #expect(
            differences(both, try scenario(storm + ", " + calm, otherCrash)) == [
                "demand.bursts.0.incidentsPerDay: 24, 12",
                "demand.bursts.0.hourOfDayShares: incidents at these hours, incidents at other hours",
                "demand.bursts.0.calls.999: 9 calls within 1800 s, 8 calls within 1800 s",
                "demand.bursts.0.areas: where other calls come from, all 1",
            ])
    }

    @Test("Callers who ring again under one plan only are found")
    func followOns() throws {
        let found = try differences {
            $0.callTypes[0].members +=
                ", afterAnswer: [{ callType: '101', probability: 0.1, away: 0.15, after: { constant: 60 } }]"
        }
        let delays = ["60, 120", "600, 1200"].map { values in
            var script = standInRoom()
            script.callTypes[0].members +=
                ", afterAnswer: [{ callType: '101', probability: 0.1, "
                + "after: { distribution: 'empirical', valuesSeconds: [\(values)] } }]"
            return script
        }
        let ofDelays = UnfairDifference.all(between: try delays[0].scenario(), and: try delays[1].scenario())
        #expect(ofDelays.map(\.path) == ["callTypes.999.afterAnswer"])
        #expect(UnfairDifference.all(between: try delays[0].scenario(), and: try delays[0].scenario()) == [])
        let rule = "101 with probability 0.1 (0.15 away) after constant 60, 10 times at most"
        #expect(found == [UnfairDifference(path: "callTypes.999.afterAnswer", base: "none", other: rule)])
    }

    @Test("Other days and call types are found, all at once")
    func daysAndCallTypes() throws {
        let found = try differences {
            $0.start = "2018-02-01"
            $0.warmUpDays = 0
            $0.callTypes.removeLast()
            $0.teams = [("Room", "agents: { constant: 5 }")]
            $0.callTypes.append(("online", "priority: 1, arrivals: { callsPerDay: 5 }, talk: { constant: 60 }"))
        }
        #expect(found.map(\.path) == ["period.start", "period.warmUpDays", "callTypes.101", "callTypes.online"])
    }

    /// Whoever gives scenarios a new property decides here whether it is the callers' or the plan's, and has
    /// `UnfairDifference` look at it if it is the callers'.
    @Test("Every property of a call type is known as the callers' or the plan's")
    func everyProperty() throws {
        let callers: Set = [
            "name", "target", "shortAbandon", "arrivals", "origins", "ordinaryOrigins", "connectionDelay", "pickUp",
            "talk", "wrap",
            "isWork", "isChat", "deadline", "patience",
            "afterAbandoning", "afterAnswer", "balking", "callBack",
        ]
        let plans: Set = ["priority", "handlingAwayFactor", "routing", "queueCapacity"]
        let scenario = try standInRoom().scenario()
        let properties = Mirror(reflecting: scenario.callTypes[0]).children.compactMap(\.label)
        #expect(Set(properties) == callers.union(plans))
        #expect(
            Set(Mirror(reflecting: scenario.period).children.compactMap(\.label)) == ["start", "days", "warmUpDays"])
    }
}
