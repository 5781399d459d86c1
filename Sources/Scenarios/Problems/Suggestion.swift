/// The known name a user most likely meant; nil if none is near.
///
/// Near is at most a third of the letters changed, added, left out or swapped with the next (optimal string
/// alignment distance), at least one; capitals don't count.
package func suggestion(for name: String, among known: [String]) -> String? {
    let written = lowercased(name)
    // Long texts aren't slips of the pen, and the distance costs the product of the lengths.
    guard written.count <= Limits.nameBytes else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known where candidate.utf8.count <= Limits.nameBytes {
        let distance = editDistance(written, lowercased(candidate))
        let limit = max(1, max(written.count, candidate.utf8.count) / 3)
        guard distance <= limit, distance < best?.distance ?? .max else { continue }
        best = (candidate, distance)
    }
    return best?.name
}

private func lowercased(_ text: String) -> [UInt8] {
    text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
}

private func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
        var current = [row + 1]
        for column in second.indices {
            let isSame = first[row] == second[column]
            var least = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                least = min(least, beforePrevious[column - 1] + 1)
            }
            current.append(least)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[second.count]
}
