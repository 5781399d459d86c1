import Texts
import ContactCentre
import Probability

extension ScenarioBuilder {
    mutating func callType(_ name: String, _ fields: Fields, routing: [WaitStep]) -> CallType {
        let patience = fields["patience"]
        return CallType(
            name: name,
            priority: fields["priority"].wholeNumber ?? 1,
            target: target(fields["target"]),
            shortAbandon: fields["shortAbandonSeconds"].number.map { Interval(seconds: $0) },
            arrivals: Arrivals(
                pattern: pattern(fields["arrivals"]).times(multiples.demand),
                busynessVariation: fields["arrivals"]["busynessVariation"].number ?? 0),
            origins: origins(fields["origins"]),
            pickUp: length(fields["pickUp"]),
            talk: handling(fields["talk"]),
            // Work without a conversation is a wrap with nothing before it.
            wrap: wrap(fields["work"].isPresent ? fields["work"] : fields["wrap"]),
            isWork: fields["work"].isPresent,
            patience: patience.isPresent ? self.patience(patience) : .never,
            handlingAwayFactor: handlingAwayFactor(fields["handlingAwayFactor"]),
            routing: routing,
            afterAbandoning: followOns(fields["afterAbandoning"]),
            afterAnswer: followOns(fields["afterAnswer"]))
    }

    private func target(_ fields: Fields) -> Target? {
        guard let within = fields["withinSeconds"].number, let fraction = fields["fraction"].number else { return nil }
        return Target(
            within: Interval(seconds: within),
            fraction: fraction,
            bound: fields["bound"].text.flatMap(Target.Bound.init(rawValue:)) ?? .atMost,
            basis: fields["basis"].text.flatMap(Target.Basis.init(rawValue:)) ?? .offered)
    }

    private mutating func origins(_ fields: Fields) -> [Double] {
        guard fields.isPresent else { return areas.map { _ in 1 / Double(areas.count) } }
        var weights = areas.map { _ in 0.0 }
        var isRight = true
        for member in fields.members {
            let path = member.fields.path
            let index = index(of: member.key, .area, in: areas, at: member.place, path: path)
            if let index, let weight = member.fields.number {
                weights[index] = weight
            } else {
                isRight = false
            }
        }
        return isRight ? normalised(weights, fields) : weights
    }

    private mutating func wrap(_ fields: Fields) -> Wrap {
        let callTypes = indices(fields["interruptibleBy"], .callType, in: callTypeNames) ?? []
        return Wrap(
            length: handling(fields),
            interruptibleBy: callTypes.map { CallTypeID($0) },
            breakOff: length(fields["breakOff"]))
    }

    /// A conversation or a wrap, as long as a home team takes over it.
    private mutating func handling(_ fields: Fields) -> Distribution {
        let handling = length(fields).times(multiples.handlingAtHome)
        check(handling.mean, in: .from(0, to: Limits.lengthSeconds), fields)
        return handling
    }

    /// Away from home, handling stays as it is, whatever home teams take.
    private mutating func handlingAwayFactor(_ fields: Fields) -> Double {
        let factor = (fields.number ?? 1) / multiples.handlingAtHome
        check(factor, in: .from(Limits.leastHandlingFactor, to: Limits.mostHandlingFactor), fields)
        return factor
    }

    /// A number of the file is in its range already; a multiple of it may not be.
    private mutating func check(_ number: Double, in range: NumberRange, _ fields: Fields) {
        guard !multiples.named.isEmpty, !range.contains(number) else { return }
        problems.add(
            .unexpected(.number(range), found: .number(literal: number.description)), at: fields.place,
            path: fields.path)
    }

    /// The part of patience that is of callers who hang up at once.
    static let hangUpAtOnce = "hang up at once"

    private mutating func patience(_ fields: Fields) -> Distribution {
        let wait = length(fields)
        let atOnce = fields["hangUpAtOnce"]
        guard let fraction = atOnce["fraction"].number, let mean = atOnce["meanSeconds"].number, fraction > 0 else {
            return wait
        }
        let hangUp = Distribution.exponential(mean: mean)
        guard fraction < 1 else { return hangUp }
        return .mixture([
            MixturePart(name: ScenarioBuilder.hangUpAtOnce, share: fraction, distribution: hangUp),
            MixturePart(name: "wait", share: 1 - fraction, distribution: wait),
        ])
    }

    // MARK: Lengths of time

    /// The law of a length; no time at all where the scenario says nothing.
    mutating func length(_ fields: Fields) -> Distribution {
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

    private mutating func uniform(_ fields: Fields) -> Distribution {
        guard let least = fields["leastSeconds"].number, let most = fields["mostSeconds"].number else {
            return .constant(0)
        }
        if least >= most { addWrongOrder(["leastSeconds", "mostSeconds"], fields) }
        return .uniform(least: least, most: most)
    }

    private mutating func triangular(_ fields: Fields) -> Distribution {
        guard let least = fields["leastSeconds"].number, let mode = fields["modeSeconds"].number,
            let most = fields["mostSeconds"].number
        else { return .constant(0) }
        if least > mode || mode > most || least >= most {
            addWrongOrder(["leastSeconds", "modeSeconds", "mostSeconds"], fields)
        }
        return .triangular(least: least, mode: mode, most: most)
    }

    private mutating func addWrongOrder(_ keys: [String], _ fields: Fields) {
        problems.add(.wrongOrder(keys), at: fields[keys[0]].place, path: fields.path)
    }

    private mutating func empirical(_ fields: Fields) -> Distribution {
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

    private mutating func mixture(_ fields: Fields) -> Distribution {
        let parts = fields.members.map { ($0.key, $0.fields["share"].number, length($0.fields)) }
        guard !parts.isEmpty, !parts.contains(where: { $0.1 == nil }) else { return .constant(0) }
        let shares = normalised(parts.map { $0.1 ?? 0 }, fields)
        var mixture: [MixturePart] = []
        for (part, share) in zip(parts, shares) where share > 0 {
            mixture.append(MixturePart(name: part.0, share: share, distribution: part.2))
        }
        return .mixture(mixture)
    }

    // MARK: Side files

    /// What is read from the side file a field names; nil if there is none or it is wrong, which is reported.
    mutating func readSideFile<Content>(
        _ fields: Fields, _ read: (inout SideFileTable) throws(Problem) -> Content
    ) -> Content? {
        guard let node = fields.node, let text = node.text else { return nil }
        let name = joined(node.place.folder, text)
        guard let bytes = sideFiles[name] else {
            // A file that was looked for and not found is reported; one that nobody looked for must not pass.
            if !hasProblem(at: fields.path) { problems.add(.missingFile(name), at: node.place, path: fields.path) }
            return nil
        }
        do throws(Problem) {
            var table = try SideFileTable(bytes, file: name)
            let content = try read(&table)
            for problem in table.problems { problems.add(problem.kind, at: problem.place, path: fields.path) }
            return table.problems.isEmpty ? content : nil
        } catch {
            problems.add(error.kind, at: error.place, path: fields.path)
            return nil
        }
    }
}
