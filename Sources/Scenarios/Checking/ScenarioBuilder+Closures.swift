import ContactCentre

extension ScenarioBuilder {
    mutating func closures(_ fields: Fields, ofTeam team: Int) -> [Closure] {
        var closures: [(closure: Closure, fields: Fields)] = []
        for element in fields.elements {
            guard let closure = closure(element, ofTeam: team) else { continue }
            closures.append((closure, element))
        }
        let inOrder = closures.enumerated().sorted {
            ($0.element.closure.start, $0.offset) < ($1.element.closure.start, $1.offset)
        }.map { $0.element }
        for (earlier, later) in zip(inOrder, inOrder.dropFirst()) where later.closure.start < earlier.closure.end {
            problems.add(
                .closuresOverlap(earlier: earlier.fields.path), at: later.fields.place, path: later.fields.path)
        }
        return inOrder.map { $0.closure }
    }

    private mutating func closure(_ fields: Fields, ofTeam team: Int) -> Closure? {
        let moveTo = fields["moveTo"]
        let target = moveTo.text.flatMap { index(of: $0, .team, in: teamNames, at: moveTo.place, path: moveTo.path) }
        if target == team { problems.add(.movesToItself, at: moveTo.place, path: moveTo.path) }
        guard let start = fields["from"].text.flatMap({ Instant(text: Array($0.utf8), periodStart: period.start) }),
            let hours = fields["hours"].number
        else { return nil }
        let closure = Closure(
            start: start, length: Interval(seconds: hours * Interval.hour.seconds), moveTo: target.map { TeamID($0) })
        let days = daysSimulated
        if closure.end <= days.from || closure.start >= days.until {
            let stretch = Stretch(
                from: days.from.text(periodStart: period.start), to: days.until.text(periodStart: period.start))
            problems.add(.closureOutsideDays(stretch), at: fields["from"].place, path: fields.path)
        }
        return closure
    }

    /// From the beginning of the warm-up to the end of the period.
    var daysSimulated: (from: Instant, until: Instant) {
        let day = Interval.day.microseconds
        return (
            Instant(microseconds: -Int64(period.warmUpDays) * day), Instant(microseconds: Int64(period.days) * day)
        )
    }

    /// Closures under way at the same time must not hand agents round.
    mutating func checkCircles(_ teams: [Team]) {
        var reported: [[Int]] = []
        for (index, team) in teams.enumerated() {
            for closure in team.closures {
                guard let circle = ScenarioBuilder.circle(from: index, at: closure.start, teams),
                    !reported.contains(circle.sorted())
                else { continue }
                reported.append(circle.sorted())
                let fields = root["teams"].members[index].fields["closed"]
                problems.add(
                    .closuresInCircle((circle + [index]).map { teams[$0].name }), at: fields.place, path: fields.path)
            }
        }
    }

    /// The teams through which a team's agents would come back to it; nil if they don't.
    private static func circle(from team: Int, at instant: Instant, _ teams: [Team]) -> [Int]? {
        var path = [team]
        while let next = teams[path[path.count - 1]].closure(at: instant)?.moveTo?.index, path.count <= teams.count {
            if next == team { return path.count > 1 ? path : nil }
            path.append(next)
        }
        return nil
    }
}

extension Team {
    /// The closure under way; nil where the team is open.
    func closure(at instant: Instant) -> Closure? {
        closures.first { $0.start <= instant && instant < $0.end }
    }
}
