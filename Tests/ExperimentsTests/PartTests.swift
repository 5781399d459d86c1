import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Testing

@Suite("A run in parts")
struct PartTests {
    private let program = "controlroom test"
    private let text = standInRoom(days: 1, replications: 7).text

    /// A part as the program would write it.
    private func part(
        _ words: String, by breakdown: Breakdown = .period, text: String? = nil, program: String? = nil,
        settings: [Setting] = [], seed: UInt64? = nil
    ) async throws -> PartFile {
        let text = text ?? self.text
        let scenario = try ScenarioReader.read(path: "room.json5", settings: settings) { _ in Array(text.utf8) }
        var runSettings = Run.Settings(scenario.experiment, threads: 2, breakdown: breakdown)
        runSettings.seed = seed ?? runSettings.seed
        let part = try #require(RunPart(words))
        let samples = await Run(scenario, settings: runSettings).samples(of: part)
        let header = PartHeader(
            of: part, hash: scenario.hash, settings: runSettings,
            origin: RunOrigin(scenarioFile: "room.json5", settings: settings, breakdown: breakdown),
            files: [.init(path: "room.json5", text: text)], program: program ?? self.program)
        return PartFile(header, samples)
    }

    private func merge(_ parts: [PartFile]) throws(PartMerge.Failure) -> RunResult {
        try PartMerge(parts.enumerated().map { ("file \($0.offset)", $0.element) }, program: program).result
    }

    @Test(
        "A part is written with a slash",
        arguments: ["", "3", "/", "3/", "0/4", "5/4", "-1/4", "1/0", "1/2/3", "a/b", "1/1000001", "+1/2"])
    func nonsense(words: String) {
        #expect(RunPart(words) == nil)
    }

    @Test("Parts have each replication once, in order, and their sizes differ by one at most")
    func ranges() throws {
        for total in [1, 2, 7, 20, 1_000_000] {
            for count in [1, 2, 3, 7, 16, 999] {
                let ranges = try (1...count).map { number in
                    try #require(RunPart(number: number, count: count)).replications(of: total)
                }
                #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == total)
                #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
                #expect(Set(ranges.map(\.count)).isSubset(of: [total / count, (total + count - 1) / count]))
            }
        }
        #expect(RunPart(number: 3, count: 16)?.replications(of: 20) == 2..<3)
    }

    @Test("Merged parts are the whole run to the last bit, however it is split", arguments: [1, 2, 3, 5, 7, 11])
    func merging(count: Int) async throws {
        for breakdown in [Breakdown.period, .hour] {
            let whole = try await standInRoom(days: 1, replications: 7).run(by: breakdown)
            var parts: [PartFile] = []
            for number in (1...count).reversed() {
                let written = try await part("\(number)/\(count)", by: breakdown).text()
                parts.append(try PartFile(reading: Array(written.utf8)))
            }
            let merged = try merge(parts)
            #expect(merged.rows == whole.rows)
            #expect(merged.fingerprint == whole.fingerprint)
            #expect(merged.replications == 7 && merged.seed == whole.seed && merged.scenarioHash == whole.scenarioHash)
        }
    }

    @Test("Every double is read back as it was written")
    func exactNumbers() async throws {
        let header = try await part("1/1").header
        let odd: [MeasureSample] = [
            .value(0.1), .value(-0.0), .value(nil), .value(.leastNonzeroMagnitude), .value(1.7976931348623157e308),
            .value(1.0 / 3),
            .value(9_007_199_254_740_994), .value(-12), .value(1e22), .ratio(numerator: 0.1 + 0.2, denominator: 0),
            .ratio(numerator: 1e-7, denominator: 0), .ratio(numerator: 3, denominator: 0.30000000000000004),
        ]
        var samples = Samples()
        for _ in 0..<7 { samples.add(ReplicationSample(values: odd, waits: [WaitCounts()])) }
        let back = try PartFile(reading: Array(PartFile(header, samples).text().utf8))
        #expect(back.header == header)
        #expect(back.samples.values.count == 7)
        for replication in back.samples.values {
            #expect(Array(replication) == odd)
            guard case .value(.some(let zero)) = replication[1] else { throw PartProblem.notWhole }
            #expect(zero.sign == .minus)
        }
    }

