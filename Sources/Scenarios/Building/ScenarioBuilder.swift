import ContactCentre
import Probability
import Texts

/// Makes a `Scenario` of a tree whose form has been checked: section by section, then what holds between them, then what is odd.
struct ScenarioBuilder: Section {
    let frame: ScenarioFrame

    /// The scenario, if nothing is wrong with it.
    func scenario(hash: String) throws(ScenarioProblems) -> Scenario {
        let lists = RoutingBuilder(frame: frame).stageLists()
        let surges = SurgesBuilder(frame: frame).surges()
        let bursts = BurstsBuilder(frame: frame).bursts()
        let callTypes = CallTypeBuilder(frame: frame).callTypes(lists, surges, bursts)
        let teams = TeamBuilder(frame: frame).teams()
        PeopleBuilder(frame: frame).checkPeople()
        AbsenceChecks(frame: frame).check(teams)
        TeamChecks(frame: frame).check(teams)
        let workforce = WorkforceBuilder(frame: frame).workforce(teams, callTypes)
        let costs = CostsBuilder(frame: frame).costs(teams)
        let reach = Reach(callTypes, teams)
        RoutingChecks(frame: frame).check(lists, callTypes, teams, reach)
        CallBackChecks(frame: frame).check(callTypes)
        let assumptions = AssumptionBuilder(frame: frame).assumptions()
        let observed = ObservationBuilder(frame: frame).observations()
        // What follows needs a scenario that makes sense.
        try findings.throwIfWrong()
        let duty = Duty(teams, in: period)
        DutyChecks(frame: frame).check(duty, callTypes, teams)
        SizeCheck(frame: frame).check(callTypes)
        try findings.throwIfWrong()
        OddityWarnings(frame: frame).warn(about: callTypes, teams)
        SurgesBuilder(frame: frame).warn(about: surges, callTypes)
        BurstsBuilder(frame: frame).warn(about: bursts, callTypes)
        UnitWarnings(frame: frame).warn(about: callTypes)
        LoadWarnings(frame: frame).warn(about: callTypes, teams)
        AssumptionBuilder(frame: frame).warnAboutNothing()
        RoutingWarnings(frame: frame).warn(about: lists, callTypes, teams, reach)
        RoutingWarnings(frame: frame).warn(aboutTaking: freedAgentTakes, callTypes, teams)
        DutyChecks(frame: frame).warn(about: duty, callTypes, teams)
        DutyChecks(frame: frame).warnAboutDeadlines(duty, callTypes, teams)
        PeopleWarnings(frame: frame).warn(about: teams)
        CostsBuilder(frame: frame).warn(about: costs, teams, workforce)
        FollowOnWarnings(frame: frame).warn(about: callTypes, teams)
        NameWarnings(frame: frame).warnAboutNamesLikeFormulas()
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
            surges: surges,
            bursts: bursts,
            freedAgentTakes: freedAgentTakes,
            workforce: workforce,
            costs: costs,
            observed: observed,
            hash: hash,
            warnings: findings.warnings)
    }

    private var freedAgentTakes: FreedAgentTakes {
        root["freedAgentTakes"].text.flatMap(FreedAgentTakes.init(rawValue:)) ?? Default.freedAgentTakes
    }

    private var experiment: ExperimentSettings {
        let fields = root["experiment"]
        return ExperimentSettings(
            replications: fields["replications"].wholeNumber ?? Default.replications,
            seed: UInt64(fields["seed"].wholeNumber ?? Default.seed))
    }
}
