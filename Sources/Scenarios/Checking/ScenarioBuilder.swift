import ContactCentre
import Probability
import Texts

/// Makes a `Scenario` of a tree whose form has been checked, and checks that it makes sense.
///
/// Where a value is missing although it is required, its absence has been reported; a stand-in takes its place so that
/// the rest can be checked too, and never gets further, since a scenario with problems isn't handed out.
struct ScenarioBuilder {
    let root: Fields
    let sideFiles: SideFiles
    let multiples: Multiples
    var problems: ProblemList
    var warnings: [Warning] = []
    let period: Period
    /// The names of areas, call types and teams, in the file's order.
    let areas: [String]
    let callTypeNames: [String]
    let teamNames: [String]

    /// What the only area is called where the scenario names none.
    static let onlyArea = "all"

    init(tree: Node, sideFiles: SideFiles, multiples: Multiples, problems: ProblemList) {
        root = Fields(node: tree, path: "")
        self.sideFiles = sideFiles
        self.multiples = multiples
        self.problems = problems
        let period = root["period"]
        self.period = Period(
            start: period["start"].text.flatMap { CalendarDate(text: $0.utf8[...]) } ?? CalendarDate(serialNumber: 0),
            days: period["days"].wholeNumber ?? 1,
            warmUpDays: period["warmUpDays"].wholeNumber ?? 0)
        let areas = root["areas"].members.map { $0.key }
        self.areas = areas.isEmpty ? [ScenarioBuilder.onlyArea] : areas
        callTypeNames = root["callTypes"].members.map { $0.key }
        teamNames = root["teams"].members.map { $0.key }
    }

    /// The scenario, if nothing is wrong with it.
    mutating func scenario(hash: String) throws(ScenarioProblems) -> Scenario {
        let stageLists = root["routing"].members.map { stageList($0.key, $0.place, $0.fields) }
        let callTypes = root["callTypes"].members.map { member in
            callType(member.key, member.fields, routing: stageLists.stages(of: member.key) ?? WaitStep.byDefault)
        }
        let teams = root["teams"].members.enumerated().map { team($1.key, $1.fields, at: $0) }
        checkPeople()
        checkAbsencesAtOnce(teams)
        checkCircles(teams)
        checkWhoAnswers(teams)
        checkNamedTeams(stageLists, teams)
        let reach = Reach(callTypes, teams)
        checkReach(reach)
        checkStagesAgainstPatience(stageLists, callTypes)
        checkAgents(teams)
        let assumptions = root["assumptions"].elements.compactMap { assumption($0) }
        let observed = root["observed"].members.flatMap { observations($0.key, $0.place, $0.fields) }
        guard problems.isEmpty else { throw problems.sorted }
        let duty = Duty(teams, in: period)
        checkDuty(duty, callTypes, teams)
        checkCallsInAll(callTypes)
        guard problems.isEmpty else { throw problems.sorted }
        collectWarnings(callTypes, teams)
        warnAboutRouting(stageLists, callTypes, teams, reach)
        warnAboutDuty(duty, callTypes, teams)
        warnAboutPeople(teams)
        warnAboutFollowOns(callTypes, teams)
        warnAboutNamesLikeFormulas()
        return Scenario(
            name: root["name"].text ?? "",
            summary: root["description"].text ?? "",
            sources: root["sources"].texts,
            assumptions: assumptions,
            period: period,
            experiment: experiment,
            areas: areas,
            callTypes: callTypes,
            teams: teams,
            observed: observed,
            hash: hash,
            warnings: warnings.map { $0.description })
    }

    private var experiment: ExperimentSettings {
        let fields = root["experiment"]
        return ExperimentSettings(
            replications: fields["replications"].wholeNumber ?? 20, seed: UInt64(fields["seed"].wholeNumber ?? 1))
    }

    private mutating func observations(_ callType: String, _ place: Place, _ fields: Fields) -> [Observation] {
        guard let index = index(of: callType, .callType, in: callTypeNames, at: place, path: fields.path) else {
            return []
        }
        return fields.members.compactMap { member in
            guard let measure = Measure(rawValue: member.key), let value = member.fields.number else { return nil }
            return Observation(callType: CallTypeID(index), measure: measure, value: value)
        }
    }

    // MARK: Names

    /// The place of a name in a list of names; says so if it isn't there.
    mutating func index(
        of name: String, _ kind: NameKind, in names: [String], at place: Place?, path: String
    ) -> Int? {
        if let index = names.firstIndex(of: name) { return index }
        // Where the names themselves are wrong or missing, that has been said.
        if !names.isEmpty { problems.add(.unknownName(kind, name, known: names), at: place, path: path) }
        return nil
    }

    /// The places of the names of a list, each once; nil if the list is absent or something is wrong with it.
    mutating func indices(_ list: Fields, _ kind: NameKind, in names: [String]) -> [Int]? {
        guard list.isPresent else { return nil }
        var indices: [Int] = []
        var isRight = true
        for element in list.elements {
            let name = element.text ?? ""
            guard let index = index(of: name, kind, in: names, at: element.place, path: element.path) else {
                isRight = false
                continue
            }
            if indices.contains(index) {
                problems.add(.duplicateName(kind, name), at: element.place, path: element.path)
            } else {
                indices.append(index)
            }
        }
        return isRight ? indices : nil
    }

    // MARK: Shares

    /// Weights made to add to 1; says so if none is above 0.
    mutating func normalised(_ weights: [Double], _ fields: Fields) -> [Double] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else {
            problems.add(.noShare, at: fields.place, path: fields.path)
            return weights
        }
        return weights.map { $0 / sum }
    }
}
