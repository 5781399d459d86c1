import Statistics

/// How far figures of a right room may lie from those observed, and how much of that comes with the number of calls: learnt from the
/// replications of rooms tried.
///
/// What was observed is one draw of what could have happened, so that chance moves it as far as one replication. Part of that chance is how
/// many calls came, which is known: figures are taken as they would be with the calls that were observed, along a straight line through the
/// replications of all rooms. What remains is pooled over rooms, for the figures of a scenario together, since they move together.
///
/// All rooms have the same callers, so that pooling smooths the variance but doesn't make it known better than n replications let it: with
/// ν = n - 1 - (observed numbers of calls) it is made ν / (ν - 2) times as large, the variance of Student's t.
struct FitErrors {
    /// By scenario, by target of the scenario: the slope on each observed number of calls.
    private let slopes: [[[Double]]]
    /// By scenario: the covariance of the errors of its targets.
    private let covariances: [[[Double]]]
    private let roots: [Cholesky]

    /// The errors learnt from some rooms; nil where none of them has figures.
    init?(_ rooms: [TriedRoom], in space: FitSpace, discrepancy: Double) {
        var (slopes, covariances, roots): ([[[Double]]], [[[Double]]], [Cholesky]) = ([], [], [])
        for scenario in space.scenarios.indices {
            let readings = rooms.compactMap { $0.readings?[scenario] }
            guard let first = readings.first else { return nil }
            let replications = first.deviations.first?.count ?? first.excessDeviations.first?.count ?? 0
            let chance = PooledChance(
                figures: readings.map { $0.deviations }, calls: readings.map { $0.excessDeviations })
            let targets = space.targets.places(of: scenario).map { space.targets.all[$0] }
            let own = Double(max(replications - 1 - first.excess.count, 3))
            let freedom = Double(readings.count) * (own - 2)
            var covariance = chance.residuals.map { $0.map { $0 / freedom } }
            for (place, target) in targets.enumerated() {
                for other in targets.indices { covariance[place][other] *= 1 + 1 / Double(replications) }
                let error = target.standardError(discrepancy: discrepancy)
                covariance[place][place] += error * error
            }
            guard let root = Cholesky(covariance) else { return nil }
            slopes.append(chance.slopes)
            covariances.append(covariance)
            roots.append(root)
        }
        (self.slopes, self.covariances, self.roots) = (slopes, covariances, roots)
    }

    /// By target: a room's figures as they would be with the calls that were observed. Nil where it has none.
    func figures(of room: TriedRoom) -> [Double]? {
        room.readings.map { readings in
            zip(readings, slopes).flatMap { reading, slopes in
                zip(reading.figures, slopes).map { figure, slopes in
                    figure - zip(slopes, reading.excess).reduce(0) { $0 + $1.0 * $1.1 }
                }
            }
        }
    }

    /// By target, in the order of ``FitTargets/all``: the standard error of observed less simulated.
    var standardErrors: [Double] {
        covariances.flatMap { covariance in covariance.indices.map { covariance[$0][$0].squareRoot() } }
    }

    /// Values by target made alike: independent, with errors of variance 1.
    func whitened(_ values: [Double]) -> [Double] {
        var rest = values[...]
        return zip(roots, covariances).flatMap { root, covariance in
            defer { rest = rest.dropFirst(covariance.count) }
            return root.whitened(Array(rest.prefix(covariance.count)))
        }
    }
}
