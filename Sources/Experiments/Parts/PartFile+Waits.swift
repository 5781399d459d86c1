import Measures
import Texts

extension PartFile {
    /// What the line before the answer times begins with.
    private static let waitsLine = "waits "

    /// Writes the answer times of all replications.
    static func add(_ waits: PooledWaits, to text: inout String) {
        text += waitsLine + "\(waits.cellCount)\n"
        for (group, cells) in waits.groups.enumerated() {
            for (cell, counts) in cells.enumerated() where !counts.bins.isEmpty {
                text += "\(group) \(cell) \(counts.least) \(counts.atLeast) \(counts.most)"
                for bin in counts.bins {
                    text += " \(bin.number),\(bin.calls)"
                    if let wait = bin.wait { text += ",\(wait)" }
                }
                text += "\n"
            }
        }
    }

    /// Reads the answer times of some replications.
    static func waits(_ reader: inout LineReader, replications: Range<Int>) throws(PartProblem) -> PooledWaits {
        guard let opening = reader.next(), opening.starts(with: waitsLine.utf8) else { throw .tooManyReplications }
        guard let cells = wholeNumber(opening.dropFirst(waitsLine.utf8.count)), cells <= mostCells,
            replications.isEmpty == (cells == 0)
        else { throw .unreadableWaits }
        var waits = PooledWaits()
        // Replications without an answered call count too.
        let none = [WaitCounts](repeating: WaitCounts(), count: Int(cells))
        let numbers = replications.prefix(PooledWaits.groupCount)
        for number in numbers { waits.add(none, ofReplication: number) }
        let groups = Set(numbers.map { $0 % PooledWaits.groupCount })
        var last: (Int, Int) = (-1, -1)
        while let line = reader.coming, !line.starts(with: lastLine.utf8) {
            guard let line = reader.next(), let (group, cell, counts) = counts(line), groups.contains(group),
                cell < Int(cells), last < (group, cell)
            else { throw .unreadableWaits }
            last = (group, cell)
            waits.set(counts, ofCell: cell, inGroup: group)
        }
        return waits
    }

    /// More cells than any accepted scenario has.
    private static let mostCells: Int64 = 10_000_000

    private static func counts(_ line: ArraySlice<UInt8>) -> (group: Int, cell: Int, counts: WaitCounts)? {
        let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        let leading = 5
        let numbers = words.prefix(leading).compactMap(wholeNumber)
        guard numbers.count == leading, words.count > leading, let group = Int(exactly: numbers[0]),
            let cell = Int(exactly: numbers[1])
        else { return nil }
        var bins: [WaitCounts.Bin] = []
        for word in words.dropFirst(leading) {
            let parts = word.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            let numbers = parts.compactMap(wholeNumber)
            guard numbers.count == parts.count, (2...3).contains(numbers.count), numbers[1] <= mostCalls,
                let place = Int(exactly: numbers[0]),
                let bin = WaitCounts.Bin(
                    number: place, calls: numbers[1], wait: numbers.count == 3 ? numbers[2] : nil)
            else { return nil }
            bins.append(bin)
        }
        return WaitCounts(bins: bins, least: numbers[2], atLeast: numbers[3], most: numbers[4]).map {
            (group, cell, $0)
        }
    }

    /// So many calls in a bin of each of a million parts can still be added.
    private static let mostCalls: Int64 = 1 << 42

    /// A whole number of digits alone; nil for anything else, or beyond 18 digits.
    private static func wholeNumber(_ word: ArraySlice<UInt8>) -> Int64? {
        Texts.wholeNumber(word).flatMap { $0 < 1_000_000_000_000_000_000 ? Int64($0) : nil }
    }
}
