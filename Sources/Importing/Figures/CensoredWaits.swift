package import Probability

/// Waits of which some ended because the caller gave up: the others say only that the caller would have waited longer.
package struct CensoredWaits: Sendable {
    /// Waits of one length.
    struct Step: Sendable {
        let seconds: Double
        /// How many gave up then, and how many were answered or left otherwise.
        var gaveUp = 0
        var ended = 0
    }

    /// In rising order of length.
    let steps: [Step]
    /// How many gave up, and how long all waited together.
    let gaveUp: Int
    let total: Double

    /// The waits in seconds, each with whether the caller gave up.
    package init(_ waits: [(seconds: Double, gaveUp: Bool)]) {
        var steps: [Step] = []
        for wait in waits.sorted(by: { $0.seconds < $1.seconds }) {
            if steps.last?.seconds != wait.seconds { steps.append(Step(seconds: wait.seconds)) }
            if wait.gaveUp { steps[steps.count - 1].gaveUp += 1 } else { steps[steps.count - 1].ended += 1 }
        }
        self.steps = steps
        gaveUp = steps.reduce(0) { $0 + $1.gaveUp }
        total = steps.reduce(0) { $0 + $1.seconds * Double($1.gaveUp + $1.ended) }
    }

    /// The share who would wait longer than so many seconds, and its standard error.
    ///
    /// The product, over waits up to then that ended in giving up, of 1 - gave up / still waiting (Kaplan and Meier, 1958); its standard
    /// error by Greenwood's sum.
    package func share(longerThan seconds: Double) -> (share: Double, standardError: Double) {
        var waiting = steps.reduce(0) { $0 + $1.gaveUp + $1.ended }
        var (share, sum) = (1.0, 0.0)
        for step in steps {
            if step.seconds > seconds { break }
            if step.gaveUp > 0 {
                share *= 1 - Double(step.gaveUp) / Double(waiting)
                if waiting > step.gaveUp {
                    sum += Double(step.gaveUp) / (Double(waiting) * Double(waiting - step.gaveUp))
                }
            }
            waiting -= step.gaveUp + step.ended
        }
        return (share, share * sum.squareRoot())
    }
}

/// A law of patience with the greatest likelihood among those of its kind.
package struct PatienceFit: Sendable {
    /// The law, of all callers but those who hang up at once.
    package let patience: Distribution
    /// The share who hang up at once, and their mean; nil where the law is of all callers.
    package var atOnce: (share: Double, meanSeconds: Double)?
    /// The logarithm of the likelihood.
    package let logLikelihood: Double
    /// How many numbers were fitted.
    let parameters: Int
    /// The standard error of an exponential law's mean.
    package var standardErrorOfMean: Double?

    /// What fits best has the least (Akaike, 1974): 2 x parameters - 2 x log likelihood.
    package var informationCriterion: Double { 2 * Double(parameters) - 2 * logLikelihood }
}

extension CensoredWaits {
    /// The laws of patience, the one that fits best first; none where nobody gave up.
    package var fits: [PatienceFit] {
        guard gaveUp > 0, total > 0 else { return [] }
        let laws = [exponential, weibull, lognormal, exponentialWithSomeAtOnce].compactMap { $0 }
        // A mean of weeks says that too few gave up to tell.
        return laws.filter { $0.patience.mean < CensoredWaits.longestMean }.sorted {
            $0.informationCriterion < $1.informationCriterion
        }
    }

    /// Mean: all waits together / how many gave up. Standard error: mean / square root of how many gave up.
    package var exponential: PatienceFit { CensoredWaits.exponential(total: total, gaveUp: Double(gaveUp)) }

    static func exponential(total: Double, gaveUp: Double) -> PatienceFit {
        let mean = total / gaveUp
        return PatienceFit(
            patience: .exponential(mean: mean), logLikelihood: -gaveUp * (RealFunctions.log(mean) + 1),
            parameters: 1, standardErrorOfMean: mean / gaveUp.squareRoot())
    }

    /// Files have whole seconds: who gave up after 0 s did within the first.
    private static func positive(_ seconds: Double) -> Double { max(seconds, 0.5) }

    /// The shape solves Σ t^k ln t / Σ t^k - 1/k = mean of ln t over those who gave up, all sums over all waits.
    var weibull: PatienceFit? {
        let waits = steps.map {
            (log: RealFunctions.log(CensoredWaits.positive($0.seconds)), $0.gaveUp, $0.gaveUp + $0.ended)
        }
        let meanLog = waits.reduce(0) { $0 + $1.log * Double($1.1) } / Double(gaveUp)
        func sums(_ shape: Double) -> (powers: Double, withLog: Double) {
            waits.reduce((0, 0)) { sums, wait in
                let power = RealFunctions.exp(shape * wait.log) * Double(wait.2)
                return (sums.0 + power, sums.1 + power * wait.log)
            }
        }
        guard
            let shape = root(
                from: 0.05, to: 20,
                of: {
                    let (powers, withLog) = sums($0)
                    return withLog / powers - 1 / $0 - meanLog
                })
        else { return nil }
        let logScale = RealFunctions.log(sums(shape).powers / Double(gaveUp)) / shape
        let mean = RealFunctions.exp(logScale + RealFunctions.logGamma(1 + 1 / shape))
        let likelihood =
            Double(gaveUp) * (RealFunctions.log(shape) - shape * logScale + (shape - 1) * meanLog - 1)
        return PatienceFit(patience: .weibull(mean: mean, shape: shape), logLikelihood: likelihood, parameters: 2)
    }

