import ContactCentre
import Statistics

/// What became of a call type's calls, held against how many there were.
public struct CallBalance: Equatable, Sendable {
    /// The call type's name.
    public let callType: String
    /// Calls offered in a replication, on average.
    public let offered: Double
    /// Offered - answered - abandoned - blocked - transferred out - accepting a call-back - still there, in calls a replication, on average.
    public let unaccounted: Double

    /// Whether every call is accounted for: as far as means of sums can differ by rounding only.
    public var isEven: Bool { unaccounted.magnitude <= CallBalance.rounding * max(1, offered) }

    private static let rounding = 1e-9
}

extension RunResult {
    /// For each call type over the whole period whether every call is accounted for, in the rows' order; those without such rows are
    /// left out.
    ///
    /// Figures corrected by control variates, each by itself, don't quite add up.
    public var callBalances: [CallBalance] {
        let parts: Set<Measure> = [
            .offered, .answered, .abandoned, .blocked, .transferredOut, .callBackAccepted, .stillThere,
        ]
        var means: [(callType: String, of: [Measure: Double])] = []
        for row in rows where parts.contains(row.measure) {
            guard row.callType != FigureName.all, row.name.isWhole, let mean = row.estimate.mean else { continue }
            let place = means.firstIndex { $0.callType == row.callType } ?? means.count
            if place == means.count { means.append((row.callType, [:])) }
            means[place].of[row.measure] = mean
        }
        return means.compactMap { callType, mean in
            guard let offered = mean[.offered], let answered = mean[.answered], let abandoned = mean[.abandoned] else {
                return nil
            }
            let others = [Measure.blocked, .transferredOut, .callBackAccepted, .stillThere].reduce(0) {
                $0 + (mean[$1] ?? 0)
            }
            return CallBalance(
                callType: callType, offered: offered, unaccounted: offered - answered - abandoned - others)
        }
    }
}
