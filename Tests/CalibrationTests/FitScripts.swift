import Calibration
import ContactCentre
import Experiments
import Parallel
import RoomScripts
import Scenarios
import Statistics

/// A fit of a script to figures, two replications at a time.
struct FitScript {
    /// The room; what was observed stands in `observed`.
    var script: RoomScript
    /// By call type, the members of what was observed.
    var observed: [RoomScript.Part]
    /// What is fitted, `PATH=LOW..HIGH`.
    var wishes: [String]
    var replications = 8
    var seed: UInt64 = 11
    var rooms: Int? = 60
    var discrepancy = 0.02
    var threads = 2

    /// One queue of so many calls a day, exponential talk and patience.
    static func oneQueue(talk: Double = 200, patience: Double = 300, agents: Double = 5, more: String = "")
        -> RoomScript
    {
        var script = RoomScript(
            callTypes: [
                (
                    "Calls",
                    """
                    priority: 1, arrivals: { callsInPeriod: 2000 }, target: { withinSeconds: 20, fraction: 0.8 },
                    talk: { distribution: "exponential", meanSeconds: \(talk) },
                    patience: { distribution: "exponential", meanSeconds: \(patience) }\(more)
                    """
                )
            ], agents: agents)
        script.replications = 1
        return script
    }

    func space() throws -> FitSpace {
        var script = script
        let figures = observed.map { "\"\($0.name)\": { \($0.members) }" }.joined(separator: ", ")
        script.more = "observed: { \(figures) }" + (script.more.isEmpty ? "" : ", " + script.more)
        let text = script.text
        let draft = try ScenarioDraft(path: "script.json5") { $0 == "script.json5" ? Array(text.utf8) : nil }
        return try FitSpace(
            [FittedScenario(name: "script", draft: draft)], wishes.map { FitWish($0, isOfEach: false) })
    }

    func outcome(isStopped: @escaping @Sendable () -> Bool = { false }) async throws -> CalibrationOutcome? {
        var settings = Calibration.Settings(replications: replications, seed: seed, threads: threads, rooms: rooms)
        settings.discrepancy = discrepancy
        var calibration = try Calibration(space(), settings, isStopped: isStopped)
        return await calibration.outcome()
    }

    /// What one replication of a script gave, as the members of an observation.
    static func observation(of script: RoomScript, replication seed: Int, _ measures: [Measure]) async throws -> String
    {
        var script = script
        (script.seed, script.replications) = (seed, 1)
        let result = try await script.run()
        return measures.compactMap { measure in
            let row = result.rows.first {
                $0.callType == "Calls" && $0.measure == measure && $0.name.isWhole
            }
            return row?.estimate.mean.map { "\(measure.rawValue): \($0)" }
        }.joined(separator: ", ")
    }
}
