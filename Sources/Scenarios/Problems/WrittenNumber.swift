import Texts

/// A number as people write it: with thousands separators, a decimal comma, a currency, a percent sign or a unit.
struct WrittenNumber {
    /// The number as a scenario would have it: digits and perhaps a point, without a sign.
    let digits: String
    /// Its value.
    let value: Double
    /// Whether a sign stood before it: "+7%" is a change.
    let isSigned: Bool
    /// What stood behind it.
    let unit: Unit?
    /// Whether it was written otherwise than as a plain number: something beside the unit.
    let isDecorated: Bool

    /// What may stand behind a number.
    enum Unit: Equatable {
        case percent
        /// A length of so many seconds.
        case time(seconds: Double)
        /// Something that is counted.
        case things

        init?(_ word: String) {
            let times: [(words: [String], seconds: Double)] = [
                (["ms", "msec", "milliseconds"], 0.001), (["s", "sec", "secs", "second", "seconds"], 1),
                (["m", "min", "mins", "minute", "minutes"], 60), (["h", "hr", "hrs", "hour", "hours"], 3_600),
                (["d", "day", "days"], 86_400), (["w", "wk", "week", "weeks"], 604_800),
            ]
            if word == "%" || word == "percent" || word == "pc" {
                self = .percent
            } else if let time = times.first(where: { $0.words.contains(word) }) {
                self = .time(seconds: time.seconds)
            } else if ["calls", "call", "agents", "agent", "people", "fte", "gbp", "eur", "usd"].contains(word) {
                self = .things
            } else {
                return nil
            }
        }
    }

    /// Reads a text; nil where it isn't a number so written.
    init?(_ text: String) {
        guard text.utf8.count <= Limits.quotedBytes else { return nil }
        let currencies: [Unicode.Scalar] = ["£", "$", "€", "~"]
        let bare = String(text.unicodeScalars.filter { !currencies.contains($0) })
        guard let plain = Appearance(bare).text else { return nil }
        var bytes = Array(plain.utf8)[...]
        isSigned = bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-")
        if isSigned { bytes = bytes.dropFirst() }
        let end = bytes.firstIndex { isLetter($0) || $0 == UInt8(ascii: "%") } ?? bytes.endIndex
        let word = bytes[end...].map { isLetter($0) ? $0 | 0x20 : $0 }.filter { $0 != UInt8(ascii: ".") }
        unit = Unit(String(decoding: word, as: UTF8.self))
        var number = Array(bytes[..<end])
        while number.last == UInt8(ascii: " ") { number.removeLast() }
        guard unit != nil || end == bytes.endIndex, let digits = WrittenNumber.plain(number),
            let value = DecimalNumber(digits[...])?.value
        else { return nil }
        self.digits = String(decoding: digits, as: UTF8.self)
        self.value = value
        isDecorated = digits != number || plain != text
    }

    /// The number with a point and nothing else: 21,357 and 21 357 are whole numbers, 0,8 has a decimal comma.
    private static func plain(_ number: [UInt8]) -> [UInt8]? {
        let separators = [UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "_")]
        guard let separator = number.first(where: { separators.contains($0) }) else {
            return DecimalNumber(number[...]) == nil ? nil : number
        }
        let point = number.firstIndex(of: UInt8(ascii: ".")) ?? number.endIndex
        let groups = number[..<point].split(separator: separator, omittingEmptySubsequences: false)
        let areDigits = groups.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
        guard areDigits else { return nil }
        if (1...3).contains(groups[0].count), groups[0].first != UInt8(ascii: "0"),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        {
            return groups.flatMap { Array($0) } + number[point...]
        }
        guard separator == UInt8(ascii: ","), groups.count == 2, point == number.endIndex else { return nil }
        return Array(groups[0]) + [UInt8(ascii: ".")] + Array(groups[1])
    }
}
