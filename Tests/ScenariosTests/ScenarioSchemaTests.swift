import Foundation
import Scenarios
import Testing

@Suite("The form of a scenario and its JSON Schema")
struct ScenarioSchemaTests {
    /// A key somewhere in the form, and the settings that put its example into the base scenario.
    private struct Fixture {
        let path: String
        let settings: [Setting]
        var absence: Absence?
    }

    /// Different from every example and every default.
    private let base = """
        { schemaVersion: 1, name: 'Base', description: 'b', sources: ['b'],
          assumptions: [{ path: 'name', evidence: 'derived', note: 'n' }],
          period: { start: '2018-01-01', days: 32, warmUpDays: 2 }, experiment: { replications: 3, seed: 9 },
          callTypes: { '999': { priority: 2,
            target: { withinSeconds: 99, fraction: 0.5, bound: 'under', basis: 'answered' },
            arrivals: { callsPerHour: 77, dayOfWeekShares: [1, 2, 1, 2, 1, 2, 1] }, talk: { constant: 11 },
            wrap: { constant: 12 }, announcedWait: { balking: [{ aboveSeconds: 70, fraction: 0.2 }] },
            callBack: { offerAfterSeconds: 1, accept: 0.3, reached: 0.7 },
            afterAbandoning: [{ callType: '999', probability: 0.2, after: { constant: 8 }, timesAtMost: 5 }],
            afterAnswer: [{ callType: '999', probability: 0.3, away: 0.2, after: { constant: 8 }, timesAtMost: 5 }], patience: { constant: 13, hangUpAtOnce: { fraction: 0.5, meanSeconds: 3 } } } },
          teams: {
            Room: { agents: { constant: 5 },
              grades: { short: { share: 0.1, answers: ['999'], handlingFactor: 2, pickUpFactor: 2, keepFree: { '999': 0 }, preferredFor: [] },
                        rest: {} },
              closed: [] },
            Shifts: {
              agents: {
                shifts: {
                  early: { start: '07:00', hours: 8, headcount: 2, days: ['Monday'],
                           breaks: [{ minutes: 20, fromHour: 3, untilHour: 6 }] },
                  late: { start: '15:00', hours: 8 } },
                rota: { cycle: ['early', 'late', 'off'], groups: { A: 3, B: 3, C: 3 }, from: '2017-12-31', daysBetweenGroups: 0 } },
              people: { shrinkage: { leave: 0.1, sickness: 0.1 }, outbreaks: [{ part: 'sickness', from: '2018-01-10', days: 2, factor: 4 }], adherence: 0.8, awayMinutes: 9, fullTimeHoursAWeek: 35 } } },
          people: { shrinkage: { leave: 0.1, sickness: 0.1 },
                    outbreaks: [{ part: 'sickness', from: '2018-01-10', days: 2, factor: 4 }],
                    adherence: 0.7, awayMinutes: 7, fullTimeHoursAWeek: 36 },
          routing: { all: [{ afterSeconds: 0, teams: ['Room'] }] } }
        """

    private let sideFiles = [
        "agents.csv": "start,agents\n2018-01-01T00:00,4\n",
        "calls.csv": "start,calls\n2018-01-01T00:00,4\n2018-02-01T00:00,4\n",
        "lengths.csv": "seconds\n5\n",
        "log.csv": "arrival\n2018-01-01 10:00:00\n",
    ]

    /// Keys whose examples say what the base says anyway, or that don't reach the simulation.
    private let withoutEffect = [
        "schemaVersion", "$schema", "origins", "origins.all", "serves", "answers", "afterSeconds", "share",
        "callType",
    ]

