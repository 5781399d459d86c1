/// Takes what numbered pieces of work make while they are at it, and hands it on in the order of their numbers: a piece's own as it
/// comes while it is its turn, what later ones make as soon as it is theirs.
///
/// At most a quarter of a gigabyte waits for its turn, and one contribution of each piece; a piece that would add more waits
/// itself, without keeping a thread busy.
/// The piece whose turn it is never waits.
package actor InTurn<Failure: Error> {
    private let handOn: @Sendable ([UInt8]) throws(Failure) -> Void
    private let mostHeld: Int
    private var turn: Int
    /// By number, what waits for its turn.
    private var held: [Int: [[UInt8]]] = [:]
    /// The memory they take.
    private var heldBytes = 0
    private var finished: Set<Int> = []
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// Why nothing is handed on any more.
    package private(set) var failure: Failure?

    /// Begins with the turn of a piece.
    ///
    /// - Parameters:
    ///   - mostHeld: so many bytes of memory may wait for their turn, and a contribution more of each piece.
    ///   - handOn: is given what was made, one contribution after the other, on any thread.
    package init(
        from first: Int, mostHeld: Int = 1 << 28, handOn: @escaping @Sendable ([UInt8]) throws(Failure) -> Void
    ) {
        turn = first
        self.mostHeld = mostHeld
        self.handOn = handOn
    }

    /// Takes a contribution of a piece.
    ///
    /// - Returns: false where there is no use in going on, since handing on failed.
    package func take(_ made: [UInt8], of piece: Int) async -> Bool {
        if piece == turn {
            pass(made)
        } else {
            held[piece, default: []].append(made)
            heldBytes += made.capacity
        }
        while failure == nil, piece != turn, heldBytes > mostHeld {
            await withCheckedContinuation { waiting.append($0) }
        }
        return failure == nil
    }

    /// Notes that a piece has made everything.
    package func finish(_ piece: Int) {
        finished.insert(piece)
        while finished.remove(turn) != nil {
            turn += 1
            for made in held.removeValue(forKey: turn) ?? [] {
                heldBytes -= made.capacity
                pass(made)
            }
        }
        wakeAll()
    }

    private func pass(_ made: [UInt8]) {
        guard failure == nil else { return }
        do throws(Failure) {
            try handOn(made)
        } catch {
            failure = error
            wakeAll()
        }
    }

    /// Whoever waits looks again whether there is still a reason to.
    private func wakeAll() {
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}
