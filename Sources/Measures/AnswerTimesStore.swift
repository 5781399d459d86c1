/// The answer times of many cells: those of a cell with few answered calls one by one, those of others counted.
struct AnswerTimesStore {
    /// So many answer times of a cell are held one by one: a tenth of the memory of its numbers, and sorted as fast as those are
    /// looked through.
    static let mostListed = 512

    /// By cell: its answer times as long as they are few.
    var lists: [[Int64]]
    /// By cell: where its numbers begin, or -1.
    private(set) var starts: [Int]
    /// The numbers of the cells with many, `AnswerTimes.stride` each.
    var numbers: [UInt64] = []

    init(cells: Int) {
        lists = [[Int64]](repeating: [], count: cells)
        starts = [Int](repeating: -1, count: cells)
    }

    /// Makes room for the numbers of a cell whose list is full, and counts those of the list.
    mutating func makeRoom(for cell: Int) {
        let start = numbers.count
        starts[cell] = start
        numbers += AnswerTimes.none
        numbers.withUnsafeMutableBufferPointer { numbers in
            for wait in lists[cell] { AnswerTimes.add(wait, to: numbers, at: start) }
        }
        lists[cell] = []
    }

    /// Adds an answer time to a cell.
    mutating func add(_ wait: Int64, to cell: Int) {
        if starts[cell] < 0 {
            guard lists[cell].count == AnswerTimesStore.mostListed else {
                lists[cell].append(wait)
                return
            }
            makeRoom(for: cell)
        }
        let start = starts[cell]
        numbers.withUnsafeMutableBufferPointer { AnswerTimes.note(wait, in: $0, at: start) }
    }

    /// Counts what has been noted, once no more will be.
    mutating func finish() {
        numbers.withUnsafeMutableBufferPointer { numbers in
            for start in starts where start >= 0 { AnswerTimes.countNoted(in: numbers, at: start) }
        }
    }

    /// Whether a cell has answered calls.
    func hasCalls(_ cell: Int) -> Bool { starts[cell] >= 0 || !lists[cell].isEmpty }

    /// The counts of a cell.
    ///
    /// - Parameter most: its longest answer time.
    func waitCounts(of cell: Int, most: Int64) -> WaitCounts {
        guard hasCalls(cell) else { return WaitCounts() }
        return numbers(of: cell).map { WaitCounts($0, most: most) } ?? WaitCounts(lists[cell])
    }

    /// A cell's numbers; nil where it has a list.
    fileprivate func numbers(of cell: Int) -> ArraySlice<UInt64>? {
        starts[cell] >= 0 ? numbers[starts[cell]..<starts[cell] + AnswerTimes.stride] : nil
    }
}

/// How many calls were answered within each whole second: of one cell, or of several added up.
struct AnswerLadder {
    /// By place of the ladder: the calls up to it; nothing where there are none at all.
    private let upTo: [Int64]

    /// The calls of some cells.
    init(_ store: AnswerTimesStore, cells: [Int]) {
        guard !cells.isEmpty else {
            upTo = []
            return
        }
        var counts = [Int64](repeating: 0, count: AnswerTimes.ladderLength)
        for cell in cells {
            if let numbers = store.numbers(of: cell) {
                numbers.withUnsafeBufferPointer { numbers in
                    counts.withUnsafeMutableBufferPointer { counts in
                        for place in counts.indices { counts[place] &+= Int64(truncatingIfNeeded: numbers[place]) }
                    }
                }
            } else {
                for wait in store.lists[cell] { counts[AnswerTimes.ladderPlace(of: wait)] += 1 }
            }
        }
        counts.withUnsafeMutableBufferPointer { counts in
            var sum: Int64 = 0
            for place in counts.indices {
                sum &+= counts[place]
                counts[place] = sum
            }
        }
        upTo = counts
    }

    /// How many waited at most so many seconds; exact up to 300.
    func count(within seconds: Int) -> Int64 { upTo.isEmpty ? 0 : upTo[2 * seconds] }

    /// How many waited less than so many seconds, 1 or more; exact up to 300.
    func count(under seconds: Int) -> Int64 { upTo.isEmpty ? 0 : upTo[2 * seconds - 1] }
}
