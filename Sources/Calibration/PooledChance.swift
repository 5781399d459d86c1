import Statistics

/// How figures move from one replication to the next, over the replications of several rooms together: along straight lines with the numbers
/// of calls, and what the lines leave.
package struct PooledChance {
    /// By figure: the slope on each number of calls.
    package let slopes: [[Double]]
    /// By pair of figures: the sum over rooms and replications of the products of what the lines leave.
    package let residuals: [[Double]]

    /// - Parameters:
    ///   - figures: by room, then figure and replication: how far it lies from the room's mean. At least one room.
    ///   - calls: by room, then number of calls and replication: the same as a share of the mean.
    package init(figures: [[[Double]]], calls: [[[Double]]]) {
        func product(_ first: [[[Double]]], _ row: Int, _ second: [[[Double]]], _ column: Int) -> Double {
            zip(first, second).reduce(0) { sum, room in
                sum + zip(room.0[row], room.1[column]).reduce(0) { $0 + $1.0 * $1.1 }
            }
        }
        let (targets, controls) = (figures[0].indices, calls[0].indices)
        let squares = controls.map { row in
            controls.map { product(calls, row, calls, $0) * (row == $0 ? 1 + 1e-9 : 1) }
        }
        let root = Cholesky(squares)
        let crossed = targets.map { target in controls.map { product(figures, target, calls, $0) } }
        let slopes = crossed.map { root?.solved($0) ?? [Double](repeating: 0, count: controls.count) }
        residuals = targets.map { row in
            targets.map { column in
                product(figures, row, figures, column)
                    - zip(slopes[row], crossed[column]).reduce(0) { $0 + $1.0 * $1.1 }
            }
        }
        self.slopes = slopes
    }
}
