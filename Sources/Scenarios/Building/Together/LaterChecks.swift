import ContactCentre
import Texts

/// Checks a scenario after a day's changes against what was before them.
struct LaterChecks {
    let stage: ChangesReader.Stage

    /// What must be the same on all days and isn't, and who would have to be in two places.
    func problems(with later: Scenario, after scenario: Scenario) -> [Problem] {
        let before = scenario.asOf(day: stage.firstDay)
        var problems: [Problem] = []
        func require(_ what: String, _ names: (Scenario) -> [String]) {
            let (old, new) = (names(before), names(later))
            guard old != new else { return }
            let found = new.isEmpty ? "none" : new.joined(separator: ", ")
            problems.append(Problem(.differsLater(what, found: found), at: stage.place, path: stage.path))
        }
        require("call types in the same order") { $0.callTypes.map { $0.name } }
        require("teams in the same order") { $0.teams.map { $0.name } }
        guard problems.isEmpty else { return problems }
        for (place, callType) in before.callTypes.enumerated() {
            let new = later.callTypes[place]
            if callType.target != new.target || callType.shortAbandon != new.shortAbandon
                || callType.isWork != new.isWork || callType.deadline != new.deadline
                || callType.isChat != new.isChat
            {
                let what = "target, short abandons, kind (call, chat or work) and deadline of \(callType.name)"
                problems.append(Problem(.differsLater(what, found: "others"), at: stage.place, path: stage.path))
            }
        }
        for (place, team) in before.teams.enumerated() {
            require("grades of \(team.name) in the same order") { $0.teams[place].grades.map { $0.name } }
            problems += overlaps(of: team, later.teams[place], on: stage.firstDay, in: scenario.period)
        }
        return problems
    }

    /// A crew that is down for a shift on the evening before, which lasts beyond the beginning of its shift on the day.
    private func overlaps(of team: Team, _ new: Team, on day: Int, in period: Period) -> [Problem] {
        guard case .shifts(let plan) = team.staffing, case .shifts(let newPlan) = new.staffing else { return [] }
        let date = period.start.adding(days: day)
        var problems: [Problem] = []
        for (place, crew) in plan.crews.enumerated() {
            guard let same = newPlan.crews.firstIndex(where: { $0.name == crew.name && $0.isOfRota == crew.isOfRota }),
                let down = plan.down(ofCrew: place, on: date.adding(days: -1)), down.headcount > 0,
                let next = newPlan.down(ofCrew: same, on: date), next.headcount > 0
            else { continue }
            let (shift, following) = (plan.shifts[down.shift], newPlan.shifts[next.shift])
            let ends = shift.start.microseconds + shift.length.microseconds - Interval.day.microseconds
            guard ends > following.start.microseconds else { continue }
            problems.append(
                Problem(
                    .shiftsOverlap(
                        shift.name, ends: Interval(microseconds: ends).timeOfDay, next: following.name,
                        begins: following.start.timeOfDay), at: stage.place, path: stage.path))
        }
        return problems
    }
}

extension Problem {
    /// The same, said of a scenario from a day on.
    func later(from date: String) -> Problem {
        if case .more = kind { return self }
        return Problem(.later(from: date, kind), at: place, path: path)
    }
}

extension Scenario {
    /// Adds what holds from a day on, with what is odd about it and wasn't before; and of what was odd before says that it ends then.
    mutating func add(_ stage: ChangesReader.Stage, as later: Scenario) {
        let before = asOf(day: stage.firstDay).warnings.map { $0.everywhere }
        let now = later.warnings
        warnings = warnings.compactMap {
            $0.ended(before: stage, now, isAboutChanging: ChangesReader.canChange($0.path))
        }
        warnings += now.filter { !before.contains($0) }.map {
            Warning(.later(from: stage.date.text, $0.kind), at: $0.place, path: $0.path)
        }
        laterEras.append(Era(firstDay: stage.firstDay, scenario: later))
    }
}

extension Warning {
    /// The same without the days on which it holds.
    fileprivate var everywhere: Warning {
        switch kind {
        case .later(_, let kind), .before(_, let kind): Warning(kind, at: place, path: path)
        default: self
        }
    }

    /// What is left of it where it held on all days up to a day with changes: nothing of a team that nobody staffs before it.
    fileprivate func ended(before stage: ChangesReader.Stage, _ now: [Warning], isAboutChanging: Bool) -> Warning? {
        guard isAboutChanging, everywhere == self, !now.contains(self) else { return self }
        if kind == .neverStaffed { return nil }
        return Warning(.before(stage.date.text, kind), at: place, path: path)
    }
}
