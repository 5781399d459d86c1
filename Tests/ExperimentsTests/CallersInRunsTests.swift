import ContactCentre
import Experiments
import Parallel
import RoomScripts
import Testing

/// Attempts and callers in simulated rooms where they are known without a calculation.
@Suite("Callers in runs")
struct CallersInRunsTests {
    /// 101 callers hang up at once, since no agent picks up in no time, and ring 999 a minute later.
    @Test("Whoever rings 101 in vain and then 999 has rung each once, and was answered in the end")
    func turningTo999() async throws {
        var script = RoomScript(
            callTypes: [
                ("999", "priority: 1, arrivals: { callsPerHour: 20 }, talk: { constant: 60 }"),
                (
                    "101",
                    """
                    priority: 2, arrivals: { callsPerHour: 30 }, talk: { constant: 60 }, pickUp: { constant: 5 },
                    patience: { constant: 0 },
                    afterAbandoning: [{ callType: "999", probability: 1, after: { constant: 60 } }]
                    """
                ),
            ], agents: 200)
        script.replications = 3
        let result = try await script.run()
        #expect(result.mean(.abandoned, callType: "101") > 500)
        #expect(result.mean(.attemptsPerCaller, callType: "999") == 1)
        #expect(result.mean(.attemptsPerCaller, callType: "101") == 1)
        // 50 callers an hour make 80 attempts.
        #expect(abs(result.mean(.attemptsPerCaller) - 1.6) < 0.1)
        for callType in ["999", "101", "all"] {
            #expect(result.mean(.callersNeverAnswered, callType: callType) == 0)
        }
    }

    @Test("Calls that go to another force are not callers who were never answered")
    func toAnotherForce() async throws {
        var script = RoomScript(
            callTypes: [("999", "priority: 1, arrivals: { callsPerHour: 60 }, talk: { constant: 120 }")], agents: 1)
        script.routing = "all: [{ afterSeconds: 0, teams: 'any' }, { afterSeconds: 10, teams: 'out' }]"
        script.replications = 3
        let result = try await script.run()
        #expect(result.mean(.transferredOut, callType: "999") > 100)
        #expect(result.mean(.callersNeverAnswered, callType: "999") == 0)
        #expect(result.mean(.attemptsPerCaller) == 1)
    }

    @Test("Who is put through from the switchboard is one caller in one attempt")
    func putThrough() async throws {
        var script = RoomScript(
            callTypes: [
                (
                    "Switchboard",
                    """
                    priority: 1, arrivals: { callsPerHour: 60 }, talk: { constant: 20 },
                    afterAnswer: [{ callType: "101", probability: 0.5 }]
                    """
                ),
                ("101", "priority: 2, arrivals: { callsPerHour: 0 }, talk: { constant: 60 }"),
            ], agents: 2)
        script.replications = 3
        let result = try await script.run()
        #expect(result.mean(.offered, callType: "101") > 500)
        for callType in ["Switchboard", "101", "all"] {
            #expect(result.mean(.attemptsPerCaller, callType: callType) == 1)
        }
    }
}
