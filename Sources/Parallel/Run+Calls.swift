public import ContactCentre
public import Experiments

/// What becomes of a run's calls, replication by replication in the order of their numbers, and in order of arrival.
public struct CallsOutput<Failure: Error>: Sendable {
    let layOut: @Sendable (_ calls: ArraySlice<CallRecord>, _ replication: Int) -> [UInt8]
    let write: @Sendable (_ text: [UInt8]) throws(Failure) -> Void

    /// An output of calls.
    ///
    /// - Parameters:
    ///   - layOut: makes a text of some calls of a replication, whose number counts from 0, on any thread.
    ///   - write: is given the texts one after the other, on any thread. Where it fails the run is given up.
    public init(
        layOut: @escaping @Sendable (_ calls: ArraySlice<CallRecord>, _ replication: Int) -> [UInt8],
        write: @escaping @Sendable (_ text: [UInt8]) throws(Failure) -> Void
    ) {
        self.layOut = layOut
        self.write = write
    }
}

extension Run {
    /// Runs the replications, or those of one part only, hands over every figure's value in each, and writes their calls meanwhile.
    ///
    /// - Parameters:
    ///   - part: nil for all replications.
    ///   - progress: is told after each replication how many are done and how many there are by now.
    ///   - dayDone: is told after each simulated day, on any thread.
    public func samples<Failure: Error>(
        of part: RunPart?, calls output: CallsOutput<Failure>,
        progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in }, dayDone: @escaping @Sendable () -> Void = {}
    ) async throws(Failure) -> Samples {
        var work = part.map { RunWork(self, part: $0) } ?? RunWork(self)
        let texts = InTurn(from: work.replication(ofPiece: 0), handOn: output.write)
        await perform(&work, threads: settings.threads, progress: progress) { work, piece in
            let number = work.replication(ofPiece: piece)
            return { await simulate(replication: number, output, texts, dayDone) }
        }
        if let failure = await texts.failure { throw failure }
        return work.samples
    }

    /// Simulates one replication for its calls and the values of all figures; nil where its calls can't be written.
    private func simulate<Failure: Error>(
        replication number: Int, _ output: CallsOutput<Failure>, _ texts: InTurn<Failure>, _ dayDone: () -> Void
    ) async -> ReplicationSample? {
        var replication = begin(replication: number)
        var text: [UInt8] = []
        while replication.passDay() {
            dayDone()
            let further = replication.takeCalls { output.layOut($0, number) }
            if text.isEmpty { text = further } else { text += further }
            if text.count >= Run.textAtATime {
                guard await texts.take(text, of: number) else { return nil }
                text = []
            }
        }
        guard await texts.take(text, of: number) else { return nil }
        await texts.finish(number)
        return replication.sample
    }

    /// Bytes of calls that are handed over together, so that days with few calls cost little.
    private static let textAtATime = 1 << 16
}
