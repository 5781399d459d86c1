import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Testing

@Suite("Files read back that were changed, with their checks made right again")
struct ChangedFileTests {
    private let program = "controlroom test"
    private let text = standInRoom(days: 1, replications: 4).text

    private func parts() async throws -> [PartFile] {
        let text = text
        let scenario = try ScenarioReader.read(path: "room.json5") { _ in Array(text.utf8) }
        let settings = Run.Settings(scenario.experiment)
        var parts: [PartFile] = []
        for number in 1...2 {
            let part = try #require(RunPart(number: number, count: 2))
            let samples = await Run(scenario, settings: settings).samples(of: part)
            let header = PartHeader(
                of: part, hash: scenario.hash, settings: settings,
                origin: RunOrigin(scenarioFile: "room.json5", settings: [], breakdown: .period),
                files: [.init(path: "room.json5", text: text)], program: program)
            parts.append(PartFile(header, samples))
        }
        return parts
    }

    /// The text with a last line that agrees with it.
    private func signed(_ lines: [String]) -> [UInt8] {
        let body = lines.map { $0 + "\n" }.joined()
        return Array((body + "end " + PartFile.checksum(of: body) + "\n").utf8)
    }

    private func lines(of part: PartFile) -> [String] {
        part.text().split(separator: "\n").map(String.init).dropLast()
    }

    private func merge(_ parts: [PartFile]) throws(PartMerge.Failure) -> RunResult {
        try PartMerge(parts.enumerated().map { ("file \($0.offset)", $0.element) }, program: program).result
    }

    @Test("A figure of another kind, below nought or beyond all bounds is refused, with its place")
    func oddFigures() async throws {
        let parts = try await parts()
        for odd in ["-1", "-1/1", "1e31", "0/1e31", "5/5"] {
            var lines = lines(of: parts[1])
            var words = lines[2].split(separator: " ").map(String.init)
            // The first figure is a count of calls.
            words[0] = odd
            lines[2] = words.joined(separator: " ")
            let failure = #expect(throws: (any Error).self) {
                let changed = try PartFile(reading: signed(lines))
                _ = try merge([parts[0], changed])
            }
            let expected = PartMerge.Failure.parts([
                .init(name: "file 1", problem: .oddFigure(replication: 3, figure: 1))
            ])
            #expect(failure as? PartMerge.Failure == expected || failure as? PartProblem == .unreadableReplication(3))
        }
        #expect(
            PartProblem.oddFigure(replication: 3, figure: 1).words
                == "figure 1 of replication 3 is not what this figure can be; run this part again")
    }

    @Test("However a part is changed, reading and merging it ends with a result or with words")
    func changedParts() async throws {
        let parts = try await parts()
        let lines = lines(of: parts[1])
        var merged = 0
        for number in 0..<1_500 {
            var changed = lines
            // The header, whose scenario takes long to read, less often than the figures.
            let place = number % 8 == 0 ? number / 8 % 2 : 2 + number % (lines.count - 2)
            changed[place] = String(decoding: Mutation.of(Array(lines[place].utf8), number: number), as: UTF8.self)
            if number % 97 == 0 { changed.remove(at: place) }
            do throws(PartProblem) {
                let part = try PartFile(reading: signed(changed))
                do throws(PartMerge.Failure) {
                    _ = try merge([parts[0], part])
                    merged += 1
                } catch {
                    if case .parts(let complaints) = error {
                        #expect(!complaints.isEmpty && complaints.allSatisfy { !$0.problem.words.isEmpty })
                    }
                }
            } catch {
                #expect(!error.words.isEmpty)
            }
        }
        // Most changes are found out; enough are not for the merge itself to be tried.
        #expect(merged > 25)
    }

    private func journal() throws -> (SweepJournal, SweepPlan, Run.Settings) {
        let text = text
        let scenario = try ScenarioReader.read(path: "s") { _ in Array(text.utf8) }
        let files = try ScenarioDraft(path: "s") { _ in Array(text.utf8) }
        let plan = try SweepPlan.grid([try Variation("callTypes.999.arrivals.callsPerDay=0,100")], on: files)
        let settings = Run.Settings(scenario.experiment)
        return (SweepJournal(of: plan, settings: settings, program: program), plan, settings)
    }

    @Test("A cell with too few or too many figures, or twice, is damaged, and so is one with a number that is none")
    func cells() async throws {
        let (journal, plan, settings) = try journal()
        var cells: [String] = []
        _ = await Sweep(plan, settings: settings).result(finished: { hash, figures in
            cells.append(journal.line(hash, figures))
            return true
        })
        let fields = cells[0].split(separator: "\t").map(String.init)
        let figures = fields[2].split(separator: " ").map(String.init)
        let infinite = String(Double.infinity.bitPattern, radix: 16)
        for changed in [
            Array(figures.dropLast(6)), figures + figures.prefix(6), [], [infinite] + figures.dropFirst(),
            ["7ff8000000000000"] + figures.dropFirst(), Array(figures.dropLast()),
        ] {
            let line = JournalLines.signed([fields[0], fields[1], changed.joined(separator: " ")])
            #expect(throws: SweepJournal.Fault.damaged(line: 2)) {
                try journal.read(Array((journal.header + line).utf8))
            }
        }
        #expect(throws: SweepJournal.Fault.damaged(line: 3)) {
            try journal.read(Array((journal.header + cells[0] + cells[0]).utf8))
        }
        let contents = try journal.read(Array((journal.header + cells.joined()).utf8))
        #expect(contents.cells.count == cells.count)
    }

    @Test("However a journal's cell is changed, it is damaged or can be gone on from")
    func changedJournals() async throws {
        let (journal, plan, settings) = try journal()
        var cells: [String] = []
        _ = await Sweep(plan, settings: settings).result(finished: { hash, figures in
            cells.append(journal.line(hash, figures))
            return true
        })
        let texts = cells.map { $0.split(separator: "\t").dropLast().joined(separator: "\t") }
        var sound = 0
        for number in 0..<1_000 {
            let place = number % texts.count
            let changed = String(decoding: Mutation.of(Array(texts[place].utf8), number: number), as: UTF8.self)
            guard !changed.contains("\n") else { continue }
            var lines = cells
            lines[place] = JournalLines.signed([changed])
            do throws(SweepJournal.Fault) {
                let contents = try journal.read(Array((journal.header + lines.joined()).utf8))
                sound += 1
                let hashes = [plan.base.hash] + plan.cells.map(\.scenario.hash)
                guard hashes.allSatisfy({ contents.cells[$0] != nil }) else { continue }
                // Nothing is missing, so nothing is simulated: the result is made of what was read.
                let result = await Sweep(plan, settings: settings).result(known: contents.cells)
                #expect(result.isFinished && plan.cells.indices.allSatisfy { result.rows(ofCell: $0) != nil })
            } catch {
                guard case .damaged = error else { throw error }
            }
        }
        #expect(sound > 25)
    }
}
