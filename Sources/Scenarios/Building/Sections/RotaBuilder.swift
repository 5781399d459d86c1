import ContactCentre

/// Makes the rota of a team.
struct RotaBuilder: Section {
    let frame: ScenarioFrame

    /// The rota; nil where there is none, or where it is wrong.
    func rota(_ fields: Fields, _ shifts: [Shift]) -> Rota? {
        guard fields.isPresent else { return nil }
        let groups = fields["groups"].members.map { RotaGroup(name: $0.key, headcount: $0.fields.number ?? 0) }
        guard let firstDay = fields["from"].text.flatMap({ CalendarDate(text: $0.utf8[...]) }), !groups.isEmpty,
            let cycle = cycle(fields["cycle"], shifts),
            let daysBetween = daysBetweenGroups(fields, cycleDays: cycle.count, groups: groups.count)
        else { return nil }
        checkOverlaps(of: cycle, fields["cycle"], shifts)
        return Rota(cycle: cycle, groups: groups, firstDay: firstDay, daysBetweenGroups: daysBetween)
    }

    private func cycle(_ fields: Fields, _ shifts: [Shift]) -> [Int?]? {
        // Where the shifts themselves are wrong or missing, that has been said.
        guard fields.isPresent, !shifts.isEmpty else { return nil }
        let names = shifts.map { $0.name } + [Rota.dayOff]
        var cycle: [Int?] = []
        for element in fields.elements {
            let name = element.text ?? ""
            guard let day = index(of: name, .shift, in: names, at: element.place, path: element.path) else { continue }
            cycle.append(day < shifts.count ? day : nil)
        }
        guard cycle.count == fields.elements.count else { return nil }
        if cycle.allSatisfy({ $0 == nil }) { findings.add(.cycleWithoutShift, at: fields.place, path: fields.path) }
        return cycle
    }

    private func daysBetweenGroups(_ fields: Fields, cycleDays: Int, groups: Int) -> Int? {
        let given = fields["daysBetweenGroups"]
        let cycle = fields["cycle"]
        guard let between = given.wholeNumber else {
            // A wrong one has been reported.
            guard cycleDays % groups == 0 || hasProblem(at: given.path) else {
                findings.add(
                    .groupsNotEven(cycleDays: cycleDays, groups: groups), at: fields.place, path: fields.path)
                return nil
            }
            return cycleDays / groups
        }
        guard between * groups > cycleDays else { return between }
        findings.add(
            .cycleTooShort(days: cycleDays, needed: between * groups, groups: groups, daysBetween: between),
            at: cycle.place, path: cycle.path)
        return nil
    }

    /// Nobody begins a shift before the shift of the day before has ended. None lasts longer than a day, so no other
    /// day's can be in the way.
    private func checkOverlaps(of cycle: [Int?], _ fields: Fields, _ shifts: [Shift]) {
        let days = fields.elements
        for (day, shift) in cycle.enumerated() {
            let before = cycle[(day + cycle.count - 1) % cycle.count]
            guard let shift, let before else { continue }
            let end = shifts[before].start + shifts[before].length
            guard end > Interval.day + shifts[shift].start else { continue }
            let problem = Problem.Kind.shiftsOverlap(
                shifts[before].name, ends: end.timeOfDay, next: shifts[shift].name,
                begins: shifts[shift].start.timeOfDay)
            findings.add(problem, at: days[day].place, path: days[day].path)
        }
    }
}

extension Rota {
    /// What stands in a cycle for a day off.
    static let dayOff = "off"
}
