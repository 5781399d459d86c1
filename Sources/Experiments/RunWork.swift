/// The replications of a run, or of a part of it, each a piece.
package struct RunWork: ReplicatedWork {
    private let run: Run
    private let isStopped: @Sendable () -> Bool
    /// The number after the last replication planned by now.
    private var end: Int
    /// Whether there may be more than were asked for.
    private let isForPrecision: Bool
    /// The values of the replications done.
    package private(set) var samples: Samples

    /// All replications: those asked for, or as many as a precision takes.
    ///
    /// - Parameter isStopped: asked once a simulated day, on any thread, whether to give up.
    package init(_ run: Run, isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.run = run
        self.isStopped = isStopped
        samples = run.samples()
        isForPrecision = run.settings.precision != nil
        let asked = run.settings.replications
        end = run.settings.precision?.pilotReplications(asked: asked) ?? asked
    }

    /// The replications of one part.
    package init(_ run: Run, part: RunPart, isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.run = run
        self.isStopped = isStopped
        let numbers = part.replications(of: run.settings.replications)
        samples = run.samples(from: numbers.lowerBound)
        isForPrecision = false
        end = numbers.upperBound
    }

    package var pieces: Int { end - samples.first }

    /// The number of the replication that a piece is.
    package func replication(ofPiece piece: Int) -> Int { samples.first + piece }

    package func job(_ piece: Int) -> @Sendable () -> ReplicationSample? {
        let (run, number, isStopped) = (run, replication(ofPiece: piece), isStopped)
        return { run.simulate(replication: number, isStopped: isStopped) }
    }

    package mutating func take(_ sample: ReplicationSample) -> Bool {
        samples.add(sample)
        if isForPrecision, samples.next == end {
            end = run.precision(of: samples)?.replicationsNeeded(after: samples.replications) ?? end
        }
        return true
    }
}
