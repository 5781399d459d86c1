import ContactCentre
import Probability

/// Makes the laws of lengths of time.
struct LengthBuilder: Section {
    let frame: ScenarioFrame

    /// The law of a length; no time at all where the scenario says nothing.
    func length(_ fields: Fields) -> Distribution {
        if let constant = fields["constant"].number { return .constant(constant) }
        let mean = fields["meanSeconds"].number ?? 1
        let variation = fields["variation"].number ?? 1
        switch fields["distribution"].text {
        case "constant": return .constant(fields["seconds"].number ?? 0)
        case "exponential": return .exponential(mean: mean)
        case "gamma": return .gamma(mean: mean, variation: variation)
        case "lognormal": return .lognormal(mean: mean, variation: variation)
        case "weibull": return .weibull(mean: mean, shape: fields["shape"].number ?? 1)
        case "uniform": return uniform(fields)
        case "triangular": return triangular(fields)
        case "empirical": return empirical(fields)
        case "mixture": return mixture(fields["parts"])
        case "never": return .never
        default: return .constant(0)
        }
    }

    private func uniform(_ fields: Fields) -> Distribution {
        guard let least = fields["leastSeconds"].number, let most = fields["mostSeconds"].number else {
            return .constant(0)
        }
        if least >= most { addWrongOrder(["leastSeconds", "mostSeconds"], fields) }
        return .uniform(least: least, most: most)
    }

    private func triangular(_ fields: Fields) -> Distribution {
        guard let least = fields["leastSeconds"].number, let mode = fields["modeSeconds"].number,
            let most = fields["mostSeconds"].number
        else { return .constant(0) }
        if least > mode || mode > most || least >= most {
            addWrongOrder(["leastSeconds", "modeSeconds", "mostSeconds"], fields)
        }
        return .triangular(least: least, mode: mode, most: most)
    }

    private func addWrongOrder(_ keys: [String], _ fields: Fields) {
        findings.add(.wrongOrder(keys), at: fields[keys[0]].place, path: fields.path)
    }

    private func empirical(_ fields: Fields) -> Distribution {
        // Where there are none, that is reported: by the form of the list, or below.
        if let values = fields["valuesSeconds"].numbers {
            return ObservedLengths(values).map { .empirical($0) } ?? .constant(0)
        }
        let values = readSideFile(fields["csv"]) { table throws(Problem) in
            let values = try table.numbers(column: "seconds", range: .length)
            guard !values.isEmpty || !table.problems.isEmpty else { throw table.tooFewRows(1) }
            return values
        }
        return values.flatMap { ObservedLengths($0) }.map { .empirical($0) } ?? .constant(0)
    }

    private func mixture(_ fields: Fields) -> Distribution {
        let parts = fields.members.map { ($0.key, $0.fields["share"].number, length($0.fields)) }
        guard !parts.isEmpty, !parts.contains(where: { $0.1 == nil }) else { return .constant(0) }
        let shares = normalised(parts.map { $0.1 ?? 0 }, fields)
        var mixture: [MixturePart] = []
        for (part, share) in zip(parts, shares) where share > 0 {
            mixture.append(MixturePart(name: part.0, share: share, distribution: part.2))
        }
        return .mixture(mixture)
    }
}
