/// Some of the lines, a bit each, 64 to a word.
struct LineSet: ~Copyable {
    static let linesPerWord = 64
    private let words: Buffer<UInt64>

    init(of lines: Int) {
        words = Buffer(repeating: 0, count: LineSet.words(of: lines))
    }

    /// How many words so many lines take.
    static func words(of lines: Int) -> Int { (lines + linesPerWord - 1) / linesPerWord }

    @inline(__always)
    subscript(word: Int) -> UInt64 { words[word] }

    @inline(__always)
    func insert(_ line: Int) { words[line / LineSet.linesPerWord] |= LineSet.bit(of: line) }

    @inline(__always)
    func remove(_ line: Int) { words[line / LineSet.linesPerWord] &= ~LineSet.bit(of: line) }

    /// A line's bit in its word.
    @inline(__always)
    static func bit(of line: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: line % linesPerWord) }

    /// Takes the first line out of a word; precondition: there is one.
    @inline(__always)
    static func removeFirst(from word: inout UInt64, number: Int) -> Int {
        let line = number &* linesPerWord &+ word.trailingZeroBitCount
        word &= word &- 1
        return line
    }
}
