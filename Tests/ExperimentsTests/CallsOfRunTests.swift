import ContactCentre
import Experiments
import Parallel
import RoomScripts
import Scenarios
import Synchronization
import Testing

@Suite("Calls of a run")
struct CallsOfRunTests {
    /// A room at night's end with callers in it, so that some are carried over midnight.
    private let script = standInRoom(replications: 5)

    private struct Full: Error {}

    /// What a run writes of its calls.
    private func written(threads: Int, part: RunPart? = nil) async throws -> (calls: [String], samples: Samples) {
        let scenario = try script.scenario()
        let text = Mutex<[UInt8]>([])
        let run = Run(scenario, settings: Run.Settings(scenario.experiment, threads: threads))
        let output = CallsOutput(
            layOut: { calls, number in calls.flatMap { Array("\(number) \($0)\n".utf8) } },
            write: { made throws(Full) in text.withLock { $0 += made } })
        let samples = try await run.samples(of: part, calls: output)
        return (String(decoding: text.withLock { $0 }, as: UTF8.self).split(separator: "\n").map(String.init), samples)
    }

    private func expected(_ replications: Range<Int>) throws -> [String] {
        let scenario = try script.scenario()
        return replications.flatMap { number in
            ReplicationRecords(of: scenario, replication: number).callsMeasured(days: script.days)
                .map { "\(number) \($0)" }
        }
    }

    @Test("They are those of the replications one after the other, for any number of threads", arguments: [1, 2, 5])
    func inOrder(threads: Int) async throws {
        let found = try await written(threads: threads)
        #expect(try found.calls == expected(0..<5))
        let carried = ReplicationRecords(of: try script.scenario()).calls.contains {
            $0.arrival / Interval.day.microseconds != ($0.arrival + $0.waited) / Interval.day.microseconds
        }
        #expect(carried)
    }

    @Test("The run's figures are those of a run without them")
    func figures() async throws {
        let scenario = try script.scenario()
        let run = Run(scenario, settings: Run.Settings(scenario.experiment, threads: 2))
        let plain = await run.samples()
        let found = try await written(threads: 2).samples
        #expect(found.values == plain.values)
        #expect(found.waits == plain.waits)
    }

    @Test("A part has its own replications' calls")
    func ofPart() async throws {
        let part = try #require(RunPart(number: 2, count: 2))
        #expect(try await written(threads: 2, part: part).calls == expected(part.replications(of: 5)))
    }

    @Test("Where they can't be written the run ends")
    func failure() async throws {
        let scenario = try script.scenario()
        let run = Run(scenario, settings: Run.Settings(scenario.experiment, threads: 2))
        let output = CallsOutput(
            layOut: { calls, _ in [UInt8](repeating: 0, count: calls.count) },
            write: { _ throws(Full) in throw Full() })
        await #expect(throws: Full.self) { try await run.samples(of: nil, calls: output) }
    }
}

@Suite("Contributions in turn")
struct InTurnTests {
    private struct Full: Error {}

    @Test("They are handed on in the order of their pieces, however few may wait", arguments: [0, 3, 1 << 20])
    func order(mostHeld: Int) async {
        let pieces = 8
        let handedOn = Mutex<[UInt8]>([])
        let inTurn = InTurn(from: 1, mostHeld: mostHeld) { made throws(Full) in handedOn.withLock { $0 += made } }
        await withTaskGroup(of: Void.self) { group in
            for piece in (1...pieces).reversed() {
                group.addTask {
                    for step in 0..<piece {
                        let isTaken = await inTurn.take([UInt8(piece), UInt8(step)], of: piece)
                        #expect(isTaken)
                    }
                    await inTurn.finish(piece)
                }
            }
        }
        let expected = (1...pieces).flatMap { piece in (0..<piece).flatMap { [UInt8(piece), UInt8($0)] } }
        #expect(handedOn.withLock { $0 } == expected)
    }

    @Test("After a failure nothing is handed on, and nobody waits any more")
    func failure() async {
        let times = Mutex(0)
        let inTurn = InTurn(from: 0, mostHeld: 0) { _ throws(Full) in
            times.withLock { $0 += 1 }
            throw Full()
        }
        let areTaken = await withTaskGroup(of: Bool.self) { group in
            for piece in (0..<4).reversed() { group.addTask { await inTurn.take([1, 2], of: piece) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(areTaken == [false, false, false, false])
        #expect(times.withLock { $0 } == 1)
        #expect(await inTurn.failure != nil)
    }
}
