import ContactCentre
import RoomScripts
import Testing

@Suite("Rules of follow-on contacts come and go without touching each other's contacts")
struct FollowOnKeysTests {
    private static let again =
        "{ callType: '101', probability: 0.4, after: { distribution: 'exponential', meanSeconds: 300 } }"
    private static let other =
        "{ callType: '999', probability: 0.2, after: { distribution: 'exponential', meanSeconds: 60 } }"
    private static let never = "{ callType: 'Web', probability: 0, after: { constant: 5 } }"

    /// The calls of a room where nobody answers, so that no contact changes what becomes of another call.
    private func calls(_ rules: [String], ofType type: UInt16? = nil) throws -> [String] {
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    "priority: 1, arrivals: { callsPerHour: 2 }, talk: { constant: 60 }, "
                        + "patience: { distribution: 'exponential', meanSeconds: 100 }"
                ),
                (
                    "101",
                    "priority: 2, arrivals: { callsPerHour: 20 }, talk: { constant: 60 }, "
                        + "patience: { distribution: 'exponential', meanSeconds: 100 }, "
                        + "afterAbandoning: [ \(rules.joined(separator: ", ")) ]"
                ),
                (
                    "Web",
                    "priority: 3, arrivals: { callsPerHour: 1 }, talk: { constant: 60 }, patience: { constant: 60 }"
                ),
            ],
            teams: [("Nobody", "agents: { constant: 0 }")])
        script.days = 3
        return ReplicationRecords(of: try script.scenario()).calls.filter { type == nil || $0.callType == type }.map {
            "\($0.arrival) \($0.callType) \($0.waited) \($0.attempt) \($0.isRedial)"
        }
    }

    @Test("A rule of probability 0 changes nothing, wherever it stands")
    func neverComes() throws {
        let plain = try calls([Self.again, Self.other])
        #expect(plain.count > 2_000)
        #expect(try calls([Self.never, Self.again, Self.other]) == plain)
        #expect(try calls([Self.again, Self.never, Self.other]) == plain)
        #expect(try calls([Self.again, Self.other, Self.never]) == plain)
    }

    @Test("The order of rules changes nothing")
    func order() throws {
        #expect(try calls([Self.other, Self.again]) == (try calls([Self.again, Self.other])))
    }

    @Test("Without the rule that leads to another type, those of the call's own type are what they were")
    func removed() throws {
        #expect(try calls([Self.again], ofType: 1) == (try calls([Self.again, Self.other], ofType: 1)))
    }

    @Test("Shares are those asked for")
    func shares() throws {
        let calls = try calls([Self.again, Self.other])
        let offered = Double(calls.count { $0.split(separator: " ")[1] == "1" })
        let again = Double(calls.count { $0.hasSuffix("true") && $0.split(separator: " ")[1] == "1" })
        let other = Double(calls.count { $0.hasSuffix("true") && $0.split(separator: " ")[1] == "0" })
        // Four standard errors of a binomial share; false alarm 1 in 16,000 each.
        #expect(abs(again / offered - 0.4) < 4 * (0.4 * 0.6 / offered).squareRoot())
        #expect(abs(other / offered - 0.2) < 4 * (0.2 * 0.8 / offered).squareRoot())
    }
}
