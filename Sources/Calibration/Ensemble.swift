import Probability
import Statistics

/// Rooms as points on the normal line of every value moved, and how they are led to what was observed: an ensemble smoother in several steps.
///
/// With Z the rooms' places, G their figures, made alike so that errors have variance 1, d what was observed and ε standard normal draws, a
/// step of weight 1 / α leads each room to z + C(Z, G) (C(G, G) + α I)⁻¹ (d + √α ε - g), C the covariances over the rooms. Where weights add
/// to 1 and figures are linear in the places, the rooms end as draws from what the figures leave of the ranges (the posterior), whatever the steps;
/// where they bend, several steps follow the bend.
///
/// - Source: Emerick and Reynolds, Ensemble smoother with multiple data assimilation, Computers & Geosciences 55 (2013).
package enum Ensemble {
    /// The steps' α; 1 / α add to 1. The first are cautious, since figures are least linear over whole ranges.
    package static let steps = [28.0 / 3, 7, 4, 2]

    /// Rooms spread evenly over the ranges: of each value, one room in each of as many equally likely stretches (a Latin hypercube).
    package static func spread(rooms: Int, columns: Int, seed: UInt64) -> [[Double]] {
        var places = [[Double]](repeating: [], count: rooms)
        for column in 0..<columns {
            var stream = RandomStream(
                StreamKey(
                    seed: seed, replication: 0, purpose: stableHash(of: "fit.spread"), item: UInt64(column), day: 0))
            var order = Array(0..<rooms)
            for place in order.indices.reversed().dropLast() {
                order.swapAt(place, min(Int(stream.nextUnit() * Double(place + 1)), place))
            }
            for (room, stretch) in order.enumerated() {
                places[room].append(RealFunctions.normalQuantile((Double(stretch) + stream.nextUnit()) / Double(rooms)))
            }
        }
        return places
    }

    /// Standard normal draws for a step, by room.
    package static func errors(rooms: Int, targets: Int, step: Int, seed: UInt64) -> [[Double]] {
        (0..<rooms).map { room in
            var stream = RandomStream(
                StreamKey(
                    seed: seed, replication: room, purpose: stableHash(of: "fit.errors"), item: UInt64(step), day: 0))
            return (0..<targets).map { _ in RealFunctions.normalQuantile(stream.nextUnit()) }
        }
    }

    /// How places move with figures over some rooms: what a room's distance from the observed figures says of where to go.
    package struct Gain {
        /// By column of the places, then by figure: their covariances over the rooms.
        private let crossed: [[Double]]
        private let root: Cholesky

        /// The gain of rooms with their places and whitened figures; nil where there are fewer than two.
        package init?(places: [[Double]], figures: [[Double]], weight alpha: Double) {
            guard places.count > 1, let targets = figures.first?.count else { return nil }
            let (places, figures) = (Gain.deviations(places), Gain.deviations(figures))
            let count = Double(places.count - 1)
            var matrix = [[Double]](repeating: [Double](repeating: 0, count: targets), count: targets)
            for own in figures {
                for row in 0..<targets {
                    for column in 0...row { matrix[row][column] += own[row] * own[column] / count }
                }
            }
            for row in 0..<targets { matrix[row][row] += alpha }
            guard let root = Cholesky(matrix) else { return nil }
            self.root = root
            crossed = places[0].indices.map { column in
                (0..<targets).map { target in
                    zip(places, figures).reduce(0) { $0 + $1.0[column] * $1.1[target] } / count
                }
            }
        }

        /// How far to move for a distance of whitened figures.
        package func move(for distance: [Double]) -> [Double] {
            let solved = root.solved(distance)
            return crossed.map { row in zip(row, solved).reduce(0) { $0 + $1.0 * $1.1 } }
        }

        private static func deviations(_ rows: [[Double]]) -> [[Double]] {
            let means = rows[0].indices.map { column in rows.reduce(0) { $0 + $1[column] } / Double(rows.count) }
            return rows.map { zip($0, means).map { $0 - $1 } }
        }
    }
}
