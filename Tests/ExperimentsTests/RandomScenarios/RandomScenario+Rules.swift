import Scenarios

// What the table of keys doesn't say: names that exist, sums, orders, and sizes that run in an instant.
extension RandomScenario {
    /// Whether a key that may be absent is there.
    mutating func isWanted(_ key: Key, _ parent: String) -> Bool {
        switch key.name {
        case "$schema", "extends", "assumptions", "observed", "sources", "description": false
        // Prices are no part of what happens.
        case "costs": false
        case "workforce": chance.once(in: 5)
        case "areas": !areas.isEmpty
        case "answers" where parent == "teams": answers[team] != nil
        case "serves", "origins": !areas.isEmpty && chance.once(in: 3)
        case "people" where parent == "teams": worksShifts && chance.once(in: 3)
        case "people": chance.once(in: 12)
        default: key.isRequired || chance.once(in: 3)
        }
    }

    /// The value of a key that a rule speaks of.
    mutating func ruled(_ key: Key, under parent: String) -> String? {
        switch (parent, key.name) {
        case ("", "period"): period()
        case ("", "changes"): changes()
        case ("", "routing"): routing()
        case ("", "workforce"): workforce()
        case ("experiment", _): "1"
        case ("teams", "answers"): "[" + quotedNames(answers[team] ?? []) + "]"
        case ("teams", "grades"): gradesOfTeam(key)
        case (_, "keepFree"): reserves()
        case ("agents", "shifts"): shifts()
        case ("agents", "rota"): rota()
        case (_, "log"): "'log.csv'"
        case (_, "csv"): sideFile(under: parent)
        case ("arrivals", "callsInPeriod"), ("arrivals", "callsPerDay"): "\(chance.number(0...120))"
        case ("arrivals", "callsPerHour"): "\(chance.number(0...6))"
        case ("agents", "byHourOfDay"): "[" + (0..<24).map { _ in "\(halves(upTo: 12))" }.joined(separator: ",") + "]"
        case ("agents", "byHourOfWeek"):
            "[" + [String](repeating: "\(halves(upTo: 12))", count: 168).joined(separator: ",") + "]"
        case ("agents", _): "\(halves(upTo: 16))"
        case ("demand", "commonVariation"), ("demand", "driftVariation"): "\(Double(chance.number(0...10)) / 10)"
        case ("demand", "surges"): surges()
        case ("demand", "bursts"): bursts()
        case (_, "leastSeconds"): "\(chance.number(0...40))"
        case (_, "modeSeconds"): "\(chance.number(40...80))"
        case (_, "mostSeconds"): "\(chance.number(81...500))"
        case ("afterAbandoning", "probability"), ("afterAnswer", "probability"), ("afterAnswer", "away"):
            "\(Double(chance.number(0...32)) / 100)"
        case ("announcedWait", "balking"): balking()
        case ("callBack", "reached"): "\(Double(chance.number(1...10)) / 10)"
        case ("callBack", "attemptsAtMost"): "\(chance.number(1...4))"
        case (_, "queueCapacity"): "\(chance.number(0...9))"
        case (_, "deadlineHours"): "\(chance.number(1...72))"
        case (_, "timesAtMost"): chance.once(in: 20) ? "100" : "\(chance.number(1...4))"
        case ("shrinkage", _): "\(Double(chance.number(0...10)) / 100)"
        case ("outbreaks", "part"): "'leave'"
        case ("people", "shrinkage"): "{ leave: \(Double(chance.number(0...20)) / 100), ill: 0.05 }"
        case ("outbreaks", "factor"): "\(chance.number(0...3))"
        case ("teams", "closed"): closure()
        default: nil
        }
    }

    /// Limits and shares that rise.
    private mutating func balking() -> String {
        let (above, share) = (chance.number(0...120), chance.number(0...50))
        return "[{ aboveSeconds: \(above), fraction: \(Double(share) / 100) },"
            + " { aboveSeconds: \(above + chance.number(1...300)), fraction: \(Double(share + chance.number(0...50)) / 100) }]"
    }

