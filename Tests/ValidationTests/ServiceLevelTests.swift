import ContactCentre
import Parallel
import RoomScripts
import Scenarios
import Testing

@Suite("The service level's bases and bounds on one stream of calls")
struct ServiceLevelTests {
    /// Callers of whom many wait for exactly the target's 10 seconds, or hang up then or after exactly the 5 seconds
    /// of a short abandon.
    static func script(basis: Target.Basis, bound: Target.Bound) -> RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, shortAbandonSeconds: 5, arrivals: { callsPerHour: 130 },
                    target: { withinSeconds: 10, fraction: 0.8, bound: '\(bound.rawValue)', basis: '\(basis.rawValue)' },
                    pickUp: { distribution: 'mixture', parts: {
                        quick: { share: 0.6, constant: 2 }, slow: { share: 0.4, constant: 10 } } },
                    talk: { distribution: 'exponential', meanSeconds: 280 },
                    patience: { distribution: 'mixture', parts: {
                        short: { share: 0.1, constant: 5 }, limit: { share: 0.1, constant: 10 },
                        long: { share: 0.8, distribution: 'exponential', meanSeconds: 120 } } }
                    """
                )
            ], agents: 10)
        script.days = 2
        script.replications = 1
        return script
    }

    @Test("Every basis with every bound is what counting the records gives")
    func counted() async throws {
        for basis in Target.Basis.allCases {
            for bound in Target.Bound.allCases {
                let script = ServiceLevelTests.script(basis: basis, bound: bound)
                let calls = ReplicationRecords(of: try script.scenario()).callsMeasured(days: 2)
                let found = try await script.run().mean(.serviceLevel, callType: "calls")
                #expect(found == ServiceLevelTests.counted(calls, basis, bound), "\(basis) \(bound)")
            }
        }
    }

    /// Plain counting, in whole microseconds.
    static func counted(_ calls: [CallRecord], _ basis: Target.Basis, _ bound: Target.Bound) -> Double {
        func isWithin(_ call: CallRecord) -> Bool {
            bound == .atMost ? call.waited <= 10_000_000 : call.waited < 10_000_000
        }
        let answered = calls.filter { $0.outcome == .answered }
        let abandoned = calls.filter { $0.outcome == .abandoned }
        let short = abandoned.count { $0.waited <= 5_000_000 }
        let answeredWithin = Double(answered.count(where: isWithin))
        switch basis {
        case .offered: return answeredWithin / Double(calls.count)
        case .answered: return answeredWithin / Double(answered.count)
        case .offeredLessCallBacks: return answeredWithin / Double(calls.count)
        case .offeredLessShortAbandons: return answeredWithin / Double(calls.count - short)
        case .offeredWithAbandonedWithinTarget:
            return (answeredWithin + Double(abandoned.count(where: isWithin))) / Double(calls.count)
        }
    }

    @Test("The stream tells all of them apart")
    func different() throws {
        let script = ServiceLevelTests.script(basis: .offered, bound: .atMost)
        let calls = ReplicationRecords(of: try script.scenario()).callsMeasured(days: 2)
        // Nobody is offered a call-back here.
        let levels = Target.Basis.allCases.filter { $0 != .offeredLessCallBacks }.flatMap { basis in
            Target.Bound.allCases.map { ServiceLevelTests.counted(calls, basis, $0) }
        }.sorted()
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 - $0 > 0.005 })
    }
}
