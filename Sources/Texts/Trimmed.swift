/// Words without blanks at their ends.
package func trimmed(_ words: Substring) -> Substring {
    let start = words.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
}
