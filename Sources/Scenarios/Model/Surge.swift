public import ContactCentre

/// Hours of given dates in which so many times as many calls come.
public struct Surge: Sendable, Equatable {
    /// What happens then.
    public let name: String
    /// When it begins, on the local clock.
    public let start: Instant
    /// When it is over.
    public let end: Instant
    /// How many times as many calls come, for each call type that it is about.
    public let factors: [Factor]
    /// The areas whose callers it is about, in the file's order; all of them where it names none.
    public let areas: [AreaID]

    /// How many times as many calls of a type come.
    public struct Factor: Sendable, Equatable {
        /// The call type.
        public let callType: CallTypeID
        /// So many times as many; 1 for as many as otherwise.
        public let times: Double
    }
}

/// A stretch of time in which the same surges hold for a call type; the factors of surges that overlap are multiplied.
///
/// With o_a the share of the callers from area a, of a log's calls those of the stretch, and f_a their factor, ordinary callers from a are kept with probability min(1, f_a), and
/// Σ o_a max(0, f_a - 1) times as many further callers come, from a with its part of that sum. So the calls from each area are a Poisson stream
/// of f_a times the rate, and where f_a is 1 or more every ordinary caller rings as without the surge.
public struct SurgeStretch: Sendable, Equatable {
    /// When it begins.
    public let start: Instant
    /// When it is over.
    public let end: Instant
    /// By area, the probability with which an ordinary caller rings all the same.
    public let kept: [Double]
    /// By area, how many further callers there are for each ordinary caller from anywhere.
    public let further: [Double]
    /// By area, the share of the ordinary callers.
    let origins: [Double]
    /// How many of all ordinary callers are kept.
    let keptOfAll: Double

    init(from start: Instant, until end: Instant, factors: [Double], origins: [Double]) {
        (self.start, self.end, self.origins) = (start, end, origins)
        kept = factors.map { min(1, $0) }
        further = zip(origins, factors).map { $0 * max(0, $1 - 1) }
        keptOfAll = zip(origins, kept).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// How many further callers there are for each ordinary caller, from all areas together.
    package var furtherOfAll: Double { further.reduce(0, +) }

    /// Whether some ordinary callers don't ring.
    package var losesCallers: Bool { kept.contains { $0 < 1 } }
}

extension Arrivals {
    /// The calls that surges bring on a day beside the ordinary ones, piece by piece in order of time.
    package func furtherPieces(ofDay day: Int, in period: Period) -> [Piece] {
        pieces(ordinaryPieces(ofDay: day, in: period), outside: 0) { $0.furtherOfAll }
    }

    /// Pieces cut where stretches of surges begin and end, with so many times as many calls within them and outside; none of no calls.
    func pieces(
        _ pieces: [Piece], outside factor: Double, within factorOf: (SurgeStretch) -> Double
    ) -> [Piece] {
        guard let first = surges.first, let last = surges.last else { return factor == 0 ? [] : pieces }
        return pieces.flatMap { piece -> [Piece] in
            guard piece.start < last.end.microseconds, first.start.microseconds < piece.end else {
                return factor == 0 ? [] : [piece]
            }
            var parts: [Piece] = []
            func add(from: Int64, until: Int64, times factor: Double) {
                guard from < until, factor > 0 else { return }
                let share = Double(until - from) / Double(piece.length)
                parts.append(Piece(start: from, length: until - from, amount: piece.amount * share * factor))
            }
            var reached = piece.start
            for stretch in surges {
                let from = min(max(stretch.start.microseconds, reached), piece.end)
                let until = min(max(stretch.end.microseconds, from), piece.end)
                add(from: reached, until: from, times: factor)
                add(from: from, until: until, times: factorOf(stretch))
                reached = until
            }
            add(from: reached, until: piece.end, times: factor)
            return parts
        }
    }

    /// The ordinary calls expected within a stretch of a surge, as far as it lies in the days measured.
    func ordinaryCalls(in stretch: SurgeStretch, _ period: Period) -> Double {
        let day = Interval.day.microseconds
        let first = max(0, min(Int64(period.days), stretch.start.microseconds / day))
        let end = max(first, min(Int64(period.days), (stretch.end.microseconds + day - 1) / day))
        return (first..<end).reduce(0) { sum, day in
            ordinaryPieces(ofDay: Int(day), in: period).reduce(sum) { sum, piece in
                let from = max(piece.start, stretch.start.microseconds)
                let until = min(piece.end, stretch.end.microseconds)
                return from < until ? sum + piece.amount * Double(until - from) / Double(piece.length) : sum
            }
        }
    }

    /// Whether a stretch of a surge holds at some time of a day.
    package func hasSurge(onDay day: Int) -> Bool {
        let midnight = Int64(day) * Interval.day.microseconds
        return surges.contains {
            $0.start.microseconds < midnight + Interval.day.microseconds && midnight < $0.end.microseconds
        }
    }
}
