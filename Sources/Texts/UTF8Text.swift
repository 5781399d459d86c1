extension [UInt8] {
    /// Adds a text as UTF-8.
    package mutating func append(_ words: String) {
        var words = words
        words.withUTF8 { append(contentsOf: $0) }
    }
}

extension String {
    /// Whether the text has such a byte in UTF-8. Quicker than asking for a character.
    func hasByte(where isMeant: (UInt8) -> Bool) -> Bool {
        var words = self
        return words.withUTF8 { $0.contains(where: isMeant) }
    }
}
