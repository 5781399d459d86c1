/// The text of an exported file, in UTF-8, and how it was written.
package struct ExportText {
    /// How the characters of a file stand for bytes.
    package enum Encoding: String, CaseIterable, Sendable {
        case utf8 = "UTF-8"
        case utf16LittleEndian = "UTF-16 little-endian"
        case utf16BigEndian = "UTF-16 big-endian"
        case windows1252 = "Windows-1252"
    }

    /// The text; a byte order mark is no part of it.
    package let bytes: [UInt8]
    package let encoding: Encoding
    /// What told the encoding.
    let evidence: String

    /// The text of a file, in the encoding it shows or in one that is known.
    package init(_ file: [UInt8], in known: Encoding? = nil) {
        if let known {
            (bytes, encoding, evidence) = (ExportText.decoded(file, known), known, "the map says so")
            return
        }
        let (found, evidence) = ExportText.encoding(of: file)
        (bytes, encoding, self.evidence) = (ExportText.decoded(file, found), found, evidence)
    }

    private static func encoding(of file: [UInt8]) -> (Encoding, evidence: String) {
        if file.starts(with: byteOrderMarkUTF8) { return (.utf8, "it begins with the mark of UTF-8") }
        if file.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, "it begins with the mark of UTF-16") }
        if file.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, "it begins with the mark of UTF-16") }
        // Without a mark, characters of two bytes show by a nought in every second one.
        let start = file.prefix(2_000)
        let noughts = (0...1).map { odd in start.enumerated().count { $0.offset % 2 == odd && $0.element == 0 } }
        if noughts[1] * 3 > start.count, noughts[0] == 0 {
            return (.utf16LittleEndian, "every second byte is nought")
        }
        if noughts[0] * 3 > start.count, noughts[1] == 0 { return (.utf16BigEndian, "every second byte is nought") }
        if String(validating: file, as: UTF8.self) != nil {
            let isASCII = file.allSatisfy { $0 < 0x80 }
            return (.utf8, isASCII ? "it has no characters beyond ASCII" : "all of it is valid UTF-8")
        }
        return (.windows1252, "it is no valid UTF-8")
    }

    private static let byteOrderMarkUTF8: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func decoded(_ file: [UInt8], _ encoding: Encoding) -> [UInt8] {
        switch encoding {
        case .utf8: return file.starts(with: byteOrderMarkUTF8) ? Array(file.dropFirst(3)) : file
        case .utf16LittleEndian, .utf16BigEndian:
            let low = encoding == .utf16LittleEndian ? 0 : 1
            let units = stride(from: 0, to: file.count - 1, by: 2).map { place in
                UInt16(file[place + low]) | UInt16(file[place + 1 - low]) << 8
            }
            return Array(String(decoding: units.first == 0xFEFF ? units[1...] : units[...], as: UTF16.self).utf8)
        case .windows1252:
            var text = ""
            text.unicodeScalars.append(contentsOf: file.map { scalar(ofWindows1252: $0) })
            return Array(text.utf8)
        }
    }

    /// Windows-1252 is Latin-1 with other characters from 0x80 to 0x9F. Source: Unicode's mapping table CP1252.
    private static func scalar(ofWindows1252 byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(charactersFrom80[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    private static let charactersFrom80: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
