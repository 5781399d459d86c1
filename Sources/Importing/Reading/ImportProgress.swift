/// Says how far the reading of large files is.
public struct ImportProgress: Sendable {
    /// Is told how many steps are done, of how many.
    private let show: @Sendable (_ done: Int, _ total: Int) -> Void

    /// Progress that is told to somebody.
    public init(_ show: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) { self.show = show }

    /// Progress that nobody looks at.
    public static let unseen = ImportProgress { _, _ in }

    /// The steps that calls take to read: a file each, then columns, words, times, numbers, the calls, and their figures.
    static func steps(ofFiles count: Int) -> Int { count + 6 }

    func tell(_ done: Int, of total: Int) { show(done, total) }
}

extension ImportNotes {
    /// Notes that a step is done.
    mutating func step() {
        steps.done += 1
        progress.tell(steps.done, of: max(steps.total, steps.done))
    }
}
