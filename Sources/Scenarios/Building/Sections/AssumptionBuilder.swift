import Texts

/// Makes what the scenario had to assume.
struct AssumptionBuilder: Section {
    let frame: ScenarioFrame

    func assumptions() -> [Assumption] { root["assumptions"].elements.compactMap { assumption($0) } }

    /// Warns of assumptions about nothing.
    func warnAboutNothing() {
        for assumption in root["assumptions"].elements {
            guard let tree = root.node, let subject = assumption["path"].text else { continue }
            if !SettingWalk.canFollow(subject, in: tree) {
                findings.warn(.assumptionAboutNothing(subject: subject), assumption["path"])
            }
        }
    }

    /// One thing the scenario had to assume; nil where that is not said properly, which has been reported.
    private func assumption(_ fields: Fields) -> Assumption? {
        guard let path = fields["path"].text,
            let evidence = fields["evidence"].text.flatMap(Assumption.Evidence.init(rawValue:))
        else { return nil }
        let subject = subject(at: path)
        return Assumption(
            path: path, evidence: evidence, note: fields["note"].text ?? "", range: range(fields, of: path, subject),
            isVariable: subject != nil)
    }

    /// What low and high would be of what stands at a path, and what it is now; nil where they would mean nothing.
    private func subject(at path: String) -> (kind: Assumption.Range.Kind, value: Double)? {
        guard let node = root.node.flatMap({ SettingWalk.value(at: path, in: $0) }) else { return nil }
        if let number = node.number { return (.number, number) }
        let key = SettingWalk.lastKey(of: path)
        guard node.multiplied(under: key, by: 1) != nil else { return nil }
        return (MultipliedKind(key) == .shares ? .contrast : .times, 1)
    }

    /// How far off what stands at a path might be; nil where nothing is said of it.
    private func range(
        _ fields: Fields, of path: String, _ subject: (kind: Assumption.Range.Kind, value: Double)?
    ) -> Assumption.Range? {
        guard fields["low"].isPresent || fields["high"].isPresent else { return nil }
        for (key, example) in [("low", "10"), ("high", "60")] where !fields[key].isPresent {
            // What isn't right has been taken out of the tree and reported.
            guard !findings.problems.problems.contains(where: { $0.path == fields[key].path }) else { return nil }
            findings.add(.missingKey(key, example: example), at: fields.place, path: fields.path)
        }
        // What has been said of the value itself isn't said again of what is assumed about it.
        if subject == nil, !hasProblem(at: path), !hasProblem(below: path), !hasProblem(above: path) {
            findings.add(.noNumberAtPath(path), at: fields["path"].place, path: fields["path"].path)
        }
        guard let low = fields["low"].number, let high = fields["high"].number, let subject else { return nil }
        guard low < high else {
            findings.add(.wrongOrder(["low", "high"]), at: fields["low"].place, path: fields.path)
            return nil
        }
        if !(low...high).contains(subject.value) {
            findings.warn(
                subject.kind == .number
                    ? .rangeWithoutValue(subject: path, low: low, high: high, value: subject.value)
                    : .factorsWithoutOne(subject: path, low: low, high: high), fields)
        }
        return Assumption.Range(kind: subject.kind, low: low, high: high, value: subject.value)
    }
}
