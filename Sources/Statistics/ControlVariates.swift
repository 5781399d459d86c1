/// Figures of the same replications whose true means are known, by which other figures are corrected.
///
/// If replications had more calls than are expected, waits were longer than they are on average; how much longer a call
/// more makes them is seen in the replications themselves. Each figure y is regressed on the controls c, and what their
/// means' distance from the truth μ explains is taken off: ŷ = ȳ - b · (c̄ - μ). What remains varies less.
///
/// With n replications and q controls the variance is that of the residuals with n - q - 1 degrees of freedom, and its
/// weight 1/n + (c̄ - μ)ᵀ S⁻¹ (c̄ - μ), S the controls' sums of squares and products about their means. If figure and
/// controls are jointly normal, the interval is exact; if the figure is not linear in the controls, the bias is of the
/// order of 1/n. Estimating b costs precision: without any relation the interval is wider by √((n - 2) / (n - q - 2)),
/// the t quantile aside.
///
/// - Source: Lavenberg and Welch, A perspective on the use of control variables to increase the efficiency of Monte Carlo
///   simulations, Management Science 27 (1981).
public struct ControlVariates: Equatable, Sendable {
    /// How many replications there are.
    public let replications: Int
    /// By control, then by replication: the distance from the control's mean over replications.
    private let deviations: [[Double]]
    /// By control: the distance of that mean from the truth.
    private let excess: [Double]
    /// The lower triangle of S = L Lᵀ.
    private let root: [[Double]]

    /// Controls by their values in each replication and their true means.
    ///
    /// Controls that don't vary, or repeat what others say, are left out. Nil where none remains or fewer than
    /// `leastDegreesOfFreedom` would be left.
    ///
    /// - Parameter controls: finite values, as many of each, and the true mean.
    public init?(_ controls: [(values: [Double], mean: Double)]) {
        var deviations: [[Double]] = []
        var excess: [Double] = []
        var root: [[Double]] = []
        for (values, truth) in controls {
            guard let mean = Tally(values).mean else { return nil }
            let own = values.map { $0 - mean }
            // Cholesky's next row: what is new in this control against those before it.
            var row: [Double] = []
            for (place, other) in deviations.enumerated() {
                let explained = zip(row, root[place]).reduce(0) { $0 + $1.0 * $1.1 }
                row.append((ControlVariates.product(own, other) - explained) / root[place][place])
            }
            let square = ControlVariates.product(own, own)
            let rest = square - row.reduce(0) { $0 + $1 * $1 }
            guard square > 0, rest > ControlVariates.leastNew * square else { continue }
            deviations.append(own)
            excess.append(mean - truth)
            root.append(row + [rest.squareRoot()])
        }
        replications = deviations.first?.count ?? 0
        guard !deviations.isEmpty,
            replications - deviations.count - 1 >= ControlVariates.leastDegreesOfFreedom
        else { return nil }
        (self.deviations, self.excess, self.root) = (deviations, excess, root)
    }

    /// Fewer would leave the residuals' variance to luck.
    public static let leastDegreesOfFreedom = 5
    /// A control of whose squares others explain all but this share says nothing new.
    private static let leastNew = 1e-9

    /// A figure corrected by the controls.
    ///
    /// - Parameters:
    ///   - values: the figure in each replication, or what each is worth; finite, as many as of the controls.
    ///   - estimate: the figure's estimate without controls.
    func adjusted(_ values: [Double], estimate: Double) -> ReplicationSpread? {
        precondition(values.count == replications, "a figure has as many replications as its controls")
        guard let mean = Tally(values).mean else { return nil }
        let slopes = solved(deviations.map { own in zip(own, values).reduce(0) { $0 + $1.0 * ($1.1 - mean) } })
        var squares = 0.0
        for replication in values.indices {
            let explained = deviations.indices.reduce(0.0) { $0 + slopes[$1] * deviations[$1][replication] }
            let residual = values[replication] - mean - explained
            squares += residual * residual
        }
        let degreesOfFreedom = replications - deviations.count - 1
        return ReplicationSpread(
            mean: estimate - ControlVariates.product(slopes, excess), variance: squares / Double(degreesOfFreedom),
            weight: 1 / Double(replications) + ControlVariates.product(excess, solved(excess)),
            degreesOfFreedom: degreesOfFreedom)
    }

    /// x with S x = y.
    private func solved(_ right: [Double]) -> [Double] {
        var solution = right
        for row in solution.indices {
            for column in 0..<row { solution[row] -= root[row][column] * solution[column] }
            solution[row] /= root[row][row]
        }
        for row in solution.indices.reversed() {
            for below in solution.indices where below > row { solution[row] -= root[below][row] * solution[below] }
            solution[row] /= root[row][row]
        }
        return solution
    }

    private static func product(_ first: [Double], _ second: [Double]) -> Double {
        zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
