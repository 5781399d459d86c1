import ContactCentre
import Probability

/// Makes the laws of lengths of time.
struct LengthBuilder: Section {
    let frame: ScenarioFrame

    /// The law of a length; no time at all where the scenario says nothing.
    func length(_ fields: Fields) -> Distribution {
        if let constant = fields["constant"].number { return .constant(constant) }
        let form = LengthForm.all.first { $0.name == fields["distribution"].text }
        return form?.law(self, fields) ?? .constant(0)
    }

    /// The numbers under some keys, each at least as great as the one before and the last greater than the first; says so if
    /// they aren't, and makes of them what they are. Nil where one is missing.
    func inOrder(_ keys: [Key], _ fields: Fields) -> [Double]? {
        let numbers = keys.compactMap { fields[$0.name].number }
        guard numbers.count == keys.count else { return nil }
        let areInOrder = zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
        if !areInOrder || numbers[0] >= numbers[numbers.count - 1] {
            let names = keys.map { $0.name }
            findings.add(.wrongOrder(names), at: fields[names[0]].place, path: fields.path)
        }
        return numbers
    }

    /// The lengths in the side file that a law names; nil where there are none, which is reported.
    func lengthsInFile(_ fields: Fields) -> [Double]? {
        readSideFile(of: fields) { table throws(Problem) in
            let values = try table.numbers(column: "seconds", range: .length)
            guard !values.isEmpty || !table.problems.isEmpty else { throw table.tooFewRows(1) }
            return values
        }
    }

    func mixture(_ fields: Fields) -> Distribution? {
        let parts = fields.members.map { ($0.key, $0.fields["share"].number, length($0.fields)) }
        guard !parts.isEmpty, !parts.contains(where: { $0.1 == nil }) else { return nil }
        let shares = normalised(parts.map { $0.1 ?? 0 }, fields)
        var mixture: [MixturePart] = []
        for (part, share) in zip(parts, shares) where share > 0 {
            mixture.append(MixturePart(name: part.0, share: share, distribution: part.2))
        }
        return .mixture(mixture)
    }
}
