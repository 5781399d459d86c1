import ContactCentre
import Scenarios
import Simulator
import Testing

/// Scenario files written at random: teams of several grades before, between and after teams of one, named stages, reserves,
/// shifts with breaks, numbers by the hour, closures and contacts that follow on.
@Suite("The engine with random scenarios")
struct RandomScenariosTests {
    #if DEBUG
        private static let scenariosPerSeed = 15
    #else
        private static let scenariosPerSeed = 200
    #endif

    @Test(
        "does what the naive room does with the same day, call by call and span by span",
        arguments: 1...4 as ClosedRange<UInt64>)
    func agreesWithTheNaiveRoom(seed: UInt64) {
        var dice = Dice(seed: seed)
        var (calls, accepted) = (0, 0)
        for number in 0..<RandomScenariosTests.scenariosPerSeed {
            let text = RandomScenario.text(&dice)
            // Some contradict themselves: a stage that adds nobody, a closure of a team that another helps.
            let read = try? ScenarioReader.read(path: "s.json5") { $0 == "s.json5" ? Array(text.utf8) : nil }
            guard let scenario = read else { continue }
            accepted += 1
            let day = DrawnDay(of: scenario, seed: seed, replication: number)
            var world = World(room: day.room, calls: day.calls, duties: day.duties, end: Interval.day.microseconds)
            world.aftermaths = day.aftermaths
            world.draw = day.life
            let engine = world.simulated()
            calls += engine.calls.count
            if engine != NaiveRoom.simulate(world) {
                Issue.record("scenario \(number): \(text)\n\(world.disagreement ?? "")")
                return
            }
        }
        #expect(accepted > RandomScenariosTests.scenariosPerSeed / 3)
        #expect(calls > 20 * accepted)
    }
}

/// The text of a scenario thrown together with dice; small, but with everything that turns a name into a number.
private enum RandomScenario {
    private static let types = ["999", "101", "Web"]
    private static let areas = ["N", "S"]

    static func text(_ dice: inout Dice) -> String {
        let teams = Array(["A", "B", "C", "D"].prefix(dice.throwing(2...4)))
        let parts = teams.map { name in "\(name): { \(team(name, teams, &dice)) }" }
        return """
            { schemaVersion: 1, name: "random", period: { start: "2018-01-01", days: 1 },
              experiment: { replications: 1, seed: 1 }, areas: { N: {}, S: {} },
              callTypes: { \(types.map { "'\($0)': { \(callType($0, &dice)) }" }.joined(separator: ", ")) },
              teams: { \(parts.joined(separator: ", ")) },
              freedAgentTakes: '\(dice.once(in: 2) ? "ownAreaFirst" : "longestWaiting")',
              routing: { all: [ \(stages(teams, &dice)) ] } }
            """
    }

    private static func length(_ mean: Int, _ dice: inout Dice) -> String {
        dice.once(in: 3) ? "{ constant: \(mean) }" : "{ distribution: 'exponential', meanSeconds: \(mean) }"
    }

    private static func callType(_ name: String, _ dice: inout Dice) -> String {
        var keys = [
            "priority: \(dice.throwing(1...3))", "arrivals: { callsPerHour: \(dice.throwing(1...3)) }",
            "origins: { N: \(dice.throwing(1...3)), S: 1 }", "talk: \(length(dice.throwing(100...3_000), &dice))",
            "patience: \(length(dice.throwing(100...4_000), &dice))",
            "handlingAwayFactor: \(dice.once(in: 2) ? 1 : 1.25)",
        ]
        // Chat has no wrap.
        var chance = dice
        let isChat = name == "Web" && chance.once(in: 2)
        if isChat {
            keys.append("chat: true" + (chance.once(in: 2) ? ", interruptibleBy: ['999']" : ""))
        }
        if dice.once(in: 2) {
            let by = dice.once(in: 2) ? "'999'" : "'999', '101'"
            let wrap =
                "wrap: { distribution: 'exponential', meanSeconds: \(dice.throwing(50...1_500)), interruptibleBy: [\(by)], "
                + "breakOff: { constant: \(dice.throwing(0...20)) } }"
            if !isChat { keys.append(wrap) }
        }
        if dice.once(in: 2) { keys.append("afterAbandoning: [ \(followOns(&dice)) ]") }
        if dice.once(in: 2) { keys.append("afterAnswer: [ \(followOns(&dice)) ]") }
        return keys.joined(separator: ", ")
    }

