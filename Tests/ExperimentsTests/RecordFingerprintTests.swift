import Foundation
import RoomScripts
import Scenarios
import Testing

/// Fingerprints of call records and agent spans: what the engine did once, to the microsecond.
///
/// These are no evidence that the engine is right; the naive room and the suites against theory are. They show that a
/// change meant to leave it alone does. A change that is meant to alter what happens on the floor puts the new
/// fingerprints here in the same commit, and says there why.
@Suite("Fingerprints of call records and agent spans (not theory)")
struct RecordFingerprintTests {
    @Test("Shipped scenarios leave the records they left before", arguments: shipped)
    func shippedScenario(name: String, fingerprint: String) throws {
        let scenario = try ScenarioReader.read(path: name + ".json5") { path in
            (try? Data(contentsOf: Self.folder.appending(path: path))).map { Array($0) }
        }
        #expect(ReplicationRecords(of: scenario).fingerprint == fingerprint)
    }

    @Test("Rooms written for the purpose leave the records they left before", arguments: written)
    func writtenRoom(name: String, fingerprint: String) throws {
        let script = try #require(Self.scripts[name])
        let records = ReplicationRecords(of: try script.scenario())
        #expect(records.fingerprint == fingerprint)
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Scenarios").standardizedFileURL

    private static let shipped: [(String, String)] = [
        ("erlang-a", "d9669c7f5a6be264"), ("first-scenario", "e6d1495ee95f05e0"),
        ("lancashire-2016-10", "f52d6320ba4fa1cf"), ("lancashire-2017-10", "d427ebbd3d4ae7ea"),
        ("people-outbreak", "f4e50b7e1f6d9635"), ("people-shift-roster", "e1d960997c4b7fcf"),
        ("pods-central", "3ed938cd239bdaf6"), ("pods-isolated", "edd905e3b34e58fa"),
        ("pods-outage-idle", "e733af573d297dd9"), ("pods-outage-moved", "82aa6dd80d2bf1ac"),
        ("pods-overflow-20s", "96f6d75f45ce412f"), ("pods-south-pilot", "d49968308e3f7c72"),
        ("two-queues", "a90dc7589409863d"),
    ]

    private static let written: [(String, String)] = [
        ("stand-in", "f7121132cf977a01"), ("grades", "06eeecceefc619ff"), ("one grade each", "1726e93c84ebe9d3"),
        ("follow-ons", "740df6c2fb34be4c"),
    ]

    private static let scripts: [String: RoomScript] = [
        "stand-in": standInRoom(), "grades": gradedPods(grades: true), "one grade each": gradedPods(grades: false),
        "follow-ons": chains(),
    ]

    /// Two pods with overflow and shifts.
    private static func gradedPods(grades: Bool) -> RoomScript {
        let split =
            grades ? ", grades: { old: { preferredFor: ['999'] }, new: { share: 0.3, handlingFactor: 1.2 } }" : ""
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    """
                    priority: 1, arrivals: { callsPerHour: 12 }, origins: { North: 0.5, South: 0.5 },
                    pickUp: { distribution: 'exponential', meanSeconds: 3 },
                    talk: { distribution: 'exponential', meanSeconds: 200 },
                    patience: { distribution: 'exponential', meanSeconds: 300 }
                    """
                ),
                (
                    "101",
                    """
                    priority: 2, arrivals: { callsPerHour: 30 }, origins: { North: 0.6, South: 0.4 },
                    handlingAwayFactor: 1.1, talk: { distribution: 'lognormal', meanSeconds: 240, variation: 1 },
                    wrap: { distribution: 'exponential', meanSeconds: 100, interruptibleBy: ['999'],
                            breakOff: { constant: 10 } },
                    patience: { distribution: 'exponential', meanSeconds: 400 }
                    """
                ),
            ],
            teams: [
                (
                    "North pod",
                    """
                    serves: ['North'], agents: { shifts: {
                      Early: { start: '06:00', hours: 12, headcount: 4.4,
                               breaks: [ { minutes: 30, fromHour: 3, untilHour: 8 } ] },
                      Late: { start: '18:00', hours: 12, headcount: 3 } } },
                    people: { shrinkage: { sickness: 0.1 }, adherence: 0.95 }\(split)
                    """
                ),
                ("South pod", "serves: ['South'], agents: { byHourOfDay: [\(southAgents)] }"),
            ])
        script.areas = ["North", "South"]
        script.routing = "all: [ { afterSeconds: 0, teams: 'home' }, { afterSeconds: 20, teams: 'any' } ]"
        script.days = 5
        return script
    }

    private static let southAgents = (0..<24).map { $0 < 7 ? "2" : $0 < 19 ? "2.5" : "3" }.joined(separator: ", ")

    /// Callers who try again, come again or are handed on, and work that can wait.
    private static func chains() -> RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    """
                    priority: 1, arrivals: { callsPerHour: 6 }, talk: { distribution: 'exponential', meanSeconds: 250 },
                    patience: { distribution: 'exponential', meanSeconds: 200 },
                    afterAbandoning: [ { callType: '999', probability: 0.6, after: { constant: 30 } } ]
                    """
                ),
                (
                    "101",
                    """
                    priority: 2, arrivals: { callsPerHour: 20 }, talk: { distribution: 'exponential', meanSeconds: 280 },
                    patience: { distribution: 'exponential', meanSeconds: 150 },
                    afterAbandoning: [
                      { callType: '101', probability: 0.4, after: { distribution: 'exponential', meanSeconds: 300 } },
                      { callType: '999', probability: 0.1, after: { constant: 60 } } ],
                    afterAnswer: [
                      { callType: 'Reports', probability: 0.3 },
                      { callType: '101', probability: 0.1, after: { distribution: 'exponential', meanSeconds: 40000 } } ]
                    """
                ),
                (
                    "Reports",
                    "priority: 3, arrivals: { callsPerHour: 1 }, "
                        + "work: { distribution: 'exponential', meanSeconds: 500, interruptibleBy: ['999', '101'] }"
                ),
            ], agents: 3.3)
        script.days = 4
        script.warmUpDays = 1
        return script
    }
}
