import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Testing

@Suite("A sweep's journal")
struct SweepJournalTests {
    private let plan: SweepPlan
    private let settings: Run.Settings
    private let journal: SweepJournal

    init() throws {
        let script = standInRoom(days: 1, replications: 2)
        let text = script.text
        let files = try ScenarioDraft(path: "s") { _ in Array(text.utf8) }
        // Nobody rings 999 in the first cell, so that its figures are missing.
        plan = try SweepPlan.grid([try Variation("callTypes.999.arrivals.callsPerDay=0,100,200")], on: files)
        settings = Run.Settings(plan.base.experiment)
        journal = SweepJournal(of: plan, settings: settings, program: "controlroom 1")
    }

    /// A journal's text and what was written.
    private func written() async throws -> (text: String, cells: [String: CellFigures]) {
        var text = journal.header
        var cells: [String: CellFigures] = [:]
        _ = await Sweep(plan, settings: settings).result(finished: { hash, figures in
            cells[hash] = figures
            text += journal.line(hash, figures)
            return true
        })
        return (text, cells)
    }

    @Test("What was written is read back to the last bit, missing figures too")
    func roundTrip() async throws {
        let (text, cells) = try await written()
        let contents = try journal.read(Array(text.utf8))
        #expect(cells.count == 4)
        #expect(contents.cells == cells)
        #expect(contents.soundBytes == text.utf8.count)
    }

    @Test("Cut off anywhere, a journal keeps the lines that are whole")
    func cutOff() async throws {
        let bytes = Array(try await written().text.utf8)
        let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        let places = [0, 1, ends[0] - 1] + ends + ends.map { $0 + 1 } + ends.map { $0 - 1 } + [ends[0] + 500]
        for place in places where place <= bytes.count {
            let contents = try journal.read(Array(bytes[..<place]))
            #expect(contents.soundBytes == ends.last { $0 <= place } ?? 0)
            #expect(contents.cells.count == max(0, ends.count { $0 <= place } - 1))
        }
    }

    @Test("A line that was changed is a fault, wherever it is changed")
    func damaged() async throws {
        let bytes = Array(try await written().text.utf8)
        let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
        for place in [ends[0] + 3, ends[0] + 8, ends[0] + 300, ends[1] - 1] {
            var changed = bytes
            changed[place] = changed[place] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
            #expect(throws: SweepJournal.Fault.damaged(line: 2)) { try journal.read(changed) }
        }
        var joined = bytes
        joined.remove(at: ends[1])
        #expect(throws: SweepJournal.Fault.damaged(line: 2)) { try journal.read(joined) }
    }

    @Test("A journal of another sweep is refused with what differs; a file of something else as such")
    func others() async throws {
        let bytes = Array(try await written().text.utf8)
        var seeded = settings
        seeded.seed = 8
        #expect(throws: SweepJournal.Fault.otherSweep(what: "seed", expected: "8", found: "7")) {
            try SweepJournal(of: plan, settings: seeded, program: "controlroom 1").read(bytes)
        }
        var repeated = settings
        repeated.replications = 3
        #expect(throws: SweepJournal.Fault.otherSweep(what: "replications", expected: "3", found: "2")) {
            try SweepJournal(of: plan, settings: repeated, program: "controlroom 1").read(bytes)
        }
        var byHour = settings
        byHour.breakdown = .hour
        #expect(throws: SweepJournal.Fault.otherSweep(what: "by", expected: "hour", found: "period")) {
            try SweepJournal(of: plan, settings: byHour, program: "controlroom 1").read(bytes)
        }
        #expect(
            throws: SweepJournal.Fault.otherSweep(what: "program", expected: "controlroom 2", found: "controlroom 1")
        ) {
            try SweepJournal(of: plan, settings: settings, program: "controlroom 2").read(bytes)
        }
        let other = try standInRoom(days: 2, replications: 2).scenario()
        let files = try ScenarioDraft(path: "s") { _ in
            Array(standInRoom(days: 2, replications: 2).text.utf8)
        }
        let otherPlan = try SweepPlan.grid([try Variation("callTypes.999.arrivals.callsPerDay=100")], on: files)
        #expect(
            throws: SweepJournal.Fault.otherSweep(
                what: "scenario", expected: other.hash, found: plan.base.hash)
        ) {
            try SweepJournal(of: otherPlan, settings: settings, program: "controlroom 1").read(bytes)
        }
        for text in ["callType,team\n", "{", "\n", "controlroom-sweep-journal 1\n", "x"] {
            #expect(throws: SweepJournal.Fault.notAJournal) { try journal.read(Array(text.utf8)) }
        }
    }
}
