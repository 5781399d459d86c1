public import Experiments
import Texts

/// How fast the simulator was, workload by workload.
public struct BenchmarkReport: Sendable {
    /// One workload's time.
    public struct Row: Sendable {
        /// The workload's name.
        public let name: String
        /// What it simulates.
        public let summary: String
        /// Simulated calls.
        public let calls: Double
        /// Wall-clock time, the best of the repetitions.
        public let seconds: Double
        /// Processor time of all threads together, the best of the repetitions: what else the machine does adds little to it.
        public let processorSeconds: Double
        /// Processor time of the workload taken so far and no further; nothing where it wasn't divided.
        public let secondsUpTo: [BenchmarkPart: Double]
        /// Identifies the results, the same on every machine.
        public let resultHash: String

        /// One workload's time.
        public init(
            name: String, summary: String, calls: Double, seconds: Double, processorSeconds: Double,
            secondsUpTo: [BenchmarkPart: Double] = [:], resultHash: String
        ) {
            self.secondsUpTo = secondsUpTo
            self.name = name
            self.summary = summary
            self.calls = calls
            self.seconds = seconds
            self.processorSeconds = processorSeconds
            self.resultHash = resultHash
        }

        var callsPerSecond: Double? { seconds > 0 ? calls / seconds : nil }
        var nanosecondsPerCall: Double? { calls > 0 ? seconds / calls * 1e9 : nil }
        var processorNanosecondsPerCall: Double? { calls > 0 ? processorSeconds / calls * 1e9 : nil }

        /// Processor time a call of a part alone, in nanoseconds: what it adds to those before it, or 0 where the machine's noise
        /// is larger.
        func nanoseconds(of part: BenchmarkPart) -> Double? {
            guard calls > 0, let upTo = secondsUpTo[part] else { return nil }
            let place = BenchmarkPart.allCases.firstIndex(of: part) ?? 0
            let before = place > 0 ? secondsUpTo[BenchmarkPart.allCases[place - 1]] ?? 0 : 0
            return max(0, upTo - before) / calls * 1e9
        }
    }

    private let rows: [Row]
    private let repetitions: Int

    /// The times, each the best of so many repetitions.
    public init(_ rows: [Row], repetitions: Int) {
        self.rows = rows
        self.repetitions = repetitions
    }

    /// The report for people: the times, then, unless it is brief, what they are of.
    public func document(_ extent: Extent = .usual) -> Document {
        var table = Table(columns: [
            .words("Workload"), .figures("Calls"), .figures("Seconds"), .figures("CPU s"), .figures("Calls a second"),
            .figures("ns a call"), .figures("CPU ns"), .words("Result hash"),
        ])
        table.rows = rows.map { row in
            .cells([
                row.name, ReadableNumber.fixed(row.calls, decimals: 0), ReadableNumber.fixed(row.seconds, decimals: 3),
                ReadableNumber.fixed(row.processorSeconds, decimals: 3),
                row.callsPerSecond.map { ReadableNumber.fixed($0, decimals: 0) } ?? ReadableNumber.missing,
                row.nanosecondsPerCall.map { ReadableNumber.fixed($0, decimals: 1) } ?? ReadableNumber.missing,
                row.processorNanosecondsPerCall.map { ReadableNumber.fixed($0, decimals: 1) } ?? ReadableNumber.missing,
                row.resultHash,
            ])
        }
        let times: [Document.Block] = [.title("Benchmark"), .table(table), .table(partsTable)]
        guard extent > .brief else { return Document(times) }
        let remarks = rows.map { "\($0.name): \($0.summary)." }
        return Document(
            times + [
                .remarks(
                    remarks + [
                        "Wall-clock time and processor time of all threads, each the best of \(repetitions); draws, simulation"
                            + " and measures included. A busy machine lengthens the first more than the second.",
                        "The parts are processor time a call, one thread: drawing callers and duties; the room at work; measuring its"
                            + " records; estimates and intervals. Each is the time with it less the time without.",
                        "The result hash says what was simulated: it is the same on every machine and changes with the model.",
                    ]),
                .paragraph(Program.nameAndVersion + "."),
            ])
    }

    /// Where the time goes.
    private var partsTable: Table {
        var table = Table(
            columns: [.words("CPU ns a call")] + BenchmarkPart.allCases.map { .figures(title(of: $0)) })
        table.rows = rows.filter { !$0.secondsUpTo.isEmpty }.map { row in
            .cells(
                [row.name]
                    + BenchmarkPart.allCases.map { part in
                        row.nanoseconds(of: part).map { ReadableNumber.fixed($0, decimals: 1) }
                            ?? ReadableNumber.missing
                    })
        }
        return table
    }

    private func title(of part: BenchmarkPart) -> String {
        switch part {
        case .draws: "Draws"
        case .engine: "Engine"
        case .measures: "Measures"
        case .statistics: "Statistics"
        }
    }

    /// A part's key in the files for programs.
    private func key(of part: BenchmarkPart) -> String { title(of: part).lowercased() + "NanosecondsPerCall" }

    /// The report as a table, a workload a line.
    public func csv() -> String {
        let lines = rows.map { row in
            CSVText.line(
                [row.name]
                    + [
                        row.calls, row.seconds, row.processorSeconds, row.callsPerSecond, row.nanosecondsPerCall,
                        row.processorNanosecondsPerCall,
                    ].map { ExactNumber.text($0) ?? "" }
                    + BenchmarkPart.allCases.map { ExactNumber.text(row.nanoseconds(of: $0)) ?? "" } + [row.resultHash])
        }
        let titles = [
            "name", "calls", "seconds", "processorSeconds", "callsPerSecond", "nanosecondsPerCall",
            "processorNanosecondsPerCall",
        ]
        return CSVText.line(titles + BenchmarkPart.allCases.map(key) + ["resultHash"]) + lines.joined()
    }

    /// The report for programs, a workload a line.
    public func json() -> String {
        let lines = rows.map { row in
            JSONValue.object(
                [
                    ("name", .text(row.name)),
                    ("calls", .number(row.calls)),
                    ("seconds", .number(row.seconds)),
                    ("processorSeconds", .number(row.processorSeconds)),
                    ("callsPerSecond", .number(row.callsPerSecond)),
                    ("nanosecondsPerCall", .number(row.nanosecondsPerCall)),
                    ("processorNanosecondsPerCall", .number(row.processorNanosecondsPerCall)),
                ] + BenchmarkPart.allCases.map { (key(of: $0), .number(row.nanoseconds(of: $0))) } + [
                    ("resultHash", .text(row.resultHash))
                ])
        }
        return JSONValue.members([
            ("schemaVersion", .count(1)), ("program", .text(Program.nameAndVersion)), ("rows", .lines(lines)),
        ]).document
    }
}