    @Test("Every key's example is understood by the reader and changes the scenario")
    func fixtures() throws {
        let fixtures = self.fixtures(in: .scenario, at: "")
        #expect(fixtures.count > 140)
        let unchanged = try dump([])
        for fixture in fixtures {
            do throws(ScenarioProblems) {
                let found = try dump(fixture.settings)
                let key = fixture.path.split(separator: ".").last.map(String.init) ?? ""
                if !withoutEffect.contains(key) { #expect(found != unchanged, "\(fixture.path)") }
            } catch {
                Issue.record("\(fixture.path): \(error.problems.map(\.description))")
            }
        }
    }

    @Test("What the schema says holds where a key is absent is what the reader makes of its absence")
    func absences() throws {
        var checked = 0
        for fixture in fixtures(in: .scenario, at: "") {
            // A team's own people take what they lack from the scenario's.
            guard let value = fixture.absence?.value, !fixture.path.hasPrefix("teams.Shifts.people.") else { continue }
            let others = fixture.settings.dropLast()
            let absent = try dump(others + [Setting(path: fixture.path, value: "null")])
            #expect(try dump(others + [Setting(path: fixture.path, value: value)]) == absent, "\(fixture.path)")
            checked += 1
        }
        #expect(checked > 30)
    }

    /// What the reader makes of the base with settings, the hash aside.
    private func dump(_ settings: [Setting]) throws(ScenarioProblems) -> String {
        let files = sideFiles.merging(["s.json5": base]) { $1 }
        let read = try scenario(files, settings: settings)
        return "\(read.name) \(read.summary) \(read.sources) \(read.assumptions) \(read.period) \(read.experiment)"
            + " \(read.areas) \(read.callTypes) \(read.teams) \(read.freedAgentTakes) \(read.surges) \(read.bursts) \(read.observed) \(read.changes)"
            + String(describing: read.costs) + String(describing: read.workforce)
    }

    /// Grades of a workforce's teams come of its learning curve.
    private let withoutGrades = Setting(path: "teams.Room.grades", value: "null")

    /// A workforce of the team with shifts, different from every example of its keys.
    private var workforce: [Setting] {
        [
            withoutGrades,
            Setting(
                path: "workforce",
                value: "{ establishment: 41, plannedFor: 42, teams: ['Shifts'], inPost: { experienced: 500 } }"),
        ]
    }

    private func fixtures(in group: GroupShape, at groupPath: String) -> [Fixture] {
        var fixtures: [Fixture] = []
        for key in group.keys where key.name != "extends" {
            // The base has one team whose agents work shifts.
            let hasShifts = groupPath.hasPrefix("teams.Room") && ["shifts", "rota", "people"].contains(key.name)
            let path = hasShifts ? groupPath.replacing("Room", with: "Shifts") : groupPath
            let others = group.alternatives.map(\.keys).filter { $0.contains(key.name) }.flatMap { $0 }
            let contrary = group.contradictions.filter { $0.0 == key.name || $0.1 == key.name }.flatMap {
                [$0.0, $0.1]
            }
            let removed = (others + contrary).filter { $0 != key.name }
            // What a key needs beside it comes first; the base has shifts for a rota.
            let needed = group.companions.filter { $0.key == key.name && $0.needed != "shifts" }.flatMap { companion in
                fixtures.first { $0.path == join(path, companion.needed) }?.settings ?? []
            }
            let settings =
                needed + removed.map { Setting(path: join(path, $0), value: "null") }
                + (key.name == "workforce" ? [withoutGrades] : [])
                + [Setting(path: join(path, key.name), value: key.example)]
            fixtures.append(Fixture(path: join(path, key.name), settings: settings, absence: key.absence))
            fixtures += self.fixtures(
                in: key.shape, at: join(path, key.name), after: key.name == "workforce" ? workforce : settings)
        }
        for kind in group.kinds?.all ?? [] { fixtures += self.fixtures(of: kind, in: group, at: groupPath) }
        return fixtures
    }

    /// The keys of a kind of distribution, all at once.
    private func fixtures(of kind: GroupShape.Kinds.Kind, in group: GroupShape, at path: String) -> [Fixture] {
        let alternatives = kind.alternatives.first?.keys ?? [""]
        return alternatives.map { chosen in
            let alone = kind.companions.filter { $0.needed != chosen }.map(\.key)
            let keys = kind.keys.filter {
                (!alternatives.contains($0.name) || $0.name == chosen) && !alone.contains($0.name)
            }
            let share = group.keys.first { $0.name == "share" }.map { ["share: " + $0.example] } ?? []
            let members = ["distribution: '\(kind.name)'"] + share + keys.map { "\($0.name): \($0.example)" }
            return Fixture(
                path: join(path, kind.name + " " + chosen),
                settings: [Setting(path: path, value: "{ " + members.joined(separator: ", ") + " }")])
        }
    }

    private func fixtures(in shape: Shape, at path: String, after settings: [Setting]) -> [Fixture] {
        var inner: [Fixture] = []
        switch shape {
        case .group(let group): inner = fixtures(in: group, at: path)
        case .named(let named):
            let name: String =
                switch named.kind {
                case .area: path == "areas" ? "South" : "all"
                case .callType: path == "routing" ? "all" : "999"
                case .team: "Room"
                case .month: "2018-01"
                case .path: "callTypes.999.arrivals"
                case .part: path.hasSuffix("shrinkage") ? "sickness" : "short"
                case .shift: "early"
                case .group: "A"
                case .grade: "short"
                case .payGroup: "default"
                case .amount: "licences"
                case .enhancement, .measure, .weekday, .surge, .burst, .crew, .intake, .loss: ""
                }
            inner = fixtures(in: named.value, at: join(path, name), after: [])
        case .list(let element, _, _): inner = fixtures(in: element, at: join(path, "0"), after: [])
        default: break
        }
        let isBasePart = ["period", "callTypes", "teams"].contains(String(path.prefix { $0 != "." }))
        let isInBase = isBasePart && !["parts", ".work", ".closed"].contains { path.contains($0) }
        let prefix = isInBase ? [] : settings
        return inner.map { Fixture(path: $0.path, settings: prefix + $0.settings, absence: $0.absence) }
    }

    private func join(_ path: String, _ part: String) -> String { path.isEmpty ? part : path + "." + part }

    @Test("The schema knows every key the reader knows, and no other")
    func schemaKeys() throws {
        let json = try JSONSerialization.jsonObject(with: Data(ScenarioSchema.json().utf8))
        let schema = try #require(json as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        for root in ["scenario", "patch"] {
            let compared = compare(.group(.scenario), with: definitions[root], definitions, at: root)
            #expect(compared > 200)
        }
    }

