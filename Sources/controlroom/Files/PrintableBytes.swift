import Foundation

extension Data {
    /// The bytes as text for a page: five characters for four bytes, where Base64 needs five and a third. That makes room for pictures of
    /// two more plans beside the engine.
    ///
    /// Four bytes are a number of base 85, the highest digit first; of the last r bytes the first r + 1 digits stand for them. Digits are the characters
    /// from `#` to `x` but `<`, which could end the element they stand in. The page's script reads it.
    var printable: String {
        var text: [UInt8] = []
        text.reserveCapacity((count + 3) / 4 * Data.digitsOfNumber)
        for first in stride(from: 0, to: count, by: Data.bytesOfNumber) {
            let bytes = self[startIndex + first..<Swift.min(startIndex + first + Data.bytesOfNumber, endIndex)]
            var number = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            number <<= 8 * UInt32(Data.bytesOfNumber - bytes.count)
            var digits = [UInt8](repeating: 0, count: Data.digitsOfNumber)
            for place in digits.indices.reversed() {
                digits[place] = Data.character(ofDigit: UInt8(number % 85))
                number /= 85
            }
            text += digits.prefix(bytes.count + 1)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let bytesOfNumber = 4
    private static let digitsOfNumber = 5

    private static func character(ofDigit digit: UInt8) -> UInt8 {
        let character = UInt8(ascii: "#") + digit
        return character < UInt8(ascii: "<") ? character : character + 1
    }
}
