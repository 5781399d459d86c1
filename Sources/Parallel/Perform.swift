package import Experiments

/// Does a work's pieces several at a time: the only loop of the program with threads.
///
/// What pieces make is taken in the order of their numbers, each as soon as those before it are done, so that little is held
/// at a time. Where a piece is given up, what comes after it is left out.
///
/// - Parameters:
///   - threads: how many pieces are done at the same time, at least 1.
///   - progress: is told after each piece how many replications are done, and how many there are by now.
package func perform<Work: ReplicatedWork>(
    _ work: inout Work, threads: Int, progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in }
) async {
    await perform(&work, threads: threads, progress: progress) { work, piece in
        let job = work.job(piece)
        return { job() }
    }
}

/// The same with jobs that the work itself doesn't know.
///
/// - Parameter job: how a piece is done; a job may wait, for instance for its turn to hand something over.
func perform<Work: ReplicatedWork>(
    _ work: inout Work, threads: Int, progress: (_ done: Int, _ planned: Int) -> Void,
    job: (_ work: inout Work, _ piece: Int) -> @Sendable () async -> Work.Output?
) async {
    var current = work
    var (next, taken, done) = (0, 0, 0)
    var replications = 0
    var waiting: [Int: Work.Output] = [:]
    var (goesOn, isTaking) = (true, true)
    await withTaskGroup(of: (Int, Work.Output?).self) { group in
        func begin(upTo most: Int) {
            while goesOn, next < current.pieces, next - done < most {
                let (number, piece) = (next, job(&current, next))
                group.addTask { (number, await piece()) }
                next += 1
            }
        }
        begin(upTo: max(1, threads))
        while let (number, output) = await group.next() {
            done += 1
            replications += current.replications(inPiece: number)
            waiting[number] = output
            goesOn = goesOn && output != nil
            while isTaking, let output = waiting.removeValue(forKey: taken) {
                isTaking = current.take(output)
                taken += 1
            }
            goesOn = goesOn && isTaking
            progress(replications, current.replications)
            begin(upTo: max(1, threads))
        }
    }
    work = current
}