    /// Of the logarithms of the waits, by the steps of Dempster, Laird and Rubin (1977): who did not give up is given the mean and mean
    /// square that a normal law has beyond that wait.
    var lognormal: PatienceFit? {
        let waits = steps.map { (log: RealFunctions.log(CensoredWaits.positive($0.seconds)), $0.gaveUp, $0.ended) }
        let count = Double(waits.reduce(0) { $0 + $1.1 + $1.2 })
        var (location, spread) = (RealFunctions.log(total / Double(gaveUp)), 1.5)
        for _ in 0..<CensoredWaits.mostSteps {
            var (sum, squares) = (0.0, 0.0)
            for wait in waits {
                sum += wait.log * Double(wait.1)
                squares += wait.log * wait.log * Double(wait.1)
                guard wait.2 > 0 else { continue }
                let beyond = CensoredWaits.normalHazard((wait.log - location) / spread)
                sum += (location + spread * beyond) * Double(wait.2)
                squares +=
                    (location * location + spread * spread + spread * (wait.log + location) * beyond) * Double(wait.2)
            }
            let next = sum / count
            let nextSpread = max(1e-6, squares / count - next * next).squareRoot()
            let moved = max((next - location).magnitude, (nextSpread - spread).magnitude)
            (location, spread) = (next, nextSpread)
            if moved < CensoredWaits.near { break }
        }
        var likelihood = 0.0
        for wait in waits {
            let z = (wait.log - location) / spread
            likelihood +=
                Double(wait.1) * (-0.5 * z * z - RealFunctions.log(spread) - wait.log - CensoredWaits.logRootOfTwoPi)
            if wait.2 > 0 { likelihood += Double(wait.2) * CensoredWaits.logOfNormalTail(z) }
        }
        let mean = RealFunctions.exp(location + spread * spread / 2)
        let variation = RealFunctions.expMinusOne(spread * spread).squareRoot()
        guard mean.isFinite, mean < CensoredWaits.longestMean, variation < CensoredWaits.mostVariation else {
            return nil
        }
        return PatienceFit(
            patience: .lognormal(mean: mean, variation: variation), logLikelihood: likelihood, parameters: 2)
    }

    /// Two exponential laws, one of seconds, by the same steps.
    var exponentialWithSomeAtOnce: PatienceFit? {
        var (share, brief, long) = (0.05, 5.0, max(10, total / Double(gaveUp)))
        var likelihood = -Double.infinity
        for _ in 0..<CensoredWaits.mostSteps {
            var (weight, briefEnds, briefTime, longEnds, longTime, count) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
            var next = 0.0
            for step in steps {
                let seconds = CensoredWaits.positive(step.seconds)
                let (short, rest) = (RealFunctions.exp(-seconds / brief), RealFunctions.exp(-seconds / long))
                let gaveUp = (share * short / brief, (1 - share) * rest / long)
                let ended = (share * short, (1 - share) * rest)
                let ofGaveUp = gaveUp.0 / (gaveUp.0 + gaveUp.1)
                let ofEnded = ended.0 / (ended.0 + ended.1)
                let (ends, others) = (Double(step.gaveUp), Double(step.ended))
                let briefs = ends * ofGaveUp + others * ofEnded
                weight += briefs
                count += ends + others
                briefEnds += ends * ofGaveUp
                briefTime += briefs * seconds
                longEnds += ends * (1 - ofGaveUp)
                longTime += (ends + others - briefs) * seconds
                if ends > 0 { next += ends * RealFunctions.log(gaveUp.0 + gaveUp.1) }
                if others > 0 { next += others * RealFunctions.log(ended.0 + ended.1) }
            }
            guard briefEnds > 0.5, longEnds > 0.5, count > 0 else { return nil }
            (share, brief, long) = (weight / count, briefTime / briefEnds, longTime / longEnds)
            let gained = next - likelihood
            likelihood = next
            if gained.magnitude < 1e-6 { break }
        }
        // The two parts must be what they are called: seconds against minutes.
        guard brief < CensoredWaits.longestAtOnce, long > 3 * brief, share > 0.001, share < 0.9 else { return nil }
        return PatienceFit(
            patience: .exponential(mean: long), atOnce: (share, brief), logLikelihood: likelihood, parameters: 3)
    }

    private static let mostSteps = 5_000
    private static let near = 1e-8
    private static let longestAtOnce = 20.0
    static let longestMean = 2_592_000.0
    private static let mostVariation = 100.0
    private static let logRootOfTwoPi = 0.918_938_533_204_672_7

    /// Density over tail of the standard normal law.
    private static func normalHazard(_ z: Double) -> Double {
        if z > farOut { return z + 1 / z }
        return RealFunctions.exp(-0.5 * z * z - logRootOfTwoPi) / RealFunctions.normalCDF(-z)
    }

    private static func logOfNormalTail(_ z: Double) -> Double {
        if z > farOut { return -0.5 * z * z - logRootOfTwoPi - RealFunctions.log(z) }
        return RealFunctions.log(RealFunctions.normalCDF(-z))
    }

    /// Beyond it the tail of the normal law is taken by its first term.
    private static let farOut = 30.0
}

/// Where a rising function is 0, by halving; nil where it isn't between the ends.
func root(from least: Double, to most: Double, of function: (Double) -> Double) -> Double? {
    var (low, high) = (least, most)
    guard function(low) <= 0, function(high) >= 0 else { return nil }
    for _ in 0..<100 {
        let middle = (low + high) / 2
        if function(middle) < 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
}
