import ContactCentre
import Probability

/// Checks stages against the teams they open calls to and the callers who wait for them.
struct RoutingChecks: Section {
    let frame: ScenarioFrame

    func check(_ lists: [StageList], _ callTypes: [CallType], _ teams: [Team], _ reach: Reach) {
        checkNamedTeams(lists, teams)
        checkReach(reach)
        checkStagesAgainstPatience(lists, callTypes)
    }

    /// A team named for a call type answers it; one named for all answers at least one of those routed so.
    private func checkNamedTeams(_ lists: [StageList], _ teams: [Team]) {
        for list in lists where !list.callTypes.isEmpty {
            let names = list.callTypes.map { callTypeNames[$0] }
            for name in list.fields.elements.flatMap({ $0["teams"].elements }) {
                guard let team = teams.first(where: { $0.name == name.text }) else { continue }
                if !list.callTypes.contains(where: { team.answers.contains(CallTypeID($0)) }) {
                    findings.add(
                        .namedTeamDoesNotAnswer(team: team.name, callTypes: names), at: name.place, path: name.path)
                }
            }
        }
    }

    /// A stage that opens when every caller has hung up can never apply. At the same instant, stages open first.
    private func checkStagesAgainstPatience(_ lists: [StageList], _ callTypes: [CallType]) {
        for list in lists {
            let longest = list.callTypes.map { callTypes[$0].patience.longest }.max() ?? .infinity
            for (stage, fields) in zip(list.stages, list.fields.elements) where stage.after.seconds > longest {
                let after = fields["afterSeconds"]
                findings.add(
                    .stageAfterPatience(afterSeconds: stage.after.seconds, patienceSeconds: longest), at: after.place,
                    path: after.path)
            }
        }
    }

    private func checkReach(_ reach: Reach) {
        for (callType, area) in reach.neverAnswered {
            let fields = root["areas"].members.first { $0.key == areas[area] }
            findings.add(
                .areaNeverAnswered(area: areas[area], callType: callTypeNames[callType]), at: fields?.place,
                path: fields?.fields.path ?? "")
        }
    }
}
