import Probability
import Testing

@Suite("Random streams")
struct RandomStreamTests {
    /// A key of which each part can be changed alone.
    private func key(_ parts: [Int] = [1, 2, 3, 4, 5]) -> StreamKey {
        StreamKey(
            seed: UInt64(parts[0]), replication: parts[1], purpose: UInt64(parts[2]), item: UInt64(parts[3]),
            day: parts[4]
        )
    }

    private func outputs(_ count: Int, of stream: RandomStream) -> [UInt64] {
        var stream = stream
        return (0..<count).map { _ in stream.next() }
    }

    @Test("The generator gives the published numbers of xoshiro256++ for the state 1, 2, 3, 4")
    func publishedNumbers() {
        // Computed from the algorithm's description in Python with whole numbers of any size.
        let expected: [UInt64] = [
            41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386, 9_228_616_714_210_784_205,
            9_973_669_472_204_895_162, 14_011_001_112_246_962_877, 12_406_186_145_184_390_807,
            15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
        ]
        #expect(outputs(10, of: RandomStream(state: 1, 2, 3, 4)) == expected)
    }

    @Test("A key leads to the state that its documentation says")
    func keyedNumbers() {
        // Computed in Python as above, with the key's mixing written anew.
        let plain = StreamKey(seed: 1, replication: 2, purpose: 3, item: 4, day: 5)
        #expect(
            outputs(3, of: RandomStream(plain)) == [
                0x42be_443b_7698_d46b, 0xee20_67d4_6800_dd2a, 0x07fc_3e7b_9095_1439,
            ])
        let extreme = StreamKey(
            seed: .max, replication: 7, purpose: 0xcbf2_9ce4_8422_2325, item: 1 << 63, day: -3)
        #expect(
            outputs(3, of: RandomStream(extreme)) == [
                0x8dd8_4273_669f_4016, 0xae0c_120c_f937_57c9, 0xd483_b883_897c_9baf,
            ])
        let zero = StreamKey(seed: 0, replication: 0, purpose: 0, item: 0, day: 0)
        #expect(
            outputs(3, of: RandomStream(zero)) == [0xe53e_88fc_3639_fbbe, 0x22aa_3bcf_f58c_ac9a, 0x1156_81a7_8257_856c])
    }

    @Test("Keys that differ in small numbers anywhere all give different streams")
    func distinctStreams() {
        var seen: Set<UInt64> = []
        var count = 0
        for seed in 0..<5 {
            for replication in 0..<5 {
                for purpose in 0..<5 {
                    for item in 0..<5 {
                        for day in 0..<5 {
                            seen.formUnion(outputs(2, of: RandomStream(key([seed, replication, purpose, item, day]))))
                            count += 2
                        }
                    }
                }
            }
        }
        #expect(seen.count == count)
    }

    @Test("Raising one part of a key by one flips half the bits of what follows", arguments: 0..<5)
    func avalanche(part: Int) {
        var flipped = 0
        let keys = 500
        for number in 0..<keys {
            var parts = [number, 0, 1, 2, 3]
            let before = outputs(4, of: RandomStream(key(parts)))
            parts[part] += 1
            let after = outputs(4, of: RandomStream(key(parts)))
            for (left, right) in zip(before, after) { flipped += (left ^ right).nonzeroBitCount }
        }
        // Binomial with n = 500 × 256 and ½: standard deviation 178.9; 5 of them, false alarm 6e-7.
        #expect((Double(flipped) - 64_000).magnitude < 5 * 178.9)
    }

    @Test("Streams of neighbouring keys are uncorrelated, number by number and one step apart", arguments: 0..<5)
    func correlation(part: Int) {
        var parts = [9, 8, 7, 6, 5]
        var first = RandomStream(key(parts))
        parts[part] += 1
        var second = RandomStream(key(parts))
        let count = 20_000
        let left = (0..<count).map { _ in first.nextUnit() - 0.5 }
        let right = (0..<count).map { _ in second.nextUnit() - 0.5 }
        for lag in 0...1 {
            var sum = 0.0
            for index in lag..<count { sum += left[index] * right[index - lag] }
            // The mean product of two uniform deviates has a standard deviation of 1/12 / √n; 5 of them, false alarm 6e-7.
            #expect((sum / Double(count)).magnitude < 5.0 / 12 / Double(count).squareRoot())
        }
    }

    @Test("Unit numbers lie strictly between 0 and 1 and have the mean and variance of the uniform law")
    func unitNumbers() {
        var stream = RandomStream(key())
        let count = 50_000
        var sum = 0.0
        var squares = 0.0
        for _ in 0..<count {
            let value = stream.nextUnit()
            #expect(value > 0 && value < 1)
            sum += value - 0.5
            squares += (value - 0.5) * (value - 0.5)
        }
        // Standard deviations 1/√12 and 1/√180 of a number and its squared deviation; 5 standard errors, false alarm 6e-7.
        let root = Double(count).squareRoot()
        #expect((sum / Double(count)).magnitude < 5 / 12.0.squareRoot() / root)
        #expect((squares / Double(count) - 1.0 / 12).magnitude < 5 / 180.0.squareRoot() / root)
    }

    @Test("Unit numbers keep clear of 0 and 1 for the least and greatest bits")
    func unitEnds() {
        // a + d = 0 and a = 0 give 0; a + d = 0 and a = all bits give all bits.
        var least = RandomStream(state: 0, 1, 1, 0)
        #expect(least.nextUnit() == 0x1p-53)
        var most = RandomStream(state: .max, 1, 1, 1)
        #expect(most.nextUnit() == 1 - 0x1p-53)
    }

    @Test(
        "Names hash to the published values of FNV-1a",
        arguments: [
            // The first three from the published test vectors, the others computed in Python.
            ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
            ("999", 0x8bac_8c18_402f_250a), ("101", 0x4568_b818_181c_952f), ("café", 0x48e8_823a_cfa4_0d89),
        ] as [(String, UInt64)])
    func nameHashes(name: String, hash: UInt64) {
        #expect(stableHash(of: name) == hash)
    }
}
