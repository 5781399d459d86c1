/// So many people at the least, of some places together.
public struct StaffingNeed: Equatable, Sendable {
    /// The team's place among the scenario's.
    public let team: Int
    /// The hour of the day, from 0.
    public let hour: Int
    /// The places whose people are down at some time in it.
    public let places: [Int]
    /// How many of them together, at the least.
    public let fewest: Int

    package init(team: Int, hour: Int, places: [Int], fewest: Int) {
        (self.team, self.hour, self.places, self.fewest) = (team, hour, places, fewest)
    }
}

/// The least that numbers at places can weigh, of which each place and each of some groups of places has at least so many.
///
/// A lower bound of the covering problem min Σ w x, x ≥ f, Σ of x over the places of need j ≥ dⱼ: with prices y ≥ 0 of the needs such that
/// no place's needs are priced above its weight, no x can weigh less than Σ w f + Σ y (d - Σ f) (weak duality). The prices are found by the
/// simplex method, begun at nothing, and scaled down where rounding has put one too high, so that the bound holds whatever the
/// method did. Fractions of people are allowed, so the least of whole numbers may be more.
package struct CoveringBound {
    /// The bound.
    package let least: Double

    /// - Parameters:
    ///   - weights: by place, above 0.
    ///   - floors: by place, the fewest there.
    package init(weights: [Double], floors: [Int], needs: [StaffingNeed]) {
        let placed = zip(weights, floors).reduce(0) { $0 + $1.0 * Double($1.1) }
        // What is still needed beyond the floors, once for each group of places.
        var open: [(places: [Int], missing: Double)] = []
        for need in needs {
            let missing = Double(need.fewest - need.places.reduce(0) { $0 + floors[$1] })
            guard missing > 0 else { continue }
            if let same = open.firstIndex(where: { $0.places == need.places }) {
                open[same].missing = max(open[same].missing, missing)
            } else {
                open.append((need.places, missing))
            }
        }
        var tableau = Tableau(weights: weights, needs: open)
        tableau.solve()
        var load = [Double](repeating: 0, count: weights.count)
        let prices = tableau.prices
        for (need, price) in zip(open, prices) { for place in need.places { load[place] += price } }
        let fit = zip(weights, load).reduce(1.0) { $1.1 > $1.0 ? min($0, $1.0 / $1.1) : $0 }
        least = placed + fit * zip(open, prices).reduce(0) { $0 + $1.0.missing * $1.1 }
    }
}

/// The prices of needs: max Σ d y where the prices of each place's needs come to no more than its weight.
private struct Tableau {
    /// A row a place, a column a need, then one for each place's slack, then the right-hand side; the last row is the aim's.
    private var rows: [[Double]]
    /// By place, the column that is basic in its row.
    private var basic: [Int]
    private let needs: Int

    init(weights: [Double], needs: [(places: [Int], missing: Double)]) {
        self.needs = needs.count
        let width = needs.count + weights.count + 1
        rows = weights.indices.map { place in
            var row = [Double](repeating: 0, count: width)
            for (column, need) in needs.enumerated() where need.places.contains(place) { row[column] = 1 }
            row[needs.count + place] = 1
            row[width - 1] = weights[place]
            return row
        }
        rows.append(needs.map { -$0.missing } + [Double](repeating: 0, count: weights.count + 1))
        basic = weights.indices.map { needs.count + $0 }
    }

    /// Steps to better corners until there is none; Bland's rule never comes back to one.
    mutating func solve() {
        for _ in 0..<Tableau.mostSteps {
            let aim = rows[rows.count - 1]
            guard let column = aim.dropLast().firstIndex(where: { $0 < -Tableau.nothing }) else { return }
            var leaving: (row: Int, ratio: Double)?
            for row in basic.indices where rows[row][column] > Tableau.nothing {
                let ratio = rows[row][aim.count - 1] / rows[row][column]
                guard let best = leaving else {
                    leaving = (row, ratio)
                    continue
                }
                if ratio < best.ratio || ratio == best.ratio && basic[row] < basic[best.row] { leaving = (row, ratio) }
            }
            // Every need has a place, so prices can't grow without end.
            guard let leaving else { return }
            pivot(leaving.row, column)
        }
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        let divisor = rows[row][column]
        for place in rows[row].indices { rows[row][place] /= divisor }
        let pivot = rows[row]
        for other in rows.indices where other != row {
            let factor = rows[other][column]
            guard factor != 0 else { continue }
            for place in pivot.indices { rows[other][place] -= factor * pivot[place] }
        }
        basic[row] = column
    }

    /// By need.
    var prices: [Double] {
        var prices = [Double](repeating: 0, count: needs)
        for (row, column) in basic.enumerated() where column < needs { prices[column] = max(0, rows[row].last ?? 0) }
        return prices
    }

    private static let nothing = 1e-9
    /// Far more than such small problems take; where they don't do, the bound is lower than it could be.
    private static let mostSteps = 5_000
}
