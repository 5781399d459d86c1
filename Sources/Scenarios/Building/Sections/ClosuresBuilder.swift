import ContactCentre

/// Makes the closures of a team.
struct ClosuresBuilder: Section {
    let frame: ScenarioFrame

    func closures(_ fields: Fields, ofTeam team: Int) -> [Closure] {
        var closures: [(closure: Closure, fields: Fields)] = []
        for element in fields.elements {
            guard let closure = closure(element, ofTeam: team) else { continue }
            closures.append((closure, element))
        }
        let inOrder = closures.enumerated().sorted {
            ($0.element.closure.start, $0.offset) < ($1.element.closure.start, $1.offset)
        }.map { $0.element }
        for (earlier, later) in zip(inOrder, inOrder.dropFirst()) where later.closure.start < earlier.closure.end {
            findings.add(
                .closuresOverlap(earlier: earlier.fields.path), at: later.fields.place, path: later.fields.path)
        }
        return inOrder.map { $0.closure }
    }

    /// When a closure of the file begins.
    func start(_ fields: Fields) -> Instant? {
        fields["from"].text.flatMap { Instant(text: Array($0.utf8), periodStart: period.start) }
    }

    private func closure(_ fields: Fields, ofTeam team: Int) -> Closure? {
        let moveTo = fields["moveTo"]
        let target = moveTo.text.flatMap { index(of: $0, .team, in: teamNames, at: moveTo.place, path: moveTo.path) }
        if target == team { findings.add(.movesToItself, at: moveTo.place, path: moveTo.path) }
        guard let start = start(fields), let hours = fields["hours"].number
        else { return nil }
        let closure = Closure(
            start: start, length: Interval(seconds: hours * Interval.hour.seconds), moveTo: target.map { TeamID($0) })
        let days = daysSimulated
        if closure.end <= days.from || closure.start >= days.until {
            let stretch = Stretch(
                from: days.from.text(periodStart: period.start), to: days.until.text(periodStart: period.start))
            findings.add(.closureOutsideDays(stretch), at: fields["from"].place, path: fields.path)
        }
        return closure
    }
}

extension Team {
    /// The closure under way; nil where the team is open.
    func closure(at instant: Instant) -> Closure? {
        closures.first { $0.start <= instant && instant < $0.end }
    }
}
