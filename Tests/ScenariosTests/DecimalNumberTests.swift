import Texts
import Testing

@Suite("Decimal numbers")
struct DecimalNumberTests {
    /// The double the standard library reads, which uses the C library's correctly rounded strtod.
    private func expect(_ text: String) {
        let value = DecimalNumber(Array(text.utf8)[...])?.value
        #expect(value?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }

    @Test(
        "Hard cases are rounded to the nearest double, ties to even",
        arguments: [
            // Exact, zero, and the ends of the range.
            "0", "0.0", "00", "1", "9007199254740993", "9007199254740992.5", "1e22", "1e23", "123456789012345678",
            "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "1e309", "1e400",
            "1e99999999999",
            "5e-324", "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2e-324",
            "1e-324", "1e-400", "0e999999999999", "2.2250738585072014e-308", "2.2250738585072011e-308",
            // Halfway between doubles, and just beside (the tie 2^53 + 1, and one from Clinger's paper).
            "9007199254740993.00000000000000000000000000000000000001", "9007199254740992.99999999999999999999999",
            "8.41e21", "2.0919495182368195e19", "2.6760179287532483e19", "9.355e-45", "7.2057594037927933e16",
            "1448997445238699", "6.02214076e23", "3.14159265358979323846264338327950288", ".5", "5.", "5.e3", "1E+5",
            "1e-0",
        ])
    func hardCases(text: String) {
        let value = DecimalNumber(Array(text.utf8)[...])?.value
        // Swift's own reader wants digits on both sides of the point.
        let complete = ("0" + text).replacing(".e", with: ".0e")
        #expect(value == Double(complete.hasSuffix(".") ? complete + "0" : complete))
    }

    @Test(
        "What isn't a number isn't read",
        arguments: ["", ".", "e5", "1e", "1e+", "+1", "-1", "1.2.3", "1 ", "0x10", "1_000"])
    func refused(text: String) {
        #expect(DecimalNumber(Array(text.utf8)[...]) == nil)
    }

    @Test("Random digits and exponents give the same double as the C library")
    func randomDecimals() {
        var random = TestRandom(seed: 1)
        for _ in 0..<20_000 {
            let count = Int(random.next() % 40) + 1
            var text = ""
            for _ in 0..<count { text += String(random.next() % 10) }
            let point = Int(random.next() % UInt64(count + 1))
            if point > 0, point < count {
                text.insert(".", at: text.index(text.startIndex, offsetBy: point))
            }
            expect(text + "e" + String(Int(random.next() % 700) - 350))
        }
    }

    @Test("Every double is read back from its shortest decimal form")
    func roundTrip() {
        var random = TestRandom(seed: 2)
        for _ in 0..<20_000 {
            let number = Double(bitPattern: random.next() & ~(1 << 63))
            guard number.isFinite else { continue }
            #expect(DecimalNumber(Array(number.description.utf8)[...])?.value == number)
        }
    }

    @Test(
        "Midpoints between neighbouring doubles, with all their digits, go to the even one; a last digit more goes up")
    func midpoints() {
        var random = TestRandom(seed: 3)
        for _ in 0..<2_000 {
            // (2m + 1) * 2^k has an exact decimal form: found here by halving and doubling a list of digits.
            let significand = random.next() % (1 << 52) + (1 << 52)
            let power = Int(random.next() % 200) - 150
            let digits = exactDecimal(2 * significand + 1, timesTwoTo: power)
            expect(digits)
            expect(digits + (digits.contains(".") ? "" : ".") + "0000000001")
        }
    }

    @Test("Digits beyond the 800th still decide a tie")
    func manyDigits() {
        let tie = "9007199254740993." + String(repeating: "0", count: 2_000)
        #expect(DecimalNumber(Array(tie.utf8)[...])?.value == 9007199254740992)
        #expect(DecimalNumber(Array((tie + "1").utf8)[...])?.value == 9007199254740994)
    }

    /// number * 2^power in decimal, schoolbook.
    private func exactDecimal(_ number: UInt64, timesTwoTo power: Int) -> String {
        var whole = String(number).map { Int(String($0)) ?? 0 }
        var fraction: [Int] = []
        for _ in 0..<max(0, power) {
            var carry = 0
            for index in whole.indices.reversed() {
                carry += whole[index] * 2
                whole[index] = carry % 10
                carry /= 10
            }
            if carry > 0 { whole.insert(carry, at: 0) }
        }
        for _ in 0..<max(0, -power) {
            var rest = 0
            for index in whole.indices {
                let digit = whole[index] + rest * 10
                whole[index] = digit / 2
                rest = digit % 2
            }
            for index in fraction.indices {
                let digit = fraction[index] + rest * 10
                fraction[index] = digit / 2
                rest = digit % 2
            }
            if rest > 0 { fraction.append(5) }
        }
        let text = whole.map(String.init).joined()
        return fraction.isEmpty ? text : text + "." + fraction.map(String.init).joined()
    }
}

/// SplitMix64: numbers for tests, the same each time.
struct TestRandom {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
