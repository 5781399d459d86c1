import Scenarios

/// A scenario file made by chance over every key of the table of keys.
///
/// The table says which keys there are, what may stand under them and an example of it; so a new key is tried from the day
/// on which it is in the table. What hangs together (names, shares that add to 1, times in order, shifts, stages) is
/// written by hand in `RandomScenario+Rules.swift`. Most of the files are accepted; small enough to run in an instant.
struct RandomScenario {
    var chance: Chance
    let areas: [String]
    let callTypes: [String]
    let teams: [String]
    /// By team, the call types it answers; absent where it answers all.
    let answers: [[String]?]
    /// The team, grade or call type that is being written.
    var team = 0
    var worksShifts = false
    /// The teams written so far that have grades of their own.
    var teamsWithGrades: [String] = []
    var grades: [String] = []
    var callType = ""
    /// The days of the period.
    var days = 1

    /// The files a scenario may name.
    static let sideFiles = [
        "calls.csv":
            "start,calls\n2017-12-30T00:00,40\n2017-12-31T12:00,0\n2018-01-01T00:00,60\n2018-01-01T13:30,25\n"
            + "2018-01-02T00:00,60\n2018-01-05T00:00,0\n",
        "agents.csv":
            "start,agents\n2017-12-30T00:00,2\n2018-01-01T07:00,5.5\n2018-01-01T19:00,0\n2018-01-02T01:00,3\n",
        "log.csv":
            "arrival,talkSeconds,patienceSeconds\n2017-12-31 09:00,200,\n2018-01-01 00:00,0,40\n2018-01-01 00:00,,0\n"
            + (10..<60).map { "2018-01-01 12:00:\($0),\($0 % 3 == 0 ? "" : "\($0 * 9)"),\($0 % 2 == 0 ? "" : "90")\n" }
            .joined()
            + "2018-01-01T23:59:59.999999,1000,\n2018-01-02 03:00,60,\n",
        "one.csv": "296.241\n",
        "lengths.csv": "seconds\n12\n0\n480.5\n31\n",
    ]

    init(number: Int) {
        chance = Chance(seed: UInt64(number))
        areas = ["North", "South", "West"].suffix(chance.number(0...3)).map { $0 }
        callTypes = ["999", "101", "Digital", "Switchboard"].prefix(chance.number(1...4)).map { $0 }
        let teams = ["Room", "Desk", "Pod", "Night"].prefix(chance.number(1...4)).map { $0 }
        self.teams = teams
        var answers: [[String]?] = []
        for _ in teams { answers.append(chance.once(in: 2) ? chance.some(of: callTypes) : nil) }
        // Some team answers everything, before, between or after the others.
        answers[chance.number(0...teams.count - 1)] = nil
        self.answers = answers
    }

    /// The file's text.
    mutating func text() -> String {
        group(.scenario, under: "")
    }

    // MARK: Forms

    /// An object with fixed keys.
    mutating func group(_ group: GroupShape, under parent: String) -> String {
        var chosen: [Key] = []
        for key in group.keys where isWanted(key, parent) { chosen.append(key) }
        for alternatives in group.alternatives {
            let one = choice(of: alternatives.keys)
            chosen.removeAll { alternatives.keys.contains($0.name) }
            chosen += group.keys.filter { $0.name == one }
        }
        for (first, second) in group.contradictions where chosen.contains(where: { $0.name == first }) {
            // One of several of which one must be there stays.
            let isNeeded = group.alternatives.contains { $0.keys.contains(second) }
            chosen.removeAll { $0.name == (isNeeded ? first : second) }
        }
        for (key, needed) in group.companions where !chosen.contains(where: { $0.name == needed }) {
            chosen.removeAll { $0.name == key }
        }
        var members = chosen.map { member($0, under: parent) }
        if let kinds = group.kinds { members.insert(contentsOf: kind(kinds, under: parent), at: 0) }
        return "{ " + members.joined(separator: ", ") + " }"
    }

