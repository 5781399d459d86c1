/// A character of a name that isn't what it looks like.
public struct OddCharacter: Equatable, Sendable {
    let character: Unicode.Scalar
    let look: Look

    /// The first of a text; nil where it has none.
    package init?(in text: String) {
        self.init(in: text) { $0 != .itself }
    }

    /// The first of a text whose look is of some kind.
    private init?(in text: String, where isMeant: (Look) -> Bool) {
        for character in text.unicodeScalars {
            let look = Look(of: character)
            guard isMeant(look) else { continue }
            (self.character, self.look) = (character, look)
            return
        }
        return nil
    }

    /// The first invisible character of a text that has no business there. A joiner or a non-joiner is left alone, unless it
    /// stands beside an English letter: Persian and the languages of India are written with them.
    package static func invisible(in text: String) -> OddCharacter? {
        let characters = Array(text.unicodeScalars)
        for (index, character) in characters.enumerated() where Look(of: character) == .nothing {
            let neighbours = [index - 1, index + 1].filter { characters.indices.contains($0) }
            let isJoiner = character.value == 0x200C || character.value == 0x200D
            if !isJoiner || neighbours.contains(where: { characters[$0].value < 0x80 }) {
                return OddCharacter(in: String(Character(character)))
            }
        }
        return nil
    }

    /// The first character of a name that its readers would hardly have meant, although it can be seen. Apostrophes and
    /// dashes are common in names; letters of another alphabet are odd only in one word with English ones.
    package static func unlikely(inName name: String) -> OddCharacter? {
        if let odd = OddCharacter(in: name, where: { $0 == .space || $0 == .doubleQuote }) { return odd }
        let ends = [name.unicodeScalars.first, name.unicodeScalars.last].compactMap { $0 }
        for end in ends where Look(of: end) == .singleQuote { return OddCharacter(in: String(Character(end))) }
        for word in name.unicodeScalars.split(separator: " ") {
            let isEnglish = word.contains { isLetterOfEnglish($0) }
            for character in word {
                guard case .alike(let byte) = Look(of: character), byte != UInt8(ascii: "-") else { continue }
                let isWide = character.value >= 0xFF00
                if isEnglish || isWide { return OddCharacter(in: String(Character(character))) }
            }
        }
        return nil
    }

    private static func isLetterOfEnglish(_ character: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(character.value) || (0x61...0x7A).contains(character.value)
    }

    /// What it is: "the quotation mark “ (U+201C)".
    package var words: String {
        switch look {
        case .itself: "the character \(drawn) (\(code))"
        case .alike: "the \(alphabet)\(drawn) (\(code))"
        case .space: "the \(nameOfSpace) (\(code))"
        case .nothing: "the invisible \(nameOfNothing) (\(code))"
        case .doubleQuote, .singleQuote: "the quotation mark \(drawn) (\(code))"
        }
    }

    /// How the text looks without it: "without the quotation mark “ (U+201C)".
    package var remedy: String {
        switch look {
        case .itself, .nothing, .doubleQuote: "without " + words
        case .singleQuote: "with a plain ' or none instead of " + words
        case .space: "with a plain space instead of " + words
        case .alike(let byte): "with a plain \(Character(Unicode.Scalar(byte))) instead of " + words
        }
    }

    private var drawn: Character { Character(character) }

    private var alphabet: String {
        switch character.value {
        case 0x370..<0x400: "Greek letter "
        case 0x400..<0x530: "Cyrillic letter "
        case 0xFF00...: "full-width "
        default: "sign "
        }
    }

    private var nameOfSpace: String {
        switch character.value {
        case 0xA0, 0x202F: "no-break space"
        case 0x3000: "full-width space"
        default: "special space"
        }
    }

    private var nameOfNothing: String {
        switch character.value {
        case 0xAD: "soft hyphen"
        case 0x200B: "zero-width space"
        case 0x200C, 0x200D, 0x2060: "joiner"
        case 0xFEFF: "byte order mark"
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "mark of direction"
        case 0x2028, 0x2029: "line separator"
        default: "character"
        }
    }

    /// Its number as Unicode writes it: U+201C.
    private var code: String {
        let digits = String(character.value, radix: 16, uppercase: true)
        return "U+" + padded(digits, to: 4)
    }
}
