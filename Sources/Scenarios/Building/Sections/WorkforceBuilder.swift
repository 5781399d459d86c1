import ContactCentre
import Texts

/// Makes the people over months.
struct WorkforceBuilder: Section {
    let frame: ScenarioFrame

    private var fields: Fields { root["workforce"] }

    /// The workforce; nil where there is none.
    func workforce(_ teams: [Team], _ callTypes: [CallType]) -> Workforce? {
        guard fields.isPresent else { return nil }
        let ours = ourTeams()
        let losses = losses()
        let crews = CrewNames(teams, ours, in: period)
        let cohorts = cohorts(crews)
        let workforce = Workforce(
            establishment: fields["establishment"].number ?? 0,
            plannedFor: plannedFor(teams, ours) ?? 1,
            teams: ours.map { TeamID($0) },
            cohorts: cohorts,
            leaving: leaving(),
            losses: losses,
            learning: learning(),
            tutorHandlingFactor: fields["tutorHandlingFactor"].number ?? Default.factor,
            partTime: partTime,
            recovery: recovery(callTypes),
            fullTimeHoursAWeek: ours.first.map { teams[$0].people.fullTimeHoursAWeek } ?? Default.fullTimeHoursAWeek,
            paysTutors: paysTutors)
        if crews.mostPeople(of: workforce) > Limits.agents {
            findings.add(.tooManyAgents(limit: Limits.agents), at: fields.place, path: fields.path)
        }
        for (place, loss) in losses.enumerated() where loss.people > workforce.everybody {
            let people = fields["leavers"]["losses"].elements[place]["people"]
            findings.add(.lossAboveEverybody(workforce.everybody), at: people.place, path: people.path)
        }
        return workforce
    }

    /// The grades of a team whose people learn or tutor; nil for any other.
    func grades(_ own: Fields, _ basis: GradeBasis) -> [Grade]? {
        guard fields.isPresent, ourTeams(says: false).contains(where: { teamNames[$0] == basis.team }) else {
            return nil
        }
        let curve = Workforce(
            establishment: 0, plannedFor: 1, teams: [], cohorts: tutored(), leaving: [], losses: [],
            learning: learning(says: false),
            tutorHandlingFactor: fields["tutorHandlingFactor"].number ?? Default.factor,
            partTime: nil, recovery: [], fullTimeHoursAWeek: Default.fullTimeHoursAWeek, paysTutors: paysTutors)
        if own.isPresent { findings.add(.gradesBesideWorkforce, at: own.place, path: own.path) }
        guard curve.gradeCount > 1 else { return nil }
        return curve.grades(basis)
    }

    /// Whether those who tutor have pay of their own.
    private var paysTutors: Bool { root["costs"]["payAnHour"][Costs.tutor].isPresent }

    /// The places of the teams it is about.
    private func ourTeams(says: Bool = true) -> [Int] {
        guard fields["teams"].isPresent else { return Array(teamNames.indices) }
        guard says else { return teamNames.indices.filter { fields["teams"].texts.contains(teamNames[$0]) } }
        return (indices(fields["teams"], .team, in: teamNames) ?? []).sorted()
    }

    /// The posts that the teams' agents stand for.
    private func plannedFor(_ teams: [Team], _ ours: [Int]) -> Double? {
        if let posts = fields["plannedFor"].number { return posts }
        let shareFields = fields["callTakingShare"]
        guard let share = shareFields.number, !hasProblem(below: "teams"), !ours.isEmpty else { return nil }
        var posts = 0.0
        for team in ours {
            guard let own = teams[team].postsOfShifts(in: period) else {
                findings.add(.shareWithoutShifts(team: teams[team].name), at: shareFields.place, path: shareFields.path)
                return nil
            }
            posts += own
        }
        guard posts > 0 else {
            findings.add(.nobodyPlanned, at: shareFields.place, path: shareFields.path)
            return nil
        }
        return posts / share
    }

    private func recovery(_ callTypes: [CallType]) -> [RecoveryLevel] {
        fields["recovery"].members.compactMap { member in
            let path = member.fields.path
            guard let place = index(of: member.key, .callType, in: callTypeNames, at: member.place, path: path),
                let level = member.fields.number
            else { return nil }
            if callTypes[place].target == nil {
                findings.add(.recoveryWithoutTarget(callType: member.key), at: member.place, path: path)
            }
            return RecoveryLevel(callType: CallTypeID(place), level: level)
        }
    }

