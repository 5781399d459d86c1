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
        /// Identifies the results, the same on every machine.
        public let resultHash: String

        /// One workload's time.
        public init(
            name: String, summary: String, calls: Double, seconds: Double, processorSeconds: Double, resultHash: String
        ) {
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
    }

    private let rows: [Row]
    private let repetitions: Int

    /// The times, each the best of so many repetitions.
    public init(_ rows: [Row], repetitions: Int) {
        self.rows = rows
        self.repetitions = repetitions
    }

    /// The report for people.
    public func document() -> Document {
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
        let remarks = rows.map { "\($0.name): \($0.summary)." }
        return Document([
            .title("Benchmark"), .table(table),
            .remarks(
                remarks + [
                    "Wall-clock time and processor time of all threads, each the best of \(repetitions); draws, simulation"
                        + " and measures included. A busy machine lengthens the first more than the second.",
                    "The result hash says what was simulated: it is the same on every machine and changes with the model.",
                ]),
            .paragraph(Program.nameAndVersion + "."),
        ])
    }

    /// The report as a table, a workload a line.
    public func csv() -> String {
        let lines = rows.map { row in
            CSVText.line(
                [row.name]
                    + [
                        row.calls, row.seconds, row.processorSeconds, row.callsPerSecond, row.nanosecondsPerCall,
                        row.processorNanosecondsPerCall,
                    ].map { ExactNumber.text($0) ?? "" } + [row.resultHash])
        }
        let titles = [
            "name", "calls", "seconds", "processorSeconds", "callsPerSecond", "nanosecondsPerCall",
            "processorNanosecondsPerCall", "resultHash",
        ]
        return CSVText.line(titles) + lines.joined()
    }

    /// The report for programs, a workload a line.
    public func json() -> String {
        let lines = rows.map { row in
            JSONValue.object([
                ("name", .text(row.name)),
                ("calls", .number(row.calls)),
                ("seconds", .number(row.seconds)),
                ("processorSeconds", .number(row.processorSeconds)),
                ("callsPerSecond", .number(row.callsPerSecond)),
                ("nanosecondsPerCall", .number(row.nanosecondsPerCall)),
                ("processorNanosecondsPerCall", .number(row.processorNanosecondsPerCall)),
                ("resultHash", .text(row.resultHash)),
            ])
        }
        return JSONValue.members([
            ("schemaVersion", .count(1)), ("program", .text(Program.nameAndVersion)), ("rows", .lines(lines)),
        ]).document
    }
}
