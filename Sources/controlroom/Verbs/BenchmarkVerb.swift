import Experiments
import Parallel
import Reporting
import Scenarios

/// `benchmark`: times the simulator on this machine.
enum BenchmarkVerb {
    static let definition = VerbDefinition(
        name: "benchmark",
        summary: "Times the simulator on this machine: calls a second, with a hash of the results.",
        options: [.threads, repetitions, .format, Layout.brief, .output, .force, .quiet, .noProgress],
        examples: [
            .init(
                commandLine: "controlroom benchmark",
                effect: "a year of a small room, of a large room, on every core at once, of pods, and more")
        ])

    private static let repetitions = OptionDefinition.option(
        "--repetitions", "N", .integer(1...1_000),
        help: "how often each workload is timed; the best counts (default: 5)")
    private static let usualRepetitions = 5

    static func perform(_ arguments: Arguments) async throws(CommandFailure) -> ExitCode {
        let layout = try Layout(arguments, verb: definition)
        let output = try ResultOutput(arguments)
        let repetitions = arguments.integer(repetitions) ?? usualRepetitions
        let benchmarks = try workloads(arguments)
        let progress = ProgressLine(
            isWanted: !arguments.has(.quiet) && !arguments.has(.noProgress), total: benchmarks.count, "workloads")
        var rows: [BenchmarkReport.Row] = []
        for (place, benchmark) in benchmarks.enumerated() {
            progress.show(place, of: benchmarks.count)
            rows.append(await row(benchmark, repetitions: repetitions))
        }
        progress.erase()
        let report = BenchmarkReport(rows, repetitions: repetitions)
        try output.write(layout.text(of: report))
        return .done
    }

    private static func workloads(_ arguments: Arguments) throws(CommandFailure) -> [Benchmark] {
        let threads = arguments.integer(.threads) ?? ProcessInfo.processInfo.activeProcessorCount
        do throws(ScenarioProblems) {
            return try Benchmark.standard(threads: threads)
        } catch {
            throw .failed(error.problems.map(\.description).joined(separator: "; "))
        }
    }

    /// The best times of some repetitions: what else the machine does can only add to them.
    private static func row(_ benchmark: Benchmark, repetitions: Int) async -> BenchmarkReport.Row {
        var (outcome, best) = await timed(benchmark)
        var parts: [BenchmarkPart: Double] = [:]
        for repetition in 0..<repetitions {
            // Its first time was the one above.
            if repetition > 0 {
                let again = await timed(benchmark)
                outcome = again.outcome
                best = Time(wall: min(best.wall, again.time.wall), processor: min(best.processor, again.time.processor))
            }
            for part in BenchmarkPart.allCases where part != .statistics && benchmark.threads == 1 {
                parts[part] = min(parts[part] ?? .infinity, processorSeconds(of: { benchmark.perform(upTo: part) }))
            }
        }
        parts[.statistics] = best.processor
        return BenchmarkReport.Row(
            name: benchmark.name, summary: benchmark.summary, calls: outcome.calls, seconds: best.wall,
            processorSeconds: best.processor, secondsUpTo: benchmark.threads == 1 ? parts : [:],
            resultHash: outcome.resultHash)
    }

    private static func processorSeconds(of work: () -> Void) -> Double {
        let used = processorSeconds()
        work()
        return processorSeconds() - used
    }

    /// Seconds by the clock on the wall, and of the processor.
    private struct Time {
        var wall: Double
        var processor: Double
    }

    private static func timed(_ benchmark: Benchmark) async -> (outcome: Benchmark.Outcome, time: Time) {
        let (began, used) = (ContinuousClock.now, processorSeconds())
        let outcome = await benchmark.run()
        return (
            outcome, Time(wall: (ContinuousClock.now - began) / .seconds(1), processor: processorSeconds() - used)
        )
    }

    /// What this process has used of the processor so far, on all threads.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension BenchmarkReport: Presentable {}