    private var partTime: PartTime? {
        guard let fraction = fields["partTime"]["fraction"].number, let posts = fields["partTime"]["posts"].number
        else {
            return nil
        }
        return PartTime(fraction: fraction, posts: posts)
    }

    // MARK: Those in post and intakes

    /// As far as it matters to who tutors.
    private func tutored() -> [Cohort] {
        (fields["inPost"]["recent"].elements + fields["intakes"].elements).map {
            Cohort(
                name: "", people: $0["people"].wholeNumber ?? 0, firstDay: 0, trainingDays: 0,
                tutoredDays: days($0["tutoredWeeks"]), daysElsewhere: 0, joins: nil, isIntake: false)
        }
    }

    private func cohorts(_ crews: CrewNames) -> [Cohort] {
        let inPost = fields["inPost"]
        func standing(_ name: String, _ firstDay: Int?) -> Cohort {
            Cohort(
                name: "in post: " + name, people: inPost[name].wholeNumber ?? 0, firstDay: firstDay, trainingDays: 0,
                tutoredDays: 0, daysElsewhere: 0, joins: nil, isIntake: false)
        }
        let recent = inPost["recent"].elements.withNames(.intake, findings) { "recent \($0)" }.map { name, fields in
            Cohort(
                name: "in post: " + name, people: fields["people"].wholeNumber ?? 0,
                firstDay: -days(fields["weeksInPost"]),
                trainingDays: days(fields["trainingWeeks"]), tutoredDays: days(fields["tutoredWeeks"]),
                daysElsewhere: 0, joins: nil, isIntake: false)
        }
        let intakes = fields["intakes"].elements.withNames(.intake, findings, "start").map { name, fields in
            Cohort(
                name: name, people: fields["people"].wholeNumber ?? 0,
                firstDay: day(fields["start"]) { .joinsBeforePeriod(start: $0, found: $1) } ?? 0,
                trainingDays: days(fields["trainingWeeks"]), tutoredDays: days(fields["tutoredWeeks"]),
                daysElsewhere: days(fields["weeksElsewhere"]), joins: joins(fields["joins"], crews),
                isIntake: true)
        }
        return [standing("experienced", nil), standing("new", 0)] + recent + intakes
    }

    private func joins(_ fields: Fields, _ crews: CrewNames) -> [CrewPlace]? {
        guard let name = fields.text else { return nil }
        let places = crews.all.filter { $0.name == name }
        guard !places.isEmpty else {
            _ = index(of: name, .crew, in: crews.names, at: fields.place, path: fields.path)
            return nil
        }
        if places.allSatisfy({ $0.hours == 0 }) {
            findings.add(.joinsNobody(name), at: fields.place, path: fields.path)
        }
        return places.map { $0.place }
    }

    /// The day of a date, counted from the period's first; says so if it is before that.
    private func day(_ fields: Fields, _ isBefore: (_ start: String, _ found: String) -> Problem.Kind) -> Int? {
        guard let date = fields.text.flatMap({ CalendarDate(text: $0.utf8[...]) }) else { return nil }
        guard date >= period.start else {
            findings.add(isBefore(period.start.text, date.text), at: fields.place, path: fields.path)
            return nil
        }
        return date.serialNumber - period.start.serialNumber
    }

    private func days(_ weeks: Fields) -> Int { Int(((weeks.number ?? 0) * Double(CalendarDate.daysAWeek)).rounded()) }

    // MARK: Leaving and learning

    private func leaving() -> [LeavingRate] {
        let leavers = fields["leavers"]
        if let aYear = leavers["aYear"].number {
            guard let first = leavers["firstYear"].number else { return [LeavingRate(fromYears: 0, aYear: aYear)] }
            return [LeavingRate(fromYears: 0, aYear: first), LeavingRate(fromYears: 1, aYear: aYear)]
        }
        let steps = leavers["byTenure"].elements
        checkOrder(of: steps, "fromYears", first: { .leavingStartsLate(years: $0) }) {
            .leavingNotInOrder(years: $0, before: $1)
        }
        return steps.compactMap { step in
            guard let from = step["fromYears"].number, let aYear = step["aYear"].number else { return nil }
            return LeavingRate(fromYears: from, aYear: aYear)
        }
    }

