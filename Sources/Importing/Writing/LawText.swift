import Probability
import Texts

/// Laws of lengths as a scenario has them.
enum LawText {
    /// The value of a `talk`, `wrap` or `patience` key.
    static func json5(_ law: Distribution) -> String {
        switch law {
        case .constant(let seconds): "{ constant: \(number(seconds)) }"
        case .exponential(let mean): "{ distribution: \"exponential\", meanSeconds: \(number(mean)) }"
        case .gamma(let mean, let variation):
            "{ distribution: \"gamma\", meanSeconds: \(number(mean)), variation: \(number(variation)) }"
        case .lognormal(let mean, let variation):
            "{ distribution: \"lognormal\", meanSeconds: \(number(mean)), variation: \(number(variation)) }"
        case .weibull(let mean, let shape):
            "{ distribution: \"weibull\", meanSeconds: \(number(mean)), shape: \(number(shape)) }"
        case .mixture(let parts):
            "{ distribution: \"mixture\", parts: { "
                + parts.map { part in
                    "\(part.name): { share: \(number(part.share)), "
                        + json5(part.distribution).dropFirst(2)
                }.joined(separator: ", ") + " } }"
        case .never: "{ distribution: \"never\" }"
        case .uniform, .triangular, .empirical: "{ constant: \(number(law.mean)) }"
        }
    }

    /// The value of `patience`, with those who hang up at once.
    static func json5(_ fit: PatienceFit) -> String {
        guard let atOnce = fit.atOnce else { return json5(fit.patience) }
        return json5(fit.patience).dropLast(2)
            + ", hangUpAtOnce: { fraction: \(number(atOnce.share)), meanSeconds: \(number(atOnce.meanSeconds)) } }"
    }

    /// What the law is called, with its numbers.
    static func words(_ law: Distribution) -> String {
        switch law {
        case .constant(let seconds): "always \(number(seconds)) s"
        case .exponential(let mean): "exponential, mean \(number(mean)) s"
        case .gamma(let mean, let variation): "gamma, mean \(number(mean)) s, variation \(number(variation))"
        case .lognormal(let mean, let variation): "lognormal, mean \(number(mean)) s, variation \(number(variation))"
        case .weibull(let mean, let shape): "Weibull, mean \(number(mean)) s, shape \(number(shape))"
        case .mixture(let parts):
            parts.map { "\(number($0.share * 100))% \(words($0.distribution))" }.joined(separator: " and ")
        case .uniform, .triangular, .empirical, .never: "another law, mean \(number(law.mean)) s"
        }
    }

    /// A number to four significant digits, as far as it has them: more would be false precision.
    static func number(_ value: Double) -> String {
        guard value != 0, value.isFinite else { return "0" }
        var unit = 1.0
        while value.magnitude / unit < 1_000, unit > 1e-9 { unit /= 10 }
        while value.magnitude / unit >= 10_000 { unit *= 10 }
        // Dividing by a whole number gives the shortest decimals.
        let rounded = unit < 1 ? (value / unit).rounded() / (1 / unit).rounded() : (value / unit).rounded() * unit
        return ExactNumber.text(rounded) ?? "0"
    }
}