    private mutating func kind(_ kinds: GroupShape.Kinds, under parent: String) -> [String] {
        if chance.once(in: 4) { return [member(kinds.shorthand, under: parent)] }
        let kind = chance.one(of: kinds.all)
        var keys = kind.keys
        for alternatives in kind.alternatives {
            let one = chance.one(of: alternatives.keys)
            keys.removeAll { alternatives.keys.contains($0.name) && $0.name != one }
        }
        for (key, needed) in kind.companions where !keys.contains(where: { $0.name == needed }) {
            keys.removeAll { $0.name == key }
        }
        return ["\(kinds.tag.name): '\(kind.name)'"] + keys.map { member($0, under: parent) }
    }

    private mutating func member(_ key: Key, under parent: String) -> String {
        let value = ruled(key, under: parent) ?? self.value(key.shape, of: key)
        return "'\(key.name)': \(value)"
    }

    /// A value of a form that no rule speaks of.
    mutating func value(_ shape: Shape, of key: Key) -> String {
        switch shape {
        case .anything, .text: "'words'"
        case .name: "'\(name(of: key))'"
        case .currency: "'GBP'"
        case .date: "'2018-01-0\(chance.number(1...3))'"
        case .timeOfDay: "'\(chance.number(10...23)):\(chance.number(10...59))'"
        case .moment: "'2018-01-0\(chance.number(1...2))T\(chance.number(10...23)):30'"
        case .trueOrFalse: chance.once(in: 2) ? "true" : "false"
        case .onlyTrue: "true"
        case .number(let range): number(range, example: Double(key.example))
        case .choice(let words): "'\(chance.one(of: words))'"
        case .wordOrNames(let words, _): "'\(chance.one(of: words))'"
        case .list(let element, _, let count): list(of: element, count, key)
        case .named(let named): members(named, of: key)
        case .group(let group): self.group(group, under: key.name)
        }
    }

    private mutating func list(of element: Shape, _ count: ListCount, _ key: Key) -> String {
        if case .name = element {
            return "[" + chance.some(of: names(of: key)).map { "'\($0)'" }.joined(separator: ", ") + "]"
        }
        let length: Int
        switch count {
        // The hours of a week are long to read, and one figure is as good as another.
        case .exactly(let exact) where exact > 24:
            let one = value(element, of: key)
            return "[" + [String](repeating: one, count: exact).joined(separator: ",") + "]"
        case .exactly(let exact): length = exact
        case .atLeast(let least): length = least + chance.number(0...2)
        case .from(let least, let most): length = min(most, least + chance.number(0...2))
        }
        return "[" + (0..<length).map { _ in value(element, of: key) }.joined(separator: ", ") + "]"
    }

    private mutating func members(_ named: NamedShape, of key: Key) -> String {
        let all = named.introduces ? introduced(named.kind) : names(of: key)
        let some = named.kind == .callType || named.kind == .area || named.kind == .team ? all : chance.some(of: all)
        var members: [String] = []
        for name in named.introduces ? some : chance.some(of: some) {
            enter(named.kind, name)
            members.append("'\(name)': \(value(named.value, of: key))")
        }
        return "{ " + members.joined(separator: ", ") + " }"
    }

    /// A number of a range: mostly within a factor of five of the example, now and then the least or the greatest.
    mutating func number(_ range: NumberRange, example: Double?) -> String {
        let ofExample = example ?? min(range.most, max(range.least, 1) * 3)
        var number = ofExample * (0.2 + 1.6 * chance.fraction())
        if chance.once(in: 40), range.includesLeast { number = range.least }
        if chance.once(in: 40), range.most <= 3_000_000 { number = range.most }
        if range.isWhole { number = number.rounded() }
        // Few digits, which are quick to read.
        number = min(range.most, max(range.least, (number * 1_000).rounded() / 1_000))
        if number == range.least, !range.includesLeast { number = ofExample }
        return range.isWhole ? String(Int(number)) : "\(number)"
    }
}
