/// Numbered pieces of work done several at a time.
enum ParallelWork {
    /// Does pieces 0, 1, … and returns what they made in the order of their numbers, whatever the threads.
    ///
    /// - Parameters:
    ///   - count: how many pieces there are.
    ///   - threads: how many are done at the same time, at least 1.
    ///   - progress: is told after each piece how many are done.
    ///   - piece: does a piece; nil means that the work is given up. What comes after the first piece given up is left out.
    static func results<Output: Sendable>(
        count: Int, threads: Int, progress: (Int) -> Void = { _ in }, piece: @escaping @Sendable (Int) -> Output?
    ) async -> [Output] {
        var finished = [Output?](repeating: nil, count: count)
        var (next, done) = (0, 0)
        var isGivenUp = false
        await withTaskGroup(of: (Int, Output?).self) { group in
            while next < min(count, max(1, threads)) {
                let number = next
                group.addTask { (number, piece(number)) }
                next += 1
            }
            while let (number, output) = await group.next() {
                finished[number] = output
                isGivenUp = isGivenUp || output == nil
                done += 1
                progress(done)
                if next < count, !isGivenUp {
                    let number = next
                    group.addTask { (number, piece(number)) }
                    next += 1
                }
            }
        }
        return finished.prefix { $0 != nil }.compactMap { $0 }
    }
}
