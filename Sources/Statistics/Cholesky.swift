/// The lower triangle L of a symmetric positive definite matrix A = L Lᵀ, with which equations are solved and errors made alike.
package struct Cholesky: Sendable {
    /// By row, up to the diagonal.
    private let root: [[Double]]

    /// The triangle of a matrix, of which the lower half is read; nil where it is not positive definite.
    package init?(_ matrix: [[Double]]) {
        var root: [[Double]] = []
        for (row, values) in matrix.enumerated() {
            var own: [Double] = []
            for column in 0...row {
                let other = column == row ? own : root[column]
                var rest = values[column]
                for place in 0..<column { rest -= own[place] * other[place] }
                if column == row {
                    guard rest > 0, rest.isFinite else { return nil }
                    own.append(rest.squareRoot())
                } else {
                    own.append(rest / root[column][column])
                }
            }
            root.append(own)
        }
        self.root = root
    }

    /// x with L x = b: where A is the covariance of b's errors, those of x are independent and of variance 1.
    package func whitened(_ right: [Double]) -> [Double] {
        var solution = right
        for row in solution.indices {
            for column in 0..<row { solution[row] -= root[row][column] * solution[column] }
            solution[row] /= root[row][row]
        }
        return solution
    }

    /// x with A x = b.
    package func solved(_ right: [Double]) -> [Double] {
        var solution = whitened(right)
        for row in solution.indices.reversed() {
            for below in solution.indices where below > row { solution[row] -= root[below][row] * solution[below] }
            solution[row] /= root[row][row]
        }
        return solution
    }
}
