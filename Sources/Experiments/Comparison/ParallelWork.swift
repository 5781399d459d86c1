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
        var outputs: [Output] = []
        await perform(count: count, threads: threads, progress: progress, piece: piece) { outputs.append($0) }
        return outputs
    }

    /// Does pieces 0, 1, … and hands over what they made in the order of their numbers, each as soon as those before it are
    /// done, so that little is held at a time.
    ///
    /// - Parameter take: is handed what each piece made.
    static func perform<Output: Sendable>(
        count: Int, threads: Int, progress: (Int) -> Void = { _ in }, piece: @escaping @Sendable (Int) -> Output?,
        take: (Output) -> Void
    ) async {
        var waiting: [Int: Output] = [:]
        var taken = 0
        var (next, done) = (0, 0)
        var isGivenUp = false
        await withTaskGroup(of: (Int, Output?).self) { group in
            while next < min(count, max(1, threads)) {
                let number = next
                group.addTask { (number, piece(number)) }
                next += 1
            }
            while let (number, output) = await group.next() {
                waiting[number] = output
                while let output = waiting.removeValue(forKey: taken) {
                    take(output)
                    taken += 1
                }
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
    }
}
