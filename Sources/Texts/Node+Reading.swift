extension Node {
    /// The whole number, if this is one that an `Int` holds.
    package var count: Int? { number.flatMap { Int(exactly: $0) } }

    /// The whole number from 0, if this is one of digits alone; exact beyond 2^53 too.
    package var seed: UInt64? {
        guard case .number(_, let literal) = value else { return nil }
        return wholeNumber(literal.utf8)
    }

    /// Whether it is true, if this is true or false.
    package var flag: Bool? {
        guard case .boolean(let flag) = value else { return nil }
        return flag
    }

    /// The texts, if this is a list of nothing else.
    package var texts: [String]? {
        guard let elements else { return nil }
        let texts = elements.compactMap { $0.text }
        return texts.count == elements.count ? texts : nil
    }
}
