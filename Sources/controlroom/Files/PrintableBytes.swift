extension Data {
    /// The bytes as text for a page: eleven characters for nine bytes, where Base64 needs twelve. That makes room for a roster's pictures, or
    /// those of two more plans, beside the engine.
    ///
    /// Nine bytes are a number of base 94, the highest digit first; of the last r bytes the first r + 1 digits stand for them, from five bytes on
    /// r + 2. Digits are the characters from the space to `~` but `<`, which could end the element they stand in. The page's script reads it.
    var printable: String {
        var text: [UInt8] = []
        text.reserveCapacity((count / Data.bytesOfNumber + 1) * Data.digitsOfNumber)
        for first in stride(from: 0, to: count, by: Data.bytesOfNumber) {
            let bytes = self[startIndex + first..<Swift.min(startIndex + first + Data.bytesOfNumber, endIndex)]
            // Too long for a word: the four highest bytes, and the five below them.
            let padded = Array(bytes) + [UInt8](repeating: 0, count: Data.bytesOfNumber - bytes.count)
            var high = padded.prefix(4).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            var low = padded.dropFirst(4).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            var digits = [UInt8](repeating: 0, count: Data.digitsOfNumber)
            for place in digits.indices.reversed() {
                low |= (high % Data.base) << 40
                high /= Data.base
                digits[place] = Data.character(ofDigit: UInt8(low % Data.base))
                low /= Data.base
            }
            text += digits.prefix(bytes.count + (bytes.count < 5 ? 1 : 2))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let base: UInt64 = 94
    private static let bytesOfNumber = 9
    private static let digitsOfNumber = 11

    private static func character(ofDigit digit: UInt8) -> UInt8 {
        let character = UInt8(ascii: " ") + digit
        return character < UInt8(ascii: "<") ? character : character + 1
    }
}
