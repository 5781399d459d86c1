/// How a character looks to somebody who reads it on a screen.
///
/// A small table by hand. Unicode's own list of look-alikes (UTS 39, confusables.txt) has thousands of rows and is in no
/// library that is there without Foundation. These are the ones that get into files by keyboards, word processors and
/// web pages: letters of Cyrillic and Greek that typefaces draw like English ones, full-width forms, hyphens, spaces,
/// quotation marks, and characters that are not drawn at all.
package enum Look: Equatable, Sendable {
    /// Like nothing in this table but itself.
    case itself
    /// Like this character of ASCII.
    case alike(UInt8)
    /// Like a plain space.
    case space
    /// Like nothing: it is not drawn.
    case nothing
    /// Like a double quotation mark.
    case doubleQuote
    /// Like a single quotation mark or an apostrophe.
    case singleQuote

    /// The look of a character.
    package init(of character: Unicode.Scalar) {
        let code = character.value
        // ASCII is what the others look like.
        guard code >= 0x80 else {
            self = .itself
            return
        }
        self = Look.mark(code) ?? Look.letter(code).map { .alike($0) } ?? .itself
    }

    private static func mark(_ code: UInt32) -> Look? {
        switch code {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        // Controls, soft hyphen, joiners and fillers, zero width, directions, byte order mark.
        case 0x80...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
            0x3164, 0xFEFF, 0xFFA0:
            .nothing
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x301D...0x301F, 0xFF02: .doubleQuote
        case 0xB4, 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0xFF07: .singleQuote
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: .alike(UInt8(ascii: "-"))
        case 0x2044, 0x2215: .alike(UInt8(ascii: "/"))
        case 0x2236, 0xA789: .alike(UInt8(ascii: ":"))
        // The full-width forms stand in the order of ASCII.
        case 0xFF01...0xFF5E: .alike(UInt8(code - 0xFF01) + UInt8(ascii: "!"))
        default: nil
        }
    }

    /// The English letter that one of the Cyrillic (04.., 05..) or Greek (03..) alphabet looks like.
    private static func letter(_ code: UInt32) -> UInt8? {
        switch code {
        case 0x410, 0x391: UInt8(ascii: "A")
        case 0x430, 0x3B1: UInt8(ascii: "a")
        case 0x412, 0x392: UInt8(ascii: "B")
        case 0x421, 0x3F9: UInt8(ascii: "C")
        case 0x441, 0x3F2: UInt8(ascii: "c")
        case 0x501: UInt8(ascii: "d")
        case 0x415, 0x395: UInt8(ascii: "E")
        case 0x435: UInt8(ascii: "e")
        case 0x41D, 0x397: UInt8(ascii: "H")
        case 0x4BB: UInt8(ascii: "h")
        case 0x406, 0x4C0, 0x399: UInt8(ascii: "I")
        case 0x456, 0x3B9: UInt8(ascii: "i")
        case 0x408, 0x37F: UInt8(ascii: "J")
        case 0x458, 0x3F3: UInt8(ascii: "j")
        case 0x41A, 0x39A: UInt8(ascii: "K")
        case 0x41C, 0x39C: UInt8(ascii: "M")
        case 0x39D: UInt8(ascii: "N")
        case 0x41E, 0x39F: UInt8(ascii: "O")
        case 0x43E, 0x3BF: UInt8(ascii: "o")
        case 0x420, 0x3A1: UInt8(ascii: "P")
        case 0x440, 0x3C1: UInt8(ascii: "p")
        case 0x51A: UInt8(ascii: "Q")
        case 0x51B: UInt8(ascii: "q")
        case 0x405: UInt8(ascii: "S")
        case 0x455: UInt8(ascii: "s")
        case 0x422, 0x3A4: UInt8(ascii: "T")
        case 0x3C5: UInt8(ascii: "u")
        case 0x3BD: UInt8(ascii: "v")
        case 0x51C: UInt8(ascii: "W")
        case 0x51D: UInt8(ascii: "w")
        case 0x425, 0x3A7: UInt8(ascii: "X")
        case 0x445: UInt8(ascii: "x")
        case 0x4AE, 0x3A5: UInt8(ascii: "Y")
        case 0x443, 0x3B3: UInt8(ascii: "y")
        case 0x396: UInt8(ascii: "Z")
        case 0x417: UInt8(ascii: "3")
        default: nil
        }
    }
}

/// A text as it looks: what can't be told apart on a screen is equal.
package struct Appearance: Hashable {
    /// Characters that look alike made one, single spaces, nothing invisible, and no quotes or spaces round it.
    package let characters: [UInt32]

    /// A text as it looks.
    package init(_ text: String) {
        var characters: [UInt32] = []
        for character in text.unicodeScalars {
            switch Look(of: character) {
            case .itself: characters.append(character.value)
            case .alike(let byte): characters.append(UInt32(byte))
            case .space: characters.append(Appearance.space)
            case .doubleQuote: characters.append(UInt32(UInt8(ascii: "\"")))
            case .singleQuote: characters.append(UInt32(UInt8(ascii: "'")))
            case .nothing: break
            }
        }
        let isSecondSpace = { (index: Int) in
            index > 0 && characters[index] == Appearance.space && characters[index - 1] == Appearance.space
        }
        characters = characters.indices.filter { !isSecondSpace($0) }.map { characters[$0] }
        let first = characters.firstIndex { !Appearance.frames($0) }
        let last = characters.lastIndex { !Appearance.frames($0) }
        // A name of quotes and spaces alone is left as it is.
        if let first, let last { characters = Array(characters[first...last]) }
        self.characters = characters
    }

    /// The same without regard to capitals and spaces.
    package var spoken: [UInt32] {
        characters.filter { $0 != Appearance.space }.map { Appearance.lowercased($0) }
    }

    /// The text, if it is all ASCII.
    package var text: String? {
        guard characters.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(decoding: characters.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    }

    private static let space = UInt32(UInt8(ascii: " "))

    private static func frames(_ code: UInt32) -> Bool {
        code == space || code == UInt32(UInt8(ascii: "\"")) || code == UInt32(UInt8(ascii: "'"))
    }

    /// The small letter of a capital of English, Western European, Greek or Russian, each of which lies a fixed way before its
    /// small letter.
    private static func lowercased(_ code: UInt32) -> UInt32 {
        switch code {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: code + 0x20
        case 0x400...0x40F: code + 0x50
        default: code
        }
    }
}