    /// Up to three surges, which may overlap, of more and of fewer calls.
    private mutating func surges() -> String {
        var surges: [String] = []
        for number in 0..<chance.number(0...3) {
            let from = chance.number(0...20)
            let until = "2018-01-0\(chance.number(1...2))T\(chance.number(21...23)):\(chance.number(10...59))"
            let factor = chance.once(in: 3) ? "0" : "\(Double(chance.number(0...30)) / 10)"
            let about = areas.isEmpty || chance.once(in: 2) ? "" : ", areas: ['\(chance.one(of: areas))']"
            surges.append(
                "{ name: 'surge \(number)', from: '2018-01-01T\(from < 10 ? "0" : "")\(from):\(chance.number(10...59))', until: '\(until)', "
                    + "factors: { '\(chance.one(of: callTypes))': \(factor) }\(about) }")
        }
        return "[" + surges.joined(separator: ", ") + "]"
    }

    /// Up to two kinds of incidents.
    private mutating func bursts() -> String {
        var bursts: [String] = []
        for number in 0..<chance.number(0...2) {
            let calls = "{ mean: \(chance.number(1...12)), withinMinutes: \(chance.number(1...300)) }"
            // Where callers come from must be somewhere that somebody answers.
            bursts.append(
                "{ name: 'burst \(number)', incidentsPerDay: \(chance.number(0...5)), calls: { '\(chance.one(of: callTypes))': \(calls) } }"
            )
        }
        return "[" + bursts.joined(separator: ", ") + "]"
    }

    private mutating func period() -> String {
        days = chance.number(1...2)
        return "{ start: '2018-01-01', days: \(days), warmUpDays: \(chance.number(0...1)) }"
    }

    /// A change on one of the days: of calls, agents and priorities.
    private mutating func changes() -> String {
        let type = chance.one(of: callTypes)
        let multiplied = [
            "'callTypes.\(type).arrivals': \(Double(chance.number(0...20)) / 10)",
            "'teams.\(chance.one(of: teams)).agents': \(Double(chance.number(5...15)) / 10)",
        ]
        let set = [
            "'callTypes.\(chance.one(of: callTypes)).priority': \(chance.number(1...3))",
            "'teams.\(chance.one(of: teams)).agents': { constant: \(halves(upTo: 12)) }",
            "'routing': { all: [{ afterSeconds: 0, teams: 'any' }] }",
            "'demand': { surges: \(surges()), bursts: \(bursts()) }",
        ]
        let effect =
            chance.once(in: 2)
            ? "multiply: { \(chance.one(of: multiplied)) }" : "set: { \(chance.one(of: set)) }"
        return "[{ from: '2018-01-0\(chance.number(1...days))', \(effect) }]"
    }

    // MARK: Names

    func introduced(_ kind: NameKind) -> [String] {
        switch kind {
        case .area: areas
        case .callType: callTypes
        case .team: teams
        default: ["first", "second", "third"]
        }
    }

    func names(of key: Key) -> [String] {
        switch key.name {
        case "origins", "serves": areas.isEmpty ? ["all"] : areas
        case "preferredFor", "answers": answers[team] ?? callTypes
        default: callTypes
        }
    }

    mutating func name(of key: Key) -> String { chance.one(of: names(of: key)) }

    mutating func enter(_ kind: NameKind, _ name: String) {
        if kind == .team {
            team = teams.firstIndex(of: name) ?? 0
            worksShifts = chance.once(in: 3)
        }
        if kind == .callType { callType = name }
    }

    func quotedNames(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }

    // MARK: Teams

    private mutating func halves(upTo most: Int) -> Double { Double(chance.number(0...most)) / 2 }

    private mutating func reserves() -> String {
        let names = chance.some(of: answers[team] ?? callTypes)
        return "{ " + names.map { "'\($0)': \(chance.number(0...3))" }.joined(separator: ", ") + " }"
    }

    /// Grades whose shares leave a rest; what the table offers besides is drawn from it.
    private mutating func gradesOfTeam(_ key: Key) -> String? {
        guard case .named(let named) = key.shape, case .group(let group) = named.value else { return nil }
        teamsWithGrades.append(teams[team])
        let count = chance.number(1...4)
        let rest = chance.number(0...count - 1)
        var members: [String] = []
        for grade in 0..<count {
            var keys = group.keys.filter { $0.name != "share" && $0.name != "count" && chance.once(in: 3) }
            // A grade that doesn't answer what its team does is refused, unless another grade does.
            if grade == rest { keys.removeAll { $0.name == "answers" } }
            if keys.contains(where: { $0.name == "answers" }) {
                keys.removeAll { $0.name == "preferredFor" || $0.name == "keepFree" }
            }
            var values = keys.map { "'\($0.name)': " + (ruled($0, under: "grade") ?? value($0.shape, of: $0)) }
            if grade != rest { values.insert("share: \(Double(chance.number(0...25)) / 100)", at: 0) }
            members.append("'grade \(grade)': { " + values.joined(separator: ", ") + " }")
        }
        return "{ " + members.joined(separator: ", ") + " }"
    }

