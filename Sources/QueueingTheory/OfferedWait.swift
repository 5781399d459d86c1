internal import Probability

/// The law of the wait of a caller of endless patience who finds every agent busy, among callers of limited patience.
///
/// Its density is proportional to exp φ(v) with φ(v) = λ · (1 - exp(-θv)) / θ - nμ · v, which is concave: it rises to a
/// peak where calls arriving and still waiting balance the answers, λ exp(-θv) = nμ (or falls from 0), and drops on
/// both sides. The integrals march outwards from the peak in panels of Gauss-Legendre quadrature until nothing is left.
/// On the way up the panels keep the width of the finest feature; beyond the peak they widen with the distance, since
/// there are two scales there, patience near the peak and the agents' pace further out.
struct OfferedWait: Equatable, Sendable {
    /// Calls arriving a second, λ.
    private let arrivalRate: Double
    /// Answers a second while every agent is busy, nμ.
    private let answerRate: Double
    /// Hang-ups a second by each waiting caller, θ.
    private let hangUpRate: Double
    /// Where the density is greatest, in seconds.
    private let peak: Double
    /// exp(-φ(peak)): what integrals of exp φ are multiplied by, so that neither they nor this overflow.
    let scale: Double

    /// Integrals over the wait v of exp φ(v) × `scale`, in seconds.
    struct Integral: Equatable, Sendable {
        /// Of the density as it is.
        var total = 0.0
        /// Weighed by the probability that a caller's patience exceeds the wait.
        var answered = 0.0
        /// Weighed by the probability that it doesn't.
        var abandoned = 0.0
        /// Weighed by the wait and the probability that patience exceeds it; seconds squared.
        var answeredSeconds = 0.0
    }

    /// The law for these rates, all above 0.
    init(arrivalRate: Double, answerRate: Double, hangUpRate: Double) {
        self.arrivalRate = arrivalRate
        self.answerRate = answerRate
        self.hangUpRate = hangUpRate
        let pressure = arrivalRate / answerRate
        peak = pressure > 1 ? RealFunctions.log(pressure) / hangUpRate : 0
        // φ(peak) = λ/θ - nμ/θ - nμ · peak, written so that it's exactly 0 for a peak at 0.
        let exponent = pressure > 1 ? (arrivalRate - answerRate) / hangUpRate - answerRate * peak : 0
        scale = RealFunctions.exp(-max(0, exponent))
    }

    /// The integrals over waits from `start` seconds on.
    func integral(from start: Double) -> Integral {
        var integral = Integral()
        if start < peak { addRise(from: start, to: &integral) }
        addFall(from: max(start, peak), to: &integral)
        return integral
    }

    /// Adds the part between `start` and the peak, marching down from the peak.
    private func addRise(from start: Double, to integral: inout Integral) {
        let width = finestWidth(at: peak)
        var upper = peak
        while upper > start, logDensity(upper) > OfferedWait.negligible {
            let lower = max(start, upper - width)
            addPanel(from: lower, to: upper, to: &integral)
            upper = lower
        }
    }

    /// Adds the part from `start`, at or beyond the peak, to infinity.
    private func addFall(from start: Double, to integral: inout Integral) {
        let startDensity = logDensity(start)
        guard startDensity > OfferedWait.leastExponent else { return }
        let floor = startDensity + OfferedWait.negligible
        let width = finestWidth(at: start)
        var lower = start
        while logDensity(lower) > floor {
            let upper = lower + max(width, (lower - start) * OfferedWait.widening)
            addPanel(from: lower, to: upper, to: &integral)
            lower = upper
        }
    }

    /// Shorter than any distance over which the density changes its course: by patience, by slope or by curvature.
    private func finestWidth(at wait: Double) -> Double {
        let stillWaitingRate = arrivalRate * RealFunctions.exp(-hangUpRate * wait)
        let slope = (stillWaitingRate - answerRate).magnitude
        let curvature = (stillWaitingRate * hangUpRate).squareRoot()
        return 1 / (hangUpRate + slope + curvature)
    }

    /// φ(wait) - φ(peak), at most 0.
    private func logDensity(_ wait: Double) -> Double {
        let distance = wait - peak
        let rateAtPeak = min(arrivalRate, answerRate)
        return rateAtPeak * lossOfPatience(distance) / hangUpRate - answerRate * distance
    }

    /// 1 - exp(-θ · seconds), good to rounding for short times; negative for negative ones.
    private func lossOfPatience(_ seconds: Double) -> Double {
        -RealFunctions.expMinusOne(-hangUpRate * seconds)
    }

    private func addPanel(from lower: Double, to upper: Double, to integral: inout Integral) {
        let half = (upper - lower) / 2
        let middle = lower + half
        for (node, weight) in OfferedWait.nodesAndWeights {
            add(at: middle - half * node, weight: half * weight, to: &integral)
            add(at: middle + half * node, weight: half * weight, to: &integral)
        }
    }

    private func add(at wait: Double, weight: Double, to integral: inout Integral) {
        let mass = weight * RealFunctions.exp(logDensity(wait))
        let answeredMass = mass * RealFunctions.exp(-hangUpRate * wait)
        integral.total += mass
        integral.answered += answeredMass
        integral.abandoned += mass * lossOfPatience(wait)
        integral.answeredSeconds += answeredMass * wait
    }

    /// exp(-45) is 3e-20: what lies beyond cannot be seen in a `Double`.
    private static let negligible = -45.0
    /// Below this, exp is 0 in a `Double`.
    private static let leastExponent = -745.0
    /// How much wider each panel beyond the peak is than its distance from there.
    private static let widening = 0.25
    /// Ten-point Gauss-Legendre quadrature, one node of each pair; Abramowitz and Stegun (1964), table 25.4.
    private static let nodesAndWeights: [(Double, Double)] = [
        (0.148874338981631211, 0.295524224714752870),
        (0.433395394129247191, 0.269266719309996355),
        (0.679409568299024406, 0.219086362515982044),
        (0.865063366688984511, 0.149451349150580593),
        (0.973906528517171720, 0.066671344308688138),
    ]
}