    private func losses() -> [Loss] {
        fields["leavers"]["losses"].elements.withNames(.loss, findings, "on").map { name, fields in
            Loss(
                name: name, day: day(fields["on"]) { .lossBeforePeriod(start: $0, found: $1) } ?? 0,
                people: fields["people"].wholeNumber ?? 0,
                fromYears: fields["fromYears"].number ?? 0)
        }
    }

    /// - Parameter says: whether to say what is wrong.
    private func learning(says: Bool = true) -> [LearningStep] {
        let steps = fields["learning"].elements
        if says {
            checkOrder(of: steps, "weeks", first: { .learningStartsLate(weeks: $0) }) {
                .learningNotInOrder(weeks: $0, before: $1)
            }
        }
        let curve = steps.map { step in
            LearningStep(
                fromDays: days(step["weeks"]), handlingFactor: step["handlingFactor"].number ?? Default.factor,
                pickUpFactor: step["pickUpFactor"].number ?? Default.factor)
        }
        return curve.isEmpty ? [LearningStep(fromDays: 0, handlingFactor: 1, pickUpFactor: 1)] : curve
    }

    /// Says where the first of some steps is late, and where one doesn't come after the one before it.
    private func checkOrder(
        of steps: [Fields], _ key: String, first late: (Double) -> Problem.Kind,
        _ outOfOrder: (Double, Double) -> Problem.Kind
    ) {
        var before: Double?
        for step in steps {
            guard let from = step[key].number else { continue }
            if let before, from <= before {
                findings.add(outOfOrder(from, before), at: step[key].place, path: step[key].path)
            } else if before == nil, from != 0 {
                findings.add(late(from), at: step[key].place, path: step[key].path)
            }
            before = from
        }
    }
}

/// The names that an intake may join: of teams, and of their shifts and groups.
private struct CrewNames {
    private(set) var all: [(name: String, place: CrewPlace, hours: Double, agents: Double)] = []

    /// Each name once.
    var names: [String] {
        var names: [String] = []
        for crew in all where !names.contains(crew.name) { names.append(crew.name) }
        return names
    }

    /// How many people there would be at most at the desks if nobody ever left: a fraction of each grade of each crew is one more.
    func mostPeople(of workforce: Workforce) -> Double {
        let teams = all.filter { $0.place.name == nil }
        let hours = teams.reduce(0) { $0 + $1.hours }
        let fractions = Double(all.count * workforce.gradeCount)
        return workforce.cohorts.reduce(fractions) { sum, cohort in
            let own = cohort.joins.map { joins in all.filter { joins.contains($0.place) } } ?? teams
            let ownHours = own.reduce(0) { $0 + $1.hours }
            guard ownHours > 0 else { return sum }
            let agents = own.reduce(0) { $0 + $1.agents }
            return sum + agents * Double(cohort.people) / (workforce.plannedFor * ownHours / hours)
        }
    }

    init(_ teams: [Team], _ ours: [Int], in period: Period) {
        for team in ours {
            let hours = teams[team].hoursAWeek(in: period)
            all.append(
                (
                    teams[team].name, CrewPlace(team: TeamID(team), name: nil, isOfRota: false),
                    hours.reduce(0, +), teams[team].staffing.mostAgents
                ))
            guard case .shifts(let plan) = teams[team].staffing else { continue }
            for (place, crew) in plan.crews.enumerated() {
                all.append(
                    (
                        crew.name, CrewPlace(team: TeamID(team), name: crew.name, isOfRota: crew.isOfRota),
                        hours[place], crew.headcount
                    ))
            }
        }
    }
}

extension [Fields] {
    /// Elements of a list with their names, or else what stands under another key; says which name stands there twice.
    fileprivate func withNames(
        _ kind: NameKind, _ findings: Findings, _ other: String
    ) -> [(name: String, fields: Fields)] {
        withNames(kind, findings) { self[$0][other].text ?? "" }
    }

    fileprivate func withNames(
        _ kind: NameKind, _ findings: Findings, _ other: (Int) -> String
    ) -> [(name: String, fields: Fields)] {
        var names: [String] = []
        return enumerated().map { place, fields in
            let name = fields["name"].text ?? other(place)
            if !name.isEmpty, names.contains(name) {
                let given = fields["name"].isPresent ? fields["name"] : fields
                findings.add(.duplicateName(kind, name), at: given.place, path: given.path)
            }
            names.append(name)
            return (name, fields)
        }
    }
}