    /// Three shifts around the clock, some with breaks.
    private mutating func shifts() -> String {
        var members: [String] = []
        for (name, start) in [("early", "07:00"), ("late", "15:00"), ("night", "23:00")] {
            var values = ["start: '\(start)'", "hours: \(chance.once(in: 3) ? "8" : "8.0")"]
            if chance.once(in: 2) { values.append("headcount: \(chance.number(0...8) / 2)") }
            if chance.once(in: 4) { values.append("days: ['Monday', 'Tuesday', 'Sunday']") }
            if chance.once(in: 2) {
                let paid = chance.once(in: 2) ? ", paid: false" : ""
                values.append(
                    "breaks: [{ minutes: \(chance.number(5...60)), fromHour: \(chance.number(1...3)), untilHour: \(chance.number(5...7))\(paid) },"
                        + "{ minutes: 10, fromHour: 0, untilHour: 8 }]")
            }
            members.append("\(name): { " + values.joined(separator: ", ") + " }")
        }
        return "{ " + members.joined(separator: ", ") + " }"
    }

    private mutating func rota() -> String {
        let groups = (0..<4).map { "group\($0): \(chance.number(0...5))" }.joined(separator: ", ")
        return "{ cycle: ['early', 'late', 'night', 'off'], groups: { \(groups) }, from: '2018-01-01' }"
    }

    /// A closure on the first day; its agents are idle or help the next team.
    private mutating func closure() -> String {
        let moves = teams.count > 1 && chance.once(in: 2)
        let help = moves ? ", moveTo: '\(teams[(team + 1) % teams.count])'" : ""
        return "[{ from: '2018-01-01T\(chance.number(10...18)):30', hours: \(chance.number(1...5))\(help) }]"
    }

    /// One of several keys of which exactly one stands.
    mutating func choice(of keys: [String]) -> String {
        guard keys.contains("shifts") else { return chance.one(of: keys) }
        return worksShifts ? "shifts" : chance.one(of: keys.filter { $0 != "shifts" })
    }

    // MARK: Files and routing

    private mutating func sideFile(under parent: String) -> String {
        switch parent {
        case "arrivals": "'calls.csv'"
        case "agents": "'agents.csv'"
        default: chance.once(in: 2) ? "'one.csv'" : "'lengths.csv'"
        }
    }

    /// Stages in order; teams named by name, home, any and out, with and without conditions.
    private mutating func routing() -> String {
        let keys = chance.once(in: 2) ? ["all"] : ["all", chance.one(of: callTypes)]
        var lists: [String] = []
        for key in keys {
            var after = 0
            var stages: [String] = []
            for number in 0..<chance.number(1...3) {
                let teams = stageTeams(number, key)
                var stage = "afterSeconds: \(after), teams: \(teams)"
                if teams != "'out'", chance.once(in: 3) {
                    stage +=
                        teams != "'home'" && chance.once(in: 2)
                        ? ", whileNoHomeAgentOnDuty: true" : ", whileHomeQueueAtLeast: \(chance.number(1...4))"
                }
                stages.append("{ \(stage) }")
                after += chance.number(0...40)
                if teams == "'out'" { break }
            }
            lists.append("'\(key)': [\(stages.joined(separator: ", "))]")
        }
        return "{ " + lists.joined(separator: ", ") + " }"
    }

    private mutating func stageTeams(_ number: Int, _ key: String) -> String {
        let able = teams.indices.filter { key == "all" || (answers[$0] ?? callTypes).contains(key) }.map { teams[$0] }
        switch number {
        case 0: return chance.once(in: 2) ? "'home'" : "[" + quotedNames(chance.some(of: able)) + "]"
        case 1: return chance.once(in: 4) ? "'any'" : "[" + quotedNames(chance.some(of: able)) + "]"
        default: return chance.once(in: 2) ? "'out'" : "'any'"
        }
    }
}
