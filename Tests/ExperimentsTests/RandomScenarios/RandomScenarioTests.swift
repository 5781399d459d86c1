import ContactCentre
import Experiments
import Foundation
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

/// Found by such scenarios: lengths from a file in a list's element were never read, and one was drawn of none.
@Suite("Scenarios made by chance over every key")
struct RandomScenarioTests {
    private static let batches = 8
    private static let batchLength = 300
    /// Figures take far longer to fold than days to simulate where nothing is optimised.
    #if DEBUG
        private static let oneMeasuredOutOf = 300
    #else
        private static let oneMeasuredOutOf = 5
    #endif

    @Test("What is accepted runs to its end, and half of what is made is accepted", arguments: 0..<batches)
    func acceptedOnesRun(batch: Int) async throws {
        var accepted = 0
        var refusals: [String: Int] = [:]
        // A trap ends the tests at once; the scenario that did it is left in this file.
        let file = FileManager.default.temporaryDirectory.appending(path: "controlroom-random-scenario-\(batch).json5")
        for number in batch * RandomScenarioTests.batchLength..<(batch + 1) * RandomScenarioTests.batchLength {
            var random = RandomScenario(number: number)
            let text = random.text()
            let scenario: Scenario
            do throws(ScenarioProblems) {
                scenario = try ScenarioReader.read(path: "random.json5") { path in
                    path == "random.json5" ? Array(text.utf8) : RandomScenario.sideFiles[path].map { Array($0.utf8) }
                }
            } catch {
                refusals[error.problems[0].description, default: 0] += 1
                continue
            }
            accepted += 1
            try text.write(to: file, atomically: false, encoding: .utf8)
            checkRecords(of: scenario, number)
            guard number % RandomScenarioTests.oneMeasuredOutOf == 0 else { continue }
            let breakdown = Breakdown.allCases[number / RandomScenarioTests.oneMeasuredOutOf % Breakdown.allCases.count]
            let result = await Run(scenario, settings: Run.Settings(scenario.experiment, breakdown: breakdown)).result()
            let numbers = result.rows.flatMap { [$0.estimate.mean, $0.estimate.low, $0.estimate.high] }
            #expect(numbers.allSatisfy { $0?.isFinite ?? true }, "scenario \(number)")
        }
        try? FileManager.default.removeItem(at: file)
        let often = refusals.sorted { $0.value > $1.value }.prefix(10).map { "\($0.value) \($0.key)" }
        #expect(accepted * 2 >= RandomScenarioTests.batchLength, "\(accepted) accepted: \(often)")
    }

    /// Lengths are not negative, spans do not end before they begin, and no call is lost overnight.
    private func checkRecords(of scenario: Scenario, _ number: Int) {
        let records = ReplicationRecords(of: scenario)
        #expect(records.lostBetweenDays == 0, "scenario \(number)")
        let areSound = records.calls.allSatisfy {
            let isRungBack = [.calledBack, .notReached].contains($0.outcome)
            return isRungBack ? 0 <= $0.waited && $0.waited <= $0.queued : 0 <= $0.queued && $0.queued <= $0.waited
        }
        #expect(records.calls.allSatisfy { $0.talk >= 0 && $0.wrap >= 0 }, "scenario \(number)")
        #expect(areSound, "scenario \(number)")
        #expect(records.spans.allSatisfy { $0.end >= $0.start }, "scenario \(number)")
    }
}
