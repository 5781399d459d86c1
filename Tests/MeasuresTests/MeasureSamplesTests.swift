import Measures
import Testing

@Suite("The values of a replication, packed")
struct MeasureSamplesTests {
    /// Numbers of every length, with those at which whole numbers cease to be exact, and signs and values that no sum has.
    private static let numbers: [Double] = [
        0, 1, 63, 64, 127, 128, 8_191, 8_192, 0x1p53 - 1, 0x1p53, 0x1p53 + 2, 0x1p64, -0.0, -1, 0.1, 1.5, 1e-300, 1e300,
        .infinity,
    ]

    private func random(_ dice: inout Dice) -> MeasureSample {
        let number = MeasureSamplesTests.numbers.randomElement(using: &dice) ?? 0
        let denominator = MeasureSamplesTests.numbers.prefix(3).randomElement(using: &dice) ?? 0
        return switch Int.random(in: 0..<6, using: &dice) {
        case 0: .pooled
        case 1: .value(nil)
        case 2: .value(number)
        case 3: .ratio(numerator: number, denominator: number)
        default: .ratio(numerator: number, denominator: denominator)
        }
    }

    /// The bits of a value: minus zero is not zero.
    private func bits(_ sample: MeasureSample) -> [UInt64] {
        switch sample {
        case .pooled: []
        case .value(nil): [1]
        case .value(.some(let value)): [2, value.bitPattern]
        case .ratio(let numerator, let denominator): [3, numerator.bitPattern, denominator.bitPattern]
        }
    }

    @Test("are read back to the last bit, one by one and in order", arguments: [0, 1, 15, 16, 17, 500])
    func same(count: Int) {
        var dice = Dice(seed: UInt64(count))
        let values = (0..<count).map { _ in random(&dice) }
        let packed = MeasureSamples(values)
        #expect(packed.count == count && packed.map(bits) == values.map(bits))
        for place in values.indices { #expect(bits(packed[place]) == bits(values[place])) }
        var joined = MeasureSamples(values.prefix(7))
        joined += values.dropFirst(7)
        #expect(joined == packed)
    }
}
