/// Work made of numbered pieces that can be done at the same time, and are taken in the order of their numbers.
///
/// What a work comes to depends on its pieces only, never on how many are done at a time or which is done first. Whoever does
/// them (the room `Parallel`, or a page one after the other) calls `job`, `take` and nothing else.
package protocol ReplicatedWork {
    /// What a piece makes.
    associatedtype Output: Sendable
    /// How many pieces there are as far as is known by now; it may grow when all of them are taken.
    var pieces: Int { get }
    /// How many replications all pieces are.
    var replications: Int { get }
    /// How many a piece is: of several plans, one each.
    func replications(inPiece piece: Int) -> Int
    /// How a piece is done, from 0, on any thread. It makes nil where the work is given up.
    mutating func job(_ piece: Int) -> @Sendable () -> Output?
    /// Takes what the next piece made; false to give up.
    mutating func take(_ output: Output) -> Bool
}

extension ReplicatedWork {
    package var replications: Int { pieces }

    package func replications(inPiece piece: Int) -> Int { 1 }

    /// Does all pieces one after the other, where there are no threads.
    package mutating func performInTurn() {
        var piece = 0
        while piece < pieces, let output = job(piece)(), take(output) { piece += 1 }
    }
}
