import ContactCentre

/// Warns of routing that is legal but odd.
struct RoutingWarnings: Section {
    let frame: ScenarioFrame

    func warn(
        about lists: [StageList], _ callTypes: [CallType], _ teams: [Team], _ reach: Reach
    ) {
        let everyTeamIsHomeEverywhere = teams.allSatisfy { $0.serves.count == areas.count }
        for callType in callTypes where everyTeamIsHomeEverywhere && callType.handlingAwayFactor != 1 {
            findings.warn(.neverAway, root["callTypes"][callType.name]["handlingAwayFactor"])
        }
        for (team, isReached) in zip(teams, reach.isReached) where !isReached {
            findings.warn(.neverReached, root["teams"][team.name])
        }
        for (area, name) in areas.enumerated() where !teams.contains(where: { $0.serves.contains(AreaID(area)) }) {
            findings.warn(.areaNotServed, root["areas"][name])
        }
        if !everyTeamIsHomeEverywhere { warnAboutMissingRouting(lists) }
        for list in lists { warn(about: list) }
    }

    /// A choice between areas is odd where no agent ever has one.
    func warn(aboutTaking taken: FreedAgentTakes, _ callTypes: [CallType], _ teams: [Team]) {
        guard taken == .ownAreaFirst else { return }
        let choice = root["freedAgentTakes"]
        if teams.allSatisfy({ $0.serves.count == areas.count }) {
            findings.warn(.noOwnArea, choice)
        } else if !callTypes.contains(where: { $0.routing.contains { $0.mayLeadAway } }) {
            findings.warn(.noCallsFromElsewhere, choice)
        }
    }

    private func warnAboutMissingRouting(_ lists: [StageList]) {
        guard !lists.isEmpty else {
            findings.warn(.noRouting, root["routing"])
            return
        }
        for (place, name) in callTypeNames.enumerated() where !lists.contains(where: { $0.callTypes.contains(place) }) {
            findings.warn(.noRouting, root["routing"][name])
        }
    }

    private func warn(about list: StageList) {
        guard !list.callTypes.isEmpty else {
            findings.warn(.stagesNotUsed, list.fields)
            return
        }
        if list.stages.first?.action == .transferOut { findings.warn(.transferredOutAtOnce, list.fields) }
        // A call that is transferred out in the end doesn't wait for ever; `out` has no condition.
        if list.stages.allSatisfy({ $0.condition != .always }) {
            findings.warn(.everyStageConditional, list.fields)
        }
    }
}

extension WaitStep {
    /// Whether it may open a call to a team that doesn't serve the caller's area.
    fileprivate var mayLeadAway: Bool {
        switch action {
        case .open(.home), .transferOut: false
        case .open: true
        }
    }
}