    private static func followOns(_ dice: inout Dice) -> String {
        types.filter { _ in dice.once(in: 2) }.map { type in
            "{ callType: '\(type)', probability: 0.\(dice.throwing(0...3)), timesAtMost: 2, after: \(length(dice.throwing(1...900), &dice)) }"
        }.joined(separator: ", ")
    }

    private static func team(_ name: String, _ teams: [String], _ dice: inout Dice) -> String {
        var keys = ["serves: [\(dice.once(in: 2) ? "'N'" : dice.once(in: 2) ? "'S'" : "'N', 'S'")]"]
        keys.append("keepFree: { '101': \(dice.throwing(0...2)), 'Web': \(dice.throwing(0...2)) }")
        var chance = dice
        if chance.once(in: 2) {
            keys.append("chatsAtOnce: \(chance.throwing(2...3)), chatSlowing: 0.\(chance.throwing(0...9))")
        }
        keys.append(dice.once(in: 2) ? shifts(&dice) : "agents: { byHourOfDay: [\(numbers(&dice))] }")
        if dice.once(in: 2) {
            let slow = dice.once(in: 2) ? "handlingFactor: 1.5, pickUpFactor: 2" : "answers: ['101', 'Web']"
            keys.append(
                "grades: { old: { preferredFor: ['\(types[dice.throwing(0...2)])'] }, "
                    + "new: { share: 0.\(dice.throwing(1...6)), \(slow) }, lead: { count: \(dice.throwing(0...1)) } }")
        }
        if dice.once(in: 3), let other = teams.first(where: { $0 != name }) {
            let moved = dice.once(in: 2) ? ", moveTo: '\(other)'" : ""
            keys.append(
                "closed: [ { from: '2018-01-01T\(dice.throwing(10...20)):00', hours: \(dice.throwing(1...3))\(moved) } ]"
            )
        }
        return keys.joined(separator: ", ")
    }

    private static func numbers(_ dice: inout Dice) -> String {
        (0..<24).map { _ in ["1", "2", "2.5", "3"][dice.throwing(0...3)] }.joined(separator: ", ")
    }

    private static func shifts(_ dice: inout Dice) -> String {
        let rests = "breaks: [ { minutes: 30, fromHour: 2, untilHour: \(dice.throwing(3...6)) } ]"
        return
            "agents: { shifts: { early: { start: '00:00', hours: 12, headcount: \(dice.throwing(1...3)), \(rests) }, "
            + "late: { start: '\(dice.throwing(10...12)):00', hours: 10, headcount: \(dice.throwing(1...2)).5, \(rests) } } }, "
            + "people: { shrinkage: { leave: 0.1 }, adherence: 0.9, awayMinutes: 8 }"
    }

    private static func stages(_ teams: [String], _ dice: inout Dice) -> String {
        let named = teams.filter { _ in dice.once(in: 2) }
        let some = named.isEmpty ? "'any'" : "[\(named.map { "'\($0)'" }.joined(separator: ", "))]"
        let first = dice.once(in: 2) ? "'home'" : some
        let conditions = ["", ", whileHomeQueueAtLeast: 2", ", whileNoHomeAgentOnDuty: true"]
        let second = "{ afterSeconds: \(dice.throwing(1...300)), teams: \(some)\(conditions[dice.throwing(0...2)]) }"
        let last = dice.once(in: 2) ? "{ afterSeconds: 900, teams: 'out' }" : "{ afterSeconds: 600, teams: 'any' }"
        return "{ afterSeconds: 0, teams: \(first) }, \(second), \(last)"
    }
}