    /// Compares the keys of a form with those of its schema, all the way down, and says how many there were.
    private func compare(_ shape: Shape, with schema: Any?, _ definitions: [String: Any], at path: String) -> Int {
        var schema = schema as? [String: Any] ?? [:]
        if let either = schema["anyOf"] as? [[String: Any]] { schema = either[0] }
        if let reference = schema["$ref"] as? String {
            schema = definitions[String(reference.dropFirst("#/$defs/".count))] as? [String: Any] ?? [:]
        }
        switch shape {
        case .group(let group):
            let properties = schema["properties"] as? [String: Any] ?? [:]
            #expect(Set(properties.keys) == Set(group.everyKey.map(\.name)), "\(path)")
            #expect(schema["additionalProperties"] as? Bool == false, "\(path)")
            return group.everyKey.reduce(group.everyKey.count) {
                $0 + compare($1.shape, with: properties[$1.name], definitions, at: path + "." + $1.name)
            }
        case .named(let named):
            return compare(named.value, with: schema["additionalProperties"], definitions, at: path + ".*")
        case .list(let element, _, _):
            return compare(element, with: schema["items"], definitions, at: path + "[]")
        case .choice(let words):
            #expect(schema["enum"] as? [String] == words, "\(path)")
        case .number(let range):
            #expect(schema["maximum"] as? Double == range.most, "\(path)")
            #expect(schema[range.includesLeast ? "minimum" : "exclusiveMinimum"] as? Double == range.least, "\(path)")
            #expect(schema["type"] as? String == (range.isWhole ? "integer" : "number"), "\(path)")
        case .wordOrNames(let words, _):
            let choices = schema["oneOf"] as? [[String: Any]]
            #expect(choices?.first?["enum"] as? [String] == words, "\(path)")
            #expect(choices?.last?["type"] as? String == "array", "\(path)")
        case .onlyTrue:
            #expect(schema["const"] as? Bool == true, "\(path)")
        case .trueOrFalse:
            #expect(schema["type"] as? String == "boolean", "\(path)")
        case .currency, .date, .timeOfDay, .moment:
            #expect(schema["type"] as? String == "string", "\(path)")
            #expect(schema["pattern"] is String, "\(path)")
        case .anything: #expect(schema["type"] == nil, "\(path)")
        case .text, .name:
            #expect(schema["type"] as? String == "string", "\(path)")
        }
        return 0
    }
}