    @Test("A part file that was cut short or changed anywhere is refused")
    func damage() async throws {
        let bytes = Array(try await part("2/3").text().utf8)
        for length in stride(from: 0, to: bytes.count, by: 13) + [bytes.count - 1] {
            #expect(throws: PartProblem.self) { try PartFile(reading: Array(bytes[..<length])) }
        }
        for place in stride(from: 0, to: bytes.count, by: 17) {
            var changed = bytes
            changed[place] ^= 1
            #expect(throws: PartProblem.self, "byte \(place)") { try PartFile(reading: changed) }
        }
        #expect(throws: PartProblem.notWhole) { try PartFile(reading: bytes + [0x0A]) }
        #expect(throws: PartProblem.notAPart) { try PartFile(reading: Array("{}\n".utf8)) }
        #expect(throws: PartProblem.otherLayout("1")) { try PartFile(reading: Array("controlroom part 1\n".utf8)) }
    }

    @Test("A header or values that make no sense are refused though the checksum is right")
    func senseless() async throws {
        let good = try await part("1/7")
        func reading(_ change: (inout PartHeader) -> Void) throws {
            var header = good.header
            change(&header)
            _ = try PartFile(reading: Array(PartFile(header, good.samples).text().utf8))
        }
        #expect(throws: PartProblem.unreadableHeader) { try reading { $0.part = "9/7" } }
        #expect(throws: PartProblem.unreadableHeader) { try reading { $0.by = "century" } }
        #expect(throws: PartProblem.unreadableHeader) { try reading { $0.files = [] } }
        #expect(throws: PartProblem.unreadableHeader) { try reading { $0.replications = -7 } }
        #expect(throws: PartProblem.tooManyReplications) { try reading { $0.replications = 6 } }
        #expect(throws: PartProblem.unreadableReplication(2)) { try reading { $0.replications = 14 } }
        var samples = Samples()
        samples.add(values: MeasureSamples([.ratio(numerator: 1, denominator: -1)]))
        #expect(throws: PartProblem.unreadableReplication(1)) {
            try PartFile(reading: Array(PartFile(good.header, samples).text().utf8))
        }
    }

    private func complaints(_ parts: [PartFile]) -> [PartMerge.Complaint] {
        do throws(PartMerge.Failure) {
            _ = try merge(parts)
        } catch {
            if case .parts(let complaints) = error { return complaints }
        }
        return []
    }

    @Test("Missing and doubled parts are named")
    func missingAndDoubled() async throws {
        let (first, third) = (try await part("1/4"), try await part("3/4"))
        #expect(
            complaints([third, first, third]) == [
                .init(name: "file 2", problem: .doubled(part: "3/4", first: "file 0")),
                .init(name: nil, problem: .missing([2, 4], count: 4)),
            ])
        #expect(complaints([first]).map(\.problem.words) == ["parts 2/4, 3/4, 4/4 are missing"])
        #expect(PartProblem.missing([2], count: 2).words == "part 2/2 is missing")
    }

    @Test("Parts of different runs are not mixed, and what differs is named", arguments: PartHeader.Trait.allCases)
    func mixing(trait: PartHeader.Trait) async throws {
        let first = try await part("1/2")
        let other =
            switch trait {
            case .program: try await part("2/2", program: "controlroom 9")
            case .hash: try await part("2/2", text: text.replacing("callsPerDay: 240", with: "callsPerDay: 241"))
            case .seed: try await part("2/2", seed: 8)
            case .replications: try await part("2/2", text: text.replacing("replications: 7", with: "replications: 8"))
            case .breakdown: try await part("2/2", by: .hour)
            case .parts: try await part("2/3")
            case .settings: try await part("2/2", settings: [.init(path: "name", value: "other")])
            case .text: try await part("2/2", text: text.replacing("\"script\"", with: "\"another\""))
            }
        let found = complaints([first, other])
        guard case .differs(trait, _, _) = found.first?.problem, found.first?.name == "file 1" else {
            Issue.record("\(found)")
            return
        }
    }

    @Test("Parts of another version, with other figures or of a scenario that doesn't have its hash are refused")
    func strangers() async throws {
        let part = try await part("1/1")
        let versions = #expect(throws: PartMerge.Failure.self) {
            try PartMerge([("a", part)], program: "controlroom 9")
        }
        let problem = PartProblem.otherProgram(found: program, mergedBy: "controlroom 9")
        #expect(versions == .parts([.init(name: "a", problem: problem)]))
        var samples = Samples()
        for _ in 0..<7 { samples.add(ReplicationSample(values: [.value(1)], waits: [WaitCounts()])) }
        #expect(
            complaints([PartFile(part.header, samples)]).map(\.problem) == [
                .otherFigures(found: 1, expected: part.samples.values[0].count)
            ])
        var header = part.header
        header.hash = "0123456789abcdef"
        #expect(
            complaints([PartFile(header, part.samples)]).map(\.problem) == [
                .otherHash(found: "0123456789abcdef", ofFiles: part.header.hash)
            ])
    }
}
