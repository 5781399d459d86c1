/// Changes of a text: of bytes, and of whole words and numbers.
public enum Mutation {
    /// What a field is replaced by.
    private static let odd = [
        "0", "1", "-1", "1e999", "-0", "1e-320", "1e308", "18446744073709551616", "NaN", "null", "\"\"", "true", "[]",
        "{}",
        "0.9999999999999999", "4294967296", "\"all\"", "",
    ]

    /// One of many changes of a text, the same for the same number.
    public static func of(_ bytes: [UInt8], number: Int) -> [UInt8] {
        var state = UInt64(number) &* 0x9e37_79b9_7f4a_7c15 &+ 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        var changed = bytes
        for _ in 0...next(3) where !changed.isEmpty {
            let place = next(changed.count)
            switch next(5) {
            case 0: changed[place] = UInt8(next(256))
            case 1: changed.remove(at: place)
            case 2: changed.insert(UInt8(0x20 + next(0x5F)), at: place)
            default:
                // A number or word as a whole.
                let isWord = { (byte: UInt8) in
                    byte == 0x2E || byte == 0x2D || byte >= 0x30 && byte != 0x3A && byte != 0x7B
                }
                guard let start = changed[place...].firstIndex(where: isWord) else { continue }
                let end = changed[start...].firstIndex { !isWord($0) } ?? changed.endIndex
                changed.replaceSubrange(start..<end, with: Array(odd[next(odd.count)].utf8))
            }
        }
        return changed
    }
}
