import ContactCentre

/// Makes what callers do on hearing an announced wait.
struct AnnouncementBuilder: Section {
    let frame: ScenarioFrame

    func balking(_ fields: Fields) -> [BalkingStep] {
        let elements = fields["balking"].elements
        for (before, next) in zip(elements, elements.dropFirst()) {
            if let limit = next["aboveSeconds"].number, let earlier = before["aboveSeconds"].number, limit <= earlier {
                report(.limitNotAbove(seconds: limit, before: earlier), next["aboveSeconds"])
            }
            if let share = next["fraction"].number, let earlier = before["fraction"].number, share < earlier {
                report(.shareFalls(fraction: share, before: earlier), next["fraction"])
            }
        }
        return elements.compactMap { element in
            guard let limit = element["aboveSeconds"].number, let share = element["fraction"].number else { return nil }
            return BalkingStep(above: Interval(seconds: limit), fraction: share)
        }
    }

    private func report(_ kind: Problem.Kind, _ fields: Fields) {
        findings.add(kind, at: fields.place, path: fields.path)
    }
}
