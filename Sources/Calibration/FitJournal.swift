import ContactCentre
package import Experiments
import Probability
import Scenarios

/// What a fit has simulated, as lines of a file: a fit that was stopped goes on from it.
///
/// The first line says what was fitted: the program's version, the seed, the replications and the figures. Every further line is a scenario
/// of a room: its hash, what its replications came to, to the last bit, and a check over the line. Since the rooms tried follow from what
/// those before came to, a fit made again finds each of its scenarios by its hash.
package struct FitJournal: Sendable {
    /// What one scenario of a room came to; nil where a figure had no value.
    package struct Entry: Sendable {
        let reading: ScenarioReading?

        init(_ reading: ScenarioReading?) { self.reading = reading }
    }

    private let lines: JournalLines
    /// By scenario: how many figures and how many numbers of calls a reading has.
    private let counts: [(figures: Int, offered: Int)]
    private let replications: Int

    /// The journal of a fit.
    ///
    /// - Parameter program: name and version of the program that writes it; another version may simulate otherwise.
    package init(_ space: FitSpace, _ settings: Calibration.Settings, program: String) {
        replications = settings.replications
        counts = space.scenarios.indices.map {
            (space.targets.places(of: $0).count, space.targets.offered[$0].count)
        }
        func words(_ figure: FigureName, _ observed: Double) -> String {
            "\(figure.callType) \(figure.period) \(figure.measure.rawValue) \(observed)"
        }
        var figures = space.targets.all.map { "\($0.scenario) " + words($0.figure, $0.observed) }
        for offered in space.targets.offered { figures += offered.map { words($0.figure, $0.calls) } }
        lines = JournalLines(
            mark: "controlroom-fit-journal 1",
            identity: [
                ("program", program), ("seed", String(settings.seed)), ("replications", String(settings.replications)),
                ("figures", String(stableHash(of: figures.joined(separator: "\n")), radix: 16)),
            ])
    }

    /// What a scenario of a room is known by.
    static func key(_ place: Int, _ scenario: Scenario) -> String { "\(place):\(scenario.hash)" }

    /// The first line.
    package var header: String { lines.header }

    /// The line of a scenario.
    package func line(_ key: String, _ entry: Entry) -> String {
        let words = entry.reading.map { reading in
            reading.numbers.map { String($0.bitPattern, radix: 16) }.joined(separator: " ")
        }
        return JournalLines.signed(["room", key, words ?? "-"])
    }

    /// Reads a file. A last line without an end is left out; anything else that isn't as it was written is a fault.
    package func read(
        _ bytes: [UInt8]
    ) throws(SweepJournal.Fault) -> (known: [String: Entry], soundBytes: Int) {
        var known: [String: Entry] = [:]
        let soundBytes = try lines.read(bytes) { fields in
            guard fields.count == 3, fields[0] == "room",
                let entry = entry(String(fields[2]), of: String(fields[1]))
            else { return false }
            return known.updateValue(entry, forKey: String(fields[1])) == nil
        }
        return (known, soundBytes)
    }

    private func entry(_ words: String, of key: String) -> Entry? {
        guard let place = Int(key.prefix { $0 != ":" }), counts.indices.contains(place) else { return nil }
        if words == "-" { return Entry(nil) }
        var numbers: [Double] = []
        for word in words.split(separator: " ") {
            guard let bits = UInt64(word, radix: 16) else { return nil }
            numbers.append(Double(bitPattern: bits))
        }
        return ScenarioReading(
            numbers, figures: counts[place].figures, offered: counts[place].offered, replications: replications
        ).map { Entry($0) }
    }
}

extension ScenarioReading {
    /// All of it, one number after the other.
    fileprivate var numbers: [Double] {
        figures + deviations.flatMap { $0 } + excess + excessDeviations.flatMap { $0 }
    }

    /// As written by `numbers`; nil where there are too many or too few.
    fileprivate init?(_ numbers: [Double], figures: Int, offered: Int, replications: Int) {
        guard numbers.count == (figures + offered) * (1 + replications) else { return nil }
        var rest = numbers[...]
        func take(_ count: Int) -> [Double] {
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        self.init(
            figures: take(figures), deviations: (0..<figures).map { _ in take(replications) },
            excess: take(offered), excessDeviations: (0..<offered).map { _ in take(replications) })
    }
}
